"""The sea of the world as a graph: what to keep off, nodes in sight of each other, passages by name."""

import math
from collections.abc import Collection, Mapping
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

TOLL = 1.25
"""What a kilometre close to the coast counts for, so that a path keeps off where that costs it little."""

SHUT_KINDS = frozenset({"ice", "shoal"})
"""Passages of these kinds are taken by no route unless they are opened by name."""

_SHORTEST_M = 1e-3
"""A length of zero would be no edge in a sparse matrix, so a millimetre stands for it [m]."""

_REACHES_DEG = (0.02, 0.1, 0.5, 1.5)
"""How far around a point water is looked for [deg of latitude], until some is found."""

_STRETCHES = ((0.03, 50_000.0), (0.2, 500_000.0), (1.0, 3_000_000.0), (math.inf, 0.0))
"""How much longer than the geodesic a path may be that is looked for first: a share of it, and so many metres."""

_SAMPLE_M = 2_500.0
"""How far apart places along a leg are looked up that may lie close to the coast [m]."""

_METRES_PER_DEG = 111_320.0

_FEW = 64
"""Up to so many positions are looked up one by one, before preparing all of the land pays [count]."""

_BLUR_M = 1_000.0
"""More than an estimated distance and a rounded cost may be off [m]."""

_PIECE = 12
"""How many segments of a shore are looked up as one."""

_ANTIMERIDIAN_DEG = 179.999


@dataclass(frozen=True)
class Passage:
    """Name a strait, a canal, a river or a cape.

    Parameters
    ----------
    id
        What it is closed or opened by.
    name
        As it reads in a sentence.
    kind
        ``canal``, ``strait``, ``river``, ``lake``, ``cape``, ``ice`` or ``shoal``; all of a kind can be closed by it.
    gate
        A line across it from land to land, lon, lat [deg].
    """

    id: str
    name: str
    kind: str
    gate: BaseGeometry

    @property
    def is_shut(self) -> bool:
        """Whether no route takes it unless it is opened."""
        return self.kind in SHUT_KINDS

    @property
    def words(self) -> str:
        """Its name, with its kind where the name does not say it."""
        return self.name if self.kind in self.name.casefold() else f"{self.name} ({self.kind})"


@dataclass(frozen=True)
class Joined:
    """Hold the nodes that a place is joined to: their numbers and what the way to each costs [m]."""

    nodes: Ints
    costs_m: Floats


