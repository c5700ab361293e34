"""What a finding's table says of each reading: one row for the page, the terminal, the figures and the files."""

import math
from dataclasses import dataclass

from dashboard.checks.stated.tolerance import Interval
from dashboard.checks.verdict.finding import Finding
from dashboard.checks.verdict.verdict import Fit
from dashboard.translation.tongue import ENGLISH, Tongue
from dashboard.views.wording.short import reading_words

HEADINGS = ("Reading", "Computed, km", "With radii, km", "Unit", "Stated, km", "Off by, km", "Outcome")


@dataclass(frozen=True)
class ReadingRow:
    """Hold one reading in one unit, in words; the last four are in English, and say shortly what stands in full before.

    Parameters
    ----------
    with_radii_brief, stated_brief, fits
        The intervals and the outcome for narrow columns.
    condition
        How far off its point an end has to lie for the reading to fit; empty where it need not.
    """

    reading: str
    computed: str
    with_radii: str
    unit: str
    stated: str
    off_by: str
    outcome: str
    with_radii_brief: str
    stated_brief: str
    fits: str
    condition: str

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


def reading_row(fit: Fit, tongue: Tongue = ENGLISH, *, with_unit: bool = False) -> ReadingRow:
    """Word one row of a finding.

    Parameters
    ----------
    with_unit
        Whether lengths are followed by "km", as no heading says it.
    """
    reading, share = fit.reading, fit.residual_share
    name, unit = reading_words(reading, tongue), " km" if with_unit else ""
    percent = "" if share is None else f" ({round(100 * share) + 0:+.0f}%)"
    off_km = "" if fit.only_if_km is None else f"{math.ceil(fit.only_if_km):,}"
    return ReadingRow(
        reading=tongue.say("{reading}, plain", reading=name) if reading.plain else name,
        computed=f"{reading.nominal_km:,.1f}{unit}",
        with_radii=_interval(reading.with_radii, unit, tongue),
        unit=fit.unit,
        stated=_interval(fit.stated, unit, tongue),
        off_by=f"{fit.residual_km:+,.1f}{unit}{percent}",
        outcome=_outcome(fit, off_km, tongue),
        with_radii_brief=_brief_interval(reading.with_radii),
        stated_brief=_brief_interval(fit.stated),
        fits=_brief_outcome(fit, off_km),
        condition=f"if {off_km} km or more off" if off_km else "",
    )


def chart_in_full(finding: Finding) -> str:
    """Say in words all that a finding's chart shows, where no table stands beside it."""
    rows = " ".join(reading_row(fit).line for fit in finding.judgement.fits)
    return f"Chart of {finding.claim.id}: the stated interval as a band across the interval of each reading. {rows}"


def _outcome(fit: Fit, off_km: str, tongue: Tongue) -> str:
    if fit.reading.artefact:
        return tongue.say("fits, not counted") if fit.with_radii else tongue.say("does not fit, not counted")
    if not fit.with_radii:
        return tongue.say("does not fit")
    if fit.is_too_coarse:
        return tongue.say("fits, too coarse to count")
    if off_km:
        return tongue.say("fits only if {length} km or more off the point", length=off_km)
    return tongue.say("fits")


def _brief_outcome(fit: Fit, off_km: str) -> str:
    if not fit.with_radii:
        return "no"
    if fit.reading.artefact:
        return "not counted"
    if fit.is_too_coarse:
        return "too coarse"
    return f"if {off_km} km off" if off_km else "yes"


def _interval(interval: Interval, unit: str, tongue: Tongue) -> str:
    low, high = f"{interval.low_km:,.1f}", f"{interval.high_km:,.1f}"
    if math.isinf(interval.high_km):
        return tongue.say("{length} and more", length=f"{low}{unit}")
    return tongue.say("{low} to {high}", low=low, high=high) + unit


def _brief_interval(interval: Interval) -> str:
    high = "∞" if math.isinf(interval.high_km) else f"{interval.high_km:,.1f}"
    return f"{interval.low_km:,.1f}–{high}"
