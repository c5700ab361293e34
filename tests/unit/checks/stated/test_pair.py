"""A length printed in two units: which figure governs, whether the other agrees, and how it is said."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.case import Quantity
from dashboard.case.phrases.stated import parse_stated
from dashboard.checks.stated.pair import governing, pair_agrees, pair_words
from dashboard.checks.stated.tolerance import stated_interval

MI_KM = 1.609344


def governed(words: str) -> Quantity:
    return governing(parse_stated(words))


def agrees(words: str) -> bool:
    return pair_agrees(governed(words))


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ("180 miles (290 kilometers)", "180 mi"),  # 10 of 180 is rounder than 10 of 290
        ("290 kilometers (180 miles)", "180 mi"),
        ("200 miles (322 kilometers)", "200 mi"),
        ("322 kilometers (200 miles)", "200 mi"),
        ("124.3 miles (200 km)", "200 km"),
        ("100 miles (100 km)", "100 mi"),  # equally round: the first
        ("290.0 km (180 miles)", "180 mi"),
        ("180 to 200 miles (300 km)", "180 to 200 mi"),  # a range is what was meant
        ("about 290 km", "290 km"),
    ],
)
def test_the_rounder_figure_governs(words: str, printed: str) -> None:
    assert governed(words).printed == printed


@pytest.mark.parametrize(
    ("words", "agreed"),
    [
        # 180 mi states 175..185 mi, 281.6..297.7 km.
        ("180 miles (290 kilometers)", True),
        ("180 miles (298 kilometers)", True),  # 297.5..298.5
        ("180 miles (299 kilometers)", False),
        ("180 miles (281 kilometers)", False),  # 280.5..281.5
        ("180 miles (282 kilometers)", True),
        ("about 180 miles (300 kilometers)", True),  # ten miles to either side
        ("290 miles (180 kilometers)", False),
        ("180 to 200 miles (290 kilometers)", True),
        ("180 to 200 miles (330 kilometers)", False),
        ("between 180 and 200 miles (290 kilometers)", True),
        ("between 180 and 200 miles (400 kilometers)", False),
        ("160 versts (200 kilometers)", True),  # 171 to 239 km
        ("more than 180 miles (290 kilometers)", True),
        ("more than 180 miles (2,900 kilometers)", False),  # bounds overlap whatever their numbers
        ("up to 180 miles (290 kilometers)", True),
        ("up to 180 miles (29 kilometers)", False),
        ("near 180 miles (290 kilometers)", False),  # without an interval nothing agrees
        ("180 miles", False),
    ],
)
def test_the_other_figure_agrees_where_it_lies_in_the_interval(words: str, agreed: bool) -> None:
    assert agrees(words) is agreed


@pytest.mark.parametrize(
    ("kilometers", "agreed"), [("0.1800", True), ("0.17999", False), ("0.2200", True), ("0.22001", False)]
)
def test_the_ends_of_the_interval_belong_to_it(kilometers: str, agreed: bool) -> None:
    # 200 m states 180..220 m; 0.17999 km reaches up to 179.995 m and 0.22001 km down to 220.005 m.
    quantity = governed(f"200 m ({kilometers} km)")
    assert quantity.printed == "200 m"
    assert pair_agrees(quantity) is agreed


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            "180 miles (290 kilometers)",
            "Of the two figures printed, 180 mi sets the interval; 290 km lies in it.",
        ),
        (
            "290 miles (180 kilometers)",
            "180 km sets the interval; 290 mi lies 273.7 km outside it: the two do not state one length,"
            " though with their units exchanged they would.",
        ),
        (
            "180 miles (450 kilometers)",
            "180 mi sets the interval; 450 km lies 147.3 km outside it: the two do not state one length.",
        ),
        ("5.0 km (3.15 miles)", "3.15 mi lies less than 0.1 km outside it: the two do not state one length."),
        ("more than 180 miles (2,900 kilometers)", "2,900 km lies 2,552.3 km outside it"),
    ],
)
def test_how_the_figures_go_together_is_said_with_numbers(words: str, said: str) -> None:
    assert said in pair_words(governed(words))


@pytest.mark.parametrize("words", ["180 miles", "near 180 miles (290 kilometers)", "between 180 and 200 km"])
def test_nothing_is_said_of_one_figure_or_of_none_with_an_interval(words: str) -> None:
    assert pair_words(governed(words)) == ""


@settings(max_examples=100)
@given(st.integers(1, 9_999), st.integers(1, 9_999), st.sampled_from(["", "about", "nearly", "more than", "up to"]))
def test_which_figure_stands_first_changes_nothing_but_a_draw(miles: int, km: int, hedge: str) -> None:
    first = governed(f"{hedge} {miles} miles ({km} km)")
    second = governed(f"{hedge} {km} km ({miles} miles)")
    if first == second:
        assert pair_agrees(first) is pair_agrees(second)
    else:  # equally round: the one that stands first
        assert (first.unit, second.unit) == ("mi", "km")


@settings(max_examples=100)
@given(st.integers(10, 9_999))
def test_a_number_and_its_own_conversion_always_agree(miles: int) -> None:
    assert agrees(f"{miles} miles ({miles * MI_KM:.0f} km)")
    assert agrees(f"about {miles} miles ({miles * MI_KM:.1f} km)")


@settings(max_examples=100)
@given(st.integers(10, 999), st.integers(10, 999))
def test_figures_that_agree_overlap_and_those_that_do_not_lie_apart(miles: int, km: int) -> None:
    quantity = governed(f"{miles} miles ({km} km)")
    assert quantity.twin is not None
    gap_km = stated_interval(quantity).gap_km(stated_interval(quantity.twin))
    assert pair_agrees(quantity) is (gap_km == 0)
    assert ("outside it" in pair_words(quantity)) is (gap_km > 0)
