"""The band as dated features: each day has one, labelled as the design asks, shown only when asked for."""

import datetime as dt
from itertools import pairwise

import geopandas as gpd
import pytest
import shapely

from dashboard.checks.assess import Assessment
from dashboard.checks.choice import path_options, take_paths
from dashboard.geodesy import length_m
from dashboard.views.layers import frames, on_view
from dashboard.views.view import ASKED_FOR, OPENING_LAYERS, View

LABEL = "Possible extent for one consignment, if loaded Sept 7-8 and finished by Oct 1: assumptions, not reported"


@pytest.fixture(scope="module")
def frame(assessment: Assessment) -> gpd.GeoDataFrame:
    return frames(assessment)


def test_each_day_of_the_window_has_one(frame: gpd.GeoDataFrame, assessment: Assessment) -> None:
    band = frame[frame.layer == "band"]
    held = [day for row in band.itertuples() for day in assessment.case.days if row.first <= day <= row.last]
    assert held == list(assessment.case.days)
    assert set(band.name) == {LABEL}
    assert set(band.basis) == {"inferred"}


def test_days_in_a_row_with_the_same_stretch_are_one(frame: gpd.GeoDataFrame, assessment: Assessment) -> None:
    assert assessment.band is not None
    stretches = [(extent.low_m, extent.high_m) for extent in assessment.band.extents]
    turns = sum(before != after for before, after in pairwise(stretches))
    assert len(frame[frame.layer == "band"]) == turns + 1 < len(stretches)


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
