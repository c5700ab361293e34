"""Which other numbers would pass: how distinctive a claim is, and whether its test is too coarse."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from dashboard.case import Quantity
from dashboard.case.quantity.unit import LengthUnit, km_per, km_range
from dashboard.checks.readings.reading import Reading
from dashboard.checks.readings.readings import Readings
from dashboard.checks.stated.tolerance import as_printed, last_unit, row_for, spread
from dashboard.geodesy import Floats

Bools = NDArray[np.bool_]

TRIED_NUMBERS = 240
"""How many numbers are tried to find the share and the span of those that would pass."""

SPAN = 4.0
"""The span is looked for from a reading's length over this to its length times this."""


def try_numbers(quantity: Quantity, readings: Readings, low_km: float, high_km: float) -> tuple[Floats, Bools]:
    """Try numbers as they would be printed, log-spaced, same unit, hedge and count of digits; say which would pass.

    Returns
    -------
    number, passed
        Shape (TRIED_NUMBERS,), in the quantity's unit.
    """
    row = row_for(quantity)
    if row is None:
        raise ValueError(f"the hedge {quantity.hedge!r} is not in the tolerance table")
    digits = len(str(int(quantity.number / last_unit(quantity.number))))
    number, last = _printed_between(low_km, high_km, quantity.unit, digits)
    share = quantity.tolerance.percent / 100 if quantity.tolerance else None
    low_per, high_per = km_range(quantity.unit)
    ends = [float(end / quantity.number) for end in quantity.ends] if quantity.number else [1.0, 1.0]
    passed = np.zeros(TRIED_NUMBERS, dtype=bool)
    for reading in readings.judging(bound=row.rule in ("at least", "at most")):
        if not reading.artefact:
            low, _ = spread(number * ends[0], last, row.rule, share, hedged=reading.plain)
            _, high = spread(number * ends[1], last, row.rule, share, hedged=reading.plain)
            passed |= (low * low_per <= reading.with_radii.high_km) & (high * high_per >= reading.with_radii.low_km)
    return number, passed


@lru_cache(maxsize=256)
def _printed_between(low_km: float, high_km: float, unit: LengthUnit, digits: int) -> tuple[Floats, Floats]:
    """Space numbers as they would be printed; the same ones are asked for at every step of a judgement, so kept."""
    printed = as_printed(np.geomspace(low_km, high_km, TRIED_NUMBERS) / km_per(unit), digits)
    for kept in printed:
        kept.flags.writeable = False
    return printed


def passing_share(quantity: Quantity, readings: Readings) -> float | None:
    """Give the share of numbers, from half to twice the plain distance, that would be at least compatible."""
    plain = readings.plain
    if plain is None or plain.nominal_km == 0:
        return None
    _, passed = try_numbers(quantity, readings, plain.nominal_km / 2, plain.nominal_km * 2)
    return float(passed.mean())


def passing_factor(quantity: Quantity, reading: Reading) -> float:
    """Measure the widest run of numbers that would all pass against one reading."""
    alone = Readings((reading,), ())
    number, passed = try_numbers(quantity, alone, reading.nominal_km / SPAN, reading.nominal_km * SPAN)
    turns = np.flatnonzero(np.diff(np.concatenate([[False], passed, [False]]).astype(np.int8)))
    return max((float(number[end - 1] / number[start]) for start, end in turns.reshape(-1, 2)), default=1.0)
