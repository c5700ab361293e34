"""Read the backdrop from the derived files of data/geo."""

import json
from functools import cache, partial
from pathlib import Path

import numpy as np
import pyarrow.parquet as pq
import shapely

from dashboard.geodesy.ground.backdrop import Backdrop, FeatureCollection, Relief, TownLabels
from dashboard.geodesy.ground.land import FineLand
from dashboard.load.geodata.atlas import GEODATA, read_resources
from dashboard.load.geodata.seas import load_seas

DETAILS = "inset-*.geojson"
"""Windows of finer land, as many as there are."""

_CENTIDEG_PER_DEG = 100
_NAMED = "name_"


@cache
def load_backdrop(folder: Path = GEODATA) -> Backdrop:
    """Read countries, insets, waters, seas and relief; every later call returns the same backdrop."""
    return Backdrop(
        overview=_read(folder / "overview.geojson"),
        details=tuple(_read(path) for path in sorted(folder.glob(DETAILS))),
        read_fine=partial(_read_fine, folder / "land.parquet"),
        read_towns=partial(_read_towns, folder / "labels.parquet"),
        waters=_read(folder / "waters.geojson"),
        seas=load_seas(folder / "seas.geojson"),
        relief=_read_relief(folder / "relief.webp"),
    )


def _read(path: Path) -> FeatureCollection:
    collection: FeatureCollection = json.loads(path.read_text(encoding="utf-8"))
    return collection


def _read_fine(path: Path) -> tuple[FineLand, ...]:
    """Read the finer land as `data/build/overview.py` writes it."""
    table = pq.read_table(path)
    codes, names, parts = (table[key].to_pylist() for key in ("iso_a2", "name", "part"))
    outlines = shapely.from_wkb(table["geometry"].to_numpy())
    levels = (row.values.to_numpy(zero_copy_only=False) for row in table["levels"])
    return tuple(FineLand(*row) for row in zip(codes, names, parts, outlines, levels, strict=True))


def _read_towns(path: Path) -> TownLabels:
    """Read the towns that maps name as `data/build/labels.py` writes them."""
    table = pq.read_table(path)
    column = {name: table[name].to_numpy() for name in table.column_names}
    return TownLabels(
        names=column["name"],
        countries=column["iso_a2"],
        populations=column["population"].astype(np.int64),
        min_zoom=column["min_zoom"].astype(np.int64),
        lonlat=np.column_stack([column["lon_centideg"], column["lat_centideg"]]) / _CENTIDEG_PER_DEG,
        named={key.removeprefix(_NAMED): values for key, values in column.items() if key.startswith(_NAMED)},
    )


def _read_relief(path: Path) -> Relief:
    """Read the image; what it covers is a fact of the descriptor."""
    west, south, east, north = read_resources(path.parent, path.name)[0]["facts"]["bounds_deg"]
    return Relief(path.read_bytes(), west, south, east, north)
