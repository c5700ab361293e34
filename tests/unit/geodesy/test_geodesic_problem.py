"""The inverse and direct problems agree with geographiclib and with published geodesics, everywhere on the globe."""

import numpy as np
import pytest
from geographiclib.geodesic import Geodesic as Judge
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dashboard.geodesy import Point, circle, direct, inverse, inverse_arrays

ACCURACY_M = 3e-8
"""Karney (2013) states 15 nm; two implementations may err in opposite directions."""

unhurried = settings(max_examples=100)

points = st.builds(
    Point,
    lon=st.one_of(st.sampled_from([-180.0, 0.0, 180.0]), st.floats(-180, 180)),
    lat=st.one_of(st.sampled_from([-90.0, 0.0, 90.0]), st.floats(-90, 90)),
)


def judged_m(start: Point, end: Point) -> float:
    return float(Judge.WGS84.Inverse(start.lat, start.lon, end.lat, end.lon)["s12"])


@unhurried
@given(points, points)
@example(Point(0, 90), Point(0, -90))
@example(Point(180, 10), Point(-180, 10))
@example(Point(0, 0), Point(180, 0))
def test_distance_agrees_with_geographiclib_anywhere(start: Point, end: Point) -> None:
    assert inverse(start, end).distance_m == pytest.approx(judged_m(start, end), rel=0, abs=ACCURACY_M)


@unhurried
@given(points, st.floats(-0.6, 0.6), st.floats(-0.6, 0.6))
def test_distance_agrees_with_geographiclib_near_the_antipode(start: Point, east: float, north: float) -> None:
    # Within 0.6° of the antipode the shortest line may leave in any direction: Vincenty's method fails there.
    end = Point((start.lon + east) % 360.0 - 180.0, min(90.0, max(-90.0, -start.lat + north)))
    assert inverse(start, end).distance_m == pytest.approx(judged_m(start, end), rel=0, abs=ACCURACY_M)


@unhurried
@given(points, st.floats(0, 360), st.floats(0, 2e7))
def test_the_point_reached_agrees_with_geographiclib(start: Point, azimuth_deg: float, distance_m: float) -> None:
    judged = Judge.WGS84.Direct(start.lat, start.lon, azimuth_deg, distance_m)
    found = direct(start, azimuth_deg, distance_m)
    # Compared on the ground: at a pole any longitude will do. Degrees near 180 are rounded to 3 nm.
    assert judged_m(found, Point(judged["lon2"], judged["lat2"])) < 2 * ACCURACY_M


@pytest.mark.parametrize(
    ("start", "end", "distance_m", "half_last_digit_m"),
    [
        # GeographicLib's documentation in several languages: Wellington to Salamanca, 19959679.267 m.
        (Point(174.81, -41.32), Point(-5.50, 40.96), 19_959_679.267, 0.0005),
        # Manual page of GeodSolve: JFK 40:38:23N 073:46:44W to Singapore 01:21:33N 103:59:22E, 15347628 m.
        (
            Point(-(73 + 46 / 60 + 44 / 3600), 40 + 38 / 60 + 23 / 3600),
            Point(103 + 59 / 60 + 22 / 3600, 1 + 21 / 60 + 33 / 3600),
            15_347_628,
            0.5,
        ),
        # GeographicLib's own test set (geographiclib/test/test_geodesic.py), first and third lines.
        (Point(-139.44815, 35.60777), Point(-69.95921, -11.17491), 8_935_244.5604818305, ACCURACY_M),
        (Point(142.59065, -21.97856), Point(98.56635, 41.84138), 8_394_328.894657671, ACCURACY_M),
    ],
)
def test_distance_reproduces_published_geodesics(
    start: Point, end: Point, distance_m: float, half_last_digit_m: float
) -> None:
    assert inverse(start, end).distance_m == pytest.approx(distance_m, rel=0, abs=half_last_digit_m)


def test_jfk_to_lhr_of_the_library_example_is_5552_km() -> None:
    # The coordinates of GeographicLib's example-Geodesic.cpp; the distance from geographiclib 2.
    line = inverse(Point(-73.8, 40.6), Point(-0.5, 51.6))
    assert line.distance_m == pytest.approx(5_551_759.400, rel=0, abs=0.0005)


