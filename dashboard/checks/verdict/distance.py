"""Judge one stated distance: measure every reading, judge by what was measured, put it in words."""

from dataclasses import dataclass, replace

from dashboard.case import Claim, Convention
from dashboard.checks.atlas import Atlas
from dashboard.checks.ends.end import OutlineEnd, PlaceEnd, ResolvedEnd, UnknownEnd
from dashboard.checks.readings.border import border_readings
from dashboard.checks.readings.outline import between_readings, outline_readings
from dashboard.checks.readings.readings import Readings, place_readings
from dashboard.checks.readings.town import near_town
from dashboard.checks.stated.tolerance import Interval
from dashboard.checks.verdict.finding import Finding
from dashboard.checks.verdict.footnote import footnote, number_to_use
from dashboard.checks.verdict.verdict import judge
from dashboard.checks.verdict.wording import km, sentence
from dashboard.geodesy import WGS84, Geodesic, inverse, nearest_point, shortest_between


def judge_distance(
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
        The claim's two ends, looked up; a place, if there is one, first.
    same_origin
        Other distance claims between the same ends that go back to the same origin.
    """
    return judge_claim(claim, ends, measure(ends, claim.path, convention, atlas), same_origin)


@dataclass(frozen=True)
class Measured:
    """Hold what was measured.

    Parameters
    ----------
    hindrance
        What hinders a test, in words.
    shortest
        Interval of the straight line, radii included.
    radius_km
        The radius of the first end where its own was too wide to measure with; None elsewhere.
    """

    readings: Readings
    hindrance: str = ""
    shortest: Interval | None = None
    radius_km: float | None = None


def judge_claim(
    claim: Claim, ends: tuple[ResolvedEnd, ResolvedEnd], measured: Measured, same_origin: tuple[Claim, ...] = ()
) -> Finding:
    """Judge one stated distance by what was measured between its ends, see `judge_distance`."""
    readings = measured.readings
    if measured.radius_km is not None and isinstance(ends[0], PlaceEnd):
        ends = (replace(ends[0], radius_km=measured.radius_km), ends[1])
    judgement = judge(claim.quantity, claim.path, readings, hindrance=measured.hindrance, shortest=measured.shortest)
    return Finding(
        claim=claim,
        ends=ends,
        readings=readings,
        judgement=judgement,
        same_origin=same_origin,
        sentence=sentence(claim, ends, readings, judgement, same_origin),
        footnote=footnote(claim, ends, readings, judgement),
        number_to_use=number_to_use(claim, Readings((), ()) if measured.hindrance else readings),
    )


def measure(ends: tuple[ResolvedEnd, ResolvedEnd], path: str | None, convention: Convention, atlas: Atlas) -> Measured:
    """Compute every reading of a distance between two ends that the stated path admits; a place, if any, first."""
    match ends:
        case (UnknownEnd() as end, _) | (_, UnknownEnd() as end):
            return Measured(Readings((), ()), end.reason)
        case (PlaceEnd() as start, PlaceEnd() as end):
            line = inverse(start.point, end.point)
            shortest = _bounded(line, start.radius_km + end.radius_km)
            same = "both ends are the same place" if line.distance_m == 0 else ""
            return Measured(place_readings(start, end, path, atlas), same, shortest)
        case (PlaceEnd() as start, OutlineEnd() as outline):
            return _measure_to_outline(path, start, outline, convention, atlas)
        case (OutlineEnd() as first, OutlineEnd() as second):
            return _measure_between(path, first, second, atlas)
        case _:
            raise ValueError("an outline stands before a place: order the ends first")


def _measure_to_outline(
    path: str | None, start: PlaceEnd, outline: OutlineEnd, convention: Convention, atlas: Atlas
) -> Measured:
    line = nearest_point(start.point, outline.boundary)
    shortest = _bounded(line, start.radius_km + outline.boundary.resolution_m / 1000.0)
    town = near_town(start, line, outline.boundary)
    also = (town.outskirts,) if town and town.outskirts else ()
    here = town.centre if town else start
    if outline.kind == "border":
        inside, readings = False, border_readings(here, outline, path, convention, atlas, also)
    else:
        inside, readings = outline.boundary.contains(start.point), outline_readings(here, outline, path, also)
    if inside:
        return Measured(readings, f"{start.place.name} lies inside {outline.boundary.name}")
    if town is None:
        return Measured(readings, "", shortest)
    return Measured(replace(readings, extent=town.extent), "", shortest, here.radius_km)


def _measure_between(path: str | None, first: OutlineEnd, second: OutlineEnd, atlas: Atlas) -> Measured:
    line = shortest_between(first.boundary, second.boundary)
    resolution_km = (first.boundary.resolution_m + second.boundary.resolution_m) / 1000.0
    if line.distance_m / 1000.0 <= resolution_km:
        return Measured(Readings((), ()), _touching(first, second, atlas))
    return Measured(between_readings(first, second, line, path), "", _bounded(line, resolution_km))


def _touching(first: OutlineEnd, second: OutlineEnd, atlas: Atlas) -> str:
    shared = None
    if {first.kind, second.kind} <= {"border", "country"} and first.code != second.code:
        shared = atlas.land_border(first.code, second.code)
    length = f", {km(WGS84.geometry_length(shared.geometry) / 1000.0)} as drawn in the data" if shared else ""
    return f"the two areas touch or overlap, so the number may be the length of their border{length}"


def _bounded(line: Geodesic, radius_km: float) -> Interval:
    nominal_km = line.distance_m / 1000.0
    return Interval(nominal_km, nominal_km).widened(radius_km)
