"""The rail graph of data/geo against official distances and known towns."""

from functools import cache
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from pyproj import Geod
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components, dijkstra

from tests.made.paths import GEODATA

RAIL = GEODATA / "rail.npz"
WGS84 = Geod(ellps="WGS84")
SIMFEROPOL = (34.10, 44.95)
TIKHORETSK = (40.11874, 45.85307)
VLADIVOSTOK = (131.87353, 43.10562)


@cache
def read_rail() -> dict[str, NDArray[Any]]:
    with np.load(RAIL) as arrays:
        return {name: arrays[name] for name in arrays.files}


def nearest_node(lon: float, lat: float) -> int:
    rail = read_rail()
    ends = rail["lon"].astype(float), rail["lat"].astype(float)
    return int(np.argmin(WGS84.inv(np.full_like(ends[0], lon), np.full_like(ends[1], lat), *ends)[2]))


def shortest_km(start: tuple[float, float], end: tuple[float, float], countries: set[str]) -> float:
    rail = read_rail()
    allowed = np.isin(rail["countries"][rail["country"]], list(countries))
    kept = allowed[rail["u"]] & allowed[rail["v"]]
    count = rail["lon"].size
    links = coo_array((rail["km"][kept], (rail["u"][kept], rail["v"][kept])), shape=(count, count))
    lengths = dijkstra(links.tocsr(), directed=False, indices=[nearest_node(*start)])
    return float(lengths[0, nearest_node(*end)])


def test_every_edge_is_there_once() -> None:
    rail = read_rail()
    assert (rail["u"] < rail["v"]).all()
    assert np.unique(np.column_stack([rail["u"], rail["v"]]), axis=0).shape[0] == rail["u"].size
    assert rail["v"].max() < rail["lon"].size
    assert (rail["km"] > 0).all()
    assert rail["country"].max() < rail["countries"].size


def test_gap_at_smolyaninovo_is_closed() -> None:
    rail = read_rail()
    (added,) = rail["added"]
    assert rail["km"][added] == pytest.approx(1.67, abs=0.01)
    ends = [rail["u"][added], rail["v"][added]]
    assert rail["lon"][ends] == pytest.approx([132.456, 132.455], abs=0.0005)
    links = coo_array((np.ones(rail["u"].size), (rail["u"], rail["v"])), shape=(rail["lon"].size,) * 2)
    piece = connected_components(links, directed=False)[1]
    assert piece[ends[0]] == piece[ends[1]] == piece[nearest_node(*VLADIVOSTOK)] == piece[nearest_node(*TIKHORETSK)]
    assert np.bincount(piece).min() >= 20


@pytest.mark.parametrize(
    ("town", "country"),
    [
        (TIKHORETSK, "RU"),
        ((37.541, 47.095), "UA"),  # Mariupol
        (SIMFEROPOL, "UA"),
        ((33.522, 44.589), "UA"),  # Sevastopol
        ((126.65, 45.75), "CN"),  # Harbin
        ((125.754, 39.034), "KP"),  # Pyongyang
        (VLADIVOSTOK, "RU"),
        ((20.51, 54.71), "RU"),  # Kaliningrad
        ((76.95, 43.25), "KZ"),  # Almaty
    ],
)
def test_railway_node_of_a_town_is_in_its_country(town: tuple[float, float], country: str) -> None:
    rail = read_rail()
    assert rail["countries"][rail["country"][nearest_node(*town)]] == country


def test_tikhoretsk_to_krasnodar_agrees_with_the_official_distance() -> None:
    krasnodar_station = (38.9955, 45.0205)
    assert shortest_km(TIKHORETSK, krasnodar_station, {"RU"}) == pytest.approx(136, abs=2)


def test_classic_trans_siberian_line_agrees_with_the_official_distance() -> None:
    stations = [  # Via Chita and Irkutsk, Perm and Kirov, to the Yaroslavl station in Moscow.
        VLADIVOSTOK,
        (135.0721, 48.4967),
        (113.498, 52.0286),
        (104.26, 52.283),
        (82.897, 55.035),
        (73.386, 54.94),
        (60.605, 56.858),
        (56.188, 58.005),
        (49.654, 58.583),
        (43.946, 56.3212),
        (37.657, 55.777),
    ]
    legs = pairwise(stations)
    # 9,288 km officially; the data's smoothed track comes out 2 % shorter.
    assert sum(shortest_km(start, end, {"RU"}) for start, end in legs) == pytest.approx(9288, rel=0.025)
