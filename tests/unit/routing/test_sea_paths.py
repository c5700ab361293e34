"""Paths by sea round made-up islands, whose shortest length is known from a taut string."""

import math

import numpy as np
import pytest
import shapely

from dashboard.geodesy import Point, inverse, length_m
from dashboard.routing import Coast, NoPathError, sea_route
from dashboard.routing.sea.window import HARBOUR_STANDOFF_M, STANDOFF_M, WIDE_STANDOFF_M

LON_M, LAT_M = 111_319.5, 110_574.4
"""Metres a degree at the equator (WGS 84): small windows there are flat to a few parts in 100,000."""

HALF_SIDE_M = 10_000.0
END_M = 60_000.0
WINDOW = (-1.0, -1.0, 1.0, 1.0)

SMOOTH_M = 150.0
"""The coast is smoothed by 30 m and its rounded corners drawn with four sides a quarter: together under 150 m here."""


def at(east_m: float, north_m: float) -> Point:
    return Point(east_m / LON_M, north_m / LAT_M)


def land(*boxes_m: tuple[float, float, float, float]) -> Coast:
    """Lay out land as west, south, east, north [m] in a window of 2 by 2 degrees."""
    boxes = [shapely.box(w / LON_M, s / LAT_M, e / LON_M, n / LAT_M) for w, s, e, n in boxes_m]
    return Coast(shapely.union_all(boxes), WINDOW, "made up")


ISLAND = land((-HALF_SIDE_M, -HALF_SIDE_M, HALF_SIDE_M, HALF_SIDE_M))


def taut_string_m(standoff_m: float) -> float:
    """Measure the shortest way round the island: tangent, arc, side, arc, tangent."""
    to_corner_m = math.hypot(END_M - HALF_SIDE_M, HALF_SIDE_M)
    tangent_m = math.sqrt(to_corner_m**2 - standoff_m**2)
    turn = math.atan2(HALF_SIDE_M, END_M - HALF_SIDE_M) + math.asin(standoff_m / to_corner_m)
    return 2 * (tangent_m + standoff_m * turn + HALF_SIDE_M)


def test_a_path_round_an_island_is_as_long_as_a_taut_string() -> None:
    route = sea_route(ISLAND, at(-END_M, 0), at(END_M, 0))
    assert route.length_m == pytest.approx(taut_string_m(STANDOFF_M), abs=SMOOTH_M)
    assert route.low_m == pytest.approx(taut_string_m(HARBOUR_STANDOFF_M), abs=SMOOTH_M)
    assert route.high_m == pytest.approx(taut_string_m(WIDE_STANDOFF_M), abs=SMOOTH_M)


def test_a_path_keeps_off_the_coast() -> None:
    route = sea_route(ISLAND, at(-END_M, 0), at(END_M, 0))
    metres = shapely.LineString(route.track * [LON_M, LAT_M])
    island = shapely.box(-HALF_SIDE_M, -HALF_SIDE_M, HALF_SIDE_M, HALF_SIDE_M)
    # The smoothing may take 30 m back, the slack of the sight line one more; flattening errs by a few metres.
    assert metres.distance(island) >= STANDOFF_M - 40.0


def test_a_path_over_open_water_is_the_geodesic() -> None:
    start, end = at(-50_000, 40_000), at(50_000, 45_000)
    route = sea_route(ISLAND, start, end)
    # Straight in the flat plane: off the geodesic by centimetres over 100 km.
    assert route.length_m == pytest.approx(inverse(start, end).distance_m, abs=1.0)
    assert (route.start_offset_m, route.end_offset_m) == pytest.approx((0.0, 0.0), abs=0.01)


def test_a_path_is_as_long_there_as_back_and_never_shorter_than_the_straight_line() -> None:
    start, end = at(-END_M, 3_000), at(END_M, -5_000)
    there, back = sea_route(ISLAND, start, end), sea_route(ISLAND, end, start)
    assert there.length_m == pytest.approx(back.length_m, abs=1.0)
    assert there.length_m > inverse(start, end).distance_m


def test_the_range_holds_the_path_that_is_drawn() -> None:
    route = sea_route(ISLAND, at(-END_M, 0), at(END_M, 0))
    assert route.low_m <= route.length_m <= route.high_m
    assert length_m(route.track) == pytest.approx(route.length_m)


def test_an_end_inland_is_moved_to_the_shore_and_the_distance_is_kept() -> None:
    route = sea_route(ISLAND, at(-END_M, 0), at(HALF_SIDE_M - 1_000, 0))
    # A kilometre to the east shore and the harbour's stand-off of 60 m, smoothed by 30 m.
    assert route.end_offset_m == pytest.approx(1_090, abs=40)
    assert route.length_m == pytest.approx(length_m(route.track) + route.end_offset_m)


def test_an_end_far_inland_has_no_path() -> None:
    # 50 km to the shore and the stand-off of 2 km.
    continent = land((-100_000, -200_000, 0, 200_000))
    sea_route(continent, at(-47_000, 0), at(END_M, 0))
    with pytest.raises(NoPathError, match=r"the nearest open water is 52 km from .*: a link to it needs 50 km or less"):
        sea_route(continent, at(-50_000, 0), at(END_M, 0))


def test_land_from_rim_to_rim_cannot_be_passed() -> None:
    isthmus = land((-20_000, -200_000, 15_000, 200_000))
    with pytest.raises(NoPathError, match="the nearest open water is"):
        sea_route(isthmus, at(END_M, 0), at(-END_M, 0))


def test_a_window_of_land_has_no_path() -> None:
    everywhere = land((-200_000, -200_000, 200_000, 200_000))
    with pytest.raises(NoPathError, match="no water 2,000 m off the coast joins"):
        sea_route(everywhere, at(-END_M, 0), at(END_M, 0))


@pytest.mark.parametrize(("start", "end"), [((0, 50_000), (200_000, 0)), ((-200_000, 0), (0, 50_000))])
def test_an_end_outside_the_coast_data_has_no_path(start: tuple[float, float], end: tuple[float, float]) -> None:
    with pytest.raises(NoPathError, match=r"lies outside the coast data at hand \(made up\)"):
        sea_route(ISLAND, at(*start), at(*end))


def test_a_path_never_leaves_the_window() -> None:
    # At 60° N a chord between two points of the northern rim would cut 10 km beyond it.
    window = (-4.0, 58.0, 4.0, 60.0)
    wall = shapely.box(-1.0, 58.0, 1.0, 59.9)
    route = sea_route(Coast(wall, window, "made up"), Point(-3.9, 59.99), Point(3.9, 59.99))
    # Beside the rim by the densified steps between its points, no more than a few tens of metres: 0.001°.
    assert np.max(route.track[:, 1]) <= 60.001
