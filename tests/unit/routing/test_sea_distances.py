"""Sea routes against published distances between ports; never over land; none where no water leads.

Published distances keep to traffic lanes and run up to the berth; ours are the shortest off the coast, and an end in a
harbour or river is moved to open water, so the offsets are counted. 3 % is what that leaves between the two.
"""

import math

import numpy as np
import pytest
import shapely

from dashboard.checks.atlas import Atlas
from dashboard.geodesy import Point, densify, inverse
from dashboard.routing import NoPathError, Route

NMI_M = 1852.0

PORTS = {
    "baku": Point(49.87, 40.36),
    "balboa": Point(-79.55, 8.90),
    "busan": Point(129.05, 35.10),
    "colombo": Point(79.84, 6.95),
    "constanta": Point(28.66, 44.16),
    "istanbul": Point(28.98, 41.01),
    "jeddah": Point(39.15, 21.48),
    "los angeles": Point(-118.25, 33.74),
    "new york": Point(-74.03, 40.66),
    "odesa": Point(30.75, 46.49),
    "long beach": Point(-118.20, 33.75),
    "rotterdam": Point(4.05, 51.98),
    "san francisco": Point(-122.40, 37.81),
    "seattle": Point(-122.34, 47.60),
    "shanghai": Point(121.50, 31.24),
    "singapore": Point(103.84, 1.26),
    "vladivostok": Point(131.89, 43.10),
    "yokohama": Point(139.65, 35.45),
    "murmansk": Point(33.05, 68.98),
    "pevek": Point(170.30, 69.70),
}
"""Harbours, to about a kilometre."""

ROUND_THE_CAPE = frozenset({"suez"})


def sail(atlas: Atlas, start: str, end: str, closed: frozenset[str] = frozenset()) -> Route:
    return atlas.sea_route(PORTS[start], PORTS[end], closed)


@pytest.mark.parametrize(
    ("start", "end", "closed", "published_nmi", "tolerance"),
    [
        # NGA, Pub. 151, Distances Between Ports (2001), by Gibraltar and Suez.
        ("new york", "colombo", frozenset(), 8_604, 0.03),
        # Suez Canal Authority, savings in distance: by Suez, and by the Cape of Good Hope.
        ("jeddah", "constanta", frozenset(), 1_698, 0.03),
        ("jeddah", "constanta", ROUND_THE_CAPE, 11_771, 0.03),
        # U.S. Hydrographic Office, as quoted by Merry (1890s).
        ("san francisco", "yokohama", frozenset(), 4_536, 0.03),
        # As distance tables and carriers commonly print them.
        ("rotterdam", "singapore", frozenset(), 8_290, 0.03),
        ("rotterdam", "singapore", ROUND_THE_CAPE, 11_755, 0.03),
        ("busan", "los angeles", frozenset(), 5_230, 0.03),
        ("new york", "rotterdam", frozenset(), 3_330, 0.03),
        ("odesa", "istanbul", frozenset(), 345, 0.03),
        ("yokohama", "balboa", frozenset(), 7_682, 0.03),
        # A round figure, up the Yangtze's dredged approach, which the shortest path does not keep to.
        ("vladivostok", "shanghai", frozenset(), 1_000, 0.05),
    ],
)
def test_against_published_distances(
    atlas: Atlas, start: str, end: str, closed: frozenset[str], published_nmi: float, tolerance: float
) -> None:
    assert sail(atlas, start, end, closed).length_m / NMI_M == pytest.approx(published_nmi, rel=tolerance)


