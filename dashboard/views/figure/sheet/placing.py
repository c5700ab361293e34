"""Where labels stand: beside what they name, over no other label or mark, over lines as little as can be."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.geodesy import Floats
from dashboard.views.figure.pen.box import Box
from dashboard.views.figure.pen.pen import Align, Pen
from dashboard.views.figure.pen.style import INK, Stroke, TextStyle

SIDES: tuple[tuple[float, float, Align], ...] = (
    (1, 0, "left"),
    (1, 0.7, "left"),
    (-1, 0, "right"),
    (1, -0.7, "left"),
    (-1, 0.7, "right"),
    (-1, -0.7, "right"),
    (0, 1, "centre"),
    (0, -1, "centre"),
)
"""Where a label is tried, best first: how far across and up it lies from its point, and how its lines are set."""

GAPS_IN = (0.0, 0.06, 0.14, 0.26, 0.42, 0.6, 0.85)
NEAR_GAPS_IN = GAPS_IN[:2]
"""How much farther off a label is tried each time [in]."""

SIDE_COST, GAP_COST, CROSSING_COST, ANCHOR_COST = 0.06, 3.0, 0.12, 0.1
"""What a place costs: the next side, an inch of gap, a step of line covered, the next point."""

STRANGER_COST, TANGLE_COST = 6.0, 3.0
"""What it costs to seem another mark's name, and to be joined over another's hairline: more than any gap."""

OFF_IN = 0.03
"""Kept between a mark and its label [in]."""

SAME_MARK_IN = 0.03
"""Marks nearer to each other than this count as one [in]."""

LEADER_FROM_IN = 0.13
"""A label farther than this from what it names is joined to it by a hairline [in]."""

LEADER = Stroke(INK, 0.5)
LINE_STEP_IN = 0.03
CLEARANCE_IN = (0.06, 0.035)
"""Kept between labels, across and up [in]."""


class Spot(NamedTuple):
    """Bound a label and say how its lines are set inside."""

    box: Box
    align: Align


@dataclass
class Placing:
    """Keep account of what a sheet's labels must not cover.

    Parameters
    ----------
    bounds
        The box that labels stay in.
    taken
        Boxes of labels and bars already set.
    """

    bounds: Box
    taken: list[Box] = field(default_factory=list)
    _lines: Floats = field(default_factory=lambda: np.empty((0, 2)))
    _marks: list[Box] = field(default_factory=list)
    _leaders: list[shapely.LineString] = field(default_factory=list)

    def avoid_line(self, laid: BaseGeometry) -> None:
        """Have labels cover as little as can be of a line on the slide [in]."""
        self._lines = np.vstack([self._lines, shapely.get_coordinates(shapely.segmentize(laid, LINE_STEP_IN))])

    def avoid_mark(self, x: float, y: float, radius_in: float) -> None:
        """Keep labels off a mark [in]."""
        self._marks.append(Box(x, y, x, y).widened(radius_in))

    def is_free(self, box: Box) -> bool:
        """Say whether a label may stand here."""
        across, up = CLEARANCE_IN
        wanted = Box(box.left - across, box.bottom - up, box.right + across, box.top + up)
        return self.bounds.holds(box) and not wanted.meets_any(self.taken) and not box.meets_any(self._marks)

    def crossed(self, box: Box) -> int:
        """Count the steps of lines that a label here would cover."""
        x, y = self._lines.T
        inside = (x > box.left) & (x < box.right) & (y > box.bottom) & (y < box.top)
        return int(inside.sum())

    def set_beside(
        self,
        pen: Pen,
        lines: Sequence[str],
        face: TextStyle,
        anchors: Floats,
        radius_in: float,
        *,
        far: bool = True,
        over_lines: bool = True,
        note: str = "",
        note_face: TextStyle | None = None,
    ) -> bool:
        """Set a label beside one of some points [in], where it suits best; say whether there was room.

        Parameters
        ----------
        radius_in
            Radius of the mark at each point, kept free.
        far
            Whether the label may stand off, joined by a hairline.
        over_lines
            Whether it may cover a line where no other place is left.
        note
            A line below in another face; empty for none.
        """
        width, height = pen.extent(lines, face)
        if note and note_face is not None:
            wide, high = pen.extent([note], note_face)
            width, height = max(width, wide), height + high
        best: tuple[float, Spot, Floats] | None = None
        gaps_in = GAPS_IN if far else NEAR_GAPS_IN
        for base, anchor, spot in self._candidates(anchors, width, height, radius_in, gaps_in):
            if best is not None and base >= best[0]:
                break  # the others cost more before any line or stranger is counted
            if not self.is_free(spot.box):
                continue
            crossed = self.crossed(spot.box)
            cost = base + CROSSING_COST * crossed + STRANGER_COST * self._stands_nearer_another(spot.box, anchor)
            cost += TANGLE_COST * self._tangles(spot.box, anchor, radius_in)
            if (over_lines or crossed == 0) and (best is None or cost < best[0]):
                best = cost, spot, anchor
        if best is None:
            return False
        _, spot, anchor = best
        self._join(pen, anchor, spot.box, radius_in)
        x = {"left": spot.box.left, "centre": (spot.box.left + spot.box.right) / 2, "right": spot.box.right}[spot.align]
        end = pen.write_lines(lines, x, spot.box.top, face, halo=True, align=spot.align)
        if note and note_face is not None:
            pen.write_lines([note], x, end, note_face, halo=True, align=spot.align)
        self.taken.append(spot.box)
        return True

    def _candidates(
        self, anchors: Floats, width: float, height: float, radius_in: float, gaps_in: tuple[float, ...]
    ) -> list[tuple[float, Floats, Spot]]:
        """List where a label can be tried with what the place alone costs, cheapest first."""
        found = [
            (
                ANCHOR_COST * nth + SIDE_COST * rank + GAP_COST * gap,
                anchor,
                _spot(anchor, side, radius_in + OFF_IN + gap, width, height),
            )
            for nth, anchor in enumerate(anchors)
            for gap in gaps_in
            for rank, side in enumerate(SIDES)
        ]
        return sorted(found, key=lambda each: each[0])

    def _stands_nearer_another(self, box: Box, anchor: Floats) -> bool:
        """Say whether a label would seem to name another mark."""
        x, y = (float(v) for v in anchor)
        own = box.distance(x, y)
        centres = [((mark.left + mark.right) / 2, (mark.bottom + mark.top) / 2) for mark in self._marks]
        others = [box.distance(a, b) for a, b in centres if math.hypot(a - x, b - y) > SAME_MARK_IN]
        return min(others, default=math.inf) < own + SAME_MARK_IN

    def _tangles(self, box: Box, anchor: Floats, radius_in: float) -> bool:
        """Say whether a label would be joined over another's hairline, or stand on one."""
        leader = _leader(anchor, box, radius_in)
        reach = box.outline if leader is None else shapely.union(box.outline, leader)
        return any(reach.intersects(other) for other in self._leaders)

    def _join(self, pen: Pen, anchor: Floats, box: Box, radius_in: float) -> None:
        leader = _leader(anchor, box, radius_in)
        if leader is None:
            return
        x, y = shapely.get_coordinates(leader).T
        pen.line(x, y, LEADER, 7)
        self.avoid_line(leader)
        self._leaders.append(leader)


def _leader(anchor: Floats, box: Box, radius_in: float) -> shapely.LineString | None:
    """Draw the hairline from a mark's edge to a label; None where the label is near enough without."""
    start = np.array([float(anchor[0]), float(anchor[1])])
    end = np.array([min(max(start[0], box.left), box.right), min(max(start[1], box.bottom), box.top)])
    length = float(np.hypot(*(end - start)))
    if length - radius_in < LEADER_FROM_IN:
        return None
    return shapely.LineString([start + (end - start) * (radius_in / length), end])


def _spot(anchor: Floats, side: tuple[float, float, Align], off: float, width: float, height: float) -> Spot:
    across, up, align = side
    turned = math.hypot(across, up)
    left = float(anchor[0]) + across / turned * off + (across - 1) / 2 * width
    bottom = float(anchor[1]) + up / turned * off + (up - 1) / 2 * height
    return Spot(Box(left, bottom, left + width, bottom + height), align)
