"""Rail routes against official line lengths: 5 % is the network's error, the bound the design gives it."""

import numpy as np
import pytest

from dashboard.checks.atlas import Atlas
from dashboard.geodesy import Point
from dashboard.routing import Alternative, NoPathError

NETWORK_ERROR = 0.05

STATIONS = {
    "vladivostok": Point(131.883, 43.111),
    "khabarovsk": Point(135.0721, 48.4967),
    "chita": Point(113.498, 52.0286),
    "irkutsk": Point(104.26, 52.283),
    "novosibirsk": Point(82.897, 55.035),
    "perm": Point(56.188, 58.005),
    "moscow": Point(37.657, 55.777),
    "rostov": Point(39.691, 47.2186),
    "kaliningrad": Point(20.51, 54.71),
    "chernyakhovsk": Point(21.81, 54.63),
}
"""Main stations; Moscow's is Yaroslavsky, whence the Trans-Siberian line is counted."""


@pytest.mark.parametrize(
    ("start", "end", "official_km"),
    [
        # Kilometre posts of the Trans-Siberian line, counted from Moscow: Vladivostok 9,288, Khabarovsk 8,521,
        # Chita 6,199, Irkutsk 5,185, Novosibirsk 3,335.
        ("vladivostok", "khabarovsk", 767),
        ("khabarovsk", "chita", 2_322),
        ("irkutsk", "novosibirsk", 1_850),
        # Kilometre post of Rostov-Glavny, counted from Moscow.
        ("moscow", "rostov", 1_226),
    ],
)
def test_against_official_line_lengths(atlas: Atlas, start: str, end: str, official_km: float) -> None:
    route = atlas.rail_route(STATIONS[start], STATIONS[end])
    assert route.length_m / 1000 == pytest.approx(official_km, rel=NETWORK_ERROR)
    assert route.countries == ("RU",)


def test_the_classic_line_led_by_chita_irkutsk_and_perm_is_the_official_9288_km(atlas: Atlas) -> None:
    via = [STATIONS[name] for name in ("chita", "irkutsk", "perm")]
    route = atlas.rail_route(STATIONS["vladivostok"], STATIONS["moscow"], via=via)
    assert route.length_m / 1000 == pytest.approx(9_288, rel=NETWORK_ERROR)


def latitude_at(path: Alternative, lon: float) -> float:
    order = np.argsort(path.track[:, 0])
    return float(np.interp(lon, path.track[order, 0], path.track[order, 1]))


def test_vladivostok_to_moscow_offers_the_baikal_amur_line_and_the_classic_one_by_chita(atlas: Atlas) -> None:
    free = atlas.rail_route(STATIONS["vladivostok"], STATIONS["moscow"]).alternatives
    # At 113.5° E the classic line passes Chita at 52° N, the Baikal-Amur line lies north of 56°.
    crossed = [latitude_at(path, 113.5) for path in free]
    assert any(lat == pytest.approx(52.0, abs=0.3) for lat in crossed)
    assert any(lat > 56.0 for lat in crossed)
    assert all(path.countries == ("RU",) for path in free)


def test_through_china_the_way_is_shorter_and_says_so(atlas: Atlas) -> None:
    route = atlas.rail_route(STATIONS["vladivostok"], STATIONS["moscow"], through=["CN"])
    assert route.countries == ("RU", "CN", "RU")
    # By Harbin on the older lines; 8,012 by those for passengers alone.
    assert route.length_m / 1000 == pytest.approx(8_137, rel=0.005)
    assert ("RU",) in [path.countries for path in route.alternatives]


def test_kaliningrad_is_joined_to_moscow_only_through_its_neighbours(atlas: Atlas) -> None:
    with pytest.raises(NoPathError, match="no line joins the two ends inside the countries allowed"):
        atlas.rail_route(STATIONS["kaliningrad"], STATIONS["moscow"])
    route = atlas.rail_route(STATIONS["kaliningrad"], STATIONS["moscow"], through=["LT", "BY"])
    assert route.countries == ("RU", "LT", "BY", "RU")


def test_inside_the_exclave_there_is_a_path(atlas: Atlas) -> None:
    route = atlas.rail_route(STATIONS["kaliningrad"], STATIONS["chernyakhovsk"])
    # Kaliningrad to Chernyakhovsk, 90 km by timetable; yards at both ends.
    assert route.length_m / 1000 == pytest.approx(90, rel=NETWORK_ERROR)
