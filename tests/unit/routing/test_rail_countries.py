"""Which countries a rail path may pass: those of its ends, others that are named, none that is to be avoided."""

import numpy as np
import pytest
import shapely

from dashboard.checks.atlas import Atlas
from dashboard.geodesy import Boundary, Point
from dashboard.routing import NoPathError, RailGraph, Route, rail_network, rail_route

COUNTRIES = ("", "AA", "BB", "CC", "DD")


def line(*nodes: tuple[float, float, str], edges: list[tuple[int, int, float]]) -> RailGraph:
    lon, lat, code = zip(*nodes, strict=True)
    return RailGraph(
        np.array(lon),
        np.array(lat),
        np.array([a for a, _, _ in edges], dtype=np.int32),
        np.array([b for _, b, _ in edges], dtype=np.int32),
        np.array([km for _, _, km in edges]),
        np.array([COUNTRIES.index(c) for c in code], dtype=np.int32),
        COUNTRIES,
        "made up",
    )


ROUND = line(
    (0.0, 0.0, "AA"),
    (1.0, 0.0, "BB"),
    (2.0, 0.0, "AA"),
    (1.0, 1.0, "AA"),
    (1.0, -1.0, "CC"),
    (20.0, 0.0, "AA"),
    (20.1, 0.0, "AA"),
    (1.2, 1.0, "AA"),
    edges=[
        (0, 1, 111.0),
        (1, 2, 111.0),
        (0, 3, 150.0),
        (3, 7, 20.0),
        (7, 2, 150.0),
        (0, 4, 150.0),
        (4, 2, 150.0),
        (5, 6, 11.0),
    ],
)
"""From west to east in AA: straight through BB, north in AA alone, south through CC; and an exclave of AA far east."""

WEST, EAST = Point(0.0, 0.0), Point(2.0, 0.0)


def passed(*, through: tuple[str, ...] = (), avoid: tuple[str, ...] = ()) -> Route:
    return rail_route(rail_network(ROUND, ["AA"], through, avoid), WEST, EAST)


def test_a_path_stays_in_the_countries_of_its_ends() -> None:
    assert passed().countries == ("AA",)
    assert passed().length_m == pytest.approx(320_000, abs=1)


def test_a_country_that_is_named_may_be_passed_and_is_listed_in_order() -> None:
    assert passed(through=("BB",)).countries == ("AA", "BB", "AA")
    assert passed(through=("CC",)).countries == ("AA", "CC", "AA")


def test_each_alternative_lists_its_own_countries() -> None:
    free = passed(through=("CC",)).alternatives
    assert [(a.countries, round(a.length_m / 1000)) for a in free] == [(("AA", "CC", "AA"), 300), (("AA",), 320)]


def test_a_country_to_be_avoided_is_left_out_again() -> None:
    assert passed(through=("BB", "CC"), avoid=("BB",)).countries == ("AA", "CC", "AA")


def test_the_country_of_an_end_cannot_be_avoided() -> None:
    with pytest.raises(NoPathError, match="an end lies in AA, which is to be avoided"):
        passed(avoid=("AA",))


@pytest.mark.parametrize("kind", ["through", "avoid"])
def test_a_country_without_lines_is_refused(kind: str) -> None:
    with pytest.raises(NoPathError, match="the rail data holds no line in ZZ"):
        passed(**{kind: ("ZZ",)})


def test_an_exclave_has_its_own_network_when_both_ends_lie_there() -> None:
    ends = Point(20.0, 0.0), Point(20.1, 0.0)
    assert rail_route(rail_network(ROUND, ["AA"], near=ends), *ends).length_m == pytest.approx(11_000, abs=1)


def test_an_exclave_is_not_joined_to_the_rest_and_that_is_the_reason() -> None:
    with pytest.raises(NoPathError, match="no line joins the two ends inside the countries allowed"):
        rail_network(ROUND, ["AA"], near=[WEST, Point(20.0, 0.0)])


def test_the_atlas_takes_the_countries_that_hold_the_ends() -> None:
    from_box = Boundary("the territory of A", shapely.box(-5.0, -5.0, 5.0, 5.0), 0.0, "made up")
    atlas = Atlas({"AA": from_box}, {}, {}, ROUND, ())
    route = atlas.rail_route(WEST, EAST, through=["BB"])
    assert route.countries == ("AA", "BB", "AA")
    assert route.method.endswith(", also through BB")
    assert atlas.rail_route(WEST, EAST, avoid=["BB"]).countries == ("AA",)
    with pytest.raises(NoPathError, match="lie in no country of the boundary data"):
        atlas.rail_route(Point(50.0, 0.0), Point(51.0, 0.0))
