"""A length as a source prints it: a number or a range, with its unit, its hedge, and its twin in another unit."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from dashboard.case.quantity.unit import LengthUnit, is_historic, unit_words
from dashboard.case.record import Record, Words, refusal

_NUMBER = re.compile(r"\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_AND = re.compile(r"\s+and\s+")
_THOUSAND = re.compile(r"\s+thousand$")
MOST_DIGITS = 15
"""A printed number has at most this many digits: as many as a double holds."""

_RANGE = re.compile(r"(?P<low>.*?\d(?:\s+thousand)?)\s*(?:-|–|—|\bto\b|\band\b)\s*(?P<high>\d.*)")


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
    bare = re.sub(r"[,\u00a0\u202f ]", "", digits)
    if len(bare) > MOST_DIGITS:
        raise refusal(f"a number of at most {MOST_DIGITS} digits", f"one of {len(bare)}")
    return Decimal(bare).scaleb(3 * thousand)


@lru_cache(maxsize=4096)
def parse_numbers(as_written: str) -> tuple[Decimal, Decimal]:
    """Read a printed number or a range, ``180 to 200`` or ``180–200``, as its two ends; a number is both.

    Raises
    ------
    ValueError
        If the words are neither, or a range runs downwards.
    """
    match = _RANGE.fullmatch(as_written.strip())
    if not match:
        number = parse_number(as_written)
        return number, number
    thousands = " thousand" if _THOUSAND.search(match["high"]) and not _THOUSAND.search(match["low"]) else ""
    low, high = parse_number(match["low"] + thousands), parse_number(match["high"])
    if low >= high:
        raise refusal("a range that runs upwards", repr(as_written.strip()), "are its ends swapped?")
    return low, high


def _printed(as_written: str) -> str:
    parse_numbers(as_written)
    return as_written


class Paired(Record):
    """Hold the same length as printed beside it in another unit: the 290 km of ``180 miles (290 kilometers)``."""

    value: Annotated[Words, AfterValidator(_printed)]
    unit: LengthUnit


class SetTolerance(Record):
    """Hold how far an analyst lets a number lie from what it stands for, instead of the table's row.

    Parameters
    ----------
    percent
        Part of the number, to either side.
    reason
        Why, in words that the finding's footnote repeats.
    """

    percent: Annotated[float, Field(gt=0, le=50)]
    reason: Words


def check_above_zero(value: str) -> None:
    """Check that a stated distance is one; raises ValueError for zero."""
    if parse_numbers(value)[1] == 0:
        raise refusal("a distance above zero", repr(value), field="value")


def check_printed(value: str, unit: str, hedge: str, paired: Paired | None) -> None:
    """Check what the parts of a printed length say together; raises ValueError, naming the part."""
    parse_numbers(value)
    if " and " in value and hedge.strip().lower() != "between":
        raise refusal("one distance, or between one number and another", repr(value), field="value")
    if paired and paired.unit == unit:
        raise refusal("another unit than the first", repr(paired.unit), field="paired_unit")


class Quantity(Record):
    """Hold a length as printed.

    Parameters
    ----------
    value
        The digits as written, a number or a range; trailing zeros and separators are kept.
    unit
        The unit as stated; never converted here.
    hedge
        The word or words that soften the number, as written; empty for none.
    paired, third
        The same length as printed beside it in another unit, and in a third one.
    tolerance
        What stands for the table's tolerance; None for the table's.
    """

    value: Annotated[Words, AfterValidator(_printed)]
    unit: LengthUnit
    hedge: str = ""
    paired: Paired | None = None
    third: Paired | None = None
    tolerance: SetTolerance | None = None

    @model_validator(mode="after")
    def _check_printed(self) -> Self:
        check_printed(self.value, self.unit, self.hedge, self.paired)
        return self

    @property
    def ends(self) -> tuple[Decimal, Decimal]:
        """Both ends of the range as decimals that keep their printed digits; equal for a number."""
        return parse_numbers(self.value)

    @property
    def is_range(self) -> bool:
        """Whether a range is printed."""
        low, high = self.ends
        return low != high

    @property
    def number(self) -> Decimal:
        """The value as a decimal that keeps its printed digits; the middle of a range."""
        low, high = self.ends
        return low if low == high else (low + high) / 2

    @property
    def printed(self) -> str:
        """The value and the unit's symbol: ``290 mi``."""
        return self.printed_in(self.unit)

    def printed_in(self, unit: LengthUnit) -> str:
        """Give the same number beside another unit's symbol; a historic unit has none and is named."""
        value = _AND.sub(" to ", self.value)
        return f"{value} {unit_words(self.value, unit) if is_historic(unit) else unit}"

    @property
    def as_written(self) -> str:
        """The hedge, value and unit in words, and the twins in parentheses."""
        printed = "; ".join(f"{twin.value} {unit_words(twin.value, twin.unit)}" for twin in self.twins_printed)
        paired = f"({printed})" if printed else ""
        return " ".join(filter(None, (self.hedge, self.value, unit_words(self.value, self.unit), paired)))

    @property
    def twins_printed(self) -> tuple[Paired, ...]:
        """The figures printed beside it, in order."""
        return tuple(twin for twin in (self.paired, self.third) if twin is not None)

    @property
    def twin(self) -> "Quantity | None":
        """The first figure printed beside it, as a quantity; None where there is none."""
        return next(iter(self.twins), None)

    @property
    def twins(self) -> "tuple[Quantity, ...]":
        """The figures printed beside it, each as a quantity whose own pair is this one."""
        back = Paired(value=self.value, unit=self.unit)
        return tuple(
            self.model_copy(update={"value": twin.value, "unit": twin.unit, "paired": back, "third": None})
            for twin in self.twins_printed
        )
