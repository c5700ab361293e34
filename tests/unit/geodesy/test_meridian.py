"""Longitudes round a middle meridian: nothing is lost, and the antimeridian is a line like any other."""

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from dashboard.geodesy.meridian import middle_meridian, turn, turn_longitudes

LONGITUDES = st.floats(-180, 180, allow_nan=False)
MIDDLES = st.integers(-180, 180).map(float)


@pytest.mark.parametrize(
    ("lon", "middle"),
    [
        ([40.0, 132.0], 86.0),
        ([-122.0, 132.0], -175.0),
        ([170.0, -170.0], -180.0),
        ([25.0], 25.0),
        ([], 0.0),
        ([-180.0, 180.0], -180.0),
    ],
)
def test_the_middle_lies_on_the_short_way_round(lon: list[float], middle: float) -> None:
    assert middle_meridian(lon) == pytest.approx(middle)


@given(st.lists(LONGITUDES, min_size=1, max_size=6))
def test_every_longitude_lies_within_half_the_arc_of_the_middle(lon: list[float]) -> None:
    middle = middle_meridian(lon)
    around = turn_longitudes(lon, middle)
    assert np.ptp(around) <= 360.0 - 360.0 / len(lon) + 1e-6
    assert around.min() + around.max() == pytest.approx(2 * middle, abs=1e-6)


@given(LONGITUDES, LONGITUDES, MIDDLES)
def test_turning_keeps_length_and_stays_within_half_a_turn(one: float, other: float, middle: float) -> None:
    line = shapely.LineString([(min(one, other), 10.0), (max(one, other), 20.0)])
    turned = turn(line, middle)
    assert turned.length == pytest.approx(line.length, abs=1e-9)
    west, _, east, _ = turned.bounds
    assert middle - 180.0 - 1e-9 <= west <= east <= middle + 180.0 + 1e-9


def test_areas_and_lines_on_both_sides_of_the_antimeridian_become_one() -> None:
    both = shapely.union_all([shapely.box(170, 60, 180, 70), shapely.box(-180, 60, -170, 70)])
    assert turn(both, 175.0).equals(shapely.box(170, 60, 190, 70))
    assert turn(both, -175.0).equals(shapely.box(-190, 60, -170, 70))
    lines = shapely.MultiLineString([[(170, 50), (180, 52)], [(-180, 52), (-170, 54)]])
    assert turn(lines, 180.0).geom_type == "LineString"


def test_an_area_opposite_to_the_middle_is_cut_there() -> None:
    assert turn(shapely.box(-10, 0, 10, 10), 180.0).equals(
        shapely.union_all([shapely.box(0, 0, 10, 10), shapely.box(350, 0, 360, 10)])
    )


def test_a_line_keeps_its_direction_and_may_cross_itself() -> None:
    loop = [(170, 50), (180, 52)], [(-180, 52), (-170, 54), (-170, 40), (-180, 53)], [(180, 53), (160, 53)]
    turned = turn(shapely.MultiLineString(loop), 180.0)
    assert turned.geom_type == "LineString"
    coordinates = shapely.get_coordinates(turned)
    assert coordinates[0].tolist() == [170, 50]
    assert coordinates[-1].tolist() == [160, 53]
    assert coordinates[:, 0].max() == 190


def test_points_are_turned_each_on_its_own() -> None:
    turned = turn(shapely.MultiPoint([(-170, 1), (170, 2)]), 175.0)
    assert shapely.get_coordinates(turned).tolist() == [[190, 1], [170, 2]]
