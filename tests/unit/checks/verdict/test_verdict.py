"""Every step of the ladder, with a reading that is just far enough and one that is just too far."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.case import Quantity
from dashboard.case.legs.mode import STRAIGHT
from dashboard.case.quantity.quantity import Paired
from dashboard.case.quantity.unit import LengthUnit
from dashboard.checks.readings.reading import Reading
from dashboard.checks.readings.readings import Readings
from dashboard.checks.stated.tolerance import Interval
from dashboard.checks.verdict.passing import try_numbers
from dashboard.checks.verdict.verdict import Judgement, Verdict, judge
from dashboard.routing import Doubt

MI_KM = 1.609344
NMI_KM = 1.852


def reading(
    km: float, name: str = "plain", *, radius_km: float = 0.0, reach: float = 1.0, path: str = STRAIGHT
) -> Reading:
    at_points = Interval(km, km)
    return Reading(
        id=name,
        name=f"the {name} line",
        short=name,
        plain=name == "plain",
        artefact=name == "artefact",
        path=path,
        nominal_km=km,
        at_points=at_points,
        with_radii=at_points.widened(reach * radius_km),
        reach=reach,
        track=np.array([[0.0, 0.0], [1.0, 0.0]]),
        method="made up",
    )


def judged(
    hedge: str,
    value: str,
    unit: LengthUnit,
    *readings: Reading,
    path: str | None = None,
    hindrance: str = "",
    shortest_km: float | None = None,
    untested: Sequence[str] = (),
) -> Judgement:
    return judge(
        Quantity(value=value, unit=unit, hedge=hedge),
        path,
        Readings(readings, tuple(untested)),
        hindrance=hindrance,
        shortest=None if shortest_km is None else Interval(shortest_km, shortest_km),
    )


def test_a_number_that_the_plain_reading_reproduces_is_supported() -> None:
    judgement = judged("about", "200", "km", reading(202), reading(300, "rail"))
    assert (judgement.verdict, judgement.via, judgement.reason) == (Verdict.SUPPORTED, None, "")


def test_a_number_that_only_another_reading_reproduces_is_compatible() -> None:
    judgement = judged("about", "290", "km", reading(202), reading(288, "rail"))
    assert (judgement.verdict, judgement.via) == (Verdict.COMPATIBLE, None)


def test_a_number_that_nothing_reproduces_is_not_supported() -> None:
    assert judged("about", "400", "km", reading(202), reading(300, "rail")).verdict is Verdict.NOT_SUPPORTED


@pytest.mark.parametrize(
    ("hedge", "value", "km", "verdict"),
    [
        # About 290 states 275.5..304.5, 293 alone 292.5..293.5, nearly 200 states 180..204: ends included.
        ("about", "290", 275.5, Verdict.SUPPORTED),
        ("about", "290", 304.5, Verdict.SUPPORTED),
        ("about", "290", 275.4999, Verdict.NOT_SUPPORTED),
        ("about", "290", 304.5001, Verdict.NOT_SUPPORTED),
        ("", "293", 292.5, Verdict.SUPPORTED),
        ("", "293", 293.5001, Verdict.NOT_SUPPORTED),
        ("nearly", "200", 204.0, Verdict.SUPPORTED),
        ("nearly", "200", 204.0001, Verdict.NOT_SUPPORTED),
        ("more than", "200", 200.0, Verdict.SUPPORTED),
        ("more than", "200", 199.9999, Verdict.NOT_SUPPORTED),
        ("up to", "200", 200.0, Verdict.SUPPORTED),
        ("up to", "200", 200.0001, Verdict.NOT_SUPPORTED),
    ],
)
def test_the_plain_reading_fits_up_to_the_very_end_of_the_hedged_interval(
    hedge: str, value: str, km: float, verdict: Verdict
) -> None:
    assert judged(hedge, value, "km", reading(km)).verdict is verdict


@pytest.mark.parametrize(
    ("km", "verdict"), [(295.0, Verdict.COMPATIBLE), (295.0001, Verdict.NOT_SUPPORTED), (304.5, Verdict.NOT_SUPPORTED)]
)
def test_other_readings_get_no_benefit_of_the_hedge(km: float, verdict: Verdict) -> None:
    assert judged("about", "290", "km", reading(150), reading(km, "rail")).verdict is verdict


@pytest.mark.parametrize(
    ("km", "verdict"), [(306.0, Verdict.COMPATIBLE), (307.0, Verdict.NOT_SUPPORTED), (270.0, Verdict.COMPATIBLE)]
)
def test_a_hedge_is_never_kinder_to_another_reading_than_to_the_plain_one(km: float, verdict: Verdict) -> None:
    # Nearly 300 states 270..306; rounding alone would give another reading 270..330.
    assert judged("nearly", "300", "km", reading(120), reading(km, "rail")).verdict is verdict


@pytest.mark.parametrize("hedge", ["more than", "up to"])
def test_a_bound_holds_for_other_readings_as_it_stands(hedge: str) -> None:
    plain, other = (100.0, 400.0) if hedge == "more than" else (400.0, 100.0)
    assert judged(hedge, "200", "km", reading(plain), reading(other, "rail")).verdict is Verdict.COMPATIBLE


@pytest.mark.parametrize(
    ("unit", "other"), [("mi", 1.0), ("km", MI_KM)]
)  # 290 printed in miles and meant in kilometers, and the reverse.
def test_a_number_that_fits_the_plain_line_in_the_other_unit_puts_the_unit_in_question(
    unit: LengthUnit, other: float
) -> None:
    judgement = judged("about", "290", unit, reading(290 * other), reading(50, "rail"))
    assert (judgement.verdict, judgement.via) == (Verdict.UNIT_SUSPECT, "plain")


def test_a_number_that_fits_only_another_line_in_the_other_unit_says_so() -> None:
    judgement = judged("about", "290", "mi", reading(202), reading(294, "rail"))
    assert (judgement.verdict, judgement.via) == (Verdict.UNIT_SUSPECT, "other")


@pytest.mark.parametrize(("km", "verdict"), [(295.0, Verdict.UNIT_SUSPECT), (304.5, Verdict.NOT_SUPPORTED)])
def test_in_another_unit_even_the_plain_reading_must_fit_at_rounding(km: float, verdict: Verdict) -> None:
    assert judged("about", "290", "mi", reading(km)).verdict is verdict


def test_a_number_that_fits_in_its_own_unit_is_never_corrected() -> None:
    # 290 km fits the plain line, 290 mi (467 km) the rail: the stated unit wins; and so for another reading.
    assert judged("", "290", "mi", reading(290), reading(290 * MI_KM, "rail")).verdict is Verdict.COMPATIBLE
    assert judged("", "290", "km", reading(290), reading(290 * MI_KM, "rail")).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize("hedge", ["more than", "over", "at least", "up to", "within", "less than"])
def test_a_bound_is_never_tried_in_another_unit(hedge: str) -> None:
    judgement = judged(hedge, "290", "mi", reading(290), reading(600, "rail"))
    assert {fit.unit for fit in judgement.fits} == {"mi"}
    assert judgement.verdict is not Verdict.UNIT_SUSPECT


@pytest.mark.parametrize(
    ("unit", "tried"),
    [
        ("km", [("plain", "km"), ("rail", "km"), ("artefact", "km"), ("plain", "mi"), ("rail", "mi")]),
        (
            "mi",
            [("plain", "mi"), ("rail", "mi"), ("artefact", "mi"), ("plain", "km"), ("rail", "km"), ("plain", "nmi")],
        ),
        ("nmi", [("plain", "nmi"), ("rail", "nmi"), ("artefact", "nmi"), ("plain", "mi")]),
        ("m", [("plain", "m"), ("rail", "m"), ("artefact", "m")]),
    ],
)
def test_only_these_units_are_tried(unit: LengthUnit, tried: list[tuple[str, str]]) -> None:
    judgement = judged("", "290", unit, reading(202), reading(300, "rail"), reading(293, "artefact"))
    assert [(fit.reading.id, fit.unit) for fit in judgement.fits] == tried


def test_nautical_miles_are_tried_on_the_plain_reading_alone() -> None:
    assert judged("", "290", "mi", reading(290 * NMI_KM)).via == "plain"
    other = judged("", "290", "mi", reading(100), reading(290 * NMI_KM, "rail"))
    assert other.verdict is Verdict.NOT_SUPPORTED
    assert judged("", "290", "nmi", reading(290 * MI_KM)).via == "plain"


def test_an_artefact_never_makes_a_verdict() -> None:
    judgement = judged("", "293", "km", reading(202), reading(293, "artefact"))
    assert judgement.verdict is Verdict.NOT_SUPPORTED
    assert judgement.fits[1].at_points
    assert judgement.fitting("km") == ()


@pytest.mark.parametrize(
    ("km", "radius_km", "reach", "only_if_km"),
    [
        (275.8, 15.0, 1.0, 9.2),  # 285 - 275.8.
        (275.8, 15.0, 1.5, 9.2 / 1.5),  # A network path changes 1.5 km per km.
        (300.0, 15.0, 1.0, 5.0),  # 300 - 295.
        (290.0, 15.0, 1.0, None),  # Fits at the points.
        (240.0, 15.0, 1.0, None),  # Never fits.
        (270.0, 15.0, 1.0, 15.0),  # Fits just at the radius.
    ],
)
def test_how_far_off_the_point_a_place_must_lie_is_said(
    km: float, radius_km: float, reach: float, only_if_km: float | None
) -> None:
    other = reading(km, "rail", radius_km=radius_km, reach=reach)
    (fit,) = [f for f in judged("", "290", "km", reading(150), other).fits if f.unit == "km" and f.reading is other]
    assert fit.only_if_km == (None if only_if_km is None else pytest.approx(only_if_km, abs=1e-9))


def test_a_fit_within_the_radius_counts() -> None:
    assert judged("", "290", "km", reading(280, radius_km=5.0)).verdict is Verdict.SUPPORTED
    assert judged("", "290", "km", reading(280, radius_km=4.999)).verdict is Verdict.NOT_SUPPORTED


@pytest.mark.parametrize("path", ["sea", "rail", "road", "air"])
def test_a_path_shorter_than_the_straight_line_is_impossible(path: str) -> None:
    # About 100 reaches up to 110.
    assert judged("about", "100", "km", path=path, shortest_km=110.001).verdict is Verdict.IMPOSSIBLE
    assert judged("about", "100", "km", path=path, shortest_km=110.0).verdict is not Verdict.IMPOSSIBLE


@pytest.mark.parametrize("path", [None, STRAIGHT])
def test_nothing_is_impossible_where_no_way_round_is_stated(path: str | None) -> None:
    assert judged("", "100", "km", reading(500), path=path, shortest_km=500).verdict is Verdict.NOT_SUPPORTED


def test_a_lower_bound_is_never_impossible() -> None:
    rail = reading(600, path="rail")
    assert judged("over", "100", "km", rail, path="rail", shortest_km=500).verdict is Verdict.SUPPORTED
    assert judged("up to", "100", "km", rail, path="rail", shortest_km=500).verdict is Verdict.IMPOSSIBLE


def test_nothing_is_impossible_where_an_end_is_unknown() -> None:
    judgement = judged("", "100", "km", path="rail", hindrance="the source does not name one end")
    assert (judgement.verdict, judgement.reason) == (Verdict.UNDETERMINED, "the source does not name one end")


def test_a_path_without_data_cannot_be_decided() -> None:
    judgement = judged("", "100", "km", path="road", shortest_km=90, untested=["by road: no road data"])
    assert (judgement.verdict, judgement.reason) == (Verdict.UNDETERMINED, "by road: no road data")
    assert "air" in judged("", "100", "km", path="air", shortest_km=90).reason


def test_a_hedge_that_states_no_interval_cannot_be_decided() -> None:
    judgement = judged("near", "100", "km", reading(100))
    assert judgement.verdict is Verdict.UNDETERMINED
    assert "“near”" in judgement.reason


def test_ends_that_touch_cannot_be_decided() -> None:
    judgement = judged("", "100", "km", reading(0))
    assert judgement.verdict is Verdict.UNDETERMINED
    assert "length of a border" in judgement.reason


def test_what_passes_is_what_would_be_at_least_compatible() -> None:
    readings = Readings((reading(202), reading(300, "rail"), reading(293, "artefact")), ())
    numbers, passed = try_numbers(Quantity(value="290", unit="km", hedge="about"), readings, 100, 400)
    for number, passes in list(zip(numbers, passed, strict=True))[::5]:
        quantity = Quantity(value=f"{number:.0f}", unit="km", hedge="about")
        verdict = judge(quantity, None, readings, hindrance="", shortest=None).verdict
        assert passes == (verdict in (Verdict.SUPPORTED, Verdict.COMPATIBLE))
    assert 0 < passed.mean() < 1


@settings(max_examples=25)
@given(st.integers(100, 999), st.sampled_from(["", "about", "nearly", "over"]), st.floats(0, 20), st.floats(0, 20))
def test_a_wider_radius_never_makes_a_verdict_worse_but_for_coarseness(
    value: int, hedge: str, radius_km: float, more_km: float
) -> None:
    rank = [Verdict.NOT_SUPPORTED, Verdict.UNIT_SUSPECT, Verdict.COMPATIBLE, Verdict.SUPPORTED]
    narrow, wide = (
        judged(hedge, str(value), "km", reading(300, radius_km=r), reading(400, "rail", radius_km=r)).verdict
        for r in (radius_km, radius_km + more_km)
    )
    if Verdict.UNDETERMINED not in (narrow, wide):
        assert rank.index(wide) >= rank.index(narrow)


def test_the_words_for_a_verdict_are_those_that_people_read() -> None:
    assert Verdict.UNIT_SUSPECT.shown == "unit in question"
    assert Verdict.NOT_SUPPORTED.shown == "not supported"
    assert Verdict.COMPATIBLE.shown == "compatible"


def judged_pair(value: str, unit: LengthUnit, twin: str, twin_unit: LengthUnit, km: float) -> Judgement:
    quantity = Quantity(value=value, unit=unit, paired=Paired(value=twin, unit=twin_unit))
    return judge(quantity, None, Readings((reading(km),), ()), hindrance="", shortest=None)


@pytest.mark.parametrize(
    ("value", "unit", "twin", "twin_unit", "km", "verdict"),
    [
        ("1,878", "km", "1,167", "mi", 1_167.0, Verdict.UNIT_SUSPECT),  # 1,878 km is 1,167 miles; 1,167 was kilometers
        ("1,167", "mi", "1,878", "km", 1_167.0, Verdict.UNIT_SUSPECT),  # the number itself, in its twin's unit
        ("1,878", "km", "1,167", "mi", 1_878.0, Verdict.SUPPORTED),
        ("1,450", "km", "900", "mi", 1_392.0, Verdict.NOT_SUPPORTED),
        ("1,878", "km", "1,167", "mi", 1_168.0, Verdict.NOT_SUPPORTED),  # half a kilometer beyond 1,167 as rounded
        ("290", "m", "950", "ft", 0.950, Verdict.NOT_SUPPORTED),  # nobody prints feet for meters
    ],
)
def test_each_number_of_a_pair_is_tried_in_the_others_unit(
    value: str, unit: LengthUnit, twin: str, twin_unit: LengthUnit, km: float, verdict: Verdict
) -> None:
    assert judged_pair(value, unit, twin, twin_unit, km).verdict is verdict


def test_a_bound_is_not_tried_in_its_twins_unit() -> None:
    quantity = Quantity(value="1,878", unit="km", hedge="more than", paired=Paired(value="1,167", unit="mi"))
    judgement = judge(quantity, None, Readings((reading(1_167.0),), ()), hindrance="", shortest=None)
    assert (judgement.verdict, judgement.exchanged) == (Verdict.NOT_SUPPORTED, ())


def doubtful(made: Reading) -> Reading:
    return replace(made, doubts=(Doubt("gap", 40_000.0, 300_000.0),))


@pytest.mark.parametrize(("value", "unit"), [("500", "km"), ("300", "mi")])
def test_a_doubtful_path_leaves_a_number_that_does_not_fit_it_undetermined(value: str, unit: LengthUnit) -> None:
    # 300 mi are 483 km, and 300 km fit: without the doubt the unit is in question, and 500 km are not supported.
    along = reading(300, path="rail")
    doubted = judged("", value, unit, doubtful(along), path="rail", shortest_km=200)
    assert judged("", value, unit, along, path="rail", shortest_km=200).verdict is not Verdict.UNDETERMINED
    assert doubted.verdict is Verdict.UNDETERMINED
    assert doubted.reason == "the plain line is doubtful: 40.0 of 300.0 km stand for a piece that the data lack"


def test_a_number_that_fits_a_doubtful_path_is_supported() -> None:
    assert judged("", "300", "km", doubtful(reading(300, path="rail")), path="rail").verdict is Verdict.SUPPORTED


def test_a_number_below_the_straight_line_is_impossible_however_doubtful_the_path() -> None:
    along = doubtful(reading(300, path="rail"))
    assert judged("", "150", "km", along, path="rail", shortest_km=200).verdict is Verdict.IMPOSSIBLE


def test_a_doubtful_path_beside_a_straight_line_puts_no_unit_in_question() -> None:
    straight, along = reading(200), reading(483, "rail", path="rail")
    assert judged("", "300", "km", straight, along).verdict is Verdict.UNIT_SUSPECT
    assert judged("", "300", "km", straight, doubtful(along)).verdict is Verdict.NOT_SUPPORTED
