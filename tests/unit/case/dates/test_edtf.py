"""Dates in EDTF become four days by the rules that the guide to a case prints, or one refusal."""

import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from dashboard.case.dates.edtf import ABOUT_DAY_DAYS, ABOUT_MONTH_DAYS, ABOUT_YEAR_DAYS, FORMS, DayRange, read_edtf
from dashboard.case.dates.interval import FOUR_DAYS, DateInterval
from dashboard.case.dates.words import interval_words
from tests.made.paths import SEEDS

GUIDE = (SEEDS / "README.md").read_text(encoding="utf-8")
WINDOW = DayRange(dt.date(2023, 9, 7), dt.date(2023, 10, 1))

# Level 0 as in the specification: the first and last days agree with what the library edtf 5.0.2 gives as the strict
# bounds of the same strings. How far ~ reaches, and what bounds an open end, are Waybill's own rules.
FOUR = """
2023                   2023-01-01 2023-12-31 2023-01-01 2023-12-31
2023-09                2023-09-01 2023-09-30 2023-09-01 2023-09-30
2024-02                2024-02-01 2024-02-29 2024-02-01 2024-02-29
2023-09-07             2023-09-07 2023-09-07 2023-09-07 2023-09-07
2023-09-07?            2023-09-07 2023-09-07 2023-09-07 2023-09-07
2023-09-07~            2023-09-04 2023-09-10 2023-09-04 2023-09-10
2023-09-07%            2023-09-04 2023-09-10 2023-09-04 2023-09-10
2023-09~               2023-08-17 2023-10-15 2023-08-17 2023-10-15
2023~                  2022-07-02 2024-07-01 2022-07-02 2024-07-01
2023-09-07/2023-10-01  2023-09-07 2023-09-07 2023-10-01 2023-10-01
2023-10-17/2023-10-18  2023-10-17 2023-10-17 2023-10-18 2023-10-18
2023-09-07~/2023-10-01 2023-09-04 2023-09-10 2023-10-01 2023-10-01
2023-08/2023-09        2023-08-01 2023-08-31 2023-09-01 2023-09-30
2023-09/2023-09        2023-09-01 2023-09-30 2023-09-01 2023-09-30
2023/2023-09-10        2023-01-01 2023-09-10 2023-09-10 2023-09-10
2023-09-10/2023        2023-09-10 2023-09-10 2023-09-10 2023-12-31
../2023-10-01          2023-09-07 2023-10-01 2023-10-01 2023-10-01
../2023-09             2023-09-07 2023-09-30 2023-09-07 2023-09-30
../2023-12-31          2023-09-07 2023-12-31 2023-12-31 2023-12-31
2023-09-07/..          2023-09-07 2023-09-07 2023-09-07 2023-10-01
2023-09/..             2023-09-01 2023-09-30 2023-09-01 2023-10-01
2023-09-05~/..         2023-09-02 2023-09-08 2023-09-02 2023-10-01
2023-09-XX             2023-09-01 2023-09-30 2023-09-01 2023-09-30
2023-XX-XX             2023-01-01 2023-12-31 2023-01-01 2023-12-31
2023-XX                2023-01-01 2023-12-31 2023-01-01 2023-12-31
2023-09-XX/2023-10-02  2023-09-01 2023-09-30 2023-10-02 2023-10-02
[2023-09-07,2023-09-08] 2023-09-07 2023-09-08 2023-09-07 2023-09-08
[2023-09-08,2023-09-07] 2023-09-07 2023-09-08 2023-09-07 2023-09-08
[2023-09-07..2023-09-09] 2023-09-07 2023-09-09 2023-09-07 2023-09-09
[2023-09,2023-09-15]   2023-09-01 2023-09-30 2023-09-01 2023-09-30
{2023-09-07,2023-09-08} 2023-09-07 2023-09-07 2023-09-08 2023-09-08
{2023-08,2023-09}      2023-08-01 2023-08-31 2023-09-01 2023-09-30
"""
TABLE = [tuple(line.split()) for line in FOUR.strip().splitlines()]


@pytest.mark.parametrize(("written", *FOUR_DAYS), TABLE, ids=[row[0] for row in TABLE])
def test_a_date_in_edtf_is_four_days(
    written: str, earliest_start: str, latest_start: str, earliest_end: str, latest_end: str
) -> None:
    dates = DateInterval.model_validate({"edtf": written, "as_written": "words"}, context={"window": WINDOW})
    days = (dates.earliest_start, dates.latest_start, dates.earliest_end, dates.latest_end)
    assert [str(day) for day in days] == [earliest_start, latest_start, earliest_end, latest_end]
    assert (dates.edtf, dates.as_written) == (written, "words")


