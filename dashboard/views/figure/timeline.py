"""The window as a strip of days: the day shown, and the days that events are dated to."""

import datetime as dt

from dashboard.case import Case
from dashboard.views.day_report import CLOSE_DAYS
from dashboard.views.figure.box import Box
from dashboard.views.figure.pen import Pen
from dashboard.views.figure.style import EVENT, INK, PAPER, RULE, SCALE, Stroke
from dashboard.views.words import day_words

STRIP_IN = 0.085
GAP_PT_PER_IN = 10.0
"""White between the days, the narrower the more there are [pt per in of a day]."""


def draw_timeline(pen: Pen, box: Box, case: Case, day: dt.date) -> None:
    """Draw one cell a day: those that an event is dated to filled, the day shown framed, first and last named."""
    days = case.days
    step = box.width / len(days)
    strip = Box(box.left, box.top - STRIP_IN, box.right, box.top)
    dated = {d for event in case.events if len(event.dates.days()) <= CLOSE_DAYS for d in event.dates.days()}
    gap = Stroke(PAPER, min(1.2, step * GAP_PT_PER_IN))
    for number, each in enumerate(days):
        cell = Box(strip.left + number * step, strip.bottom, strip.left + (number + 1) * step, strip.top)
        pen.rectangle(cell, EVENT if each in dated else RULE, gap, 3)
        if each == day:
            pen.rectangle(cell.widened(0.015), "none", Stroke(INK, 1.4), 4)
    below = strip.bottom - 0.05
    pen.write_lines([day_words(days[0])], box.left, below, SCALE)
    pen.write_lines([day_words(days[-1])], box.right, below, SCALE, align="right")
    if day in days:
        words = f"day {days.index(day) + 1} of {len(days)}; filled: a report dates an event"
        pen.write_lines([words], (box.left + box.right) / 2, below, SCALE, align="centre")
