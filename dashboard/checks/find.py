"""Find what follows for one stated distance: measure every reading, judge, put it in words."""

from dashboard.case import Claim, Convention
from dashboard.checks.atlas import Atlas
from dashboard.checks.ends import BorderEnd, PlaceEnd, ResolvedEnd, UnknownEnd
from dashboard.checks.finding import Finding
from dashboard.checks.readings import Readings, border_readings, place_readings
from dashboard.checks.tolerance import Interval
from dashboard.checks.verdict import judge
from dashboard.checks.wording import footnote, number_to_use, sentence
from dashboard.geodesy import Geodesic, inverse, nearest_point


def find(
    claim: Claim,
    ends: tuple[ResolvedEnd, ResolvedEnd],
    convention: Convention,
    atlas: Atlas,
    same_origin: tuple[Claim, ...] = (),
) -> Finding:
    """Judge one stated distance.

    Parameters
    ----------
    ends
        The claim's two ends, looked up; a border, if there is one, second.
    same_origin
        Other distance claims between the same ends that go back to the same origin.
    """
    readings, unknown, shortest = _measure(claim, ends, convention, atlas)
    judgement = judge(claim.quantity, claim.path, readings, unknown_end=unknown, shortest=shortest)
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
    claim: Claim, ends: tuple[ResolvedEnd, ResolvedEnd], convention: Convention, atlas: Atlas
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
            readings = border_readings(start, border, claim.path, convention, atlas)
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
