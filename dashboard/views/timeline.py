"""The strip under the map: everything a case dates, in order, and what lies outside its window apart from it."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from dashboard.case import Case, DateInterval, Leg
from dashboard.views.words import citation, doubt_words, interval_words, spoken_interval_words

DateKind = Literal["event", "imagery", "publication", "statement", "leg", "window"]
Role = Literal["route", "evidence", "context"]
Side = Literal["before", "inside", "after"]


@dataclass(frozen=True)
class TimelineEntry:
    """Hold one dated thing as the strip draws it.

    Parameters
    ----------
    kind
        What the date is of; a leg of the route and the window of the case are kinds of their own.
    earliest_start, latest_start, earliest_end, latest_end
        As in `DateInterval`: what lies between the two starts, or the two ends, is drawn faded.
    side
        Whether it is dated before the window, after it, or can fall on one of its days.
    day
        The first day of the window it can fall on; None outside.
    dates, doubt
        The dates in words, and which of them are not certain; the latter is empty where all are.
    spoken
        Date, title and kind in one line, for a screen reader.
    sources
        The claims that state it, and who published them.
    """

    id: str
    title: str
    kind: DateKind
    role: Role
    side: Side
    earliest_start: dt.date
    latest_start: dt.date
    earliest_end: dt.date
    latest_end: dt.date
    day: dt.date | None
    dates: str
    doubt: str
    spoken: str
    sources: str
    note: str


def timeline(case: Case) -> tuple[TimelineEntry, ...]:
    """List what a case dates by its first possible day; what starts on one day, longest first.

    The window is always listed, once; a leg bounded by its first and last day is named there and has no bar.
    """
    entries = (*_window(case), *_legs(case), *_events(case))
    return tuple(sorted(entries, key=lambda e: (e.earliest_start, -e.latest_end.toordinal(), e.id)))


def _events(case: Case) -> Iterator[TimelineEntry]:
    for event in case.events:
        if not _same_days(event.dates, case.window):
            yield _entry(
                case,
                event.id,
                event.title,
                event.date_kind,
                event.role,
                event.dates,
                claims=event.claims,
                note=event.note,
            )


def _window(case: Case) -> Iterator[TimelineEntry]:
    legs = [_leg_title(case, leg) for leg in case.legs if leg.dates and _same_days(leg.dates, case.window)]
    bounded = f"It also bounds {'; '.join(legs)}." if legs else ""
    stated = [event for event in case.events if _same_days(event.dates, case.window)]
    for event in stated:
        note = f"{event.note} {bounded}".strip()
        yield _entry(case, event.id, event.title, "window", event.role, event.dates, claims=event.claims, note=note)
    if not stated:
        yield _entry(case, "case-window", "Window of the case", "window", "context", case.window, note=bounded)


def _legs(case: Case) -> Iterator[TimelineEntry]:
    for leg in case.legs:
        if leg.dates is None or _same_days(leg.dates, case.window):
            continue
        yield _entry(
            case, f"leg-{leg.id}", _leg_title(case, leg), "leg", "route", leg.dates, claims=leg.claims, note=leg.note
        )


def _leg_title(case: Case, leg: Leg) -> str:
    return f"{case.place(leg.start).name} to {case.place(leg.end).name} by {leg.mode}"


def _same_days(one: DateInterval, other: DateInterval) -> bool:
    return (one.earliest_start, one.latest_end) == (other.earliest_start, other.latest_end)


def _entry(
    case: Case,
    id_: str,
    title: str,
    kind: DateKind,
    role: Role,
    dates: DateInterval,
    *,
    claims: tuple[str, ...] = (),
    note: str,
) -> TimelineEntry:
    first, last = case.days[0], case.days[-1]
    side: Side = "before" if dates.latest_end < first else "after" if dates.earliest_start > last else "inside"
    apart = "" if side == "inside" else f", {side} the window"
    return TimelineEntry(
        id=id_,
        title=title,
        kind=kind,
        role=role,
        side=side,
        earliest_start=dates.earliest_start,
        latest_start=dates.latest_start,
        earliest_end=dates.earliest_end,
        latest_end=dates.latest_end,
        day=max(first, dates.earliest_start) if side == "inside" else None,
        dates=interval_words(dates),
        doubt=doubt_words(dates),
        spoken=f"{spoken_interval_words(dates)}: {title}, {kind}{apart}",
        sources=citation(case, claims),
        note=note,
    )
