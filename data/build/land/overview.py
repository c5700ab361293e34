"""The map drawn on screen: the world, coarse between the two insets and detailed in them, without a seam.

Twice: the overview, which figures and the whole route are drawn over, and finer land for looking closely anywhere, of
which every corner knows at what coarseness it can be left out.
"""

from collections.abc import Mapping
from pathlib import Path

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from data.build.geojson import Feature
from data.build.land.insets import PARTS, Part, detail
from data.build.land.land import area_km2, areas_of, drop_islets, mend, round_areas, simplify_together
from data.build.land.world import Country
from data.build.window import Window

TOLERANCE_DEG = 0.11
"""Side of the square whose area a corner must exceed to be kept; lines stay within about a third of it."""
NEARBY_TOLERANCE_DEG = 0.03
"""The same within `_NEARBY_DEG` of an inset, so that detail fades instead of ending at its rim."""
DECIMALS = 2
SMALLEST_ISLAND_KM2 = 200
"""Less than a pixel at zoom 3 of a web map, where the whole route is seen (20 km)."""
DETAIL_TOLERANCE_DEG = 0.0015
DETAIL_DECIMALS = 3
DETAIL_SMALLEST_ISLET_KM2 = 0.5

FINE_TOLERANCE_DEG = 0.012
"""Of the finer land outside the insets: lines stay within the 5 km that Natural Earth's own may be off."""
FINE_SMALLEST_ISLAND_KM2 = 1
COARSER_TOLERANCES_DEG = (0.03, 0.06, 0.11, 0.2, 0.35)
"""The steps in which corners of the finer land can be left out: a corner's level is the number it outlasts."""
_LEAST_SIDE = 1.2
"""An island whose area is that of a square with a side of fewer tolerances than this is left out with its corners."""

_NEARBY_DEG = 3
_SEAM_REACH_DEG = 0.06
"""How far a line may be moved along the rim of an inset to meet its continuation inside."""
_ON_RIM_DEG = 1e-9

Lands = Mapping[str, BaseGeometry]
Insets = Mapping[Window, Lands]


def overview_features(countries: list[Country], insets: Insets) -> list[Feature]:
    """Put the insets into the coarse map, country by country.

    Parameters
    ----------
    countries
        The world's countries, unsimplified.
    insets
        Neighbours laid side by side, unsimplified and reaching beyond their window, by window.
    """
    lands = _drop_islands(countries, SMALLEST_ISLAND_KM2)
    return _put_in(countries, _simplify_by_distance(lands, list(insets)), insets, DECIMALS)


def fine_features(countries: list[Country], insets: Insets) -> list[Feature]:
    """Put the insets into land about ten times finer than the overview; takes half a minute."""
    lands = _drop_islands(countries, FINE_SMALLEST_ISLAND_KM2)
    return _put_in(countries, simplify_together(lands, FINE_TOLERANCE_DEG), insets, DETAIL_DECIMALS)


def write_fine(path: Path, features: list[Feature]) -> None:
    """Write finer land as GeoParquet, beside each outline the level of every corner in the order they stand."""
    outlines = [shapely.orient_polygons(shapely.normalize(feature.geometry)) for feature in features]
    table = gpd.GeoDataFrame(
        {key: [feature.properties[key] for feature in features] for key in ("iso_a2", "name", "part")}
        | {"levels": _levels(outlines)},
        geometry=outlines,
        crs="OGC:CRS84",
    )
    table.to_parquet(path, compression="zstd", compression_level=19, index=False)


def _levels(outlines: list[BaseGeometry]) -> list[NDArray[np.uint8]]:
    """Count for each corner the coarser tolerances that it outlasts, the same on both sides of a border."""
    corners, own = np.unique(shapely.get_coordinates(outlines), axis=0, return_inverse=True)
    reached = np.zeros(len(corners), dtype=np.uint8)
    for level, tolerance in enumerate(COARSER_TOLERANCES_DEG, start=1):
        thinned = shapely.coverage_simplify(_without_specks(outlines, _LEAST_SIDE * tolerance), tolerance)
        kept = {tuple(corner) for corner in shapely.get_coordinates(thinned)}
        reached[[tuple(corner) in kept for corner in corners]] = level
    ends = np.cumsum(shapely.get_num_coordinates(outlines))
    return np.split(reached[own.ravel()], ends[:-1])


