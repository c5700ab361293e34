"""The order of dated events, and whether they lie in the window, as far as their dates decide it."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from dashboard.case import Case, DateInterval, Event
from dashboard.case.dates.words import interval_words
from dashboard.checks.compare.pairing import MOST_PAIRS, choose_pairs, count_pairs


class Order(StrEnum):
    """How one interval of dates stands to another, over all days that the two admit."""

    BEFORE = "before"
    POSSIBLY_BEFORE = "possibly before"
    OVERLAPPING = "overlapping"
    UNDETERMINED = "undetermined"
    POSSIBLY_AFTER = "possibly after"
    AFTER = "after"


class Containment(StrEnum):
    """How an interval of dates lies to a window, over all days that the two admit."""

    INSIDE = "inside"
    PARTLY = "partly inside"
    OUTSIDE = "outside"
    UNDETERMINED = "undetermined"


@dataclass(frozen=True)
class DateOrder:
    """Hold the order of two events.

    Parameters
    ----------
    gap_days
        Fewest and most days between the two, where one is before the other; None otherwise.
    """

    first: Event
    second: Event
    order: Order
    gap_days: tuple[int, int] | None
    sentence: str


@dataclass(frozen=True)
class WindowPlace:
    """Hold how an event lies to the case's window, and how many days outside it, as `DateOrder` counts them."""

    event: Event
    containment: Containment
    gap_days: tuple[int, int] | None
    sentence: str


def order_dates(one: DateInterval, other: DateInterval) -> Order:
    """Say in which order two intervals stand, if every choice of days within their bounds gives one answer.

    An interval is before another where it ends on an earlier day than the other starts.
    """
    if one.latest_end < other.earliest_start:
        return Order.BEFORE
    if other.latest_end < one.earliest_start:
        return Order.AFTER
    can_precede = one.earliest_end < other.latest_start
    can_follow = other.earliest_end < one.latest_start
    if can_precede and can_follow:
        return Order.UNDETERMINED
    if can_precede:
        return Order.POSSIBLY_BEFORE
    return Order.POSSIBLY_AFTER if can_follow else Order.OVERLAPPING


def count_gap(one: DateInterval, other: DateInterval) -> tuple[int, int]:
    """Count the fewest and the most days from the end of one interval to the start of a later one."""
    return (other.earliest_start - one.latest_end).days, (other.latest_start - one.earliest_end).days


def place_in_window(dates: DateInterval, window: DateInterval) -> Containment:
    """Say whether dates lie in a window, if every choice of days within their bounds gives one answer."""
    order = order_dates(dates, window)
    if order in (Order.BEFORE, Order.AFTER):
        return Containment.OUTSIDE
    if dates.earliest_start >= window.latest_start and dates.latest_end <= window.earliest_end:
        return Containment.INSIDE
    sticks_out = dates.latest_start < window.earliest_start or dates.earliest_end > window.latest_end
    return Containment.PARTLY if sticks_out and order is Order.OVERLAPPING else Containment.UNDETERMINED


def order_events(case: Case) -> tuple[DateOrder, ...]:
    """Order what happened on the route, or was seen there, against everything else that happened or was seen.

    Publications and statements come after what they are about and say nothing by their order. The window is left to
    `place_events`. Of very many events, each is ordered against those that follow it by date; `count_orders` counts
    all pairs.
    """
    dated = _dated_events(case)
    if count_orders(case) > MOST_PAIRS:
        return tuple(_order(event, other) for event, other in _neighbours(dated))
    pairs = ((event, other) for event in dated if _matters(event) for other in dated if other is not event)
    return tuple(_order(event, other) for event, other in pairs if not (_matters(other) and _later(event, other)))


def count_orders(case: Case) -> int:
    """Count the pairs of events whose order says something."""
    dated = _dated_events(case)
    context = sum(not _matters(event) for event in dated)
    return count_pairs(len(dated)) - count_pairs(context)


def _dated_events(case: Case) -> list[Event]:
    return [e for e in case.events if e.date_kind in ("event", "imagery") and not _is_window(e, case)]


def _matters(event: Event) -> bool:
    """Say whether an event is on the route or evidence, and no mere context."""
    return event.role != "context"


def _later(event: Event, other: Event) -> bool:
    """Say whether a pair of two events on the route is the one of its two orders to leave out."""
    return _by_date(event) > _by_date(other)


def _by_date(event: Event) -> tuple[dt.date, str]:
    return event.dates.earliest_start, event.id


def _neighbours(dated: Sequence[Event]) -> Iterator[tuple[Event, Event]]:
    """Pair each event with the next in the order of dates, where one of the two matters; it then stands first."""
    by_date = sorted(dated, key=_by_date)
    for event, other in choose_pairs(by_date):
        if _matters(event):
            yield event, other
        elif _matters(other):
            yield other, event


def place_events(case: Case) -> tuple[WindowPlace, ...]:
    """Place every dated event but the window's own in the window of the case, or outside it."""
    return tuple(_place(event, case.window) for event in case.events if not _is_window(event, case))


def _is_window(event: Event, case: Case) -> bool:
    return _bounds(event.dates) == _bounds(case.window)


def _bounds(dates: DateInterval) -> tuple[dt.date, ...]:
    return dates.earliest_start, dates.latest_start, dates.earliest_end, dates.latest_end


def _order(event: Event, other: Event) -> DateOrder:
    order = order_dates(event.dates, other.dates)
    gap = _gap(event.dates, other.dates)
    dated, other_dated = _dated(event), _dated(other)
    match order:
        case Order.BEFORE | Order.AFTER:
            words = f"{dated} is dated {order.value} {other_dated}, {_by(gap)}."
        case Order.OVERLAPPING:
            words = f"{dated} and {other_dated} have at least 1 day in common."
        case Order.UNDETERMINED:
            words = f"{dated} can be dated before or after {other_dated}: these dates leave it open."
        case Order.POSSIBLY_BEFORE | Order.POSSIBLY_AFTER:
            side = "before" if order is Order.POSSIBLY_BEFORE else "after"
            words = f"{dated} either has a day in common with {other_dated} or is {side} it."
    return DateOrder(event, other, order, gap, words)


def _place(event: Event, window: DateInterval) -> WindowPlace:
    containment = place_in_window(event.dates, window)
    gap = _gap(event.dates, window)
    dated, span = _dated(event), f"the window {interval_words(window)}"
    match containment:
        case Containment.OUTSIDE:
            words = f"{dated} is dated {order_dates(event.dates, window).value} {span}, {_by(gap)}."
        case Containment.UNDETERMINED:
            words = f"{dated} can lie inside {span} or reach out of it: its dates leave it open."
        case _:
            words = f"{dated} lies {containment.value} {span}."
    return WindowPlace(event, containment, gap, words)


def _gap(one: DateInterval, other: DateInterval) -> tuple[int, int] | None:
    """Count the days between two intervals, whichever is first; None where they are not apart."""
    match order_dates(one, other):
        case Order.BEFORE:
            return count_gap(one, other)
        case Order.AFTER:
            return count_gap(other, one)
        case _:
            return None


def _dated(event: Event) -> str:
    kind = "" if event.date_kind == "event" else f", date of the {event.date_kind}"
    return f"“{event.title}” ({interval_words(event.dates)}{kind})"


def _by(gap: tuple[int, int] | None) -> str:
    fewest, most = gap or (0, 0)
    noun = "day" if most == 1 else "days"
    return f"by {fewest} {noun}" if fewest == most else f"by {fewest} to {most} {noun}"
