"""The land of countries to 10 m, from OpenStreetMap of December 2017 as the geo-maps package cut it.

Its polygons are invalid and riddled with inland water (Ukraine has 12,300 holes), so only outer rings are read: lakes
are land here. Crimea is in the rings of both Ukraine and Russia.
"""

import json
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import Geod
from shapely.geometry.base import BaseGeometry

from data.build.packages import GEO_MAPS, read_member
from data.build.window import Window

Rings = Mapping[str, list[NDArray[np.float64]]]
"""Outer rings, shape (n, 2), lon, lat [deg], by ISO alpha-3 code."""

Name = TypeVar("Name", bound=Hashable)

_WGS84 = Geod(ellps="WGS84")


def read_rings() -> Rings:
    """Read every country's outer rings; takes 20 s and 1.6 GB."""
    rings: defaultdict[str, list[NDArray[np.float64]]] = defaultdict(list)
    for feature in json.loads(read_member(GEO_MAPS, "package/map.geo.json"))["features"]:
        geometry = feature["geometry"]
        polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
        rings[feature["properties"]["A3"]] += [np.array(polygon[0]) for polygon in polygons]
    return dict(rings)


def clip_land(rings: Rings, code: str, window: Window) -> BaseGeometry:
    """Cut one country's land by a window and make it valid, in this order: the other way round takes minutes."""
    pieces = [
        mend(shapely.clip_by_rect(shapely.Polygon(ring), *window))
        for ring in rings[code]
        if (ring.max(axis=0) >= window[:2]).all() and (ring.min(axis=0) <= window[2:]).all()
    ]
    return shapely.union_all(pieces)


def adjoin(lands: Mapping[str, BaseGeometry]) -> dict[str, BaseGeometry]:
    """Lay neighbours side by side, without overlaps or gaps.

    Where two overlap, the earlier keeps the ground. What they enclose together, a border river that belongs to
    neither bank or a lake at the seam, goes to the latest that touches it.
    """
    laid: dict[str, BaseGeometry] = {}
    taken: BaseGeometry = shapely.Polygon()
    for name, land in lands.items():
        laid[name] = areas_of(shapely.difference(land, taken))
        taken = shapely.union(taken, land)
    for gap in _enclosed(taken):
        owner = [name for name in laid if shapely.length(shapely.intersection(laid[name], gap.boundary)) > 0][-1]
        laid[owner] = areas_of(shapely.union(laid[owner], gap))
    return laid


def drop_islets(lands: Mapping[str, BaseGeometry], smallest_km2: float) -> dict[str, BaseGeometry]:
    """Remove what stands alone in the water and is smaller than an area [km²]."""
    standing = shapely.get_parts(shapely.union_all(list(lands.values())))
    islets = shapely.union_all([part for part in standing if area_km2(part) < smallest_km2])
    shapely.prepare(islets)
    kept: dict[str, BaseGeometry] = {}
    for name, land in lands.items():
        parts = shapely.get_parts(land)
        kept[name] = shapely.MultiPolygon(list(parts[~shapely.covers(islets, shapely.point_on_surface(parts))]))
    return kept


def simplify_together(lands: Mapping[Name, BaseGeometry], tolerance_deg: float) -> dict[Name, BaseGeometry]:
    """Thin the lines of neighbours so that both sides of a common border keep the same points."""
    return dict(zip(lands, shapely.coverage_simplify(list(lands.values()), tolerance_deg), strict=True))


def cut(lands: Mapping[str, BaseGeometry], window: Window) -> dict[str, BaseGeometry]:
    """Cut neighbours by a window; what lies outside is left out."""
    pieces = {name: areas_of(shapely.intersection(land, window.outline)) for name, land in lands.items()}
    return {name: piece for name, piece in pieces.items() if not piece.is_empty}


def round_areas(land: BaseGeometry, decimals: int) -> BaseGeometry:
    """Round every point, so that common points stay common, and mend what that folds."""
    rounded = shapely.transform(land, lambda points: np.round(points, decimals))
    if rounded.is_valid:
        return areas_of(shapely.remove_repeated_points(rounded))
    return shapely.set_precision(mend(rounded), 10.0**-decimals)


def mend(land: BaseGeometry) -> BaseGeometry:
    """Make areas valid and leave out lines and points that this yields, never a country."""
    return areas_of(shapely.make_valid(land, method="structure", keep_collapsed=False))


def areas_of(geometry: BaseGeometry) -> BaseGeometry:
    """Keep the polygons of whatever an overlay returned, as one geometry."""
    polygons = [part for part in shapely.get_parts(geometry) if part.geom_type == "Polygon"]
    return shapely.union_all(polygons) if polygons else shapely.MultiPolygon()


def fill_holes(land: BaseGeometry) -> BaseGeometry:
    """Make land of all that land encloses."""
    return shapely.union_all([shapely.Polygon(part.exterior) for part in shapely.get_parts(areas_of(land))])


def area_km2(land: BaseGeometry) -> float:
    """Measure an area on the WGS 84 ellipsoid [km²]."""
    return abs(float(_WGS84.geometry_area_perimeter(shapely.orient_polygons(land))[0])) / 1e6


def _enclosed(land: BaseGeometry) -> Iterable[shapely.Polygon]:
    return [shapely.Polygon(hole) for part in shapely.get_parts(land) for hole in part.interiors]
