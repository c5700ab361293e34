"""A label stands beside what it names, never nearer to another mark."""

import numpy as np
import pytest
from matplotlib.figure import Figure

from dashboard.views.figure.pen.box import Box
from dashboard.views.figure.pen.pen import Pen
from dashboard.views.figure.pen.style import READING
from dashboard.views.figure.sheet.placing import Placing

ENDS = {"first, a long name": (1.5, 1.2), "second, a long name": (1.62, 1.32)}


@pytest.fixture
def named() -> tuple[Placing, dict[str, Box]]:
    """Set the names of two marks that stand close together."""
    pen, placing = Pen(Figure(figsize=(3, 2.4), dpi=100)), Placing(Box(0.05, 0.05, 2.95, 2.35))
    for x, y in ENDS.values():
        placing.avoid_mark(x, y, 0.05)
    boxes = {}
    for name, end in ENDS.items():
        assert placing.set_beside(pen, [name], READING, np.array([end]), 0.05)
        boxes[name] = placing.taken[-1]
    return placing, boxes


def test_a_label_is_nearer_to_its_own_mark_than_to_another(named: tuple[Placing, dict[str, Box]]) -> None:
    _, boxes = named
    for name, box in boxes.items():
        own = box.distance(*ENDS[name])
        assert all(own < box.distance(*end) for other, end in ENDS.items() if other != name)
