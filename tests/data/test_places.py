"""The index of the world: its two tables, whom they hold, and what is kept by hand against borders and railways."""

import json
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from dashboard.case.places.spelling import keys_to_store
from dashboard.checks.atlas import Atlas
from dashboard.geodesy import Point, nearest_point
from dashboard.load.geodata.atlas import GEODATA
from data.build.gazetteer.index import Entry, list_entries, write_names, write_places
from data.build.gazetteer.kept import read_kept, read_passages
from data.build.gazetteer.place import NamedPlace
from data.build.sea.passages import PASSAGES
from data.build.towns.scripts import WRITTEN_IN, is_native, script_of

MOST_BYTES = 7_460_000
"""Five million more than the table of towns that stood here before took."""
COARSE_M = 5_000.0
"""Resolution of the outlines of countries [m], as their descriptor says."""


@cache
def read_rows() -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = pq.read_table(GEODATA / "places.parquet").to_pylist()
    return rows


def capitals() -> dict[str, dict[str, Any]]:
    return {row["iso_a2"]: row for row in read_rows() if row["is_capital"]}


def test_columns_and_their_types() -> None:
    assert pq.read_schema(GEODATA / "places.parquet").remove_metadata() == pa.schema(
        [
            ("name", pa.string()),
            ("geonameid", pa.int32()),
            ("code", pa.string()),
            ("kind", pa.string()),
            ("iso_a2", pa.string()),
            ("lon_millideg", pa.int32()),
            ("lat_millideg", pa.int32()),
            ("population", pa.int32()),
            ("is_capital", pa.bool_()),
            ("radius_km", pa.float32()),
            ("package", pa.string()),
        ]
    )
    assert pq.read_schema(GEODATA / "names.parquet").remove_metadata() == pa.schema(
        [("key", pa.string()), ("row", pa.int32()), ("is_main", pa.bool_())]
    )


def test_both_tables_stay_within_five_megabytes_of_what_the_towns_took() -> None:
    assert sum((GEODATA / name).stat().st_size for name in ("places.parquet", "names.parquet")) <= MOST_BYTES


def test_facts_of_the_descriptor_hold() -> None:
    resources = json.loads((GEODATA / "datapackage.json").read_text(encoding="utf-8"))["resources"]
    facts = {resource["path"]: resource["facts"] for resource in resources}
    codes = {row["iso_a2"] for row in read_rows()}
    assert facts["places.parquet"]["rows"] == len(read_rows())
    assert facts["places.parquet"]["countries"] == sorted(codes)
    assert facts["places.parquet"]["countries_without_capital"] == sorted(codes - set(capitals()))
    assert facts["names.parquet"]["rows"] == pq.read_metadata(GEODATA / "names.parquet").num_rows


def test_every_place_has_an_id_of_its_own_a_position_and_a_name() -> None:
    rows = read_rows()
    ids = [row["code"] or row["geonameid"] for row in rows]
    assert len(set(ids)) == len(rows)
    assert all(-180_000 <= row["lon_millideg"] <= 180_000 for row in rows)
    assert all(-90_000 <= row["lat_millideg"] <= 90_000 for row in rows)
    assert all(row["name"] for row in rows)


def test_all_of_the_populated_places_of_the_package_are_there_and_every_kind() -> None:
    kinds: dict[str, int] = {}
    for row in read_rows():
        kinds[row["kind"]] = kinds.get(row["kind"], 0) + 1
    assert kinds["town"] == 234_908
    assert {"port", "harbour", "airport", "air base", "naval base", "border crossing", "railway station"} <= set(kinds)
    assert {"strait", "canal", "spaceport"} <= set(kinds)


def test_keys_stand_in_order_and_lead_to_rows_and_countries_that_are_there() -> None:
    table = pq.read_table(GEODATA / "names.parquet")
    keys = table["key"].to_pylist()
    assert keys == sorted(keys)
    rows = table["row"].to_numpy()
    countries = json.loads(pq.read_schema(GEODATA / "names.parquet").metadata[b"countries"])
    assert rows.max() == len(read_rows()) - 1
    assert rows.min() == -len(countries)


