"""Paths by sea through a made-up graph: round what is kept off, through what is open, or none at all."""

from dataclasses import replace

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry.base import BaseGeometry

from dashboard.geodesy import Point, inverse, length_m
from dashboard.routing import NoPathError, Passage, SeaGraph, ocean_route

SPACING_DEG = 0.25
POND = shapely.box(6.0, -1.0, 9.0, 1.0)
"""A sea that land encloses all round, but for a canal in the west and, farther south, one that ice shuts."""

LAND = shapely.union_all(
    [
        shapely.box(-1.0, -2.0, 1.0, 2.0),
        shapely.difference(shapely.box(5.0, -2.0, 10.0, 2.0), POND),
        shapely.box(-20.0, 8.0, 20.0, 12.0),
    ]
)
CANAL = shapely.box(4.9, 0.2, 6.1, 0.3)
FROZEN = shapely.box(4.9, -0.8, 6.1, -0.7)
CANAL_GATE = Passage("canal", "the Canal", "canal", shapely.LineString([(5.5, 0.1), (5.5, 0.4)]))
FROZEN_GATE = Passage("frozen", "the Frozen Strait", "ice", shapely.LineString([(5.5, -0.9), (5.5, -0.6)]))


def lattice(
    west: float, south: float, east: float, north: float, land: BaseGeometry, *added: tuple[float, float]
) -> SeaGraph:
    """Join every free place of a lattice to the eight around it, and those added to all they see near by."""
    lon, lat = np.meshgrid(np.arange(west, east, SPACING_DEG), np.arange(south, north, SPACING_DEG))
    places = np.concatenate([np.column_stack([lon.ravel(), lat.ravel()]), *([at] for at in added)])
    places = places[~shapely.intersects_xy(land, places[:, 0], places[:, 1])]
    start, end = np.nonzero(np.triu(np.abs(places[:, None] - places[None]).max(axis=2) <= 1.3 * SPACING_DEG, 1))
    sees = ~shapely.intersects(land, shapely.linestrings(np.stack([places[start], places[end]], axis=1)))
    wrapped = np.column_stack([(places[:, 0] + 180.0) % 360.0 - 180.0, places[:, 1]])
    edges = np.column_stack([start, end])[sees]
    return SeaGraph(cut(land), wrapped, edges, (CANAL_GATE, FROZEN_GATE), 0.0, "made up")


def cut(land: BaseGeometry) -> BaseGeometry:
    beyond = shapely.transform(shapely.intersection(land, shapely.box(180, -90, 360, 90)), lambda at: at - [360, 0])
    return shapely.union_all([shapely.intersection(land, shapely.box(-180, -90, 180, 90)), beyond])


CORNERS = [(lon, lat) for lon in (-1.01, 1.01, 4.99) for lat in (-2.01, 2.01)]
CANAL_ENDS = [(4.85, 0.25), (5.05, 0.25), (5.25, 0.25), (5.45, 0.25), (5.65, 0.25)]
CANAL_EAST = [(5.85, 0.25), (6.05, 0.25), (6.15, 0.25)]
FROZEN_WAY = [(round(4.85 + 0.2 * n, 2), -0.75) for n in range(7)]
SEA = lattice(
    -4.0,
    -4.0,
    12.0,
    6.0,
    shapely.difference(LAND, shapely.union_all([CANAL, FROZEN])),
    *CORNERS,
    *CANAL_ENDS,
    *CANAL_EAST,
    *FROZEN_WAY,
)


def test_a_path_over_open_water_is_the_geodesic() -> None:
    start, end = Point(-3.3, -3.7), Point(11.1, -2.9)
    route = ocean_route(SEA, start, end)
    assert route.length_m == pytest.approx(inverse(start, end).distance_m, abs=1e-3)
    assert (route.start_offset_m, route.end_offset_m) == pytest.approx((0.0, 0.0), abs=1e-6)


def test_a_path_round_a_block_bends_at_its_corners() -> None:
    start, end = Point(-3.0, 1.5), Point(3.0, 1.5)
    taut_m = length_m([(-3.0, 1.5), (-1.0, 2.0), (1.0, 2.0), (3.0, 1.5)])
    # The corners of the graph lie 0.01° off the block's: three legs are lengthened by less than 0.5 km each.
    assert taut_m <= ocean_route(SEA, start, end).length_m <= taut_m + 1_500.0


def test_a_path_takes_the_canal_and_says_so() -> None:
    route = ocean_route(SEA, Point(3.0, 0.0), Point(7.5, 0.0))
    assert route.passages == ("canal",)
    assert "by the Canal" in route.method


def test_a_closed_canal_seals_what_is_behind_it_and_the_reason_names_it() -> None:
    with pytest.raises(NoPathError, match=r"no water joins .* with the Canal closed"):
        ocean_route(SEA, Point(3.0, 0.0), Point(7.5, 0.0), frozenset({"canal"}))


def test_a_strait_shut_by_ice_is_taken_once_it_is_opened() -> None:
    route = ocean_route(SEA, Point(3.0, -0.7), Point(7.5, -0.7), frozenset({"canal"}), frozenset({"frozen"}))
    assert route.passages == ("frozen",)


def test_the_way_that_avoids_a_passage_is_an_alternative_within_a_tenth() -> None:
    # Between the two canals, as far from one as from the other.
    route = ocean_route(SEA, Point(3.0, -0.2), Point(7.5, -0.2), opened=frozenset({"frozen"}))
    assert route.alternatives[0].name == "shortest"
    assert len(route.alternatives) == 2
    assert route.low_m == route.length_m < route.high_m <= 1.1 * route.length_m


