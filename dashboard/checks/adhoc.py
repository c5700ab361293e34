"""Check a stated distance that belongs to no case: two ends and the words, as people type them."""

from collections.abc import Sequence

from dashboard.case import Claim, ClaimKind, Convention, End, Path, Place, Quantity
from dashboard.checks.atlas import Atlas
from dashboard.checks.ends import BorderEnd, PlaceEnd, ResolvedEnd
from dashboard.checks.find import find
from dashboard.checks.finding import Finding
from dashboard.checks.measure import MeasureError, border_code, locate
from dashboard.geodesy import Point

STATEMENT = "The statement"
"""What an ad-hoc check calls the claim in its sentences."""

TYPED_RADIUS_KM = 1.0
"""Uncertainty radius of a position typed as lat,lon [km], unless another is given."""


def check_stated(
    start: str,
    end: str,
    quantity: Quantity,
    places: Sequence[Place],
    atlas: Atlas,
    convention: Convention,
    *,
    path: Path | None = None,
) -> Finding:
    """Judge a stated distance between two ends.

    Parameters
    ----------
    start, end
        A place's name in any script, ``lat,lon`` [deg], or ``border:XX``; one of them at least is no border.

    Raises
    ------
    MeasureError
        If an end is no known place, no valid position or no known country, or both ends are borders.
    """
    first, second = (_resolve(text, places, atlas) for text in (start, end))
    if isinstance(first, BorderEnd):
        first, second = second, first
    if isinstance(first, BorderEnd):
        raise MeasureError("needs at least one end that is a place or lat,lon, found two borders")
    claim = Claim(
        id=STATEMENT,
        source="no source given",
        locator="typed",
        kind=ClaimKind.DISTANCE,
        content="A distance typed for checking",
        origin="not given",
        attribution="not given",
        hedge=quantity.hedge,
        value=quantity.value,
        unit=quantity.unit,
        subject=first.end,
        object=second.end,
        path=path,
    )
    return find(claim, (first, second), convention, atlas)


def _resolve(text: str, places: Sequence[Place], atlas: Atlas) -> ResolvedEnd:
    code = border_code(text, atlas)
    if code:
        country = atlas.territory(code).name.partition("territory of ")[2]
        return BorderEnd(code, End(ref=f"border:{code}", as_written=f"the border of {country}"))
    point, name = locate(text, places)
    known = next((p for p in places if (p.lon, p.lat) == (point.lon, point.lat) and p.name == name), None)
    place = known or _typed_place(point, name, atlas)
    return PlaceEnd(place, place.radius_km, End(ref=place.id, as_written=place.name))


def _typed_place(point: Point, name: str, atlas: Atlas) -> Place:
    return Place(
        id="typed",
        name=name,
        kind="position",
        country=country_of(point, atlas),
        lon=point.lon,
        lat=point.lat,
        radius_km=TYPED_RADIUS_KM,
        source="typed by hand",
    )


def country_of(point: Point, atlas: Atlas) -> str:
    """Find the country a point lies in; ``XZ`` (installations in international waters) where it lies in none."""
    return next((code for code, territory in atlas.territories.items() if territory.contains(point)), "XZ")
