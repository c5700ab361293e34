"""The sea of the world as a graph: corners of the coast's stand-off and a grid in open water, joined where in sight.

A shortest path bends at convex corners of what it must keep off, so these are nodes; out at sea a grid that widens with
the distance from the coast carries the path across. Each node is joined to the nearest it sees in each of some
directions (a Yao graph), in each of three sets: all nodes, those that lie off the coast where there is room, and those
of the grid.

References
----------
Yao, A. C. (1982). On constructing minimum spanning trees in k-dimensional spaces and related problems. SIAM Journal on
Computing 11, 721-736. doi:10.1137/0211059
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components
from scipy.spatial import KDTree
from shapely.geometry.base import BaseGeometry

from data.build.land.land import mend
from data.build.sea.passages import CHANNEL_M, PASSAGES

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

NEAR_M, NEAR_TOLERANCE_DEG = 350.0, 0.004
"""What every path keeps off the coast, and how far that line is thinned [deg]."""

FAR_M, FAR_TOLERANCE_DEG = 5_000.0, 0.02
"""What it keeps off where there is room, and how far that line is thinned [deg]."""

UNIT_DEG = 0.001
"""What positions are rounded to [deg]: integers of this are written."""

OFF_DEG = 0.002
"""How far a corner's node lies off the corner [deg], so that the rounded line does not hide it."""

SMALLEST_POOL_DEG2 = 1.0
"""Water that land encloses is land if it is smaller than this [square degrees of latitude]."""

SMALLEST_ROOM_DEG2 = 0.01
"""Water off the coast by `FAR_M` that is smaller than this is no room [square degrees of latitude]."""

SOUTH, NORTH = -78.0, 85.0
"""Beyond these latitudes there is no route [deg]."""

GRID = ((0.5, 0.2), (1.0, 0.8), (2.0, 2.5), (4.0, 6.0))
"""Spacing of the grid and least distance from the coast it begins at [deg of latitude]."""

JOINS = ((48, 8), (64, 12), (20, 8))
"""How many of the nearest are tried, and in how many directions one is joined: of all nodes, of those with room, of the
grid."""

LONGEST_EDGE_DEG = 5.0

PARTS = 8
"""How many places along an edge tell how much of it is close to the coast."""

SMALLEST_SEA = 250
"""Nodes a connected piece of water needs to be kept."""

ENCLOSED = 1.4
"""Water is enclosed where room is farther than this many times the difference of the two stand-offs."""

RIM_DEG = 0.12
"""How far apart places stand along the rim of the room [deg]."""

MOUTH_DEG = 0.03
"""A corner this near to enclosed water stands at its mouth [deg of latitude]."""

APART_DEG = 0.007
"""Cells of this size hold one corner in enclosed water at most [deg of latitude]."""

_METRES_PER_DEG = 111_320.0
_BAND_DEG = 1.0


@dataclass(frozen=True, eq=False)
class Sea:
    """Hold the sea of the world as a graph; all in lon, lat [deg].

    Parameters
    ----------
    kept_off, close
        Land widened by `NEAR_M` and by `FAR_M`: no edge crosses the first, and where there is room none the second.
    nodes, edges
        Positions, shape (n, 2), along a curve that fills the plane; node numbers, shape (m, 2).
    closeness
        How much of an edge lies in the second, in parts of `PARTS`, shape (m,).
    """

    kept_off: BaseGeometry
    close: BaseGeometry
    nodes: Floats
    edges: Ints
    closeness: NDArray[np.uint8]


def channels() -> list[BaseGeometry]:
    """Draw the channels of the passages."""
    return [shapely.LineString(passage.channel) for passage in PASSAGES if passage.channel]


def build_sea(land: BaseGeometry) -> Sea:
    """Build the graph; takes 5 minutes."""
    near = widen(land, NEAR_M, NEAR_TOLERANCE_DEG)
    far = widen(near, FAR_M - NEAR_M, FAR_TOLERANCE_DEG)
    return join_sea(cut_channels(near, SMALLEST_POOL_DEG2), cut_channels(far, SMALLEST_ROOM_DEG2))