def test_azimuths_reproduce_a_published_geodesic() -> None:
    # Manual page of GeodSolve: azimuths 003:18:29.9 and 177:29:09.2 from JFK to Singapore, to 0.05 arc seconds.
    line = inverse(
        Point(-(73 + 46 / 60 + 44 / 3600), 40 + 38 / 60 + 23 / 3600),
        Point(103 + 59 / 60 + 22 / 3600, 1 + 21 / 60 + 33 / 3600),
    )
    half_digit_deg = 0.05 / 3600
    assert line.azimuth_deg == pytest.approx(3 + 18 / 60 + 29.9 / 3600, abs=half_digit_deg)
    assert line.back_azimuth_deg == pytest.approx(180 + 177 + 29 / 60 + 9.2 / 3600, abs=half_digit_deg)


def test_the_point_20000_km_south_west_of_perth_is_the_published_one() -> None:
    # GeographicLib's documentation: (32.11195529, -63.95925278), eight decimals.
    found = direct(Point(115.74, -32.06), 225.0, 20_000_000.0)
    assert (found.lat, found.lon) == pytest.approx((32.11195529, -63.95925278), rel=0, abs=5e-9)


@unhurried
@given(points, points)
def test_distance_is_the_same_both_ways(start: Point, end: Point) -> None:
    there, back = inverse(start, end).distance_m, inverse(end, start).distance_m
    assert there == pytest.approx(back, rel=0, abs=ACCURACY_M)


@unhurried
@given(points, points, points)
def test_a_detour_is_never_shorter(start: Point, through: Point, end: Point) -> None:
    detour_m = inverse(start, through).distance_m + inverse(through, end).distance_m
    assert inverse(start, end).distance_m <= detour_m + 2 * ACCURACY_M


@unhurried
@given(points, points)
def test_direct_undoes_inverse(start: Point, end: Point) -> None:
    line = inverse(start, end)
    reached = direct(start, line.azimuth_deg, line.distance_m)
    # 2e7 m at an azimuth rounded to 6e-14 degrees errs by 20 nm, added to the accuracy of both steps.
    assert inverse(end, reached).distance_m < 1e-6


@unhurried
@given(points, points)
@example(Point(0.0, 0.0), Point(-1e-15, 1.0))
def test_azimuths_lie_from_0_to_below_360(start: Point, end: Point) -> None:
    line = inverse(start, end)
    assert 0 <= line.azimuth_deg < 360
    assert 0 <= line.back_azimuth_deg < 360


@unhurried
@given(st.lists(st.tuples(points, points), min_size=1, max_size=5))
def test_arrays_give_what_single_points_give(pairs: list[tuple[Point, Point]]) -> None:
    columns = np.array([[a.lon, a.lat, b.lon, b.lat] for a, b in pairs]).T
    distance_m, azimuth_deg, back_azimuth_deg = inverse_arrays(*columns)
    for at, pair in enumerate(pairs):
        line = inverse(*pair)
        assert (distance_m[at], azimuth_deg[at], back_azimuth_deg[at]) == (
            line.distance_m,
            line.azimuth_deg,
            line.back_azimuth_deg,
        )


def test_one_start_is_broadcast_against_many_ends() -> None:
    distance_m, _, _ = inverse_arrays(0.0, 0.0, [1.0, 2.0, 3.0], 0.0)
    # A degree of the equator: 6378137 m times pi / 180.
    assert distance_m == pytest.approx(np.array([1, 2, 3]) * 111_319.49079327357, abs=1e-6)


@pytest.mark.parametrize("centre", [Point(40.1, 45.9), Point(179.9, -17.0), Point(0.0, 89.5)])
def test_a_circle_is_everywhere_its_radius_away(centre: Point) -> None:
    ring = circle(centre, 15_000.0)
    distance_m, _, _ = inverse_arrays(centre.lon, centre.lat, ring[:, 0], ring[:, 1])
    assert ring.shape == (181, 2)
    assert distance_m == pytest.approx(15_000.0, abs=1e-6)


def test_a_circle_across_the_antimeridian_stays_in_one_piece() -> None:
    ring = circle(Point(179.95, -17.0), 15_000.0)
    assert np.abs(np.diff(ring[:, 0])).max() < 1.0
    assert ring[0] == pytest.approx(ring[-1])
