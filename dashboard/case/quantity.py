"""A number as a source prints it, with its unit and hedge."""

import re
from decimal import Decimal
from functools import cache
from typing import Annotated, Literal

from pint import UnitRegistry
from pydantic import AfterValidator

from dashboard.case.record import Record, Words

LengthUnit = Literal["km", "m", "mi", "nmi"]
_PINT_NAMES: dict[str, str] = {"km": "kilometer", "m": "meter", "mi": "mile", "nmi": "nautical_mile"}
UNIT_NAMES: dict[str, str] = {"km": "kilometers", "m": "meters", "mi": "miles", "nmi": "nautical miles"}

_NUMBER = re.compile(r"\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")


def parse_number(as_written: str) -> Decimal:
    """Read a printed number, keeping its digits: ``290``, ``290.0``, ``1,115``, ``9 288``.

    Raises
    ------
    ValueError
        If the words are not one plain number.
    """
    text = as_written.strip()
    if not _NUMBER.fullmatch(text):
        raise ValueError(f"needs a number as printed, such as 290 or 1,115, found {as_written!r}")
    return Decimal(re.sub(r"[,\u00a0\u202f ]", "", text))


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