def join_sea(kept_off: BaseGeometry, close: BaseGeometry) -> Sea:
    """Place the nodes and join those in sight of each other."""
    enclosed = _enclosed(_corners(kept_off), close)
    # From behind a cape only little is in sight: along the rim of the room a path finds where to turn.
    rim = shapely.get_coordinates(shapely.segmentize(close.boundary, RIM_DEG))
    rim = rim[(np.abs(rim[:, 0]) < 179.999) & (np.abs(rim[:, 1]) < NORTH - 0.01)]
    corners = np.concatenate([_corners(close), _one_a_cell(rim, RIM_DEG)])
    nodes = np.round(np.concatenate([enclosed, corners, _grid(close)]) / UNIT_DEG) * UNIT_DEG
    shapely.prepare(kept_off)
    # Not even on the edge: there the last digit would decide what is in sight.
    is_free = ~shapely.dwithin(kept_off, shapely.points(nodes), OFF_DEG / 4)
    sets = [len(enclosed), len(enclosed) + len(corners)]
    rank = np.searchsorted(sets, np.arange(len(nodes)), side="right")[is_free]
    nodes, first = np.unique(nodes[is_free], axis=0, return_index=True)
    along = np.argsort(_along_curve(nodes), kind="stable")
    nodes, rank = nodes[along], rank[first][along]
    edges = _join(nodes, rank, kept_off)
    links = coo_array((np.ones(len(edges)), (edges[:, 0], edges[:, 1])), shape=(len(nodes),) * 2)
    piece = connected_components(links, directed=False)[1]
    kept = np.bincount(piece)[piece] >= SMALLEST_SEA
    number = np.cumsum(kept) - 1
    edges = edges[kept[edges[:, 0]]]
    return Sea(kept_off, close, nodes[kept], number[edges], _closeness(nodes[edges[:, 0]], nodes[edges[:, 1]], close))


def _closeness(start: Floats, end: Floats, close: BaseGeometry) -> NDArray[np.uint8]:
    """Count how many of `PARTS` places along each edge lie close to the coast."""
    shapely.prepare(close)
    east = (end[:, 0] - start[:, 0] + 180.0) % 360.0 - 180.0
    held = np.zeros(len(start), dtype=np.uint8)
    for part in (np.arange(PARTS) + 0.5) / PARTS:
        lon = (start[:, 0] + part * east + 180.0) % 360.0 - 180.0
        held += shapely.intersects_xy(close, lon, start[:, 1] + part * (end[:, 1] - start[:, 1]))
    return held


def cut_channels(wide: BaseGeometry, smallest_pool_deg2: float) -> BaseGeometry:
    """Cut the channels into widened land, fill small pools and close what lies beyond the data."""
    beyond = [shapely.box(-180, -90, 180, SOUTH), shapely.box(-180, NORTH, 180, 90)]
    strips = shapely.union_all([widen(channel, CHANNEL_M, 0.0) for channel in channels()])
    shapely.prepare(strips)
    parts = shapely.get_parts(shapely.union_all([wide, *beyond]))
    cut = [shapely.difference(part, strips) if shapely.intersects(strips, part) else part for part in parts]
    filled = [
        shapely.Polygon(
            part.exterior, [hole for hole in part.interiors if _area_deg2(shapely.Polygon(hole)) >= smallest_pool_deg2]
        )
        for part in shapely.get_parts(cut)
        if part.geom_type == "Polygon"
    ]
    # What a filled pool held is land within land: it goes in the union.
    rounded = shapely.set_precision(shapely.union_all(filled), UNIT_DEG)
    return shapely.MultiPolygon([part for part in shapely.get_parts(rounded) if part.geom_type == "Polygon"])


