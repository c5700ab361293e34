"""Alternatives are those that really differ; a route is drawn through its via points and never made up."""

import numpy as np
import pytest

from dashboard.geodesy import Point
from dashboard.routing import Alternative, Ends, Network, NoPathError, RailGraph, alternatives, rail_route

METRE = 1.0
"""Edge lengths are given in whole metres; heads of a millimetre add less than one."""


def ring(way_km: float, other_way_km: float, approach_km: float = 0.0, gaps: tuple[int, ...] = ()) -> Network:
    """Join west to east two ways, in ten edges each, after an approach they share, in one edge a kilometre."""
    approach = round(approach_km)
    lon, lat = list(np.linspace(-approach_km / 100, 0.0, approach + 1)), [0.0] * (approach + 1)
    start, end, length_km = list(range(approach)), list(range(1, approach + 1)), [1.0] * approach
    fork, join = approach, approach + 1
    lon, lat = [*lon, 1.0], [*lat, 0.0]
    for total_km, side in ((way_km, 1.0), (other_way_km, -1.0)):
        chain = [fork, *range(len(lon), len(lon) + 9), join]
        lon += [n / 10 for n in range(1, 10)]
        lat += [side * total_km / 400 * np.sin(np.pi * n / 10) for n in range(1, 10)]
        start, end = start + chain[:-1], end + chain[1:]
        length_km += [total_km / 10] * 10
    graph = RailGraph(
        np.array(lon),
        np.array(lat),
        np.array(start, dtype=np.int32),
        np.array(end, dtype=np.int32),
        np.array(length_km),
        np.zeros(len(lon), dtype=np.int32),
        ("AA",),
        "made up",
        np.array(gaps, dtype=np.int32),
    )
    return graph.network({"AA"})


def found(network: Network, start: int, end: int) -> tuple[Alternative, ...]:
    return alternatives(network, Ends({start: 0.0}), Ends({end: 0.0}))


def lengths_km(network: Network, start: int, end: int) -> list[float]:
    return [a.length_m / 1000 for a in found(network, start, end)]


def test_both_ways_round_a_ring_are_found_shortest_first() -> None:
    assert lengths_km(ring(105.0, 100.0), 0, 1) == pytest.approx([100.0, 105.0], abs=METRE / 1000)


def test_the_two_ways_are_drawn_on_their_own_sides() -> None:
    first, second = found(ring(105.0, 100.0), 0, 1)
    assert first.track[:, 1].max() == 0.0
    assert second.track[:, 1].min() == 0.0
    assert [a.name for a in (first, second)] == ["shortest", "alternative 1"]


@pytest.mark.parametrize(("other_km", "count"), [(100.0, 2), (110.0, 2), (110.01, 1), (150.0, 1)])
def test_an_alternative_may_be_up_to_a_tenth_longer(other_km: float, count: int) -> None:
    assert len(found(ring(100.0, other_km), 0, 1)) == count


@pytest.mark.parametrize(("approach_km", "count"), [(30.0, 2), (300.0, 2), (700.0, 1)])
def test_a_small_detour_on_a_long_shared_way_is_no_alternative(approach_km: float, count: int) -> None:
    # Drawn, the shared approach is 1.11 km a kilometre of track: 33 of 150, 334 of 450 (74 %), 779 of 900 km (87 %).
    network = ring(100.0, 101.0, approach_km)
    assert len(found(network, 0, round(approach_km) + 1)) == count


def test_ends_at_one_node_make_a_path_without_length_that_can_still_be_drawn() -> None:
    (only,) = found(ring(100.0, 105.0), 0, 0)
    assert only.length_m == pytest.approx(0.0, abs=METRE)
    assert only.track.shape == (2, 2)


def test_the_length_still_to_go_beyond_an_end_is_counted() -> None:
    network = ring(100.0, 300.0)
    (only,) = alternatives(network, Ends({0: 0.0}), Ends({1: 2.5}))
    assert only.length_m == pytest.approx(102_500.0, abs=METRE)


def test_a_route_runs_from_the_shortest_to_the_longest_alternative() -> None:
    route = rail_route(ring(100.0, 105.0), Point(0.0, 0.0), Point(1.0, 0.0))
    assert (route.low_m, route.length_m, route.high_m) == pytest.approx((100_000, 100_000, 105_000), abs=METRE)


def test_a_route_through_a_via_point_is_drawn_there_and_the_range_stays_free() -> None:
    route = rail_route(ring(100.0, 130.0), Point(0.0, 0.0), Point(1.0, 0.0), [Point(0.5, -0.325)])
    assert route.track[:, 1].min() == pytest.approx(-0.325)
    assert (route.low_m, route.length_m, route.high_m) == pytest.approx((100_000, 130_000, 130_000), abs=METRE)


def test_a_route_is_as_long_there_as_back() -> None:
    there = rail_route(ring(100.0, 105.0), Point(0.0, 0.0), Point(1.0, 0.0))
    back = rail_route(ring(100.0, 105.0), Point(1.0, 0.0), Point(0.0, 0.0))
    assert there.length_m == pytest.approx(back.length_m, abs=METRE)
    assert there.high_m == pytest.approx(back.high_m, abs=METRE)


