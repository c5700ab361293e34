"""Names of countries in the languages of the map, from Unicode CLDR."""

from functools import cache

from babel import Locale

LANGUAGES = ("ko", "ru", "uk")

PLAINER = {
    "HK": {"ko": "홍콩", "ru": "Гонконг", "uk": "Гонконг"},
    "KG": {"ru": "Кыргызстан"},
    "KR": {"ko": "남한"},
    "MM": {"ru": "Мьянма", "uk": "Мʼянма"},
    "MO": {"ko": "마카오", "ru": "Макао", "uk": "Макао"},
    "PS": {"ko": "팔레스타인", "ru": "Палестина", "uk": "Палестина"},
    "UM": {"ru": "Внешние малые острова США"},
    "VG": {"ru": "Британские Виргинские острова"},
    "VI": {"ru": "Американские Виргинские острова", "uk": "Американські Віргінські Острови"},
}
"""Names that say no more than the map's English one where CLDR's do: whose part a territory is, in brackets or not, a
former name, the Korean of the South that has its full title beside an everyday word for the North. Kyrgyzstan as in UN
documents."""


@cache
def country_names(iso_a2: str) -> dict[str, str]:
    """Give the names of a country by language; none for what has no ISO 3166-1 code."""
    names = {language: Locale.parse(language).territories.get(iso_a2) for language in LANGUAGES}
    return {language: name for language, name in names.items() if name} | PLAINER.get(iso_a2, {})
