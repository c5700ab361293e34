"""What maps are drawn over: countries, towns and relief, for the renderers only; nothing is measured on it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from dashboard.geodesy.boundaries.outline_index import Ints
from dashboard.geodesy.geodesic import Floats
from dashboard.geodesy.ground.land import WHOLE_PARTS, FineLand, angles_deg, join_parts, thin
from dashboard.geodesy.ground.sea import Sea, find_sea

FeatureCollection = dict[str, Any]
"""A GeoJSON FeatureCollection as read: lon, lat [deg, OGC:CRS84]."""

ZOOMS_TO_DEG = {9: 1.2, 8: 2.0, 7: 3.5, 6: 45.0, 5: 180.0}
"""How far from the nearest position of a case towns are named that show from a zoom on, as an angle at the centre."""

MOST_NEARBY = 1000
"""Of the towns named only because they are near, so many at most, those that show first."""

_NEITHER_NEAR_NOR_FAR_DEG = 45.0
"""Where every town is taken to lie on a map of nowhere in particular."""

_LEAST_LESSER_ZOOM = 6
"""A town that shows up to this zoom is named for its own size, one that shows later for being near."""


@dataclass(frozen=True, eq=False)
class Relief:
    """Hold hill shading as an image.

    Parameters
    ----------
    webp
        The image's file. Its rows are evenly spaced in Web Mercator; middle grey stands for level ground and sea.
    west, south, east, north
        What it covers [deg].
    """

    webp: bytes
    west: float
    south: float
    east: float
    north: float


@dataclass(frozen=True, eq=False)
class TownLabels:
    """Hold the towns that maps can name, a row each.

    Parameters
    ----------
    lonlat
        Shape (n, 2) [deg].
    min_zoom
        The first zoom of a web map at which each has size and room.
    named
        By language the names in it, None where it cannot be told.
    """

    names: NDArray[np.object_]
    countries: NDArray[np.object_]
    populations: Ints
    min_zoom: Ints
    lonlat: Floats
    named: Mapping[str, NDArray[np.object_]]

    def near(self, around: Floats) -> FeatureCollection:
        """Choose the prominent towns of the world, and with them lesser ones near positions, shape (n, 2) [deg].

        They are points with ``name``, ``iso_a2``, ``population``, ``min_zoom`` and ``names`` by language.
        """
        away = angles_deg(self.lonlat, around) if len(around) else np.full(len(self.lonlat), _NEITHER_NEAR_NOR_FAR_DEG)
        is_near = np.zeros(len(away), dtype=bool)
        for zoom, reach in ZOOMS_TO_DEG.items():
            is_near |= (self.min_zoom <= zoom) & (away <= reach)
        lesser = np.flatnonzero(is_near & (self.min_zoom > _LEAST_LESSER_ZOOM))
        order = np.lexsort((-self.populations[lesser], self.min_zoom[lesser]))
        is_near[lesser[order[MOST_NEARBY:]]] = False
        return {
            "type": "FeatureCollection",
            "features": [self._feature(row) for row in np.flatnonzero(is_near).tolist()],
        }

    def _feature(self, row: int) -> dict[str, Any]:
        names = {language: of[row] for language, of in self.named.items() if of[row]}
        properties = {
            "name": self.names[row],
            "iso_a2": self.countries[row],
            "population": int(self.populations[row]),
            "min_zoom": int(self.min_zoom[row]),
            **({"names": names} if names else {}),
        }
        point = {"type": "Point", "coordinates": self.lonlat[row].tolist()}
        return {"type": "Feature", "properties": properties, "geometry": point}


@dataclass(frozen=True, eq=False)
class Backdrop:
    """Hold the drawn countries, towns and relief; what is large is read when it is first asked for.

    Parameters
    ----------
    overview
        Countries with ``iso_a2``, ``name`` and ``part``: "whole", "mainland", or the id of a part that a convention may
        set apart; finer in the windows of the details.
    details
        The same for windows of finer land, finer still.
    read_fine
        Reads `fine`.
    read_towns
        Reads `towns`.
    waters
        Rivers and lakes for small scales: one feature of each ``kind``, "river" and "lake".
    seas
        The seas whose names have a place of their own.
    relief
        Hill shading for small scales.
    """

    overview: FeatureCollection
    details: tuple[FeatureCollection, ...]
    read_fine: Callable[[], tuple[FineLand, ...]]
    read_towns: Callable[[], TownLabels]
    waters: FeatureCollection
    seas: tuple[Sea, ...]
    relief: Relief

    @cached_property
    def fine(self) -> tuple[FineLand, ...]:
        """The land of the world about ten times finer than the overview, for close-ups anywhere."""
        return self.read_fine()

    @cached_property
    def towns(self) -> TownLabels:
        """Every town that a map can name."""
        return self.read_towns()

    def labels_near(self, lonlat: Floats) -> FeatureCollection:
        """Choose the towns that a map of some positions names, shape (n, 2) [deg], as `TownLabels.near` does."""
        return self.towns.near(lonlat)

    def lands_near(self, lonlat: Floats) -> FeatureCollection:
        """Give the countries as in `overview`, but fine near positions, shape (n, 2) [deg], coarser away from them."""
        thinned = zip(self.fine, thin(self.fine, lonlat), strict=True)
        features = [
            {
                "type": "Feature",
                "properties": {"iso_a2": land.iso_a2, "name": land.name, "part": land.part},
                "geometry": shapely.geometry.mapping(geometry),
            }
            for land, geometry in thinned
            if not geometry.is_empty
        ]
        return {"type": "FeatureCollection", "features": features}

    def spots_of_sea(self, label: str) -> Floats:
        """List where a sea's name can stand, shape (n, 2), lon, lat [deg]; none where the sea is not known.

        The label may hold two of its names: "Sea of Japan (East Sea)".
        """
        sea = find_sea(label, self.seas)
        return np.empty((0, 2)) if sea is None else sea.spots

    def setting_apart(self, parts: frozenset[str]) -> "Backdrop":
        """Keep these parts of countries on their own, and join every other part to the rest of its country.

        It is the backdrop itself where nothing is to be joined, so that what was drawn of it can be kept.
        """
        if {f["properties"]["part"] for f in self.overview["features"]} <= {*WHOLE_PARTS, *parts}:
            return self
        return replace(
            self,
            overview=_join(self.overview, parts),
            details=tuple(_join(detail, parts) for detail in self.details),
            read_fine=lambda: join_parts(self.fine, parts),
            read_towns=lambda: self.towns,
        )


def _join(collection: FeatureCollection, apart: frozenset[str]) -> FeatureCollection:
    kept = [f for f in collection["features"] if f["properties"]["part"] in {*WHOLE_PARTS, *apart}]
    parts = [f for f in collection["features"] if f["properties"]["part"] not in {*WHOLE_PARTS, *apart}]
    codes = {f["properties"]["iso_a2"] for f in parts}
    joined = [_with_parts(f, parts) if f["properties"]["iso_a2"] in codes else f for f in kept]
    return {**collection, "features": joined}


def _with_parts(country: dict[str, Any], parts: list[dict[str, Any]]) -> dict[str, Any]:
    code = country["properties"]["iso_a2"]
    own = [country, *(part for part in parts if part["properties"]["iso_a2"] == code)]
    whole = shapely.union_all([shapely.geometry.shape(f["geometry"]) for f in own])
    return {**country, "geometry": shapely.geometry.mapping(whole)}
