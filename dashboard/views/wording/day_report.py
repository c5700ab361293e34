"""What is reported for a day: the events that hold it, what holds throughout, what is dated elsewhere."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass

from dashboard.case import Case, Event
from dashboard.translation.tongue import ENGLISH, Tongue
from dashboard.views.wording.short import citation, interval_words, weekday_words

CLOSE_DAYS = 7
"""An event that can fall on more days than this is stated for a stretch, not for a day."""


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
        Events dated to within `CLOSE_DAYS` that can fall on this day.
    stretch
        Events dated to a longer stretch that holds this day, the window itself among them.
    before, after
        Events dated wholly outside the window.
    """

    day: dt.date
    sentence: str
    on_day: tuple[DayLine, ...]
    stretch: tuple[DayLine, ...]
    before: tuple[DayLine, ...]
    after: tuple[DayLine, ...]


@dataclass(frozen=True)
class EventDay:
    """Hold a day on which events begin, and their titles."""

    day: dt.date
    titles: tuple[str, ...]


def report_day(case: Case, day: dt.date, tongue: Tongue = ENGLISH) -> DayReport:
    """Gather what the sources report for a day, and what they date elsewhere."""
    first, last = case.window.earliest_start, case.window.latest_end
    holding = [e for e in case.events if e.dates.holds(day)]
    on_day = [e for e in holding if e.dates.day_count <= CLOSE_DAYS]
    return DayReport(
        day=day,
        sentence=_sentence(case, day, on_day, tongue),
        on_day=_lines(case, on_day, tongue),
        stretch=_lines(case, [e for e in holding if e not in on_day], tongue),
        before=_lines(case, [e for e in case.events if e.dates.latest_end < first], tongue),
        after=_lines(case, [e for e in case.events if e.dates.earliest_start > last], tongue),
    )


def event_days(case: Case) -> tuple[EventDay, ...]:
    """List the days of the window on which something dated to within `CLOSE_DAYS` begins, in order."""
    first, last = case.window.earliest_start, case.window.latest_end
    titles: dict[dt.date, list[str]] = defaultdict(list)
    for event in case.events:
        if event.dates.day_count <= CLOSE_DAYS and first <= event.dates.earliest_start <= last:
            titles[event.dates.earliest_start].append(event.title)
    return tuple(EventDay(day, tuple(titles[day])) for day in sorted(titles))


def _sentence(case: Case, day: dt.date, on_day: list[Event], tongue: Tongue) -> str:
    counted = tongue.say(
        "{day}, day {number} of {count}",
        day=weekday_words(day, tongue),
        number=(day - case.window.earliest_start).days + 1,
        count=case.window.day_count,
    )
    if not on_day:
        return tongue.say("{counted}: no report gives this day; it lies within the stated window.", counted=counted)
    return f"{counted}: {'; '.join(event.title for event in on_day)}."


def _lines(case: Case, events: list[Event], tongue: Tongue) -> tuple[DayLine, ...]:
    return tuple(
        DayLine(interval_words(e.dates, tongue), e.title, tongue.term(e.date_kind), citation(case, e.claims), e.note)
        for e in events
    )
