"""The tolerance table, row by row, with the examples of the design; intervals are closed."""

from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.case import Quantity
from dashboard.case.quantity.quantity import SetTolerance
from dashboard.case.quantity.unit import HISTORIC_UNITS, HistoricUnit, LengthUnit
from dashboard.checks.stated.tolerance import (
    RANGE,
    TOLERANCES,
    Interval,
    as_printed,
    is_bound,
    last_unit,
    row_for,
    stated_interval,
    tolerance_for,
)

DUST = 1e-9
"""Rounding of doubles near 1,000 is 1e-13; a table entry is a whole number of tenths."""

unhurried = settings(max_examples=100)

HEDGES = [hedge for row in TOLERANCES if row is not RANGE for hedge in row.hedges]
"""Those that serve a single number."""


def stated(hedge: str, value: str, unit: LengthUnit = "km") -> Interval:
    return stated_interval(Quantity(value=value, unit=unit, hedge=hedge))


@pytest.mark.parametrize(
    ("hedge", "value", "low_km", "high_km"),
    [
        ("", "290", 285, 295),
        ("", "290.0", 289.95, 290.05),
        ("", "293", 292.5, 293.5),
        ("", "100", 90, 110),
        ("", "1,000", 900, 1_100),
        ("", "1,115", 1_114.5, 1_115.5),
        ("", "0.5", 0.45, 0.55),
        ("about", "290", 275.5, 304.5),
        ("roughly", "200", 180, 220),
        ("some", "293", 278.35, 307.65),
        ("around", "1,000", 900, 1_100),
        ("approximately", "120", 110, 130),
        ("nearly", "300", 270, 306),
        ("almost", "100", 90, 102),
        ("just over", "300", 294, 330),
        ("up to", "300", 0, 300),
        ("within", "300", 0, 300),
        ("less than", "300", 0, 300),
    ],
)
def test_a_printed_number_states_the_interval_of_the_table(
    hedge: str, value: str, low_km: float, high_km: float
) -> None:
    interval = stated(hedge, value)
    assert (interval.low_km, interval.high_km) == pytest.approx((low_km, high_km), abs=DUST)


@pytest.mark.parametrize("hedge", ["more than", "over", "at least"])
def test_a_lower_bound_has_no_upper_end(hedge: str) -> None:
    assert stated(hedge, "300") == Interval(300, float("inf"))


@pytest.mark.parametrize(
    ("value", "unit"),
    [
        ("290", "10"),
        ("290.0", "0.1"),
        ("293", "1"),
        ("1,115", "1"),
        ("9 288", "1"),
        ("200", "100"),
        ("1,000", "1000"),
        ("0.5", "0.1"),
        ("0.50", "0.01"),
        ("0", "1"),
    ],
)
def test_zeros_that_end_a_whole_number_do_not_count_as_significant(value: str, unit: str) -> None:
    assert last_unit(Quantity(value=value, unit="km").number) == Decimal(unit)


@pytest.mark.parametrize(("written", "rule"), [("About", "about"), ("  more   THAN ", "at least"), ("", "rounded")])
def test_a_hedge_is_found_however_it_is_spaced_or_cased(written: str, rule: str) -> None:
    row = tolerance_for(written)
    assert row is not None
    assert row.rule == rule


@pytest.mark.parametrize("hedge", ["near", "a few", "dozens of"])
def test_words_that_the_table_lacks_have_no_interval(hedge: str) -> None:
    assert tolerance_for(hedge) is None
    with pytest.raises(ValueError, match="is not in the tolerance table"):
        stated(hedge, "300")


def test_no_hedge_stands_in_two_rows() -> None:
    hedges = [hedge for row in TOLERANCES for hedge in row.hedges]
    assert len(hedges) == len(set(hedges))


@pytest.mark.parametrize(
    ("hedge", "value", "low_km", "high_km"),
    [
        ("", "180 to 200", 180, 200),
        ("between", "180 and 200", 180, 200),
        ("", "1,000–1,200", 1_000, 1_200),
        ("about", "180 to 200", 170, 220),  # 180 - 10 and 200 + 20: each end as the table widens it alone
        ("more than", "180 to 200", 180, float("inf")),
        ("up to", "180 to 200", 0, 200),
    ],
)
def test_a_range_is_taken_as_printed(hedge: str, value: str, low_km: float, high_km: float) -> None:
    interval = stated(hedge, value)
    assert (interval.low_km, interval.high_km) == pytest.approx((low_km, high_km), abs=DUST)


def test_between_in_front_of_one_number_states_no_interval() -> None:
    assert row_for(Quantity(value="290", unit="km", hedge="between")) is None


@pytest.mark.parametrize("row", HISTORIC_UNITS, ids=lambda row: row.symbol)
def test_a_historic_unit_widens_the_interval_by_what_it_stood_for(row: HistoricUnit) -> None:
    interval = stated("", "10.0", row.symbol)  # 9.95 to 10.05 of it
    assert (interval.low_km, interval.high_km) == pytest.approx((9.95 * row.low_km, 10.05 * row.high_km), abs=DUST)


