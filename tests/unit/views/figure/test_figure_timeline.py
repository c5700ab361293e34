"""The figure's strip of days: what a cell stands for by the length of the window, and that its words never meet."""

import datetime as dt
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import to_rgba
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from matplotlib.text import Text

from dashboard.case import Case, DateInterval
from dashboard.views.figure import PRESETS, Preset
from dashboard.views.figure.pen.pen import Pen
from dashboard.views.figure.pen.style import EVENT
from dashboard.views.figure.report.timeline import LEAST_MARK_IN, divide, draw_timeline
from dashboard.views.view import View

FIRST = dt.date(2023, 3, 8)
MOST = 64
LENGTHS = (1, 2, 25, 90, 365, 899, 1_100, 3_650, 36_500, 730_000)
YEARS_3000_DAYS = 1_095_000


def of_length(case: Case, days: int) -> Case:
    window = DateInterval.between(FIRST, FIRST + dt.timedelta(days=days - 1))
    return case.model_copy(update={"window": window})


@pytest.mark.parametrize(
    ("days", "unit"),
    [
        (1, "day"),
        (64, "day"),
        (65, "week"),
        (365, "week"),
        (899, "month"),
        (3_650, "quarter"),
        (20_000, "year"),
        (36_500, "decade"),
        (730_000, "century"),
    ],
)
def test_a_cell_stands_for_the_shortest_unit_that_can_be_told_apart(days: int, unit: str) -> None:
    assert divide(FIRST, FIRST + dt.timedelta(days=days - 1), MOST).unit == unit


@given(st.dates(max_value=dt.date(6000, 1, 1)), st.integers(1, YEARS_3000_DAYS))
def test_cells_are_few_and_begin_one_after_the_other_in_the_window(first: dt.date, days: int) -> None:
    cells = divide(first, first + dt.timedelta(days=days - 1), MOST)
    assert cells.starts[0] == 0
    assert all(one < next_ for one, next_ in pairwise(cells.starts))
    assert cells.starts[-1] < days
    assert len(cells.starts) <= MOST
    if cells.unit not in ("day", "week"):
        assert all((first + dt.timedelta(days=start)).day == 1 for start in cells.starts[1:])


def test_a_window_to_the_last_day_of_the_calendar_is_divided() -> None:
    assert divide(dt.date(9990, 1, 1), dt.date.max, MOST).unit == "quarter"


@pytest.mark.parametrize("days", LENGTHS)
@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.name)
def test_no_two_words_meet_and_marks_are_seen_and_inside(case: Case, preset: Preset, days: int) -> None:
    long = of_length(case, days)
    day = FIRST + dt.timedelta(days=days // 2)
    dated = DateInterval.between(day, day)
    long = long.model_copy(update={"events": (case.events[0].model_copy(update={"dates": dated}),)})
    figure = Figure(figsize=(14, 12))
    canvas = FigureCanvasAgg(figure)
    box = preset.layout.strip
    draw_timeline(Pen(figure), box, long, View(day))
    renderer = canvas.get_renderer()  # type: ignore[no-untyped-call]
    words = [a.get_window_extent(renderer) for a in figure.artists if isinstance(a, Text)]
    assert not [1 for one, other in combinations(words, 2) if one.overlaps(other)]
    marks = [a for a in figure.artists if isinstance(a, Rectangle)]
    assert min(mark.get_width() for mark in marks if mark.get_facecolor() == to_rgba(EVENT)) >= LEAST_MARK_IN - 1e-9
    assert all(box.left - 0.02 <= m.get_x() and m.get_x() + m.get_width() <= box.right + 0.02 for m in marks)
