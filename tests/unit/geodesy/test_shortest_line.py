"""The shortest line between two outlines: no pair of places tried is nearer, and what touches is no distance away."""

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry.base import BaseGeometry

from dashboard.checks.atlas import Atlas
from dashboard.geodesy import Boundary, inverse_arrays, shortest_between

TOLERANCE_M = 1.0

unhurried = settings(max_examples=40)


def outlined(geometry: BaseGeometry) -> Boundary:
    return Boundary("the area", geometry, 0.0, "made up")


def tried_m(first: BaseGeometry, second: BaseGeometry, step_deg: float) -> float:
    """Measure between every pair of places a step apart: too long by at most half a step to the side, on both."""
    one, other = (shapely.get_coordinates(shapely.segmentize(g, step_deg)) for g in (first, second))
    return float(inverse_arrays(one[:, :1], one[:, 1:], other[:, 0], other[:, 1])[0].min())


def test_russia_and_the_united_states_are_nearest_in_the_bering_strait(atlas: Atlas) -> None:
    line = shortest_between(atlas.territory("RU"), atlas.territory("US"))
    # Ratmanov (Big Diomede) and Little Diomede are about 3.8 km apart; Natural Earth draws them to 1:10,000,000.
    assert line.distance_m == pytest.approx(3_800, abs=500)
    assert (line.start.lat, line.start.lon) == pytest.approx((65.77, -169.03), abs=0.05)


@pytest.mark.parametrize(("first", "second"), [("UA", "RU"), ("AT", "CH"), ("KP", "CN"), ("US", "CA")])
def test_neighbours_share_a_point_and_lie_no_distance_apart(atlas: Atlas, first: str, second: str) -> None:
    one, other = atlas.territory(first), atlas.territory(second)
    line = shortest_between(one, other)
    assert line.start == line.end
    assert line.distance_m == 0.0
    shared = shapely.Point(line.start.lon, line.start.lat)
    assert max(one.geometry.distance(shared), other.geometry.distance(shared)) < 1e-9  # 0.1 mm


@pytest.mark.parametrize(("first", "second"), [("KP", "JP"), ("GB", "FR"), ("TR", "UA"), ("FJ", "TO"), ("NZ", "FJ")])
def test_no_two_corners_of_two_countries_are_nearer(atlas: Atlas, first: str, second: str) -> None:
    one, other = atlas.territory(first), atlas.territory(second)
    line = shortest_between(one, other)
    there = [(lon, lat) for lon, lat in shapely.get_coordinates(other.outline) if abs(lat - line.end.lat) < 0.5]
    pairs_m = [
        inverse_arrays(lon, lat, *np.transpose(there))[0].min()
        for lon, lat in shapely.get_coordinates(one.outline)
        if abs(lat - line.start.lat) < 0.5
    ]
    assert line.distance_m <= min(pairs_m) + 1e-3
    assert line.distance_m == pytest.approx(shortest_between(other, one).distance_m, abs=TOLERANCE_M)


def test_areas_that_meet_at_the_antimeridian_touch() -> None:
    west, east = shapely.box(177.0, -19.0, 180.0, -16.0), shapely.box(-180.0, -17.0, -178.0, -15.0)
    assert shortest_between(outlined(west), outlined(east)).distance_m == pytest.approx(0.0, abs=TOLERANCE_M)


def test_an_area_inside_another_is_no_distance_away() -> None:
    assert shortest_between(outlined(shapely.box(0, 0, 9, 9)), outlined(shapely.box(3, 3, 4, 4))).distance_m == 0.0


@unhurried
@given(st.floats(-180, 180), st.floats(-75, 75), st.floats(0.5, 5), st.floats(0, 360), st.floats(0, 180))
def test_no_pair_of_places_tried_is_nearer(
    lon: float, lat: float, apart_deg: float, towards_deg: float, turn_deg: float
) -> None:
    across = np.array([np.cos(np.radians(towards_deg)), np.sin(np.radians(towards_deg))]) * apart_deg
    along = np.array([np.cos(np.radians(turn_deg)), np.sin(np.radians(turn_deg))]) * 0.1
    start = np.array([np.clip(lon, -174, 174), lat])
    one, other = (shapely.LineString([at - along * side, at + along]) for at, side in ((start, 1), (start + across, 2)))
    best_m = tried_m(one, other, 0.001)
    found_m = shortest_between(outlined(one), outlined(other)).distance_m
    # Half of 111 m to the side on both lines, at 10 km or more: 111² / 2d is 0.6 m.
    assert best_m - TOLERANCE_M - 111.0**2 / 2 / best_m <= found_m <= best_m + 1e-3
