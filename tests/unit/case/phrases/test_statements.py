"""Statements as reports print them, each read as what it means, asked, or refused; see statements.csv beside this.

There `means` is the class of the hedge, `range` and `vague` a range, `pair` two units or more, `dir` and `dur` a
direction and a duration, `extreme` a bound of one place's distance, `ask` two readings.
"""

import csv
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.case.phrases.grammar import Said, read_said
from dashboard.case.phrases.statement import parse_statement

HEDGES = {
    "about": "about",
    "nearly": "nearly",
    "justover": "just over",
    "more": "at least",
    "less": "at most",
    "pair about": "about",
}


@dataclass(frozen=True)
class Row:
    words: str
    value: str
    unit: str
    means: str
    lang: str

    def __str__(self) -> str:
        return self.words


with Path(__file__).with_name("statements.csv").open(encoding="utf-8", newline="") as file:
    ROWS = [Row(**row) for row in csv.DictReader(file)]
STATED = [row for row in ROWS if row.means not in ("ask", "refuse")]


def ends(row: Row) -> tuple[Decimal, Decimal]:
    low, _, high = row.value.partition("..")
    return Decimal(low), Decimal(high or low)


def check(said: Said, row: Row) -> None:
    measure, hedge = said.measure, said.hedge
    assert measure is not None
    assert ((measure.low, measure.high), measure.unit) == (ends(row), row.unit)
    assert measure.is_length is (row.means != "dur")
    assert bool(said.twins) is row.means.startswith("pair")
    assert bool(said.wind) is (row.means == "dir")
    does = hedge.does if hedge else "exact"
    assert does in (("far as", "near as") if row.means == "extreme" else (HEDGES.get(row.means, "exact"),))


@pytest.mark.parametrize("row", STATED, ids=str)
def test_a_statement_is_read_as_what_it_means(row: Row) -> None:
    check(read_said(row.words, row.lang), row)


@pytest.mark.parametrize("row", [row for row in ROWS if row.means == "ask"], ids=str)
def test_what_may_be_read_in_two_ways_is_asked(row: Row) -> None:
    with pytest.raises(ValueError, match=r"needs one reading, found .*, which may be"):
        parse_statement(row.words)


@pytest.mark.parametrize("row", [row for row in ROWS if row.means == "refuse"], ids=str)
def test_what_states_no_distance_is_refused(row: Row) -> None:
    with pytest.raises(ValueError, match="needs"):
        parse_statement(row.words)


SPACES = st.sampled_from([" ", "  ", "\u00a0", "\u202f", "\u2009"])


@settings(max_examples=300)
@given(
    st.sampled_from([row for row in STATED if " m" not in row.words]),
    SPACES,
    st.sampled_from(["", "“”", '""']),
    st.sampled_from([str, str.upper, str.capitalize]),
    st.sampled_from(["", ".", " away"]),
)
def test_spaces_case_quotes_and_words_that_say_nothing_change_nothing(
    row: Row, space: str, quotes: str, case: object, behind: str
) -> None:
    assert callable(case)
    english = (
        row.words.isascii()
        and "." not in row.words
        and row.means in ("exact", "about", "more", "less", "nearly", "justover")
    )
    words = case(row.words).replace(" ", space) + (behind if english and " of" not in row.words else "")
    check(read_said(f"{quotes[:1]}{words}{quotes[1:]}", row.lang), row)
