"""An outline cut into short segments, gathered in nested groups so that most need never be looked at.

References
----------
Guttman, A. (1984). R-trees: a dynamic index structure for spatial searching. SIGMOD Record 14, 47-57.
doi:10.1145/971697.602266 (nested groups, here of consecutive segments in the order of a k-d tree, and balls for boxes).
"""

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import Transformer
from scipy.spatial import cKDTree
from shapely.geometry.base import BaseGeometry

from dashboard.geodesy.boundaries.reduced_sphere import EQUATORIAL_M, angles, unit_vectors
from dashboard.geodesy.geodesic import Floats

STEP_DEG = 0.02
"""Longest segment [deg]; a straight line in lon, lat leaves the chord between its ends by less than 0.1 m then."""

GROUP = 4
"""How many groups make one of the next level."""

TOP = 64
"""The coarsest level has no more groups than this."""

_CURVED = 1.001
"""What a segment's reach is widened by: half of it in degrees is not half of it in metres."""

_GEOCENTRIC = Transformer.from_crs("EPSG:4979", "EPSG:4978", always_xy=True)

Ints = NDArray[np.intp]


@dataclass(frozen=True, eq=False)
class Level:
    """Hold one level of groups: the segment in the midst of each, its middle (a unit vector), the group's reach [m]."""

    segment: Ints
    centre: Floats
    reach_m: Floats


class OutlineIndex:
    """The segments of an outline, ready to be searched.

    Attributes
    ----------
    lon, lat
        Start of each segment [deg], shape (n,).
    lon_step, lat_step
        From its start to its end [deg].
    start, step
        The same, geocentric [m], shape (n, 3).
    levels
        Groups of segments, single segments first; group i of a level holds groups 4i to 4i + 3 of the one before.
    """

    def __init__(self, outline: BaseGeometry) -> None:
        parts = shapely.segmentize(shapely.get_parts(outline), STEP_DEG)
        lonlat, part = shapely.get_coordinates(parts, return_index=True)
        first = np.flatnonzero(part[:-1] == part[1:])
        middle = (lonlat[first] + lonlat[first + 1]) / 2.0
        order = cKDTree(unit_vectors(*middle.T), leafsize=1).indices
        first, middle = first[order], middle[order]
        self.lon, self.lat = lonlat[first].T.copy()
        self.lon_step, self.lat_step = (lonlat[first + 1] - lonlat[first]).T.copy()
        place = geocentric(*lonlat.T)
        self.start, self.step = place[first], place[first + 1] - place[first]
        centre = unit_vectors(*middle.T)
        ends = unit_vectors(*lonlat.T)
        spread = np.maximum(angles(centre, ends[first]), angles(centre, ends[first + 1]))
        self.levels = _levels(centre, EQUATORIAL_M * _CURVED * spread)

    def position(self, segment: Ints, along: Floats | float) -> tuple[Floats, Floats]:
        """Give the lon, lat [deg] at a share of each segment."""
        return self.lon[segment] + along * self.lon_step[segment], self.lat[segment] + along * self.lat_step[segment]


def members(group: Ints, below: Level) -> tuple[Ints, Ints]:
    """List the groups of the level below that some groups hold: at which of these each is, and its number."""
    inner = (group[:, None] * GROUP + np.arange(GROUP)).ravel()
    held = np.flatnonzero(inner < len(below.segment))
    return held // GROUP, inner[held]


def geocentric(lon: Floats, lat: Floats) -> Floats:
    """Place points [deg] of the ellipsoid in space, geocentric, shape (n, 3) [m]."""
    return np.column_stack(_GEOCENTRIC.transform(lon, lat, np.zeros_like(lon)))


def _levels(centre: Floats, reach_m: Floats) -> tuple[Level, ...]:
    levels = [Level(np.arange(len(centre)), centre, reach_m)]
    size = 1
    while len(levels[-1].centre) > TOP:
        size *= GROUP
        starts = np.arange(0, len(centre), size)
        own = np.arange(len(centre)) // size
        mean = np.add.reduceat(centre, starts)
        off = np.linalg.norm(centre - (mean / np.diff(starts, append=len(centre))[:, None])[own], axis=1)
        midst = np.lexsort((off, own))[starts]
        reached = np.maximum.reduceat(EQUATORIAL_M * angles(centre[midst][own], centre) + reach_m, starts)
        levels.append(Level(midst, centre[midst], reached))
    return tuple(levels)
