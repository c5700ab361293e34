"""Paths along the rail network, and the alternatives that really differ.

References
----------
Abraham, I., Delling, D., Goldberg, A. V. & Werneck, R. F. (2013). Alternative routes in road networks. ACM Journal of
Experimental Algorithmics 18, 1.3. doi:10.1145/2444016.2444019 (via nodes and plateaus).
"""

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from dashboard.geodesy import Floats, Point
from dashboard.routing.rail.graph import SHORTEST_KM, Network, RailGraph, ShortestTree
from dashboard.routing.route import (
    MOST_ACCESS_M,
    Access,
    Alternative,
    Doubt,
    NoPathError,
    Route,
    find_doubts,
    link,
    refuse_access,
    without_repeats,
)

STRETCH = 1.1
"""Alternatives up to this many times the shortest are considered (the design's rule for network readings)."""

MAX_SHARED = 0.8
"""Two paths differ when they share at most this part of the later one's drawn length."""

GAP_SHARE = 0.1
"""Straight pieces over gaps in the data make a path doubtful if they are more than this part of it."""

MIN_PLATEAU = 0.02
"""A stretch that is shortest from both ends must be this part of the whole to make an alternative."""


@dataclass(frozen=True, eq=False)
class Ends:
    """Hold where paths may end.

    Parameters
    ----------
    nodes
        Node numbers, with the length still to go from each [km].
    joined
        Where a path ends that comes by one of them, by node; at the node itself where none is given.
    access
        The link to the point asked for; None where a path may end anywhere here.
    edge, share
        The edge that they all lie on, and which part of it lies before, from its start; -1 where there is none.
    beside
        The node that is nearest to where they join it; -1 where there is none.
    """

    nodes: Mapping[int, float]
    joined: Mapping[int, Point] = field(default_factory=dict)
    access: Access | None = None
    edge: int = -1
    share: float = 0.0
    beside: int = -1


@dataclass(frozen=True, eq=False)
class _Path:
    """Hold a path.

    Parameters
    ----------
    nodes
        Those it passes.
    beside
        The same with the nodes nearest to its ends, which it may not pass.
    track
        Shape (n, 2), lon, lat [deg].
    """

    nodes: list[int]
    beside: list[int]
    track: Floats
    length_km: float


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
    return graph.network_near((needed | besides) - avoided, near, MOST_ACCESS_M["rail"])


def snap(network: Network, point: Point, *, there_and_back: bool = False) -> Ends:
    """Snap a point to the nearest place on a line of the network.

    Raises
    ------
    NoPathError
        If that is farther than `MOST_ACCESS_M`.
    """
    graph, near = network.graph, network.nearest_edge(point)
    distance_m, edge, share = float(near.distance_m[0]), int(near.edge[0]), float(near.share[0])
    if distance_m > MOST_ACCESS_M["rail"]:
        raise refuse_access("rail", "the nearest line in the rail data", distance_m, point)
    access = link(point, (near.lon[0], near.lat[0]), there_and_back=there_and_back)
    length_km = float(graph.length_km[edge])
    nodes = (int(graph.start[edge]), int(graph.end[edge]))
    togo = dict(zip(nodes, (share * length_km, (1.0 - share) * length_km), strict=True))
    if share in (0.0, 1.0):
        del togo[nodes[int(share == 0.0)]]
    return Ends(togo, dict.fromkeys(nodes, access.joined), access, edge, share, nodes[int(share > 0.5)])


def alternatives(network: Network, start: Ends, end: Ends) -> tuple[Alternative, ...]:
    """Find the shortest path and the distinct ones within `STRETCH` of it, shortest first, with access to both ends.

    Raises
    ------
    NoPathError
        If no line joins the ends.
    """
    graph, access = network.graph, tuple(each.access for each in (start, end) if each.access)
    shortest = _shortest(network, start, end)
    chosen = [_alternative("shortest", graph, shortest, access)]
    if len(shortest.nodes) < 2:
        return tuple(chosen)
    out, back = network.grow(start.nodes), network.grow(end.nodes)
    total_km = out.distance_km + back.distance_km
    taken = [np.isin(np.arange(len(graph.start)), graph.drawn_m(shortest.nodes)[0])]
    for node in _plateau_nodes(out, back, float(total_km.min())):
        path = _through(out, back, node)
        edges, drawn_m = graph.drawn_m(path)
        if len(set(path)) < len(path):
            continue
        if all(drawn_m[other[edges]].sum() <= MAX_SHARED * drawn_m.sum() for other in taken):
            other_path = _path(graph, path, start, end, float(total_km[node]))
            chosen.append(_alternative(f"alternative {len(chosen)}", graph, other_path, access))
            taken.append(np.isin(np.arange(len(graph.start)), edges))
    return tuple(chosen)


