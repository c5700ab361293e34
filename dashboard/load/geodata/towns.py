"""Reading the index of the world's places, and the gazetteer that holds it beside the places kept by hand.

The index is two tables: places by main name, and keys of names in order, each with the row of its place. Both are read
in blocks: one name needs a few thousand rows of either, not all of them.
"""

import json
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from threading import Lock

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from numpy.typing import NDArray

from dashboard.case.places.gazetteer import Gazetteer
from dashboard.case.places.world import Hit, World, WorldPlace
from dashboard.load.gazetteer import GAZETTEER, load_gazetteer

PLACES = GAZETTEER.with_name("places.parquet")
NAMES = GAZETTEER.with_name("names.parquet")
KEPT_BY_HAND = "kept by hand: a commonly published position, rounded"

_MILLIDEG_PER_DEG = 1000
_BLOCKS_KEPT = 64
_AUTHORITIES = {"geonames": "GeoNames", "wpi": "World Port Index", "airport": "OurAirports or airportsdata"}


@cache
def load_world_gazetteer() -> Gazetteer:
    """Load the places kept by hand; every later call returns the same gazetteer.

    The index of the world is opened when a name is first asked for.

    Raises
    ------
    CaseError
        If the file of the hand-kept places is at fault.
    """
    return Gazetteer(load_gazetteer(), load_world)


def load_gazetteer_for(strict: bool) -> Gazetteer:
    """Load the same gazetteer, taking no place among several where asked to be strict."""
    gazetteer = load_world_gazetteer()
    return gazetteer.strictly() if strict else gazetteer


def load_world(places_file: Path = PLACES, names_file: Path = NAMES) -> World:
    """Open the index as `data/build/gazetteer/index.py` writes it.

    Raises
    ------
    FileNotFoundError
        If a table is missing.
    """
    places, names = _PlaceTable(places_file), _NameTable(names_file)
    return World(
        find_rows=names.find_rows,
        read_rows=places.read_rows,
        find_code=places.find_code,
        list_keys=names.list_keys,
        country_names=names.country_names,
        capital_rows=places.list_capitals,
    )


class _Table:
    """Read blocks of a table, the last ones kept."""

    def __init__(self, path: Path) -> None:
        self._file = pq.ParquetFile(path, memory_map=True)
        self._lock = Lock()
        self.block = lru_cache(maxsize=_BLOCKS_KEPT)(self._block)

    def _block(self, number: int) -> pa.Table:
        with self._lock:
            return self._file.read_row_group(number)

    def column(self, name: str) -> list[object]:
        with self._lock:
            values: list[object] = self._file.read([name]).column(0).to_pylist()
        return values


class _NameTable(_Table):
    """Find the rows of a key: keys stand in order, and each block's first is known."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        about = self._file.metadata
        groups = [about.row_group(number).column(0).statistics for number in range(about.num_row_groups)]
        self._firsts = [group.min for group in groups]
        self.country_names: Mapping[str, str] = json.loads(about.metadata[b"countries"])
        self.keys = lru_cache(maxsize=_BLOCKS_KEPT)(self._keys)

    def _keys(self, number: int) -> list[str]:
        keys: list[str] = self.block(number).column("key").to_pylist()
        return keys

    def find_rows(self, key: str) -> Sequence[Hit]:
        hits: list[Hit] = []
        for number in range(max(bisect_left(self._firsts, key) - 1, 0), len(self._firsts)):
            keys = self.keys(number)
            at = bisect_left(keys, key)
            block = self.block(number)
            while at < len(keys) and keys[at] == key:
                hits.append(Hit(block.column("row")[at].as_py(), block.column("is_main")[at].as_py()))
                at += 1
            if at < len(keys):
                break
        return hits

    def list_keys(self, beginning: str) -> Sequence[str]:
        listed: dict[str, None] = {}
        for number in range(max(bisect_left(self._firsts, beginning) - 1, 0), len(self._firsts)):
            keys = self.keys(number)
            at = bisect_left(keys, beginning)
            while at < len(keys) and keys[at].startswith(beginning):
                listed[keys[at]] = None
                at += 1
            if at < len(keys):
                break
        return tuple(listed)


class _PlaceTable(_Table):
    """Give places by row, by code, and the capitals."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self._rows_per_block = self._file.metadata.row_group(0).num_rows
        self.row_of_code = cache(self._row_of_code)
        self.geonameids = cache(self._geonameids)

    def read_rows(self, rows: Sequence[int]) -> list[WorldPlace]:
        return [self._place(row) for row in rows]

    def find_code(self, code: str) -> int | None:
        prefix, _, number = code.partition(":")
        if prefix == "geonames":
            wanted = int(number) if number.isdecimal() else 0
            rows = np.flatnonzero(self.geonameids() == wanted)
            return int(rows[0]) if wanted and len(rows) else None
        return self.row_of_code().get(code)

    def list_capitals(self) -> Mapping[str, int]:
        capitals = self.column("is_capital")
        codes = self.column("iso_a2")
        return {str(codes[row]): row for row, is_capital in enumerate(capitals) if is_capital}

    def _row_of_code(self) -> Mapping[object, int]:
        return {code: row for row, code in enumerate(self.column("code")) if code}

    def _geonameids(self) -> NDArray[np.int32]:
        with self._lock:
            chunks = self._file.read(["geonameid"]).column(0).chunks
        # Not by `to_numpy`, which brings in pandas.
        return np.concatenate([np.frombuffer(c.buffers()[1], np.int32, len(c), 4 * c.offset) for c in chunks])

    def _place(self, row: int) -> WorldPlace:
        number, at = divmod(row, self._rows_per_block)
        (cells,) = self.block(number).slice(at, 1).to_pylist()
        code = cells["code"] or f"geonames:{cells['geonameid']}"
        prefix, _, local = code.partition(":")
        cited = f"{_AUTHORITIES.get(prefix, '')} {local}, by {cells['package']}"
        return WorldPlace(
            code=code,
            name=cells["name"],
            kind=cells["kind"],
            country=cells["iso_a2"],
            lon=cells["lon_millideg"] / _MILLIDEG_PER_DEG,
            lat=cells["lat_millideg"] / _MILLIDEG_PER_DEG,
            population=cells["population"],
            source=cited if cells["package"] else KEPT_BY_HAND,
            radius_km=cells["radius_km"],
        )
