"""The band as dated features: one a day, labelled as the design asks, shown only when asked for."""

import datetime as dt
from dataclasses import replace

import geopandas as gpd
import pytest
import shapely

from dashboard.checks.assess import Assessment
from dashboard.checks.choice import path_options, take_paths
from dashboard.checks.days.band import SPELL_DAYS, DayExtent
from dashboard.geodesy import length_m
from dashboard.views.features.band import band_features
from dashboard.views.features.frame import frames, on_view
from dashboard.views.view import ASKED_FOR, OPENING_LAYERS, View

LABEL = "Possible extent for one consignment, if loaded Sept 7-8 and finished by Oct 1: assumptions, not reported"


@pytest.fixture(scope="module")
def frame(assessment: Assessment) -> gpd.GeoDataFrame:
    return frames(assessment)


def test_each_day_of_the_window_has_one(frame: gpd.GeoDataFrame, assessment: Assessment) -> None:
    band = frame[frame.layer == "band"]
    assert band["first"].tolist() == band["last"].tolist() == list(assessment.case.days)
    assert set(band.name) == {LABEL}
    assert set(band.basis) == {"inferred"}


def test_it_is_off_until_asked_for(frame: gpd.GeoDataFrame) -> None:
    day = dt.date(2023, 9, 9)
    assert "band" not in on_view(frame, View(day)).layer.tolist()
    assert on_view(frame, View(day, layers=OPENING_LAYERS | ASKED_FOR)).layer.tolist().count("band") == 1


def test_what_is_drawn_is_as_long_as_the_extent_says(frame: gpd.GeoDataFrame, assessment: Assessment) -> None:
    assert assessment.band is not None
    for row in frame[frame.layer == "band"].itertuples():
        extent = assessment.band.extent(row.first)
        assert extent is not None
        drawn_m = sum(length_m(shapely.get_coordinates(part)) for part in shapely.get_parts(row.geometry))
        # The rail network's lengths are of finer lines than those drawn, 3 to 4 % longer; simplifying takes some more.
        assert 0.93 * (extent.high_m - extent.low_m) < drawn_m < 1.001 * (extent.high_m - extent.low_m)


def test_no_name_or_note_gives_a_position_or_a_count(frame: gpd.GeoDataFrame) -> None:
    for row in frame[frame.layer == "band"].itertuples():
        assert "assumptions, not reported" in row.name
        assert "Assumed: " in row.note
        assert "1,000" not in row.name


def test_lengths_band_and_feasibility_follow_the_path_chosen(assessment: Assessment) -> None:
    rail = next(leg_route for leg_route in assessment.routes if leg_route.leg.mode == "rail")
    own, *others = path_options(rail, assessment.case)
    assert own.length_m == rail.length_m
    assert len(others) >= 2
    for option in others:
        taken = take_paths(assessment, {rail.leg.id: option.id})
        drawn = next(leg_route for leg_route in taken.routes if leg_route.leg.id == rail.leg.id)
        assert drawn.length_m == pytest.approx(option.length_m)
        assert "chosen by the reader" in (drawn.route.method if drawn.route else "")
        assert taken.band is not None
        assert assessment.band is not None
        difference_m = taken.band.length_m - assessment.band.length_m
        assert difference_m == pytest.approx(option.length_m - own.length_m)
        assert taken.findings == assessment.findings
        (judged,) = (each for each in taken.feasibility if each.leg_id == rail.leg.id)
        assert (judged.transit.length_m.low, judged.transit.length_m.high) == pytest.approx((option.length_m,) * 2)
        assert "place-chita" not in frames(taken).id.tolist()


def test_a_path_that_a_leg_does_not_have_is_refused(assessment: Assessment) -> None:
    rail = next(leg_route for leg_route in assessment.routes if leg_route.leg.mode == "rail")
    with pytest.raises(KeyError):
        take_paths(assessment, {rail.leg.id: "over the pole"})


def test_a_long_spell_of_one_stretch_is_one_feature(assessment: Assessment) -> None:
    assert assessment.band is not None
    extents = tuple(
        DayExtent(dt.date(2023, 9, 1) + dt.timedelta(days=n), 0.0, 1000.0 if n < SPELL_DAYS + 1 else 2000.0 + n // 2)
        for n in range(SPELL_DAYS + 5)
    )
    band = replace(assessment.band, extents=extents)
    spells = [(spell.first, spell.last) for spell in band.spells]
    assert spells == [(extents[0].day, extents[SPELL_DAYS].day), *((e.day, e.day) for e in extents[SPELL_DAYS + 1 :])]
    drawn = list(band_features(replace(assessment, band=band)))
    assert [(one.first, one.last) for one in drawn] == spells