def test_every_place_is_found_by_its_main_name_or_has_a_word_for_its_kind() -> None:
    table = pq.read_table(GEODATA / "names.parquet")
    found = np.zeros(len(read_rows()), dtype=bool)
    rows = table["row"].to_numpy()
    found[rows[rows >= 0]] = True
    missing = [row for row, is_found in zip(read_rows(), found, strict=True) if not is_found]
    # A port that two sources have, and a town without a letter.
    assert all(row["kind"] != "town" for row in missing)


def test_each_country_has_one_capital_at_most() -> None:
    assert len(capitals()) == sum(row["is_capital"] for row in read_rows())


@pytest.mark.parametrize(
    ("code", "geonameid"),
    [
        ("US", 4140963),  # Washington, D.C., among twenty Washingtons
        ("UA", 703448),  # Kyiv
        ("MM", 6611854),  # Naypyidaw
        ("KZ", 1526273),  # Astana, Nur-Sultan in the table of countries
        ("IN", 1261481),  # New Delhi, smaller than Delhi
        ("CR", 3621849),  # San Jose, of two the larger
        ("VN", 1581130),  # Hanoi, listed twice
        ("MN", 2028462),  # Ulan Bator, Ulaanbaatar in the table of countries
        ("KP", 1871859),
        ("RU", 524901),
    ],
)
def test_capital_is_the_place_known_as_such(code: str, geonameid: int) -> None:
    assert capitals()[code]["geonameid"] == geonameid


def test_every_outlined_country_with_a_capital_that_is_listed_has_it(atlas: Atlas) -> None:
    # Melekeok and Ngerulmud are too small for GeoNames' list of places of 500; Bonaire has none there, Tokelau none at
    # all; nobody lives in the others.
    assert set(atlas.territories) - set(capitals()) == {"PW", "BQ", "TK", "AQ", "BV", "HM", "UM"}


def test_every_capital_lies_in_its_country_or_within_its_coarse_outline(atlas: Atlas) -> None:
    outside = []
    for code, row in capitals().items():
        if code in atlas.territories:
            point = Point(row["lon_millideg"] / 1000, row["lat_millideg"] / 1000)
            territory = atlas.territory(code)
            if not territory.contains(point) and nearest_point(point, territory).distance_m > COARSE_M:
                outside.append((code, row["name"]))
    assert outside == []


@pytest.mark.parametrize("place", [p for p in read_kept() if p.kind == "border crossing"], ids=lambda p: p.code)
def test_a_crossing_kept_by_hand_lies_at_a_border_of_its_country(place: NamedPlace, atlas: Atlas) -> None:
    off_m = nearest_point(Point(place.lon, place.lat), atlas.territory(place.alpha2)).distance_m
    assert place.radius_km is not None
    assert off_m <= 1000 * place.radius_km + COARSE_M


@pytest.mark.parametrize("place", [p for p in read_kept() if p.kind == "railway station"], ids=lambda p: p.code)
def test_a_station_kept_by_hand_lies_at_a_railway(place: NamedPlace) -> None:
    with np.load(GEODATA / "rail.npz") as rail:
        across = (rail["lon"] - place.lon) * np.cos(np.radians(place.lat))
        off_km = 111.2 * float(np.hypot(rail["lat"] - place.lat, across).min())
    assert place.radius_km is not None
    assert off_km <= place.radius_km


@pytest.mark.parametrize("place", [p for p in read_kept() if p.alpha2 != "XZ"], ids=lambda p: p.code)
def test_a_place_kept_by_hand_lies_in_or_beside_its_country(place: NamedPlace, atlas: Atlas) -> None:
    point = Point(place.lon, place.lat)
    territory = atlas.territory(place.alpha2)
    assert place.radius_km is not None
    assert (
        territory.contains(point) or nearest_point(point, territory).distance_m <= 1000 * place.radius_km + 2 * COARSE_M
    )


def test_every_strait_lies_at_a_passage_that_routes_cross() -> None:
    gates = {passage.id: np.array(passage.gate) for passage in PASSAGES}
    for place in read_passages():
        line = gates[place.code.removeprefix("place:")]
        west, south = line.min(axis=0) - 1.0
        east, north = line.max(axis=0) + 1.0
        assert west <= place.lon <= east
        assert south <= place.lat <= north


