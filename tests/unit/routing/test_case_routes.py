"""The routes of the shipped case come out as they did several times, independently, and near official lengths."""

import pytest
import shapely

from dashboard.case import Case
from dashboard.checks.assess import Assessment
from dashboard.checks.atlas import Atlas
from dashboard.checks.route.leg_route import LegRoute
from dashboard.geodesy import Point, inverse
from dashboard.routing import Route, rail_route

VLADIVOSTOK, MOSCOW = Point(131.87353, 43.10562), Point(37.61781, 55.75204)
"""GeoNames 2013348 and 524901."""

CLASSIC_LINE = [Point(113.5, 52.03), Point(104.28, 52.29), Point(56.25, 58.01)]
"""Chita, Irkutsk, Perm: the line whose posts count the kilometres; the shortest in Russia takes others."""

KRASNODAR_STATION = Point(38.99, 45.02)
"""Krasnodar-1; the town's own point lies 2 km off and nearer to another line."""


def leg(assessment: Assessment, leg_id: str) -> tuple[LegRoute, Route]:
    found = next(r for r in assessment.routes if r.leg.id == leg_id)
    assert found.route is not None
    return found, found.route


def test_the_sea_leg_is_192_to_195_km(assessment: Assessment) -> None:
    _, route = leg(assessment, "sea")
    # 188 to 191 km on the water, and from the two towns' points to it.
    assert 188_000 <= route.path_m <= 191_000
    assert 192_000 <= route.low_m <= route.length_m <= route.high_m <= 195_000


def test_no_segment_of_the_sea_leg_crosses_land(assessment: Assessment, case: Case, atlas: Atlas) -> None:
    _, route = leg(assessment, "sea")
    najin, dunay = case.place("najin"), case.place("dunay")
    coast = atlas.coast_for(Point(najin.lon, najin.lat), Point(dunay.lon, dunay.lat))
    assert coast is not None
    shapely.prepare(coast.land)
    for alternative in route.alternatives:
        assert not shapely.intersects(coast.land, shapely.LineString(alternative.track)), alternative.name


def test_the_sea_leg_is_longer_than_the_straight_line_between_its_own_ends(assessment: Assessment) -> None:
    _, route = leg(assessment, "sea")
    straight_m = inverse(Point(*route.track[0]), Point(*route.track[-1])).distance_m
    assert route.length_m > straight_m


def test_the_rail_leg_by_chita_and_irkutsk_is_about_9834_km(assessment: Assessment) -> None:
    found, route = leg(assessment, "rail")
    assert route.length_m / 1000 == pytest.approx(9_834, abs=60)  # Where the connector joins moves it by tens of km.
    assert found.basis == "inferred"
    assert found.connector_m > 0


def test_the_rail_leg_passes_the_places_it_is_led_by(assessment: Assessment, case: Case) -> None:
    found, route = leg(assessment, "rail")
    track = shapely.LineString(route.track)
    for place_id in found.leg.via:
        place = case.place(place_id)
        # 0.2° is 22 km north-south, the size of a town and its yards.
        assert track.distance(shapely.Point(place.lon, place.lat)) < 0.2, place.name


def test_the_alternatives_of_the_rail_leg_lie_from_9600_to_10565_km(assessment: Assessment) -> None:
    _, route = leg(assessment, "rail")
    lengths_km = [a.length_m / 1000 for a in route.alternatives]
    assert len(lengths_km) >= 2
    assert min(lengths_km) >= 9_600
    assert max(lengths_km) <= 10_565


def test_a_route_with_its_range_is_longer_than_the_straight_line(assessment: Assessment, case: Case) -> None:
    for found in assessment.routes:
        assert found.route is not None
        start, end = case.place(found.leg.start), case.place(found.leg.end)
        straight_m = inverse(Point(start.lon, start.lat), Point(end.lon, end.lat)).distance_m
        assert found.length_m > straight_m


def test_vladivostok_to_moscow_is_within_2_percent_of_the_official_9288_km(atlas: Atlas) -> None:
    route = rail_route(atlas.rail.network({"RU"}), VLADIVOSTOK, MOSCOW, CLASSIC_LINE)
    assert route.length_m / 1000 == pytest.approx(9_119, abs=20)  # By which line it enters Moscow.
    # 9,288 km: kilometre post at Vladivostok station, counted from Moscow Yaroslavsky; the data cuts some corners.
    assert route.length_m / 1000 == pytest.approx(9_288, rel=0.02)


def test_tikhoretsk_to_krasnodar_is_the_official_136_km(case: Case, atlas: Atlas) -> None:
    tikhoretsk = case.place("tikhoretsk")
    route = rail_route(atlas.rail.network({"RU"}), Point(tikhoretsk.lon, tikhoretsk.lat), KRASNODAR_STATION)
    assert route.length_m / 1000 == pytest.approx(135.6, abs=0.9)  # Yards at both ends are a kilometre long.
    assert route.length_m / 1000 == pytest.approx(136, rel=0.01)  # Printed in timetables to the kilometre.
