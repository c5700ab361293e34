"""Whose ground is whose in the geodata of the United Nations, as plotly.js packs it: coarse, but from the UN itself.

Its lines are simplified too far to measure to. They say which country a disputed area is drawn in, or that it is drawn
apart, under a code of the UN's own that begins with X; where such an area is measured to, they are all there is of it.
"""

import io

import geopandas as gpd
import shapely
from shapely.geometry.base import BaseGeometry

from data.build.land.land import areas_of, mend
from data.build.packages import PLOTLY, read_member

RESOLUTION_M = 5_000
"""How far its lines lie from OpenStreetMap's where both mean the same one: 95 % of them within this [m]."""

_UNCUT = ("RUS", "FJI")
"""Rings that cross the antimeridian uncut: in lon, lat they cover half the world."""


def read_areas() -> dict[str, BaseGeometry]:
    """Read the land of each country and area by the UN's three-letter code; Russia and Fiji are left out."""
    topology = io.BytesIO(read_member(PLOTLY, "package/dist/topojson/world_50m.json"))
    rows = gpd.read_file(topology, layer="countries")
    areas: dict[str, BaseGeometry] = {}
    for row in rows.itertuples():
        if row.geometry is not None and row.id not in _UNCUT:
            land = mend(row.geometry)
            areas[row.id] = areas_of(shapely.union(areas[row.id], land)) if row.id in areas else land
    return areas
