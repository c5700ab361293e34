"""A path through the sea graph pulled straight, as a string round the coast."""

import itertools

import numpy as np

from dashboard.geodesy import Floats, inverse_arrays
from dashboard.geodesy.boundaries.reduced_sphere import estimate, unit_vectors
from dashboard.routing.sea.graph import Ints, SeaGraph

ROUNDS = 4
"""How often each corner is moved to where the path is shorter."""

NEAR = 24
"""How many nodes around a corner are tried in its place."""

GAIN_M = 1.0
"""A corner is moved for no less than this [m]."""


def pull(graph: SeaGraph, path: Floats, closed: frozenset[str]) -> Floats:
    """Shorten a path: leave out corners where the next is in sight, and move the others to nodes near by.

    Parameters
    ----------
    path
        Corners each in sight of the next, shape (n, 2), lon, lat [deg].
    closed
        Passages that may not be taken.
    """
    corners = _straightened(graph, path, closed)
    for _ in range(ROUNDS):
        moved = _straightened(graph, _moved(graph, corners, closed), closed)
        if _length_m(moved) > _length_m(corners) - GAIN_M:
            break
        corners = moved
    return corners


def _straightened(graph: SeaGraph, path: Floats, closed: frozenset[str]) -> Floats:
    """Choose the corners of a path that make the shortest one, each in sight of the next."""
    reach, places, last = _reaches(graph, path, closed), unit_vectors(path[:, 0], path[:, 1]), len(path) - 1
    hidden: set[tuple[int, int]] = set()
    while True:
        least_m, before = np.full(len(path), np.inf), np.zeros(len(path), dtype=np.int64)
        least_m[0] = 0.0
        for here in range(last):
            ahead = np.array([there for there in range(here + 1, reach[here] + 1) if (here, there) not in hidden])
            through_m = least_m[here] + estimate(places[here : here + 1], places[ahead]).distance_m
            shorter = through_m < least_m[ahead]
            least_m[ahead[shorter]], before[ahead[shorter]] = through_m[shorter], here
        kept = [last]
        while kept[-1]:
            kept.append(int(before[kept[-1]]))
        legs = [(here, there) for there, here in itertools.pairwise(kept) if there - here > 1]
        seen = graph.in_sight(path[[here for here, _ in legs]], path[[there for _, there in legs]], closed)
        if seen.all():
            return path[kept[::-1]]
        hidden.update(leg for leg, in_sight in zip(legs, seen.tolist(), strict=True) if not in_sight)


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
    for at in range(1, len(moved) - 1):
        place = unit_vectors(moved[at : at + 1, 0], moved[at : at + 1, 1])
        tried = graph.nodes[np.asarray(graph.places.query(place, NEAR)[1])[0]]
        before, after = moved[at - 1], moved[at + 1]
        there_m = inverse_arrays(before[0], before[1], tried[:, 0], tried[:, 1])[0]
        onward_m = inverse_arrays(tried[:, 0], tried[:, 1], after[0], after[1])[0]
        whole_m = there_m + onward_m
        shorter = np.argsort(whole_m)[: np.count_nonzero(whole_m < _length_m(moved[at - 1 : at + 2]) - GAIN_M)]
        if not len(shorter):
            continue
        options = tried[shorter]
        ends = np.stack([np.broadcast_to(end, options.shape) for end in (before, after)])
        seen = graph.in_sight(np.concatenate([ends[0], options]), np.concatenate([options, ends[1]]), closed)
        fits = np.flatnonzero(seen[: len(options)] & seen[len(options) :])
        if len(fits):
            moved[at] = options[fits[0]]
    return moved


def _length_m(corners: Floats) -> float:
    return float(inverse_arrays(corners[:-1, 0], corners[:-1, 1], corners[1:, 0], corners[1:, 1])[0].sum())
