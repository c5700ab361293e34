"""Dates are civil days: an interval keeps its order, and no instant or number passes for a day."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from dashboard.case.dates.interval import DateInterval, parse_day

FIRST, LAST = dt.date(2023, 9, 7), dt.date(2023, 10, 1)


def test_a_window_counts_its_first_and_last_day() -> None:
    days = DateInterval.between(FIRST, LAST).days()
    assert (len(days), days[0], days[-1]) == (25, FIRST, LAST)


@pytest.mark.parametrize(
    ("day", "held"), [(dt.date(2023, 9, 6), False), (FIRST, True), (LAST, True), (dt.date(2023, 10, 2), False)]
)
def test_an_interval_holds_its_edges(day: dt.date, held: bool) -> None:
    assert DateInterval.between(FIRST, LAST).holds(day) is held


@given(st.lists(st.dates(), min_size=4, max_size=4))
def test_only_ordered_days_make_an_interval(days: list[dt.date]) -> None:
    earliest_start, latest_start, earliest_end, latest_end = days
    ordered = (
        earliest_start <= latest_start
        and earliest_end <= latest_end
        and earliest_start <= earliest_end
        and latest_start <= latest_end
    )
    if ordered:
        assert _build(days).latest_end == latest_end
    else:
        with pytest.raises(ValidationError, match="needs a day not before"):
            _build(days)


def _build(days: list[dt.date]) -> DateInterval:
    return DateInterval(earliest_start=days[0], latest_start=days[1], earliest_end=days[2], latest_end=days[3])


@pytest.mark.parametrize(
    "written",
    [
        "20230907",
        20230907,
        "2023-W36-4",
        "2023-9-7",
        "2023-09-31",
        "Sept. 7",
        "",
        None,
        1694044800.0,
        "2023-09-07T00:00",
    ],
)
def test_nothing_but_a_day_passes_for_a_day(written: object) -> None:
    with pytest.raises(ValueError, match="needs a day"):
        parse_day(written)


def test_an_instant_is_refused() -> None:
    with pytest.raises(ValueError, match="needs a day as YYYY-MM-DD, found 2023-09-07 00:00:00"):
        parse_day(dt.datetime(2023, 9, 7))


@given(st.dates())
def test_a_day_reads_back_as_written(day: dt.date) -> None:
    assert parse_day(day.isoformat()) == day == parse_day(day)
