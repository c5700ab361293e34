"""The rail network as a graph, and shortest paths on it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components, dijkstra

from dashboard.geodesy import Floats, Point, inverse_arrays
from dashboard.routing.route import NoPathError

Ints = NDArray[np.int32]


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
    """

    lon: Floats
    lat: Floats
    start: Ints
    end: Ints
    length_km: Floats
    country: Ints
    countries: tuple[str, ...]
    source: str

    def allowed(self, within: Iterable[str]) -> NDArray[np.bool_]:
        """Mark the nodes that lie in any of the countries, shape (n,)."""
        wanted = [self.countries.index(code) for code in within if code in self.countries]
        return np.isin(self.country, wanted)

    def network(self, within: Iterable[str]) -> "Network":
        """Cut the graph down to the largest connected part inside some countries.

        Raises
        ------
        NoPathError
            If there is no node in them.
        """
        inside = self.allowed(within)
        if not inside.any():
            raise NoPathError(f"the rail data holds no line in {', '.join(sorted(within))}")
        kept = inside[self.start] & inside[self.end]
        _, label = connected_components(self._matrix(kept), directed=False)
        largest = int(np.bincount(label[inside]).argmax())
        return Network(self, np.flatnonzero(label == largest).astype(np.int32), kept)

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
            raise NoPathError("no line joins the two ends inside the countries allowed")
        nodes = [node]
        while self.parent[nodes[-1]] >= 0:
            nodes.append(int(self.parent[nodes[-1]]))
        return nodes[::-1]


class Network:
    """The connected part of a rail graph inside some countries; node numbers are the graph's own."""

    def __init__(self, graph: RailGraph, nodes: Ints, kept: NDArray[np.bool_]) -> None:
        self.graph = graph
        self.nodes = nodes
        self._kept = kept

    def nearest_node(self, point: Point) -> tuple[int, float]:
        """Find the node nearest to a point, and how far it is [m]."""
        distance_m, _, _ = inverse_arrays(point.lon, point.lat, self.graph.lon[self.nodes], self.graph.lat[self.nodes])
        at = int(np.argmin(distance_m))
        return int(self.nodes[at]), float(distance_m[at])

    def grow(self, starts: Mapping[int, float]) -> ShortestTree:
        """Grow the shortest-path tree from nodes, each with a head start [km] that is added to its paths."""
        count = len(self.graph.lon)
        hub = count
        start_nodes = np.fromiter(starts.keys(), dtype=np.int32)
        lengths = np.concatenate([self.graph.length_km[self._kept], np.fromiter(starts.values(), dtype=np.float64)])
        rows = np.concatenate([self.graph.start[self._kept], np.full(len(starts), hub)])
        columns = np.concatenate([self.graph.end[self._kept], start_nodes])
        # A sparse matrix adds up parallel edges, so only the shortest of each pair of nodes goes in; a length of
        # zero would be no edge, so a millimetre stands for it.
        order = np.lexsort((lengths, np.maximum(rows, columns), np.minimum(rows, columns)))
        low, high = np.minimum(rows, columns)[order], np.maximum(rows, columns)[order]
        first = np.append(True, (np.diff(low) != 0) | (np.diff(high) != 0))
        weights = np.maximum(lengths[order][first], 1e-6)
        matrix = csr_array((weights, (low[first], high[first])), shape=(count + 1, count + 1))
        distance, before = dijkstra(matrix, directed=False, indices=np.array([hub]), return_predecessors=True)
        parent = np.asarray(before[0, :count], dtype=np.int32)
        parent[parent == hub] = -1
        return ShortestTree(np.asarray(distance[0, :count]), parent)
