"""What a hedge does, in any language, and what is no hedge."""

import pytest

from dashboard.case.phrases.hedge import check_hedge, hedge_class
from dashboard.case.phrases.stated import parse_stated
from dashboard.checks.stated.tolerance import stated_interval


@pytest.mark.parametrize(
    ("words", "does"),
    [
        ("about", "about"),
        ("Well  over", "at least"),
        ("only", "exact"),
        ("only about", "about"),
        ("up to about", "at most"),
        ("or so", "about"),
        ("около", "about"),
        ("이상", "at least"),
        ("as close as", "near as"),
        ("near", "near"),
        ("between", None),
        ("", None),
        ("some say", None),
        ("nearly more than", None),
    ],
)
def test_a_hedge_is_known_by_what_it_does(words: str, does: str | None) -> None:
    assert hedge_class(words) == does


@pytest.mark.parametrize("words", ["some say", "?", "at a guess of", "nearly more than"])
def test_a_hedge_that_nobody_knows_is_refused(words: str) -> None:
    with pytest.raises(ValueError, match="needs a hedge that is known"):
        check_hedge(words)


@pytest.mark.parametrize("words", ["", "from", "between", "near", "knapp"])
def test_a_hedge_that_is_known_or_none_passes(words: str) -> None:
    assert check_hedge(words) == words


@pytest.mark.parametrize("words", ["as far as", "as far away as", "as far inland as", "so far as", "As Far As"])
@pytest.mark.parametrize(
    "form", ["{} 290 km", "{} about 290 km", "about {} 290 km", "{} 180 to 290 km", "{} 290 km away"]
)
def test_as_far_as_is_a_bound_whatever_stands_beside_it(words: str, form: str) -> None:
    interval = stated_interval(parse_stated(form.format(words)))
    assert (interval.low_km, interval.high_km) == (0.0, 290.0)
