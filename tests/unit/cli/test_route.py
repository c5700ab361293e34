"""Routes between any two places on the command line, by sea and by rail."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from geographiclib.geodesic import Geodesic

Run = Callable[..., Any]
"""Types a verb; how it ended has code, out and err."""


def routed(run: Run, *words: str) -> dict[str, Any]:
    ended = run("route", *words, "--format", "json")
    assert ended.code == 0, ended.err
    return dict(json.loads(ended.out))


def positions(geometry: dict[str, Any]) -> list[tuple[float, float]]:
    lines = geometry["coordinates"] if geometry["type"] == "MultiLineString" else [geometry["coordinates"]]
    return [(lon, lat) for line in lines for lon, lat in line]


def test_a_route_by_rail_says_where_it_passes_and_how_long_it_is(run: Run) -> None:
    route = routed(run, "Vladivostok", "Moscow", "--mode", "rail")
    assert set(route) >= {"length_km", "geodesic_km", "countries", "method", "geometry"}
    assert route["countries"] == ["RU"]
    judge = Geodesic.WGS84.Inverse(route["from"]["lat"], route["from"]["lon"], route["to"]["lat"], route["to"]["lon"])
    assert route["geodesic_km"] == pytest.approx(judge["s12"] / 1000, abs=0.01)
    assert route["length_km"] > route["geodesic_km"]


def test_another_country_allowed_shortens_the_way(run: Run) -> None:
    home = routed(run, "Vladivostok", "Moscow", "--mode", "rail")
    through = routed(run, "Vladivostok", "Moscow", "--mode", "rail", "--through", "CN")
    assert through["countries"] == ["RU", "CN", "RU"]
    assert through["length_km"] < home["length_km"]


def test_a_station_to_go_by_lengthens_the_way(run: Run) -> None:
    free = routed(run, "Vladivostok", "Moscow", "--mode", "rail")
    led = routed(run, "Vladivostok", "Moscow", "--mode", "rail", "--via", "Chita", "--via", "Irkutsk")
    # Official line length 9,288 km; the network may err by 5 %.
    assert 0.95 * 9_288 < led["length_km"] < 1.05 * 9_288
    assert led["length_km"] > free["length_km"]


def test_a_closed_canal_is_not_taken(run: Run) -> None:
    by_suez = routed(run, "Odesa", "Singapore", "--mode", "sea")
    round_the_cape = routed(run, "Odesa", "Singapore", "--mode", "sea", "--close", "suez")
    assert "suez" in by_suez["passages"]
    assert "suez" not in round_the_cape["passages"]
    assert round_the_cape["length_km"] > by_suez["length_km"]


def test_ice_is_passed_only_if_it_is_opened(run: Run) -> None:
    shut = routed(run, "Murmansk", "Pevek", "--mode", "sea")
    opened = routed(run, "Murmansk", "Pevek", "--mode", "sea", "--open", "northeast-passage")
    assert opened["passages"] == ["northeast-passage"]
    assert opened["length_km"] < shut["length_km"] / 2
    assert "; the Northeast Passage (ice)" in shut["method"]


def test_across_the_pacific_the_line_is_cut_at_the_antimeridian(run: Run) -> None:
    ended = run("route", "Vladivostok", "Seattle", "--mode", "sea", "--format", "geojson")
    collection = json.loads(ended.out)
    assert collection["type"] == "FeatureCollection"
    assert "crs" not in collection
    drawn = collection["features"][0]
    assert drawn["geometry"]["type"] == "MultiLineString"
    assert all(-180 <= lon <= 180 and -90 <= lat <= 90 for lon, lat in positions(drawn["geometry"]))
    assert drawn["properties"]["length_km"] >= drawn["properties"]["geodesic_km"]


def test_the_links_to_the_path_count_and_are_features_of_their_own(run: Run) -> None:
    collection = json.loads(run("route", "Kharkiv", "Belgorod", "--mode", "rail", "--format", "geojson").out)
    path, *others = collection["features"]
    links = [each for each in others if each["properties"]["kind"] == "access"]
    said = path["properties"]
    assert [link["properties"]["place"] for link in links] == ["Kharkiv", "Belgorod"]
    assert said["length_km"] >= said["geodesic_km"]
    linked_km = sum(link["properties"]["length_km"] for link in links)
    assert said["length_km"] == pytest.approx(said["path_km"] + linked_km, abs=0.01)
    for link in links:
        (lon, lat), (lon_on, lat_on) = positions(link["geometry"])
        judge = Geodesic.WGS84.Inverse(lat, lon, lat_on, lon_on)["s12"] / 1000
        assert link["properties"]["length_km"] == pytest.approx(judge, abs=0.02)


def test_a_path_with_long_links_is_said_to_be_doubtful(run: Run) -> None:
    assert "doubt" not in run("route", "59.0,-10.2", "60.0,-3.0", "--mode", "sea").out
    inland = run("route", "48.3,-1.4", "49.5,-3.0", "--mode", "sea").out  # 38 km off the bay of Mont Saint-Michel.
    assert "km from 48.3,-1.4 to the water" in inland
    assert "doubt: " in inland


def test_there_and_back_are_as_long(run: Run) -> None:
    there = routed(run, "Najin", "Vladivostok", "--mode", "sea")
    back = routed(run, "Vladivostok", "Najin", "--mode", "sea")
    assert there["length_km"] == pytest.approx(back["length_km"], rel=1e-3)


def test_a_reader_is_told_length_countries_alternatives_and_method(run: Run) -> None:
    said = run("route", "Vladivostok", "Moscow", "--mode", "rail").out
    for words in ("Vladivostok to Moscow by rail", "straight line", "countries passed: RU", "- alternative 1", "OSM"):
        assert words in said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("Vladivostok", "Tikhoretks", "--mode", "rail"), "did you mean"),
        (("Vladivostok", "Moscow", "--mode", "rail", "--via", "Nowhere"), "Nowhere"),
        (("Vladivostok", "Moscow", "--mode", "rail", "--avoid", "RU"), "RU, which is to be avoided"),
        (("Vladivostok", "Moscow", "--mode", "rail", "--through", "QQ"), "'QQ'"),
        (("Vladivostok", "Moscow", "--mode", "rail", "--close", "suez"), "found --close"),
        (("Baku, AZ", "Odesa", "--mode", "sea", "--close", "volga-don"), "no water joins"),
        (("Moscow", "Odesa", "--mode", "sea"), "nearest sea is more than"),
        (("Odesa", "Singapore", "--mode", "sea", "--close", "nile"), "no passage is called nile"),
        (
            ("Odesa", "Singapore", "--mode", "sea", "--through", "EG"),
            "needs no option but --close, --open, found --through",
        ),
        (("border:UA", "Moscow", "--mode", "rail"), "an outline"),
        (("0,-30", "Moscow", "--mode", "rail"), "rail"),
    ],
)
def test_no_path_and_bad_input_end_with_2_and_one_message(run: Run, words: tuple[str, ...], said: str) -> None:
    ended = run("route", *words)
    assert ended.code == 2
    assert said in ended.err
    assert "Traceback" not in ended.err