def _shortest(network: Network, start: Ends, end: Ends) -> _Path:
    graph, out = network.graph, network.grow(start.nodes)
    last = min(end.nodes, key=lambda node: (float(out.distance_km[node]) + end.nodes[node], node))
    length_km = float(out.distance_km[last]) + end.nodes[last]
    if start.edge == end.edge >= 0:
        along_km = abs(start.share - end.share) * float(graph.length_km[start.edge])
        if along_km <= length_km:
            node = int(graph.start[start.edge])
            ends = (start.joined[node], end.joined[node])
            track = np.array([[point.lon, point.lat] for point in ends])
            return _Path([node], [start.beside, end.beside], track, along_km)
    return _path(graph, out.path_to(last), start, end, length_km)


def _path(graph: RailGraph, nodes: list[int], start: Ends, end: Ends, length_km: float) -> _Path:
    beside = [node for node in (start.beside, *nodes, end.beside) if node >= 0]
    return _Path(nodes, beside, _draw(graph, nodes, start, end), length_km)


def _draw(graph: RailGraph, path: Sequence[int], start: Ends, end: Ends) -> Floats:
    """Give the track of a list of nodes with what lies before and behind it."""
    first, last = path[0], path[-1]
    before = [start.joined[first]] if first in start.joined and start.nodes[first] > SHORTEST_KM else []
    behind = [end.joined[last]] if last in end.joined and end.nodes[last] > SHORTEST_KM else []
    nodes = path if before or behind or len(path) > 1 else [*path, *path]
    ends = [np.array([[point.lon, point.lat] for point in points]).reshape(-1, 2) for points in (before, behind)]
    return np.concatenate([ends[0], np.column_stack([graph.lon[nodes], graph.lat[nodes]]), ends[1]])


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


def _alternative(name: str, graph: RailGraph, path: _Path, access: tuple[Access, ...]) -> Alternative:
    length_m = 1000.0 * path.length_km + sum(each.length_m for each in access)
    return Alternative(name, path.track, length_m, graph.countries_along(path.beside), access)


def rail_route(network: Network, start: Point, end: Point, via: Sequence[Point] = ()) -> Route:
    """Compute the path between two points, through others in order, and the range of free alternatives.

    The links from the points to the network count, there and back for those it is led through.

    Parameters
    ----------
    via
        Points the drawn path must pass near; the alternatives are free of them.

    Raises
    ------
    NoPathError
        If an end is too far from the network, both ends lie nearest to one point of it, or no line joins them.
    """
    stops = [
        snap(network, start),
        *(snap(network, point, there_and_back=True) for point in via),
        snap(network, end),
    ]
    access = tuple(stop.access for stop in stops if stop.access)
    if access[0].joined == access[-1].joined:
        raise NoPathError("both ends lie nearest to the same point of the rail data")
    paths = [_shortest(network, here, there) for here, there in itertools.pairwise(stops)]
    length_m = 1000.0 * sum(path.length_km for path in paths) + sum(each.length_m for each in access)
    free = alternatives(network, stops[0], stops[-1])
    lengths_m = [a.length_m for a in free] + [length_m]
    graph = network.graph
    led = "path led through the places named, shortest between them," if via else "shortest path"
    nodes = [node for path in paths for node in path.nodes]
    return Route(
        mode="rail",
        track=_joined([path.track for path in paths]),
        length_m=length_m,
        low_m=min(lengths_m),
        high_m=max(lengths_m),
        method=f"{led} on the rail network ({graph.source}), sum of track lengths",
        alternatives=free,
        countries=graph.countries_along([node for path in paths for node in path.beside]),
        access=access,
        doubts=(*find_doubts(length_m, access), *_gaps(graph, nodes, length_m)),
    )


def _joined(tracks: Sequence[Floats]) -> Floats:
    """Join tracks that begin where the one before ends; a place that comes twice is drawn once."""
    whole = np.concatenate(tracks)
    once = without_repeats(whole)
    return once if len(once) > 1 else whole[:2]


def _gaps(graph: RailGraph, path: Sequence[int], length_m: float) -> Iterator[Doubt]:
    """Tell of the track on a path that the data lack, where it is more than `GAP_SHARE` of it."""
    crossed = np.intersect1d(graph.edges_of(path), graph.gaps)
    gaps_m = 1000.0 * float(graph.length_km[crossed].sum())
    if gaps_m > GAP_SHARE * length_m:
        yield Doubt("gap", gaps_m, length_m)
