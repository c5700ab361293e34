"""The index of names: which key finds which place, and the two tables that hold it."""

import json
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from dashboard.case.places.kind_words import CLASSES_OF, class_key, read_kind
from dashboard.case.places.radius import assume_radius_km
from dashboard.case.places.spelling import (
    CYRILLIC_LANDS,
    SOUND,
    fold,
    is_alphabetic,
    keys_to_store,
    plain_key,
    sound_key,
)
from data.build.gazetteer.place import MILLIDEG_PER_DEG, NamedPlace
from data.build.towns.scripts import is_native

BLOCK_ROWS = 4_096
"""Rows of a table that are read at once."""

BESIDE_KM = 5.0
"""How far beyond a town's radius a port of its name may lie and be its port [km]: what a port reaches."""
FIELD_BESIDE_KM = 10.0
"""The same for a station, a crossing or a base."""
SERVED_WITHIN_KM = 80.0
"""How far an airport may lie from the town that it is named to serve [km]."""
ONE_PLACE_KM = 20.0
"""How far apart two sources may put one port, airport or base [km]."""
LEAST_SOUNDS = 4
"""Least length of a key of sounds that is stored."""

_KM_PER_DEG = 111.2


@dataclass(frozen=True)
class Entry:
    """Say that a key finds a place: by its main name, or by another."""

    key: str
    code: str
    is_main: bool


def gather(
    towns: Sequence[NamedPlace], installations: Sequence[NamedPlace], kept: Iterable[NamedPlace]
) -> tuple[list[NamedPlace], list[NamedPlace]]:
    """Give the towns with the names that the case's gazetteer has for them, and the installations with its others."""
    more = {place.code: place for place in kept}
    named = [replace(t, names=(*t.names, *more[t.code].names)) if t.code in more else t for t in towns]
    others = [place for code, place in more.items() if not code.startswith("geonames:")]
    return named, [*others, *installations]


def list_entries(towns: Sequence[NamedPlace], installations: Sequence[NamedPlace]) -> list[Entry]:
    """List which keys find which places.

    A port, airport or base is found by its bare name unless it is a town's of that name beside it: then the name is the
    town's, and the installation is found by its name with a word for its kind. Of two sources' installations of one
    name in one place the first has it.
    """
    entries: dict[tuple[str, str], bool] = {}
    of_town: dict[str, list[NamedPlace]] = defaultdict(list)
    for town, keys in _key_towns(towns):
        for key, is_main in keys.items():
            entries[key, town.code] = is_main
            of_town[key].append(town)
        sounding = (name for name in town.sounds if keys.keys() & set(keys_to_store(name, town.alpha2)))
        for key in _sounds(sounding, town.alpha2):
            entries.setdefault((key, town.code), False)
    taken: dict[str, list[NamedPlace]] = defaultdict(list)
    for place in installations:
        for name in dict.fromkeys((*place.names, place.name)):
            for key in keys_to_store(name, place.alpha2):
                kind = read_kind(fold(name))
                bare = keys_to_store(kind.bare, place.alpha2) if kind else ()
                classes = CLASSES_OF.get(place.kind, ())
                found_by = [class_key(each, of_class) for each in classes for of_class in (key, *bare)]
                if not any(_is_beside(place, town, key) for town in of_town.get(key, ())):
                    found_by += [key, *_sounds((name,), place.alpha2)]
                for each in found_by:
                    if all(_apart_km(place, other) > ONE_PLACE_KM for other in taken[each] if other is not place):
                        entries.setdefault((each, place.code), not each.startswith(SOUND))
                        taken[each].append(place)
    return [Entry(key, code, is_main) for (key, code), is_main in entries.items()]


def _key_towns(towns: Sequence[NamedPlace]) -> Iterator[tuple[NamedPlace, dict[str, bool]]]:
    """Give the keys of each town, and whether each is of its main name or of one in a script of its own country.

    One other name that is spelt differently from another town's main name and has its key is taken for a slip and left
    out (GeoNames has Novorosyisk for Krasnodar); several such spellings are believed.
    """
    mains = [(town, keys_to_store(town.name, town.alpha2)) for town in towns]
    spellings: dict[str, set[str]] = defaultdict(set)
    for town, keys in mains:
        for key in keys:
            spellings[key].add(plain_key(town.name))
    for town, main in mains:
        others = [(plain_key(name), key) for name in town.names for key in keys_to_store(name, town.alpha2)]
        spelt = Counter(key for _, key in set(others))
        believed = (key for plain, key in others if key not in spellings or plain in spellings[key] or spelt[key] > 1)
        native = (
            key for name in town.names if is_native(name, town.alpha2) for key in keys_to_store(name, town.alpha2)
        )
        yield town, dict.fromkeys(believed, False) | dict.fromkeys((*main, *native), True)


