"""Paths along the rail network, and the alternatives that really differ.

References
----------
Abraham, I., Delling, D., Goldberg, A. V. & Werneck, R. F. (2013). Alternative routes in road networks. ACM Journal of
Experimental Algorithmics 18, 1.3. doi:10.1145/2444016.2444019 (via nodes and plateaus).
"""

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dashboard.geodesy import Floats, Point, segment_lengths_m
from dashboard.routing.rail_graph import Network, RailGraph, ShortestTree
from dashboard.routing.route import Alternative, NoPathError, Route

STRETCH = 1.1
"""Alternatives up to this many times the shortest are considered (the design's rule for network readings)."""

MAX_SHARED = 0.8
"""Two paths differ when they share at most this part of the later one's drawn length."""

MIN_PLATEAU = 0.02
"""A stretch that is shortest from both ends must be this part of the whole to make an alternative."""

MAX_SNAP_M = 60_000.0
"""A place farther than this from the network has no rail path [m]."""


@dataclass(frozen=True, eq=False)
class Ends:
    """Hold where paths may end: node numbers with the length still to go from each [km], and how far the snap was."""

    nodes: Mapping[int, float]
    offset_m: float


def snap(network: Network, point: Point) -> Ends:
    """Snap a point to the network.

    Raises
    ------
    NoPathError
        If the nearest node is farther than `MAX_SNAP_M`.
    """
    node, offset_m = network.nearest_node(point)
    if offset_m > MAX_SNAP_M:
        raise NoPathError(f"the nearest line in the rail data is {offset_m / 1000:.0f} km from {point}")
    return Ends({node: 0.0}, offset_m)


def alternatives(network: Network, start: Ends, end: Ends) -> tuple[Alternative, ...]:
    """Find the shortest path and the distinct ones within `STRETCH` of it, shortest first.

    Raises
    ------
    NoPathError
        If no line joins the ends.
    """
    out, back = network.grow(start.nodes), network.grow(end.nodes)
    total = out.distance_km + back.distance_km
    best = int(np.argmin(total))
    shortest_km = float(total[best])
    if not np.isfinite(shortest_km):
        raise NoPathError("no line joins the two ends inside the countries allowed")
    chosen = [Alternative("shortest", *_measured(network.graph, _through(out, back, best), shortest_km))]
    taken = [_edges(_through(out, back, best))]
    for node in _plateau_nodes(out, back, shortest_km):
        path = _through(out, back, node)
        edges = _edges(path)
        if len(set(path)) < len(path):
            continue
        track, length_m = _measured(network.graph, path, float(total[node]))
        segments_m = segment_lengths_m(track)
        if all(
            segments_m[np.isin(edges, other, assume_unique=True)].sum() <= MAX_SHARED * segments_m.sum()
            for other in taken
        ):
            chosen.append(Alternative(f"alternative {len(chosen)}", track, length_m))
            taken.append(edges)
    return tuple(chosen)


def _plateau_nodes(out: ShortestTree, back: ShortestTree, shortest_km: float) -> list[int]:
    """List one node of each long plateau: a chain that both trees run along, shortest whole path first."""
    total = out.distance_km + back.distance_km
    near = np.flatnonzero(total <= STRETCH * shortest_km)
    near = near[np.argsort(out.distance_km[near], kind="stable")]
    begun_km: dict[int, float] = {}
    longest: dict[int, tuple[float, int]] = {}
    first_of: dict[int, int] = {}
    for node, reached_km in zip(near.tolist(), out.distance_km[near].tolist(), strict=True):
        before = out.before[node]
        joined = before in first_of and back.before[before] == node
        first = first_of[node] = first_of[before] if joined else node
        begun_km.setdefault(first, reached_km)
        longest[first] = (reached_km - begun_km[first], node)
    kept = [node for length_km, node in longest.values() if length_km >= MIN_PLATEAU * shortest_km]
    return sorted(kept, key=lambda node: (round(float(total[node]), 3), node))


def _through(out: ShortestTree, back: ShortestTree, node: int) -> list[int]:
    return out.path_to(node) + back.path_to(node)[::-1][1:]


def _edges(path: Sequence[int]) -> NDArray[np.int64]:
    """Give each edge of a path one number, the same in both directions, shape (n - 1,)."""
    nodes = np.asarray(path, dtype=np.int64)
    return np.minimum(nodes[:-1], nodes[1:]) * 2**32 + np.maximum(nodes[:-1], nodes[1:])


def _measured(graph: RailGraph, path: Sequence[int], length_km: float) -> tuple[Floats, float]:
    return lonlat(graph, path), length_km * 1000.0


def lonlat(graph: RailGraph, path: Sequence[int]) -> Floats:
    """Give the track of a list of nodes, shape (n, 2), lon, lat [deg]; one node is given twice, as a track has ends."""
    nodes = list(path) if len(path) > 1 else [*path, *path]
    return np.column_stack([graph.lon[nodes], graph.lat[nodes]])


def rail_route(network: Network, start: Point, end: Point, via: Sequence[Point] = ()) -> Route:
    """Compute the path between two points, through others in order, and the range of free alternatives.

    Parameters
    ----------
    via
        Points the drawn path must pass near; the alternatives are free of them.

    Raises
    ------
    NoPathError
        If an end is too far from the network, both ends snap to one node, or no line joins them.
    """
    stops = [snap(network, point) for point in (start, *via, end)]
    nodes = [next(iter(stop.nodes)) for stop in stops]
    if nodes[0] == nodes[-1]:
        raise NoPathError("both ends lie nearest to the same point of the rail data")
    path, length_km = [nodes[0]], 0.0
    for here, there in itertools.pairwise(nodes):
        tree = network.grow({here: 0.0})
        path += tree.path_to(there)[1:]
        length_km += float(tree.distance_km[there])
    free = alternatives(network, stops[0], stops[-1])
    lengths_m = [a.length_m for a in free] + [length_km * 1000.0]
    graph = network.graph
    led = "path led through the places named, shortest between them," if via else "shortest path"
    return Route(
        mode="rail",
        track=lonlat(graph, path),
        length_m=length_km * 1000.0,
        low_m=min(lengths_m),
        high_m=max(lengths_m),
        start_offset_m=stops[0].offset_m,
        end_offset_m=stops[-1].offset_m,
        method=f"{led} on the rail network ({graph.source}), sum of track lengths",
        alternatives=free,
    )
