"""The nearest point of an outline the slow way: try places ever closer together, every one solved by Geod."""

import numpy as np
import shapely
from pyproj import Geod
from shapely.geometry.base import BaseGeometry

STEPS_DEG = (0.05, 0.002, 0.0001, 0.00001)
"""How far apart the places tried are in each round [deg]; a metre in the last."""

_METRES_PER_DEG = 111_700.0
_GEOD = Geod(ellps="WGS84")


def nearest_by_trying_m(lon: float, lat: float, outline: BaseGeometry) -> float:
    """Measure from a point to an outline whose edges are straight in lon, lat, to half a metre [m].

    A piece between two places tried is looked at more closely as long as it may hold a nearer one: no place on it is
    farther from one of its ends than half its length.
    """
    pieces = shapely.get_parts(outline)
    best_m = np.inf
    for step_deg in STEPS_DEG:
        lonlat, part = shapely.get_coordinates(shapely.segmentize(pieces, step_deg), return_index=True)
        count = len(lonlat)
        distance_m = np.asarray(_GEOD.inv(np.full(count, lon), np.full(count, lat), lonlat[:, 0], lonlat[:, 1])[2])
        best_m = min(best_m, float(distance_m.min()))
        first = np.flatnonzero(part[:-1] == part[1:])
        half_m = _METRES_PER_DEG * np.hypot(*(lonlat[first + 1] - lonlat[first]).T) / 2.0
        near = first[np.minimum(distance_m[first], distance_m[first + 1]) - half_m <= best_m]
        pieces = np.asarray(shapely.linestrings(np.stack([lonlat[near], lonlat[near + 1]], axis=1)))
    return best_m
