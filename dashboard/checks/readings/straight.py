"""Readings along a straight line: between points, to an outline, and the artefact of a flat ruler."""

from dataclasses import replace

from dashboard.case.legs.mode import STRAIGHT
from dashboard.checks.readings.reading import LINE_STEP_M, Reading
from dashboard.checks.stated.tolerance import Interval
from dashboard.geodesy import Boundary, Geodesic, Point, densify, inverse, mercator_ruler_m, nearest_point
from dashboard.geodesy.meridian import turn_longitudes


def straight_reading(
    reading_id: str,
    name: str,
    short: str,
    line: Geodesic,
    *,
    radius_km: float,
    resolution_m: float,
    method: str,
) -> Reading:
    """Build the reading of a straight line.

    Parameters
    ----------
    radius_km
        Sum of the ends' uncertainty radii [km]; the distance lies exactly within d - r .. d + r.
    resolution_m
        Resolution of the boundary data [m].
    """
    nominal_km = line.distance_m / 1000.0
    at_points = Interval(nominal_km, nominal_km).widened(resolution_m / 1000.0)
    return Reading(
        id=reading_id,
        name=name,
        short=short,
        plain=False,
        artefact=False,
        path=STRAIGHT,
        nominal_km=nominal_km,
        at_points=at_points,
        with_radii=at_points.widened(radius_km),
        reach=1.0,
        track=densify([[line.start.lon, line.start.lat], [line.end.lon, line.end.lat]], LINE_STEP_M),
        method=method,
    )


def between_points(
    reading_id: str, name: str, short: str, start: Point, end: Point, *, radius_km: float, method: str
) -> Reading:
    """Build the reading of the line between two points."""
    line = inverse(start, end)
    return straight_reading(reading_id, name, short, line, radius_km=radius_km, resolution_m=0.0, method=method)


def to_outline(
    reading_id: str, name: str, short: str, start: Point, boundary: Boundary, *, radius_km: float
) -> Reading:
    """Build the reading of the shortest line from a point to an outline."""
    line = nearest_point(start, boundary)
    return straight_reading(
        reading_id,
        name,
        short,
        line,
        radius_km=radius_km,
        resolution_m=boundary.resolution_m,
        method=boundary_method(line, boundary),
    )


def flat_ruler(plain: Reading) -> tuple[Reading, ...]:
    """Build the artefact of a flat ruler on a Web Mercator map along a straight line; none where it has no length."""
    if plain.nominal_km == 0:
        return ()
    start = Point(float(turn_longitudes(plain.track[0, 0], 0.0)), float(plain.track[0, 1]))
    scale = mercator_ruler_m(start, plain.end) / 1000.0 / plain.nominal_km
    ruler = replace(
        plain,
        id="mercator-ruler",
        name=f"a flat ruler on a Web Mercator map along {plain.name}",
        short="flat map ruler (artefact)",
        artefact=True,
        nominal_km=plain.nominal_km * scale,
        at_points=plain.at_points.scaled(scale),
        with_radii=plain.with_radii.scaled(scale),
        reach=plain.reach * scale,
        method=f"map metres of EPSG:3857 taken for ground metres, {scale:.2f} times the ground distance there",
    )
    return (ruler,)


def boundary_method(line: Geodesic, boundary: Boundary) -> str:
    """Word the method of a distance to an outline."""
    return (
        f"geodesic, WGS 84, azimuth {line.azimuth_deg:.0f}°; {boundary.name}, {boundary.source};"
        f" nearest point {line.end}"
    )
