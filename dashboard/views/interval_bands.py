"""The stated intervals of a finding as bands of its chart, one for each unit tried."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from dashboard.case.quantity.unit import LengthUnit
from dashboard.checks.readings.reading import Reading
from dashboard.checks.stated.tolerance import Interval, stated_interval
from dashboard.checks.verdict.finding import Finding
from dashboard.checks.verdict.verdict import Fit

MARGIN = 0.05
"""Kept free beside what is drawn, as a part of its span."""


@dataclass(frozen=True)
class StatedBand:
    """Hold what a number states in one unit: with its hedge, and at rounding alone."""

    label: str
    hedged: Interval
    rounded: Interval
    plain_only: bool
    is_stated_unit: bool

    def centre_km(self, span: Interval) -> float:
        """Find the middle of what is seen of the band [km]."""
        return (max(self.hedged.low_km, span.low_km) + min(self.hedged.high_km, span.high_km)) / 2


def stated_bands(finding: Finding) -> Iterator[StatedBand]:
    """List what the number states in each unit that was tried, the stated one first."""
    quantity = finding.quantity
    rows: dict[LengthUnit, list[Fit]] = {}
    for fit in finding.judgement.fits:
        rows.setdefault(fit.unit, []).append(fit)
    for unit, fits in rows.items():
        own = unit == quantity.unit
        rounded = stated_interval(quantity, unit, hedged=False)
        yield StatedBand(
            quantity.printed_in(unit),
            stated_interval(quantity, unit) if own else rounded,
            rounded,
            plain_only=all(f.reading.plain for f in fits),
            is_stated_unit=own,
        )


def extent(readings: tuple[Reading, ...], bands: tuple[StatedBand, ...]) -> Interval:
    """Span everything drawn, with a margin [km]."""
    ends = [b.hedged for b in bands] + [r.with_radii for r in readings]
    low_km = min(e.low_km for e in ends)
    high_km = max(end for e in ends for end in (e.low_km, e.high_km) if math.isfinite(end))
    pad_km = MARGIN * max(high_km - low_km, 1.0)
    return Interval(max(0.0, low_km - pad_km), high_km + pad_km)


def label_levels(bands: tuple[StatedBand, ...], span: Interval, nearest: float) -> tuple[int, ...]:
    """Count, for each band, the labels below its own where they would otherwise overlap.

    Parameters
    ----------
    nearest
        Labels whose middles are nearer than this part of the span would overlap.
    """
    taken: dict[int, list[float]] = {}
    levels: list[int] = []
    for band in bands:
        share = (band.centre_km(span) - span.low_km) / (span.high_km - span.low_km)
        level = next(n for n in range(len(bands)) if all(abs(share - s) > nearest for s in taken.get(n, [])))
        taken.setdefault(level, []).append(share)
        levels.append(level)
    return tuple(levels)
