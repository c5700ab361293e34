"""The inverse and direct geodesic problems on WGS 84.

References
----------
Karney, C. F. F. (2013). Algorithms for geodesics. Journal of Geodesy 87, 43-55. doi:10.1007/s00190-012-0578-z
(the method behind pyproj.Geod).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray
from pyproj import Geod

from dashboard.geodesy.point import Point

WGS84 = Geod(ellps="WGS84")

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Geodesic:
    """Hold the shortest line between two points: length [m] and azimuths [deg, clockwise from north, 0..360).

    ``azimuth_deg`` is the direction at the start towards the end, ``back_azimuth_deg`` the direction at the end
    towards the start.
    """

    start: Point
    end: Point
    distance_m: float
    azimuth_deg: float
    back_azimuth_deg: float


def inverse(start: Point, end: Point) -> Geodesic:
    """Solve for the distance and azimuths between two points."""
    azimuth, back_azimuth, distance_m = WGS84.inv(start.lon, start.lat, end.lon, end.lat)
    return Geodesic(start, end, float(distance_m), float(_bearing(azimuth)), float(_bearing(back_azimuth)))


def inverse_arrays(
    start_lon: ArrayLike, start_lat: ArrayLike, end_lon: ArrayLike, end_lat: ArrayLike
) -> tuple[Floats, Floats, Floats]:
    """Solve the inverse problem for arrays that broadcast together.

    Parameters
    ----------
    start_lon, start_lat, end_lon, end_lat
        Positions [deg].

    Returns
    -------
    distance_m, azimuth_deg, back_azimuth_deg
        Arrays of the broadcast shape [m], [deg 0..360), [deg 0..360).
    """
    lon1, lat1, lon2, lat2 = np.broadcast_arrays(
        *(np.asarray(a, dtype=np.float64) for a in (start_lon, start_lat, end_lon, end_lat))
    )
    azimuth, back_azimuth, distance_m = WGS84.inv(lon1, lat1, lon2, lat2)
    return np.asarray(distance_m), _bearing(azimuth), _bearing(back_azimuth)


def _bearing(azimuth: ArrayLike) -> Floats:
    """Bring azimuths from -180..180 to 0..360, 360 itself excluded: a tiny negative one rounds up to 360."""
    turned = np.asarray(azimuth, dtype=np.float64)
    turned = turned + 360.0 * (turned < 0.0)
    return turned - 360.0 * (turned >= 360.0)


def direct(start: Point, azimuth_deg: float, distance_m: float) -> Point:
    """Solve for the point reached from a start in a direction [deg] after a distance [m]."""
    lon, lat, _ = WGS84.fwd(start.lon, start.lat, azimuth_deg, distance_m)
    return Point(float(lon), float(lat))


def circle(centre: Point, radius_m: float, *, points: int = 181) -> Floats:
    """Draw the closed ring of points at one geodesic distance [m] from a centre, shape (points, 2), lon, lat.

    Longitudes run on past ±180 rather than jump, so the ring stays in one piece.
    """
    azimuth = np.linspace(0.0, 360.0, points)
    lon, lat, _ = WGS84.fwd(
        np.full(points, centre.lon), np.full(points, centre.lat), azimuth, np.full(points, radius_m)
    )
    return np.column_stack([np.unwrap(np.asarray(lon), period=360.0), np.asarray(lat)])
