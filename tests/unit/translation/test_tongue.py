"""A language says what its catalogue has, and English where that has nothing."""

import datetime as dt

import pytest

from dashboard.case import DateInterval
from dashboard.translation.tongue import ENGLISH, TONGUES, Tongue, load_tongue
from dashboard.views.wording.short import doubt_words, interval_words, weekday_words

KOREAN = load_tongue("ko")


def days(first: int, last: int) -> DateInterval:
    return DateInterval.between(dt.date(2023, 9, first), dt.date(2023, 9, last))


def test_each_language_has_its_catalogue() -> None:
    assert [load_tongue(tag).tag for tag in TONGUES] == list(TONGUES)


def test_a_language_the_page_does_not_speak_is_refused() -> None:
    with pytest.raises(KeyError):
        load_tongue("../ko")


def test_english_says_the_text_of_the_code() -> None:
    assert ENGLISH.say("Legend") == "Legend"
    assert ENGLISH.say("{low} to {high} km", low=1, high=2) == "1 to 2 km"
    assert ENGLISH.say_count("{n} thing", "{n} things", 2) == "2 things"
    assert not ENGLISH.of_scripts


def test_korean_says_its_own() -> None:
    assert KOREAN.say("Legend") == "범례"
    assert KOREAN.say("{low} to {high}", low=1, high=2) == "1~2"
    assert KOREAN.term("unit in question") == "단위 의문"


def test_a_text_without_translation_stays_as_it_is() -> None:
    assert KOREAN.say("Nothing of the kind, {place}", place="{here}") == "Nothing of the kind, {here}"
    assert KOREAN.term("") == ""


def test_a_count_takes_the_one_form_korean_has() -> None:
    one, many = (
        "This case cannot be shown: {n} fault in its files.",
        "This case cannot be shown: {n} faults in its files.",
    )
    assert [KOREAN.say_count(one, many, n).partition("오류가 ")[2] for n in (1, 2)] == [
        "1건 있습니다.",
        "2건 있습니다.",
    ]


def test_the_map_is_given_the_texts_of_its_scripts_alone() -> None:
    assert KOREAN.of_scripts["Legend"] == "범례"
    assert "Check another distance" not in KOREAN.of_scripts


@pytest.mark.parametrize(
    ("tongue", "day", "span"),
    [(ENGLISH, "Thu 7 Sep 2023", "7–8 Sep 2023"), (KOREAN, "2023년 9월 7일 (목)", "2023년 9월 7일~8일")],
    ids=("en", "ko"),
)
def test_dates_are_written_as_the_language_writes_them(tongue: Tongue, day: str, span: str) -> None:
    assert weekday_words(dt.date(2023, 9, 7), tongue) == day
    assert interval_words(days(7, 8), tongue) == span


def test_doubt_about_days_is_said_in_korean() -> None:
    vague = DateInterval(
        earliest_start=dt.date(2023, 9, 7),
        latest_start=dt.date(2023, 9, 8),
        earliest_end=dt.date(2023, 9, 8),
        latest_end=dt.date(2023, 9, 8),
    )
    assert doubt_words(vague, KOREAN) == "시작은 2023년 9월 7일~8일 중 어느 날일 수 있습니다."