def write_places(path: Path, places: Iterable[NamedPlace]) -> dict[str, int]:
    """Write the table of places by main name; give the row of each by its code."""
    rows = sorted(places, key=lambda place: (plain_key(place.name), place.code))
    table = pa.table(
        {
            "name": [place.name for place in rows],
            "geonameid": pa.array([_geonameid(place) or 0 for place in rows], pa.int32()),
            "code": pa.array([None if _geonameid(place) else place.code for place in rows], pa.string()),
            "kind": [place.kind for place in rows],
            "iso_a2": [place.alpha2 for place in rows],
            "lon_millideg": pa.array([round(place.lon * MILLIDEG_PER_DEG) for place in rows], pa.int32()),
            "lat_millideg": pa.array([round(place.lat * MILLIDEG_PER_DEG) for place in rows], pa.int32()),
            "population": pa.array([place.population for place in rows], pa.int32()),
            "is_capital": [place.is_capital for place in rows],
            "radius_km": pa.array([place.radius_km for place in rows], pa.float32()),
            "package": [place.package for place in rows],
        }
    )
    bytewise = dict.fromkeys(("geonameid", "lat_millideg", "lon_millideg", "population"), "BYTE_STREAM_SPLIT")
    _write(path, table, {"name": "DELTA_BYTE_ARRAY", **bytewise}, ["kind", "iso_a2", "package", "radius_km"])
    return {place.code: row for row, place in enumerate(rows)}


def write_names(
    path: Path, entries: Iterable[Entry], row_of: Mapping[str, int], countries: Mapping[str, Sequence[str]]
) -> None:
    """Write the table of keys; a country's stand as -1 and down, by the order of the codes in the table's metadata."""
    codes = sorted(countries)
    pairs = {(entry.key, row_of[entry.code]): entry.is_main for entry in entries}
    for number, code in enumerate(codes):
        for name in (code, *countries[code]):
            if key := plain_key(name):
                pairs.setdefault((key, -1 - number), name == countries[code][0])
    ordered = sorted(pairs)
    table = pa.table(
        {
            "key": [key for key, _ in ordered],
            "row": pa.array([row for _, row in ordered], pa.int32()),
            "is_main": [pairs[pair] for pair in ordered],
        },
    ).replace_schema_metadata(
        {"countries": json.dumps({code: countries[code][0] for code in codes}, ensure_ascii=False)}
    )
    _write(path, table, {"key": "DELTA_BYTE_ARRAY"})


def _write(path: Path, table: pa.Table, encodings: Mapping[str, str], dictionaries: Sequence[str] = ()) -> None:
    """Write a table in blocks, each column in the encoding that takes the least room; same bytes for the same rows."""
    pq.write_table(
        table,
        path,
        compression="brotli",
        compression_level=11,
        use_dictionary=list(dictionaries),
        column_encoding=dict(encodings),
        row_group_size=BLOCK_ROWS,
        data_page_size=2**26,  # one page a column compresses best
        write_statistics=["key"] if "key" in encodings else False,
        write_page_index=False,
    )


def _geonameid(place: NamedPlace) -> int | None:
    prefix, _, number = place.code.partition(":")
    return int(number) if prefix == "geonames" else None


def _sounds(names: Iterable[str], alpha2: str) -> Iterator[str]:
    """Give keys of sounds, with the Ukrainian v that closes a syllable as Korean writes it besides."""
    if alpha2 not in CYRILLIC_LANDS:
        return
    for name in names:
        if not is_alphabetic(fold(name).replace(" ", "")):
            continue
        keys = {sound_key(name)}
        if alpha2 == "UA":
            keys.add(sound_key(f"{name[:-1]}u" if name.endswith(("v", "в")) else name))
        yield from sorted(key for key in keys if len(key) >= LEAST_SOUNDS)


def _is_beside(place: NamedPlace, town: NamedPlace, key: str) -> bool:
    apart_km = _apart_km(place, town)
    if place.serves and key in keys_to_store(place.serves, place.alpha2):
        return apart_km <= SERVED_WITHIN_KM
    margin_km = BESIDE_KM if place.kind in ("port", "harbour") else FIELD_BESIDE_KM
    return apart_km <= assume_radius_km(town.population) + margin_km


def _apart_km(one: NamedPlace, other: NamedPlace) -> float:
    """Estimate how far apart two places lie [km], well enough to tell one place from two."""
    across = (one.lon - other.lon + 180.0) % 360.0 - 180.0
    return _KM_PER_DEG * math.hypot(one.lat - other.lat, across * math.cos(math.radians(one.lat)))
