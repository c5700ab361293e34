"""A number as a source prints it, with its unit and hedge."""

import difflib
import re
from decimal import Decimal
from functools import cache
from typing import Annotated, Literal, get_args

from pint import UnitRegistry
from pydantic import AfterValidator

from dashboard.case.record import Record, Words, refusal

LengthUnit = Literal["km", "m", "mi", "nmi"]
_PINT_NAMES: dict[str, str] = {"km": "kilometer", "m": "meter", "mi": "mile", "nmi": "nautical_mile"}
UNIT_NAMES: dict[str, str] = {"km": "kilometers", "m": "meters", "mi": "miles", "nmi": "nautical miles"}

_NUMBER = re.compile(r"\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")

_THOUSAND = re.compile(r"\s+thousand$")


def parse_number(as_written: str) -> Decimal:
    """Read a printed number, keeping its digits: ``290``, ``290.0``, ``1,115``, ``9 288``, ``1.5 thousand``.

    Raises
    ------
    ValueError
        If the words are not one plain number.
    """
    text = as_written.strip()
    digits, thousand = _THOUSAND.subn("", text)
    if not _NUMBER.fullmatch(digits):
        raise refusal("a number as printed, such as 290 or 1,115", repr(text) if text else "nothing")
    return Decimal(re.sub(r"[,\u00a0\u202f ]", "", digits)).scaleb(3 * thousand)


def check_length_unit(unit: str) -> str:
    """Pass a length unit's symbol; raises ValueError, naming the symbol of a unit written in full."""
    if unit in get_args(LengthUnit):
        return unit
    symbols = {name: symbol for symbol, name in UNIT_NAMES.items()}
    spellings = symbols | {name.removesuffix("s"): symbol for name, symbol in symbols.items()}
    near = difflib.get_close_matches(unit.lower(), [*spellings, *UNIT_NAMES], n=1)
    fix = f"did you mean {spellings.get(near[0], near[0])}?" if near else ""
    raise refusal("a unit of length: km, m, mi or nmi", repr(unit) if unit else "nothing", fix)


def _printed_number(as_written: str) -> str:
    parse_number(as_written)
    return as_written


@cache
def km_per(unit: LengthUnit) -> float:
    """Give the length of one unit [km], from pint's definitions (international mile and nautical mile)."""
    return float(UnitRegistry().Quantity(1.0, _PINT_NAMES[unit]).to("kilometer").magnitude)


class Quantity(Record):
    """Hold a length as printed.

    Parameters
    ----------
    value
        The digits as written; trailing zeros and separators are kept.
    unit
        The unit as stated; never converted here.
    hedge
        The word or words that soften the number, as written; empty for none.
    """

    value: Annotated[Words, AfterValidator(_printed_number)]
    unit: LengthUnit
    hedge: str = ""

    @property
    def number(self) -> Decimal:
        """The value as a decimal that keeps its printed digits."""
        return parse_number(self.value)

    @property
    def as_written(self) -> str:
        """The hedge, value and unit in words."""
        return f"{self.hedge} {self.value} {UNIT_NAMES[self.unit]}".strip()
