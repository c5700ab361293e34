"""The strip under the map: everything a case dates, in order, and what lies outside its window apart from it."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from dashboard.case import Case, DateInterval, Event, Leg
from dashboard.translation.tongue import ENGLISH, Tongue, mark
from dashboard.views.wording.short import citation, doubt_words, interval_words, leg_words, spoken_interval_words

DateKind = Literal["event", "imagery", "publication", "statement", "leg", "window"]
Role = Literal["route", "evidence", "context"]
Side = Literal["before", "inside", "after"]

SPOKEN: dict[Side, str] = {
    "before": mark("{dates}: {title}, {kind}, before the window"),
    "inside": mark("{dates}: {title}, {kind}"),
    "after": mark("{dates}: {title}, {kind}, after the window"),
}


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


def timeline(case: Case, tongue: Tongue = ENGLISH) -> tuple[TimelineEntry, ...]:
    """List what a case dates by its first possible day; what starts on one day, longest first.

    The window is always listed, once; a leg bounded by its first and last day is named there and has no bar.
    """
    entries = (*_window(case, tongue), *_legs(case, tongue), *_events(case, tongue))
    return tuple(sorted(entries, key=lambda e: (e.earliest_start, -e.latest_end.toordinal(), e.id)))


def _events(case: Case, tongue: Tongue) -> Iterator[TimelineEntry]:
    for event in case.events:
        if not _states_window(event, case):
            yield _of_event(case, tongue, event, event.date_kind, event.note)


def _window(case: Case, tongue: Tongue) -> Iterator[TimelineEntry]:
    legs = [_leg_title(case, leg, tongue) for leg in case.legs if leg.dates and _same_days(leg.dates, case.window)]
    bounded = tongue.say("It also bounds {legs}.", legs="; ".join(legs)) if legs else ""
    stated = [event for event in case.events if _states_window(event, case)]
    for event in stated:
        yield _of_event(case, tongue, event, "window", f"{event.note} {bounded}".strip())
    if not stated:
        title = tongue.say("Window of the case")
        yield _entry(case, tongue, "case-window", title, "window", role="context", dates=case.window, note=bounded)


def _legs(case: Case, tongue: Tongue) -> Iterator[TimelineEntry]:
    for leg in case.legs:
        if leg.dates is None or _same_days(leg.dates, case.window):
            continue
        yield _entry(
            case,
            tongue,
            f"leg-{leg.id}",
            _leg_title(case, leg, tongue),
            "leg",
            role="route",
            dates=leg.dates,
            claims=leg.claims,
            note=leg.note,
        )


def _leg_title(case: Case, leg: Leg, tongue: Tongue) -> str:
    return leg_words(leg, case.place(leg.start).name, case.place(leg.end).name, tongue)


def _states_window(event: Event, case: Case) -> bool:
    """Say whether an event is the window itself; what is only dated to a short one's days stays an event."""
    is_background = (event.date_kind, event.role, event.place) == ("event", "context", None)
    return is_background and case.window.day_count > 1 and _same_days(event.dates, case.window)


def _same_days(one: DateInterval, other: DateInterval) -> bool:
    return (one.earliest_start, one.latest_end) == (other.earliest_start, other.latest_end)


def _of_event(case: Case, tongue: Tongue, event: Event, kind: DateKind, note: str) -> TimelineEntry:
    return _entry(
        case, tongue, event.id, event.title, kind, role=event.role, dates=event.dates, claims=event.claims, note=note
    )


def _entry(
    case: Case,
    tongue: Tongue,
    id_: str,
    title: str,
    kind: DateKind,
    *,
    role: Role,
    dates: DateInterval,
    claims: tuple[str, ...] = (),
    note: str,
) -> TimelineEntry:
    first, last = case.window.earliest_start, case.window.latest_end
    side: Side = "before" if dates.latest_end < first else "after" if dates.earliest_start > last else "inside"
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
        dates=interval_words(dates, tongue),
        doubt=doubt_words(dates, tongue),
        spoken=tongue.say(
            SPOKEN[side], dates=spoken_interval_words(dates, tongue), title=title, kind=tongue.term(kind)
        ),
        sources=citation(case, claims),
        note=note,
    )
