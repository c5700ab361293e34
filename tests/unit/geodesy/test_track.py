"""Tracks keep their length and their points when they are densified or cut."""

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.geodesy import (
    Floats,
    as_lonlat,
    cut_at_antimeridian,
    densify,
    inverse_arrays,
    length_m,
    point_at_fraction,
    segment_lengths_m,
)

unhurried = settings(max_examples=50)

# Below 80° a step of 20 km spans less than 2° of longitude, so no step is taken for a jump.
tracks = st.lists(st.tuples(st.floats(-180, 180), st.floats(-80, 80)), min_size=2, max_size=5)


def lengths_of(geometry: shapely.Geometry) -> float:
    return sum(length_m(shapely.get_coordinates(part)) for part in shapely.get_parts(geometry))


@unhurried
@given(tracks, st.floats(20_000, 500_000))
def test_densifying_keeps_length_and_respects_the_step(track: list[tuple[float, float]], step_m: float) -> None:
    dense = densify(track, step_m)
    # Points added on a geodesic lie on it to nanometres; a thousand of them stay within a millimetre.
    assert length_m(dense) == pytest.approx(length_m(track), rel=0, abs=1e-3)
    assert segment_lengths_m(dense).max(initial=0) <= step_m + 1e-6


@unhurried
@given(tracks)
def test_densifying_keeps_every_given_point(track: list[tuple[float, float]]) -> None:
    dense = densify(track, 1_000_000.0)
    for lon, lat in track:
        distance_m, _, _ = inverse_arrays(lon, lat, dense[:, 0], dense[:, 1])
        assert distance_m.min() < 1e-6


def test_densifying_runs_on_past_the_antimeridian() -> None:
    dense = densify([[170.0, 50.0], [-170.0, 50.0]], 50_000.0)
    assert np.abs(np.diff(dense[:, 0])).max() < 2.0
    assert dense[-1] == pytest.approx([190.0, 50.0])


def test_a_track_that_stands_still_is_not_densified() -> None:
    assert densify([[10.0, 50.0], [10.0, 50.0]], 1_000.0).tolist() == [[10.0, 50.0], [10.0, 50.0]]


@pytest.mark.parametrize("step_m", [0.0, -1.0, float("nan")])
def test_a_step_of_nothing_is_refused(step_m: float) -> None:
    with pytest.raises(ValueError, match="the step needs to be above 0 m"):
        densify([[0.0, 0.0], [1.0, 1.0]], step_m)


@pytest.mark.parametrize("track", [[], [[0.0, 0.0]], [[0.0, 0.0, 0.0], [1.0, 1.0, 1.0]], [[0.0, 0.0], [np.nan, 0.0]]])
def test_what_is_no_track_is_refused(track: list[list[float]]) -> None:
    with pytest.raises(ValueError, match="two or more finite lon, lat pairs"):
        as_lonlat(track)


@unhurried
@given(tracks)
def test_fractions_0_and_1_are_the_ends(track: list[tuple[float, float]]) -> None:
    for fraction, (lon, lat) in ((0.0, track[0]), (1.0, track[-1])):
        found = point_at_fraction(track, fraction)
        distance_m, _, _ = inverse_arrays(lon, lat, found.lon, found.lat)
        assert distance_m < 1e-6


def test_a_larger_fraction_lies_farther_along() -> None:
    track = [[130.0, 43.0], [132.0, 43.0], [132.0, 43.0], [133.0, 48.0], [-175.0, 60.0]]
    total_m = length_m(track)
    gone_m = []
    for fraction in np.linspace(0, 1, 41):
        found = point_at_fraction(track, float(fraction))
        at = int(np.searchsorted(np.cumsum(segment_lengths_m(track)), fraction * total_m))
        before = [*track[: at + 1], [found.lon, found.lat]] if at < len(track) - 1 else track
        gone_m.append(length_m(before))
    # Each point lies that fraction of the whole length along, to the micrometre.
    assert gone_m == pytest.approx((np.linspace(0, 1, 41) * total_m).tolist(), abs=1e-6)


@pytest.mark.parametrize("fraction", [-0.01, 1.01, float("nan")])
def test_a_fraction_outside_0_to_1_is_refused(fraction: float) -> None:
    with pytest.raises(ValueError, match=r"the fraction needs 0\.\.1"):
        point_at_fraction([[0.0, 0.0], [1.0, 1.0]], fraction)


@unhurried
@given(tracks)
def test_cutting_at_the_antimeridian_keeps_length_and_stays_inside(track: list[tuple[float, float]]) -> None:
    dense = densify(track, 20_000.0)
    cut = cut_at_antimeridian(dense)
    lon = shapely.get_coordinates(cut)[:, 0]
    assert np.abs(lon).max() <= 180.0
    # The cut is placed on a sphere's great circle: off the geodesic by under 2 m in 20 km, which adds under a
    # millimetre to that step; five crossings at most.
    assert lengths_of(cut) == pytest.approx(length_m(dense), rel=0, abs=0.01)


def test_no_part_of_a_cut_track_jumps_across_the_map() -> None:
    cut = cut_at_antimeridian(densify([[170.0, 60.0], [-160.0, 55.0], [175.0, -10.0]], 20_000.0))
    assert len(shapely.get_parts(cut)) == 3
    for part in shapely.get_parts(cut):
        assert np.abs(np.diff(shapely.get_coordinates(part)[:, 0])).max() < 1.0


@pytest.mark.parametrize(
    ("track", "parts"),
    [
        ([[170.0, 0.0], [175.0, 5.0]], 1),
        ([[170.0, 0.0], [180.0, 0.0]], 1),
        ([[180.0, 0.0], [170.0, 0.0]], 1),
        ([[-170.0, 0.0], [-180.0, 5.0]], 1),
        ([[170.0, 0.0], [180.0, 0.0], [190.0, 0.0]], 2),
        ([[179.0, 60.0], [181.0, 60.0]], 2),
    ],
)
def test_a_track_that_only_touches_the_antimeridian_is_not_split(track: list[list[float]], parts: int) -> None:
    cut = cut_at_antimeridian(track)
    assert len(shapely.get_parts(cut)) == parts
    assert all(part.length > 0 for part in shapely.get_parts(cut))


def test_a_length_is_the_sum_of_its_segments() -> None:
    track: Floats = np.array([[0.0, 0.0], [1.0, 0.0], [3.0, 0.0]])
    # Degrees of the equator, 6378137 m times pi / 180 each.
    assert segment_lengths_m(track) == pytest.approx([111_319.49079327357, 222_638.98158654714], abs=1e-6)
    assert length_m(track) == pytest.approx(333_958.4723798207, abs=1e-6)
