"""A line's crossing into a country: where it meets the boundary, or half way where the two data sets differ."""

import numpy as np
import pytest
import shapely

from dashboard.geodesy import Boundary
from dashboard.routing import NoPathError, RailGraph, crossings

ABROAD = Boundary("the country of B", shapely.box(0.75, -5.0, 3.0, 5.0), 0.0, "made up")
ELSEWHERE = Boundary("the country of B", shapely.box(0.75, 20.0, 3.0, 25.0), 0.0, "made up")


def line(edges: list[tuple[int, int, float]], countries: list[int]) -> RailGraph:
    """Lay nodes a degree apart on the equator."""
    return RailGraph(
        np.arange(len(countries), dtype=np.float64),
        np.zeros(len(countries)),
        np.array([a for a, _, _ in edges], dtype=np.int32),
        np.array([b for _, b, _ in edges], dtype=np.int32),
        np.array([km for _, _, km in edges]),
        np.array(countries, dtype=np.int32),
        ("AA", "BB", "CC"),
        "made up",
    )


@pytest.mark.parametrize("edge", [(0, 1, 120.0), (1, 0, 120.0)])
def test_the_part_of_the_edge_before_the_boundary_is_still_to_go(edge: tuple[int, int, float]) -> None:
    network = line([edge, (1, 2, 120.0)], [0, 1, 1]).network({"AA"})
    # Three quarters of an edge of 120 km of track, drawn as one degree.
    assert crossings(network, "BB", ABROAD).nodes == {0: pytest.approx(90.0)}


def test_half_the_edge_is_taken_where_it_does_not_meet_the_boundary() -> None:
    network = line([(0, 1, 120.0)], [0, 1]).network({"AA"})
    assert crossings(network, "BB", ELSEWHERE).nodes == {0: pytest.approx(60.0)}


def test_of_two_lines_out_of_one_node_the_nearer_crossing_counts() -> None:
    network = line([(0, 1, 120.0), (0, 2, 200.0)], [0, 1, 1]).network({"AA"})
    # 90 km on the first; on the second 0.75 of 2 degrees of 200 km of track: 75 km.
    assert crossings(network, "BB", ABROAD).nodes == {0: pytest.approx(75.0)}


def test_a_line_into_another_country_is_no_crossing() -> None:
    network = line([(0, 1, 120.0)], [0, 2]).network({"AA"})
    with pytest.raises(NoPathError, match="no line of the rail data enters the country of B"):
        crossings(network, "BB", ABROAD)


def test_a_network_inside_the_country_does_not_cross_into_it() -> None:
    network = line([(1, 2, 120.0)], [1, 1, 1]).network({"BB"})
    with pytest.raises(NoPathError, match="no line of the rail data enters the country of B"):
        crossings(network, "BB", ABROAD)
