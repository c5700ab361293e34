"""What of an assessment a file is about, where not every claim is wanted."""

from dataclasses import dataclass

from dashboard.case import Claim
from dashboard.case.sources.source import Source
from dashboard.checks.assess import Assessment
from dashboard.checks.compare.comparison import Comparison
from dashboard.checks.route.feasibility import Feasibility
from dashboard.checks.verdict.finding import Finding
from dashboard.checks.verdict.position import PositionFinding


@dataclass(frozen=True)
class Selection:
    """Hold the claims of a file, in the order of the case, and what rests on them alone."""

    claims: tuple[Claim, ...]
    sources: tuple[Source, ...]
    findings: tuple[Finding, ...]
    positions: tuple[PositionFinding, ...]
    comparisons: tuple[Comparison, ...]
    feasibility: tuple[Feasibility, ...]

    def finding(self, claim: Claim) -> Finding | PositionFinding | None:
        """Find what follows for a claim; None where nothing is computed for its kind."""
        following: tuple[Finding | PositionFinding, ...] = (*self.findings, *self.positions)
        return next((each for each in following if each.claim.id == claim.id), None)


def select(assessment: Assessment, claims: frozenset[str] | None) -> Selection:
    """Keep what is about the claims whose ids are given; everything for None.

    A leg is kept where one of the claims that state it is, the whole route where every leg is.
    """
    case = assessment.case
    kept = tuple(claim for claim in case.claims if claims is None or claim.id in claims)
    ids = {claim.id for claim in kept}
    stating = {claim.source for claim in kept}
    legs = {leg.id for leg in case.legs if not ids.isdisjoint(leg.claims)}
    whole = {""} if len(legs) == len(case.legs) else set()
    return Selection(
        claims=kept,
        sources=tuple(source for source in case.sources if claims is None or source.id in stating),
        findings=tuple(finding for finding in assessment.findings if finding.claim.id in ids),
        positions=tuple(position for position in assessment.positions if position.claim.id in ids),
        comparisons=tuple(c for c in assessment.comparisons if {c.first.id, c.second.id} <= ids),
        feasibility=tuple(each for each in assessment.feasibility if each.leg_id in legs | whole),
    )