def test_the_guide_to_a_case_prints_these_rules() -> None:
    rows = re.findall(r"^\| `(.*)` \| .* \| ([0-9-]+) \| ([0-9-]+) \| ([0-9-]+) \| ([0-9-]+) \|$", GUIDE, re.MULTILINE)
    assert len(rows) == 11
    assert set(rows) <= set(TABLE)
    said = f"{ABOUT_DAY_DAYS} days off; the ends of a month {ABOUT_MONTH_DAYS} days, those of a year {ABOUT_YEAR_DAYS}"
    assert said in GUIDE


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2023-09-31", "needs days of the calendar, from year 1 to 9999, found '2023-09-31'"),
        ("2023-13", "needs days of the calendar"),
        ("0000", "needs days of the calendar"),
        ("9999~", "needs days of the calendar"),
        ("2023-9-7", "needs a date in EDTF: 2023, 2023-09, 2023-09-07 "),
        ("20230907", "needs a date in EDTF"),
        ("2023-09-07T10:00:00Z", "needs a date in EDTF"),
        ("202X", "needs a date in EDTF"),
        ("2023-XX-07", "needs a date in EDTF"),
        ("2023-09-0X", "needs a date in EDTF"),
        ("[2023-09-07,2023-09-20]", "needs days without a gap between them, found '[2023-09-07,2023-09-20]'"),
        ("[2023-09-09..2023-09-07]", "needs days that run upwards"),
        ("[..2023-09-08]", "needs a date in EDTF"),
        ("[2023-09-07,2023-09-08}", "needs a date in EDTF"),
        ("2023-21/2023-22", "needs days of the calendar"),
        ("２０２３", "needs a date in EDTF"),
        ("/2023-10-01", "needs a date in EDTF"),
        ("2023-09-07/2023-09-08/2023-09-09", "needs a date in EDTF"),
        ("../..", "needs a day at one end of the interval at least, found '../..'"),
        ("..", "needs a date in EDTF"),
        ("2023-09-07/2023-09-06", "needs an end not before 2023-09-07, found '2023-09-07/2023-09-06'"),
        ("../2023-09-06", "as nothing bounds it: the window is 2023-09-07..2023-10-01, found '../2023-09-06'"),
        ("2023-10-02/..", "as nothing bounds it: the window is 2023-09-07..2023-10-01, found '2023-10-02/..'"),
    ],
)
def test_anything_else_is_refused(written: str, said: str) -> None:
    with pytest.raises(ValueError, match=re.escape(said)):
        read_edtf(written, WINDOW)


def test_what_is_refused_is_told_which_forms_are_read() -> None:
    with pytest.raises(ValueError, match=re.escape(FORMS)) as caught:
        read_edtf("2023-09-uu")
    assert isinstance(caught.value, PydanticCustomError)
    assert (caught.value.context or {})["fix"].startswith("write XX for a day")


def test_an_open_end_is_refused_where_nothing_bounds_it() -> None:
    with pytest.raises(ValueError, match=r"without an open end, as nothing bounds it, found '\.\./2023-10'"):
        DateInterval.model_validate({"edtf": "../2023-10"})


@given(st.sampled_from(TABLE))
def test_an_interval_reads_back_from_what_it_writes(row: tuple[str, ...]) -> None:
    dates = DateInterval.model_validate({"edtf": row[0]}, context={"window": WINDOW})
    assert DateInterval.model_validate_json(dates.model_dump_json()) == dates


def test_days_beside_edtf_have_to_be_the_same() -> None:
    day, other = dt.date(2023, 9, 7), dt.date(2023, 9, 8)
    same = DateInterval(
        earliest_start=day, latest_start=day, earliest_end=day, latest_end=day, as_written="", edtf="2023-09-07"
    )
    assert same.edtf == "2023-09-07"
    with pytest.raises(
        ValidationError, match="latest_end is 2023-09-08, found '2023-09-07', by which it is 2023-09-07"
    ):
        DateInterval(earliest_start=day, latest_start=day, earliest_end=day, latest_end=other, edtf="2023-09-07")


def test_an_interval_without_edtf_is_written_as_before() -> None:
    assert "edtf" not in DateInterval.between(WINDOW.first, WINDOW.last).model_dump()


@given(st.dates(), st.dates(), st.sampled_from(["", "~", "?", "%"]))
def test_a_mark_never_takes_a_day_away(one: dt.date, other: dt.date, mark: str) -> None:
    first, last = sorted((one, other))
    try:
        marked = read_edtf(f"{first}{mark}/{last}{mark}")
    except ValueError as refused:
        assert mark in "~%"
        assert "from year 1 to 9999" in str(refused)  # noqa: PT017 - the two ends of the calendar alone
        return
    assert marked.earliest_start <= first <= marked.latest_start
    assert marked.earliest_end <= last <= marked.latest_end
    assert marked.latest_start <= marked.latest_end
    assert marked.earliest_start <= marked.earliest_end


@given(st.text(max_size=24) | st.from_regex(r"[0-9./~?%-]{1,24}", fullmatch=True))
def test_any_text_is_a_date_or_refused(written: str) -> None:
    try:
        four = read_edtf(written, WINDOW)
    except ValueError:
        return
    assert four.earliest_start <= four.latest_start <= four.latest_end
    assert four.earliest_start <= four.earliest_end <= four.latest_end


def test_a_doubt_is_said_beside_the_days() -> None:
    doubted = DateInterval.model_validate({"edtf": "2023-09-07?"})
    assert (doubted.is_in_doubt, interval_words(doubted)) == (True, "7 Sep 2023 (in doubt)")
    assert interval_words(DateInterval.model_validate({"edtf": "2023-09-07~"})) == "4–10 Sep 2023"
