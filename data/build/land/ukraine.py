"""Ukraine's recognised territory for measuring: mainland, Crimea, and the land border with Russia.

UN General Assembly resolution 68/262 (2014) affirms Ukraine's territory within its internationally recognised
borders. Nothing is simplified: these are the points of the source.
"""

from collections.abc import Mapping

import shapely
from shapely.geometry.base import BaseGeometry

from data.build.geojson import Feature
from data.build.land.land import Rings, adjoin, areas_of, clip_land, fill_holes
from data.build.window import Window

DECIMALS = 5
"""As in the source: about 1 m."""
SOURCE_RESOLUTION_M = 10
"""As the geo-maps package states; its points are written unsimplified."""

_UKRAINE = Window(21.5, 43.5, 41, 53)
_RUSSIA_NEARBY = Window(31, 43.5, 43, 53)
_AROUND_CRIMEA = Window(31, 43.5, 43, 51)
_CRIMEA = Window(32, 44, 36.7, 46.3)
"""Overlaps of the two countries' rings elsewhere are slivers of digitising along the Donbas border."""
_WEST_OF_KERCH = Window(32, 44, 36.4, 46.3)
"""Here every ring of Russia is Crimea's, also round an islet in the Sivash that the source leaves out of Ukraine."""


def lay_ukraine(rings: Rings) -> dict[str, BaseGeometry]:
    """Lay Ukraine's mainland, Crimea and the Russian ground beside them side by side.

    Crimea is where the rings of Ukraine and of Russia overlap, but for a scrap of 3 km by 2 km north of Perekop
    that the mainland encloses: it has the straight edges of a tile of the source.
    """
    overlap = shapely.intersection(clip_land(rings, "UKR", _AROUND_CRIMEA), clip_land(rings, "RUS", _AROUND_CRIMEA))
    in_both = [part for part in shapely.get_parts(areas_of(overlap)) if _CRIMEA.outline.contains(part)]
    in_russia = shapely.union_all([*in_both, clip_land(rings, "RUS", _WEST_OF_KERCH)])
    ukraine = shapely.union(clip_land(rings, "UKR", _UKRAINE), in_russia)
    mainland = fill_holes(shapely.difference(ukraine, in_russia))
    crimea = areas_of(shapely.difference(ukraine, mainland))
    return adjoin({"mainland": mainland, "crimea": crimea, "russia": clip_land(rings, "RUS", _RUSSIA_NEARBY)})


def ukraine_features(lands: Mapping[str, BaseGeometry]) -> list[Feature]:
    """Make the measuring ring's parts, and the line where mainland Ukraine and Russia meet on land."""
    border = shapely.line_merge(shapely.intersection(lands["mainland"].boundary, lands["russia"].boundary))
    # Closed lines go round river islets that lie apart from the border itself.
    lines = [line for line in shapely.get_parts(border) if line.geom_type == "LineString" and not line.is_closed]
    return [
        Feature({"iso_a2": "UA", "name": "Crimea", "part": "crimea"}, lands["crimea"]),
        Feature(
            {"iso_a2": "UA", "name": "Ukraine", "part": "land-border", "neighbour": "RU"},
            shapely.MultiLineString(lines),
        ),
        Feature({"iso_a2": "UA", "name": "Ukraine", "part": "mainland"}, lands["mainland"]),
    ]
