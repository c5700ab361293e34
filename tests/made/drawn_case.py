"""Small cases made of places and stated distances, anywhere on earth."""

import datetime as dt
from collections.abc import Mapping, Sequence

from dashboard.case import Case, Claim, Convention, DateInterval, End, Leg, Place, Source
from dashboard.case.case import Defaults

DAY = dt.date(2023, 9, 7)

Positions = Mapping[str, tuple[float, float]]
"""Latitude and longitude [deg] of each place, by its name."""


def made_case(positions: Positions, stated_km: Sequence[tuple[str, str, str]] = (), by_sea: str = "") -> Case:
    """Make a case of places and of claims: a start, an end (or an outline such as ``country:RU``) and a distance [km].

    Parameters
    ----------
    by_sea
        Names of the two ends of a leg by sea, parted by " - "; empty for none.
    """
    claims = [
        _claim(number, kind="distance", subject=_end(start), object=_end(end), value=value, unit="km")
        for number, (start, end, value) in enumerate(stated_km, start=1)
    ]
    legs = []
    if by_sea:
        start, end = by_sea.split(" - ")
        claims.append(_claim(len(claims) + 1, kind="leg", subject=_end(start), object=_end(end), path="sea"))
        legs.append(Leg(id="sea", mode="sea", start=_id(start), end=_id(end), claims=(claims[-1].id,)))
    window = DateInterval.between(DAY, DAY + dt.timedelta(days=3))
    return Case(
        id="made",
        title="A made case",
        window=window,
        convention=Convention(id="data", name="As the data has them", source="Assumption"),
        defaults=Defaults(start_date=DAY),
        sources=(
            Source(
                id="S1",
                title="A report",
                publisher="A paper",
                published_as_written="none",
                origin="x",
                sha256="0f" * 32,
            ),
        ),
        places=tuple(
            Place(id=_id(name), name=name, kind="town", country="RU", lat=lat, lon=lon, radius_km=5, source="made")
            for name, (lat, lon) in positions.items()
        ),
        claims=tuple(claims),
        legs=tuple(legs),
        events=(),
    )


def _claim(number: int, **fields: object) -> Claim:
    told = {"locator": "P1", "content": "What is stated", "origin": "x", "attribution": "own words"}
    return Claim.model_validate({"id": f"C{number}", "source": "S1", **told, **fields})


def _end(name: str) -> End:
    return End(ref=name if ":" in name else _id(name), as_written=name)


def _id(name: str) -> str:
    return name.lower().replace(" ", "-")