@pytest.mark.parametrize(
    ("start", "end", "closed", "passages"),
    [
        ("odesa", "istanbul", (), ["bosporus"]),
        ("rotterdam", "singapore", (), ["dover", "gibraltar", "suez", "bab-el-mandeb", "malacca"]),
        ("new york", "los angeles", (), ["panama"]),
        ("new york", "los angeles", ("panama",), ["magellan"]),
        ("new york", "los angeles", ("panama", "magellan"), ["cape-horn"]),
        ("vladivostok", "shanghai", (), ["korea", "huangpu"]),
        ("vladivostok", "long beach", (), ["la-perouse"]),
        ("vladivostok", "long beach", ("la-perouse",), ["tsugaru"]),
        ("pevek", "seattle", (), ["bering"]),
    ],
)
def test_a_route_takes_the_passages_a_ship_would(
    atlas: Atlas, start: str, end: str, closed: tuple[str, ...], passages: list[str]
) -> None:
    assert list(sail(atlas, start, end, frozenset(closed)).passages) == passages


@pytest.mark.parametrize("end", ["seattle", "long beach"])
def test_vladivostok_to_america_goes_across_the_pacific(atlas: Atlas, end: str) -> None:
    lon = sail(atlas, "vladivostok", end).track[:, 0]
    assert np.abs(np.diff(lon)).max() < 5.0
    assert lon[0] < 180.0 < lon[-1]


def test_the_arctic_is_not_taken_unless_it_is_opened(atlas: Atlas) -> None:
    start, end = PORTS["pevek"], PORTS["murmansk"]
    assert "panama" in atlas.sea_route(start, end).passages
    opened = atlas.sea_route(start, end, opened=frozenset({"northeast-passage"}))
    assert opened.passages == ("northeast-passage",)
    assert opened.length_m < 2_600 * NMI_M  # 30 % more than the geodesic of 1,990 nmi.


@pytest.mark.parametrize(
    ("start", "end", "closed", "reason"),
    [
        ("baku", "odesa", ("volga-don",), r"no water joins .* with the Volga-Don Canal closed"),
        ("baku", "odesa", ("river",), r"no water joins .* with .*the Volga.* closed"),
        ("odesa", "istanbul", ("bosporus",), r"no water joins .* with the Bosporus closed"),
        ("odesa", "rotterdam", ("dardanelles",), r"no water joins .* with the Dardanelles closed"),
    ],
)
def test_a_sea_that_is_sealed_off_has_no_path(
    atlas: Atlas, start: str, end: str, closed: tuple[str, ...], reason: str
) -> None:
    with pytest.raises(NoPathError, match=reason):
        sail(atlas, start, end, frozenset(closed))


def test_a_town_inland_has_no_path(atlas: Atlas) -> None:
    with pytest.raises(NoPathError, match=r"the nearest sea is more than 150 km from 55\.752 N 37\.618 E"):
        atlas.sea_route(Point(37.61781, 55.75204), PORTS["rotterdam"])


def test_a_port_among_skerries_is_reached(atlas: Atlas) -> None:
    stockholm = Point(18.10, 59.32)
    route = atlas.sea_route(stockholm, PORTS["rotterdam"])
    # Its archipelago is 30 to 40 km wide; some sounds are narrower than twice what every path keeps off.
    assert route.start_offset_m < 20_000


@pytest.mark.parametrize(
    ("start", "end", "passages"),
    [
        # Adam's Bridge is 1 to 3 m deep.
        (Point(72.85, 18.93), Point(80.30, 13.10), []),
        (Point(135.20, 34.67), Point(129.05, 35.10), ["akashi", "kurushima", "kanmon"]),
        (Point(4.90, 52.38), Point(-0.1, 53.7), ["north-sea-canal"]),
        (Point(-70.90, -53.17), Point(-58.4, -34.5), ["magellan"]),
        (Point(88.31, 22.55), Point(80.30, 13.10), ["hooghly"]),
        (Point(-73.55, 45.50), Point(-63.57, 44.65), ["st-lawrence"]),
        (Point(-87.6, 41.9), Point(-73.55, 45.50), ["detroit", "welland", "st-lawrence-seaway"]),
        (Point(47.83, 30.52), Point(56.3, 27.1), ["shatt-al-arab"]),
        (Point(28.28, 45.44), Point(30.75, 46.49), ["danube"]),
        (Point(47.55, 45.78), Point(39.70, 47.21), ["volga-don"]),
        (Point(39.70, 47.21), Point(28.98, 41.01), ["don", "kerch", "bosporus"]),
        (Point(86.2, 69.4), PORTS["murmansk"], ["yenisei"]),
        (Point(-122.72, 45.6), PORTS["seattle"], ["columbia"]),
    ],
)
def test_ports_up_rivers_and_behind_straits_are_reached_by_passages_with_names(
    atlas: Atlas, start: Point, end: Point, passages: list[str]
) -> None:
    route = atlas.sea_route(start, end)
    assert max(route.start_offset_m, route.end_offset_m) < 15_000
    assert [passage for passage in route.passages if passage in passages or not passages] == passages


