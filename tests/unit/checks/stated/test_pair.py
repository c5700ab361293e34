"""A length printed in two units: whether the others agree with the first, and how it is said."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.case.phrases.stated import parse_stated
from dashboard.checks.stated.pair import pair_agrees, pair_words

MI_KM = 1.609344


def agrees(words: str) -> bool:
    return pair_agrees(parse_stated(words))


@pytest.mark.parametrize(
    ("words", "agreed"),
    [
        # The first figure: 180 mi states 175..185 mi, 281.6..297.7 km. The second, as coarsely as its digits allow.
        ("180 miles (290 kilometers)", True),  # 285..295
        ("180 miles (298 kilometers)", True),  # 297.5..298.5
        ("180 miles (299 kilometers)", False),
        ("180 miles (281 kilometers)", False),  # 280.5..281.5
        ("180 miles (282 kilometers)", True),
        ("290 kilometers (180 miles)", True),
        ("55 kilometers (35 miles)", True),  # 32.5..37.5 mi, 52.3..60.4 km
        ("25 kilometers (15 miles)", True),  # 12.5..17.5 mi, 20.1..28.2 km
        ("75 kilometers (45 miles)", True),  # 42.5..47.5 mi, 68.4..76.4 km
        ("2 kilometers (1 mile)", True),  # 0.5..1.5 mi, 0.8..2.4 km
        ("35 miles (55 kilometers)", True),  # 52.5..57.5 km against 55.5..57.1
        ("55 kilometers (36 miles)", False),  # 35.5..36.5 mi, 57.1..58.7 km
        ("100 miles (160 kilometers)", True),
        ("about 180 miles (300 kilometers)", True),  # ten miles to either side
        ("290 miles (180 kilometers)", False),
        ("180 to 200 miles (290 kilometers)", True),
        ("180 to 200 miles (290 to 320 kilometers)", True),
        ("180 to 200 miles (340 to 400 kilometers)", False),
        ("180 to 200 miles (330 kilometers)", False),
        ("between 180 and 200 miles (290 kilometers)", True),
        ("between 180 and 200 miles (400 kilometers)", False),
        ("160 versts (200 kilometers)", True),  # 171 to 239 km
        ("more than 180 miles (290 kilometers)", True),
        ("more than 180 miles (2,900 kilometers)", False),  # bounds overlap whatever their numbers
        ("up to 180 miles (290 kilometers)", True),
        ("up to 180 miles (29 kilometers)", False),
        ("55 km / 34 mi / 30 nm", True),
        ("55 km / 34 mi / 60 nm", False),  # the third as well
        ("near 180 miles (290 kilometers)", False),  # without an interval nothing agrees
        ("180 miles", False),
    ],
)
def test_the_other_figure_agrees_where_its_coarsest_rounding_meets_the_first(words: str, agreed: bool) -> None:
    assert agrees(words) is agreed


@pytest.mark.parametrize(
    ("kilometers", "agreed"), [("0.1800", True), ("0.17999", False), ("0.2200", True), ("0.22001", False)]
)
def test_the_ends_of_the_interval_belong_to_it(kilometers: str, agreed: bool) -> None:
    # 200 m states 180..220 m; 0.17999 km reaches up to 179.995 m and 0.22001 km down to 220.005 m.
    assert pair_agrees(parse_stated(f"200 meters ({kilometers} km)")) is agreed


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            "180 miles (290 kilometers)",
            "Of the two figures printed, 180 mi sets the interval; 290 km lies in it.",
        ),
        (
            "290 miles (180 kilometers)",
            "290 mi sets the interval; 180 km lies 273.7 km outside it: the two do not state one length,"
            " though with their units exchanged they would.",
        ),
        (
            "180 miles (450 kilometers)",
            "180 mi sets the interval; 450 km lies 127.3 km outside it: the two do not state one length.",
        ),
        ("5.0 km (3.16 miles)", "3.16 mi lies less than 0.1 km outside it: the two do not state one length."),
        ("more than 180 miles (2,900 kilometers)", "2,900 km lies 2,552.3 km outside it"),
    ],
)
def test_how_the_figures_go_together_is_said_with_numbers(words: str, said: str) -> None:
    assert said in pair_words(parse_stated(words))


@pytest.mark.parametrize("words", ["180 miles", "near 180 miles (290 kilometers)", "between 180 and 200 km"])
def test_nothing_is_said_of_one_figure_or_of_none_with_an_interval(words: str) -> None:
    assert pair_words(parse_stated(words)) == ""


@settings(max_examples=100)
@given(st.integers(10, 9_999))
def test_a_number_and_its_own_conversion_always_agree(miles: int) -> None:
    assert agrees(f"{miles} miles ({miles * MI_KM:.0f} km)")
    assert agrees(f"about {miles} miles ({miles * MI_KM:.1f} km)")


@settings(max_examples=100)
@given(st.integers(10, 999), st.integers(10, 999))
def test_figures_that_do_not_agree_are_said_to_lie_apart(miles: int, km: int) -> None:
    quantity = parse_stated(f"{miles} miles ({km} km)")
    assert ("outside it" in pair_words(quantity)) is not pair_agrees(quantity)
