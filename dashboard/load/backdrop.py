"""Read the backdrop from the derived files of data/geo."""

import json
from functools import cache
from pathlib import Path

from dashboard.geodesy.backdrop import Backdrop, FeatureCollection, Relief
from dashboard.load.atlas import GEODATA
from dashboard.load.geodata import DESCRIPTOR

DETAILS = "inset-*.geojson"
"""Windows of finer land, as many as there are."""


@cache
def load_backdrop(folder: Path = GEODATA) -> Backdrop:
    """Read countries, insets, labels, waters and relief; every later call returns the same backdrop."""
    return Backdrop(
        overview=_read(folder / "overview.geojson"),
        details=tuple(_read(path) for path in sorted(folder.glob(DETAILS))),
        labels=_read(folder / "labels.geojson"),
        waters=_read(folder / "waters.geojson"),
        seas=_read(folder / "seas.geojson"),
        relief=_read_relief(folder / "relief.webp"),
    )


def _read(path: Path) -> FeatureCollection:
    collection: FeatureCollection = json.loads(path.read_text(encoding="utf-8"))
    return collection


def _read_relief(path: Path) -> Relief:
    """Read the image; what it covers is a fact of the descriptor."""
    resources = json.loads((path.parent / DESCRIPTOR).read_text(encoding="utf-8"))["resources"]
    west, south, east, north = next(r["facts"]["bounds_deg"] for r in resources if r["path"] == path.name)
    return Relief(path.read_bytes(), west, south, east, north)
