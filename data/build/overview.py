"""The map drawn on screen: Eurasia, coarse between the two insets and detailed in them, without a seam."""

from collections.abc import Mapping

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from data.build.geojson import Feature
from data.build.insets import PARTS, Part, detail
from data.build.land import area_km2, areas_of, cut, drop_islets, mend, round_areas, simplify_together
from data.build.window import EURASIA, Window
from data.build.world import Country

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

_NEARBY_DEG = 3
_SEAM_REACH_DEG = 0.06
"""How far a line may be moved along the rim of an inset to meet its continuation inside."""
_ON_RIM_DEG = 1e-9


def overview_features(countries: list[Country], insets: Mapping[Window, Mapping[str, BaseGeometry]]) -> list[Feature]:
    """Put the insets into the coarse map, country by country.

    Parameters
    ----------
    countries
        The world's countries, unsimplified.
    insets
        Neighbours laid side by side, unsimplified and reaching beyond their window, by window.
    """
    coarse = _simplify_by_distance(cut(_drop_islands(countries), EURASIA), list(insets))
    pieces = {
        _part(country): round_areas(coarse[country.name], DECIMALS) for country in countries if country.name in coarse
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


def _drop_islands(countries: list[Country]) -> dict[str, BaseGeometry]:
    """Leave out small islands, and the ring round Baikonur, which Kazakhstan lets to Russia (treaty of 1994)."""
    lands = {country.name: country.land for country in countries}
    lands["Kazakhstan"] = areas_of(shapely.union(lands["Kazakhstan"], lands.pop("Baikonur")))
    kept = drop_islets(lands, SMALLEST_ISLAND_KM2)
    for name, land in lands.items():
        if kept[name].is_empty:  # A country of small islands is shown by its largest.
            kept[name] = max(shapely.get_parts(land), key=area_km2)
    return kept


def _simplify_by_distance(lands: Mapping[str, BaseGeometry], windows: list[Window]) -> dict[str, BaseGeometry]:
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
