"""Airports and air bases: OurAirports' large and medium ones and those of any size that are military."""

import csv
import gzip
import io
import re
from collections.abc import Iterator, Mapping

from dashboard.case.places.kind_words import read_kind
from dashboard.case.places.spelling import fold
from data.build.gazetteer.place import NamedPlace
from data.build.packages import AIRPORTSDATA, OURAIRPORTS, Package, read_member

_MILITARY = re.compile(
    r"\b(?:air ?base|air force|naval|army|military|afb|marine corps|raf|mcas|nas)\b|авиабаза", re.IGNORECASE
)
_CIVIL = ("large_airport", "medium_airport")
_MILITARY_TOO = ("small_airport", "closed")
_WORDS = re.compile(
    r"\b(?:International|Intl|Regional|Domestic|Municipal|Airport|Air ?[Bb]ase|Airfield|Air Force Base|"
    r"Naval Air Station|Naval Station|Naval Support Facility|Marine Corps Air Station|Army Air ?[Ff]ield|Aerodrome|"
    r"AFB|RAF|NAS|MCAS)\b|Аэропорт|Аэродром|Авиабаза|Международный|международный|аэропорт|аэродром|مطار|الدولي",
)
_COMPASS_WORDS = (
    "north south east west new old central city southeast northwest southwest northeast "
    "severny severnyy yuzhny yuzhnyy yuzhniy vostochny vostochnyy zapadny zapadnyy"
)
_COMPASS = frozenset(_COMPASS_WORDS.split())
"""Words that name no place by themselves."""


def read_airports() -> list[NamedPlace]:
    """Read the airports, those of OurAirports first."""
    ours = [_our_airport(row) for row in _rows(OURAIRPORTS, "ourairports/data/airports.csv.gz") if _is_kept(row)]
    known = {place.code for place in ours}
    others = [
        _other_base(row)
        for row in _rows(AIRPORTSDATA, "airportsdata/airports.csv")
        if _MILITARY.search(row["name"]) and row["icao"] and f"airport:{row['icao']}" not in known
    ]
    return [place for place in (*ours, *others) if place.names and place.alpha2]


def _rows(package: Package, member: str) -> Iterator[dict[str, str]]:
    content = read_member(package, member)
    text = gzip.decompress(content) if member.endswith(".gz") else content
    yield from csv.DictReader(io.StringIO(text.decode("utf-8")))


def _is_kept(row: Mapping[str, str]) -> bool:
    return row["type"] in _CIVIL or (row["type"] in _MILITARY_TOO and bool(_MILITARY.search(row["name"])))


def _our_airport(row: Mapping[str, str]) -> NamedPlace:
    named = f"{row['name']},{row['keywords']}"
    kind = "air base" if _MILITARY.search(named) else "airport"
    closed = "former " if row["type"] == "closed" else ""
    return NamedPlace(
        code=f"airport:{row['ident']}",
        kind=kind,
        name=f"{row['name']}{' (closed)' if closed else ''}",
        alpha2=row["iso_country"],
        lon=float(row["longitude_deg"]),
        lat=float(row["latitude_deg"]),
        package=OURAIRPORTS.cited,
        names=tuple(dict.fromkeys(_bare(row["name"], row["keywords"], row["municipality"]))),
        serves=row["municipality"],
    )


def _other_base(row: Mapping[str, str]) -> NamedPlace:
    return NamedPlace(
        code=f"airport:{row['icao']}",
        kind="air base",
        name=row["name"],
        alpha2=row["country"],
        lon=float(row["lon"]),
        lat=float(row["lat"]),
        package=AIRPORTSDATA.cited,
        names=tuple(dict.fromkeys(_bare(row["name"], "", row["city"]))),
        serves=row["city"],
    )


def _bare(name: str, keywords: str, town: str) -> Iterator[str]:
    """Give the names without words for an airport, and without the town that they begin with."""
    parts = [*re.split(r"\s*/\s*", name), *(word for word in keywords.split(",") if _says_kind(word))]
    for part in parts:
        bare = " ".join(_WORDS.sub(" ", part).replace("(", " ").replace(")", " ").split()).strip(" -–,.")
        if len(fold(bare)) > 2:
            yield bare
        rest = re.sub(rf"^{re.escape(fold(town))} ", "", fold(bare)) if town else fold(bare)
        if rest != fold(bare) and len(rest) > 3 and not set(rest.split()) & _COMPASS:
            yield rest


def _says_kind(word: str) -> bool:
    kind = read_kind(fold(word))
    return kind is not None and kind.place_class == "air"
