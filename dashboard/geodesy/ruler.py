"""The artefact: a straight ruler laid on a Web Mercator map."""

import math

from dashboard.geodesy.point import Point

SPHERE_RADIUS_M = 6_378_137.0
"""Radius of the sphere of EPSG:3857 [m] (EPSG Geodetic Parameter Dataset, method 1024)."""


def mercator_ruler_m(start: Point, end: Point) -> float:
    """Measure between two points as if Web Mercator map metres were ground metres [m].

    Not a distance on the Earth: it errs by about the secant of the latitude. Longitudes are taken the short way.
    """
    east = math.radians((end.lon - start.lon + 180.0) % 360.0 - 180.0)
    north = _northing(end.lat) - _northing(start.lat)
    return SPHERE_RADIUS_M * math.hypot(east, north)


def _northing(lat: float) -> float:
    return math.asinh(math.tan(math.radians(lat)))
