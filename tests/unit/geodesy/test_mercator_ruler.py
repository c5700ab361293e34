"""The artefact: what a flat ruler on a Web Mercator map shows, against pyproj's EPSG:3857."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyproj import Transformer

from dashboard.geodesy import Point, direct, inverse, mercator_ruler_m

TO_MAP = Transformer.from_crs("OGC:CRS84", "EPSG:3857", always_xy=True)

unhurried = settings(max_examples=100)

points = st.builds(Point, lon=st.floats(-89, 89), lat=st.floats(-85, 85))


@unhurried
@given(points, points)
def test_the_ruler_agrees_with_pyproj(start: Point, end: Point) -> None:
    (x1, y1), (x2, y2) = TO_MAP.transform(start.lon, start.lat), TO_MAP.transform(end.lon, end.lat)
    # The same formula in another library: what is left is rounding of numbers of 2e7.
    assert mercator_ruler_m(start, end) == pytest.approx(math.hypot(x2 - x1, y2 - y1), rel=1e-9, abs=1e-6)


@unhurried
@given(st.floats(-80, 80), st.sampled_from([0.0, 45.0, 90.0]))
def test_the_ruler_errs_by_the_secant_of_the_latitude(lat: float, azimuth_deg: float) -> None:
    start = Point(40.0, lat)
    end = direct(start, azimuth_deg, 1_000.0)
    ratio = mercator_ruler_m(start, end) / inverse(start, end).distance_m
    # The sphere's radius differs from the ellipsoid's of curvature by 0.68 % at most (north-south at the equator);
    # along the kilometre itself the secant changes by less than 0.1 %.
    assert ratio == pytest.approx(1 / math.cos(math.radians(lat)), rel=0.008)


def test_the_ruler_takes_the_short_way_across_the_antimeridian() -> None:
    # Two degrees of the equator on the sphere of EPSG:3857.
    assert mercator_ruler_m(Point(179.0, 0.0), Point(-179.0, 0.0)) == pytest.approx(222_638.98158654714, abs=1e-6)
