"""Numbers in words, against a library that reads the same languages."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from text_to_num import alpha2digit

from dashboard.case.phrases.languages import LANGUAGES
from dashboard.case.phrases.lexicon import below_hundred
from dashboard.case.phrases.stated import parse_stated

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
