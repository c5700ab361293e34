"""The nearest points of an outline, for one point or many.

Points are measured to nested groups of the outline's segments by an estimate whose error is bounded; a group that
surely lies farther than a point known is left, so what is nearest is always among the segments kept. On these the
nearest place is found and solved by `pyproj.Geod`.
"""

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from dashboard.geodesy.boundaries.boundary import Boundary
from dashboard.geodesy.boundaries.outline_index import GROUP, Ints, OutlineIndex, geocentric, members
from dashboard.geodesy.boundaries.reduced_sphere import estimate, unit_vectors
from dashboard.geodesy.geodesic import WGS84, Floats, Geodesic, inverse
from dashboard.geodesy.point import Point

CHUNK = 2_048
"""How many points are solved at once."""

FIRST_PAIRS = 2_048
"""The search begins at the finest level that makes no more pairs than this, or at the coarsest there is."""

MOST_PAIRS = 4_000_000
"""No more pairs of a point and a group are held at once, unless one point alone has more."""

KEPT = 4_096
"""How many lines solved are kept for each outline."""

FAR_M = 10_000.0
"""From here on the foot on a segment's chord is moved to the geodesic's on the segment [m]; nearer, both are one."""

_ROUNDING_M = 1e-3
_FOOT_M = 3.0
"""How much farther than the nearest place of a segment a chord's foot may lie [m]: its direction is off by 1e-3."""


@dataclass(frozen=True, eq=False)
class NearestPoints:
    """Hold the nearest points of an outline: positions [deg] and distances [m], arrays of one shape (n,)."""

    lon: Floats
    lat: Floats
    distance_m: Floats


def nearest_points(lon: ArrayLike, lat: ArrayLike, boundary: Boundary) -> NearestPoints:
    """Solve for the shortest lines from many points to an outline, from inside or outside, each within 1 m.

    Parameters
    ----------
    lon, lat
        Positions [deg], shape (n,) or one that broadcasts to it.

    Raises
    ------
    ValueError
        If a position is not finite.
    """
    lons, lats = np.broadcast_arrays(*(np.atleast_1d(np.asarray(a, dtype=np.float64)) for a in (lon, lat)))
    if lons.ndim != 1 or not (np.isfinite(lons).all() and np.isfinite(lats).all()):
        raise ValueError(f"nearest points need finite positions in one row, found an array of shape {lons.shape}")
    index = boundary.index
    chunks = [slice(at, at + CHUNK) for at in range(0, len(lons), CHUNK)]
    if not len(lons):
        return NearestPoints(lons, lats, np.empty(0))
    if len(chunks) == 1:
        return _solve(index, lons, lats)
    with ThreadPoolExecutor(os.cpu_count()) as pool:  # numpy and pyproj let other threads run meanwhile.
        return _joined(list(pool.map(lambda chunk: _solve(index, lons[chunk], lats[chunk]), chunks)))


def nearest_point(origin: Point, boundary: Boundary) -> Geodesic:
    """Solve for the shortest line from a point to an outline, from inside or outside."""
    known = boundary.solved.get(origin)
    if known is not None:
        return known
    found = nearest_points(origin.lon, origin.lat, boundary)
    line = inverse(origin, Point(float(found.lon[0]), float(found.lat[0])))
    _keep(boundary, {origin: line})
    return line


def solve_ahead(origins: Sequence[Point], boundary: Boundary) -> None:
    """Solve for the nearest points of many points at once, for `nearest_point` to find when it is asked for them."""
    new = [point for point in dict.fromkeys(origins) if point not in boundary.solved]
    found = nearest_points([point.lon for point in new], [point.lat for point in new], boundary)
    ends = (Point(lon, lat) for lon, lat in zip(found.lon.tolist(), found.lat.tolist(), strict=True))
    _keep(boundary, {start: inverse(start, end) for start, end in zip(new, ends, strict=True)})


def _keep(boundary: Boundary, lines: dict[Point, Geodesic]) -> None:
    """Keep lines solved, the latest `KEPT` of them."""
    boundary.solved.update(lines)
    while len(boundary.solved) > KEPT:
        del boundary.solved[next(iter(boundary.solved))]


def _joined(pieces: list[NearestPoints]) -> NearestPoints:
    return NearestPoints(
        np.concatenate([piece.lon for piece in pieces]),
        np.concatenate([piece.lat for piece in pieces]),
        np.concatenate([piece.distance_m for piece in pieces]),
    )


def _solve(index: OutlineIndex, lon: Floats, lat: Floats) -> NearestPoints:
    place = unit_vectors(lon, lat)
    pairs = _search(index, place)
    if pairs is None:
        half = len(lon) // 2
        return _joined([_solve(index, lon[:half], lat[:half]), _solve(index, lon[half:], lat[half:])])
    return _refine(index, lon, lat, place, *pairs)


