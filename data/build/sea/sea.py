"""The sea of the world as a graph: corners of the coast's stand-off and a grid in open water, joined where in sight.

A shortest path bends at convex corners of what it must keep off, so these are nodes; out at sea a grid that widens with
the distance from the coast carries the path across. Each node is joined to the nearest it sees in each of `SECTORS`
directions (a Yao graph), in each of two sets: all nodes, and those of the grid.

References
----------
Yao, A. C. (1982). On constructing minimum spanning trees in k-dimensional spaces and related problems. SIAM Journal on
Computing 11, 721-736. doi:10.1137/0211059
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components
from scipy.spatial import KDTree
from shapely.geometry.base import BaseGeometry

from data.build.sea.passages import CHANNEL_M, CHANNELS, GATES

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

STANDOFF_M = 2_000.0
TOLERANCE_DEG = 0.01
"""How far the stand-off's line is thinned [deg]."""

UNIT_DEG = 0.001
"""What positions are rounded to [deg]: integers of this are written."""

OFF_DEG = 0.003
"""How far a corner's node lies off the corner [deg], so that the rounded line does not hide it."""

SMALLEST_POOL_DEG2 = 1.0
"""Water that land encloses is land if it is smaller than this [square degrees of latitude]."""

SOUTH, NORTH = -78.0, 85.0
"""Beyond these latitudes there is no route [deg]."""

GRID = ((0.25, 0.15), (0.5, 0.5), (1.0, 1.5), (2.0, 4.0))
"""Spacing of the grid and least distance from the coast it begins at [deg of latitude]."""

SECTORS = 12
NEAREST_OF_ALL, NEAREST_OF_GRID = 56, 20
LONGEST_EDGE_DEG = 5.0

SMALLEST_SEA = 100
"""Nodes a connected piece of water needs to be kept."""

_METRES_PER_DEG = 111_320.0
_BAND_DEG = 1.0


@dataclass(frozen=True, eq=False)
class Sea:
    """Hold what is kept off, as polygons, and the nodes (n, 2) and edges (m, 2) of the graph; all in lon, lat [deg]."""

    kept_off: BaseGeometry
    nodes: Floats
    edges: Ints


def build_sea(land: BaseGeometry) -> Sea:
    """Build the graph; takes 3 minutes."""
    kept_off = lay_standoff(land)
    corners, grid = _corners(kept_off), _grid(kept_off)
    nodes = np.round(np.concatenate([corners, grid]) / UNIT_DEG) * UNIT_DEG
    shapely.prepare(kept_off)
    is_free = ~shapely.intersects_xy(kept_off, nodes[:, 0], nodes[:, 1])
    of_grid = (np.arange(len(nodes)) >= len(corners))[is_free]
    nodes = nodes[is_free]
    edges = _join(nodes, of_grid, kept_off)
    links = coo_array((np.ones(len(edges)), (edges[:, 0], edges[:, 1])), shape=(len(nodes),) * 2)
    piece = connected_components(links, directed=False)[1]
    kept = np.bincount(piece)[piece] >= SMALLEST_SEA
    number = np.cumsum(kept) - 1
    return Sea(kept_off, nodes[kept], number[edges[kept[edges[:, 0]]]])


def lay_standoff(land: BaseGeometry) -> BaseGeometry:
    """Widen the land by the stand-off, thin its line, cut the channels and fill small pools."""
    wide = shapely.simplify(_widen(land, STANDOFF_M), TOLERANCE_DEG)
    channels = shapely.union_all([_widen(shapely.LineString(channel.line), CHANNEL_M) for channel in CHANNELS])
    cut = shapely.difference(wide, channels)
    beyond = [shapely.box(-180, -90, 180, SOUTH), shapely.box(-180, NORTH, 180, 90)]
    whole = shapely.get_parts(shapely.union_all([cut, *beyond]))
    filled = [
        shapely.Polygon(
            part.exterior, [hole for hole in part.interiors if _area_deg2(shapely.Polygon(hole)) >= SMALLEST_POOL_DEG2]
        )
        for part in whole
        if part.geom_type == "Polygon"
    ]
    rounded = shapely.set_precision(shapely.union_all(filled), UNIT_DEG)
    return shapely.union_all([part for part in shapely.get_parts(rounded) if part.geom_type == "Polygon"])


