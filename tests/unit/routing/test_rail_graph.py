"""Shortest paths on small rail graphs whose lengths can be added up by hand."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.geodesy import Point, inverse_arrays
from dashboard.routing import NoPathError, RailGraph

HUB_KM = 1e-5
"""A millimetre stands for a head start of zero, and a hundred of those for rounding."""


unhurried = settings(max_examples=50)


def graph(edges: list[tuple[int, int, float]], countries: str = "", nodes: int = 0) -> RailGraph:
    """Lay nodes 0, 1, 2 ... a tenth of a degree apart on the equator; one letter a country each, A where not given."""
    count = max([nodes, *(max(a, b) + 1 for a, b, _ in edges)])
    letters = countries.ljust(count, "A")
    return RailGraph(
        lon=np.arange(count) / 10.0,
        lat=np.zeros(count),
        start=np.array([a for a, _, _ in edges], dtype=np.int32),
        end=np.array([b for _, b, _ in edges], dtype=np.int32),
        length_km=np.array([km for _, _, km in edges]),
        country=np.array(["AB".index(letter) for letter in letters], dtype=np.int32),
        countries=("AA", "BB"),
        source="made up",
    )


def test_a_path_takes_the_shorter_way_round() -> None:
    tree = graph([(0, 1, 5.0), (1, 2, 5.0), (0, 3, 4.0), (3, 2, 5.0)]).network({"AA"}).grow({0: 0.0})
    assert tree.path_to(2) == [0, 3, 2]
    assert tree.distance_km[2] == pytest.approx(9.0, abs=HUB_KM)


def test_of_two_lines_between_the_same_nodes_the_shorter_counts() -> None:
    tree = graph([(0, 1, 7.0), (0, 1, 5.0), (1, 0, 6.0), (1, 2, 1.0)]).network({"AA"}).grow({0: 0.0})
    assert tree.distance_km[2] == pytest.approx(6.0, abs=HUB_KM)


def test_an_edge_without_length_still_joins() -> None:
    tree = graph([(0, 1, 3.0), (1, 2, 0.0), (2, 3, 4.0)]).network({"AA"}).grow({0: 0.0})
    assert tree.path_to(3) == [0, 1, 2, 3]
    assert tree.distance_km[3] == pytest.approx(7.0, abs=HUB_KM)


def test_a_start_without_head_start_begins_at_nothing() -> None:
    tree = graph([(0, 1, 3.0)]).network({"AA"}).grow({0: 0.0})
    assert tree.distance_km[0] == pytest.approx(0.0, abs=HUB_KM)
    assert tree.path_to(0) == [0]


def test_the_best_of_several_starts_is_taken_with_its_head_start() -> None:
    tree = graph([(0, 1, 10.0), (1, 2, 10.0)]).network({"AA"}).grow({0: 0.0, 2: 5.0})
    assert tree.path_to(1) == [0, 1]
    assert tree.distance_km[2] == pytest.approx(5.0, abs=HUB_KM)


def test_a_path_stays_in_the_countries_allowed() -> None:
    short_abroad = graph([(0, 1, 1.0), (1, 2, 1.0), (0, 3, 9.0), (3, 2, 9.0)], "ABAA")
    assert short_abroad.network({"AA"}).grow({0: 0.0}).path_to(2) == [0, 3, 2]
    assert short_abroad.network({"AA", "BB"}).grow({0: 0.0}).path_to(2) == [0, 1, 2]


def test_a_node_that_no_path_reaches_is_said_to_be_so() -> None:
    network = graph([(0, 1, 1.0), (1, 2, 1.0), (3, 4, 1.0)]).network({"AA"})
    with pytest.raises(NoPathError, match="no line joins the two ends"):
        network.grow({0: 0.0}).path_to(4)


def test_a_network_is_its_largest_connected_part() -> None:
    assert graph([(0, 1, 1.0), (2, 3, 1.0), (3, 4, 1.0)]).network({"AA"}).nodes.tolist() == [2, 3, 4]


def test_a_country_without_lines_has_no_network() -> None:
    with pytest.raises(NoPathError, match="the rail data holds no line in ZZ"):
        graph([(0, 1, 1.0)]).network({"ZZ"})


def test_the_nearest_edge_of_the_network_is_found_with_the_place_on_it_and_its_distance() -> None:
    near = graph([(0, 1, 1.0), (1, 2, 1.0)]).network({"AA"}).nearest_edge(Point(0.125, 0.01))
    assert near.edge.tolist() == [1]
    assert (near.share[0], near.lon[0], near.lat[0]) == pytest.approx((0.25, 0.125, 0.0), abs=1e-6)
    # A hundredth of a degree of the meridian at the equator.
    assert near.distance_m[0] == pytest.approx(1_105.743, abs=1e-2)


@unhurried
@given(st.floats(-179.0, 179.0), st.floats(-80.0, 80.0))
def test_no_edge_is_nearer_than_the_nearest(lon: float, lat: float) -> None:
    network = graph([(0, 1, 1.0), (1, 2, 1.0), (2, 7, 1.0)]).network({"AA"})
    nearest = network.nearest_edge(Point(lon, lat))
    whole = network.graph.near(Point(lon, lat), 21e6, np.ones(3, dtype=bool))
    assert nearest.distance_m[0] == whole.distance_m.min()


edges = st.lists(
    st.tuples(st.integers(0, 7), st.integers(0, 7), st.floats(0.0, 100.0)).filter(lambda e: e[0] != e[1]),
    min_size=1,
    max_size=20,
)


@unhurried
@given(edges)
def test_a_path_is_as_long_there_as_back_and_no_detour_is_shorter(drawn: list[tuple[int, int, float]]) -> None:
    network = graph(drawn).network({"AA"})
    trees = {node: network.grow({node: 0.0}) for node in network.nodes.tolist()}
    for a in trees:
        for b in trees:
            assert trees[a].distance_km[b] == pytest.approx(trees[b].distance_km[a], abs=HUB_KM)
            assert all(
                trees[a].distance_km[b] <= trees[a].distance_km[c] + trees[c].distance_km[b] + HUB_KM for c in trees
            )


@unhurried
@given(edges, st.floats(1.0, 2.0))
def test_a_path_is_at_least_as_long_as_the_straight_line(drawn: list[tuple[int, int, float]], bends: float) -> None:
    # Track is never shorter than the straight line between its ends, here ``bends`` times that.
    lengths = [float(inverse_arrays(a / 10, 0.0, b / 10, 0.0)[0]) / 1000 * bends for a, b, _ in drawn]
    network = graph([(a, b, km) for (a, b, _), km in zip(drawn, lengths, strict=True)]).network({"AA"})
    first = int(network.nodes[0])
    tree = network.grow({first: 0.0})
    for node in network.nodes.tolist():
        straight_km = float(inverse_arrays(first / 10, 0.0, node / 10, 0.0)[0]) / 1000
        assert tree.distance_km[node] >= straight_km - HUB_KM