@pytest.mark.parametrize(
    ("hedge", "percent", "low_km", "high_km", "others"),
    [
        ("", 2, 284.2, 295.8, (285, 295)),  # The others keep rounding.
        ("", 1, 287.1, 292.9, (287.1, 292.9)),  # A narrower tolerance holds for all.
        ("about", 20, 232, 348, (285, 295)),
        ("more than", 10, 261, float("inf"), (261, float("inf"))),
        ("up to", 10, 0, 319, (0, 319)),
    ],
)
def test_an_analyst_sets_the_tolerance_of_one_claim(
    hedge: str, percent: float, low_km: float, high_km: float, others: tuple[float, float]
) -> None:
    quantity = Quantity(value="290", unit="km", hedge=hedge, tolerance=SetTolerance(percent=percent, reason="scale"))
    plain, other = stated_interval(quantity), stated_interval(quantity, hedged=False)
    assert (plain.low_km, plain.high_km) == pytest.approx((low_km, high_km), abs=DUST)
    assert (other.low_km, other.high_km) == pytest.approx(others, abs=DUST)


@pytest.mark.parametrize(
    ("number", "digits", "printed", "last"),
    [(287.3, 2, 290, 10), (287.3, 3, 287, 1), (304.2, 2, 300, 100), (999.7, 3, 1000, 1000), (0.4567, 2, 0.46, 0.01)],
)
def test_numbers_are_rounded_as_they_would_be_printed(number: float, digits: int, printed: float, last: float) -> None:
    rounded, unit = as_printed(np.array([number]), digits)
    assert (rounded[0], unit[0]) == pytest.approx((printed, last))


@pytest.mark.parametrize(("hedge", "bound"), [("more than", True), ("up to", True), ("about", False), ("near", False)])
def test_only_bounds_are_bounds(hedge: str, bound: bool) -> None:
    assert is_bound(Quantity(value="300", unit="km", hedge=hedge)) is bound


@pytest.mark.parametrize(
    ("unit", "km"), [("km", 290.0), ("m", 0.29), ("mi", 466.70976), ("nmi", 537.08)]
)  # International mile 1.609344 km, nautical mile 1.852 km, both by definition.
def test_the_same_number_is_read_in_any_unit(unit: LengthUnit, km: float) -> None:
    interval = stated_interval(Quantity(value="290", unit="mi"), unit)
    assert (interval.low_km + interval.high_km) / 2 == pytest.approx(km, abs=DUST)


@pytest.mark.parametrize(
    ("hedge", "low_km", "high_km"), [("about", 270, 330), ("nearly", 270, 306), ("just over", 294, 330)]
)
def test_without_its_benefit_a_hedge_leaves_rounding_and_no_more(hedge: str, low_km: float, high_km: float) -> None:
    # 300 rounded is 270..330; "nearly" and "just over" still say on which side the number lies.
    interval = stated_interval(Quantity(value="300", unit="km", hedge=hedge), hedged=False)
    assert (interval.low_km, interval.high_km) == pytest.approx((low_km, high_km), abs=DUST)


def test_a_bound_stays_a_bound_without_the_benefit_of_its_hedge() -> None:
    over = Quantity(value="300", unit="km", hedge="over")
    assert stated_interval(over, hedged=False) == stated_interval(over)


def test_intervals_that_share_one_end_overlap() -> None:
    assert Interval(1, 2).overlaps(Interval(2, 3))
    assert Interval(2, 3).overlaps(Interval(1, 2))
    assert not Interval(1, 2).overlaps(Interval(2.000001, 3))


def test_the_gap_of_two_intervals_is_what_lies_between() -> None:
    assert Interval(1, 2).gap_km(Interval(5, 6)) == Interval(5, 6).gap_km(Interval(1, 2)) == 3
    assert Interval(1, 2).gap_km(Interval(2, 6)) == 0


def test_an_interval_is_widened_on_both_sides_but_not_below_zero() -> None:
    assert Interval(10, 20).widened(5) == Interval(5, 25)
    assert Interval(3, 20).widened(5) == Interval(0, 25)


@pytest.mark.parametrize(("low", "high"), [(2, 1), (-1, 1), (float("nan"), 1)])
def test_an_interval_that_is_none_is_refused(low: float, high: float) -> None:
    with pytest.raises(ValueError, match="an interval needs 0 <= low <= high"):
        Interval(low, high)


numbers = st.one_of(st.integers(1, 20_000).map(str), st.decimals("0.1", 9_999, places=1).map(str))


@unhurried
@given(numbers, st.sampled_from(HEDGES))
def test_every_interval_holds_its_own_number(value: str, hedge: str) -> None:
    number = float(value)
    assert stated(hedge, value).overlaps(Interval(number, number))


@unhurried
@given(numbers, st.sampled_from(HEDGES))
def test_no_hedge_but_a_bound_widens_a_number_by_more_than_a_tenth(value: str, hedge: str) -> None:
    quantity = Quantity(value=value, unit="km", hedge=hedge)
    interval = stated_interval(quantity)
    if not is_bound(quantity):
        assert interval.low_km >= 0.9 * float(value) - DUST
        assert interval.high_km <= 1.1 * float(value) + DUST


@unhurried
@given(numbers, st.sampled_from(HEDGES), st.floats(0, 25_000), st.floats(0, 500))
def test_a_wider_tolerance_never_unfits(value: str, hedge: str, low_km: float, width_km: float) -> None:
    quantity, computed = Quantity(value=value, unit="km", hedge=hedge), Interval(low_km, low_km + width_km)
    if stated_interval(quantity, hedged=False).overlaps(computed):
        assert stated_interval(quantity).overlaps(computed)
    if stated("", value).overlaps(computed):
        assert stated("about", value).overlaps(computed)


@unhurried
@given(numbers, st.floats(0, 25_000), st.floats(0, 100), st.floats(0, 100))
def test_a_larger_radius_never_unfits(value: str, at_km: float, radius_km: float, more_km: float) -> None:
    computed = Interval(at_km, at_km).widened(radius_km)
    if stated("", value).overlaps(computed):
        assert stated("", value).overlaps(computed.widened(more_km))