def _enclosed(corners: Floats, close: BaseGeometry) -> Floats:
    """Keep the corners in enclosed water and at its mouths, the outermost of each cell: elsewhere paths keep off."""
    rim = KDTree(_positions(shapely.get_coordinates(shapely.segmentize(close.boundary, 0.01))))
    off_m = np.degrees(rim.query(_positions(corners))[0]) * _METRES_PER_DEG
    shapely.prepare(close)
    is_enclosed = shapely.intersects_xy(close, *corners.T) & (off_m > ENCLOSED * (FAR_M - NEAR_M))
    places = _positions(corners)
    near = np.flatnonzero(KDTree(places[is_enclosed]).query(places)[0] <= np.radians(MOUTH_DEG))
    inside = corners[near[np.argsort(off_m[near], kind="stable")]]
    return _one_a_cell(inside, APART_DEG)


def _one_a_cell(places: Floats, size_deg: float) -> Floats:
    """Keep the first place of each cell of a grid [deg of latitude]."""
    scale = np.column_stack([np.cos(np.radians(places[:, 1])), np.ones(len(places))])
    return places[np.unique(np.floor(places * scale / size_deg), axis=0, return_index=True)[1]]


def _along_curve(lonlat: Floats) -> NDArray[np.uint64]:
    """Order positions along Morton's curve, so that what is near in the plane is mostly near in the list."""
    number = np.zeros(len(lonlat), dtype=np.uint64)
    for at, shift in zip(
        np.round((lonlat + np.array([180.0, 90.0])) / UNIT_DEG).astype(np.uint64).T, (0, 1), strict=True
    ):
        for bit in range(20):
            number |= ((at >> np.uint64(bit)) & np.uint64(1)) << np.uint64(2 * bit + shift)
    return number


def _area_deg2(area: BaseGeometry) -> float:
    return float(area.area * np.cos(np.radians(area.centroid.y)))


def widen(shape: BaseGeometry, by_m: float, tolerance_deg: float) -> BaseGeometry:
    """Buffer on the Earth and thin the line, a band of latitude at a time.

    In each band a degree of longitude is scaled to one of latitude. The bands overlap by as much as they are widened.
    """
    bands = []
    parts = shapely.get_parts(shape)
    _, lowest, _, highest = shapely.bounds(parts).T
    for south in np.arange(-90.0, 90.0, _BAND_DEG):
        touched = parts[(lowest <= south + _BAND_DEG) & (highest >= south)]
        pieces = shapely.clip_by_rect(touched, -180.0, south, 180.0, south + _BAND_DEG)
        pieces = pieces[~shapely.is_empty(pieces)]
        if not len(pieces):
            continue
        scale = np.array([np.cos(np.radians(south + _BAND_DEG / 2)), 1.0])
        flat = [shapely.make_valid(_scaled(piece, scale)) for piece in pieces]
        wide = shapely.union_all(shapely.buffer(flat, by_m / _METRES_PER_DEG, quad_segs=2))
        thin = shapely.simplify(_scaled(wide, 1.0 / scale), tolerance_deg, preserve_topology=False)
        bands.append(mend(thin))
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


def _join(nodes: Floats, rank: Ints, kept_off: BaseGeometry) -> Ints:
    """Join each node to the nearest in sight in each sector, among those of each rank and above, shape (m, 2)."""
    chosen, positions = [], _positions(nodes)
    for least_rank, (count, sectors) in enumerate(JOINS):
        among = np.flatnonzero(rank >= least_rank)
        reach = np.radians(LONGEST_EDGE_DEG)
        nearest = KDTree(positions[among]).query(positions, count, distance_upper_bound=reach)
        distance, found = (np.asarray(part) for part in nearest)
        near = np.isfinite(distance)
        here, there = np.nonzero(near)[0], among[found[near]]
        here, there, distance = here[here != there], there[here != there], distance[near][here != there]
        pairs, back = np.unique(np.sort(np.column_stack([here, there]), axis=1), axis=0, return_inverse=True)
        sees = _in_sight(nodes[pairs[:, 0]], nodes[pairs[:, 1]], kept_off)[back.ravel()]
        here, there, distance = here[sees], there[sees], distance[sees]
        sector = _sectors(nodes[here], nodes[there], sectors)
        order = np.lexsort((distance, sector, here))
        first = np.append(True, (np.diff(here[order]) != 0) | (np.diff(sector[order]) != 0))
        chosen.append(np.column_stack([here, there])[order][first])
    return np.unique(np.sort(np.concatenate(chosen), axis=1), axis=0)


