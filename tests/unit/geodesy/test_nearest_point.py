"""The nearest point of an outline agrees with trying every point of it, inside and outside, at seams and poles."""

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry.base import BaseGeometry

from dashboard.geodesy import Boundary, Point, inverse_arrays, nearest_point

TOLERANCE_M = 1.0
"""Points tried are 111 m apart or less, so the nearest of them is at most 55² / 2d farther than the nearest there
is: 0.3 m at 5 km. A step of an outline is projected as a straight line, which errs by less than that again."""

FIJI_WEST, FIJI_EAST = shapely.box(177.0, -19.0, 180.0, -16.0), shapely.box(-180.0, -19.0, -178.0, -16.0)
FIJI_RIM = [[(180, -16), (177, -16), (177, -19), (180, -19)], [(-180, -16), (-178, -16), (-178, -19), (-180, -19)]]
SQUARE = shapely.box(30.0, 44.0, 34.0, 47.0)
SQUARE_RIM = [[(30, 44), (34, 44), (34, 47), (30, 47), (30, 44)]]
ARCTIC = shapely.box(-60.0, 85.0, 60.0, 88.0)
ARCTIC_RIM = [[(-60, 85), (60, 85), (60, 88), (-60, 88), (-60, 85)]]
CAP = shapely.box(-180.0, 80.0, 180.0, 90.0)
CAP_RIM = [[(-180, 80), (180, 80)]]

Rim = list[list[tuple[int, int]]]


def outlined(geometry: BaseGeometry) -> Boundary:
    return Boundary("the area", geometry, 0.0, "made up")


def tried_m(origin: Point, rim: Rim) -> float:
    lonlat = shapely.get_coordinates(shapely.segmentize(shapely.MultiLineString(rim), 0.001))
    return float(inverse_arrays(origin.lon, origin.lat, lonlat[:, 0], lonlat[:, 1])[0].min())


@pytest.mark.parametrize(
    ("geometry", "rim", "lon", "lat"),
    [
        pytest.param(SQUARE, SQUARE_RIM, 40.1, 45.9, id="outside"),
        pytest.param(SQUARE, SQUARE_RIM, 20.0, 30.0, id="outside at a corner"),
        pytest.param(SQUARE, SQUARE_RIM, 31.7, 45.2, id="inside"),
        pytest.param(SQUARE, SQUARE_RIM, -148.0, -45.5, id="near the antipode"),
        pytest.param(shapely.union_all([FIJI_WEST, FIJI_EAST]), FIJI_RIM, 179.9, -17.4, id="inside at the seam"),
        pytest.param(shapely.union_all([FIJI_WEST, FIJI_EAST]), FIJI_RIM, 180.0, -17.4, id="on the seam"),
        pytest.param(shapely.union_all([FIJI_WEST, FIJI_EAST]), FIJI_RIM, -175.0, -17.0, id="east of the seam"),
        pytest.param(FIJI_WEST, [FIJI_RIM[0]], -170.0, -30.0, id="across the seam"),
        pytest.param(FIJI_EAST, [FIJI_RIM[1]], 170.0, -10.0, id="across the seam, westward"),
        pytest.param(ARCTIC, ARCTIC_RIM, 170.0, 89.5, id="over the pole"),
        pytest.param(ARCTIC, ARCTIC_RIM, 0.0, 90.0, id="from the pole"),
        pytest.param(ARCTIC, ARCTIC_RIM, 30.0, 86.5, id="inside near the pole"),
        pytest.param(CAP, CAP_RIM, 12.0, 89.0, id="inside a polar cap"),
        pytest.param(CAP, CAP_RIM, 179.99, 70.0, id="outside a polar cap"),
    ],
)
def test_the_nearest_point_is_the_best_of_all_tried(geometry: BaseGeometry, rim: Rim, lon: float, lat: float) -> None:
    origin = Point(lon, lat)
    assert nearest_point(origin, outlined(geometry)).distance_m == pytest.approx(
        tried_m(origin, rim), rel=0, abs=TOLERANCE_M
    )


@settings(max_examples=40)
@given(st.floats(-179.9, 179.9), st.floats(-84, 84), st.floats(0.2, 15), st.floats(0.2, 3), st.floats(0, 360))
def test_the_nearest_point_of_a_line_anywhere_is_the_best_of_all_tried(
    lon: float, lat: float, far: float, size: float, turn_deg: float
) -> None:
    east, north = far * np.cos(np.radians(turn_deg)), far * np.sin(np.radians(turn_deg))
    west_end = np.clip(lon + east, -180, 180 - size)
    south_end = np.clip(lat + north, -85, 85 - size)
    line = shapely.LineString([(west_end, south_end), (west_end + size, south_end + size / 2)])
    origin = Point(lon, lat)
    tried = shapely.get_coordinates(shapely.segmentize(line, 0.001))
    best_m = float(inverse_arrays(lon, lat, tried[:, 0], tried[:, 1])[0].min())
    found_m = nearest_point(origin, outlined(line)).distance_m
    assert found_m <= best_m + 1e-3  # No point tried is nearer than the one found.
    # Half a step to the side of the nearest point, at worst.
    assert found_m >= best_m - min(60.0, 60.0**2 / 2 / max(best_m, 1.0)) - TOLERANCE_M


def test_the_point_found_lies_on_the_outline() -> None:
    end = nearest_point(Point(40.1, 45.9), outlined(SQUARE)).end
    # 1e-9 of a degree is 0.1 mm, the rounding of the projection and back.
    assert SQUARE.boundary.distance(shapely.Point(end.lon, end.lat)) < 1e-9


def test_a_point_on_the_outline_is_no_distance_away() -> None:
    assert nearest_point(Point(34.0, 45.0), outlined(SQUARE)).distance_m == pytest.approx(0.0, abs=1e-3)


def test_an_area_holds_what_is_inside_and_a_line_holds_nothing() -> None:
    assert outlined(SQUARE).contains(Point(32.0, 45.0))
    assert not outlined(SQUARE).contains(Point(35.0, 45.0))
    assert not outlined(SQUARE.boundary).contains(Point(34.0, 45.0))


def test_an_outline_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="the outline of the area needs at least one line"):
        outlined(shapely.Polygon())
