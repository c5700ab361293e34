"""What a hedge does, in any language, and what is no hedge."""

import pytest

from dashboard.case.phrases.hedge import check_hedge, hedge_class


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