def _search(index: OutlineIndex, place: Floats) -> tuple[Ints, Ints] | None:
    """Pair each point with the segments that may hold its nearest; None where the pairs are too many to hold."""
    bound_m = np.full(len(place), np.inf)
    levels = index.levels[_first_level(index, len(place)) :: -1]
    top = len(levels[0].centre)
    point, group = np.repeat(np.arange(len(place)), top), np.tile(np.arange(top), len(place))
    for level, below in zip(levels, (*levels[1:], None), strict=True):
        guess = estimate(place.take(point, axis=0), level.centre.take(group, axis=0))
        bound_m = np.minimum(bound_m, np.minimum.reduceat(guess.distance_m + guess.error_m, _starts(point)))
        kept = guess.least_m - level.reach_m[group] <= bound_m[point]
        point, group = point[kept], group[kept]
        if below is None:
            break
        if len(point) * GROUP > MOST_PAIRS and len(place) > 1:
            return None
        holder, group = members(group, below)
        point = point[holder]
    return point, group


def _first_level(index: OutlineIndex, points: int) -> int:
    small = (n for n, level in enumerate(index.levels) if points * len(level.centre) <= FIRST_PAIRS)
    return next(small, len(index.levels) - 1)


def _refine(index: OutlineIndex, lon: Floats, lat: Floats, place: Floats, point: Ints, segment: Ints) -> NearestPoints:
    """Find the nearest place on each point's segments, and the best of them; pairs are sorted by point."""
    along = _foot(index, geocentric(lon, lat)[point], segment)
    foot_lon, foot_lat = index.position(segment, along)
    guess = estimate(place[point], unit_vectors(foot_lon, foot_lat))
    most_m = np.minimum.reduceat(guess.distance_m + guess.error_m, _starts(point))
    kept = guess.least_m <= most_m[point] + _FOOT_M
    point, segment, along = point[kept], segment[kept], along[kept]
    foot_lon, foot_lat = foot_lon[kept], foot_lat[kept]
    _, back_deg, distance_m = WGS84.inv(lon[point], lat[point], foot_lon, foot_lat)
    far = np.flatnonzero(distance_m > FAR_M)
    if len(far):
        moved = _moved(index, segment[far], along[far], back_deg[far], distance_m[far])
        foot_lon[far], foot_lat[far] = index.position(segment[far], moved)
        distance_m[far] = WGS84.inv(lon[point[far]], lat[point[far]], foot_lon[far], foot_lat[far])[2]
    best = np.lexsort((distance_m, point))[_starts(point)]
    return NearestPoints(foot_lon[best], foot_lat[best], distance_m[best])


def _starts(point: Ints) -> Ints:
    """Say where in a sorted list of point numbers each begins."""
    return np.flatnonzero(np.append(True, point[1:] != point[:-1]))


def _foot(index: OutlineIndex, place: Floats, segment: Ints) -> Floats:
    """Drop each point's perpendicular on its segment in space: the share of the segment before the foot, 0..1."""
    step = index.step[segment]
    square = np.maximum(np.einsum("ij,ij->i", step, step), 1e-12)
    along: Floats = np.einsum("ij,ij->i", place - index.start[segment], step) / square
    return along.clip(0.0, 1.0)


def _moved(index: OutlineIndex, segment: Ints, along: Floats, back_deg: Floats, distance_m: Floats) -> Floats:
    """Move feet to where the geodesic meets the segment squarely: one step of Newton's method, or to an end."""
    _, lat = index.position(segment, along)
    to_point = np.radians(back_deg)
    sine = np.sin(np.radians(lat))
    normal_m = WGS84.a / np.sqrt(1.0 - WGS84.es * sine**2)
    north_m = np.radians(index.lat_step[segment]) * normal_m * (1.0 - WGS84.es) / (1.0 - WGS84.es * sine**2)
    east_m = np.radians(index.lon_step[segment]) * normal_m * np.cos(np.radians(lat))
    slope = -(east_m * np.sin(to_point) + north_m * np.cos(to_point))
    bend = (east_m * np.cos(to_point) - north_m * np.sin(to_point)) ** 2 / (WGS84.a * np.tan(distance_m / WGS84.a))
    with np.errstate(divide="ignore", invalid="ignore"):
        step = np.where(bend > 0, -slope / bend, np.where(slope > 0, -np.inf, np.inf))
    moved: Floats = along + np.nan_to_num(step, nan=0.0)
    return moved.clip(0.0, 1.0)
