"""Dates in order: only what every choice of days within their bounds gives is said."""

import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.case import Case, DateInterval
from dashboard.checks.compare.pairing import MOST_PAIRS
from dashboard.checks.days.date_order import (
    Containment,
    Order,
    count_gap,
    count_orders,
    order_dates,
    order_events,
    place_events,
    place_in_window,
)

FORBIDDEN = re.compile(r"\b(false|true|confirm(s|ed)?|proves?|real|actual(ly)?|likely|certain(ly)?)\b", re.IGNORECASE)


def interval(*four: int) -> DateInterval:
    first, second, third, fourth = (dt.date(2023, 9, day) for day in four)
    return DateInterval(earliest_start=first, latest_start=second, earliest_end=third, latest_end=fourth)


@pytest.mark.parametrize(
    ("one", "other", "order"),
    [
        ((7, 8, 7, 8), (13, 13, 13, 13), Order.BEFORE),
        ((7, 8, 7, 8), (9, 9, 9, 9), Order.BEFORE),
        ((7, 8, 7, 8), (8, 8, 8, 8), Order.POSSIBLY_BEFORE),
        ((8, 9, 8, 9), (8, 8, 8, 8), Order.POSSIBLY_AFTER),
        ((10, 11, 10, 11), (9, 9, 9, 9), Order.AFTER),
        ((7, 7, 10, 10), (10, 10, 12, 12), Order.OVERLAPPING),
        ((8, 8, 8, 8), (8, 8, 8, 8), Order.OVERLAPPING),
        ((7, 8, 7, 8), (1, 30, 1, 30), Order.UNDETERMINED),
        ((7, 9, 7, 9), (8, 8, 8, 8), Order.UNDETERMINED),
    ],
)
def test_order(one: tuple[int, ...], other: tuple[int, ...], order: Order) -> None:
    assert order_dates(interval(*one), interval(*other)) is order


@pytest.mark.parametrize(
    ("dates", "containment"),
    [
        ((10, 10, 20, 20), Containment.INSIDE),
        ((9, 9, 20, 20), Containment.PARTLY),
        ((10, 10, 21, 21), Containment.PARTLY),
        ((9, 10, 20, 20), Containment.UNDETERMINED),
        ((10, 10, 20, 21), Containment.UNDETERMINED),
        ((9, 10, 9, 10), Containment.UNDETERMINED),
        ((9, 9, 9, 9), Containment.OUTSIDE),
        ((21, 22, 21, 22), Containment.OUTSIDE),
        ((1, 30, 1, 30), Containment.UNDETERMINED),
    ],
)
def test_containment_in_the_10th_to_20th(dates: tuple[int, ...], containment: Containment) -> None:
    assert place_in_window(interval(*dates), interval(10, 10, 20, 20)) is containment


MIRROR = {
    Order.BEFORE: Order.AFTER,
    Order.POSSIBLY_BEFORE: Order.POSSIBLY_AFTER,
    Order.OVERLAPPING: Order.OVERLAPPING,
    Order.UNDETERMINED: Order.UNDETERMINED,
    Order.POSSIBLY_AFTER: Order.POSSIBLY_BEFORE,
    Order.AFTER: Order.BEFORE,
}


@st.composite
def intervals(draw: st.DrawFn) -> DateInterval:
    start, other_start, end, other_end = (draw(st.integers(1, 30)) for _ in range(4))
    earliest, latest = sorted((start, other_start))
    return interval(earliest, latest, *sorted((max(earliest, end), max(latest, other_end))))


@given(intervals(), intervals())
def test_the_order_is_mirrored_from_the_other_side(one: DateInterval, other: DateInterval) -> None:
    assert order_dates(other, one) is MIRROR[order_dates(one, other)]


