"""Routes by rail and by sea: a query with its alternatives, against plain networkx on the same graph."""

import itertools
from collections.abc import Callable
from functools import partial

import networkx as nx
import numpy as np

from dashboard.geodesy import Point
from dashboard.load.geodata.atlas import load_atlas
from dashboard.routing import Network, ocean_route, rail_route, sea_route
from tools.bench.timing import Line, median_s, once_s

MOST_RAIL_S, MOST_SHORT_SEA_S, MOST_OCEAN_S = 0.15, 0.5, 3.0
LEAST_RATIO = 1.0

VLADIVOSTOK, MOSCOW = Point(131.883, 43.111), Point(37.657, 55.777)
NAJIN, DUNAY = Point(130.28308, 42.25559), Point(132.33542, 42.87879)
ROTTERDAM, SINGAPORE = Point(4.05, 51.98), Point(103.84, 1.26)


def measure(repeats: int = 5) -> list[Line]:
    """Ask for each route again and again; what the library keeps of an answer is passed by."""
    atlas = load_atlas()
    network = atlas.rail.network({"RU"})
    coast = atlas.coast_for(NAJIN, DUNAY)
    if coast is None or atlas.sea is None:
        raise LookupError("needs the coast of Primorye and the sea in data/geo")
    # Asked once before: a route keeps its ends' trees, the graph what it derives of itself.
    rail_s = _warm_s(partial(rail_route, network, VLADIVOSTOK, MOSCOW), repeats)
    short_s = _warm_s(partial(sea_route.__wrapped__, coast, NAJIN, DUNAY), repeats)
    ocean_s = _warm_s(partial(ocean_route.__wrapped__, atlas.sea, ROTTERDAM, SINGAPORE), repeats)
    return [
        _held("rail, Vladivostok to Moscow with alternatives", rail_s, MOST_RAIL_S),
        _against_networkx(network, repeats),
        _held("sea, Najin to Dunay on the fine coast", short_s, MOST_SHORT_SEA_S),
        _held("sea, Rotterdam to Singapore with alternatives", ocean_s, MOST_OCEAN_S),
    ]


def _warm_s(work: Callable[[], object], repeats: int) -> float:
    once_s(work)
    return median_s(work, repeats)


def _held(name: str, took_s: float, most_s: float) -> Line:
    return Line(name, f"{took_s * 1000:.0f} ms", f"< {most_s * 1000:.0f} ms", took_s < most_s)


def _against_networkx(network: Network, repeats: int) -> Line:
    """Time one shortest path, grown anew each time, both ways on the same edges in one run."""
    graph = network.graph
    start, end = (int(graph.start[network.nearest_edge(point).edge[0]]) for point in (VLADIVOSTOK, MOSCOW))
    inside = np.isin(np.arange(len(graph.lon)), network.nodes)
    kept = inside[graph.start] & inside[graph.end]
    plain: nx.Graph[int] = nx.Graph()
    edges = zip(graph.start[kept].tolist(), graph.end[kept].tolist(), graph.length_km[kept].tolist(), strict=True)
    plain.add_weighted_edges_from(edges, weight="km")
    # Trees are kept by their head start: a new one each time, of less than a micrometre, has it grown anew.
    head_km = itertools.count(1e-12, 1e-12)

    def ours() -> float:
        return float(network.grow({start: next(head_km)}).distance_km[end])

    def theirs() -> float:
        return float(nx.dijkstra_path_length(plain, start, end, weight="km"))

    ratio = median_s(theirs, repeats) / median_s(ours, repeats)
    apart_m = abs(ours() - theirs()) * 1000
    return Line(
        "rail, one shortest path against networkx",
        f"{ratio:.0f} times as fast, {apart_m:.3f} m apart",
        f">= {LEAST_RATIO:g} times, < 1 m",
        ratio >= LEAST_RATIO and apart_m < 1.0,
    )
