"""The page's benchmark: what it makes of what it measured, in a browser only where that is quick."""

import datetime as dt

import pytest

from tools.bench.__main__ import tabulated
from tools.bench.page.made import DAYS, make_content
from tools.bench.page.report import Machine, write_report
from tools.bench.page.steps import Change, Steps, Walk, judge_walk, percentile_95
from tools.bench.timing import Line

FLOOR = Steps((16.0, 17.0, 18.0))


def make_walk(*times_ms: float, changed: int = 40, reloads: int = 0) -> Walk:
    return Walk(Steps(times_ms), (Change(changed, is_due=True),) * len(times_ms), reloads)


@pytest.mark.parametrize(("values", "expected"), [(range(1, 101), 95), (range(1, 21), 19), ([3.0], 3), ([2, 1], 2)])
def test_the_95th_percentile_is_a_value_that_was_measured(values: range | list[float], expected: float) -> None:
    assert percentile_95(list(values)) == expected


def test_a_quick_walk_that_changes_the_map_and_loads_nothing_meets_its_bounds() -> None:
    lines = judge_walk("case", make_walk(20.0, 21.0, 40.0), FLOOR)
    assert [line.met for line in lines] == [True, True, True]
    assert lines[0].measured == "median 21 ms, p95 40 ms, +4 ms to the floor"


@pytest.mark.parametrize(
    ("walked", "broken"),
    [
        (make_walk(33.0, 33.0, 33.0), 0),
        (make_walk(20.0, 20.0, 50.0), 0),
        (make_walk(20.0, 20.0, 20.0, changed=0), 1),
        (make_walk(20.0, 20.0, 20.0, reloads=1), 2),
    ],
)
def test_each_bound_of_a_walk_is_held_on_its_own(walked: Walk, broken: int) -> None:
    assert [line.met for line in judge_walk("case", walked, FLOOR)] == [n != broken for n in range(3)]


def test_a_step_between_days_alike_need_not_change_the_map() -> None:
    changes = (Change(40, is_due=True), Change(0, is_due=False))
    line = judge_walk("case", Walk(Steps((20.0, 20.0)), changes, 0), FLOOR)[1]
    assert line.met
    assert line.measured == "40 to 40, some by 1"


def test_a_walk_in_which_no_day_differs_shows_nothing() -> None:
    line = judge_walk("case", Walk(Steps((20.0,)), (Change(0, is_due=False),), 0), FLOOR)[1]
    assert line.met is False
    assert line.measured == "no such step"


def test_a_walk_far_over_the_floor_does_not_meet_its_bound() -> None:
    assert not judge_walk("case", make_walk(20.0, 20.0, 20.0), Steps((3.0,)))[0].met


def test_made_points_are_dated_inside_the_window_and_new_ones_come_every_day() -> None:
    points = [feature["properties"] for feature in make_content(2_000).features["features"]]
    days = {day.isoformat() for day in DAYS}
    assert len(points) == 2_000
    assert all(point["from"] <= point["to"] and point["to"] in days for point in points)
    assert {point["from"] for point in points} == days


def test_the_report_names_day_and_machine_and_has_a_row_for_every_line() -> None:
    lines = [
        Line("first map", "1.20 s", "< 2 s", True),
        Line("floor", "16 ms", "", None),
        Line("steps", "60 ms", "< 33 ms", False),
    ]
    report = write_report(lines, Machine(2, "A processor", 0.25, "156.0", "1.67.0"), dt.date(2023, 10, 13))
    assert "2023-10-13" in report
    assert "2 cores, A processor" in report
    assert "| first map | 1.20 s | < 2 s | yes |" in report
    assert "| floor | 16 ms |  |  |" in report
    assert "| steps | 60 ms | < 33 ms | NO |" in report
    assert tabulated(lines).row_count == 3
