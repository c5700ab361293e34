"""Where labels stand: beside what they name, over no other label or mark, over lines as little as can be."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.geodesy import Floats
from dashboard.views.figure.box import Box
from dashboard.views.figure.pen import Pen
from dashboard.views.figure.style import INK, Face, Stroke

Align = Literal["left", "centre", "right"]

SIDES = (
    (1, 0.0),
    (1, 0.6),
    (-1, 0.0),
    (1, -0.6),
    (-1, 0.6),
    (-1, -0.6),
    (0, 1.0),
    (0, -1.0),
)
"""Where a label is tried, best first: across (right, left, middle) and up, in parts of its own size."""

GAPS_IN = (0.0, 0.06, 0.14, 0.26, 0.42, 0.6, 0.85)
"""How much farther off a label is tried each time none fits nearer [in]."""

LEADER_FROM_IN = 0.13
"""A label farther than this from what it names is joined to it by a hairline [in]."""

LEADER = Stroke(INK, 0.5)
LINE_STEP_IN = 0.03
CLEARANCE_IN = 0.025


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
        Boxes of marks and of labels already set.
    """

    bounds: Box
    taken: list[Box] = field(default_factory=list)
    _lines: list[Floats] = field(default_factory=list)

    def avoid_line(self, laid: BaseGeometry) -> None:
        """Have labels cover as little as can be of a line on the slide [in]."""
        for part in shapely.get_parts(laid):
            if part.length > 0:
                self._lines.append(shapely.get_coordinates(shapely.segmentize(part, LINE_STEP_IN)))

    def avoid_mark(self, x: float, y: float, radius_in: float) -> None:
        """Keep labels off a mark [in]."""
        self.taken.append(Box(x - radius_in, y - radius_in, x + radius_in, y + radius_in))

    def is_free(self, box: Box) -> bool:
        """Say whether a label may stand here."""
        return self.bounds.holds(box) and not box.widened(CLEARANCE_IN).meets_any(self.taken)

    def crossed(self, box: Box) -> int:
        """Count the steps of lines that a label here would cover."""
        x_y = np.vstack(self._lines) if self._lines else np.empty((0, 2))
        inside = (x_y[:, 0] > box.left) & (x_y[:, 0] < box.right) & (x_y[:, 1] > box.bottom) & (x_y[:, 1] < box.top)
        return int(inside.sum())

    def set_beside(
        self, pen: Pen, lines: Sequence[str], face: Face, anchors: Floats, radius_in: float, *, far: bool = True
    ) -> bool:
        """Set a label beside one of some points [in], the first that suits best; say whether there was room.

        Parameters
        ----------
        radius_in
            Radius of the mark at each point, kept free.
        far
            Whether the label may stand off, joined by a hairline.
        """
        width, height = pen.extent(lines, face)
        best: tuple[Spot, Floats] | None = None
        for rank, anchor in enumerate(anchors):
            for spot in self._spots(anchor, width, height, radius_in, far=far):
                cost = spot.cost + 0.15 * rank
                if best is None or cost < best[0].cost:
                    best = spot._replace(cost=cost), anchor
        if best is None:
            return False
        spot, anchor = best
        self._join(pen, anchor, spot.box, radius_in)
        x = {"left": spot.box.left, "centre": (spot.box.left + spot.box.right) / 2, "right": spot.box.right}[spot.align]
        pen.write_lines(lines, x, spot.box.top, face, halo=True, align=spot.align)
        self.taken.append(spot.box)
        return True

    def _spots(self, anchor: Floats, width: float, height: float, radius_in: float, *, far: bool) -> list[Spot]:
        spots = []
        for gap in GAPS_IN if far else GAPS_IN[:2]:
            off = radius_in + 0.03 + gap
            for rank, (across, up) in enumerate(SIDES):
                turned = math.hypot(across, up)
                x = float(anchor[0]) + across / turned * off + (across - 1) / 2 * width
                y = (
                    float(anchor[1])
                    + up / turned * off
                    + (np.sign(up) - 1) / 2 * height * (1 if across == 0 else 0.5 + 0.5 * abs(up))
                )
                if up == 0:
                    y = float(anchor[1]) - height / 2
                box = Box(x, y, x + width, y + height)
                if self.is_free(box):
                    align: Align = "left" if across > 0 else "right" if across < 0 else "centre"
                    spots.append(Spot(box, align, 0.06 * rank + 3.0 * gap + 0.12 * self.crossed(box)))
        return spots

    def _join(self, pen: Pen, anchor: Floats, box: Box, radius_in: float) -> None:
        start = np.array([float(anchor[0]), float(anchor[1])])
        end = np.array([min(max(start[0], box.left), box.right), min(max(start[1], box.bottom), box.top)])
        length = float(np.hypot(*(end - start)))
        if length - radius_in < LEADER_FROM_IN:
            return
        start = start + (end - start) * (radius_in / length)
        pen.line([start[0], end[0]], [start[1], end[1]], LEADER, 7)
        self.avoid_line(shapely.LineString([start, end]))
