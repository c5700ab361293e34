"""How much a number can tell: the share of others that would pass, and when a test is too coarse to make."""

import math

import numpy as np
import pytest

from dashboard.case import Quantity
from dashboard.case.legs.mode import STRAIGHT
from dashboard.checks.readings.reading import Reading
from dashboard.checks.readings.readings import Readings
from dashboard.checks.stated.tolerance import Interval
from dashboard.checks.verdict.passing import try_numbers
from dashboard.checks.verdict.verdict import Judgement, Verdict, judge


def reading(km: float, name: str = "plain", *, radius_km: float = 0.0) -> Reading:
    at_points = Interval(km, km)
    return Reading(
        id=name,
        name=f"the {name} line",
        short=name,
        plain=name == "plain",
        artefact=name == "artefact",
        path=STRAIGHT,
        nominal_km=km,
        at_points=at_points,
        with_radii=at_points.widened(radius_km),
        reach=1.0,
        track=np.array([[0.0, 0.0], [1.0, 0.0]]),
        method="made up",
    )


def judged(hedge: str, value: str, *readings: Reading) -> Judgement:
    quantity = Quantity(value=value, unit="km", hedge=hedge)
    return judge(quantity, None, Readings(readings, ()), hindrance="", shortest=None)


def share(hedge: str, value: str, plain: Reading, *others: Reading) -> float:
    found = judged(hedge, value, plain, *others).passing_share
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("hedge", "value", "low", "high"),
    [
        ("", "215", 149.5, 250.5),  # Three digits: half a unit to each side of 150..250.
        ("about", "215", 150 / 1.05, 250 / 0.95),
        ("up to", "215", 150, 400),
        ("over", "215", 100, 250),
        ("", "215.00", 150, 250),
    ],
)
def test_the_share_is_of_numbers_from_half_to_twice_the_plain_distance(
    hedge: str, value: str, low: float, high: float
) -> None:
    # 200 ± 50 against numbers from 100 to 400 on a log scale; 240 of them, so each counts 0.4 %, one at each end.
    expected = math.log(high / low) / math.log(4)
    assert share(hedge, value, reading(200, radius_km=50)) == pytest.approx(expected, abs=2.5 / 240)


def test_zeros_after_the_point_count_in_what_is_compared() -> None:
    # 290.0 states 0.1 km: hardly another number of four digits passes; 290 states 10 km.
    assert share("", "290.0", reading(290)) < 1.5 / 240
    assert share("", "290", reading(290)) > 5 / 240


def test_another_reading_adds_to_the_share_and_an_artefact_does_not() -> None:
    plain = reading(200, radius_km=10)
    alone = share("", "215", plain)
    assert share("", "215", plain, reading(300, "rail", radius_km=10)) > alone
    assert share("", "215", plain, reading(300, "artefact", radius_km=10)) == alone


@pytest.mark.parametrize(
    ("radius_km", "verdict"), [(32.0, Verdict.SUPPORTED), (36.0, Verdict.UNDETERMINED), (150.0, Verdict.UNDETERMINED)]
)
def test_a_test_that_passes_more_than_a_factor_of_two_is_too_coarse(radius_km: float, verdict: Verdict) -> None:
    # 100 ± 32 passes numbers from 68 to 132, a factor of 1.95; 100 ± 36 from 64 to 136, one of 2.12.
    judgement = judged("", "101", reading(100, radius_km=radius_km))
    assert judgement.verdict is verdict
    assert ("too coarse" in judgement.reason) is (verdict is Verdict.UNDETERMINED)


def test_readings_far_apart_are_no_coarse_test() -> None:
    # 35 km to the border, 530 km to one part of the country: each can be told from what lies between.
    near, far = reading(35, radius_km=5), reading(530, "part", radius_km=5)
    assert judged("about", "36", near, far).verdict is Verdict.SUPPORTED
    assert judged("about", "200", near, far).verdict is Verdict.NOT_SUPPORTED


def test_a_reading_without_length_beside_the_plain_one_is_no_obstacle() -> None:
    assert judged("", "100", reading(100), reading(0, "sea")).verdict is Verdict.SUPPORTED


def test_a_bound_is_never_too_coarse() -> None:
    assert judged("up to", "200", reading(100, radius_km=90)).verdict is Verdict.SUPPORTED


def test_numbers_tried_for_one_unit_are_not_those_of_another() -> None:
    readings = Readings((reading(200),), ())
    km, _ = try_numbers(Quantity(value="215", unit="km"), readings, 100, 400)
    mi, _ = try_numbers(Quantity(value="215", unit="mi"), readings, 100, 400)
    fewer_digits, _ = try_numbers(Quantity(value="200", unit="km"), readings, 100, 400)
    assert (km[0], km[-1]) == (100, 400)
    assert (mi[0], mi[-1]) == (62.1, 249)
    assert set(fewer_digits) == {100, 200, 300, 400}
