"""The sea graph of data/geo: every edge in the water, every sea joined by the passages that join it on the map."""

from functools import cache

import numpy as np
import pytest
import shapely
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from dashboard.load.geodata.sea import load_sea
from dashboard.routing import SeaGraph
from tests.made.paths import GEODATA

MID_OCEAN = [(-40.0, 30.0), (-140.0, 0.0), (80.0, -20.0), (0.0, 85.0 - 15.0), (131.0, 40.0)]
"""Atlantic, Pacific, Indian Ocean, Norwegian Sea, Sea of Japan (East Sea)."""

INLAND = [(37.6, 55.75), (2.35, 48.86), (104.3, 52.3), (-98.0, 39.0), (25.0, 0.0), (134.0, -25.0), (108.0, 53.5)]
"""Moscow, Paris, Irkutsk, Kansas, the Congo basin, Alice Springs, Lake Baikal."""


@cache
def sea() -> SeaGraph:
    return load_sea(GEODATA)


def seas_without(*closed: str) -> int:
    graph = sea()
    is_open = np.ones(len(graph.edges), dtype=bool)
    for passage in closed:
        is_open[graph.through(passage)] = False
    links = coo_array((np.ones(is_open.sum()), tuple(graph.edges[is_open].T)), shape=(len(graph.nodes),) * 2)
    sizes = np.bincount(connected_components(links, directed=False)[1])
    # A gate that runs along a coast may cut a handful of nodes off; a sea has more than 50.
    return int((sizes > 50).sum())


def test_no_node_lies_on_land() -> None:
    graph = sea()
    shapely.prepare(graph.kept_off)
    assert not shapely.intersects_xy(graph.kept_off, graph.nodes[:, 0], graph.nodes[:, 1]).any()


def test_no_edge_crosses_land() -> None:
    graph = sea()
    chosen = np.random.default_rng(5).choice(len(graph.edges), 20_000, replace=False)
    start, end = graph.nodes[graph.edges[chosen, 0]], graph.nodes[graph.edges[chosen, 1]]
    whole = np.abs(start[:, 0] - end[:, 0]) < 180.0
    lines = shapely.linestrings(np.stack([start[whole], end[whole]], axis=1))
    shapely.prepare(graph.kept_off)
    assert not shapely.intersects(graph.kept_off, lines).any()


@pytest.mark.parametrize("place", MID_OCEAN)
def test_the_open_sea_is_water(place: tuple[float, float]) -> None:
    assert not shapely.intersects_xy(sea().kept_off, *place)


@pytest.mark.parametrize("place", INLAND)
def test_land_and_lakes_are_kept_off(place: tuple[float, float]) -> None:
    assert shapely.intersects_xy(sea().kept_off, *place)


def test_all_seas_are_one_by_the_canals_and_rivers() -> None:
    assert seas_without() == 1


@pytest.mark.parametrize(
    "passage",
    ["bosporus", "dardanelles", "hormuz", "kerch", "volga-don", "volga", "don", "st-lawrence", "welland"],
)
def test_a_passage_that_is_the_only_way_in_seals_what_is_behind_it(passage: str) -> None:
    assert seas_without(passage) == 2


@pytest.mark.parametrize("closed", [("suez",), ("panama",), ("gibraltar",), ("bab-el-mandeb",), ("bering",)])
def test_a_strait_with_a_way_round_seals_nothing(closed: tuple[str, ...]) -> None:
    assert seas_without(*closed) == 1


def test_two_straits_together_seal_the_red_sea_and_the_mediterranean_sea() -> None:
    assert seas_without("suez", "bab-el-mandeb") == 2
    assert seas_without("suez", "gibraltar") == 2


def test_three_straits_and_the_canal_seal_the_baltic_sea() -> None:
    assert seas_without("oresund", "great-belt", "little-belt") == 1
    assert seas_without("oresund", "great-belt", "little-belt", "kiel") == 2


def test_every_passage_is_one_that_edges_take() -> None:
    graph = sea()
    assert [p.id for p in graph.passages if not len(graph.through(p.id))] == []


def test_only_the_passages_through_ice_and_shoals_are_shut() -> None:
    by_kind = {kind: {p.id for p in sea().passages if p.kind == kind} for kind in ("ice", "shoal")}
    assert by_kind["ice"] == {"northeast-passage", "northwest-passage"}
    assert sea().closed_by_default() == by_kind["ice"] | by_kind["shoal"]


def test_gates_stand_on_land_at_both_ends() -> None:
    # So that no route slips past; the two capes and the ice have the pole's end beyond the data.
    graph = sea()
    for passage in graph.passages:
        lonlat = shapely.get_coordinates(passage.gate)[[0, -1]]
        assert shapely.intersects_xy(graph.kept_off, lonlat[:, 0], lonlat[:, 1]).all(), passage.id
