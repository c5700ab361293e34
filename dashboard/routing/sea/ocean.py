"""Paths by sea anywhere: through a graph of the world's sea, then pulled straight.

References
----------
Dijkstra, E. W. (1959). A note on two problems in connexion with graphs. Numerische Mathematik 1, 269-271.
doi:10.1007/BF01386390
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import shapely

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
from dashboard.routing.sea.graph import Joined, Passage, SeaGraph
from dashboard.routing.sea.pull import pull

STRETCH = 1.1
"""Ways that avoid a passage are alternatives up to this many times the shortest (the rule for network readings)."""

_JOINED = 64
"""How many of the nearest nodes an end is joined to, if in sight, and of those off the coast where there is room."""

_STEP_M = 50_000.0


_NEARER_M = 1_000.0
"""A passage that is shut is named where the way through it could be shorter by this [m]."""


@dataclass(frozen=True)
class _Way:
    """Hold corners of a path, lon, lat [deg], its length [m] and what it costs [m]."""

    corners: Floats
    length_m: float
    cost_m: float


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
        Passages that may not be taken, by id, or all of a kind, such as ``river``.
    opened
        Passages that are shut by ice or shoals but may be taken, by id or kind.

    Raises
    ------
    NoPathError
        If an end is too far from the sea, or no open water joins the two; or an id names no passage.
    """
    closed, opened = graph.named(closed), graph.named(opened)
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
            other = _way(graph, here, there, shut | {passage.id}, STRETCH * shortest.cost_m)
        except NoPathError:
            continue
        if shortest.length_m < other.length_m <= STRETCH * shortest.length_m:
            found[f"avoiding {passage.name}"] = other
    tracks = {name: _track(way, flipped) for name, way in found.items()}
    access = link_ends(start, tracks["shortest"], end)
    access_m = sum(each.length_m for each in access)
    in_order = taken[::-1] if flipped else taken
    ways = {
        passage: way
        for passage in graph.passages
        if passage.id in shut - closed and _could_shorten(passage, first, last, shortest)
        for way in _shorter(graph, here, there, shut - {passage.id}, shortest)
    }
    barred = [passage for passage in graph.passages if passage.id in closed or passage in ways]
    alternatives = tuple(
        Alternative(name, track, length_m(track) + access_m, access=access) for name, track in tracks.items()
    )
    lengths_m = [a.length_m for a in alternatives]
    return Route(
        mode="sea",
        track=alternatives[0].track,
        length_m=alternatives[0].length_m,
        low_m=min(lengths_m),
        high_m=max(lengths_m),
        method=_method(graph, in_order, barred),
        alternatives=alternatives,
        passages=tuple(passage.id for passage in in_order),
        opened=tuple(
            Alternative(f"through {passage.words}", track, length_m(track) + access_m, access=access)
            for passage, track in ((passage, _track(way, flipped)) for passage, way in ways.items())
        ),
        access=access,
        doubts=tuple(find_doubts(alternatives[0].length_m, access)),
    )


def _shorter(graph: SeaGraph, start: Point, end: Point, shut: frozenset[str], than: _Way) -> Iterator[_Way]:
    """Find the way with one passage more open, if it is shorter."""
    try:
        way = _way(graph, start, end, shut, than.cost_m)
    except NoPathError:
        return
    if way.length_m < than.length_m - _NEARER_M:
        yield way


def _could_shorten(passage: Passage, start: Point, end: Point, way: _Way) -> bool:
    """Say whether the straight lines to a passage and on are shorter than a path."""
    lon, lat = shapely.get_coordinates(shapely.segmentize(passage.gate, 1.0)).T
    through_m = sum(inverse_arrays(at.lon, at.lat, lon, lat)[0] for at in (start, end))
    return bool(np.min(through_m) < way.length_m - _NEARER_M)


def _method(graph: SeaGraph, taken: Sequence[Passage], barred: Sequence[Passage]) -> str:
    by = f", by {', '.join(passage.words for passage in taken)}" if taken else ""
    closed = f"; {', '.join(passage.words for passage in barred)} closed" if barred else ""
    off = f"{graph.room_m / 1000:g} km off the coast where there is room, else {graph.standoff_m / 1000:g} km"
    return (
        f"shortest path by sea round the coast ({graph.source}), about {off}, outside canals and rivers{by}{closed};"
        " geodesic segments"
    )


def _afloat(graph: SeaGraph, point: Point) -> Point:
    """Move a point to the nearest water, or to the nearest node where that water is cut off, as among skerries."""
    found = graph.nearest_water(point)
    if found is not None:
        moved, moved_m = found
        place = np.array([moved.lon, moved.lat])
        if not len(_joined(graph, place, frozenset()).nodes):
            nearest = int(np.asarray(graph.places.query(unit_vectors(place[:1], place[1:]))[1])[0])
            moved = Point(*graph.nodes[nearest].tolist())
            moved_m = inverse(point, moved).distance_m
        if moved_m <= MOST_ACCESS_M["sea"]:
            return moved
        raise refuse_access("sea", "the nearest sea", moved_m, point)
    raise NoPathError(f"the nearest sea is more than 150 km from {point}")


def _way(graph: SeaGraph, start: Point, end: Point, shut: frozenset[str], most_m: float = np.inf) -> _Way:
    """Find the cheapest way by the graph and pull it straight."""
    ends = np.array([[start.lon, start.lat], [end.lon, end.lat]])
    if graph.tolls(ends[:1], ends[1:], shut)[0] == 1.0:
        return _Way(ends, length_m(ends), length_m(ends))
    joined, last = (_joined(graph, place, shut) for place in ends)
    found = graph.cheapest(joined, last, ends[0], ends[1], shut, most_m)
    if found is None:
        raise NoPathError(_reason(graph, start, end, joined, last, shut))
    corners = pull(graph, np.concatenate([ends[:1], graph.nodes[found[0]], ends[1:]]), shut)
    return _Way(corners, length_m(corners), found[1])


def _reason(
    graph: SeaGraph, start: Point, end: Point, near_start: Joined, near_end: Joined, shut: frozenset[str]
) -> str:
    if not np.isin(graph.piece[near_start.nodes], graph.piece[near_end.nodes]).any():
        return f"no water joins {start} and {end}"
    at_fault = shut - graph.closed_by_default() or shut
    names = [passage.name for passage in graph.passages if passage.id in at_fault]
    return f"no water joins {start} and {end} with {', '.join(names)} closed"


def _joined(graph: SeaGraph, place: Floats, shut: frozenset[str]) -> Joined:
    """List the nodes near a place that it sees, and what the way to them costs [m]."""
    near = graph.nearest_nodes(place, _JOINED)
    tolls = graph.tolls(np.broadcast_to(place, (len(near), 2)), graph.nodes[near], shut)
    seen = np.isfinite(tolls)
    near, tolls = near[seen], tolls[seen]
    return Joined(near, tolls * inverse_arrays(place[0], place[1], graph.nodes[near, 0], graph.nodes[near, 1])[0])


def _track(way: _Way, flipped: bool) -> Floats:
    return densify(way.corners[::-1] if flipped else way.corners, _STEP_M)
