"""The readings of a distance to a country, coast, region or line, and of one between two outlines."""

from dashboard.checks.ends.end import Centre, OutlineEnd, PlaceEnd
from dashboard.checks.readings.reading import Reading
from dashboard.checks.readings.readings import Readings, Untested, admit, no_data
from dashboard.checks.readings.straight import between_points, straight_reading, to_outline
from dashboard.checks.routers import routed_modes
from dashboard.geodesy import Geodesic

_SHORT = {"country": "territory", "coast": "coast", "region": "region", "line": "line", "border": "territory"}


def outline_readings(start: PlaceEnd, end: OutlineEnd, path: str | None, also: tuple[Reading, ...] = ()) -> Readings:
    """Compute the readings of a distance from a place to an outline: its nearest point, then its centre.

    Parameters
    ----------
    also
        Straight lines less plain than the nearest point's, more than its centre's.
    """
    short = f"nearest point of the {_SHORT[end.kind]}"
    name = f"the shortest line to {end.boundary.name}"
    nearest = to_outline("nearest", name, short, start.point, end.boundary, radius_km=start.radius_km)
    lines = [nearest, *also]
    if end.centre:
        here = Centre(start.place.name, start.point, start.radius_km, start.place.source)
        lines.append(_between_centres(here, end.centre))
    return admit(tuple(lines), [], path, _untested(end), to_outline=True)


def between_readings(first: OutlineEnd, second: OutlineEnd, line: Geodesic, path: str | None) -> Readings:
    """Compute the readings of a distance between two outlines: the shortest line, then from centre to centre.

    Parameters
    ----------
    line
        The shortest line between them.
    """
    nearest = straight_reading(
        "nearest",
        f"the shortest line from {first.boundary.name} to {second.boundary.name}",
        "nearest points",
        line,
        radius_km=0.0,
        resolution_m=first.boundary.resolution_m + second.boundary.resolution_m,
        method=(
            f"geodesic, WGS 84; {first.boundary.name}, {first.boundary.source}, nearest point {line.start};"
            f" {second.boundary.name}, {second.boundary.source}, nearest point {line.end}"
        ),
    )
    lines = [nearest]
    if first.centre and second.centre:
        lines.append(_between_centres(first.centre, second.centre))
    return admit(tuple(lines), [], path, _untested(first), to_outline=True)


def _between_centres(start: Centre, end: Centre) -> Reading:
    return between_points(
        "centre",
        f"the straight line from {start.name} to {end.name}",
        f"to {end.name}",
        start.point,
        end.point,
        radius_km=start.radius_km + end.radius_km,
        method=f"geodesic, WGS 84, between points; {end.name} from {end.source}",
    )


def _untested(end: OutlineEnd) -> list[Untested]:
    return [*no_data(), *(Untested.by(mode, f"not computed to a {end.kind}") for mode in routed_modes())]
