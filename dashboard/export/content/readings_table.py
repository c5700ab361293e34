"""The readings of a finding as a table for a page: numbers short, and in words whether each fits."""

import math
from dataclasses import dataclass

from dashboard.checks.stated.tolerance import Interval
from dashboard.checks.verdict.finding import Finding
from dashboard.checks.verdict.verdict import Fit

HEADINGS = ("Reading", "Computed, km", "With radii, km", "Unit", "Stated, km", "Off by, km", "Outcome")


@dataclass(frozen=True)
class ReadingRow:
    """Hold one reading in one unit, in words; whether it fits stands twice, shortly and in full."""

    reading: str
    computed: str
    with_radii: str
    unit: str
    stated: str
    off_by: str
    fits: str
    outcome: str

    @property
    def cells(self) -> tuple[str, ...]:
        """The words in the order of `HEADINGS`."""
        return (self.reading, self.computed, self.with_radii, self.unit, self.stated, self.off_by, self.outcome)

    @property
    def line(self) -> str:
        """The row as a sentence, for where there is no table."""
        return (
            f"{self.reading}: computed {self.computed} km ({self.with_radii} km with the ends' radii); read in"
            f" {self.unit}, stated {self.stated} km; off by {self.off_by}; {self.outcome}."
        )


def reading_row(fit: Fit) -> ReadingRow:
    """Word one row of a finding."""
    reading, share = fit.reading, fit.residual_share
    percent = "" if share is None else f" ({round(100 * share) + 0:+.0f}%)"
    return ReadingRow(
        reading=f"{reading.short}, plain" if reading.plain else reading.short,
        computed=f"{reading.nominal_km:,.1f}",
        with_radii=_interval(reading.with_radii),
        unit=fit.unit,
        stated=_interval(fit.stated),
        off_by=f"{fit.residual_km:+,.1f}{percent}",
        fits=_fits(fit),
        outcome=_outcome(fit),
    )


def chart_words(finding: Finding) -> str:
    """Say in words what a finding's chart shows."""
    rows = " ".join(reading_row(fit).line for fit in finding.judgement.fits)
    return f"Chart of {finding.claim.id}: the stated interval as a band across the interval of each reading. {rows}"


def _fits(fit: Fit) -> str:
    if not fit.with_radii:
        return "no"
    if fit.reading.artefact:
        return "not counted"
    return "yes" if fit.only_if_km is None else f"if {math.ceil(fit.only_if_km):,} km off"


def _outcome(fit: Fit) -> str:
    if fit.reading.artefact:
        return "fits, not counted" if fit.with_radii else "does not fit, not counted"
    if not fit.with_radii:
        return "does not fit"
    return "fits" if fit.only_if_km is None else f"fits only if {math.ceil(fit.only_if_km):,} km or more off the point"


def _interval(interval: Interval) -> str:
    if math.isinf(interval.high_km):
        return f"{interval.low_km:,.1f} and more"
    return f"{interval.low_km:,.1f} to {interval.high_km:,.1f}"
