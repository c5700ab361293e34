"""What moves a verdict: each factor varied alone and the finding judged again."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from dashboard.case.legs.mode import STRAIGHT, list_ways, way_words
from dashboard.checks.ends.end import PlaceEnd
from dashboard.checks.readings.reading import Reading
from dashboard.checks.stated.tolerance import is_bound
from dashboard.checks.verdict.finding import Finding
from dashboard.checks.verdict.variation import (
    FARTHEST_KM,
    JUST_KM,
    admitted,
    place_ends,
    radius_sum_km,
    reached_at_km,
    rejudge,
    turning_radius_km,
    unfolded,
    with_radius_sum,
    with_reading_reached,
    with_tolerance,
)
from dashboard.checks.verdict.verdict import Verdict
from dashboard.checks.verdict.wording import away_words, km

WIDE_TOLERANCE = 0.10
"""The wider tolerance tried: the most that rounding and hedging ever give (design rule 1)."""


@dataclass(frozen=True)
class Factor:
    """Hold what one factor does to a verdict.

    Parameters
    ----------
    subject
        What is varied: a reading, an end, a part, a tolerance or a path.
    before, after
        The verdict as it is, and as it would be; ``after`` is None where it stays.
    threshold_km
        Where it turns, or where the number reaches the reading [km]; None where the factor has no length.
    sentence
        The same in words, with its numbers.
    """

    factor: Literal["reading", "radius", "boundary", "tolerance", "path"]
    subject: str
    before: Verdict
    after: Verdict | None
    threshold_km: float | None
    sentence: str


def sensitivity(finding: Finding) -> tuple[Factor, ...]:
    """List what each factor does to a finding's verdict; empty where there is no reading to vary.

    Nor does varying one help where the ends themselves keep the number from being tested, as a place inside an area.
    """
    plain = finding.readings.plain
    if not finding.judgement.fits or plain is None or rejudge(finding, finding.readings) is not finding.verdict:
        return ()
    return (
        *_by_reading(finding),
        *_by_radius(finding, plain),
        *_by_boundary(finding),
        *_by_tolerance(finding),
        *_by_path(finding),
    )


def _by_reading(finding: Finding) -> Iterator[Factor]:
    """Bring each reading within reach of a place; a number that fits in its own unit is tried in no other."""
    if not place_ends(finding):
        return
    quantity, radius_km = finding.quantity, radius_sum_km(finding)
    fits_as_stated = finding.verdict in (Verdict.SUPPORTED, Verdict.COMPATIBLE)
    for fit in finding.judgement.fits:
        away_km = reached_at_km(fit)
        if (
            fit.reading.artefact
            or away_km == 0
            or away_km > FARTHEST_KM
            or (fits_as_stated and fit.unit != quantity.unit)
        ):
            continue
        where = "within" if away_km <= radius_km else "beyond"
        yield _factor(
            "reading",
            f"{fit.reading.short}, {fit.unit}",
            finding,
            with_reading_reached(finding, fit),
            f"{quantity.printed_in(fit.unit)} reaches {fit.reading.name} only if {away_words(away_km, finding.ends)},"
            f" {where} the radius of {radius_km:g} km:",
            away_km,
        )


def _by_radius(finding: Finding, plain: Reading) -> Iterator[Factor]:
    """Widen and narrow the radius of each end until the verdict turns; the plain distance is the widest tried."""
    sum_km = radius_sum_km(finding)
    widest_km = max(plain.nominal_km, sum_km)
    wider_km = turning_radius_km(finding, sum_km, widest_km)
    for end in place_ends(finding):
        others_km = sum_km - end.radius_km
        yield _wider(finding, end, wider_km, widest_km)
        narrower_km = turning_radius_km(finding, sum_km, others_km)
        if narrower_km is not None:
            threshold_km = narrower_km - others_km
            yield _factor(
                "radius",
                f"{end.place.name}, narrower",
                finding,
                with_radius_sum(finding, max(others_km, narrower_km - JUST_KM)),
                f"With a radius of less than {_tenths(threshold_km)} km for {end.place.name} {_now(end)}",
                threshold_km,
            )


def _wider(finding: Finding, end: PlaceEnd, wider_km: float | None, widest_km: float) -> Factor:
    name, others_km = end.place.name, radius_sum_km(finding) - end.radius_km
    if wider_km is None:
        words = f"With any wider radius for {name} {_now(end)}, up to {km(widest_km - others_km)}"
        return _factor("radius", f"{name}, wider", finding, finding.verdict, words)
    threshold_km = wider_km - others_km
    words = f"With a radius of {_tenths(threshold_km)} km or more for {name} {_now(end)}"
    return _factor(
        "radius", f"{name}, wider", finding, with_radius_sum(finding, wider_km + JUST_KM), words, threshold_km
    )


def _by_boundary(finding: Finding) -> Iterator[Factor]:
    """Leave out the readings of each disputed part, then measure to the territory without it alone.

    The path by rail stays as computed, to a crossing into the whole territory.
    """
    every = unfolded(finding)
    for part in (r.part for r in every if r.part and r.part.is_alone):
        name = part.name
        left = tuple(r for r in every if r.part is None or r.part.id != part.id)
        counted = len([r for r in admitted(finding, left).computed if not r.artefact])
        yield _factor(
            "boundary",
            f"readings of {name} left out",
            finding,
            rejudge(finding, admitted(finding, left)),
            f"Without the readings that set {name} apart, {counted} of {_counted(finding)} remain and",
        )
        rest = next((r for r in every if r.part and r.part.id == part.id and not r.part.is_alone), None)
        if rest is not None:
            kept = (rest, *(r for r in left if r.id != "recognised" and not r.artefact))
            yield _factor(
                "boundary",
                f"territory without {name}",
                finding,
                rejudge(finding, admitted(finding, kept)),
                f"With {name} outside the territory, the plain line is {km(rest.nominal_km)} and",
            )


def _by_tolerance(finding: Finding) -> Iterator[Factor]:
    """Drop the hedge, then allow the plain reading a tenth; a bound keeps its side."""
    quantity = finding.quantity
    if is_bound(quantity):
        return
    if quantity.hedge:
        words = f"Without “{quantity.hedge}”, {quantity.printed} at rounding alone:"
        yield _factor("tolerance", "no hedge", finding, with_tolerance(finding, None), words)
    words = f"With {WIDE_TOLERANCE:.0%} either way on {quantity.printed} for the plain reading"
    yield _factor("tolerance", f"{WIDE_TOLERANCE:.0%}", finding, with_tolerance(finding, WIDE_TOLERANCE), words)


def _by_path(finding: Finding) -> Iterator[Factor]:
    """State a path where the source states none."""
    if finding.claim.path is not None:
        return
    for path in list_ways():
        words = "a straight line" if path == STRAIGHT else way_words(path)
        along = tuple(r for r in unfolded(finding) if r.path == path)
        if along:
            readings = admitted(finding, along)
            counted = len([r for r in readings.computed if not r.artefact])
            yield _factor(
                "path",
                path,
                finding,
                rejudge(finding, readings, path=path),
                f"If the source said {words}, {counted} of {_counted(finding)} readings would be admitted and",
            )


def _factor(
    factor: Literal["reading", "radius", "boundary", "tolerance", "path"],
    subject: str,
    finding: Finding,
    verdict: Verdict,
    words: str,
    threshold_km: float | None = None,
) -> Factor:
    before = finding.verdict
    stays = verdict is before
    joint = "" if words.endswith((" and", ":")) else ","
    outcome = (
        f"the verdict stays {before.shown}" if stays else f"the verdict turns from {before.shown} to {verdict.shown}"
    )
    return Factor(factor, subject, before, None if stays else verdict, threshold_km, f"{words}{joint} {outcome}.")


def _counted(finding: Finding) -> int:
    return len([r for r in finding.readings.computed if not r.artefact])


def _now(end: PlaceEnd) -> str:
    return f"(now {end.radius_km:g} km)"


def _tenths(threshold_km: float) -> str:
    """Print a radius, rounded up to a tenth: at that radius the verdict is surely past its turn."""
    return f"{math.ceil(threshold_km * 10) / 10:,.1f}"
