"""Where labels stand: beside what they name, over no other label or mark, over lines as little as can be."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.geodesy import Floats
from dashboard.views.figure.box import Box
from dashboard.views.figure.pen import Align, Pen
from dashboard.views.figure.style import INK, Face, Stroke

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

SIDE_COST, GAP_COST, CROSSING_COST, STRANGER_COST, ANCHOR_COST = 0.06, 3.0, 0.12, 1.5, 0.1
"""What a place costs: the next side, an inch of gap, a step of line covered, seeming another's name, the next point."""

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
    cost: float


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
    _lines: list[Floats] = field(default_factory=list)
    _marks: list[Box] = field(default_factory=list)

    def avoid_line(self, laid: BaseGeometry) -> None:
        """Have labels cover as little as can be of a line on the slide [in]."""
        for part in shapely.get_parts(laid):
            if part.length > 0:
                self._lines.append(shapely.get_coordinates(shapely.segmentize(part, LINE_STEP_IN)))

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
        x_y = np.vstack(self._lines) if self._lines else np.empty((0, 2))
        inside = (x_y[:, 0] > box.left) & (x_y[:, 0] < box.right) & (x_y[:, 1] > box.bottom) & (x_y[:, 1] < box.top)
        return int(inside.sum())

    def set_beside(
        self,
        pen: Pen,
        lines: Sequence[str],
        face: Face,
        anchors: Floats,
        radius_in: float,
        *,
        far: bool = True,
        over_lines: bool = True,
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
        """
        width, height = pen.extent(lines, face)
        found = [
            (spot.cost + ANCHOR_COST * rank, number, spot, anchor)
            for rank, anchor in enumerate(anchors)
            for number, spot in enumerate(
                self._spots(anchor, width, height, radius_in, GAPS_IN if far else NEAR_GAPS_IN)
            )
            if over_lines or self.crossed(spot.box) == 0
        ]
        if not found:
            return False
        _, _, spot, anchor = min(found, key=lambda each: each[:2])
        self._join(pen, anchor, spot.box, radius_in)
        x = {"left": spot.box.left, "centre": (spot.box.left + spot.box.right) / 2, "right": spot.box.right}[spot.align]
        pen.write_lines(lines, x, spot.box.top, face, halo=True, align=spot.align)
        self.taken.append(spot.box)
        return True

    def _spots(
        self, anchor: Floats, width: float, height: float, radius_in: float, gaps_in: tuple[float, ...]
    ) -> Iterator[Spot]:
        x, y = float(anchor[0]), float(anchor[1])
        for gap in gaps_in:
            off = radius_in + 0.03 + gap
            for rank, (across, up, align) in enumerate(SIDES):
                turned = math.hypot(across, up)
                left = x + across / turned * off + (across - 1) / 2 * width
                bottom = y + up / turned * off + (up - 1) / 2 * height
                box = Box(left, bottom, left + width, bottom + height)
                if self.is_free(box):
                    cost = SIDE_COST * rank + GAP_COST * gap + CROSSING_COST * self.crossed(box)
                    yield Spot(box, align, cost + STRANGER_COST * self._stands_nearer_another(box, x, y))

    def _stands_nearer_another(self, box: Box, x: float, y: float) -> bool:
        """Say whether a label would seem to name another mark."""
        own = box.distance(x, y)
        centres = [((mark.left + mark.right) / 2, (mark.bottom + mark.top) / 2) for mark in self._marks]
        others = [box.distance(a, b) for a, b in centres if math.hypot(a - x, b - y) > SAME_MARK_IN]
        return min(others, default=math.inf) < own + SAME_MARK_IN

    def _join(self, pen: Pen, anchor: Floats, box: Box, radius_in: float) -> None:
        start = np.array([float(anchor[0]), float(anchor[1])])
        end = np.array([min(max(start[0], box.left), box.right), min(max(start[1], box.bottom), box.top)])
        length = float(np.hypot(*(end - start)))
        if length - radius_in < LEADER_FROM_IN:
            return
        start = start + (end - start) * (radius_in / length)
        pen.line([start[0], end[0]], [start[1], end[1]], LEADER, 7)
        self.avoid_line(shapely.LineString([start, end]))
