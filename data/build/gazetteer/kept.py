"""What no package has, kept by hand: ports, bases, border crossings, stations, straits, canals, the case's places.

Positions of `kept.csv` are as commonly published, rounded to a hundredth of a degree and checked against no authority
but, in a test, against borders and railways; each has a radius that is wide enough for it. Straits lie in the middle of
the passages that routes by sea cross.
"""

import csv
import json
from collections.abc import Mapping
from pathlib import Path

import shapely

from data.build.gazetteer.place import NamedPlace
from data.build.sea.passages import PASSAGES

FOLDER = Path(__file__).parent
NO_COUNTRY = "XZ"
"""A strait's: it lies between countries."""


def read_kept() -> list[NamedPlace]:
    """Read what is kept by hand beside the gazetteer of the case."""
    return [
        NamedPlace(
            code=f"place:{row['id']}",
            kind=row["kind"],
            name=row["name"],
            alpha2=row["country"],
            lon=float(row["lon"]),
            lat=float(row["lat"]),
            package="",
            names=(row["name"], *filter(None, row["names"].split("|"))),
            radius_km=float(row["radius_km"]),
        )
        for row in _rows("kept.csv")
    ]


def read_passages() -> list[NamedPlace]:
    """Read the straits, canals and capes that routes by sea pass, each at the middle of its passage."""
    known = {passage.id: passage for passage in PASSAGES}
    passages = []
    for row in _rows("straits.csv"):
        passage = known[row["passage"]]
        lies = passage.channel if row["kind"] == "canal" and passage.channel else passage.gate
        line = passage.gate[:1] * 2 if row["kind"] == "cape" else lies
        middle = shapely.line_interpolate_point(shapely.LineString(line), 0.5, normalized=True)
        passages.append(
            NamedPlace(
                code=f"place:{row['passage']}",
                kind=row["kind"],
                name=row["name"],
                alpha2=NO_COUNTRY if row["kind"] == "strait" else row["country"],
                lon=round(middle.x, 2),
                lat=round(middle.y, 2),
                package="",
                names=(row["name"], *filter(None, row["names"].split("|"))),
                radius_km=float(row["reach_km"]),
            )
        )
    return passages


def read_case_places(gazetteer: Path) -> list[NamedPlace]:
    """Read the places that the shipped case names, with all their names."""
    features = json.loads(gazetteer.read_text(encoding="utf-8"))["features"]
    return [_case_place(feature) for feature in features]


def _case_place(feature: Mapping[str, object]) -> NamedPlace:
    about: Mapping[str, object] = feature["properties"]  # type: ignore[assignment]
    links: list[dict[str, str]] = feature["links"]  # type: ignore[assignment]
    names: list[dict[str, str]] = feature["names"]  # type: ignore[assignment]
    kinds: list[dict[str, str]] = feature["types"]  # type: ignore[assignment]
    geometry: Mapping[str, tuple[float, float]] = feature["geometry"]  # type: ignore[assignment]
    countries: list[str] = about["ccodes"]  # type: ignore[assignment]
    lon, lat = geometry["coordinates"]
    code = links[0]["identifier"].replace("gn:", "geonames:") if links else f"place:{feature['@id']}"
    title = str(about["title"])
    return NamedPlace(
        code=code,
        kind=kinds[0]["label"],
        name=title,
        alpha2=countries[0],
        lon=lon,
        lat=lat,
        package="",
        names=(title, *(name["toponym"] for name in names)),
        radius_km=float(str(about["radius_km"])),
    )


def _rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