def test_scripts_are_named_as_unicode_does() -> None:
    for script in WRITTEN_IN:
        assert unicodedata.name(next(c for c in map(chr, range(0x250, 0x10000)) if script_of(c) == script), "")


@pytest.mark.parametrize(
    ("name", "country", "native"),
    [
        ("원산", "KP", True),
        ("원산", "CN", False),
        ("丹东", "CN", True),
        ("Донецк", "RU", False),
        ("Paris", "FR", False),
    ],
)
def test_a_native_name_is_in_the_script_that_a_state_writes(name: str, country: str, native: bool) -> None:
    assert is_native(name, country) is native


def named(code: str, kind: str, name: str, lat: float, lon: float, *names: str, **more: Any) -> NamedPlace:
    return NamedPlace(code, kind, name, "RU", lon, lat, "test 1", names=(name, *names), **more)


def keys(towns: list[NamedPlace], installations: list[NamedPlace]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for entry in list_entries(towns, installations):
        found.setdefault(entry.key, set()).add(entry.code)
    return found


def test_a_port_beside_the_town_of_its_name_is_found_by_a_word_for_its_kind_alone() -> None:
    town = named("geonames:1", "town", "Olya", 45.8, 47.5)
    beside = named("wpi:1", "port", "Olya", 45.83, 47.52)
    elsewhere = named("wpi:2", "port", "Olya", 55.8, 47.5)
    found = keys([town], [beside, elsewhere])
    assert found["~olia"] == {"geonames:1", "wpi:2"}
    assert found["port:~olia"] == {"wpi:1", "wpi:2"}


def test_an_airport_named_for_the_town_that_it_serves_does_not_take_its_name() -> None:
    town = named("geonames:1", "town", "Rostov", 47.2, 39.7, population=1_000_000)
    serving = named("airport:A", "airport", "Rostov Airport", 47.5, 39.92, "Rostov", serves="Rostov")
    other = named("airport:B", "airport", "Mehrabad Airport", 35.7, 51.3, "Mehrabad", serves="Tehran")
    found = keys([town], [serving, other])
    assert found["~rostov"] == {"geonames:1"}
    assert found["air:~rostov"] == {"airport:A"}
    assert found["~mehrabad"] == {"airport:B"}


def test_of_two_sources_ports_in_one_place_the_first_has_the_name() -> None:
    found = keys([], [named("wpi:1", "port", "Alat", 40.0, 49.4), named("geonames:2", "port", "Alat", 40.05, 49.45)])
    assert found["~alat"] == {"wpi:1"}


def test_one_misspelling_that_is_another_towns_name_is_not_believed_and_two_are() -> None:
    mains = [
        named("geonames:1", "town", "Novorossiysk", 44.7, 37.8),
        named("geonames:2", "town", "Nikolayev", 48, 41.7),
    ]
    once = named("geonames:3", "town", "Krasnodar", 45, 39, "Novorosyisk")
    twice = named("geonames:4", "town", "Mykolayiv", 47, 32, "Nikolaev", "Николаев")
    found = keys([*mains, once, twice], [])
    assert found["~novorosisk"] == {"geonames:1"}
    assert found["~nikolaev"] == {"geonames:2", "geonames:4"}


def test_the_same_places_give_the_same_bytes(tmp_path: Path) -> None:
    places = [
        named("geonames:1", "town", "Здесь", 50.5, 30.12345, "here", population=700, is_capital=True),
        named("wpi:7", "port", "Там", 51.0, 31.0, radius_km=5.0),
    ]
    entries = [Entry(key, place.code, True) for place in places for key in keys_to_store(place.name, "RU")]
    for name in ("once", "again"):
        rows = write_places(tmp_path / name, places)
        write_names(tmp_path / f"{name}-names", entries, rows, {"RU": ("Russia", "Россия")})
    assert (tmp_path / "once").read_bytes() == (tmp_path / "again").read_bytes()
    assert (tmp_path / "once-names").read_bytes() == (tmp_path / "again-names").read_bytes()
