"""The days that the briefing face leads to, and what begins on them."""

import datetime as dt

from dashboard.case import Case, DateInterval
from dashboard.views.wording.day_report import event_days


def test_a_day_is_listed_once_with_all_that_begins_on_it(case: Case) -> None:
    day = dt.date(2023, 9, 13)
    both = ("summit", "forum")
    events = tuple(
        e.model_copy(update={"dates": DateInterval.between(day, day)}) if e.id in both else e for e in case.events
    )
    listed = event_days(case.model_copy(update={"events": events}))
    assert [(each.day, len(each.titles)) for each in listed] == [(dt.date(2023, 9, 7), 1), (day, 2)]
    assert listed[1].titles == ("Kim-Putin summit, Vostochny Cosmodrome", "Belt and Road forum in Beijing")


def test_no_day_is_listed_where_nothing_is_dated_to_one(case: Case) -> None:
    assert event_days(case.model_copy(update={"events": ()})) == ()
