"""The sea of the world as a graph: what to keep off, nodes in sight of each other, passages by name."""

from collections.abc import Collection
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components, dijkstra
from scipy.spatial import cKDTree
from shapely.geometry.base import BaseGeometry

from dashboard.geodesy import WGS84, Floats, Point
from dashboard.geodesy.boundaries.reduced_sphere import estimate, unit_vectors
from dashboard.geodesy.meridian import turn_longitudes

Ints = NDArray[np.int64]

CHORD_M = 50_000.0
"""Longest piece of a geodesic taken as straight in lon, lat [m]: at 70 degrees north it lies 130 m off."""

OFF_DEG = 0.003
"""How far off the line that is kept off an end is set down [deg of latitude], about 300 m."""

_SHORTEST_M = 1e-3
"""A length of zero would be no edge in a sparse matrix, so a millimetre stands for it [m]."""

_REACHES_DEG = (0.1, 0.5, 1.5)
"""How far around a point water is looked for [deg of latitude], until some is found."""


@dataclass(frozen=True)
class Passage:
    """Name a strait, a canal or a cape.

    Parameters
    ----------
    id
        What it is closed or opened by.
    name
        As it reads in a sentence.
    gate
        A line across it from land to land, lon, lat [deg].
    shut
        True where ice keeps ordinary shipping out: no route takes it unless it is opened.
    """

    id: str
    name: str
    gate: BaseGeometry
    shut: bool


@dataclass(frozen=True, eq=False)
class SeaGraph:
    """Hold the sea of the world as a graph.

    Parameters
    ----------
    kept_off
        Land widened by the stand-off, canals and rivers cut into it, cut at the antimeridian; lon, lat [deg].
    nodes
        Positions in the water, shape (n, 2), lon, lat [deg].
    edges
        Node numbers of each undirected edge, shape (m, 2); none crosses what is kept off.
    passages
        Straits and canals by name.
    standoff_m
        How far the nodes and edges keep off the coast [m], less what the line was thinned by.
    source
        Data and date, as cited in a method sentence.
    """

    kept_off: BaseGeometry
    nodes: Floats
    edges: Ints
    passages: tuple[Passage, ...]
    standoff_m: float
    source: str
    _through: dict[str, Ints] = field(default_factory=dict, repr=False)
    _gates: dict[frozenset[str], BaseGeometry] = field(default_factory=dict, repr=False)

    def through(self, passage_id: str) -> Ints:
        """List the numbers of the edges that lead through a passage."""
        if passage_id not in self._through:
            gate = next(passage.gate for passage in self.passages if passage.id == passage_id)
            start, end = self.nodes[self.edges[:, 0]], self.nodes[self.edges[:, 1]]
            left, below, right, above = gate.bounds
            near = np.flatnonzero(
                (np.minimum(start[:, 1], end[:, 1]) <= above)
                & (np.maximum(start[:, 1], end[:, 1]) >= below)
                & (np.minimum(start[:, 0], end[:, 0]) <= right)
                & (np.maximum(start[:, 0], end[:, 0]) >= left)
                & (np.abs(start[:, 0] - end[:, 0]) < 180.0)
            )
            lines = shapely.linestrings(np.stack([start[near], end[near]], axis=1))
            self._through[passage_id] = near[shapely.intersects(lines, gate)]
        return self._through[passage_id]

    @cached_property
    def piece(self) -> Ints:
        """The number of the water each node lies in while every passage is open, shape (n,)."""
        return np.asarray(connected_components(self._edge_of, directed=False)[1], dtype=np.int64)

    def grow(self, joined: Ints, joined_m: Floats, closed: Collection[str], most_m: float) -> tuple[Floats, Ints]:
        """Grow the shortest-path tree from a place joined to some nodes, as far as a length [m].

        Returns
        -------
        reached_m, before
            For each node how far it is [m], infinite where it is not reached; the node before, negative at the place.
        """
        lines, place = self._edge_of, len(self.nodes)
        edges_m = self._edges_m.copy()
        for passage in closed:
            edges_m[self.through(passage)] = np.inf
        matrix = csr_array(
            (
                np.concatenate([edges_m[lines.data - 1], np.maximum(joined_m, _SHORTEST_M)]),
                np.concatenate([lines.indices, joined.astype(lines.indices.dtype)]),
                np.append(lines.indptr, lines.nnz + len(joined)).astype(lines.indptr.dtype),
            ),
            shape=(place + 1, place + 1),
        )
        reached_m, before = dijkstra(matrix, indices=np.array([place]), return_predecessors=True, limit=most_m)
        parent = np.asarray(before[0, :place], dtype=np.int64)
        parent[parent == place] = -1
        return np.asarray(reached_m[0, :place]), parent

    @cached_property
    def _edge_of(self) -> csr_array:
        """The number of the edge between two nodes, from 1, as a sparse matrix, both ways."""
        numbers = np.arange(1, len(self.edges) + 1, dtype=np.int32)
        one_way = csr_array((numbers, (self.edges[:, 0], self.edges[:, 1])), shape=(len(self.nodes),) * 2)
        return csr_array(one_way + one_way.T)

    @cached_property
    def _edges_m(self) -> Floats:
        """Length of each edge [m], estimated to a millionth: what is reported is solved."""
        positions = unit_vectors(self.nodes[:, 0], self.nodes[:, 1])
        return np.maximum(estimate(positions[self.edges[:, 0]], positions[self.edges[:, 1]]).distance_m, _SHORTEST_M)

    @cached_property
    def places(self) -> cKDTree:
        """The nodes, to be looked up by unit vector."""
        return cKDTree(unit_vectors(self.nodes[:, 0], self.nodes[:, 1]))

    def closed_by_default(self) -> frozenset[str]:
        """Give the passages that no route takes unless they are opened."""
        return frozenset(passage.id for passage in self.passages if passage.shut)

    def used(self, track: Floats) -> tuple[Passage, ...]:
        """List the passages a track takes, in the order along it."""
        lines, piece_of = _geodesics(track[:-1], track[1:])
        gates = np.array([passage.gate for passage in self.passages])
        line, gate = np.nonzero(shapely.intersects(lines[:, None], gates[None, :]))
        along = shapely.distance(shapely.points(track[piece_of[line]]), gates[gate])
        order = np.lexsort((along, piece_of[line]))
        return tuple(dict.fromkeys(self.passages[number] for number in gate[order].tolist()))

    def in_sight(self, start: Floats, end: Floats, closed: frozenset[str] = frozenset()) -> NDArray[np.bool_]:
        """Say of each pair whether the geodesic between them keeps off the land and out of closed passages.

        Parameters
        ----------
        start, end
            Positions, shape (n, 2), lon, lat [deg].
        """
        if not len(start):
            return np.zeros(0, dtype=bool)
        if closed not in self._gates:
            self._gates[closed] = shapely.union_all([p.gate for p in self.passages if p.id in closed])
        lines, pair_of = _geodesics(start, end)
        shapely.prepare(self.kept_off)
        hidden = shapely.intersects(self.kept_off, lines) | shapely.intersects(self._gates[closed], lines)
        return np.equal(np.bincount(pair_of[hidden], minlength=len(start)), 0)

    def nearest_water(self, point: Point) -> tuple[Point, float] | None:
        """Move a point out of what is kept off, and say how far [m]; None where no water is near."""
        shapely.prepare(self.kept_off)
        if not shapely.intersects_xy(self.kept_off, point.lon, point.lat):
            return point, 0.0
        at, scale = np.array([point.lon, point.lat]), np.array([np.cos(np.radians(point.lat)), 1.0])
        for reach_deg in _REACHES_DEG:
            bounds = np.concatenate([at - reach_deg / scale, at + reach_deg / scale])
            shore = shapely.clip_by_rect(self._shore, *bounds)
            if shore.is_empty:
                continue
            flat = shapely.transform(shore, lambda lonlat: (lonlat - at) * scale)
            met = shapely.get_coordinates(shapely.shortest_line(shapely.Point(0, 0), flat))[1]
            if np.hypot(*met) > reach_deg:
                continue
            off = met + OFF_DEG * _outward(met, self.kept_off, at, scale)
            lon, lat = at + off / scale
            moved = Point(float(turn_longitudes(lon, 0.0)), float(lat))
            return moved, float(WGS84.inv(point.lon, point.lat, moved.lon, moved.lat)[2])
        return None

    @cached_property
    def _shore(self) -> BaseGeometry:
        """The edge of what is kept off, without the cut at the antimeridian."""
        whole = shapely.box(-179.999, -89.0, 179.999, 89.0)
        return shapely.intersection(shapely.boundary(self.kept_off), whole)


