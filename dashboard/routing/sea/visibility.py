"""The shortest path among corners that see each other, in the plane.

References
----------
Lozano-Pérez, T. & Wesley, M. A. (1979). An algorithm for planning collision-free paths among polyhedral obstacles.
Communications of the ACM 22, 560-570. doi:10.1145/359156.359164
Hart, P. E., Nilsson, N. J. & Raphael, B. (1968). A formal basis for the heuristic determination of minimum cost paths.
IEEE Transactions on Systems Science and Cybernetics 4, 100-107. doi:10.1109/TSSC.1968.300136
"""

import heapq
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from dashboard.geodesy import Floats

Indices = NDArray[np.int64]

_BATCH = 32
"""How many lines of sight are tested at once, the most promising first."""

_SLACK_M = 2.0
"""A line that cuts the edge beside a corner by no more than this still touches the corner [m]."""


@dataclass(frozen=True, eq=False)
class Corners:
    """Hold positions in a plane [m], each of shape (n, 2): where a path may bend, and the edge's vertices beside.

    The first two are the ends of the path; they may lie anywhere and have themselves beside them.
    """

    at: Floats
    previous: Floats
    following: Floats

    def touched(self, which: Indices, direction: Floats) -> NDArray[np.bool_]:
        """Say where a line through a corner leaves the edge on one side: only there can a shortest path bend.

        Parameters
        ----------
        which
            Numbers of corners, that broadcast with the directions.
        direction
            Unit vectors, shape (m, 2).
        """
        previous, following = (
            direction[:, 0] * beside[:, 1] - direction[:, 1] * beside[:, 0]
            for beside in (self.previous[which] - self.at[which], self.following[which] - self.at[which])
        )
        left, right = np.minimum(previous, following), np.maximum(previous, following)
        return (left >= -_SLACK_M) | (right <= _SLACK_M)


def search(corners: Corners, blocked: BaseGeometry) -> list[int] | None:
    """Search from corner 0 to corner 1 by A*; None where no line of sight leads on.

    Whether two corners see each other is tested when it first matters, in batches: what can be seen from a corner is a
    stream in the order of the whole path's least length, and the queue holds the head of each stream.

    Parameters
    ----------
    corners
        The two ends, then every corner.
    blocked
        What hides one corner from another, prepared.
    """
    goal_m = np.hypot(*(corners.at - corners.at[1]).T)
    before = np.full(len(goal_m), -1, dtype=np.int64)
    done = np.zeros(len(goal_m), dtype=bool)
    queue = [(float(goal_m[0]), 0.0, 0, -1)]
    streams: dict[int, Iterator[tuple[float, float, int, int]]] = {}
    while queue:
        _, gone_m, here, back = heapq.heappop(queue)
        if back >= 0 and (following := next(streams[back], None)):
            heapq.heappush(queue, following)
        if done[here]:
            continue
        done[here], before[here] = True, back
        if here == 1:
            return _walked_back(before)
        streams[here] = _seen(here, gone_m, corners, goal_m, done, blocked)
        if first := next(streams[here], None):
            heapq.heappush(queue, first)
    return None


def _seen(
    here: int, gone_m: float, corners: Corners, goal_m: Floats, done: NDArray[np.bool_], blocked: BaseGeometry
) -> Iterator[tuple[float, float, int, int]]:
    """Yield what is seen from a corner and not yet done: whole least length, length so far [m], corner, from where."""
    ahead = np.flatnonzero(~done)
    apart = corners.at[ahead] - corners.at[here]
    apart_m = np.hypot(*apart.T)
    direction = apart / np.maximum(apart_m, np.finfo(np.float64).tiny)[:, None]
    is_tangent = corners.touched(np.array([here]), direction) & corners.touched(ahead, direction)
    ahead, through_m = ahead[is_tangent], gone_m + apart_m[is_tangent]
    total_m = through_m + goal_m[ahead]
    order = np.lexsort((ahead, through_m, total_m))
    for first in range(0, len(order), _BATCH):
        batch = order[first : first + _BATCH]
        batch = batch[~done[ahead[batch]]]
        ends = np.stack(np.broadcast_arrays(corners.at[here], corners.at[ahead[batch]]), axis=1)
        batch = batch[~shapely.intersects(blocked, shapely.linestrings(ends))]
        for at in batch.tolist():
            yield float(total_m[at]), float(through_m[at]), int(ahead[at]), here


def _walked_back(before: NDArray[np.int64]) -> list[int]:
    path = [1]
    while before[path[-1]] >= 0:
        path.append(int(before[path[-1]]))
    return path[::-1]
