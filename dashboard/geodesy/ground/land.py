"""Drawn land that is fine where a case lies and coarser with distance from it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy.spatial import cKDTree
from shapely.geometry.base import BaseGeometry

from dashboard.geodesy.boundaries.outline_index import Ints
from dashboard.geodesy.boundaries.reduced_sphere import unit_vectors
from dashboard.geodesy.geodesic import Floats

WHOLE_PARTS = ("whole", "mainland")
"""A country without parts, and the rest of one that has some."""

LEVELS_FROM_DEG = (1.0, 2.5, 6.0, 25.0, 60.0)
"""How far from the nearest position of the case each coarser level begins, as an angle at the centre of the earth."""

LEVEL_WITHOUT_CASE = 3
"""Of land that is drawn for nowhere in particular: as coarse as the overview."""

DECIMALS = (3, 3, 3, 2, 2, 2)
"""Of a corner's longitude and latitude, by level."""

_CORNERS = 3
"""A ring of fewer is no area."""


@dataclass(frozen=True, eq=False)
class FineLand:
    """Hold a country or a part of one.

    Parameters
    ----------
    part
        "whole", "mainland", or the id of a part that a convention may set apart.
    geometry
        Polygons, lon, lat [deg], valid and cut at ±180.
    levels
        For each corner, in the order they stand in the geometry, the coarsest level that it is kept at; neighbours
        agree on the corners they share.
    """

    iso_a2: str | None
    name: str
    part: str
    geometry: BaseGeometry
    levels: NDArray[np.uint8]


def angles_deg(lonlat: Floats, around: Floats) -> Floats:
    """Measure how far positions lie from the nearest of some others, shape (n, 2) each [deg], at the earth's centre."""
    chords, _ = cKDTree(unit_vectors(*around.T)).query(unit_vectors(*lonlat.T))
    angles: Floats = np.degrees(2.0 * np.arcsin(np.minimum(chords / 2.0, 1.0)))
    return angles


def thin(lands: Sequence[FineLand], around: Floats) -> list[BaseGeometry]:
    """Leave out corners with distance from some positions, shape (n, 2), lon, lat [deg].

    Islands that have become too small for their level are left out with their corners; a country of small islands
    keeps its largest.

    Returns
    -------
    list
        Polygons of each land, valid; both sides of a border keep the same corners. Empty where nothing is left.
    """
    outlines = [land.geometry for land in lands]
    corners = shapely.get_coordinates(outlines)
    level = _levels_at(corners, around)
    kept = np.concatenate([land.levels for land in lands]) >= level
    rounded = np.where(
        (np.take(DECIMALS, level) == DECIMALS[0])[:, None], corners.round(DECIMALS[0]), corners.round(DECIMALS[-1])
    )
    parts, land_of = shapely.get_parts(outlines, return_index=True)
    rings, part_of = shapely.get_rings(parts, return_index=True)
    ring_of = np.repeat(np.arange(len(rings)), shapely.get_num_coordinates(rings))
    is_last = np.append(ring_of[1:] != ring_of[:-1], True)  # it repeats the first
    kept &= ~is_last
    counts = np.bincount(ring_of[kept], minlength=len(rings))
    is_shell = np.append(True, part_of[1:] != part_of[:-1])
    has_shell = np.zeros(len(parts), dtype=bool)
    has_shell[part_of[is_shell]] = counts[is_shell] >= _CORNERS
    stays = (counts >= _CORNERS) & has_shell[part_of]
    kept &= stays[ring_of]
    drawn = np.asarray(shapely.linearrings(rounded[kept], indices=_numbered(ring_of[kept])))
    polygons = np.asarray(shapely.polygons(drawn, indices=_numbered(part_of[stays])))
    owners = land_of[has_shell]
    pieces = np.asarray(shapely.multipolygons(polygons, indices=_numbered(owners)))
    thinned: list[BaseGeometry] = [shapely.MultiPolygon()] * len(lands)
    for owner, piece in zip(np.unique(owners), pieces, strict=True):
        thinned[owner] = piece if piece.is_valid else _mend(piece)
    return thinned


def join_parts(lands: Iterable[FineLand], apart: frozenset[str]) -> tuple[FineLand, ...]:
    """Keep these parts of countries on their own, and join every other part to the rest of its country."""
    own = tuple(lands)
    parts = [land for land in own if land.part not in {*WHOLE_PARTS, *apart}]
    return tuple(
        _with_parts(land, [part for part in parts if part.iso_a2 == land.iso_a2]) if land.part in WHOLE_PARTS else land
        for land in own
        if land.part in {*WHOLE_PARTS, *apart}
    )


def _with_parts(country: FineLand, parts: list[FineLand]) -> FineLand:
    if not parts:
        return country
    pieces = [country, *parts]
    whole = shapely.union_all([piece.geometry for piece in pieces])
    known = {
        tuple(corner): level
        for piece in pieces
        for corner, level in zip(shapely.get_coordinates(piece.geometry), piece.levels, strict=True)
    }
    levels = [known.get(tuple(corner), 0) for corner in shapely.get_coordinates(whole)]
    return replace(country, geometry=whole, levels=np.array(levels, dtype=np.uint8))


def _levels_at(corners: Floats, around: Floats) -> Ints:
    if not len(around):
        return np.full(len(corners), LEVEL_WITHOUT_CASE)
    return np.searchsorted(LEVELS_FROM_DEG, angles_deg(corners, around))


def _numbered(indices: Ints) -> Ints:
    """Give groups that stand one after another numbers without a gap."""
    numbers: Ints = np.cumsum(np.append(0, indices[1:] != indices[:-1]))[: len(indices)]
    return numbers


def _mend(area: BaseGeometry) -> BaseGeometry:
    mended = shapely.make_valid(area, method="structure", keep_collapsed=False)
    return shapely.MultiPolygon([part for part in shapely.get_parts(mended) if part.geom_type == "Polygon"])
