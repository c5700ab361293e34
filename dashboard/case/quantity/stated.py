"""Reading a stated distance from the words that carry it: ``about 290 miles``, ``180 miles (290 kilometers)``."""

import re

from pydantic import ValidationError

from dashboard.case.quantity.quantity import Paired, Quantity, check_printed
from dashboard.case.quantity.unit import UNIT_NAMES, LengthUnit
from dashboard.case.record import first_refusal, refusal

UNIT_WORDS: dict[str, LengthUnit] = {
    "km": "km",
    "kms": "km",
    "kilometer": "km",
    "kilometers": "km",
    "kilometre": "km",
    "kilometres": "km",
    "m": "m",
    "meter": "m",
    "meters": "m",
    "metre": "m",
    "metres": "m",
    "mi": "mi",
    "mile": "mi",
    "miles": "mi",
    "nmi": "nmi",
    "nm": "nmi",
    "nautical mile": "nmi",
    "nautical miles": "nmi",
    "verst": "verst",
    "versts": "verst",
    "versta": "verst",
    "li": "li",
    "league": "league",
    "leagues": "league",
}
"""Spellings of the units that are known, in lower case."""

_NUMBER = r"\d[\d.,\u00a0\u202f ]*?(?:\s+thousand)?"
_UNIT = r"nautical\s+miles?|[a-z]+"
_STATED = re.compile(
    rf"(?P<hedge>[^\d]*?)\s*(?P<value>{_NUMBER}(?:\s*(?:-|–|—|to|and)\s*{_NUMBER})?)[\s-]*(?P<unit>{_UNIT})\.?"
    rf"(?:\s*[(,\[]\s*(?:or\s+)?(?P<paired>{_NUMBER})[\s-]*(?P<paired_unit>{_UNIT})\.?\s*[)\]]?)?",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"(?:^|\s)[.,+\-−–]$")
"""A sign or point before the first digit: the number would be read without it."""


def parse_stated(words: str) -> Quantity:
    """Read hedge, number or range, unit and a twin in another unit from the words of one stated distance.

    Raises
    ------
    ValueError
        If there is not one number or range followed by a unit of length.
    """
    text = " ".join(words.split())
    match = _STATED.fullmatch(text)
    if not match:
        raise refusal("a number with a unit of length, such as “about 290 miles”", repr(words))
    if _SIGNED.search(match["hedge"]):
        raise refusal("a number that begins with a digit, such as 0.5", repr(words))
    unit = _read_unit(match["unit"])
    try:
        return _read(match, unit)
    except ValidationError as invalid:
        raise first_refusal(invalid) from None


def _read(match: re.Match[str], unit: LengthUnit) -> Quantity:
    paired = Paired(value=match["paired"].strip(), unit=_read_unit(match["paired_unit"])) if match["paired"] else None
    value, hedge = match["value"].strip(), match["hedge"].strip().lower()
    check_printed(value, unit, hedge, paired)
    return Quantity(value=value, unit=unit, hedge=hedge, paired=paired)


def _read_unit(word: str) -> LengthUnit:
    unit = UNIT_WORDS.get(" ".join(word.lower().split()))
    if unit is None:
        raise refusal(f"a unit among {', '.join(UNIT_NAMES)}", repr(word))
    return unit