def test_a_passage_that_is_not_known_is_refused_with_those_that_are() -> None:
    with pytest.raises(NoPathError, match="no passage is called sues: needs one of canal, frozen"):
        ocean_route(SEA, Point(3.0, 0.0), Point(7.5, 0.0), frozenset({"sues"}))


def test_all_passages_of_a_kind_can_be_closed_at_once() -> None:
    with pytest.raises(NoPathError, match="with the Canal closed"):
        ocean_route(SEA, Point(3.0, 0.0), Point(7.5, 0.0), frozenset({"canal"}))


def test_a_passage_that_ice_shuts_is_named_only_where_it_could_shorten_the_way() -> None:
    assert "the Frozen Strait (ice) closed" in ocean_route(SEA, Point(3.0, -0.7), Point(7.5, -0.7)).method
    assert "closed" not in ocean_route(SEA, Point(-3.3, -3.7), Point(-3.3, 3.7)).method


def test_a_shorter_way_through_the_ice_is_offered_but_not_in_the_range() -> None:
    route = ocean_route(SEA, Point(3.0, -0.7), Point(7.5, -0.7))
    (opened,) = route.opened
    assert opened.name == "through the Frozen Strait (ice)"
    assert opened.length_m < route.low_m
    assert ocean_route(SEA, Point(3.0, -0.7), Point(7.5, -0.7), opened=frozenset({"frozen"})).opened == ()


def test_a_passage_says_its_kind_where_its_name_does_not() -> None:
    assert (CANAL_GATE.words, FROZEN_GATE.words) == ("the Canal", "the Frozen Strait (ice)")


NARROW, WIDE = 0.05, 1.0
"""Degrees between a block and the path, where paths keep off by half a degree if there is room."""


def test_a_path_keeps_off_the_coast_where_that_costs_it_little() -> None:
    block = shapely.box(-1.0, -1.0, 1.0, 1.0)
    near = shapely.box(-1.0 - WIDE, -1.0 - WIDE, 1.0 + WIDE, 1.0 + WIDE)
    corners = [
        (lon, lat) for off in (NARROW, WIDE + NARROW) for lon in (-1 - off, 1 + off) for lat in (-1 - off, 1 + off)
    ]
    bare = lattice(-6.0, -6.0, 6.0, 6.0, block, *corners)
    middle = (bare.nodes[bare.edges[:, 0]] + bare.nodes[bare.edges[:, 1]]) / 2.0
    closeness = shapely.intersects_xy(near, middle[:, 0], middle[:, 1]).astype(float)
    tolled = replace(bare, close=near, closeness=closeness, room_m=100_000.0)
    start, end = Point(-5.0, 0.3), Point(5.0, 0.3)
    off_m = [ocean_route(graph, start, end).track[:, 1].max() for graph in (bare, tolled)]
    assert off_m[0] < 1.0 + 2 * NARROW
    assert off_m[1] > off_m[0]


def test_an_end_on_land_is_moved_to_the_nearest_water_and_the_distance_is_kept() -> None:
    route = ocean_route(SEA, Point(-3.0, 0.0), Point(-0.9, 0.0))
    # A tenth of a degree to the shore and 0.003° off it: 11.13 + 0.33 km.
    assert route.end_offset_m == pytest.approx(11_466, abs=10)
    assert route.length_m == pytest.approx(length_m(route.track) + route.end_offset_m)
    assert route.low_m == route.high_m == route.length_m


def test_an_end_far_inland_has_no_path() -> None:
    with pytest.raises(NoPathError, match=r"the nearest sea is 112 km from 0\.000 N 0\.000 E"):
        ocean_route(SEA, Point(0.0, 0.0), Point(-3.0, 0.0))
    with pytest.raises(NoPathError, match="the nearest sea is more than 150 km"):
        ocean_route(SEA, Point(0.0, 10.0), Point(-3.0, 0.0))


def test_a_path_crosses_the_antimeridian_the_short_way_round_an_island_there() -> None:
    land = shapely.box(179.0, -1.0, 181.0, 2.0)
    graph = lattice(176.0, -4.0, 184.0, 4.0, land, (178.99, -1.01), (181.01, -1.01))
    route = ocean_route(graph, Point(177.0, 0.0), Point(-177.0, 0.0))
    assert route.track[:, 0].min() == pytest.approx(177.0)
    assert route.track[:, 0].max() == pytest.approx(183.0)
    assert not shapely.intersects(shapely.box(179.0, -1.0, 181.0, 2.0), shapely.LineString(route.track))
    taut_m = length_m([(177.0, 0.0), (179.0, -1.0), (181.0, -1.0), (183.0, 0.0)])
    assert taut_m <= route.length_m <= taut_m + 1_500.0


afloat = st.tuples(st.floats(-3.9, 11.7), st.floats(-3.9, 5.6)).filter(
    lambda at: not shapely.intersects_xy(SEA.kept_off, *at) and not shapely.intersects_xy(POND, *at)
)


@settings(max_examples=40)
@given(afloat, afloat)
def test_a_path_is_as_long_there_as_back_keeps_off_land_and_is_no_shorter_than_the_geodesic(
    first: tuple[float, float], second: tuple[float, float]
) -> None:
    start, end = Point(*first), Point(*second)
    there, back = ocean_route(SEA, start, end), ocean_route(SEA, end, start)
    assert there.length_m == pytest.approx(back.length_m, abs=1e-3)
    assert there.length_m >= inverse(start, end).distance_m - 1e-3
    # Densified as geodesics, which at 4° of latitude leave the straight line by metres.
    assert not shapely.intersects(shapely.buffer(SEA.kept_off, -1e-3), shapely.LineString(there.track))
