"""Reading the words of a statement: a distance, a direction, a duration or nearness, each with its path."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.case.legs.mode import STRAIGHT
from dashboard.case.phrases.statement import NEAR_WORDS, Statement, parse_statement


def distance(words: str) -> str:
    statement = parse_statement(words)
    assert statement.distance is not None
    assert (statement.duration, statement.nearness) == (None, "")
    return statement.distance.as_written


@pytest.mark.parametrize(
    ("words", "as_written", "path"),
    [
        ("about 290 miles", "about 290 miles", None),
        ("About 290 miles.", "about 290 miles", None),
        ("  about\n290   miles ", "about 290 miles", None),
        ("290 km away", "290 kilometers", None),
        ("290 km away from", "290 kilometers", None),
        ("290 km from", "290 kilometers", None),
        ("290 km off", "290 kilometers", None),
        ("290 km to", "290 kilometers", None),
        ("290 km by rail", "290 kilometers", "rail"),
        ("290 km By Train.", "290 kilometers", "rail"),
        ("290 km by ship", "290 kilometers", "sea"),
        ("290 km by truck", "290 kilometers", "road"),
        ("290 km by plane", "290 kilometers", "air"),
        ("290 km as the crow flies", "290 kilometers", STRAIGHT),
        ("290 km in a straight line", "290 kilometers", STRAIGHT),
        ("180 to 200 km by sea", "180 to 200 kilometers", "sea"),
        ("between 180 and 200 km", "between 180 and 200 kilometers", None),
        ("180 miles (290 kilometers) by road", "180 miles (290 kilometers)", "road"),
        ("1 mile", "1 mile", None),
        ("near 30 km", "near 30 kilometers", None),  # a hedge, not nearness
    ],
)
def test_a_distance_is_read_with_its_path(words: str, as_written: str, path: str | None) -> None:
    assert distance(words) == as_written
    assert parse_statement(words).path == path


@pytest.mark.parametrize(
    ("words", "as_written", "wind"),
    [
        ("42 km south-east of", "42 kilometers", "south-east"),
        ("42 km to the south east of", "42 kilometers", "south east"),
        ("about 42 km SE of", "about 42 kilometers", "se"),
        ("10 to 20 miles NNW of", "10 to 20 miles", "nnw"),
        ("1 mile east of", "1 mile", "east"),
        ("10 kms of", "10 kilometers", ""),  # "kms of" is no wind S
    ],
)
def test_a_distance_with_a_direction_is_both(words: str, as_written: str, wind: str) -> None:
    assert distance(words) == as_written
    assert parse_statement(words).wind == wind


@pytest.mark.parametrize("words", ["north of", "to the north of", "N of", "North of."])
def test_a_direction_stands_alone(words: str) -> None:
    statement = parse_statement(words)
    assert (statement.distance, statement.wind[0]) == (None, "n")


@pytest.mark.parametrize(
    ("words", "value", "unit", "hedge", "path"),
    [
        ("5 hours", "5", "hours", "", None),
        ("about 5 hours by rail", "5", "hours", "about", "rail"),
        ("a 5-hour drive", "5", "hours", "", "road"),
        ("five hours' drive", "5", "hours", "", "road"),
        ("5 hours’ drive away", "5", "hours", "", "road"),
        ("2-3 days", "2-3", "days", "", None),
        ("two weeks", "2", "weeks", "", None),
        ("half a day's march", "0.5", "days", "", None),
        ("90 minutes by plane", "90", "minutes", "", "air"),
    ],
)
def test_a_duration_is_read_with_the_path_that_its_words_say(
    words: str, value: str, unit: str, hedge: str, path: str | None
) -> None:
    statement = parse_statement(words)
    assert statement.distance is None
    assert statement.duration is not None
    assert (statement.duration.value, statement.duration.unit, statement.duration.hedge) == (value, unit, hedge)
    assert statement.path == path


@pytest.mark.parametrize("words", NEAR_WORDS)
def test_words_for_near_state_nothing_else(words: str) -> None:
    assert parse_statement(f" {words.capitalize()}. ") == Statement(nearness=words)
    assert parse_statement(f"{words} by rail") == Statement(nearness=words, path="rail")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("", "found nothing"),
        ("   ", "found nothing"),
        ("far away", "needs a distance, a direction, a duration or “near”"),
        ("by rail", "needs a distance"),
        ("of", "needs a distance"),
        ("290", "needs a number with a unit of length"),
        ("290 parsecs", "needs a unit among km, m, mi, nmi, verst, li, league, yd, ft, found 'parsecs'"),
        ("290 km/h", "needs a number with a unit of length"),
        ("290 and 300 km", "needs one distance, or between one number and another"),
        ("between 300 and 290 km", "needs a range that runs upwards"),
        ("290 to 290 km", "needs a range that runs upwards"),
        ("290 km (180 km)", "needs another unit than the first"),
        ("290 km (180)", "needs a number with a unit of length"),
        ("290 km (1,1,1 mi)", "needs a number as printed, such as 290 or 1,115, found '1,1,1'"),
        ("0 km", "needs a distance above zero, found '0'"),
        ("$290 km", "what is “$”?"),
        ("290 km that may be less", "what is “that”?"),
        ("290 km (180 parsecs)", "needs a unit among"),
        ("42 km south-south of", "needs one of the sixteen winds"),
        ("42 parsecs south of", "needs a unit among"),
        ("0 hours", "needs a duration above zero, found '0'"),
        ("3 to 2 days", "needs a range that runs upwards"),
        ("bell\x07 290 km", "needs text without control characters, found U+0007"),
        ("bell\x07 5 hours", "needs text without control characters, found U+0007"),
        ("-290 km", "needs a number that begins with a digit"),
        ("about .5 km", "needs a number that begins with a digit"),
        ("9" * 16 + " km", "needs a number of at most 15 digits, found one of 16"),
        ("9" * 400 + " hours", "needs a number of at most 15 digits"),
    ],
)
def test_what_states_nothing_is_refused_in_one_line_with_what_is_needed(words: str, said: str) -> None:
    with pytest.raises(ValueError, match="needs") as caught:
        parse_statement(words)
    assert str(caught.value).startswith("needs ")
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


@settings(max_examples=300)
@given(
    st.text(max_size=30)
    | st.lists(
        st.sampled_from(
            ["290", "1,115", "9 288", "to", "-", "and", "km", "mi (", ")", "about", "SE of", "by rail", "5h"]
        ),
        max_size=7,
    ).map(" ".join)
)
def test_any_words_are_read_or_refused_in_one_line(words: str) -> None:
    outcome = read_or_refusal(words)
    assert outcome != Statement()
    if isinstance(outcome, str):
        assert outcome.startswith("needs ")
        assert "validation error" not in outcome


def read_or_refusal(words: str) -> Statement | str:
    try:
        return parse_statement(words)
    except ValueError as error:
        return str(error)
