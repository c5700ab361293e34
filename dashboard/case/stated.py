"""Reading a stated distance from the words that carry it: ``about 290 miles``, ``1.5 thousand km``."""

import re

from dashboard.case.quantity import LengthUnit, Quantity
from dashboard.case.record import refusal

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
}
"""Spellings of the units that are known, in lower case."""

_STATED = re.compile(
    r"(?P<hedge>[^\d]*?)\s*(?P<value>\d[\d.,\u00a0\u202f ]*(?:\s+thousand)?)[\s-]*"
    r"(?P<unit>nautical miles?|[a-zA-Z]+)\.?",
    re.IGNORECASE,
)


def parse_stated(words: str) -> Quantity:
    """Read hedge, value and unit from the words of one stated distance.

    Raises
    ------
    ValueError
        If there is not one number followed by a unit of length.
    """
    text = " ".join(words.split())
    match = _STATED.fullmatch(text)
    if not match:
        raise refusal("a number with a unit of length, such as “about 290 miles”", repr(words))
    unit = UNIT_WORDS.get(match["unit"].strip().lower())
    if unit is None:
        raise refusal(f"a unit among {', '.join(dict.fromkeys(UNIT_WORDS.values()))}", repr(match["unit"].strip()))
    return Quantity(value=match["value"].strip(), unit=unit, hedge=match["hedge"].strip().lower())