def _area_deg2(area: BaseGeometry) -> float:
    return float(area.area * np.cos(np.radians(area.centroid.y)))


def _widen(shape: BaseGeometry, by_m: float) -> BaseGeometry:
    """Buffer on the Earth, a band of latitude at a time: in each a degree of longitude is scaled to one of latitude."""
    bands = []
    for south in np.arange(-90.0, 90.0, _BAND_DEG):
        band = shapely.clip_by_rect(shape, -180.0, south, 180.0, south + _BAND_DEG)
        if band.is_empty:
            continue
        scale = np.array([np.cos(np.radians(south + _BAND_DEG / 2)), 1.0])
        wide = shapely.buffer(shapely.make_valid(_scaled(band, scale)), by_m / _METRES_PER_DEG, quad_segs=2)
        bands.append(_scaled(wide, 1.0 / scale))
    return shapely.clip_by_rect(shapely.union_all(bands), -180.0, -90.0, 180.0, 90.0)


def _scaled(shape: BaseGeometry, by: Floats) -> BaseGeometry:
    return shapely.transform(shape, lambda at: at * by)


def _corners(kept_off: BaseGeometry) -> Floats:
    """Place a node just off each convex corner."""
    found = []
    for part in shapely.get_parts(shapely.orient_polygons(kept_off)):
        for ring in (part.exterior, *part.interiors):
            at = shapely.get_coordinates(ring)[:-1]
            scale = np.column_stack([np.cos(np.radians(at[:, 1])).clip(0.02), np.ones(len(at))])
            before, after = (at - np.roll(at, 1, axis=0)) * scale, (np.roll(at, -1, axis=0) - at) * scale
            before /= np.hypot(*before.T)[:, None]
            after /= np.hypot(*after.T)[:, None]
            convex = before[:, 0] * after[:, 1] - before[:, 1] * after[:, 0] > 0.0
            outward = before - after + 1e-9 * np.column_stack([before[:, 1], -before[:, 0]])
            outward /= np.hypot(*outward.T)[:, None]
            off = at + OFF_DEG * outward / scale
            found.append(off[convex & (np.abs(at[:, 0]) < 179.999) & (at[:, 1] > SOUTH) & (at[:, 1] < NORTH)])
    return np.concatenate(found)


def _grid(kept_off: BaseGeometry) -> Floats:
    """Lay points in rows, closer together near the coast, farther apart out at sea."""
    coast = shapely.get_coordinates(shapely.segmentize(kept_off.boundary, 0.05))
    shore = KDTree(_positions(coast))
    found = []
    for (spacing_deg, least_deg), (_, most_deg) in zip(GRID, (*GRID[1:], (0.0, 360.0)), strict=True):
        rows = []
        for lat in np.arange(SOUTH + spacing_deg, NORTH, spacing_deg):
            count = max(8, round(360.0 * np.cos(np.radians(lat)) / spacing_deg))
            rows.append(np.column_stack([np.arange(count) * 360.0 / count - 180.0, np.full(count, lat)]))
        points = np.concatenate(rows)
        off_deg = np.degrees(shore.query(_positions(points))[0])
        found.append(points[(off_deg >= least_deg) & (off_deg < most_deg)])
    return np.concatenate(found)


def _positions(lonlat: Floats) -> Floats:
    """Place points on the unit sphere, shape (n, 3)."""
    lon, lat = np.radians(lonlat).T
    return np.column_stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)])


