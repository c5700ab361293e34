"""Names of towns in Korean, Russian and Ukrainian, only where the language of a name can be told.

GeoNames, as the registry has it, lists the alternate names of a town without their languages. A name is taken

1. from CLDR, which names the cities of time zones by language; else
2. in Korean: the one in Hangul, where no other differs from it by more than its rank ("Seoul City");
3. in the language of the town's own country, Russian or Ukrainian: the one alternate name in its letters that spells,
   letter by letter, the name in Latin script that GeoNames prints.

Where none or several answer, the town has no name in that language, and the map keeps the one in Latin script. Other
towns have Russian and Ukrainian names from CLDR alone: Bulgarian, Serbian, Belarusian and others spell many of them
alike, GeoNames has misspellings too, and nothing in the list tells which is which.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from data.build.packages import CLDR_DATES, read_member
from data.build.towns.scripts import script_of

LANGUAGES = ("ko", "ru", "uk")
OWN_LANGUAGE = {"RU": "ru", "UA": "uk"}
ALPHABETS = {"ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"}

EARLIER_ZONES = {
    "Asia/Ho_Chi_Minh": "Asia/Saigon",
    "Asia/Kathmandu": "Asia/Katmandu",
    "Asia/Kolkata": "Asia/Calcutta",
    "Asia/Yangon": "Asia/Rangoon",
    "Europe/Kyiv": "Europe/Kiev",
}
"""Zones that CLDR keeps under the name they had first."""

NEWER_KOREAN = {"Dnipro": "드니프로", "Kropyvnytskyi": "크로피우니츠키", "Kyiv": "키이우"}
"""Kept by hand for towns of Ukraine whose Korean name in the lists is a former one, or made from the Russian one."""

RANKS = ("특별자치시", "특별시", "광역시", "직할시", "시", "군", "현")
"""Korean for kinds of city and county, which follow the name proper."""

LATIN = {
    "ru": {
        **dict(zip("абвгдзийклмнопрстуфыэ", "abvgdziyklmnoprstufye", strict=True)),
        **{"ё": "(?:yo|ye|e|o)", "е": "(?:ye|e)", "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh"},
        **{"щ": "shch", "ъ": "y?", "ь": "y?", "ю": "yu", "я": "ya"},
    },
    "uk": {
        **dict(zip("абвгґдезиклмнопрстуф", "abvhgdezyklmnoprstuf", strict=True)),
        **{"є": "y?ie|ye", "ж": "zh", "і": "i", "ї": "yi|i", "й": "y|i", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh"},
        **{"щ": "shch", "ь": "", "ю": "yu|iu", "я": "ya|ia"},
    },
}
"""How each letter is romanised by GeoNames, as patterns: Russian after BGN/PCGN, Ukrainian after Kyiv's own rules."""

FOREIGN = {"ru": re.compile("[сц]ьк|ньск"), "uk": re.compile(r"[сц]к|[чшщжр]ь\b")}
"""What is never written in a language, though its alphabet has the letters."""


@dataclass(frozen=True)
class TownNames:
    """Hold the city names of CLDR by language and time zone."""

    by_zone: Mapping[str, Mapping[str, str]]

    def of(self, name: str, alpha2: str, zone: str, alternates: Iterable[str]) -> dict[str, str]:
        """Give the names of a town by language, as far as their language can be told."""
        known = sorted(set(alternates))
        found: dict[str, str] = {}
        zone = EARLIER_ZONES.get(zone, zone)
        if _bare(name) == _bare(self.by_zone["en"].get(zone, zone.rpartition("/")[2].replace("_", " "))):
            found = {language: self.by_zone[language][zone] for language in LANGUAGES if zone in self.by_zone[language]}
        hangul = _without_ranks(each for each in known if script_of(each) == "HANGUL")
        if len(hangul) == 1:
            found.setdefault("ko", hangul[0])
        if alpha2 == "UA" and name in NEWER_KOREAN:
            found["ko"] = NEWER_KOREAN[name]
        own = OWN_LANGUAGE.get(alpha2)
        if own and (spelt := _find_spelt(known, name, own)):
            found.setdefault(own, spelt)
        return {language: found[language] for language in LANGUAGES if language in found}


def read_town_names() -> TownNames:
    """Read CLDR's names of the cities that time zones are called after."""
    return TownNames({language: _read_cities(language) for language in ("en", *LANGUAGES)})


def _read_cities(language: str) -> dict[str, str]:
    times = json.loads(read_member(CLDR_DATES, f"package/main/{language}/timeZoneNames.json"))
    zones = times["main"][language]["dates"]["timeZoneNames"]["zone"]
    return {
        f"{region}/{zone}": entry["exemplarCity"]
        for region, entries in zones.items()
        for zone, entry in entries.items()
        if "exemplarCity" in entry
    }


def _without_ranks(names: Iterable[str]) -> list[str]:
    listed = [re.sub(f" (?:{'|'.join(RANKS)})$", "", name) for name in names]
    ranked = {f"{name}{rank}" for name in listed for rank in RANKS}
    return sorted(set(listed) - ranked)


def _find_spelt(known: Iterable[str], latin: str, language: str) -> str:
    """Find the name that spells the Latin one; of two that differ by a soft sign or by ё, the fuller."""
    found = [name for name in known if _spells(name, latin, language)]
    if len({name.replace("ь", "").replace("ё", "е") for name in found}) != 1:
        return ""
    return max(found, key=lambda name: (len(name), "ё" in name))


def _spells(cyrillic: str, latin: str, language: str) -> bool:
    if not _is_in_alphabet(cyrillic, language):
        return False
    letters = LATIN[language]
    pattern = "".join(f"(?:{letters[sign]})" if sign in letters else re.escape(sign) for sign in _plain(cyrillic))
    return re.fullmatch(pattern, _bare(latin)) is not None


def _is_in_alphabet(name: str, language: str) -> bool:
    lowered = name.lower()
    is_spelt_in_it = set(lowered) <= {*ALPHABETS[language], *" -’ʼ'"} and not FOREIGN[language].search(lowered)
    return is_spelt_in_it and script_of(name) == "CYRILLIC"


def _plain(name: str) -> str:
    return "".join(sign for sign in name.lower() if sign not in "’ʼ'")


def _bare(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name).lower()
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign) and sign not in "’ʼ'")
