"""Assess a case: every stated distance judged, every leg routed, the route checked against its days."""

from dataclasses import dataclass, replace

from dashboard.case import Case, Claim
from dashboard.checks.atlas import Atlas
from dashboard.checks.compare.comparison import Comparison, compare
from dashboard.checks.compare.topic import name_ends
from dashboard.checks.days.band import Band, draw_band
from dashboard.checks.ends.end import OutlineEnd, PlaceEnd, ResolvedEnd, resolve, resolve_both
from dashboard.checks.route.feasibility import Feasibility, check_feasibility
from dashboard.checks.route.journey import plan
from dashboard.checks.route.leg_route import LegRoute, compute_legs
from dashboard.checks.verdict.distance import Measured, judge_claim, measure
from dashboard.checks.verdict.finding import Finding
from dashboard.checks.verdict.position import PositionFinding, find_position


@dataclass(frozen=True, eq=False)
class Assessment:
    """Hold what follows from a case.

    Parameters
    ----------
    findings
        One for each stated distance.
    routes
        One for each leg.
    comparisons
        Claims about one quantity, set against each other.
    positions
        One for each direction, duration or nearness.
    feasibility
        One for each leg, and one for the whole route behind them where there are several.
    band
        Where one consignment can be on each day, if premises hold that no source states; None where nothing was routed.
    """

    case: Case
    findings: tuple[Finding, ...]
    routes: tuple[LegRoute, ...]
    comparisons: tuple[Comparison, ...] = ()
    positions: tuple[PositionFinding, ...] = ()
    feasibility: tuple[Feasibility, ...] = ()
    band: Band | None = None

    def finding(self, claim_id: str) -> Finding:
        """Find the finding of a claim; raises KeyError where it states no distance."""
        for finding in self.findings:
            if finding.claim.id == claim_id:
                return finding
        raise KeyError(claim_id)


def assess(case: Case, atlas: Atlas) -> Assessment:
    """Judge every stated distance of a case, compute the route of every leg, and check them against the days."""
    findings = _find_all(case, atlas)
    positions = tuple(find_position(claim, _in_order(claim, case, atlas)) for claim in case.position_claims)
    assessment = Assessment(case, findings, (), compare(case, findings), positions)
    return assess_journey(assessment, compute_legs(case, atlas))


def assess_journey(assessment: Assessment, routes: tuple[LegRoute, ...]) -> Assessment:
    """Check routes against the days of the case, and say where a consignment can be on each."""
    case = assessment.case
    journey = plan(case, routes)
    return replace(
        assessment,
        routes=routes,
        feasibility=check_feasibility(journey, case),
        band=draw_band(journey, case) if routes else None,
    )


def _in_order(claim: Claim, case: Case, atlas: Atlas) -> tuple[ResolvedEnd, ResolvedEnd]:
    """Look up subject and object of a claim whose direction matters."""
    if claim.subject is None or claim.object is None:
        raise ValueError(f"claim {claim.id} states a {claim.kind.value} without two ends")
    return resolve(claim.subject, case, atlas), resolve(claim.object, case, atlas)


def _find_all(case: Case, atlas: Atlas) -> tuple[Finding, ...]:
    """Judge every stated distance; what several claims are measured along is measured once."""
    alike: dict[tuple[str, tuple[str, ...]], list[Claim]] = {}
    for claim in case.distance_claims:
        alike.setdefault(_witness(claim), []).append(claim)
    measured: dict[tuple[object, ...], Measured] = {}
    findings = []
    for claim in case.distance_claims:
        ends = resolve_both(claim, case, atlas)
        line = (*map(_measured_to, ends), claim.path)
        if line not in measured:
            measured[line] = measure(ends, claim.path, case.convention, atlas)
        same = alike[_witness(claim)] if all(name_ends(claim)) else []
        others = tuple(other for other in same if other.id != claim.id)
        findings.append(judge_claim(claim, ends, measured[line], others))
    return tuple(findings)


def _witness(claim: Claim) -> tuple[str, tuple[str, ...]]:
    """Name the origin of a claim and its ends: claims alike in both are one witness."""
    return claim.origin, name_ends(claim)


def _measured_to(end: ResolvedEnd) -> tuple[object, ...]:
    """Tell what of an end decides how far it is: what it refers to and its radius, not the words of a source."""
    match end:
        case PlaceEnd():
            return end.place.id, end.radius_km
        case OutlineEnd():
            return end.kind, end.code
        case _:
            return (end.reason,)
