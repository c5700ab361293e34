"""Measure between two ends as people type them."""

from dataclasses import dataclass

from dashboard.case import Gazetteer
from dashboard.checks.atlas import Atlas
from dashboard.checks.ends.end import OutlineEnd, PlaceEnd
from dashboard.checks.ends.typed_end import resolve_typed, swap_hint
from dashboard.checks.readings.straight import boundary_method
from dashboard.geodesy import Geodesic, inverse, nearest_point, shortest_between


@dataclass(frozen=True)
class Measurement:
    """Hold a geodesic with its ends, their names, the method in words, and what may be wrong with an end, if any."""

    start_name: str
    end_name: str
    line: Geodesic
    method: str
    ends: tuple[PlaceEnd | OutlineEnd, PlaceEnd | OutlineEnd]
    hint: str = ""


def measure(start: str, end: str, gazetteer: Gazetteer, atlas: Atlas) -> Measurement:
    """Measure the shortest line between two ends.

    Parameters
    ----------
    start, end
        As `resolve_typed` takes them.

    Raises
    ------
    MeasureError
        If an end is no known place or may be several, no valid position or no known country.
    """
    first, second = resolve_typed(start, gazetteer, atlas), resolve_typed(end, gazetteer, atlas)
    match first, second:
        case PlaceEnd(), PlaceEnd():
            line, method = inverse(first.point, second.point), "geodesic, WGS 84, between points"
        case PlaceEnd(), OutlineEnd():
            line = nearest_point(first.point, second.boundary)
            method = boundary_method(line, second.boundary)
        case OutlineEnd(), PlaceEnd():
            there = nearest_point(second.point, first.boundary)
            method = boundary_method(there, first.boundary)
            line = Geodesic(there.end, there.start, there.distance_m, there.back_azimuth_deg, there.azimuth_deg)
        case OutlineEnd(), OutlineEnd():
            line = shortest_between(first.boundary, second.boundary)
            method = "; ".join((boundary_method(line, second.boundary), f"from {first.boundary.name}, {line.start}"))
    return Measurement(_name(first), _name(second), line, method, (first, second), swap_hint(first, second, atlas))


def _name(end: PlaceEnd | OutlineEnd) -> str:
    return end.place.name if isinstance(end, PlaceEnd) else end.end.ref