def _without_specks(outlines: list[BaseGeometry], side_deg: float) -> list[BaseGeometry]:
    """Leave out islands and holes smaller than a square; the largest area of each outline stays."""
    kept: list[BaseGeometry] = []
    for outline in outlines:
        parts = sorted(shapely.get_parts(outline), key=lambda part: -_squares_deg(part.exterior))
        large = parts[:1] + [part for part in parts[1:] if _squares_deg(part.exterior) >= side_deg**2]
        holes = [[hole for hole in part.interiors if _squares_deg(hole) >= side_deg**2] for part in large]
        kept.append(shapely.MultiPolygon([*zip([part.exterior for part in large], holes, strict=True)]))
    return kept


def _squares_deg(ring: shapely.LinearRing) -> float:
    """Give the area in squares of a degree of latitude, which a degree of longitude is nowhere wider than."""
    return float(shapely.Polygon(ring).area * np.cos(np.radians(ring.centroid.y)))


def _put_in(countries: list[Country], thinned: Lands, insets: Insets, decimals: int) -> list[Feature]:
    pieces = {
        _part(country): round_areas(thinned[country.name], decimals) for country in countries if country.name in thinned
    }
    for window, lands in insets.items():
        inside = detail(lands, window, DETAIL_TOLERANCE_DEG, DETAIL_SMALLEST_ISLET_KM2)
        rim = np.concatenate([_rim_points(land, window) for land in inside.values()])
        pieces = {part: _cut_out(land, window, rim) for part, land in pieces.items()}
        for name, land in inside.items():
            part = PARTS[name]
            pieces[part] = areas_of(shapely.union(pieces.get(part, shapely.Polygon()), land))
    rounded = {part: round_areas(land, DETAIL_DECIMALS) for part, land in pieces.items()}
    present = [part for part, land in rounded.items() if not land.is_empty]
    return [
        Feature(part.properties, rounded[part]) for part in sorted(present, key=lambda part: (part.name, part.part))
    ]


def _part(country: Country) -> Part:
    return PARTS["mainland"] if country.name == "Ukraine" else Part(country.alpha2, country.name, "whole")


def _drop_islands(countries: list[Country], smallest_km2: float) -> dict[str, BaseGeometry]:
    """Leave out small islands; a country of small islands keeps its largest."""
    lands = {country.name: country.land for country in countries}
    kept = drop_islets(lands, smallest_km2)
    for name, land in lands.items():
        if kept[name].is_empty:
            kept[name] = max(shapely.get_parts(land), key=area_km2)
    return kept


def _simplify_by_distance(lands: Lands, windows: list[Window]) -> dict[str, BaseGeometry]:
    """Thin neighbours, less so near the insets; lines that cross from one zone to the other keep the crossing."""
    zone = shapely.union_all([window.widened(_NEARBY_DEG).outline for window in windows])
    zones = {(name, True): areas_of(shapely.intersection(land, zone)) for name, land in lands.items()}
    zones |= {(name, False): areas_of(shapely.difference(land, zone)) for name, land in lands.items()}
    present = {key: land for key, land in zones.items() if not land.is_empty}
    finer, coarser = (simplify_together(present, tolerance) for tolerance in (NEARBY_TOLERANCE_DEG, TOLERANCE_DEG))
    thinned: dict[str, BaseGeometry] = dict.fromkeys(lands, shapely.Polygon())
    for name, is_near in present:
        piece = (finer if is_near else coarser)[name, is_near]
        thinned[name] = areas_of(shapely.union(thinned[name], piece))
    return thinned


def _rim_points(land: BaseGeometry, window: Window) -> NDArray[np.float64]:
    points = shapely.get_coordinates(land)
    return points[_is_on_rim(points, window)]


def _is_on_rim(points: NDArray[np.float64], window: Window) -> NDArray[np.bool_]:
    """Say which points lie on a side of the window, its corners not counted."""
    meridian = np.isclose(points[:, :1], [window.west, window.east], rtol=0, atol=_ON_RIM_DEG).any(axis=1)
    parallel = np.isclose(points[:, 1:], [window.south, window.north], rtol=0, atol=_ON_RIM_DEG).any(axis=1)
    within = window.widened(_ON_RIM_DEG).outline
    return (meridian ^ parallel) & shapely.intersects_xy(within, points[:, 0], points[:, 1])


def _cut_out(land: BaseGeometry, window: Window, rim: NDArray[np.float64]) -> BaseGeometry:
    """Cut a window out of coarse land and lead the lines that end on its rim to where they go on inside."""

    def join(points: NDArray[np.float64]) -> NDArray[np.float64]:
        joined = points.copy()
        for index in np.flatnonzero(_is_on_rim(points, window)):
            distances = np.hypot(*(rim - points[index]).T)
            if distances.min() < _SEAM_REACH_DEG:
                joined[index] = rim[distances.argmin()]
        return joined

    return mend(shapely.transform(shapely.difference(land, window.outline), join))
