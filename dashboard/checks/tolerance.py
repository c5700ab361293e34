"""How far a number may lie from what it stands for: rules fixed before any distance is computed."""

import math
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from dashboard.case import Quantity
from dashboard.case.quantity import LengthUnit, km_per

Rule = Literal["rounded", "about", "nearly", "just over", "at least", "at most"]

ROUNDED_CAP = 0.10
"""Rounding and hedging never widen a number by more than this part of it."""

ABOUT_FLOOR = 0.05
"""A number hedged with "about" may lie at least this part of it away."""


@dataclass(frozen=True)
class Tolerance:
    """Hold one row of the tolerance table: the rule, the hedges it serves, and its meaning in words."""

    rule: Rule
    hedges: tuple[str, ...]
    meaning: str


TOLERANCES = (
    Tolerance("rounded", ("",), "half a unit of the last significant digit, at most 10 %"),
    Tolerance(
        "about",
        ("about", "roughly", "some", "around", "approximately"),
        "one unit of the last significant digit, at least 5 %, at most 10 %",
    ),
    Tolerance("nearly", ("nearly", "almost"), "90 to 102 % of the number"),
    Tolerance("just over", ("just over",), "98 to 110 % of the number"),
    Tolerance("at least", ("more than", "over", "at least"), "the number and up"),
    Tolerance("at most", ("up to", "within", "less than"), "the number and down"),
)


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


def tolerance_for(hedge: str) -> Tolerance | None:
    """Find the row of the table that serves a hedge; None where none does."""
    word = " ".join(hedge.lower().split())
    return next((row for row in TOLERANCES if word in row.hedges), None)


def stated_interval(quantity: Quantity, unit: LengthUnit | None = None, *, hedged: bool = True) -> Interval:
    """Turn a number as printed into the interval it states.

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
    row = tolerance_for(quantity.hedge)
    if row is None:
        raise ValueError(f"the hedge {quantity.hedge!r} is not in the tolerance table")
    number, last = float(quantity.number), float(last_unit(quantity.number))
    low, high = _bounds(number, last, row.rule)
    if not hedged and row.rule not in ("at least", "at most"):
        rounded_low, rounded_high = _bounds(number, last, "rounded")
        low, high = max(low, rounded_low), min(high, rounded_high)
    scale_km = km_per(unit or quantity.unit)
    return Interval(low * scale_km, high * scale_km)


def _bounds(number: float, last: float, rule: Rule) -> tuple[float, float]:
    match rule:
        case "rounded":
            half = min(last / 2, ROUNDED_CAP * number)
            return number - half, number + half
        case "about":
            whole = min(max(last, ABOUT_FLOOR * number), ROUNDED_CAP * number)
            return number - whole, number + whole
        case "nearly":
            return 0.90 * number, 1.02 * number
        case "just over":
            return 0.98 * number, 1.10 * number
        case "at least":
            return number, math.inf
        case "at most":
            return 0.0, number


def last_unit(number: Decimal) -> Decimal:
    """Give the unit of the last significant digit: 10 for 290, 1 for 293, 100 for 200, 0.1 for 290.0.

    Zeros that end a whole number do not count as significant; zeros after a decimal point do.
    """
    exponent = int(number.as_tuple().exponent)
    if exponent == 0 and number != 0:
        exponent = int(number.normalize().as_tuple().exponent)
    return Decimal(1).scaleb(exponent)


def is_bound(quantity: Quantity) -> bool:
    """Say whether the number is stated as a bound ("more than", "up to")."""
    row = tolerance_for(quantity.hedge)
    return row is not None and row.rule in ("at least", "at most")
