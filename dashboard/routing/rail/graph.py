"""The rail network as a graph, and shortest paths on it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components, dijkstra
from scipy.spatial import cKDTree

from dashboard.geodesy import WGS84, Floats, Point, inverse_arrays
from dashboard.geodesy.boundaries.reduced_sphere import estimate, to_lonlat, unit_vectors
from dashboard.routing.route import NoPathError

Ints = NDArray[np.int32]

SHORTEST_KM = 1e-6
"""A length of zero would be no edge in a sparse matrix, so a millimetre stands for it [km]."""

NO_LINE = "no line joins the two ends inside the countries allowed"

TREES_KEPT = 8
"""How many shortest-path trees a network keeps, about 700 kB each."""

SAMPLED_M = 10_000.0
"""Each edge is looked for by points along it, one in the middle of every piece of at most this length [m]."""

_REACHES_M = (5_000.0, 60_000.0, 600_000.0, 21_000_000.0)
"""How far around a point edges are looked for [m], until some are found; the last is beyond the antipode."""


@dataclass(frozen=True, eq=False)
class Nearby:
    """Hold the edges near a point.

    Parameters
    ----------
    edge
        Their numbers, shape (n,).
    share
        Which part of each lies before its point nearest by, from its start, shape (n,).
    lon, lat
        That point of each as drawn [deg], shape (n,).
    distance_m
        How far it is [m], shape (n,).
    """

    edge: Ints
    share: Floats
    lon: Floats
    lat: Floats
    distance_m: Floats


@dataclass(frozen=True, eq=False)
class RailGraph:
    """Hold a rail network.

    Parameters
    ----------
    lon, lat
        Position of each node [deg], shape (n,).
    start, end
        Node numbers of each undirected edge, shape (m,).
    length_km
        Track length of each edge [km], shape (m,); may exceed the drawn length.
    country
        Index into ``countries`` for each node, shape (n,).
    countries
        ISO 3166-1 alpha-2 codes; empty for nodes in none.
    source
        Data and date, as cited in a method sentence.
    gaps
        Numbers of the edges that stand for track which the data lack and whose length no source states.
    """

    lon: Floats
    lat: Floats
    start: Ints
    end: Ints
    length_km: Floats
    country: Ints
    countries: tuple[str, ...]
    source: str
    gaps: Ints = field(default_factory=lambda: np.zeros(0, dtype=np.int32))
    _networks: dict[tuple[frozenset[str], int], "Network"] = field(default_factory=dict, repr=False)
    _parts: dict[frozenset[str], Ints] = field(default_factory=dict, repr=False)

    def allowed(self, within: Iterable[str]) -> NDArray[np.bool_]:
        """Mark the nodes that lie in any of the countries, shape (n,)."""
        wanted = [self.countries.index(code) for code in within if code in self.countries]
        return np.isin(self.country, wanted)

    def network(self, within: Iterable[str]) -> "Network":
        """Cut the graph down to the largest connected part inside some countries; the same ones are cut once.

        Raises
        ------
        NoPathError
            If there is no node in them.
        """
        return self._network(frozenset(within), 0)

    def network_near(self, within: Iterable[str], points: Iterable[Point], most_m: float) -> "Network":
        """Cut the graph down to the largest connected part that comes near every point.

        Where no line at all comes near one of them, it is the largest of all.

        Parameters
        ----------
        most_m
            How near is near [m], as a chord of the globe.

        Raises
        ------
        NoPathError
            If there is no node in the countries, or lines come near every point but none joins them.
        """
        countries = frozenset(within)
        parts, inside = self._parts_inside(countries), self._edges_inside(countries)
        beside: list[set[int]] = []
        for point in points:
            near = self.near(point, most_m, inside)
            beside.append(set(parts[self.start[near.edge]].tolist()))
        shared = set.intersection(*beside) if beside else {0}
        if not shared and all(beside):
            raise NoPathError(NO_LINE)
        return self._network(countries, min(shared, default=0))

    def _network(self, within: frozenset[str], part: int) -> "Network":
        if (within, part) not in self._networks:
            nodes = np.flatnonzero(self._parts_inside(within) == part).astype(np.int32)
            self._networks[within, part] = Network(self, nodes, self._edges_inside(within))
        return self._networks[within, part]

    def _parts_inside(self, within: frozenset[str]) -> Ints:
        """List the number of each node's connected part inside some countries, by size, the largest 0; -1 outside."""
        if within not in self._parts:
            inside = self.allowed(within)
            if not inside.any():
                raise NoPathError(f"the rail data holds no line in {', '.join(sorted(within))}")
            _, label = connected_components(self._matrix(inside[self.start] & inside[self.end]), directed=False)
            sizes = np.bincount(label[inside], minlength=int(label.max()) + 1)
            rank = np.empty(len(sizes), dtype=np.int32)
            rank[np.argsort(-sizes, kind="stable")] = np.arange(len(sizes))
            self._parts[within] = np.where(inside, rank[label], np.int32(-1)).astype(np.int32)
        return self._parts[within]

    def _edges_inside(self, within: frozenset[str]) -> NDArray[np.bool_]:
        inside = self.allowed(within)
        both: NDArray[np.bool_] = inside[self.start] & inside[self.end]
        return both

    def near(self, point: Point, most_m: float, kept: NDArray[np.bool_]) -> Nearby:
        """Find the kept edges that come within a distance [m] of a point.

        Parameters
        ----------
        kept
            Marks the edges that count, shape (m,).
        """
        tree, edge_of = self._samples
        place = unit_vectors(np.array([point.lon]), np.array([point.lat]))[0]
        # No geodesic is shorter than the polar radius times the angle; a chord is shorter than its angle.
        chord = min(2.0, (most_m + SAMPLED_M) / WGS84.b)
        edge = np.unique(edge_of[np.asarray(tree.query_ball_point(place, chord), dtype=np.intp)])
        edge = edge[kept[edge]]
        first, last = (unit_vectors(self.lon[node], self.lat[node]) for node in (self.start[edge], self.end[edge]))
        along = last - first
        squared = np.maximum((along**2).sum(axis=1), np.finfo(float).tiny)
        share = np.clip(((place - first) * along).sum(axis=1) / squared, 0.0, 1.0)
        lon, lat = to_lonlat(first + share[:, None] * along)
        distance_m, _, _ = inverse_arrays(point.lon, point.lat, lon, lat)
        close = distance_m <= most_m
        return Nearby(edge[close], share[close], lon[close], lat[close], distance_m[close])

    @cached_property
    def _samples(self) -> tuple[cKDTree, Ints]:
        """Points along the edges, to be looked up by unit vector, and the number of the edge of each."""
        first, last = (unit_vectors(self.lon[node], self.lat[node]) for node in (self.start, self.end))
        pieces = np.maximum(np.ceil(self._drawn[2] / SAMPLED_M), 1.0).astype(np.int64)
        edge_of = np.repeat(np.arange(len(pieces), dtype=np.int32), pieces)
        within = np.arange(len(edge_of)) - (np.cumsum(pieces) - pieces)[edge_of]
        share = ((within + 0.5) / pieces[edge_of])[:, None]
        chords = first[edge_of] * (1.0 - share) + last[edge_of] * share
        return cKDTree(chords / np.linalg.norm(chords, axis=1, keepdims=True)), edge_of

    def countries_along(self, path: Sequence[int]) -> tuple[str, ...]:
        """List the countries a path of nodes passes, in order, a new entry at every crossing."""
        passed = self.country[np.asarray(path, dtype=np.intp)]
        entered = np.append(True, passed[1:] != passed[:-1])
        return tuple(self.countries[number] for number in passed[entered].tolist() if self.countries[number])

    def edges_of(self, path: Sequence[int]) -> Ints:
        """Look up the edges of a path, alike in both directions; a node that comes twice in a row has none.

        Of parallel edges the first stands for all: they are drawn alike.
        """
        nodes = np.asarray(path, dtype=np.int64)
        nodes = nodes[np.append(True, nodes[1:] != nodes[:-1])]
        keys, edges, _ = self._drawn
        low, high = np.minimum(nodes[:-1], nodes[1:]), np.maximum(nodes[:-1], nodes[1:])
        found: Ints = edges[np.searchsorted(keys, low * len(self.lon) + high)]
        return found

    def drawn_m(self, path: Sequence[int]) -> tuple[Ints, Floats]:
        """Look up the edges of a path and about how long each is drawn [m]; the lengths err by a millionth."""
        found = self.edges_of(path)
        return found, self._drawn[2][found]

    def prepare(self) -> None:
        """Measure how long each edge is drawn, before the first path is asked for."""
        _ = self._drawn

    @cached_property
    def _drawn(self) -> tuple[NDArray[np.int64], Ints, Floats]:
        keys = np.minimum(self.start, self.end).astype(np.int64) * len(self.lon) + np.maximum(self.start, self.end)
        order = np.argsort(keys, kind="stable").astype(np.int32)
        places = unit_vectors(self.lon, self.lat)
        return keys[order], order, estimate(places[self.start], places[self.end]).distance_m

    def _matrix(self, kept: NDArray[np.bool_]) -> csr_array:
        count = len(self.lon)
        return csr_array((self.length_km[kept], (self.start[kept], self.end[kept])), shape=(count, count))


