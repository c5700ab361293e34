"""What is reported for a day: the events that hold it, what holds throughout, what is dated elsewhere."""

import datetime as dt
from dataclasses import dataclass

from dashboard.case import Case, Event
from dashboard.views.words import citation, interval_words, weekday_words


@dataclass(frozen=True)
class DayLine:
    """Hold one line of the day's report: when, what, what kind of date, who states it, and its limits."""

    dates: str
    title: str
    date_kind: str
    sources: str
    note: str


@dataclass(frozen=True)
class DayReport:
    """Hold what is reported for one day of the window.

    Parameters
    ----------
    sentence
        The day in one sentence, for a briefer.
    on_day
        Events of this day, not of the whole window.
    throughout
        Events that hold on every day of the window.
    before, after
        Events dated wholly outside the window.
    """

    day: dt.date
    sentence: str
    on_day: tuple[DayLine, ...]
    throughout: tuple[DayLine, ...]
    before: tuple[DayLine, ...]
    after: tuple[DayLine, ...]


def report_day(case: Case, day: dt.date) -> DayReport:
    """Gather what the sources report for a day, and what they date elsewhere."""
    first, last = case.window.earliest_start, case.window.latest_end
    throughout = [e for e in case.events if e.dates.earliest_start <= first and e.dates.latest_end >= last]
    inside = [e for e in case.events if e not in throughout]
    on_day = [e for e in inside if e.dates.holds(day)]
    return DayReport(
        day=day,
        sentence=_sentence(case, day, on_day),
        on_day=_lines(case, on_day),
        throughout=_lines(case, throughout),
        before=_lines(case, [e for e in inside if e.dates.latest_end < first]),
        after=_lines(case, [e for e in inside if e.dates.earliest_start > last]),
    )


def event_days(case: Case) -> tuple[dt.date, ...]:
    """List the days of the window on which something other than the window itself is reported."""
    return tuple(day for day in case.days if report_day(case, day).on_day)


def _sentence(case: Case, day: dt.date, on_day: list[Event]) -> str:
    number = (day - case.window.earliest_start).days + 1
    counted = f"{weekday_words(day)}, day {number} of {len(case.days)}"
    if not on_day:
        return f"{counted}: no report gives this day; it lies within the stated window."
    return f"{counted}: {'; '.join(event.title for event in on_day)}."


def _lines(case: Case, events: list[Event]) -> tuple[DayLine, ...]:
    return tuple(
        DayLine(interval_words(e.dates), e.title, e.date_kind, citation(case, e.claims), e.note) for e in events
    )
