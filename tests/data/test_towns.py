"""The table of towns: its columns, whom it holds, its capitals against the outlines of their countries."""

import json
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.case.places.name_index import fold
from dashboard.checks.atlas import Atlas
from dashboard.geodesy import Point, nearest_point
from dashboard.load.geodata.atlas import GEODATA
from data.build.towns.scripts import WRITTEN_IN, script_of
from data.build.towns.towns import Town, write_towns
from data.build.towns.towns import fold as fold_to_store

LARGEST_BYTES = 2_500_000
COARSE_M = 5_000.0
"""Resolution of the outlines of countries [m], as their descriptor says."""


@cache
def read_rows() -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = pq.read_table(GEODATA / "towns.parquet").to_pylist()
    return rows


def capitals() -> dict[str, dict[str, Any]]:
    return {row["iso_a2"]: row for row in read_rows() if row["is_capital"]}


def test_columns_and_their_types() -> None:
    assert pq.read_schema(GEODATA / "towns.parquet").equals(
        pa.schema(
            [
                ("geonameid", pa.int32()),
                ("name", pa.string()),
                ("names_folded", pa.string()),
                ("iso_a2", pa.string()),
                ("country", pa.string()),
                ("lon_millideg", pa.int32()),
                ("lat_millideg", pa.int32()),
                ("population", pa.int32()),
                ("is_capital", pa.bool_()),
            ]
        )
    )


def test_file_stays_under_two_and_a_half_megabytes() -> None:
    assert (GEODATA / "towns.parquet").stat().st_size <= LARGEST_BYTES


def test_facts_of_the_descriptor_hold() -> None:
    resources = json.loads((GEODATA / "datapackage.json").read_text(encoding="utf-8"))["resources"]
    facts = next(resource["facts"] for resource in resources if resource["path"] == "towns.parquet")
    codes = {row["iso_a2"] for row in read_rows()}
    assert facts["rows"] == len(read_rows())
    assert facts["countries"] == sorted(codes)
    assert facts["countries_without_capital"] == sorted(codes - set(capitals()))


def test_every_town_has_an_id_of_its_own_a_position_and_a_name() -> None:
    rows = read_rows()
    assert len({row["geonameid"] for row in rows}) == len(rows)
    assert all(-180_000 <= row["lon_millideg"] <= 180_000 for row in rows)
    assert all(-90_000 <= row["lat_millideg"] <= 90_000 for row in rows)
    assert all(fold(row["name"]) for row in rows)


def test_a_town_has_5000_inhabitants_or_500_where_the_case_lies_or_is_a_capital() -> None:
    for row in read_rows():
        floor = 500 if row["iso_a2"] in {"KP", "RU", "UA"} else 5_000
        assert row["is_capital"] or row["population"] >= floor


def test_alternate_names_are_as_compared_and_none_is_the_main_one() -> None:
    for row in read_rows():
        names = row["names_folded"].split("\n") if row["names_folded"] else []
        assert len(set(names)) == len(names)
        assert fold(row["name"]) not in names
        assert all(name and fold(name) == name for name in names)


def test_no_address_stands_for_a_name() -> None:
    assert not any("://" in row["names_folded"] for row in read_rows())


@given(st.text())
def test_names_are_stored_by_the_rule_they_are_compared_by(name: str) -> None:
    assert fold_to_store(name) == fold(name)


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


def test_every_outlined_country_but_palau_has_a_capital(atlas: Atlas) -> None:
    # Melekeok and Ngerulmud, too small for GeoNames' list of places of 500; nobody lives in the others.
    assert set(atlas.territories) - set(capitals()) == {"PW", "AQ", "HM", "UM"}


def test_every_capital_lies_in_its_country_or_within_its_coarse_outline(atlas: Atlas) -> None:
    outside = []
    for code, row in capitals().items():
        if code in atlas.territories:
            point = Point(row["lon_millideg"] / 1000, row["lat_millideg"] / 1000)
            territory = atlas.territory(code)
            if not territory.contains(point) and nearest_point(point, territory).distance_m > COARSE_M:
                outside.append((code, row["name"]))
    # Natural Earth draws who controls a place: Laayoune, which GeoNames lists in Western Sahara, in Morocco.
    assert outside == [("EH", "Laayoune")]


def test_scripts_are_named_as_unicode_does() -> None:
    for script in WRITTEN_IN:
        assert unicodedata.name(next(c for c in map(chr, range(0x250, 0x10000)) if script_of(c) == script), "")


def test_the_same_towns_give_the_same_bytes(tmp_path: Path) -> None:
    towns = [Town(1, "Здесь", ("here", "ici"), "UA", "Ukraine", 30.12345, 50.5, 700, True)]
    for name in ("once", "again"):
        write_towns(tmp_path / name, towns)
    assert (tmp_path / "once").read_bytes() == (tmp_path / "again").read_bytes()
