"""Assess a case: every stated distance judged, every leg routed."""

from dataclasses import dataclass

from dashboard.case import Case, Claim
from dashboard.checks.atlas import Atlas
from dashboard.checks.ends import BorderEnd, PlaceEnd, ResolvedEnd, UnknownEnd, resolve_both
from dashboard.checks.finding import Finding
from dashboard.checks.readings import Readings, border_readings, place_readings
from dashboard.checks.routes import LegRoute, compute_legs
from dashboard.checks.tolerance import Interval
from dashboard.checks.verdict import judge
from dashboard.checks.wording import footnote, number_to_use, sentence
from dashboard.geodesy import Geodesic, inverse, nearest_point


@dataclass(frozen=True, eq=False)
class Assessment:
    """Hold what follows from a case: its findings and its routes."""

    case: Case
    findings: tuple[Finding, ...]
    routes: tuple[LegRoute, ...]

    def finding(self, claim_id: str) -> Finding:
        """Find the finding of a claim; raises KeyError where it states no distance."""
        for finding in self.findings:
            if finding.claim.id == claim_id:
                return finding
        raise KeyError(claim_id)


def assess(case: Case, atlas: Atlas) -> Assessment:
    """Judge every stated distance of a case and compute the route of every leg."""
    findings = tuple(_find(claim, case, atlas) for claim in case.distance_claims)
    return Assessment(case, findings, compute_legs(case, atlas))


def _find(claim: Claim, case: Case, atlas: Atlas) -> Finding:
    ends = resolve_both(claim, case)
    readings, unknown, shortest = _measure(claim, ends, case, atlas)
    judgement = judge(claim.quantity, claim.path, readings, unknown_end=unknown, shortest=shortest)
    same_origin = _same_origin(claim, case)
    return Finding(
        claim=claim,
        ends=ends,
        readings=readings,
        judgement=judgement,
        same_origin=same_origin,
        sentence=sentence(claim, ends, readings, judgement, same_origin),
        footnote=footnote(claim, ends, readings, judgement),
        number_to_use=number_to_use(claim, readings),
    )


def _measure(
    claim: Claim, ends: tuple[ResolvedEnd, ResolvedEnd], case: Case, atlas: Atlas
) -> tuple[Readings, str, Interval | None]:
    """Compute the readings; say what is unknown where they cannot be; bound the straight line from below."""
    match ends:
        case (PlaceEnd() as start, PlaceEnd() as end):
            line = inverse(start.point, end.point)
            radius_km = start.radius_km + end.radius_km
            return place_readings(start, end, claim.path, atlas), "", _bounded(line, radius_km)
        case (PlaceEnd() as start, BorderEnd() as border) if border.country in atlas.territories:
            territory = atlas.territory(border.country)
            line = nearest_point(start.point, territory)
            readings = border_readings(start, border, claim.path, case.convention, atlas)
            return readings, "", _bounded(line, start.radius_km + territory.resolution_m / 1000.0)
        case (_, BorderEnd() as border) if border.country not in atlas.territories:
            return Readings((), ()), f"no boundary data for {border.country}", None
        case (UnknownEnd() as end, _) | (_, UnknownEnd() as end):
            named = end.end.as_written or "one end"
            return Readings((), ()), f"the source does not name {named}, and it is linked to no place", None
        case _:
            return Readings((), ()), "the length between two borders is not computed yet", None


def _bounded(line: Geodesic, radius_km: float) -> Interval:
    nominal_km = line.distance_m / 1000.0
    return Interval(nominal_km, nominal_km).widened(radius_km)


def _same_origin(claim: Claim, case: Case) -> tuple[Claim, ...]:
    """List other distance claims between the same ends that go back to the same origin."""
    return tuple(
        other
        for other in case.distance_claims
        if other.id != claim.id and other.origin == claim.origin and all(_refs(claim)) and _refs(other) == _refs(claim)
    )


def _refs(claim: Claim) -> tuple[str, ...]:
    """Give what the two ends refer to, in an order that does not depend on the direction; empty where unknown."""
    return tuple(sorted(end.ref if end else "" for end in (claim.subject, claim.object)))
