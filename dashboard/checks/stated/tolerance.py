"""How far a number may lie from what it stands for: rules fixed before any distance is computed."""

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from dashboard.case import Quantity
from dashboard.case.phrases.hedge import RANGE_OPENERS, english_hedges, hedge_class
from dashboard.case.phrases.language import HedgeClass
from dashboard.case.phrases.lexicon import fold
from dashboard.case.quantity.unit import LengthUnit, km_range
from dashboard.geodesy import Floats

Rule = Literal["rounded", "about", "nearly", "just over", "at least", "at most", "range"]

ROUNDED_CAP = 0.10
"""Rounding and hedging never widen a number by more than this part of it."""

ABOUT_FLOOR = 0.05
"""A number hedged with "about" may lie at least this part of it away."""


@dataclass(frozen=True)
class Tolerance:
    """Hold one row of the tolerance table: the rule, its meaning in words, and what the hedges that it serves do."""

    rule: Rule
    meaning: str
    serves: tuple[HedgeClass, ...] = ()

    @property
    def hedges(self) -> tuple[str, ...]:
        """The English hedges that it serves; the table of languages has the others."""
        if self.rule == "range":
            return RANGE_OPENERS
        none = ("",) if self.rule == "rounded" else ()
        return (*none, *(words for does in self.serves for words in english_hedges(does)))


ROUNDED = Tolerance("rounded", "half a unit of the last significant digit, at most 10 %", ("exact",))
RANGE = Tolerance("range", "a range as printed")

TOLERANCES = (
    ROUNDED,
    Tolerance("about", "one unit of the last significant digit, at least 5 %, at most 10 %", ("about",)),
    Tolerance("nearly", "90 to 102 % of the number", ("nearly",)),
    Tolerance("just over", "98 to 110 % of the number", ("just over",)),
    Tolerance("at least", "the number and up", ("at least", "near as")),
    Tolerance("at most", "the number and down", ("at most", "far as")),
    RANGE,
)
"""As close as a distance is a bound from below, as far as one from above: each speaks of one place's distance."""


@dataclass(frozen=True)
class Interval:
    """Hold a closed interval of distances [km]; ``high_km`` may be infinite."""

    low_km: float
    high_km: float

    def __post_init__(self) -> None:
        if not 0.0 <= self.low_km <= self.high_km:
            raise ValueError(f"an interval needs 0 <= low <= high, found {self.low_km:g} .. {self.high_km:g}")

    def overlaps(self, other: "Interval") -> bool:
        """Say whether the two have a distance in common, ends included."""
        return self.low_km <= other.high_km and other.low_km <= self.high_km

    def gap_km(self, other: "Interval") -> float:
        """Measure how far the two lie apart [km]; 0 where they overlap."""
        return max(0.0, self.low_km - other.high_km, other.low_km - self.high_km)

    def widened(self, by_km: float) -> "Interval":
        """Widen the interval on both sides, not below zero."""
        return Interval(max(0.0, self.low_km - by_km), self.high_km + by_km)

    def scaled(self, factor: float) -> "Interval":
        """Multiply both ends by a factor."""
        return Interval(self.low_km * factor, self.high_km * factor)


@lru_cache(maxsize=256)
def tolerance_for(hedge: str) -> Tolerance | None:
    """Find the row of the table that serves a hedge; None where none does."""
    if not hedge.strip():
        return ROUNDED
    if fold(hedge) in RANGE_OPENERS:
        return RANGE
    does = hedge_class(hedge)
    return next((row for row in TOLERANCES if does in row.serves), None)


def row_for(quantity: Quantity) -> Tolerance | None:
    """Find the row of the table that serves a quantity as printed; None where none does.

    An unhedged range is taken as printed; ``between`` in front of a single number says nothing.
    """
    row = tolerance_for(quantity.hedge)
    if quantity.is_range:
        return RANGE if row is ROUNDED else row
    return None if row is RANGE else row


