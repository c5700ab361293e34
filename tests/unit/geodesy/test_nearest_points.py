"""Nearest points for many points at once agree with trying every place, on the atlas's outlines, near and far."""

import numpy as np
import pytest
import shapely
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dashboard.checks.atlas import Atlas
from dashboard.geodesy import Boundary, Floats, Point, direct, inverse_arrays, nearest_point, nearest_points
from dashboard.geodesy.boundaries.reduced_sphere import estimate, unit_vectors
from tools.bench.judge import nearest_by_trying_m

TOLERANCE_M = 1.0
"""What is promised; the judge itself errs by half a metre at most, and by millimetres from a few hundred metres on."""

COUNTRIES = ("UA", "RU", "FJ", "AQ", "CA", "CL", "KP", "NP")

unhurried = settings(max_examples=60)
anywhere = st.tuples(st.floats(-180, 180), st.floats(-90, 90))


def around_the_globe(count: int) -> Floats:
    """Spread points evenly over the globe by the golden angle, poles included, shape (count, 2)."""
    lat = np.degrees(np.arcsin(np.linspace(-1, 1, count)))
    return np.column_stack([(np.arange(count) * 137.50776405003785) % 360 - 180, lat])


@unhurried
@given(st.sampled_from(COUNTRIES), anywhere)
@example("AQ", (0.0, -90.0))
@example("RU", (180.0, 66.0))
@example("RU", (-169.0, 65.7))
@example("FJ", (0.0, 17.8))
@example("UA", (-148.6, -48.4))
def test_from_anywhere_the_distance_is_that_of_trying_every_place(
    atlas: Atlas, code: str, lonlat: tuple[float, float]
) -> None:
    boundary = atlas.territory(code)
    lon, lat = lonlat
    found = nearest_points(lon, lat, boundary)
    assert found.distance_m[0] == pytest.approx(nearest_by_trying_m(lon, lat, boundary.outline), abs=TOLERANCE_M)


@unhurried
@given(st.sampled_from(COUNTRIES), st.floats(0, 1), st.floats(0, 360), st.floats(0, 5.5))
def test_near_an_outline_the_distance_is_that_of_trying_every_place(
    atlas: Atlas, code: str, part: float, azimuth_deg: float, log_m: float
) -> None:
    boundary = atlas.territory(code)
    vertices = shapely.get_coordinates(boundary.outline)
    at = direct(Point(*vertices[int(part * (len(vertices) - 1))]), azimuth_deg, 10.0**log_m)
    found = nearest_points(at.lon, at.lat, boundary)
    assert found.distance_m[0] == pytest.approx(nearest_by_trying_m(at.lon, at.lat, boundary.outline), abs=TOLERANCE_M)


@pytest.mark.parametrize("code", ["UA", "RU", "FJ"])
def test_many_points_get_what_each_gets_alone(atlas: Atlas, code: str) -> None:
    boundary, lonlat = atlas.territory(code), around_the_globe(5_000)
    found = nearest_points(lonlat[:, 0], lonlat[:, 1], boundary)
    for at in range(0, len(lonlat), 100):
        alone_m = nearest_point(Point(*lonlat[at]), boundary).distance_m
        assert found.distance_m[at] == pytest.approx(alone_m, abs=1e-3)  # Rounding: groups are begun at other levels.


def test_the_points_found_lie_on_the_outline_at_the_distances_given(atlas: Atlas) -> None:
    boundary, lonlat = atlas.territory("UA"), around_the_globe(2_000)
    found = nearest_points(lonlat[:, 0], lonlat[:, 1], boundary)
    assert shapely.distance(boundary.outline, shapely.points(found.lon, found.lat)).max() < 1e-9  # 0.1 mm
    there_m, _, _ = inverse_arrays(lonlat[:, 0], lonlat[:, 1], found.lon, found.lat)
    assert there_m == pytest.approx(found.distance_m, abs=1e-6)


def test_where_every_place_of_a_rim_is_as_near_one_of_them_is_found() -> None:
    rim = Boundary("the cap", shapely.LineString([(-180, 80), (180, 80)]), 0.0, "made up")
    found = nearest_points(np.linspace(-180, 180, 40), 90.0, rim)
    # The meridian arc from 80° to the pole, as geographiclib gives it.
    assert found.distance_m == pytest.approx(1_116_825.857, abs=1e-2)


def test_no_points_have_no_nearest_points(atlas: Atlas) -> None:
    assert nearest_points([], [], atlas.territory("UA")).distance_m.shape == (0,)


def test_a_position_that_is_no_number_is_refused(atlas: Atlas) -> None:
    with pytest.raises(ValueError, match="nearest points need finite positions"):
        nearest_points([30.0, np.nan], [50.0, 50.0], atlas.territory("UA"))


@unhurried
@given(anywhere, anywhere)
@example((0.0, 0.0), (180.0, 0.0))
@example((0.0, 0.0), (179.5, 0.3))
@example((10.0, 90.0), (20.0, -90.0))
@example((5.0, 5.0), (5.0, 5.0))
def test_an_estimate_errs_by_no_more_than_it_says(start: tuple[float, float], end: tuple[float, float]) -> None:
    from_there, to_there = (unit_vectors(np.array([lon]), np.array([lat])) for lon, lat in (start, end))
    guess = estimate(from_there, to_there)
    exact_m = inverse_arrays(*start, *end)[0]
    assert guess.least_m[0] <= exact_m + 1e-3
    if np.isfinite(guess.error_m[0]):
        assert guess.distance_m[0] + guess.error_m[0] >= exact_m - 1e-3