def test_how_far_the_ends_were_moved_to_the_network_counts_and_is_kept() -> None:
    route = rail_route(ring(100.0, 105.0), Point(-0.1, 0.0), Point(1.2, 0.0))
    # Tenths of a degree of the equator: 11.132 km each.
    assert (route.start_offset_m, route.end_offset_m) == pytest.approx((11_131.9, 22_263.9), abs=0.1)
    lengths_m = (route.low_m, route.length_m, route.path_m, route.high_m)
    assert lengths_m == pytest.approx((133_395.8, 133_395.8, 100_000.0, 138_395.8), abs=METRE)
    np.testing.assert_allclose(route.whole_track[[0, 1, -2, -1], 0], [-0.1, 0.0, 1.0, 1.2], atol=1e-9)


def test_a_place_beside_an_edge_joins_it_where_it_is_nearest() -> None:
    # A quarter along the first edge of 10.5 km; the way on is three quarters of it and nine more.
    route = rail_route(ring(105.0, 300.0), Point(0.025, 0.0203), Point(1.0, 0.0))
    assert route.path_m == pytest.approx(105_000.0 - 0.25 * 10_500.0, rel=1e-3)
    assert route.track[0] == pytest.approx([0.025, 0.0203], abs=1e-3)


def test_two_places_beside_one_edge_are_joined_along_it() -> None:
    network = ring(100.0, 300.0)
    lon, lat = network.graph.lon[2], network.graph.lat[2]
    route = rail_route(network, Point(0.2 * lon, 0.2 * lat), Point(0.7 * lon, 0.7 * lat))
    assert route.path_m == pytest.approx(5_000.0, rel=1e-3)
    assert len(route.track) == 2
    assert [each.name for each in route.alternatives] == ["shortest"]


def test_the_link_to_a_place_it_is_led_through_counts_there_and_back() -> None:
    route = rail_route(ring(100.0, 130.0), Point(0.0, 0.0), Point(1.0, 0.0), [Point(0.5, -0.425)])
    # A tenth of a degree of the meridian: 11.057 km.
    assert route.access[1].length_m == pytest.approx(2 * 11_057.4, abs=5.0)
    assert route.length_m == pytest.approx(130_000 + 2 * 11_057.4, abs=5.0)


def test_long_links_and_a_long_way_round_make_a_path_doubtful() -> None:
    network = ring(250.0, 300.0)
    assert [each.kind for each in rail_route(network, Point(0.0, 0.0), Point(1.0, 0.0)).doubts] == ["detour"]
    linked = rail_route(ring(115.0, 130.0), Point(-0.3, 0.0), Point(1.0, 0.0))
    (doubt,) = linked.doubts
    assert (doubt.kind, doubt.length_m, doubt.beside_m) == ("access", linked.access_m, linked.length_m)
    assert rail_route(ring(115.0, 130.0), Point(0.0, 0.0), Point(1.0, 0.0)).doubts == ()


def test_a_path_over_track_that_the_data_lack_is_doubtful() -> None:
    (doubt,) = rail_route(ring(115.0, 300.0, gaps=(3, 4)), Point(0.0, 0.0), Point(1.0, 0.0)).doubts
    assert doubt.kind == "gap"
    assert doubt.length_m == pytest.approx(23_000.0)
    # A tenth of the whole, as one of ten equal edges is, is just short enough.
    assert rail_route(ring(115.0, 300.0, gaps=(3,)), Point(0.0, 0.0), Point(1.0, 0.0)).doubts == ()
    assert rail_route(ring(115.0, 300.0, gaps=(13,)), Point(0.0, 0.0), Point(1.0, 0.0)).doubts == ()


def test_a_place_far_from_every_line_has_no_path() -> None:
    # 0.55° of the equator are 61 km, beyond the 60 km allowed; 0.53° are 59 km.
    rail_route(ring(100.0, 105.0), Point(-0.53, 0.0), Point(1.0, 0.0))
    with pytest.raises(NoPathError, match=r"the nearest line in the rail data is 61 km from 0\.000 N 0\.550 W"):
        rail_route(ring(100.0, 105.0), Point(-0.55, 0.0), Point(1.0, 0.0))


def test_two_places_at_one_node_have_no_path_rather_than_one_of_no_length() -> None:
    with pytest.raises(NoPathError, match="nearest to the same point of the rail data"):
        rail_route(ring(100.0, 105.0), Point(-0.01, 0.0), Point(-0.02, 0.0))


def test_ends_that_no_line_joins_have_no_path() -> None:
    network = RailGraph(
        np.array([0.0, 0.1, 0.2, 5.0, 5.1]),
        np.zeros(5),
        np.array([0, 1, 3], dtype=np.int32),
        np.array([1, 2, 4], dtype=np.int32),
        np.ones(3),
        np.zeros(5, dtype=np.int32),
        ("AA",),
        "made up",
    ).network({"AA"})
    with pytest.raises(NoPathError, match="no line joins the two ends inside the countries allowed"):
        found(network, 0, 4)
