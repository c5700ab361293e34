"""Reading a stated distance from the words that carry it."""

from decimal import Decimal

import pytest

from dashboard.case.stated import parse_stated


@pytest.mark.parametrize(
    ("words", "hedge", "number", "unit"),
    [
        ("about 290 miles", "about", "290", "mi"),
        ("roughly 290 kilometers", "roughly", "290", "km"),
        ("Roughly 290 kilometres.", "roughly", "290", "km"),
        ("290km", "", "290", "km"),
        ("290-mile", "", "290", "mi"),
        ("1,115 km", "", "1115", "km"),
        ("more than 9 288 km", "more than", "9288", "km"),
        ("at least 1.5 thousand km", "at least", "1500", "km"),
        ("up to 12.5 nautical miles", "up to", "12.5", "nmi"),
        ("near 30 km", "near", "30", "km"),
    ],
)
def test_words_are_read(words: str, hedge: str, number: str, unit: str) -> None:
    quantity = parse_stated(words)
    assert (quantity.hedge, quantity.number, quantity.unit) == (hedge, Decimal(number), unit)


@pytest.mark.parametrize("words", ["", "about many miles", "290", "290 parsecs", "miles 290", "200 and 300 km"])
def test_what_is_no_single_distance_is_refused_with_what_is_needed(words: str) -> None:
    with pytest.raises(ValueError, match="needs"):
        parse_stated(words)