@given(intervals(), intervals(), st.data())
def test_an_order_that_is_said_holds_for_any_days_chosen(
    one: DateInterval, other: DateInterval, d: st.DataObject
) -> None:
    ends_at = d.draw(st.dates(one.earliest_end, one.latest_end))
    starts_at = d.draw(st.dates(other.earliest_start, other.latest_start))
    if order_dates(one, other) is Order.BEFORE:
        fewest, most = count_gap(one, other)
        assert 1 <= fewest <= (starts_at - ends_at).days <= most
    if order_dates(one, other) in (Order.OVERLAPPING, Order.POSSIBLY_AFTER, Order.AFTER):
        assert ends_at >= starts_at


def test_the_containers_come_5_to_6_days_before_the_summit(case: Case) -> None:
    orders = {(o.first.id, o.second.id): o for o in order_events(case)}
    summit = orders["containers-at-najin", "summit"]
    assert (summit.order, summit.gap_days) == (Order.BEFORE, (5, 6))
    assert summit.sentence.endswith("(13 Sep 2023), by 5 to 6 days.")
    trip = orders["containers-at-najin", "kim-trip"]
    assert (trip.order, trip.gap_days) == (Order.UNDETERMINED, None)
    assert {second for _, second in orders} == {"kim-trip", "summit", "forum"}


def test_the_reports_and_the_statement_lie_outside_the_window(case: Case) -> None:
    placed = {p.event.id: (p.containment, p.gap_days) for p in place_events(case)}
    assert placed == {
        "containers-at-najin": (Containment.INSIDE, None),
        "kim-trip": (Containment.UNDETERMINED, None),
        "summit": (Containment.INSIDE, None),
        "csis-report": (Containment.OUTSIDE, (5, 5)),
        "cars-at-tumangang": (Containment.OUTSIDE, (5, 5)),
        "statement": (Containment.OUTSIDE, (12, 12)),
        "yonhap-report": (Containment.OUTSIDE, (13, 13)),
        "forum": (Containment.OUTSIDE, (16, 16)),
    }


@given(intervals(), intervals())
def test_every_sentence_has_numbers_and_claims_no_more(case: Case, one: DateInterval, other: DateInterval) -> None:
    first, second = case.events[1], case.events[3]
    events = (first.model_copy(update={"dates": one}), second.model_copy(update={"dates": other}))
    changed = case.model_copy(update={"events": events})
    for words in (*(o.sentence for o in order_events(changed)), *(p.sentence for p in place_events(changed))):
        assert re.search(r"\d", words), words
        assert not FORBIDDEN.search(words), words
        assert words.endswith(".")


def test_two_events_on_the_route_are_ordered_once(case: Case) -> None:
    event = case.events[1]
    events = (event, event.model_copy(update={"id": "again"}), event.model_copy(update={"id": "before"}))
    pairs = [{o.first.id, o.second.id} for o in order_events(case.model_copy(update={"events": events}))]
    assert len(pairs) == 3
    assert len({frozenset(pair) for pair in pairs}) == 3


def test_a_thousand_events_are_ordered_each_against_the_next_by_date(case: Case) -> None:
    event = next(e for e in case.events if e.role == "route" and e.date_kind in ("event", "imagery"))
    first = dt.date(2020, 1, 1)
    events = tuple(
        event.model_copy(
            update={
                "id": f"event-{n}",
                "dates": DateInterval.between(on := first + dt.timedelta(days=7 * n % 1_000), on),
                "role": "context" if n % 4 == 0 else "route",
            }
        )
        for n in range(1_000)
    )
    crowded = case.model_copy(update={"events": events})
    orders = order_events(crowded)
    assert count_orders(crowded) == 499_500 - 31_125  # all pairs but those of two of the 250 of context
    assert len(orders) <= MOST_PAIRS
    assert all(o.first.role == "route" for o in orders)
    assert {o.order for o in orders if o.second.role == "route"} == {Order.BEFORE}
    assert {o.first.id for o in orders} | {o.second.id for o in orders} == {e.id for e in events}


def test_of_few_events_every_pair_is_ordered(case: Case) -> None:
    assert len(order_events(case)) == count_orders(case) > 0