def test_a_shoal_is_gone_round_unless_it_is_opened(atlas: Atlas) -> None:
    mumbai, chennai = Point(72.85, 18.93), Point(80.30, 13.10)
    shut = atlas.sea_route(mumbai, chennai)
    # NGA, Pub. 151: round Sri Lanka.
    assert shut.length_m / NMI_M == pytest.approx(1_482, rel=0.06)
    opened = atlas.sea_route(mumbai, chennai, opened=frozenset({"palk"}))
    assert opened.length_m < shut.length_m
    assert [way.name for way in shut.opened] == ["through Palk Strait (shoal)"]


def test_traffic_along_the_north_coast_says_nothing_of_the_passage_it_does_not_need(atlas: Atlas) -> None:
    route = atlas.sea_route(PORTS["pevek"], Point(128.9, 71.7))
    assert route.passages == ()
    assert "Northeast Passage" not in route.method


def test_routes_between_random_places_at_sea_keep_off_land(atlas: Atlas) -> None:
    assert atlas.sea is not None
    graph, random = atlas.sea, np.random.default_rng(11)
    shore = shapely.boundary(graph.kept_off)
    shapely.prepare([graph.kept_off, shore])
    joined = 0
    for first, last in graph.nodes[random.choice(len(graph.nodes), (12, 2))]:
        try:
            route = atlas.sea_route(Point(*first), Point(*last))
        except NoPathError:  # One of the two lies in the Caspian Sea, or beyond the ice.
            continue
        joined += 1
        dense = densify(route.track, 10_000.0)
        lon = (dense[:, 0] + 180.0) % 360.0 - 180.0
        # Sight is tested on chords of 50 km, which the line drawn leaves by up to 0.002°, a tenth of the stand-off.
        inside = shapely.intersects_xy(graph.kept_off, lon, dense[:, 1])
        assert shapely.dwithin(shore, shapely.points(lon[inside], dense[inside, 1]), 0.002).all()
        assert route.length_m >= inverse(Point(*first), Point(*last)).distance_m - 1.0
    assert joined > 8


def test_a_route_is_as_long_there_as_back(atlas: Atlas) -> None:
    for start, end in (("rotterdam", "singapore"), ("vladivostok", "seattle"), ("odesa", "istanbul")):
        there, back = sail(atlas, start, end), sail(atlas, end, start)
        assert math.isclose(there.length_m, back.length_m, abs_tol=0.01)
        assert there.passages == back.passages[::-1]


def test_inside_the_fine_window_the_fine_coast_is_used(atlas: Atlas) -> None:
    route = atlas.sea_route(Point(130.28308, 42.25559), Point(132.33542, 42.87879))
    assert "visibility graph" in route.method
    assert 188_000 <= route.length_m <= 194_000


def test_the_method_names_the_data_the_standoff_and_the_passages(atlas: Atlas) -> None:
    method = sail(atlas, "odesa", "istanbul").method
    assert "coast GSHHG, high resolution, about 200 m" in method
    assert "5 km off the coast where there is room, else 0.35 km" in method
    assert "by the Bosporus" in method
