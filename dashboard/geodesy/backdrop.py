"""What maps are drawn over: countries, towns and relief, for the renderers only; nothing is measured on it."""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import shapely

from dashboard.geodesy.geodesic import Floats

FeatureCollection = dict[str, Any]
"""A GeoJSON FeatureCollection as read: lon, lat [deg, OGC:CRS84]."""


WHOLE_PARTS = ("whole", "mainland")
"""A country without parts, and the rest of one that has some."""


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
class Backdrop:
    """Hold the drawn countries, towns and relief.

    Parameters
    ----------
    overview
        Countries with ``iso_a2``, ``name`` and ``part``: "whole", "mainland", or the id of a part that a convention may
        set apart; finer in the windows of the details.
    details
        The same for windows of finer land, finer still.
    labels
        Towns as points with ``name``, ``population`` and ``min_zoom``.
    waters
        Rivers and lakes for small scales: one feature of each ``kind``, "river" and "lake".
    seas
        Spots in open water where the name of a sea can stand, the best first: features with every one of its ``names``.
    relief
        Hill shading for small scales.
    """

    overview: FeatureCollection
    details: tuple[FeatureCollection, ...]
    labels: FeatureCollection
    waters: FeatureCollection
    seas: FeatureCollection
    relief: Relief

    def spots_of_sea(self, label: str) -> Floats:
        """List where a sea's name can stand, shape (n, 2), lon, lat [deg]; none where the sea is not known.

        The label may hold several of its names: "Sea of Japan (East Sea)".
        """
        words = _plain(label)
        for sea in self.seas["features"]:
            if words and words in {_plain(name) for name in sea["properties"]["names"]}:
                return np.array(sea["geometry"]["coordinates"], dtype=np.float64)
        return np.empty((0, 2))

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
        )


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


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
