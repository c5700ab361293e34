"""A length said in a language is read in it as the same length."""

from decimal import Decimal

import pytest
from babel.numbers import get_decimal_symbol, get_group_symbol
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.case.phrases.languages import LANGUAGES
from dashboard.case.phrases.say import say_quantity
from dashboard.case.phrases.stated import parse_stated
from dashboard.case.quantity.quantity import Paired, Quantity
from dashboard.case.quantity.unit import LengthUnit

TAGS = [language.tag for language in LANGUAGES]
NUMBERS = st.decimals(Decimal("0.1"), Decimal(999_999), places=2).map(lambda d: d.normalize()) | st.integers(
    1, 10**7
).map(Decimal)


def units(tag: str) -> list[LengthUnit]:
    return next(list(language.units) for language in LANGUAGES if language.tag == tag)


@st.composite
def quantities(draw: st.DrawFn, tag: str) -> Quantity:
    low, high = sorted((draw(NUMBERS), draw(NUMBERS)))
    value = f"{low:,f} to {high:,f}" if low < high and draw(st.booleans()) else f"{low:,f}"
    unit, other = draw(st.permutations(units(tag)))[:2]
    paired = Paired(value=f"{draw(NUMBERS):,f}", unit=other) if draw(st.booleans()) else None
    hedge = draw(st.sampled_from(["", "exactly", "about", "nearly", "just over", "more than", "up to"]))
    return Quantity(value=value, unit=unit, hedge=hedge, paired=paired)


@pytest.mark.parametrize("tag", TAGS)
def test_what_is_said_is_read_back(tag: str) -> None:
    @settings(max_examples=60)
    @given(quantities(tag))
    def reads_back(quantity: Quantity) -> None:
        read = parse_stated(say_quantity(quantity, tag), tag)
        assert (read.ends, read.unit, read.hedge) == (quantity.ends, quantity.unit, quantity.hedge)
        assert [(twin.ends, twin.unit) for twin in read.twins] == [(twin.ends, twin.unit) for twin in quantity.twins]

    reads_back()


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.tag)
def test_numerals_are_those_of_cldr(language: object) -> None:
    assert hasattr(language, "tag")
    locale = {"ar": "ar_EG"}.get(language.tag, language.tag)
    system = "arab" if language.tag == "ar" else "latn"
    group = get_group_symbol(locale, numbering_system=system)
    assert language.decimal == get_decimal_symbol(locale, numbering_system=system)  # type: ignore[attr-defined]
    assert language.group == (" " if group.isspace() else group)  # type: ignore[attr-defined]