def _join(nodes: Floats, of_grid: NDArray[np.bool_], kept_off: BaseGeometry) -> Ints:
    """Join each node to the nearest in sight in each sector, of all and of the grid; each edge once, shape (m, 2)."""
    chosen = []
    for among, count in ((np.arange(len(nodes)), NEAREST_OF_ALL), (np.flatnonzero(of_grid), NEAREST_OF_GRID)):
        positions = _positions(nodes)
        reach = np.radians(LONGEST_EDGE_DEG)
        nearest = KDTree(positions[among]).query(positions, count, distance_upper_bound=reach)
        distance, found = (np.asarray(part) for part in nearest)
        near = np.isfinite(distance)
        here, there = np.nonzero(near)[0], among[found[near]]
        here, there, distance = here[here != there], there[here != there], distance[near][here != there]
        pairs, back = np.unique(np.sort(np.column_stack([here, there]), axis=1), axis=0, return_inverse=True)
        sees = _in_sight(nodes[pairs[:, 0]], nodes[pairs[:, 1]], kept_off)[back.ravel()]
        here, there, distance = here[sees], there[sees], distance[sees]
        sector = _sectors(nodes[here], nodes[there])
        order = np.lexsort((distance, sector, here))
        first = np.append(True, (np.diff(here[order]) != 0) | (np.diff(sector[order]) != 0))
        chosen.append(np.column_stack([here, there])[order][first])
    return np.unique(np.sort(np.concatenate(chosen), axis=1), axis=0)


def _sectors(start: Floats, end: Floats) -> Ints:
    east = ((end[:, 0] - start[:, 0] + 180.0) % 360.0 - 180.0) * np.cos(np.radians((start[:, 1] + end[:, 1]) / 2))
    turn = np.arctan2(end[:, 1] - start[:, 1], east) / (2 * np.pi) + 1.0
    sectors: Ints = np.floor(turn * SECTORS).astype(np.int64) % SECTORS
    return sectors


def _in_sight(start: Floats, end: Floats, kept_off: BaseGeometry) -> NDArray[np.bool_]:
    """Say of each pair whether the straight line in lon, lat keeps off; edges are short enough for that."""
    east = (end[:, 0] - start[:, 0] + 180.0) % 360.0 - 180.0
    sees = np.ones(len(start), dtype=bool)
    for turn_deg in (0.0, 360.0, -360.0):
        lon = start[:, 0] + turn_deg
        touched = np.flatnonzero((np.maximum(lon, lon + east) >= -180.0) & (np.minimum(lon, lon + east) <= 180.0))
        ends = np.stack(
            [
                np.column_stack([lon[touched], start[touched, 1]]),
                np.column_stack([lon[touched] + east[touched], end[touched, 1]]),
            ],
            axis=1,
        )
        sees[touched] &= ~shapely.intersects(kept_off, shapely.linestrings(ends))
    return sees


def write_sea(path: Path, sea: Sea) -> None:
    """Write integers of `UNIT_DEG` and differences, which compress well; NumPy dates the members 1980."""
    _, lonlat, (part_of, ring_of) = shapely.to_ragged_array(list(shapely.get_parts(sea.kept_off)))
    gate = [np.asarray(gate.line) for gate in GATES]
    np.savez_compressed(
        path,
        standoff_m=np.float64(STANDOFF_M),
        rings=_differences(np.round(lonlat / UNIT_DEG).T),
        ring_ends=np.asarray(part_of, dtype=np.int32),
        polygon_ends=np.asarray(ring_of, dtype=np.int32),
        nodes=_differences(np.round(sea.nodes / UNIT_DEG).T),
        edge_start=_differences(sea.edges[:, 0]),
        edge_end=(sea.edges[:, 1] - sea.edges[:, 0]).astype(np.int32),
        gate_id=np.array([gate.id for gate in GATES]),
        gate_name=np.array([gate.name for gate in GATES]),
        gate_shut=np.array([gate.shut for gate in GATES]),
        gate_ends=np.cumsum([len(line) for line in gate]).astype(np.int32),
        gate_lonlat=np.concatenate(gate),
    )


def _differences(numbers: Floats | Ints) -> NDArray[np.int32]:
    whole = np.asarray(numbers).astype(np.int32)
    differences: NDArray[np.int32] = np.diff(whole, axis=-1, prepend=np.zeros_like(whole[..., :1]))
    return differences
