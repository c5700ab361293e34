"""Reading a stated distance from the words that carry it."""

from decimal import Decimal

import pytest

from dashboard.case.phrases.stated import parse_stated


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


@pytest.mark.parametrize(
    ("words", "hedge", "low", "high", "unit"),
    [
        ("180 to 200 km", "", "180", "200", "km"),
        ("180-200 km", "", "180", "200", "km"),
        ("180–200 km", "", "180", "200", "km"),
        ("180 — 200km", "", "180", "200", "km"),
        ("between 180 and 200 miles", "between", "180", "200", "mi"),
        ("from 1,100 to 1,200 km", "from", "1100", "1200", "km"),
        ("about 1.5 to 2 thousand km", "about", "1500", "2000", "km"),
        ("1 thousand to 2 thousand km", "", "1000", "2000", "km"),
        ("9 200 to 9 288 km", "", "9200", "9288", "km"),
        ("180 km to 200 km", "", "180", "200", "km"),
        ("0.5 to 1.5 leagues", "", "0.5", "1.5", "league"),
    ],
)
def test_a_range_is_read_as_its_two_ends(words: str, hedge: str, low: str, high: str, unit: str) -> None:
    quantity = parse_stated(words)
    assert (quantity.hedge, quantity.ends, quantity.unit) == (hedge, (Decimal(low), Decimal(high)), unit)
    assert quantity.is_range
    assert quantity.number == (Decimal(low) + Decimal(high)) / 2


@pytest.mark.parametrize(
    ("words", "value", "unit", "paired"),
    [
        ("180 miles (290 kilometers)", "180", "mi", ("290", "km")),
        ("180 miles, or 290 kilometers", "180", "mi", ("290", "km")),
        ("180 miles [290 km]", "180", "mi", ("290", "km")),
        ("about 1,115 km (693 mi.)", "1,115", "km", ("693", "mi")),
        ("160 versts (170 km)", "160", "verst", ("170", "km")),
        ("180 to 200 miles (300 km)", "180 to 200", "mi", ("300", "km")),
        ("180 to 200 miles (290 to 320 km)", "180 to 200", "mi", ("290 to 320", "km")),
        ("180 miles (about 290 km)", "180", "mi", ("290", "km")),
        ("180 miles/290 km", "180", "mi", ("290", "km")),
        ("180 miles or 290 km", "180", "mi", ("290", "km")),
        ("180 miles (1,11 km)", "180", "mi", ("1.11", "km")),
    ],
)
def test_a_figure_in_parentheses_is_the_twin(words: str, value: str, unit: str, paired: tuple[str, str]) -> None:
    quantity = parse_stated(words)
    assert quantity.paired is not None
    assert (quantity.value, quantity.unit) == (value, unit)
    assert (quantity.paired.value, quantity.paired.unit) == paired


def test_the_twin_of_the_twin_is_the_figure_itself() -> None:
    quantity = parse_stated("about 180 miles (290 kilometers)")
    assert quantity.twin is not None
    assert quantity.twin.as_written == "about 290 kilometers (180 miles)"
    assert quantity.twin.twin == quantity


@pytest.mark.parametrize(
    ("words", "as_written"), [("1 li", "1 li"), ("5 li", "5 li"), ("1 verst", "1 verst"), ("2 leagues", "2 leagues")]
)
def test_a_historic_unit_is_read_and_named(words: str, as_written: str) -> None:
    assert parse_stated(words).as_written == as_written


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("200 to 180 km", "needs a range that runs upwards, found '200 to 180'"),
        ("180 miles (290 miles)", "needs another unit than the first, found 'mi'"),
        ("180 miles (1,1,1 km)", "needs a number as printed, such as 290 or 1,115, found '1,1,1'"),
        ("180 km to 200 miles", "needs a number with a unit of length"),
        ("1.115.00 km", "needs a number as printed"),
        ("0 km", "needs a distance above zero, found '0'"),
        ("-5 km", "needs a number that begins with a digit"),
        (".5 km", "needs a number that begins with a digit"),
        ("1234567890123456 km", "needs a number of at most 15 digits"),
    ],
)
def test_what_a_range_or_a_pair_lacks_is_said_in_one_line(words: str, said: str) -> None:
    with pytest.raises(ValueError, match="needs") as caught:
        parse_stated(words)
    assert str(caught.value).startswith(said)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("words", "number"), [("1.115.000 km", "1115000"), ("1,11 km", "1.11"), ("1,5 km", "1.5"), ("1 115,5 km", "1115.5")]
)
def test_decimals_and_thousands_are_told_apart_where_they_can_be(words: str, number: str) -> None:
    assert parse_stated(words).number == Decimal(number)


def test_a_third_unit_is_kept() -> None:
    quantity = parse_stated("55 km / 34 mi / 30 nm")
    assert [(twin.value, twin.unit) for twin in quantity.twins_printed] == [("34", "mi"), ("30", "nmi")]
    assert quantity.as_written == "55 kilometers (34 miles; 30 nautical miles)"


@pytest.mark.parametrize("words", ["ca. 290 km", "~290 km", "approx. 290 km", "c.290 km"])
def test_a_hedge_may_end_in_a_point(words: str) -> None:
    assert parse_stated(words).value == "290"
