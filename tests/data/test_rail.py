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
    starts, ends_at = (rail["lon"][rail[end][rail["added"]]] for end in ("u", "v"))
    (row,) = np.flatnonzero((np.abs(starts - 132.456) < 0.0005) & (np.abs(ends_at - 132.455) < 0.0005))
    added = rail["added"][row]
    assert rail["km"][added] == pytest.approx(1.67, abs=0.01)
    ends = [rail["u"][added], rail["v"][added]]
    links = coo_array((np.ones(rail["u"].size), (rail["u"], rail["v"])), shape=(rail["lon"].size,) * 2)
    piece = connected_components(links, directed=False)[1]
    assert piece[ends[0]] == piece[ends[1]] == piece[nearest_node(*VLADIVOSTOK)] == piece[nearest_node(*TIKHORETSK)]
    assert np.bincount(piece).min() >= 20


@pytest.mark.parametrize(
    ("start", "end", "countries", "km", "tolerance"),
    [
        # Where the package has a gap, over which the straight line counts.
        ((34.35, 61.78), (33.08, 68.97), {"RU"}, 1046, 0.05),  # Petrozavodsk to Murmansk: km 401 and 1,447
        ((106.92, 47.9), (107.58, 51.83), {"MN", "RU"}, 657, 0.05),  # Ulaanbaatar to Ulan-Ude
        ((55.1, 51.77), (69.28, 41.28), {"KZ", "RU", "UZ"}, 1852, 0.04),  # Orenburg to Tashkent
        ((30.49, 50.44), (37.53, 55.74), {"UA", "RU"}, 872, 0.04),  # Kyiv to Moscow
        # Where a line for passengers alone runs beside the older one.
        ((126.63, 45.76), (131.15, 44.39), {"CN"}, 548, 0.04),  # Harbin to Suifenhe
        ((103.85, 36.04), (87.55, 43.84), {"CN"}, 1904, 0.04),  # Lanzhou to Urumqi
    ],
)
def test_what_the_package_lacks_is_mended(
    start: tuple[float, float], end: tuple[float, float], countries: set[str], km: float, tolerance: float
) -> None:
    assert shortest_km(start, end, countries) == pytest.approx(km, rel=tolerance)


def test_joins_without_a_stated_length_are_told_apart() -> None:
    rail = read_rail()
    assert set(rail["gaps"]) < set(rail["added"])
    assert rail["km"][rail["gaps"]].min() > 3.0


@pytest.mark.parametrize(
    ("start", "end", "countries"),
    [
        ((127.54, 39.83), (129.78, 41.79), {"KP"}),  # Hamhung to Chongjin
        ((65.5, 44.85), (69.28, 41.28), {"KZ", "UZ"}),  # Kyzylorda to Tashkent
        ((36.21, 49.99), (36.58, 50.6), {"UA", "RU"}),  # Kharkiv to Belgorod
        ((36.9, 45.2), (36.41, 45.32), {"UA", "RU"}),  # Taman to Kerch
    ],
)
def test_gaps_in_a_line_are_bridged(start: tuple[float, float], end: tuple[float, float], countries: set[str]) -> None:
    straight_km = WGS84.inv(*start, *end)[2] / 1000
    assert shortest_km(start, end, countries) < 1.7 * straight_km


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
