"""Polylines on the ellipsoid: densify, length, point at a fraction, cut at distances or at the antimeridian."""

import math

import antimeridian
import numpy as np
import shapely
from numpy.typing import ArrayLike
from shapely.geometry import LineString, MultiLineString

from dashboard.geodesy.geodesic import WGS84, Floats, inverse_arrays
from dashboard.geodesy.meridian import turn_longitudes
from dashboard.geodesy.point import Point

_SLACK_M = 1e-6
"""Distances along a track that differ by no more than this are one [m]: a micrometre, above what summing loses."""


def as_lonlat(track: ArrayLike) -> Floats:
    """Check and return a track as an array of shape (n, 2), lon, lat [deg], with n >= 2.

    Raises
    ------
    ValueError
        If the shape is another or a number is not finite.
    """
    lonlat = np.asarray(track, dtype=np.float64)
    if lonlat.ndim != 2 or lonlat.shape[1] != 2 or len(lonlat) < 2 or not np.isfinite(lonlat).all():
        raise ValueError(f"a track needs two or more finite lon, lat pairs, found an array of shape {lonlat.shape}")
    return lonlat


def segment_lengths_m(track: ArrayLike) -> Floats:
    """Measure each segment of a track as a geodesic, shape (n - 1,) [m]."""
    lonlat = as_lonlat(track)
    distance_m, _, _ = inverse_arrays(lonlat[:-1, 0], lonlat[:-1, 1], lonlat[1:, 0], lonlat[1:, 1])
    return distance_m


def length_m(track: ArrayLike) -> float:
    """Measure a track whose segments are geodesics [m]."""
    return float(segment_lengths_m(track).sum())


def densify(track: ArrayLike, step_m: float) -> Floats:
    """Add points along each geodesic segment so that none is longer than a step [m]; every given point is kept.

    Longitudes run on past ±180 rather than jump.
    """
    if not step_m > 0:
        raise ValueError(f"the step needs to be above 0 m, found {step_m:g}")
    lonlat = as_lonlat(track)
    pieces: list[Floats] = []
    for (lon1, lat1), (lon2, lat2), metres in zip(lonlat[:-1], lonlat[1:], segment_lengths_m(lonlat), strict=True):
        pieces.append(np.array([[lon1, lat1]]))
        extra = int(np.ceil(metres / step_m)) - 1
        if extra > 0:
            pieces.append(np.asarray(WGS84.npts(lon1, lat1, lon2, lat2, extra)))
    pieces.append(lonlat[-1:])
    dense = np.concatenate(pieces)
    dense[:, 0] = np.unwrap(dense[:, 0], period=360.0)
    return dense


def point_at_fraction(track: ArrayLike, fraction: float) -> Point:
    """Find the point a fraction (0..1) of the length along a track."""
    if not 0.0 <= fraction <= 1.0:
        raise ValueError(f"the fraction needs 0..1, found {fraction:g}")
    lonlat = as_lonlat(track)
    reached_m = _reached_m(lonlat)
    lon, lat = _position_at(lonlat, reached_m, fraction * reached_m[-1])
    return Point(math.remainder(lon, 360.0), lat)


def cut_between(track: ArrayLike, from_m: float, to_m: float) -> Floats:
    """Cut the stretch of a track between two distances from its start [m], shape (n, 2), lon, lat [deg].

    Longitudes run on past ±180 where the track's do. A stretch without length is its one point, given twice.

    Raises
    ------
    ValueError
        Unless 0 <= from_m <= to_m <= the length of the track, to the micrometre.
    """
    lonlat = as_lonlat(track)
    reached_m = _reached_m(lonlat)
    if not -_SLACK_M <= from_m <= to_m <= reached_m[-1] + _SLACK_M:
        raise ValueError(f"a cut needs 0 <= from <= to <= {reached_m[-1]:.3f} m, found {from_m:g} to {to_m:g}")
    inside = lonlat[(reached_m > from_m + _SLACK_M) & (reached_m < to_m - _SLACK_M)]
    ends = [_position_at(lonlat, reached_m, float(np.clip(at_m, 0.0, reached_m[-1]))) for at_m in (from_m, to_m)]
    return np.concatenate([[ends[0]], inside, [ends[1]]])


def locate(track: ArrayLike, point: Point, step_m: float) -> tuple[float, float]:
    """Find where a track passes closest to a point, to half a step.

    Returns
    -------
    along_m, offset_m
        Distance from the track's start, and how far the point lies off the track there [m].
    """
    dense = densify(track, step_m)
    offset_m, _, _ = inverse_arrays(dense[:, 0], dense[:, 1], point.lon, point.lat)
    nearest = int(np.argmin(offset_m))
    return float(_reached_m(dense)[nearest]), float(offset_m[nearest])


def _reached_m(lonlat: Floats) -> Floats:
    """Measure how far each point of a track lies from its start, shape (n,) [m]."""
    return np.concatenate([[0.0], np.cumsum(segment_lengths_m(lonlat))])


def _position_at(lonlat: Floats, reached_m: Floats, wanted_m: float) -> tuple[float, float]:
    """Find the position a distance along a track: lon in the turn of its segment's start, lat [deg]."""
    at = min(int(np.searchsorted(reached_m, wanted_m, side="right")) - 1, len(lonlat) - 2)
    (lon1, lat1), (lon2, lat2) = lonlat[at], lonlat[at + 1]
    azimuth, _, _ = WGS84.inv(lon1, lat1, lon2, lat2)
    lon, lat, _ = WGS84.fwd(lon1, lat1, azimuth, wanted_m - reached_m[at])
    return float(lon + 360.0 * round((lon1 - lon) / 360.0)), float(lat)


def cut_at_antimeridian(track: ArrayLike) -> LineString | MultiLineString:
    """Split a track where it crosses longitude ±180, as RFC 7946 asks; longitudes beyond are brought back."""
    lonlat = as_lonlat(track).copy()
    lonlat[:, 0] = turn_longitudes(lonlat[:, 0], 0.0)
    line = LineString(lonlat)
    crosses = bool((np.abs(np.diff(lonlat[:, 0])) > 180.0).any())
    cut = antimeridian.fix_line_string(line, great_circle=True) if crosses else line
    # A track that ends or bends at ±180 itself leaves parts without length there.
    parts = [part for part in shapely.get_parts(shapely.remove_repeated_points(cut)) if part.length > 0]
    return MultiLineString(parts) if len(parts) > 1 else (parts or [cut])[0]