@dataclass(frozen=True, eq=False)
class SeaGraph:
    """Hold the sea of the world as a graph.

    Parameters
    ----------
    kept_off
        Land widened by what every path keeps off it, canals and rivers cut into it, cut at the antimeridian; lon, lat
        [deg].
    nodes
        Positions in the water, shape (n, 2), lon, lat [deg].
    edges
        Node numbers of each undirected edge, shape (m, 2); none crosses what is kept off.
    passages
        Straits, canals, rivers and capes by name.
    standoff_m
        How far every path keeps off the coast [m], less what the line was thinned by.
    source
        Data and date, as cited in a method sentence.
    close
        Land widened by what a path keeps off it where there is room; a length in it costs `TOLL` times.
    closeness
        How much of each edge lies in that, 0 to 1, shape (m,); none does where empty.
    room_m
        How far a path keeps off the coast where there is room [m].
    known_through
        Numbers of the edges that lead through passages, by id, where they were looked up before.
    """

    kept_off: BaseGeometry
    nodes: Floats
    edges: Ints
    passages: tuple[Passage, ...]
    standoff_m: float
    source: str
    close: BaseGeometry = field(default_factory=shapely.MultiPolygon)
    closeness: Floats = field(default_factory=lambda: np.zeros(0))
    room_m: float = 0.0
    known_through: Mapping[str, Ints] = field(default_factory=dict, repr=False)
    _through: dict[str, Ints] = field(default_factory=dict, repr=False)
    _gates: dict[frozenset[str], BaseGeometry] = field(default_factory=dict, repr=False)

    def through(self, passage_id: str) -> Ints:
        """List the numbers of the edges that lead through a passage."""
        if passage_id in self.known_through:
            return self.known_through[passage_id]
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
        links = self._links
        matrix = csr_array((np.ones(len(links.edge)), links.there, links.first), shape=(len(self.nodes),) * 2)
        return np.asarray(connected_components(matrix, directed=False)[1], dtype=np.int64)

    def cheapest(
        self, start: Joined, end: Joined, begun: Floats, goal: Floats, closed: Collection[str], most_m: float = math.inf
    ) -> tuple[Ints, float] | None:
        """Find the nodes of the cheapest path between two places that are joined to some, and its cost [m].

        Dijkstra's algorithm on costs reduced by what the geodesics to the goal shorten on an edge: what is reached
        within a limit then lies in a lens around the two places (A*).

        Parameters
        ----------
        begun, goal
            The two places, lon, lat [deg].
        closed
            Passages that may not be taken, by id.
        most_m
            Only a path that costs no more is looked for.

        Returns
        -------
        Node numbers from the first place to the second, and the cost; None where there is no path.
        """
        links, place = self._links, len(self.nodes)
        ahead_m = estimate(self._vectors, unit_vectors(goal[:1], goal[1:])).distance_m
        behind_m = estimate(self._vectors, unit_vectors(begun[:1], begun[1:])).distance_m
        least_m = float((start.costs_m + ahead_m[start.nodes]).min(initial=math.inf))
        barred = np.zeros(len(self.edges), dtype=bool)
        for passage in closed:
            barred[self.through(passage)] = True
        for share, more_m in _STRETCHES:
            limit_m = min(share * least_m + more_m if math.isfinite(share) else math.inf, most_m - least_m)
            if limit_m <= 0.0:
                return None
            # No path through a place outside this lens costs less, so that the rest of the graph is left out.
            within = behind_m + ahead_m <= least_m + limit_m + _BLUR_M
            kept = np.flatnonzero(within[links.here] & within[links.there] & ~barred[links.edge])
            here, there = links.here[kept], links.there[kept]
            gain_m = ahead_m[there] - ahead_m[here]
            first = np.cumsum(np.bincount(here, minlength=place))
            matrix = csr_array(
                (
                    np.maximum(
                        np.concatenate(
                            [
                                self._costs_m[links.edge[kept]] + gain_m,
                                start.costs_m + ahead_m[start.nodes] - least_m,
                            ]
                        ),
                        _SHORTEST_M,
                    ),
                    np.concatenate([there, start.nodes.astype(np.int32)]),
                    np.concatenate([[0], first, [len(kept) + len(start.nodes)]]).astype(np.int32),
                ),
                shape=(place + 1, place + 1),
            )
            reached_m, before = dijkstra(matrix, indices=np.array([place]), return_predecessors=True, limit=limit_m)
            total_m = reached_m[0, end.nodes] - ahead_m[end.nodes] + end.costs_m
            best = int(np.argmin(total_m)) if len(total_m) else -1
            if best >= 0 and math.isfinite(total_m[best]) and total_m[best] <= limit_m:
                path = [int(end.nodes[best])]
                while before[0, path[-1]] != place:
                    path.append(int(before[0, path[-1]]))
                return np.array(path[::-1], dtype=np.int64), float(total_m[best] + least_m)
            if limit_m >= most_m - least_m:
                return None
        return None

    @cached_property
    def _links(self) -> "_Links":
        """Each edge both ways, by the node it leads from."""
        numbers = np.arange(1, len(self.edges) + 1, dtype=np.int32)
        one_way = csr_array((numbers, (self.edges[:, 0], self.edges[:, 1])), shape=(len(self.nodes),) * 2)
        both = csr_array(one_way + one_way.T)
        here = np.repeat(np.arange(len(self.nodes), dtype=np.int32), np.diff(both.indptr))
        return _Links(here, both.indices.astype(np.int32), both.data - 1, both.indptr)

    @cached_property
    def _costs_m(self) -> Floats:
        """What each edge costs [m], its length estimated to a millionth: what is reported is solved."""
        lengths_m = estimate(self._vectors[self.edges[:, 0]], self._vectors[self.edges[:, 1]]).distance_m
        tolls = 1.0 + (TOLL - 1.0) * self.closeness if len(self.closeness) else 1.0
        return np.maximum(lengths_m, _SHORTEST_M) * tolls

    @cached_property
    def _vectors(self) -> Floats:
        return unit_vectors(self.nodes[:, 0], self.nodes[:, 1])

    @cached_property
    def places(self) -> cKDTree:
        """The nodes, to be looked up by unit vector."""
        return cKDTree(self._vectors)

    @cached_property
    def _with_room(self) -> Ints:
        """The nodes off the coast where there is room: where an edge ends that is not close to it all along."""
        return np.unique(self.edges[self.closeness == 0.0] if len(self.closeness) else self.edges)

    @cached_property
    def _places_with_room(self) -> cKDTree:
        return cKDTree(self._vectors[self._with_room])

    def nearest_nodes(self, place: Floats, count: int) -> Ints:
        """List the numbers of the nodes nearest to a place, of all and of those where there is room."""
        at = unit_vectors(place[:1], place[1:])
        near = np.asarray(self.places.query(at, min(count, len(self.nodes)))[1])[0]
        off = np.asarray(self._places_with_room.query(at, min(count, len(self._with_room)))[1])[0]
        return np.unique(np.concatenate([near, self._with_room[off]])).astype(np.int64)

    def closed_by_default(self) -> frozenset[str]:
        """Give the passages that no route takes unless they are opened."""
        return frozenset(passage.id for passage in self.passages if passage.is_shut)

    def named(self, ids_or_kinds: Collection[str]) -> frozenset[str]:
        """Give the ids of passages that are named by their id, or all at once by their kind; what is unknown stays."""
        known = {
            passage.kind: frozenset(p.id for p in self.passages if p.kind == passage.kind) for passage in self.passages
        }
        return frozenset().union(*(known.get(name, frozenset({name})) for name in ids_or_kinds))

    def used(self, track: Floats) -> tuple[Passage, ...]:
        """List the passages a track takes, in the order along it."""
        lines, piece_of = _geodesics(track[:-1], track[1:])
        gates = np.array([passage.gate for passage in self.passages])
        line, gate = self._gate_tree.query(lines, predicate="intersects")
        along = shapely.distance(shapely.points(track[piece_of[line]]), gates[gate])
        order = np.lexsort((along, piece_of[line]))
        return tuple(dict.fromkeys(self.passages[number] for number in gate[order].tolist()))

    @cached_property
    def _gate_tree(self) -> shapely.STRtree:
        return shapely.STRtree([passage.gate for passage in self.passages])

    def in_sight(self, start: Floats, end: Floats, closed: frozenset[str] = frozenset()) -> NDArray[np.bool_]:
        """Say of each pair whether the geodesic between them keeps off the land and out of closed passages.

        Parameters
        ----------
        start, end
            Positions, shape (n, 2), lon, lat [deg].
        """
        return np.isfinite(self._tolls(start, end, closed, is_free=True))

    def tolls(self, start: Floats, end: Floats, closed: frozenset[str] = frozenset()) -> Floats:
        """Give what a kilometre of the geodesic between each pair counts for: 1 to `TOLL`, or without end out of sight.

        Parameters
        ----------
        start, end
            Positions, shape (n, 2), lon, lat [deg].
        """
        return self._tolls(start, end, closed, is_free=False)

    def _tolls(self, start: Floats, end: Floats, closed: frozenset[str], *, is_free: bool) -> Floats:
        tolls = np.ones(len(start))
        if not len(start):
            return tolls
        if closed not in self._gates:
            self._gates[closed] = shapely.union_all([p.gate for p in self.passages if p.id in closed])
        lines, pair_of = _geodesics(start, end)
        tolls[pair_of[shapely.intersects(self._gates[closed], lines)]] = np.inf
        tolls[pair_of[self._shores.query(lines, predicate="intersects")[0]]] = np.inf
        seen = np.flatnonzero(np.isfinite(tolls))
        if not is_free and len(seen) and not self.close.is_empty:
            tolls[seen] += (TOLL - 1.0) * self._close_shares(start[seen], end[seen])
        return tolls

    def _close_shares(self, start: Floats, end: Floats) -> Floats:
        """Estimate how much of the geodesic between each pair lies close to the coast, 0 to 1.

        It is looked up at places along it, many where the edge of what is close is near, else one a piece.
        """
        azimuth, _, metres = WGS84.inv(start[:, 0], start[:, 1], end[:, 0], end[:, 1])
        pieces = (metres / CHORD_M).astype(np.int64) + 1
        pair = np.repeat(np.arange(len(start)), pieces)
        number = np.arange(len(pair)) - np.repeat(np.cumsum(pieces) - pieces, pieces)
        half_m = (metres / pieces / 2.0)[pair]
        middle = _ahead(start[pair], azimuth[pair], half_m * (2 * number + 1))
        reach = (half_m / _METRES_PER_DEG)[:, None] / np.column_stack(
            [np.cos(np.radians(middle[:, 1])).clip(0.02), np.ones(len(pair))]
        )
        boxes = shapely.box(*(middle - reach).T, *(middle + reach).T)
        near = np.zeros(len(pair), dtype=bool)
        near[self._room.query(boxes)[0]] = True
        counts = np.where(near, np.ceil(2.0 * half_m / _SAMPLE_M), 1).astype(np.int64)
        of = np.repeat(np.arange(len(pair)), counts)
        step = np.arange(len(of)) - np.repeat(np.cumsum(counts) - counts, counts)
        along_m = 2.0 * half_m[of] * (number[of] + (step + 0.5) / counts[of])
        lonlat = _ahead(start[pair[of]], azimuth[pair[of]], along_m)
        shapely.prepare(self.close)
        held = shapely.intersects_xy(self.close, lonlat[:, 0], lonlat[:, 1]) / counts[of]
        shares: Floats = np.bincount(pair[of], held, minlength=len(start)) / pieces
        return shares

    @cached_property
    def _shores(self) -> shapely.STRtree:
        """The edge of what is kept off, in short pieces."""
        return shapely.STRtree(_pieces(self.kept_off))

    @cached_property
    def _room(self) -> shapely.STRtree:
        """The edge of where there is room, in short pieces."""
        return shapely.STRtree(_pieces(self.close))

    @cached_property
    def _lands(self) -> shapely.STRtree:
        return shapely.STRtree(shapely.get_parts(self.kept_off))

    def is_kept_off(self, lonlat: Floats) -> NDArray[np.bool_]:
        """Say of positions, shape (n, 2), lon, lat [deg], whether they lie in what is kept off."""
        if len(lonlat) > _FEW:
            shapely.prepare(self.kept_off)
            inside: NDArray[np.bool_] = shapely.intersects_xy(self.kept_off, lonlat[:, 0], lonlat[:, 1])
            return inside
        held = self._lands.query(shapely.points(lonlat), predicate="intersects")[0]
        return np.isin(np.arange(len(lonlat)), held)

    def nearest_water(self, point: Point) -> tuple[Point, float] | None:
        """Move a point out of what is kept off, and say how far [m]; None where no water is near."""
        at, scale = np.array([point.lon, point.lat]), np.array([np.cos(np.radians(point.lat)), 1.0])
        if not self.is_kept_off(at[None])[0]:
            return point, 0.0
        for reach_deg in _REACHES_DEG:
            near = self._shores.query(shapely.box(*(at - reach_deg / scale), *(at + reach_deg / scale)))
            if not len(near):
                continue
            pieces = np.asarray(self._shores.geometries)[near]
            flat = shapely.transform(shapely.multilinestrings(pieces), lambda lonlat: (lonlat - at) * scale)
            met = shapely.get_coordinates(shapely.shortest_line(shapely.Point(0, 0), flat))[1]
            if np.hypot(*met) > reach_deg:
                continue
            off = met + OFF_DEG * self._outward(met, at, scale)
            lon, lat = at + off / scale
            moved = Point(float(turn_longitudes(lon, 0.0)), float(lat))
            return moved, float(WGS84.inv(point.lon, point.lat, moved.lon, moved.lat)[2])
        return None

    def _outward(self, met: Floats, at: Floats, scale: Floats) -> Floats:
        """Find the direction into the water at a point of its edge, the one away from the place inland first."""
        turns = np.radians([0, 30, -30, 60, -60, 90, -90, 120, -120, 150, -150, 180])
        angles = np.arctan2(met[1], met[0]) + turns
        directions = np.column_stack([np.cos(angles), np.sin(angles)])
        free = np.flatnonzero(~self.is_kept_off(at + (met + OFF_DEG * directions) / scale))
        return directions[free[0]] if len(free) else np.zeros(2)


