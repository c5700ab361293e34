"""The window as a strip of days: the days shown, and the days that events are dated to."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from dashboard.case import Case
from dashboard.views.figure.pen.box import Box
from dashboard.views.figure.pen.pen import Pen
from dashboard.views.figure.pen.style import EVENT, INK, PAPER, RULE, SCALE, Stroke
from dashboard.views.figure.pen.text_block import set_line
from dashboard.views.view import View
from dashboard.views.wording.day_report import CLOSE_DAYS
from dashboard.views.wording.short import day_words

STRIP_IN = 0.085
GAP_PT_PER_IN = 10.0
"""White between the cells, the narrower the more there are [pt per in of a cell]."""

ROOM_IN = 0.1
"""Kept between the words below the strip [in]."""

LEAST_CELL_IN = 0.05
"""A narrower cell cannot be told from the next: then a cell stands for a longer unit than a day [in]."""

LEAST_MARK_IN = 0.03
"""What marks a day is at least so wide, that it is seen [in]."""

WEEK_DAYS = 7
MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}


@dataclass(frozen=True)
class Cells:
    """Hold what a cell of the strip stands for, and the day that each begins with, counted from the window's first."""

    unit: str
    starts: tuple[int, ...]


def divide(first: dt.date, last: dt.date, most: int) -> Cells:
    """Divide a window into at most so many cells, of the shortest unit.

    Weeks are counted from its first day, months as the calendar has them. A window too long for centuries is divided
    into centuries all the same.
    """
    count = (last - first).days + 1
    for unit, days in (("day", 1), ("week", WEEK_DAYS)):
        if -(-count // days) <= most:
            return Cells(unit, tuple(range(0, count, days)))
    fitting = (unit for unit, months in MONTHS.items() if len(_units(first, last, months)) <= most)
    unit = next(fitting, "century")
    return Cells(unit, tuple((begin - first).days for begin in _begins(first, last, MONTHS[unit])))


def _units(first: dt.date, last: dt.date, months: int) -> range:
    """Count up the units of so many months that a window has a day of."""
    return range((12 * first.year + first.month - 1) // months, (12 * last.year + last.month - 1) // months + 1)


def _begins(first: dt.date, last: dt.date, months: int) -> Iterator[dt.date]:
    """List the day that each of these units begins with, for the first one that of the window."""
    yield first
    for each in _units(first, last, months)[1:]:
        year, month = divmod(each * months, 12)
        yield dt.date(year, month + 1, 1)


def draw_timeline(pen: Pen, box: Box, case: Case, view: View) -> None:
    """Draw the days in cells: those that an event is dated to filled, the days shown framed, first and last named."""
    first, last, count = case.window.earliest_start, case.window.latest_end, case.window.day_count
    step = box.width / count
    strip = Box(box.left, box.top - STRIP_IN, box.right, box.top)
    cells = divide(first, last, max(1, int(box.width / LEAST_CELL_IN)))
    dated = sorted({(day - first).days for day in _dated_days(case)})
    ends = (*cells.starts[1:], count)
    gap = Stroke(PAPER, min(1.2, box.width / len(ends) * GAP_PT_PER_IN))
    filled = set(dated) if cells.unit == "day" else set()
    for start, end in zip(cells.starts, ends, strict=True):
        cell = Box(strip.left + start * step, strip.bottom, strip.left + end * step, strip.top)
        pen.rectangle(cell, EVENT if start in filled else RULE, gap, 3)
    if not filled:
        for start, end in _runs(dated):
            pen.rectangle(_mark(strip, start * step, end * step), EVENT, None, 3.5)
    below = strip.bottom - 0.05
    left, right = box.left, box.right
    pen.write_lines([day_words(first)], box.left, below, SCALE)
    left += pen.width(day_words(first), SCALE) + ROOM_IN
    if count > 1:
        pen.write_lines([day_words(last)], box.right, below, SCALE, align="right")
        right -= pen.width(day_words(last), SCALE) + ROOM_IN
    shown = ((max(first, view.first) - first).days, (min(last, view.last) - first).days)
    if shown[0] <= shown[1]:
        framed = _mark(strip, shown[0] * step, (shown[1] + 1) * step)
        pen.rectangle(framed.widened(0.015), "none", Stroke(INK, 1.4), 4)
        told = "filled: dated event" if cells.unit == "day" else f"a cell a {cells.unit}; filled: dated event"
        whole = f"{_counted(shown[0] + 1, shown[1] + 1, count)}; {told}"
        words = whole if cells.unit == "day" or pen.width(whole, SCALE) <= right - left else told
        set_line(pen, words, SCALE, Box(left, box.bottom, right, below), align="centre")


def _dated_days(case: Case) -> Iterator[dt.date]:
    """List the days of the window that events dated to within `CLOSE_DAYS` can fall on."""
    for event in case.events:
        if event.dates.day_count <= CLOSE_DAYS:
            yield from (day for day in event.dates.days() if case.window.holds(day))


def _runs(days: list[int]) -> Iterator[tuple[int, int]]:
    """Join days that follow one another: the first of each run, and the day after its last."""
    start = 0
    for number in range(1, len(days) + 1):
        if number == len(days) or days[number] > days[number - 1] + 1:
            yield days[start], days[number - 1] + 1
            start = number


def _mark(strip: Box, start_in: float, end_in: float) -> Box:
    """Mark a stretch of the strip, wide enough to be seen and inside it."""
    wide = max(end_in - start_in, min(LEAST_MARK_IN, strip.width))
    left = strip.left + min(max(0.0, (start_in + end_in - wide) / 2), strip.width - wide)
    return Box(left, strip.bottom, left + wide, strip.top)


def _counted(first: int, last: int, count: int) -> str:
    return f"day {first:,} of {count:,}" if first == last else f"days {first:,} to {last:,} of {count:,}"
