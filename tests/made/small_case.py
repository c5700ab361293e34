"""A small case that a test writes row by row: what is not given is filled in with the plainest that loads."""

import csv
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from dashboard.load.tables.columns import CLAIMS, EVENTS, LEGS, PLACES, SOURCES

Row = Mapping[str, str]

CASE_TOML = """id = "{case_id}"
title = "{title}"
window = {{first = {first}, last = {last}}}
defaults = {{start_date = {first}, sea_label = "{sea_label}"}}

[convention]
id = "recognised"
name = "{convention}"
source = "Assumption of this case"
{more}"""

SOURCE = {"title": "Report", "publisher": "Daily", "published_as_written": "not printed", "origin": "Daily"}
CLAIM = {"source": "S1", "locator": "P1", "content": "A fact", "origin": "Daily", "attribution": "own words"}
EVENT = {"title": "Event", "date_kind": "event", "role": "context", "claims": "A1"}
LEG = {"mode": "sea", "claims": "A1"}
PLACE = {"kind": "town", "radius_km": "5", "source": "own reading of a map"}

COUNT = {"id": "A1", "kind": "count", "value": "300", "unit": "containers"}
"""A claim that needs no place."""


def place(place_id: str, country: str, lat: float, lon: float) -> dict[str, str]:
    """Write a row of places.csv."""
    return {"id": place_id, "name": place_id.title(), "country": country, "lat": str(lat), "lon": str(lon)}


def distance(claim_id: str, subject: str, to: str, value: str = "500", unit: str = "km", **more: str) -> dict[str, str]:
    """Write a row of claims.csv that states a distance."""
    return {"id": claim_id, "kind": "distance", "value": value, "unit": unit, "subject": subject, "object": to, **more}


def write_case(
    folder: Path,
    *,
    case_id: str = "small",
    title: str = "A small case",
    claims: Sequence[Row] = (COUNT,),
    places: Sequence[Row] = (),
    legs: Sequence[Row] = (),
    events: Sequence[Row] = (),
    sources: Sequence[Row] = ({"id": "S1"},),
    outlines: Sequence[tuple[Mapping[str, object], Any]] = (),
    lines: Sequence[tuple[Mapping[str, object], Any]] = (),
    window: tuple[str, str] = ("2024-03-01", "2024-03-31"),
    convention: str = "Internationally recognised territory",
    sea_label: str = "",
    more: str = "",
) -> Path:
    """Write the files of a case, and give its folder.

    Parameters
    ----------
    outlines, lines
        Features of outlines.geojson and legs.geojson: properties and geometry.
    more
        More tables of case.toml.
    """
    folder.mkdir(exist_ok=True)
    first, last = window
    about = {"case_id": case_id, "title": title, "convention": convention, "sea_label": sea_label, "more": more}
    text = CASE_TOML.format(first=first, last=last, **about)
    (folder / "case.toml").write_text(text, encoding="utf-8")
    tables = (
        (SOURCES, SOURCE, sources),
        (CLAIMS, CLAIM, claims),
        (LEGS, LEG, legs),
        (EVENTS, EVENT, events),
        (PLACES, PLACE, places),
    )
    for layout, usual, rows in tables:
        with (folder / layout.file).open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, layout.names)
            writer.writeheader()
            writer.writerows({**usual, **row} for row in rows)
    for name, features in (("outlines.geojson", outlines), ("legs.geojson", lines)):
        if features:
            listed = [{"type": "Feature", "properties": dict(p), "geometry": geometry} for p, geometry in features]
            collection = {"type": "FeatureCollection", "features": listed}
            (folder / name).write_text(json.dumps(collection), encoding="utf-8")
    return folder