@lru_cache(maxsize=4096)
def stated_interval(quantity: Quantity, unit: LengthUnit | None = None, *, hedged: bool = True) -> Interval:
    """Turn a number as printed into the interval it states; a historic unit widens it by what the unit stood for.

    Parameters
    ----------
    unit
        Unit to read the same number in; the stated one when None.
    hedged
        Whether the hedge may widen the number; without it, it must lie within rounding as well. Bounds stay bounds.

    Raises
    ------
    ValueError
        If the hedge is in no row of the table.
    """
    row = row_for(quantity)
    if row is None:
        raise ValueError(f"the hedge {quantity.hedge!r} is not in the tolerance table")
    share = quantity.tolerance.percent / 100 if quantity.tolerance else None
    (low, _), (_, high) = (_spread_printed(end, row.rule, share, hedged=hedged) for end in quantity.ends)
    low_km, high_km = km_range(unit or quantity.unit)
    return Interval(low * low_km, high * high_km)


def _spread_printed(number: Decimal, rule: Rule, share: float | None, *, hedged: bool) -> tuple[float, float]:
    low, high = spread(float(number), float(last_unit(number)), rule, share, hedged=hedged)
    return float(low), float(high)


def spread(
    number: ArrayLike, last: ArrayLike, rule: Rule, share: float | None = None, *, hedged: bool = True
) -> tuple[Floats, Floats]:
    """Spread numbers by a rule of the table, in the unit they are printed in.

    Parameters
    ----------
    number, last
        Numbers, and the unit of the last significant digit of each; arrays that broadcast together.
    share
        Part of the number that an analyst set instead of the table's row; None for the table's.
    hedged
        Whether the rule may widen the number beyond rounding; bounds stay bounds.
    """
    low, high = _spread(np.asarray(number, dtype=np.float64), np.asarray(last, dtype=np.float64), rule, share)
    if not hedged and rule not in ("at least", "at most", "range"):
        rounded_low, rounded_high = _spread(np.asarray(number), np.asarray(last), "rounded", None)
        low, high = np.maximum(low, rounded_low), np.minimum(high, rounded_high)
    return low, high


def _spread(number: Floats, last: Floats, rule: Rule, share: float | None) -> tuple[Floats, Floats]:
    match rule:
        case "at least":
            return number * (1 - (share or 0.0)), np.full_like(number, np.inf)
        case "at most":
            return np.zeros_like(number), number * (1 + (share or 0.0))
        case _ if share is not None:
            return (1 - share) * number, (1 + share) * number
        case "range":
            return number, number
        case "rounded":
            half = np.minimum(last / 2, ROUNDED_CAP * number)
            return number - half, number + half
        case "about":
            whole = np.minimum(np.maximum(last, ABOUT_FLOOR * number), ROUNDED_CAP * number)
            return number - whole, number + whole
        case "nearly":
            return 0.90 * number, 1.02 * number
        case "just over":
            return 0.98 * number, 1.10 * number


def last_unit(number: Decimal) -> Decimal:
    """Give the unit of the last significant digit: 10 for 290, 1 for 293, 100 for 200, 0.1 for 290.0.

    Zeros that end a whole number do not count as significant; zeros after a decimal point do.
    """
    exponent = int(number.as_tuple().exponent)
    if exponent == 0 and number != 0:
        exponent = int(number.normalize().as_tuple().exponent)
    return Decimal(1).scaleb(exponent)


def as_printed(number: Floats, digits: int) -> tuple[Floats, Floats]:
    """Round numbers to a count of digits, as they would be printed.

    Returns
    -------
    number, last
        The rounded numbers and the unit of the last significant digit of each; zeros that end a whole number do not
        count.
    """
    scale = 10.0 ** (np.floor(np.log10(number)) - digits + 1)
    whole = np.rint(number / scale)
    last = scale.copy()
    for _ in range(digits):
        ends_in_zero = (whole * scale / last % 10 == 0) & (last * 10 <= whole * scale)
        last = np.where(ends_in_zero, last * 10, last)
    return whole * scale, last


def is_bound(quantity: Quantity) -> bool:
    """Say whether the number is stated as a bound ("more than", "up to")."""
    row = row_for(quantity)
    return row is not None and row.rule in ("at least", "at most")
