"""Distances estimated on the sphere of reduced latitudes, with a bound on the error: cheap enough to try many.

Not for results: what is reported is solved by `pyproj.Geod`.

References
----------
Lambert, W. D. (1942). The distance between two widely separated points on the surface of the Earth. Journal of the
Washington Academy of Sciences 32, 125-130 (first order in the flattening, with reduced latitudes).
"""

from typing import NamedTuple

import numpy as np

from dashboard.geodesy.geodesic import WGS84, Floats

EQUATORIAL_M: float = WGS84.a
"""Equatorial radius [m]: no geodesic is longer than this times the angle between two points of the sphere."""

POLAR_M: float = WGS84.b
"""Polar radius [m]: no geodesic is shorter than this times that angle."""

ERROR_M = 40.0
"""The estimate errs by less than this times x / (pi - x) at an angle x [m].

Of four million random pairs none errs by more than 0.72 times that, 1.4e-6 of the distance below 9,000 km; the second
order in the flattening, which is left out, grows without bound towards the antipode.
"""

_TINY = 1e-300


class Estimate(NamedTuple):
    """Hold an estimated distance, how far it may be off, and a length no geodesic falls below [m], arrays alike."""

    distance_m: Floats
    error_m: Floats
    least_m: Floats


def unit_vectors(lon: Floats, lat: Floats) -> Floats:
    """Place points [deg] on the unit sphere of reduced latitudes, shape (n, 3)."""
    turn = np.radians(lon)
    reduced = np.arctan2((1.0 - WGS84.f) * np.sin(np.radians(lat)), np.cos(np.radians(lat)))
    out = np.cos(reduced)
    return np.column_stack([out * np.cos(turn), out * np.sin(turn), np.sin(reduced)])


def to_lonlat(vectors: Floats) -> tuple[Floats, Floats]:
    """Give the longitudes and latitudes [deg] of vectors of any length above zero, shape (n, 3), as `unit_vectors`."""
    lon = np.degrees(np.arctan2(vectors[:, 1], vectors[:, 0]))
    out = np.hypot(vectors[:, 0], vectors[:, 1])
    return lon, np.degrees(np.arctan2(vectors[:, 2], (1.0 - WGS84.f) * out))


def angles(start: Floats, end: Floats) -> Floats:
    """Measure the angles between unit vectors, shape (n,) [rad]."""
    apart = start - end
    half: Floats = np.arcsin(np.minimum(np.sqrt(np.einsum("ij,ij->i", apart, apart)) / 2.0, 1.0))
    return 2.0 * half


def estimate(start: Floats, end: Floats) -> Estimate:
    """Estimate geodesics between points given as unit vectors, shape (n, 3) each, by Lambert's formula."""
    apart = start - end
    near = np.minimum(np.einsum("ij,ij->i", apart, apart) / 4.0, 1.0)
    far = 1.0 - near
    angle = 2.0 * np.arcsin(np.sqrt(near))
    sine = 2.0 * np.sqrt(near * far)
    summed = start[:, 2] + end[:, 2]
    correction = (angle - sine) * summed * summed / (far + _TINY)
    correction += (angle + sine) * apart[:, 2] * apart[:, 2] / (near + _TINY)
    distance_m = EQUATORIAL_M * (angle - WGS84.f / 8.0 * correction)
    error_m = ERROR_M * angle / (np.pi - angle + _TINY)
    return Estimate(distance_m, error_m, np.maximum(distance_m - error_m, POLAR_M * angle))
