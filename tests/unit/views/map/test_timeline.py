import datetime as dt

import pytest

from dashboard.case import Case, DateInterval
from dashboard.views.map.timeline import TimelineEntry, timeline

SPARE_DAY = dt.date(2023, 8, 30)


def entry(case: Case, entry_id: str) -> TimelineEntry:
    return next(e for e in timeline(case) if e.id == entry_id)


def redated(case: Case, event_id: str, dates: DateInterval) -> Case:
    events = tuple(e.model_copy(update={"dates": dates}) if e.id == event_id else e for e in case.events)
    return case.model_copy(update={"events": events})


def test_everything_dated_is_listed_once_and_in_order(case: Case) -> None:
    entries = timeline(case)
    assert sorted(e.id for e in entries) == sorted(e.id for e in case.events)
    starts = [e.earliest_start for e in entries]
    assert starts == sorted(starts)


def test_what_is_dated_after_the_window_stays_out_of_it(case: Case) -> None:
    after = [e.id for e in timeline(case) if e.side == "after"]
    assert after == ["cars-at-tumangang", "csis-report", "statement", "yonhap-report", "forum"]
    assert all(e.day is None for e in timeline(case) if e.side != "inside")


def test_what_is_dated_before_the_window_stays_out_of_it(case: Case) -> None:
    before = entry(redated(case, "summit", DateInterval.between(SPARE_DAY, SPARE_DAY)), "summit")
    assert (before.side, before.day) == ("before", None)
    assert before.spoken.endswith(", event, before the window")


@pytest.mark.parametrize(
    ("entry_id", "day"),
    [("window", (9, 7)), ("kim-trip", (9, 7)), ("containers-at-najin", (9, 7)), ("summit", (9, 13))],
)
def test_an_entry_leads_to_its_first_day_in_the_window(case: Case, entry_id: str, day: tuple[int, int]) -> None:
    assert entry(case, entry_id).day == dt.date(2023, *day)


def test_last_day_of_the_window_is_inside_and_the_next_is_not(case: Case) -> None:
    last = case.days[-1]
    next_day = last + dt.timedelta(days=1)
    assert entry(redated(case, "summit", DateInterval.between(last, last)), "summit").day == last
    assert entry(redated(case, "summit", DateInterval.between(next_day, next_day)), "summit").side == "after"


def test_names_are_read_as_dates_title_and_kind(case: Case) -> None:
    spoken = entry(case, "containers-at-najin").spoken
    assert spoken == "7 to 8 Sep 2023: About 300 containers reported at Najin, imagery"
    assert entry(case, "statement").spoken.endswith("imagery, statement, after the window")


def test_days_that_are_not_certain_are_told(case: Case) -> None:
    assert entry(case, "summit").doubt == ""
    assert "no single day is certain" in entry(case, "kim-trip").doubt
    september = [dt.date(2023, 9, day) for day in (8, 10, 14, 20)]
    fields = zip(("earliest_start", "latest_start", "earliest_end", "latest_end"), september, strict=True)
    faded = entry(redated(case, "summit", DateInterval(**dict(fields))), "summit")
    assert faded.doubt == (
        "The start may lie anywhere from 8 to 10 Sep 2023. The end may lie anywhere from 14 to 20 Sep 2023."
    )


def test_the_window_is_listed_where_no_event_states_it(case: Case) -> None:
    bare = case.model_copy(update={"events": tuple(e for e in case.events if e.id != "window")})
    windows = [e for e in timeline(bare) if e.kind == "window"]
    assert [(e.title, e.dates) for e in windows] == [("Window of the case", "7 Sep – 1 Oct 2023")]


def test_a_leg_has_a_bar_where_its_days_are_its_own(case: Case) -> None:
    assert "It also bounds Najin to Dunay by sea." in entry(case, "window").note
    own = DateInterval.between(dt.date(2023, 9, 8), dt.date(2023, 9, 12))
    legs = tuple(leg.model_copy(update={"dates": own}) if leg.id == "sea" else leg for leg in case.legs)
    leg = entry(case.model_copy(update={"legs": legs}), "leg-sea")
    assert (leg.kind, leg.role, leg.sources) == ("leg", "route", "S1-06 (Yonhap); S1-07 (Yonhap)")


def test_an_event_on_the_day_of_a_one_day_window_stays_an_event(case: Case) -> None:
    day = DateInterval.between(dt.date(2023, 9, 13), dt.date(2023, 9, 13))
    short = case.model_copy(update={"window": day})
    assert entry(short, "summit").kind == "event"
    assert [e.title for e in timeline(short) if e.kind == "window"] == ["Window of the case"]


@pytest.mark.parametrize("changes", [{"place": "najin"}, {"role": "route"}, {"date_kind": "publication"}])
def test_only_background_without_a_place_states_the_window(case: Case, changes: dict[str, str]) -> None:
    events = tuple(e.model_copy(update=changes) if e.id == "window" else e for e in case.events)
    windows = [e.id for e in timeline(case.model_copy(update={"events": events})) if e.kind == "window"]
    assert windows == ["case-window"]
