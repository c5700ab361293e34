"""Outlines of countries and parts of them, and the nearest point of an outline."""

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import shapely
from pyproj import CRS, Transformer
from shapely.geometry.base import BaseGeometry

from dashboard.geodesy.geodesic import Geodesic, inverse, inverse_arrays
from dashboard.geodesy.point import Point

DENSIFY_DEG = 0.002
"""Largest step between points of an outline before it is projected [deg]; edges are straight in lon, lat."""

_KM_PER_DEG = 111.2

_SEAM = shapely.union_all(
    [shapely.LineString([(lon, -90), (lon, 90)]) for lon in (-180, 180)]
    + [shapely.LineString([(-180, lat), (180, lat)]) for lat in (-90, 90)]
)
"""Where polygons are cut to fit the sheet of lon, lat: no boundary of anything."""


@dataclass(frozen=True, eq=False)
class Boundary:
    """Hold an outline to measure to.

    Parameters
    ----------
    name
        What it outlines, in words that fit a sentence.
    geometry
        Polygons or lines, lon, lat [deg, OGC:CRS84].
    resolution_m
        How far the data may lie from what it depicts [m].
    source
        Data and date, as cited in a method sentence.
    """

    name: str
    geometry: BaseGeometry
    resolution_m: float
    source: str

    def __post_init__(self) -> None:
        if self.geometry.is_empty:
            raise ValueError(f"the outline of {self.name} needs at least one line, found none")

    @property
    def outline(self) -> BaseGeometry:
        """The lines of the geometry: rings of polygons less their cuts at ±180 and the poles, lines as they are."""
        if self.geometry.area == 0:
            return self.geometry
        west, south, east, north = self.geometry.bounds
        rings = self.geometry.boundary
        touches_seam = west <= -180 or east >= 180 or south <= -90 or north >= 90
        return shapely.difference(rings, _SEAM) if touches_seam else rings

    def contains(self, point: Point) -> bool:
        """Say whether the point lies inside the outlined area."""
        return bool(shapely.intersects_xy(self.geometry, point.lon, point.lat)) if self.geometry.area > 0 else False


@lru_cache(maxsize=128)
def nearest_point(origin: Point, boundary: Boundary) -> Geodesic:
    """Solve for the shortest line from a point to an outline, from inside or outside.

    The outline is clipped to a circle that must hold the nearest point, densified to `DENSIFY_DEG`, projected to an
    azimuthal equidistant projection centred on the point, where distances from the centre are exact on the
    ellipsoid; the inverse problem is then solved to the nearest point found.
    """
    outline = boundary.outline
    vertices = shapely.get_coordinates(outline)
    bound_m = float(inverse_arrays(origin.lon, origin.lat, vertices[:, 0], vertices[:, 1])[0].min())
    near = _clip(outline, origin, bound_m)
    dense = shapely.segmentize(near, DENSIFY_DEG)
    projection = Transformer.from_crs(
        CRS.from_epsg(4326),
        CRS.from_dict({"proj": "aeqd", "lat_0": origin.lat, "lon_0": origin.lon, "ellps": "WGS84", "units": "m"}),
        always_xy=True,
    )
    lonlat = shapely.get_coordinates(dense)
    flat = shapely.set_coordinates(dense, np.column_stack(projection.transform(lonlat[:, 0], lonlat[:, 1])))
    found = shapely.get_coordinates(shapely.shortest_line(shapely.Point(0.0, 0.0), flat))[-1]
    lon, lat = projection.transform(found[0], found[1], direction="INVERSE")
    return inverse(origin, Point(float(lon), float(lat)))


def _clip(outline: BaseGeometry, origin: Point, radius_m: float) -> BaseGeometry:
    """Keep what can lie within a radius: a lon, lat box, in two parts across the antimeridian, a cap at a pole."""
    margin_deg = 1.02 * radius_m / 1000.0 / _KM_PER_DEG + 0.01
    south, north = origin.lat - margin_deg, origin.lat + margin_deg
    steepest = max(abs(south), abs(north))
    half_width = min(180.0, margin_deg / math.cos(math.radians(steepest))) if steepest < 90.0 else 180.0
    west, east = origin.lon - half_width, origin.lon + half_width
    boxes = [shapely.box(west + turn, south, east + turn, north) for turn in (-360.0, 0.0, 360.0)]
    return shapely.intersection(outline, shapely.union_all(boxes))
