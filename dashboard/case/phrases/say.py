"""A stated length said in a language, by the same rows that it is read by."""

from decimal import Decimal

from dashboard.case.phrases.hedge import hedge_class
from dashboard.case.phrases.language import BEHIND, Language, phrases
from dashboard.case.phrases.languages import LANGUAGES
from dashboard.case.quantity.quantity import Quantity
from dashboard.case.quantity.unit import LengthUnit

_BY_TAG = {language.tag: language for language in LANGUAGES}


def say_quantity(quantity: Quantity, tag: str) -> str:
    """Say a length in a language; raises KeyError for a unit that it has no word for.

    Read in that language it is the same length again, its hedge the first English one of what it does.
    """
    language = _BY_TAG[tag]
    low, high = quantity.ends
    words = _length(low, quantity.unit, language)
    if low != high:  # the unit twice, so that no end can be read as a part of the other
        words = f"{words} – {_length(high, quantity.unit, language)}"
    twins = "; ".join(_length(twin.number, twin.unit, language) for twin in quantity.twins)
    return _hedged(words, quantity.hedge, language) + (f" ({twins})" if twins else "")


def _number(number: Decimal, language: Language) -> str:
    """Print a number with the signs of a language."""
    signs = str.maketrans({",": language.group, ".": language.decimal})
    return f"{number:,f}".translate(signs)


def _length(number: Decimal, unit: LengthUnit, language: Language) -> str:
    return f"{_number(number, language)} {next(phrases(language.units[unit]))}"


def _hedged(words: str, hedge: str, language: Language) -> str:
    does = hedge_class(hedge)
    if does is None:
        return words
    first = next(phrases(language.hedges[does]))
    return f"{words} {first.removeprefix(BEHIND).strip()}" if first.startswith(BEHIND) else f"{first} {words}"