@dataclass(frozen=True, eq=False)
class ShortestTree:
    """Hold the shortest distances [km] from a set of starts to every node, and the way back.

    ``parent`` is the node before on the shortest path, negative at a start or where no path leads.
    """

    distance_km: Floats
    parent: Ints

    def path_to(self, node: int) -> list[int]:
        """List the nodes from the start to a node, both included."""
        if not np.isfinite(self.distance_km[node]):
            raise NoPathError(NO_LINE)
        before, nodes = self.before, []
        while node >= 0:
            nodes.append(node)
            node = before[node]
        return nodes[::-1]

    @cached_property
    def before(self) -> list[int]:
        """The parents as a list, which is walked along ten times faster than an array."""
        listed: list[int] = self.parent.tolist()
        return listed


class Network:
    """The connected part of a rail graph inside some countries; node numbers are the graph's own."""

    def __init__(self, graph: RailGraph, nodes: Ints, kept: NDArray[np.bool_]) -> None:
        self.graph = graph
        self.nodes = nodes
        self._kept = kept
        self._trees: dict[tuple[tuple[int, float], ...], ShortestTree] = {}

    def nearest_edge(self, point: Point) -> Nearby:
        """Find the edge that comes nearest to a point; of edges as near the first.

        Raises
        ------
        NoPathError
            If there is no edge.
        """
        for reach_m in _REACHES_M:
            near = self.graph.near(point, reach_m, self._held)
            if len(near.edge):
                break
        else:
            raise NoPathError("the rail data holds no line in the countries allowed")
        at = [int(np.argmin(near.distance_m))]
        return Nearby(near.edge[at], near.share[at], near.lon[at], near.lat[at], near.distance_m[at])

    @cached_property
    def _held(self) -> NDArray[np.bool_]:
        """Marks the edges of this connected part, shape (m,)."""
        inside = np.zeros(len(self.graph.lon), dtype=bool)
        inside[self.nodes] = True
        both: NDArray[np.bool_] = self._kept & inside[self.graph.start]
        return both

    def grow(self, starts: Mapping[int, float]) -> ShortestTree:
        """Grow the shortest-path tree from nodes, each with a head start [km] that is added to its paths.

        The `TREES_KEPT` last grown are kept.
        """
        key = tuple(sorted(starts.items()))
        tree = self._trees.pop(key, None) or self._grown(starts)
        self._trees[key] = tree
        if len(self._trees) > TREES_KEPT:
            del self._trees[next(iter(self._trees))]
        return tree

    def _grown(self, starts: Mapping[int, float]) -> ShortestTree:
        """Grow from a hub, one more node that is joined to each start by its head start."""
        lines, hub = self._lines, len(self.graph.lon)
        joined = np.fromiter(starts.keys(), dtype=lines.indices.dtype)
        heads_km = np.maximum(np.fromiter(starts.values(), dtype=np.float64), SHORTEST_KM)
        matrix = csr_array(
            (
                np.concatenate([lines.data, heads_km]),
                np.concatenate([lines.indices, joined]),
                np.append(lines.indptr, lines.nnz + len(joined)).astype(lines.indptr.dtype),
            ),
            shape=(hub + 1, hub + 1),
        )
        distance, before = dijkstra(matrix, indices=np.array([hub]), return_predecessors=True)
        parent = np.asarray(before[0, :hub], dtype=np.int32)
        parent[parent == hub] = -1
        return ShortestTree(np.asarray(distance[0, :hub]), parent)

    @cached_property
    def _lines(self) -> csr_array:
        """The lengths [km] as a sparse matrix, both ways; of parallel edges the shortest alone."""
        graph, kept = self.graph, self._kept
        lengths_km = np.maximum(graph.length_km[kept], SHORTEST_KM)
        low = np.minimum(graph.start[kept], graph.end[kept])
        high = np.maximum(graph.start[kept], graph.end[kept])
        order = np.lexsort((lengths_km, high, low))
        low, high, lengths_km = low[order], high[order], lengths_km[order]
        first = np.append(True, (np.diff(low) != 0) | (np.diff(high) != 0)) if len(low) else np.zeros(0, dtype=bool)
        low, high, lengths_km = low[first], high[first], lengths_km[first]
        rows, columns = np.concatenate([low, high]), np.concatenate([high, low])
        count = len(graph.lon)
        return csr_array((np.concatenate([lengths_km] * 2), (rows, columns)), shape=(count, count))
