"""Numbers in words, against a library that reads the same languages."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from text_to_num import alpha2digit

from dashboard.case.phrases.languages import LANGUAGES
from dashboard.case.phrases.lexicon import below_hundred
from dashboard.case.phrases.stated import parse_stated
from dashboard.checks.stated.tolerance import stated_interval

BELOW_HUNDRED = {
    language.tag: [(number, words) for number, words in below_hundred(language) if number > 1 and "dozen" not in words]
    for language in LANGUAGES
}
HUNDREDS = {
    "en": ("{} hundred", "{} hundred and {}", "{} thousand {}"),
    "de": ("{}hundert", "{}hundert{}", "{}tausend{}"),
}


@pytest.mark.parametrize("tag", ["en", "de", "fr", "es", "ru", "uk"])
def test_every_number_below_a_hundred_has_a_word_and_is_read(tag: str) -> None:
    assert {number for number, _ in BELOW_HUNDRED[tag]} >= set(range(2, 100))
    for number, words in BELOW_HUNDRED[tag]:
        assert parse_stated(f"{words} km").number == number, words


@settings(max_examples=200)
@given(st.sampled_from(["en", "de"]), st.integers(2, 9), st.integers(2, 99), st.integers(0, 2))
def test_larger_numbers_are_read_as_the_library_reads_them(tag: str, high: int, low: int, shape: int) -> None:
    words = dict(reversed(BELOW_HUNDRED[tag]))
    said = HUNDREDS[tag][shape].format(words[high], words[low])
    assert parse_stated(f"{said} km").number == int(alpha2digit(said, tag))


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("خمسة كيلومترات", 5),
        ("تسعة عشر كيلومترا", 19),
        ("ثلاثة وعشرون كيلومترا", 23),
        ("مئة وخمسون كيلومترا", 150),
        ("مئتان وتسعون كيلومترا", 290),
        ("ثلاثمئة وخمسة كيلومترات", 305),
        ("ألف ومئتا كيلومتر", 1200),
        ("ألفي كيلومتر", 2000),
        ("ثلاثة آلاف وخمسمئة كيلومتر", 3500),
        ("خمسة وعشرون ألف كيلومتر", 25000),
    ],
)
def test_arabic_words_are_read_with_the_and_that_is_written_on(words: str, number: int) -> None:
    assert parse_stated(words).number == number


def test_every_arabic_number_below_a_hundred_is_read() -> None:
    assert {number for number, _ in BELOW_HUNDRED["ar"]} == set(range(2, 100))
    for number, words in BELOW_HUNDRED["ar"]:
        assert parse_stated(f"{words} كم").number == number, words


@pytest.mark.parametrize(
    "words",
    [
        "a third of a mile",
        "one-third of a mile",
        "1/3 mile",
        "⅓ mile",
        "треть мили",
        "ein Drittel Meile",
        "un tiers de mile",
        "un tercio de milla",
        "三分之一英里",
        "3分の1マイル",
        "삼분의 일 마일",
        "3분의 1 마일",
        "ثلث ميل",
    ],
)
def test_a_third_is_read_in_words_and_signs(words: str) -> None:
    quantity = parse_stated(words)
    assert (quantity.value, quantity.unit) == ("0.33", "mi")
    assert stated_interval(quantity).low_km < 1.609344 / 3 < stated_interval(quantity).high_km


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("two thirds of a mile", "0.67"),
        ("2/3 mile", "0.67"),
        ("2⅔ miles", "2.67"),
        ("three and a third miles", "3.33"),
        ("a mile and a third", "1.33"),
        ("две трети мили", "0.67"),
        ("zwei Drittel Meile", "0.67"),
        ("4/5 mile", "0.8"),
    ],
)
def test_thirds_and_fifths_are_added_to_whole_numbers(words: str, value: str) -> None:
    assert parse_stated(words).value == value


@pytest.mark.parametrize("words", ["a third mile", "31/3 km", "3/2 km", "3⅛ miles", "1/3/2023 km"])
def test_what_is_no_part_that_is_known_is_no_number(words: str) -> None:
    with pytest.raises(ValueError, match="needs"):
        parse_stated(words)
