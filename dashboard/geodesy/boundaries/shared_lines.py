"""The part of an outline that is shared with neighbours, and the rest."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from dashboard.geodesy.boundaries.boundary import Boundary
from dashboard.geodesy.boundaries.nearest import nearest_points
from dashboard.geodesy.geodesic import Floats

STEP_DEG = 0.005
"""Longest piece of an outline that is judged as a whole where the two data sets differ [deg], about 500 m."""

RIVER_M = 2_200.0
"""How wide a border river may be that one of two data sets draws along a bank [m]."""

_METRES_PER_DEG = 110_500.0


@dataclass(frozen=True, eq=False)
class SharedLines:
    """Hold an outline in two parts: lines shared with neighbours and its own, and how far that was blurred [m]."""

    shared: BaseGeometry
    own: BaseGeometry
    blur_m: float


def split_shared(whole: Boundary, neighbours: Iterable[Boundary]) -> SharedLines:
    """Split an outline into what it shares with any neighbour and what is its own.

    Outlines of one source and resolution share their lines exactly. Elsewhere a piece counts as shared where it lies
    within the sum of the two resolutions and of `RIVER_M` of the neighbour's outline; the ends of both parts are
    uncertain by as much, which is ``blur_m``.
    """
    around = list(neighbours)
    alike = [n.outline for n in around if _shares_lines(whole, n)]
    met = shapely.get_parts(shapely.intersection(whole.outline, alike))
    shared = [_merged([shapely.union_all(met)])]
    own, blur_m = shapely.difference(whole.outline, shared[0]), 0.0
    for neighbour in around:
        if not _shares_lines(whole, neighbour):
            tolerance_m = whole.resolution_m + neighbour.resolution_m + RIVER_M
            found, own = _split_near(own, neighbour, tolerance_m)
            blur_m = blur_m if found.is_empty else max(blur_m, tolerance_m)
            shared.append(found)
    rest = shapely.get_parts(_merged([own]))
    # Where three lines meet, a stretch shorter than the data can tell may be left over between two of them.
    length_m = shapely.length(rest) * _METRES_PER_DEG
    landlocked = length_m.sum() < whole.resolution_m
    slight = (length_m < whole.resolution_m) & (landlocked | ~shapely.is_closed(rest))
    met_any = _merged(shared)
    slight &= not met_any.is_empty
    return SharedLines(_merged([met_any, *rest[slight]]), _merged(rest[~slight]), blur_m)


def _shares_lines(one: Boundary, other: Boundary) -> bool:
    """Say whether two outlines are of one data set, so that a line between them is the same in both."""
    return (one.source, one.resolution_m) == (other.source, other.resolution_m)


def _merged(lines: Iterable[BaseGeometry]) -> BaseGeometry:
    """Join the lines among some geometries end to end; points among them, where areas only touch, are left out."""
    parts = shapely.get_parts(shapely.get_parts(list(lines)))
    return shapely.line_merge(shapely.MultiLineString(parts[shapely.length(parts) > 0].tolist()))


def _split_near(lines: BaseGeometry, neighbour: Boundary, tolerance_m: float) -> tuple[BaseGeometry, BaseGeometry]:
    """Cut lines into short pieces, and these into those near a neighbour's outline and the others."""
    lonlat, part = shapely.get_coordinates(shapely.segmentize(shapely.get_parts(lines), STEP_DEG), return_index=True)
    first = np.flatnonzero(part[:-1] == part[1:])
    middle = (lonlat[first] + lonlat[first + 1]) / 2.0
    reach_deg = tolerance_m / _METRES_PER_DEG
    west, south, east, north = shapely.bounds(neighbour.outline)
    wide_deg = reach_deg / np.maximum(np.cos(np.radians(np.abs(middle[:, 1]))), 1e-6)
    eastward_deg, near = (middle[:, 0] - west + wide_deg) % 360.0, np.zeros(len(middle), dtype=bool)
    beside = (eastward_deg <= east - west + 2 * wide_deg) & (middle[:, 1] >= south - reach_deg)
    at = np.flatnonzero(beside & (middle[:, 1] <= north + reach_deg))
    near[at] = nearest_points(middle[at, 0], middle[at, 1], neighbour).distance_m <= tolerance_m
    if not near.any():
        return shapely.MultiLineString(), lines
    return _merged(_runs(lonlat, first[near])), _merged(_runs(lonlat, first[~near]))


def _runs(lonlat: Floats, first: NDArray[np.intp]) -> list[BaseGeometry]:
    """Join pieces that follow each other, each given by the number of its first corner."""
    ends = np.flatnonzero(np.diff(first) != 1) + 1
    return [shapely.LineString(lonlat[run[0] : run[-1] + 2]) for run in np.split(first, ends) if len(run)]
