"""Which script a name is written in, and where each script is at home."""

import unicodedata

EVERYWHERE = "LATIN"

WRITTEN_IN = {
    "ARABIC": "AE AF BH CN DJ DZ EG EH ER IL IN IQ IR JO KM KW LB LY MA MR OM PK PS QA SA SD SO SS SY TD TN YE",
    "ARMENIAN": "AM AZ",
    "BENGALI": "BD IN",
    "CJK": "CN HK JP KP KR MO MY SG TW VN",
    "CYRILLIC": "AM AZ BA BG BY EE GE KG KZ LT LV MD ME MK MN RS RU TJ TM UA UZ XK",
    "DEVANAGARI": "IN NP",
    "ETHIOPIC": "ER ET",
    "GEORGIAN": "GE",
    "GREEK": "AL CY GR",
    "GUJARATI": "IN",
    "GURMUKHI": "IN PK",
    "HANGUL": "CN KP KR",
    "HEBREW": "IL PS",
    "HIRAGANA": "JP",
    "KANNADA": "IN",
    "KATAKANA": "JP",
    "KHMER": "KH",
    "LAO": "LA",
    "MALAYALAM": "IN",
    "MONGOLIAN": "CN MN",
    "MYANMAR": "MM",
    "ORIYA": "IN",
    "SINHALA": "LK",
    "TAMIL": "IN LK MY SG",
    "TELUGU": "IN",
    "THAANA": "MV",
    "THAI": "TH",
    "TIBETAN": "BT CN",
    "TIFINAGH": "DZ MA",
}
"""Countries whose own towns are written in a script, by its name in Unicode: the state's languages, its neighbours'
across a border with a minority of theirs, and the Soviet Union's."""

STATE_SCRIPTS = {"CJK": "CN HK JP MO SG TW", "HANGUL": "KP KR"}
"""Countries that write all their towns in a script which others write some in, or once wrote them in."""


def script_of(name: str) -> str:
    """Name the script of the first letter, as Unicode does; empty where there is no letter."""
    letter = next((character for character in name if character.isalpha()), "")
    return unicodedata.name(letter, "").partition(" ")[0] if letter else ""


def is_native(name: str, alpha2: str) -> bool:
    """Say whether a name is in a script, neither Latin nor Cyrillic, that a country writes its own towns in."""
    script = script_of(name)
    return (
        script not in {EVERYWHERE, "CYRILLIC"}
        and alpha2 in STATE_SCRIPTS.get(script, WRITTEN_IN.get(script, "")).split()
    )


def is_written_in(script: str, alpha2: str | None) -> bool:
    """Say whether a country's towns are written in this script; of no country in particular, any script is."""
    return alpha2 is None or script == EVERYWHERE or alpha2 in WRITTEN_IN.get(script, "").split()