def _sectors(start: Floats, end: Floats, count: int) -> Ints:
    east = ((end[:, 0] - start[:, 0] + 180.0) % 360.0 - 180.0) * np.cos(np.radians((start[:, 1] + end[:, 1]) / 2))
    turn = np.arctan2(end[:, 1] - start[:, 1], east) / (2 * np.pi) + 1.0
    sectors: Ints = np.floor(turn * count).astype(np.int64) % count
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
    gate = [np.asarray(passage.gate) for passage in PASSAGES]
    through = [_crossing(sea, shapely.LineString(line)) for line in gate]
    rings: dict[str, Any] = {**_rings("kept_off", sea.kept_off), **_rings("close", sea.close)}
    np.savez_compressed(
        path,
        **rings,
        near_m=np.float64(NEAR_M),
        far_m=np.float64(FAR_M),
        nodes=_differences(np.round(sea.nodes / UNIT_DEG).T),
        edge_start=_differences(sea.edges[:, 0]),
        edge_end=_planes(sea.edges[:, 1] - sea.edges[:, 0]),
        closeness=sea.closeness,
        gate_id=np.array([passage.id for passage in PASSAGES]),
        gate_name=np.array([passage.name for passage in PASSAGES]),
        gate_kind=np.array([passage.kind for passage in PASSAGES]),
        gate_ends=np.cumsum([len(line) for line in gate]).astype(np.int32),
        gate_lonlat=np.concatenate(gate),
        through_ends=np.cumsum([len(edges) for edges in through]).astype(np.int32),
        through=np.concatenate(through).astype(np.int32),
    )


def _crossing(sea: Sea, gate: BaseGeometry) -> Ints:
    """List the numbers of the edges that cross a gate."""
    start, end = sea.nodes[sea.edges[:, 0]], sea.nodes[sea.edges[:, 1]]
    (west, south, east, north), whole = gate.bounds, np.abs(start[:, 0] - end[:, 0]) < 180.0
    low, high = np.minimum(start, end), np.maximum(start, end)
    near = np.flatnonzero(whole & (low <= [east, north]).all(axis=1) & (high >= [west, south]).all(axis=1))
    lines = shapely.linestrings(np.stack([start[near], end[near]], axis=1))
    return near[shapely.intersects(lines, gate)]


def _rings(name: str, areas: BaseGeometry) -> dict[str, NDArray[np.int32] | NDArray[np.uint8]]:
    _, lonlat, (part_of, ring_of) = shapely.to_ragged_array(list(shapely.get_parts(areas)))
    return {
        f"{name}_rings": _differences(np.round(lonlat / UNIT_DEG).T),
        f"{name}_ring_ends": np.asarray(part_of, dtype=np.int32),
        f"{name}_polygon_ends": np.asarray(ring_of, dtype=np.int32),
    }


def _differences(numbers: Floats | Ints) -> NDArray[np.uint8]:
    whole = np.asarray(numbers).astype(np.int64)
    return _planes(np.diff(whole, axis=-1, prepend=np.zeros_like(whole[..., :1])))


def _planes(numbers: Ints) -> NDArray[np.uint8]:
    """Lay out the bytes of small integers by their weight, the sign in the lowest bit: so they compress best."""
    signed = np.asarray(numbers, dtype=np.int64)
    folded = ((signed << 1) ^ (signed >> 63)).astype("<u4")
    return np.ascontiguousarray(np.moveaxis(folded[..., None].view(np.uint8), -1, 0))
