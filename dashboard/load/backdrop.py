"""Read the backdrop from the derived files of data/geo."""

import json
from functools import cache
from pathlib import Path

from dashboard.geodesy.backdrop import Backdrop, FeatureCollection
from dashboard.load.atlas import GEODATA


@cache
def load_backdrop(folder: Path = GEODATA) -> Backdrop:
    """Read countries, insets, labels and waters; every later call returns the same backdrop."""
    return Backdrop(
        overview=_read(folder / "overview.geojson"),
        azov=_read(folder / "inset-azov.geojson"),
        primorye=_read(folder / "inset-primorye.geojson"),
        labels=_read(folder / "labels.geojson"),
        waters=_read(folder / "waters.geojson"),
    )


def _read(path: Path) -> FeatureCollection:
    collection: FeatureCollection = json.loads(path.read_text(encoding="utf-8"))
    return collection
