"""A stretch cut out of a track has the length asked for and lies on the track."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.geodesy import Point, cut_between, inverse_arrays, length_m, locate, point_at_fraction

TRACK = [[130.0, 43.0], [132.0, 43.0], [132.0, 43.0], [133.0, 48.0], [140.0, 50.0]]

unhurried = settings(max_examples=50)
tracks = st.lists(st.tuples(st.floats(-180, 180), st.floats(-80, 80)), min_size=2, max_size=5)


@unhurried
@given(tracks, st.floats(0, 1), st.floats(0, 1))
def test_a_cut_has_the_length_asked_for(track: list[tuple[float, float]], one: float, other: float) -> None:
    total_m = length_m(track)
    from_m, to_m = sorted((one * total_m, other * total_m))
    # Each end is placed on its segment to nanometres; five segments stay within a micrometre or so.
    assert length_m(cut_between(track, from_m, to_m)) == pytest.approx(to_m - from_m, abs=1e-5)


@unhurried
@given(tracks, st.floats(0, 1))
def test_two_cuts_meet_where_the_fraction_lies(track: list[tuple[float, float]], fraction: float) -> None:
    total_m = length_m(track)
    here = point_at_fraction(track, fraction)
    for end in (
        cut_between(track, 0.0, fraction * total_m)[-1],
        cut_between(track, fraction * total_m, total_m)[0],
    ):
        distance_m, _, _ = inverse_arrays(end[0], end[1], here.lon, here.lat)
        assert distance_m < 1e-6


def test_the_whole_is_cut_from_end_to_end() -> None:
    whole = cut_between(TRACK, 0.0, length_m(TRACK))
    assert whole[[0, -1]].tolist() == pytest.approx(np.array(TRACK)[[0, -1]], abs=1e-9)
    # A corner given twice is kept twice: nothing of the track is dropped.
    assert len(whole) == len(TRACK)


def test_a_cut_without_length_is_one_point_given_twice() -> None:
    cut = cut_between(TRACK, 1000.0, 1000.0)
    assert (cut.shape, length_m(cut)) == ((2, 2), 0.0)


def test_a_cut_runs_on_past_the_antimeridian_as_its_track_does() -> None:
    cut = cut_between([[170.0, 0.0], [190.0, 0.0]], 1_500_000.0, 2_000_000.0)
    assert cut[:, 0].tolist() == pytest.approx([183.47, 187.97], abs=0.01)


@pytest.mark.parametrize(("from_m", "to_m"), [(-1.0, 5.0), (5.0, 4.0), (0.0, 2e7), (float("nan"), 5.0)])
def test_a_cut_beyond_the_track_is_refused(from_m: float, to_m: float) -> None:
    with pytest.raises(ValueError, match="a cut needs 0 <= from <= to <="):
        cut_between(TRACK, from_m, to_m)


def test_a_point_on_a_track_is_located_to_half_a_step() -> None:
    total_m = length_m(TRACK)
    for fraction in (0.0, 0.3, 0.77, 1.0):
        along_m, offset_m = locate(TRACK, point_at_fraction(TRACK, fraction), 1_000.0)
        assert along_m == pytest.approx(fraction * total_m, abs=500.0)
        assert offset_m <= 500.0


def test_a_point_beside_a_track_is_that_far_off() -> None:
    # A degree of latitude at the equator is 110,574 m.
    along_m, offset_m = locate([[0.0, 0.0], [2.0, 0.0]], Point(1.0, 1.0), 1_000.0)
    assert along_m == pytest.approx(111_319.5, abs=500.0)
    assert offset_m == pytest.approx(110_574.0, abs=2.0)