@dataclass(frozen=True, eq=False)
class _Links:
    """Hold edges both ways by the node they lead from: nodes at both ends, number of the edge, first of each node."""

    here: NDArray[np.int32]
    there: NDArray[np.int32]
    edge: NDArray[np.int32]
    first: NDArray[np.int32]


def _ahead(start: Floats, azimuth_deg: Floats, metres: Floats) -> Floats:
    """Go along geodesics, to longitudes between ±180, shape (n, 2)."""
    lon, lat, _ = WGS84.fwd(start[:, 0], start[:, 1], azimuth_deg, metres)
    return np.column_stack([turn_longitudes(np.asarray(lon), 0.0), lat])


def _pieces(areas: BaseGeometry) -> NDArray[np.object_]:
    """Cut the edge of areas into lines of at most `_PIECE` segments, without the cut at the antimeridian."""
    rings = shapely.get_rings(shapely.get_parts(areas))
    lonlat, ring = shapely.get_coordinates(rings, return_index=True)
    if not len(lonlat):
        return np.zeros(0, dtype=object)
    on_cut = np.abs(lonlat[:, 0]) >= _ANTIMERIDIAN_DEG
    joins = (ring[1:] == ring[:-1]) & ~(on_cut[1:] & on_cut[:-1])
    # Runs of segments that follow each other, each cut again after every `_PIECE`.
    start = np.flatnonzero(joins)
    run = np.cumsum(np.append(True, np.diff(start) != 1))
    place = np.arange(len(start)) - np.flatnonzero(np.append(True, np.diff(run) != 0))[run - 1]
    begins = np.flatnonzero(place % _PIECE == 0)
    counts = np.diff(np.append(begins, len(start)))
    number = np.repeat(np.arange(len(begins)), counts + 1)
    within = np.arange(len(number)) - np.repeat(np.cumsum(counts + 1) - counts - 1, counts + 1)
    lines: NDArray[np.object_] = shapely.linestrings(lonlat[start[begins][number] + within], indices=number)
    return lines


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
