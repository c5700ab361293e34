"""The shortest line between two outlines."""

import numpy as np
import shapely
from shapely import affinity

from dashboard.geodesy.boundaries.boundary import Boundary
from dashboard.geodesy.boundaries.nearest import nearest_points
from dashboard.geodesy.boundaries.outline_index import members
from dashboard.geodesy.geodesic import Geodesic, inverse
from dashboard.geodesy.point import Point

_ROUNDING_M = 1e-3


def shortest_between(first: Boundary, second: Boundary) -> Geodesic:
    """Solve for the shortest line between two areas or lines, to about 1 m.

    Where they touch or overlap, start and end are one shared point and the distance is 0.

    Assumptions
    -----------
    The shortest line begins or ends at a corner of one of the outlines, once these are cut to steps of `STEP_DEG`: of
    two straight pieces that do not cross, an end of one is nearest. On the ellipsoid pieces of at most 2 km leave the
    straight line by less than 0.1 m.
    """
    shared = _shared_point(first, second)
    if shared is not None:
        return inverse(shared, shared)
    forth, back = _from_corners(first, second), _from_corners(second, first)
    if forth.distance_m <= back.distance_m:
        return forth
    return inverse(back.end, back.start)


def _shared_point(first: Boundary, second: Boundary) -> Point | None:
    """Find a point of both, across the antimeridian as well; None where they are apart."""
    for turn_deg in (0.0, -360.0, 360.0):
        turned = affinity.translate(second.geometry, turn_deg)
        if shapely.intersects(first.geometry, turned):
            lon, lat = shapely.get_coordinates(shapely.intersection(first.geometry, turned))[0]
            return Point(float(np.clip(lon, -180.0, 180.0)), float(lat))
    return None


def _from_corners(first: Boundary, second: Boundary) -> Geodesic:
    """Find the shortest line that starts at a corner of the first outline, narrowing down where it may."""
    index, bound_m = first.index, np.inf
    group = np.arange(len(index.levels[-1].segment))
    for level, below in zip(index.levels[::-1], (*index.levels[-2::-1], None), strict=True):
        reached_m = nearest_points(*index.position(level.segment[group], 0.5), second).distance_m
        bound_m = min(bound_m, float(reached_m.min()))
        group = group[reached_m - level.reach_m[group] <= bound_m + _ROUNDING_M]
        if below is not None:
            _, group = members(group, below)
    lon, lat = (
        np.concatenate(ends) for ends in zip(index.position(group, 0.0), index.position(group, 1.0), strict=True)
    )
    found = nearest_points(lon, lat, second)
    at = int(np.argmin(found.distance_m))
    return inverse(Point(float(lon[at]), float(lat[at])), Point(float(found.lon[at]), float(found.lat[at])))
