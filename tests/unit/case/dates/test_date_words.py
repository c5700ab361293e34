"""Days in words are short, and never lose the year where it matters."""

import datetime as dt

import pytest

from dashboard.case.dates.words import label_words, span_words


@pytest.mark.parametrize(
    ("first", "last", "label", "words"),
    [
        ((2023, 9, 7), (2023, 9, 7), "Sept 7", "7 Sep 2023"),
        ((2023, 9, 7), (2023, 9, 8), "Sept 7-8", "7–8 Sep 2023"),
        ((2023, 9, 7), (2023, 10, 1), "Sept 7 - Oct 1", "7 Sep – 1 Oct 2023"),
        ((2023, 12, 31), (2024, 1, 2), "Dec 31, 2023 - Jan 2, 2024", "31 Dec 2023 – 2 Jan 2024"),
    ],
)
def test_days_in_words(first: tuple[int, int, int], last: tuple[int, int, int], label: str, words: str) -> None:
    assert label_words(dt.date(*first), dt.date(*last)) == label
    assert span_words(dt.date(*first), dt.date(*last)) == words
