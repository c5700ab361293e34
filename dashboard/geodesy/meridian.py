"""Longitudes read round a middle meridian, so that what lies on both sides of ±180 is one piece."""

import numpy as np
import shapely
from numpy.typing import ArrayLike
from shapely.geometry.base import BaseGeometry

from dashboard.geodesy.geodesic import Floats


def middle_meridian(lon: ArrayLike) -> float:
    """Find the middle of the smallest arc that holds every longitude [deg]: -180 up to 180; 0 where there is none.

    Of several gaps as wide, the one furthest east stays open.
    """
    turned = np.unique((np.asarray(lon, dtype=np.float64).ravel() + 180.0) % 360.0 - 180.0)
    if not len(turned):
        return 0.0
    gaps = np.diff(turned, append=turned[0] + 360.0)
    widest = len(gaps) - 1 - int(np.argmax(gaps[::-1]))
    middle = turned[(widest + 1) % len(turned)] + (360.0 - gaps[widest]) / 2
    return float((middle + 180.0) % 360.0 - 180.0)


def turn_longitudes(lon: ArrayLike, middle_deg: float) -> Floats:
    """Bring longitudes [deg] to within half a turn of a middle meridian, each on its own."""
    west = middle_deg - 180.0
    turned: Floats = (np.asarray(lon, dtype=np.float64) - west) % 360.0 + west
    return turned


def turn(geometry: BaseGeometry, middle_deg: float) -> BaseGeometry:
    """Bring a geometry to within half a turn of a middle meridian: cut opposite to it, joined at ±180.

    Parameters
    ----------
    geometry
        Lon, lat [deg], valid and cut at ±180, as files hold it.
    middle_deg
        The meridian, -180..180 [deg].

    Returns
    -------
    BaseGeometry
        Longitudes of middle_deg - 180 to middle_deg + 180; areas that meet at ±180 are one area, lines one line.
    """
    if geometry.is_empty or not middle_deg:
        return geometry
    opposite = middle_deg - 180.0 if middle_deg > 0 else middle_deg + 180.0
    west, _, east, _ = geometry.bounds
    if (west >= opposite) if middle_deg > 0 else (east <= opposite):
        return geometry
    sides = (shapely.box(-180.0, -90.0, opposite, 90.0), shapely.box(opposite, -90.0, 180.0, 90.0))
    moved, kept = sides if middle_deg > 0 else sides[::-1]
    step = 360.0 if middle_deg > 0 else -360.0
    pieces = [
        shapely.transform(shapely.intersection(geometry, moved), lambda lonlat: lonlat + (step, 0.0)),
        shapely.intersection(geometry, kept),
    ]
    return _join([part for piece in pieces for part in shapely.get_parts(piece)], shapely.get_dimensions(geometry))


def _join(parts: list[BaseGeometry], dimensions: int) -> BaseGeometry:
    """Join parts of the geometry's own dimensions; what a cut leaves of fewer is no part of it."""
    joined = shapely.union_all([part for part in parts if shapely.get_dimensions(part) == dimensions])
    return shapely.line_merge(joined) if dimensions == 1 else joined
