"""Paths by sea anywhere: through a graph of the world's sea, then pulled straight.

References
----------
Dijkstra, E. W. (1959). A note on two problems in connexion with graphs. Numerische Mathematik 1, 269-271.
doi:10.1007/BF01386390
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from dashboard.geodesy import Floats, Point, densify, inverse, inverse_arrays, length_m
from dashboard.geodesy.boundaries.reduced_sphere import unit_vectors
from dashboard.routing.route import (
    MOST_ACCESS_M,
    Alternative,
    NoPathError,
    Route,
    find_doubts,
    link_ends,
    refuse_access,
)
from dashboard.routing.sea.graph import Ints, SeaGraph
from dashboard.routing.sea.pull import pull

STRETCH = 1.1
"""Ways that avoid a passage are alternatives up to this many times the shortest (the rule for network readings)."""

_JOINED = 48
"""How many of the nearest nodes an end is joined to, if it sees them."""

_STEP_M = 50_000.0


@dataclass(frozen=True)
class _Way:
    """Hold corners of a path, lon, lat [deg], and its length [m]."""

    corners: Floats
    length_m: float


@lru_cache(maxsize=64)
def ocean_route(
    graph: SeaGraph,
    start: Point,
    end: Point,
    closed: frozenset[str] = frozenset(),
    opened: frozenset[str] = frozenset(),
) -> Route:
    """Compute the shortest path by sea between two points of the world, and those that avoid a passage it takes.

    Parameters
    ----------
    closed
        Passages that may not be taken, by id.
    opened
        Passages that are shut by ice but may be taken, by id.

    Raises
    ------
    NoPathError
        If an end is too far from the sea, or no open water joins the two; or an id names no passage.
    """
    known = {passage.id for passage in graph.passages}
    if unknown := (closed | opened) - known:
        raise NoPathError(f"no passage is called {', '.join(sorted(unknown))}: needs one of {', '.join(sorted(known))}")
    shut = closed | (graph.closed_by_default() - opened)
    # One direction is computed, so that a path is as long there as back.
    flipped = (end.lon, end.lat) < (start.lon, start.lat)
    first, last = (end, start) if flipped else (start, end)
    here, there = _afloat(graph, first), _afloat(graph, last)
    shortest = _way(graph, here, there, shut)
    taken = graph.used(shortest.corners)
    found = {"shortest": shortest}
    for passage in taken:
        try:
            other = _way(graph, here, there, shut | {passage.id}, STRETCH * shortest.length_m)
        except NoPathError:
            continue
        if shortest.length_m < other.length_m <= STRETCH * shortest.length_m:
            found[f"avoiding {passage.name}"] = other
    tracks = {name: _track(way, flipped) for name, way in found.items()}
    access = link_ends(start, tracks["shortest"], end)
    access_m = sum(each.length_m for each in access)
    alternatives = tuple(
        Alternative(name, track, length_m(track) + access_m, access=access) for name, track in tracks.items()
    )
    lengths_m = [a.length_m for a in alternatives]
    named = [passage.name for passage in (taken[::-1] if flipped else taken)]
    return Route(
        mode="sea",
        track=alternatives[0].track,
        length_m=alternatives[0].length_m,
        low_m=min(lengths_m),
        high_m=max(lengths_m),
        method=_method(graph, named, shut),
        alternatives=alternatives,
        passages=tuple(passage.id for passage in (taken[::-1] if flipped else taken)),
        access=access,
        doubts=tuple(find_doubts(alternatives[0].length_m, access)),
    )


def _method(graph: SeaGraph, named: list[str], shut: frozenset[str]) -> str:
    by = f", by {', '.join(named)}" if named else ""
    without = [p.name for p in graph.passages if p.id in shut]
    closed = f"; {', '.join(without)} closed" if without else ""
    return (
        f"shortest path by sea round the coast ({graph.source}), about {graph.standoff_m / 1000:.0f} km off the coast"
        f" outside canals and rivers{by}{closed}; geodesic segments"
    )


def _afloat(graph: SeaGraph, point: Point) -> Point:
    """Move a point to the nearest water, or to the nearest node where that water is cut off, as among skerries."""
    found = graph.nearest_water(point)
    if found is not None:
        moved, moved_m = found
        place = np.array([moved.lon, moved.lat])
        if not len(_joined(graph, place, frozenset())[0]):
            nearest = int(np.asarray(graph.places.query(unit_vectors(place[:1], place[1:]))[1])[0])
            moved = Point(*graph.nodes[nearest].tolist())
            moved_m = inverse(point, moved).distance_m
        if moved_m <= MOST_ACCESS_M["sea"]:
            return moved
        raise refuse_access("sea", "the nearest sea", moved_m, point)
    raise NoPathError(f"the nearest sea is more than 150 km from {point}")


def _way(graph: SeaGraph, start: Point, end: Point, shut: frozenset[str], most_m: float = np.inf) -> _Way:
    """Find the shortest way by the graph and pull it straight."""
    ends = np.array([[start.lon, start.lat], [end.lon, end.lat]])
    if graph.in_sight(ends[:1], ends[1:], shut)[0]:
        return _Way(ends, length_m(ends))
    (joined, joined_m), (last, last_m) = (_joined(graph, place, shut) for place in ends)
    reached_m, before = graph.grow(joined, joined_m, shut, 1.05 * most_m)
    total_m = reached_m[last] + last_m
    if not np.isfinite(total_m).any():
        raise NoPathError(_reason(graph, start, end, joined, last, shut))
    path = [int(last[np.argmin(total_m)])]
    while before[path[-1]] >= 0:
        path.append(int(before[path[-1]]))
    corners = pull(graph, np.concatenate([ends[:1], graph.nodes[path[::-1]], ends[1:]]), shut)
    return _Way(corners, length_m(corners))


def _reason(graph: SeaGraph, start: Point, end: Point, near_start: Ints, near_end: Ints, shut: frozenset[str]) -> str:
    if not np.isin(graph.piece[near_start], graph.piece[near_end]).any():
        return f"no water joins {start} and {end}"
    at_fault = shut - graph.closed_by_default() or shut
    names = [passage.name for passage in graph.passages if passage.id in at_fault]
    return f"no water joins {start} and {end} with {', '.join(names)} closed"


def _joined(graph: SeaGraph, place: Floats, shut: frozenset[str]) -> tuple[Ints, Floats]:
    """List the nodes near a place that it sees, and how far they are [m]."""
    near: Ints = np.asarray(graph.places.query(unit_vectors(place[:1], place[1:]), _JOINED)[1])[0]
    near = near[graph.in_sight(np.broadcast_to(place, (len(near), 2)), graph.nodes[near], shut)]
    return near, inverse_arrays(place[0], place[1], graph.nodes[near, 0], graph.nodes[near, 1])[0]


def _track(way: _Way, flipped: bool) -> Floats:
    return densify(way.corners[::-1] if flipped else way.corners, _STEP_M)
