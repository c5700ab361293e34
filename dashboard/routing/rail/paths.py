"""Paths along the rail network, and the alternatives that really differ.

References
----------
Abraham, I., Delling, D., Goldberg, A. V. & Werneck, R. F. (2013). Alternative routes in road networks. ACM Journal of
Experimental Algorithmics 18, 1.3. doi:10.1145/2444016.2444019 (via nodes and plateaus).
"""

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from dashboard.geodesy import Floats, Point
from dashboard.routing.rail.graph import NO_LINE, Network, RailGraph, ShortestTree
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


def rail_network(
    graph: RailGraph,
    ends: Iterable[str],
    through: Iterable[str] = (),
    avoid: Iterable[str] = (),
    near: Iterable[Point] = (),
) -> Network:
    """Cut the graph down to the countries of the two ends and those allowed besides, less those to avoid.

    Of the connected parts there, the largest that comes near all the points is taken, as on an island or in an exclave.

    Parameters
    ----------
    ends, through, avoid
        ISO 3166-1 alpha-2 codes.

    Raises
    ------
    NoPathError
        If an end's own country is to be avoided, the data holds no line in a country that is named, or each point has
        lines near by but no connected part comes near them all.
    """
    needed, besides, avoided = frozenset(ends), frozenset(through), frozenset(avoid)
    if both := needed & avoided:
        raise NoPathError(f"an end lies in {', '.join(sorted(both))}, which is to be avoided")
    if unknown := (needed | besides | avoided) - set(graph.countries):
        raise NoPathError(f"the rail data holds no line in {', '.join(sorted(unknown))}")
    return graph.network_near((needed | besides) - avoided, near, MAX_SNAP_M)


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
        raise NoPathError(NO_LINE)
    graph, shortest = network.graph, _through(out, back, best)
    chosen = [_alternative("shortest", graph, shortest, shortest_km)]
    taken = [np.isin(np.arange(len(graph.start)), graph.drawn_m(shortest)[0])]
    for node in _plateau_nodes(out, back, shortest_km):
        path = _through(out, back, node)
        edges, drawn_m = graph.drawn_m(path)
        if len(set(path)) < len(path):
            continue
        if all(drawn_m[other[edges]].sum() <= MAX_SHARED * drawn_m.sum() for other in taken):
            chosen.append(_alternative(f"alternative {len(chosen)}", graph, path, float(total[node])))
            taken.append(np.isin(np.arange(len(graph.start)), edges))
    return tuple(chosen)


def _plateau_nodes(out: ShortestTree, back: ShortestTree, shortest_km: float) -> list[int]:
    """List the last node of each long plateau: a chain that both trees run along, shortest whole path first."""
    total_km = out.distance_km + back.distance_km
    is_near = total_km <= STRETCH * shortest_km
    near = np.flatnonzero(is_near)
    before = out.parent[near]
    joined = (before >= 0) & is_near[before] & (back.parent[before] == near)
    first = np.arange(len(total_km))
    first[near[joined]] = before[joined]
    while (further := first[first[near]]).tolist() != first[near].tolist():
        first[near] = further
    order = np.lexsort((out.distance_km[near], first[near]))
    ordered, begun = near[order], first[near][order]
    last = ordered[np.append(begun[1:] != begun[:-1], True)]
    length_km = out.distance_km[last] - out.distance_km[first[last]]
    kept = last[length_km >= MIN_PLATEAU * shortest_km]
    return sorted(kept.tolist(), key=lambda node: (round(float(total_km[node]), 3), node))


def _through(out: ShortestTree, back: ShortestTree, node: int) -> list[int]:
    return out.path_to(node) + back.path_to(node)[::-1][1:]


def _alternative(name: str, graph: RailGraph, path: Sequence[int], length_km: float) -> Alternative:
    return Alternative(name, lonlat(graph, path), length_km * 1000.0, graph.countries_along(path))


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
        countries=graph.countries_along(path),
    )
