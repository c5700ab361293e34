"""The window as a strip of days: the days shown, and the days that events are dated to."""

from dashboard.case import Case
from dashboard.views.day_report import CLOSE_DAYS
from dashboard.views.figure.box import Box
from dashboard.views.figure.pen import Pen
from dashboard.views.figure.style import EVENT, INK, PAPER, RULE, SCALE, Stroke
from dashboard.views.figure.text_block import set_line
from dashboard.views.view import View
from dashboard.views.words import day_words

STRIP_IN = 0.085
GAP_PT_PER_IN = 10.0
"""White between the days, the narrower the more there are [pt per in of a day]."""

ROOM_IN = 0.1
"""Kept between the words below the strip [in]."""


def draw_timeline(pen: Pen, box: Box, case: Case, view: View) -> None:
    """Draw one cell a day: those that an event is dated to filled, the days shown framed, first and last named."""
    days = case.days
    step = box.width / len(days)
    strip = Box(box.left, box.top - STRIP_IN, box.right, box.top)
    dated = {d for event in case.events if len(event.dates.days()) <= CLOSE_DAYS for d in event.dates.days()}
    gap = Stroke(PAPER, min(1.2, step * GAP_PT_PER_IN))
    for number, each in enumerate(days):
        cell = Box(strip.left + number * step, strip.bottom, strip.left + (number + 1) * step, strip.top)
        pen.rectangle(cell, EVENT if each in dated else RULE, gap, 3)
    shown = [number for number, each in enumerate(days) if view.first <= each <= view.last]
    if shown:
        framed = Box(strip.left + shown[0] * step, strip.bottom, strip.left + (shown[-1] + 1) * step, strip.top)
        pen.rectangle(framed.widened(0.015), "none", Stroke(INK, 1.4), 4)
    below = strip.bottom - 0.05
    first, last = day_words(days[0]), day_words(days[-1])
    pen.write_lines([first], box.left, below, SCALE)
    pen.write_lines([last], box.right, below, SCALE, align="right")
    if shown:
        left = box.left + pen.width(first, SCALE) + ROOM_IN
        right = box.right - pen.width(last, SCALE) - ROOM_IN
        words = f"{_counted(shown, len(days))}; filled: dated event"
        set_line(pen, words, SCALE, Box(left, box.bottom, right, below), align="centre")


def _counted(shown: list[int], count: int) -> str:
    first, last = shown[0] + 1, shown[-1] + 1
    return f"day {first} of {count}" if first == last else f"days {first} to {last} of {count}"
