import geopandas as gpd
import numpy as np
import pytest
import shapely
from pyproj import Proj

from dashboard.geodesy import Point, inverse
from dashboard.views.figure.pen.box import Box
from dashboard.views.figure.sheet.projection import close_projection, suited_projections
from dashboard.views.figure.sheet.sheet import Sheet

SLIDE = Box(1.0, 2.0, 5.0, 4.0)


def route_lonlat(frame: gpd.GeoDataFrame) -> np.ndarray:
    return shapely.get_coordinates(frame[frame.layer == "route"].geometry.to_numpy())


def test_the_shipped_route_errs_in_scale_by_less_than_a_hundredth(frame: gpd.GeoDataFrame) -> None:
    lonlat = route_lonlat(frame)
    projection = next(suited_projections(lonlat))
    scale = Proj(projection.definition).get_factors(lonlat[:, 0], lonlat[:, 1]).meridional_scale
    assert "lon_0=88" in projection.definition
    assert np.abs(scale - 1).max() < 0.01


@pytest.mark.parametrize(
    "corners",
    [
        [[100.0, -5.0], [120.0, 6.0]],
        [[-60.0, 80.0], [60.0, 88.0]],
        [[170.0, 30.0], [-170.0, 50.0]],
        [[140.0, -40.0], [175.0, -20.0]],
        [[129.0, 35.0], [129.0, 35.0]],
    ],
    ids=["equator", "pole", "antimeridian", "south", "point"],
)
def test_what_is_fitted_lies_in_the_box_anywhere_on_earth(corners: list[list[float]]) -> None:
    lonlat = np.array(corners)
    sheet = Sheet.fitted(SLIDE, next(suited_projections(lonlat)), lonlat, 0.2, 0.1)
    for x, y in sheet.to_slide(lonlat):
        assert SLIDE.widened(-0.099).holds(Box(x, y, x, y))


def test_positions_come_back_from_the_slide() -> None:
    lonlat = np.array([[130.28, 42.26], [132.34, 42.88]])
    sheet = Sheet.fitted(SLIDE, close_projection(131.3, 42.6), lonlat, 0.2, 0.2)
    np.testing.assert_allclose(sheet.to_lonlat(sheet.to_slide(lonlat)), lonlat, atol=1e-9)


def test_a_close_up_is_true_to_scale_from_its_centre() -> None:
    centre, end = Point(131.3, 42.6), Point(132.34, 42.88)
    sheet = Sheet.fitted(
        SLIDE, close_projection(centre.lon, centre.lat), np.array([[130.28, 42.26], [132.34, 42.88]]), 0.2, 0.2
    )
    (x0, y0), (x1, y1) = sheet.to_slide(np.array([[centre.lon, centre.lat], [end.lon, end.lat]]))
    drawn_m = np.hypot(x1 - x0, y1 - y0) * sheet.m_per_in
    assert drawn_m == pytest.approx(inverse(centre, end).distance_m, abs=1.0)
