"""Outlines of countries and parts of them."""

from dataclasses import dataclass
from functools import cached_property

import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.geodesy.boundaries.outline_index import OutlineIndex
from dashboard.geodesy.geodesic import Geodesic
from dashboard.geodesy.point import Point

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
        Polygons or lines, lon, lat [deg, OGC:CRS84]; their edges are straight in lon, lat, as GeoJSON's are.
    resolution_m
        How far the data may lie from what it depicts [m].
    source
        Data and date, as cited in a method sentence.
    short_name
        Of a territory, the name of its country alone.
    """

    name: str
    geometry: BaseGeometry
    resolution_m: float
    source: str
    short_name: str = ""

    def __post_init__(self) -> None:
        if self.geometry.is_empty:
            raise ValueError(f"the outline of {self.name} needs at least one line, found none")

    @cached_property
    def outline(self) -> BaseGeometry:
        """The lines of the geometry: rings of polygons less their cuts at ±180 and the poles, lines as they are."""
        if self.geometry.area == 0:
            return self.geometry
        west, south, east, north = self.geometry.bounds
        rings = self.geometry.boundary
        touches_seam = west <= -180 or east >= 180 or south <= -90 or north >= 90
        return shapely.difference(rings, _SEAM) if touches_seam else rings

    @cached_property
    def index(self) -> OutlineIndex:
        """The outline's segments, ready to be searched; built when first asked for."""
        return OutlineIndex(self.outline)

    @cached_property
    def solved(self) -> dict[Point, Geodesic]:
        """The shortest lines to the outline that were solved last, by the point they start from."""
        return {}

    def contains(self, point: Point) -> bool:
        """Say whether the point lies inside the outlined area."""
        if self.geometry.area == 0:
            return False
        shapely.prepare(self.geometry)  # once; later calls find it done
        return bool(shapely.intersects_xy(self.geometry, point.lon, point.lat))
