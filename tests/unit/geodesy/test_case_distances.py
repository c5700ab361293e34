"""The straight distances of the shipped case come out as they did several times, independently."""

import pytest
import shapely
from pyproj import Geod

from dashboard.case import Case
from dashboard.checks.atlas import Atlas
from dashboard.geodesy import Point, inverse, mercator_ruler_m, nearest_point


def point(case: Case, place_id: str) -> Point:
    place = case.place(place_id)
    return Point(place.lon, place.lat)


def test_recognised_territory_is_202_km_from_tikhoretsk_at_the_azov_coast(case: Case, atlas: Atlas) -> None:
    line = nearest_point(point(case, "tikhoretsk"), atlas.territory("UA"))
    assert line.distance_m == pytest.approx(202_100, abs=500)  # The outline is simplified and rounded to 25 m.
    # 0.01° is about 1 km, as far as a nearest point may slide along a coast for half a kilometre of distance.
    assert (line.end.lat, line.end.lon) == pytest.approx((47.071, 38.166), abs=0.01)


def test_the_land_border_is_as_far_as_the_territory(case: Case, atlas: Atlas) -> None:
    shared = atlas.land_border("UA", "RU")
    assert shared is not None
    line = nearest_point(point(case, "tikhoretsk"), shared)
    assert line.distance_m == pytest.approx(202_100, abs=500)


def test_a_land_border_is_the_same_from_both_sides(atlas: Atlas) -> None:
    assert atlas.land_border("UA", "RU") is atlas.land_border("RU", "UA")


def test_crimea_alone_is_276_km_from_tikhoretsk(case: Case, atlas: Atlas) -> None:
    line = nearest_point(point(case, "tikhoretsk"), atlas.parts["crimea"])
    assert line.distance_m == pytest.approx(275_800, abs=1_000)
    assert (line.end.lat, line.end.lon) == pytest.approx((45.383, 36.647), abs=0.01)


def test_the_territory_without_crimea_is_no_nearer_than_the_whole(case: Case, atlas: Atlas) -> None:
    origin = point(case, "tikhoretsk")
    whole_m = nearest_point(origin, atlas.territory("UA")).distance_m
    assert nearest_point(origin, atlas.territory_without("UA", "crimea")).distance_m >= whole_m - 1.0


def test_a_flat_ruler_shows_293_km_to_the_same_point(case: Case, atlas: Atlas) -> None:
    origin = point(case, "tikhoretsk")
    line = nearest_point(origin, atlas.territory("UA"))
    assert mercator_ruler_m(origin, line.end) == pytest.approx(293_000, abs=3_000)


@pytest.mark.parametrize(("start", "end", "km"), [("najin", "dunay", 182), ("dunay", "tikhoretsk", 6_919)])
def test_the_straight_lines_between_the_places_of_the_case(case: Case, start: str, end: str, km: float) -> None:
    line = inverse(point(case, start), point(case, end))
    assert line.distance_m / 1000 == pytest.approx(km, abs=1.0)  # The reference values are cut to whole kilometers.


def test_the_straight_line_from_najin_to_dunay_crosses_land(case: Case, atlas: Atlas) -> None:
    start, end = point(case, "najin"), point(case, "dunay")
    coast = atlas.coast_for(start, end)
    assert coast is not None
    between = Geod(ellps="WGS84").npts(start.lon, start.lat, end.lon, end.lat, 200)
    land = [coast.land.intersects(shapely.Point(lon, lat)) for lon, lat in between]
    assert sum(land) > 20