def _outward(met: Floats, kept_off: BaseGeometry, at: Floats, scale: Floats) -> Floats:
    """Find the direction into the water at a point of its edge, the one away from the place inland first."""
    ahead = float(np.arctan2(met[1], met[0]))
    for turn in np.radians([0, 30, -30, 60, -60, 90, -90, 120, -120, 150, -150, 180]):
        direction = np.array([np.cos(ahead + turn), np.sin(ahead + turn)])
        lon, lat = at + (met + OFF_DEG * direction) / scale
        if not shapely.intersects_xy(kept_off, lon, lat):
            return direction
    return np.zeros(2)


def _geodesics(start: Floats, end: Floats) -> tuple[NDArray[np.object_], Ints]:
    """Draw the geodesics between pairs of positions in pieces of at most `CHORD_M`.

    Returns
    -------
    lines, pair_of
        Lines whose longitudes run on past ±180, and once more on the other side of the map where they do; the number of
        the pair each belongs to.
    """
    azimuth, _, metres = WGS84.inv(start[:, 0], start[:, 1], end[:, 0], end[:, 1])
    pieces = (metres / CHORD_M).astype(np.int64) + 1
    first = np.cumsum(pieces + 1) - pieces - 1
    pair = np.repeat(np.arange(len(start)), pieces + 1)
    part = (np.arange(len(pair)) - first[pair]) / pieces[pair]
    lon, lat, _ = WGS84.fwd(start[pair, 0], start[pair, 1], azimuth[pair], metres[pair] * part)
    turns = np.cumsum(np.append(0.0, np.round(np.diff(lon) / 360.0)))
    lon = lon - 360.0 * (turns - turns[first][pair])
    west, east = np.minimum.reduceat(lon, first), np.maximum.reduceat(lon, first)
    lines, pairs = [], []
    for turn_deg, which in ((0.0, west < 181.0), (360.0, west < -180.0), (-360.0, east > 180.0)):
        chosen = which[pair]
        number = np.cumsum(which) - 1
        lines.append(shapely.linestrings(lon[chosen] + turn_deg, lat[chosen], indices=number[pair[chosen]]))
        pairs.append(np.flatnonzero(which))
    return np.concatenate(lines), np.concatenate(pairs)
