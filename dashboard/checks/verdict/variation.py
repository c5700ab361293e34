"""A finding judged again with one thing varied: a radius, the readings admitted, the tolerance."""

from dataclasses import replace

from dashboard.case import Quantity
from dashboard.case.quantity.quantity import SetTolerance
from dashboard.checks.ends.end import PlaceEnd
from dashboard.checks.readings.reading import Reading, merge_equal
from dashboard.checks.readings.readings import Readings
from dashboard.checks.stated.tolerance import Interval, stated_interval
from dashboard.checks.verdict.finding import Finding
from dashboard.checks.verdict.verdict import Fit, Verdict, decide

RADIUS_STEP_KM = 1e-3
"""A radius at which a verdict turns is found to the metre [km]."""

JUST_KM = 1e-6
"""How far past a limit a distance is put to be surely beyond it [km]."""


FARTHEST_KM = 20_004.0
"""No two places on the ellipsoid lie farther apart than a meridian from pole to pole [km]."""


def rejudge(
    finding: Finding,
    readings: Readings,
    *,
    quantity: Quantity | None = None,
    path: str | None = None,
    shortest: Interval | None = None,
) -> Verdict:
    """Judge a finding with other readings; what is not given stays as it is."""
    return decide(
        quantity or finding.quantity,
        path or finding.claim.path,
        readings,
        hindrance="",
        shortest=shortest or finding.judgement.shortest,
    ).verdict


def place_ends(finding: Finding) -> tuple[PlaceEnd, ...]:
    """List the ends that are places, whose positions have a radius."""
    return tuple(end for end in finding.ends if isinstance(end, PlaceEnd))


def radius_sum_km(finding: Finding) -> float:
    """Sum the uncertainty radii of the ends [km]."""
    return sum(end.radius_km for end in place_ends(finding))


def reached_at_km(fit: Fit) -> float:
    """Measure how far the place must lie from its point for the stated number to reach a reading [km]."""
    return fit.stated.gap_km(fit.reading.at_points) / fit.reading.reach


def with_radius_sum(finding: Finding, radius_km: float) -> Verdict:
    """Judge again with another sum of the ends' uncertainty radii [km]."""
    rebuilt = tuple(replace(r, with_radii=r.at_points.widened(r.reach * radius_km)) for r in finding.readings.computed)
    shortest = finding.judgement.shortest
    if shortest:
        old_km = radius_sum_km(finding)
        middle_km = (shortest.low_km + shortest.high_km) / 2 if shortest.low_km > 0 else shortest.high_km - old_km
        half_km = max(0.0, shortest.high_km - middle_km - old_km + radius_km)
        shortest = Interval(middle_km, middle_km).widened(half_km)
    return rejudge(finding, replace(finding.readings, computed=rebuilt), shortest=shortest)


def turning_radius_km(finding: Finding, start_km: float, stop_km: float) -> float | None:
    """Find the radius sum nearest to a start at which the verdict turns [km]; None where it does not.

    The radii at which a reading begins or ceases to fit are tried exactly; a turn between two of them (readings
    grown too coarse to test) is found by bisection.
    """
    low_km, high_km = sorted((start_km, stop_km))
    limits = sorted({reached_at_km(f) for f in finding.judgement.fits if low_km < reached_at_km(f) < high_km})
    step = JUST_KM if stop_km > start_km else -JUST_KM
    inner = start_km
    for limit_km in [*(limits if stop_km > start_km else reversed(limits)), stop_km]:
        for outer in (limit_km - step, limit_km + step if limit_km != stop_km else stop_km):
            if with_radius_sum(finding, max(0.0, outer)) is not finding.verdict:
                return limit_km if inner == limit_km - step else _bisect(finding, inner, outer)
            inner = outer
    return None


def _bisect(finding: Finding, same_km: float, turned_km: float) -> float:
    while abs(turned_km - same_km) > RADIUS_STEP_KM:
        middle_km = (same_km + turned_km) / 2
        if with_radius_sum(finding, middle_km) is finding.verdict:
            same_km = middle_km
        else:
            turned_km = middle_km
    return turned_km


def with_reading_reached(finding: Finding, fit: Fit) -> Verdict:
    """Judge again with one reading shifted to where the stated number reaches it, as if the place lay there."""
    shift_km = fit.stated.gap_km(fit.reading.at_points) + JUST_KM
    if fit.stated.high_km < fit.reading.at_points.low_km:
        shift_km = -shift_km
    low_km, high_km = fit.reading.at_points.low_km + shift_km, fit.reading.at_points.high_km + shift_km
    interval = Interval(max(0.0, low_km), max(0.0, high_km))
    moved = replace(fit.reading, at_points=interval, with_radii=interval)
    others = tuple(moved if r is fit.reading else r for r in finding.readings.computed)
    return rejudge(finding, replace(finding.readings, computed=others))


def admitted(finding: Finding, kept: tuple[Reading, ...]) -> Readings:
    """Admit some readings alone, the first of them plain; equal ones count once again."""
    marked = tuple(replace(r, plain=n == 0, equal_to=()) for n, r in enumerate(kept))
    return Readings(merge_equal(marked), finding.readings.untested)


def unfolded(finding: Finding) -> tuple[Reading, ...]:
    """List every reading computed, those that were folded into an equal one as well."""
    return tuple(one for r in finding.readings.computed for one in (r, *r.equal_to))


def with_tolerance(finding: Finding, share: float | None) -> Verdict:
    """Judge again without the hedge; a share of the number is then what the plain reading may lie away."""
    bare = finding.quantity.model_copy(update={"hedge": "", "tolerance": None})
    if share is None:
        return rejudge(finding, finding.readings, quantity=bare)
    widened = SetTolerance(percent=100 * share, reason="tried")
    stated = stated_interval(bare.model_copy(update={"tolerance": widened}))
    shortest, plain = finding.judgement.shortest, finding.readings.plain
    reaches = shortest is not None and stated.high_km >= shortest.low_km
    verdict = rejudge(
        finding,
        finding.readings,
        quantity=bare,
        shortest=Interval(0.0, shortest.high_km) if reaches and shortest else None,
    )
    undecided = verdict in (Verdict.UNDETERMINED, Verdict.IMPOSSIBLE)
    return Verdict.SUPPORTED if plain and not undecided and stated.overlaps(plain.with_radii) else verdict
