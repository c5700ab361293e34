"""Assess a case: every stated distance judged, every leg routed."""

from dataclasses import dataclass

from dashboard.case import Case, Claim
from dashboard.checks.atlas import Atlas
from dashboard.checks.comparison import Comparison, compare
from dashboard.checks.ends import resolve_both
from dashboard.checks.find import find
from dashboard.checks.finding import Finding
from dashboard.checks.routes import LegRoute, compute_legs
from dashboard.checks.topic import name_ends


@dataclass(frozen=True, eq=False)
class Assessment:
    """Hold what follows from a case: its findings, its routes, and its claims set against each other."""

    case: Case
    findings: tuple[Finding, ...]
    routes: tuple[LegRoute, ...]
    comparisons: tuple[Comparison, ...] = ()

    def finding(self, claim_id: str) -> Finding:
        """Find the finding of a claim; raises KeyError where it states no distance."""
        for finding in self.findings:
            if finding.claim.id == claim_id:
                return finding
        raise KeyError(claim_id)


def assess(case: Case, atlas: Atlas) -> Assessment:
    """Judge every stated distance of a case and compute the route of every leg."""
    findings = tuple(
        find(claim, resolve_both(claim, case), case.convention, atlas, _same_origin(claim, case))
        for claim in case.distance_claims
    )
    return Assessment(case, findings, compute_legs(case, atlas), compare(case, findings))


def _same_origin(claim: Claim, case: Case) -> tuple[Claim, ...]:
    """List other distance claims between the same ends that go back to the same origin."""
    return tuple(
        other
        for other in case.distance_claims
        if other.id != claim.id
        and other.origin == claim.origin
        and all(name_ends(claim))
        and name_ends(other) == name_ends(claim)
    )
