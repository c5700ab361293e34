"""A path through the sea graph pulled straight, as a string round the coast."""

import numpy as np

from dashboard.geodesy import Floats, inverse_arrays
from dashboard.geodesy.boundaries.reduced_sphere import estimate, unit_vectors
from dashboard.routing.sea.graph import TOLL, Ints, SeaGraph

ROUNDS = 3
"""How often each corner is moved to where the path is shorter."""

NEAR = 24
"""How many nodes around a corner are tried in its place."""

GAIN_M = 1.0
"""A corner is moved for no less than this [m]."""


def pull(graph: SeaGraph, path: Floats, closed: frozenset[str]) -> Floats:
    """Cheapen a path: leave out corners where the next is in sight, and move the others to nodes near by.

    Parameters
    ----------
    path
        Corners each in sight of the next, shape (n, 2), lon, lat [deg].
    closed
        Passages that may not be taken.
    """
    corners, cost_m = _straightened(graph, path, closed)
    for _ in range(ROUNDS):
        moved, moved_m = _straightened(graph, _moved(graph, corners, closed), closed)
        if moved_m > cost_m - GAIN_M:
            break
        corners, cost_m = moved, moved_m
    return corners


def _straightened(graph: SeaGraph, path: Floats, closed: frozenset[str]) -> tuple[Floats, float]:
    """Choose the corners of a path that make the cheapest one, each in sight of the next; and its cost [m].

    What a leg counts for is looked up once the leg is on the best path: till then it is taken for free of tolls.
    """
    reach, places, last = _reaches(graph, path, closed), unit_vectors(path[:, 0], path[:, 1]), len(path) - 1
    pairs = [(here, there) for here in range(last) for there in range(here + 1, reach[here] + 1)]
    starts, ends = np.array(pairs).T
    metres = estimate(places[starts], places[ends]).distance_m
    tolls, known = np.ones(len(pairs)), np.zeros(len(pairs), dtype=bool)
    first = np.searchsorted(starts, np.arange(last + 1))
    while True:
        least_m, leg = np.full(len(path), np.inf), np.zeros(len(path), dtype=np.int64)
        least_m[0] = 0.0
        for here in range(last):
            onward = slice(first[here], first[here + 1])
            there, through_m = ends[onward], least_m[here] + metres[onward] * tolls[onward]
            less = through_m < least_m[there]
            least_m[there[less]], leg[there[less]] = through_m[less], first[here] + np.flatnonzero(less)
        kept, legs = [last], []
        while kept[-1]:
            legs.append(int(leg[kept[-1]]))
            kept.append(int(starts[legs[-1]]))
        unknown = np.array([number for number in legs if not known[number]], dtype=np.int64)
        if not len(unknown):
            return path[kept[::-1]], float(least_m[last])
        tolls[unknown] = graph.tolls(path[starts[unknown]], path[ends[unknown]], closed)
        known[unknown] = True
        # Neighbours on the path are in sight, whatever a rounding says.
        beside = unknown[(ends[unknown] - starts[unknown] == 1) & ~np.isfinite(tolls[unknown])]
        tolls[beside] = TOLL


def _reaches(graph: SeaGraph, path: Floats, closed: frozenset[str]) -> Ints:
    """Find about how far along the path each corner sees, by doubling the reach and then halving it, shape (n,)."""
    last, here = len(path) - 1, np.arange(len(path))
    seen, hidden, step = np.minimum(here + 1, last), np.full(len(path), last + 1), 2
    tried = here[here + step <= last]
    while len(tried):
        sees = graph.in_sight(path[tried], path[tried + step], closed)
        seen[tried[sees]] = tried[sees] + step
        hidden[tried[~sees]] = tried[~sees] + step
        step *= 2
        tried = tried[sees & (tried + step <= last)]
    while len(tried := np.flatnonzero(hidden - seen > 1)):
        middle = (seen[tried] + hidden[tried]) // 2
        sees = graph.in_sight(path[tried], path[middle], closed)
        seen[tried[sees]], hidden[tried[~sees]] = middle[sees], middle[~sees]
    return seen


def _moved(graph: SeaGraph, corners: Floats, closed: frozenset[str]) -> Floats:
    """Move each corner in turn to the node near by that shortens the path most and sees both neighbours."""
    moved = corners.copy()
    places = unit_vectors(corners[1:-1, 0], corners[1:-1, 1])
    near = np.asarray(graph.places.query(places, min(NEAR, len(graph.nodes)))[1]) if len(places) else places
    for at, around in enumerate(near, 1):
        tried = graph.nodes[around]
        before, after = moved[at - 1], moved[at + 1]
        whole_m = _through_m(before, tried, after)
        shorter = np.argsort(whole_m)[: np.count_nonzero(whole_m < _through_m(before, moved[at][None], after) - GAIN_M)]
        if not len(shorter):
            continue
        options = tried[shorter]
        legs = np.concatenate([moved[at][None], options])
        ends = np.stack([np.broadcast_to(end, legs.shape) for end in (before, after)])
        tolls = graph.tolls(np.concatenate([ends[0], legs]), np.concatenate([legs, ends[1]]), closed)
        apart_m = np.concatenate([_apart_m(before, legs), _apart_m(after, legs)])
        # A leg of no length out of sight costs infinitely much all the same.
        costs_m = np.where(np.isfinite(tolls), np.minimum(tolls, TOLL) * apart_m, np.inf).reshape(2, -1).sum(axis=0)
        best = int(np.argmin(costs_m[1:]))
        if costs_m[1 + best] < costs_m[0] - GAIN_M:
            moved[at] = options[best]
    return moved


def _through_m(before: Floats, tried: Floats, after: Floats) -> Floats:
    return _apart_m(before, tried) + _apart_m(after, tried)


def _apart_m(end: Floats, tried: Floats) -> Floats:
    apart_m: Floats = inverse_arrays(end[0], end[1], tried[:, 0], tried[:, 1])[0]
    return apart_m
