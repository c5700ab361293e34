"""A bundle holds every kind of file of one selection, their hashes, and where they come from."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

import pytest

from dashboard.case import Case
from dashboard.checks.assess import Assessment
from dashboard.export.bundle.archive import HASHES, STAMP, pack, unpack
from dashboard.export.bundle.archive import read_stamp as read_bundle_stamp
from dashboard.export.bundle.crate import CRATE
from dashboard.export.content.material import lay_out
from dashboard.export.kinds import KINDS
from dashboard.export.make import make
from dashboard.export.recipe import Picture, Recipe
from dashboard.export.stamp.read_stamp import read_stamp

RECIPE = Recipe(case="dprk-russia-2023", style="zip", finding="S1-09", picture=Picture(dpi=100))


@pytest.fixture(scope="module")
def told() -> list[tuple[float, str]]:
    return []


@pytest.fixture(scope="module")
def files(assessment: Assessment, told: list[tuple[float, str]]) -> Mapping[str, bytes]:
    return unpack(make(RECIPE, lay_out(assessment, ""), lambda part, name: told.append((part, name))))


@pytest.fixture(scope="module")
def graph(files: Mapping[str, bytes]) -> dict[str, Any]:
    return {entity["@id"]: entity for entity in json.loads(files[CRATE])["@graph"]}


def test_every_kind_of_file_is_in_it(files: Mapping[str, bytes]) -> None:
    endings = {name.removeprefix("dprk-russia-2023-S1-09.") for name in files}
    assert endings >= {ending for ending in KINDS if ending != "zip"}


def test_every_stamped_file_of_it_carries_its_own_recipe(files: Mapping[str, bytes]) -> None:
    for name, content in files.items():
        recipe = Recipe.read(read_stamp(content).get("Waybill-Recipe", ""))
        assert recipe is None or recipe.file_name == name


def test_hashes_hold(files: Mapping[str, bytes]) -> None:
    listed = {line[66:]: line[:64] for line in files[HASHES].decode().splitlines()}
    assert listed.keys() == files.keys() - {HASHES}
    assert all(hashlib.sha256(files[name]).hexdigest() == digest for name, digest in listed.items())


def test_the_crate_names_files_with_hashes_and_what_made_them(
    graph: dict[str, Any], files: Mapping[str, bytes], case: Case
) -> None:
    parts = [part["@id"] for part in graph["./"]["hasPart"]]
    assert set(parts) == files.keys() - {HASHES, STAMP, CRATE}
    assert all(graph[part]["sha256"] == hashlib.sha256(files[part]).hexdigest() for part in parts)
    made = graph["#made"]
    assert graph[made["instrument"]["@id"]]["name"] == "Waybill"
    used = [graph[each["@id"]] for each in made["object"]]
    assert case.content_hash in [each["sha256"] for each in used]
    assert {source.title for source in case.sources} <= {each["name"] for each in used}


def test_progress_is_told_from_start_to_end(files: Mapping[str, bytes], told: list[tuple[float, str]]) -> None:
    assert files
    parts = [part for part, _ in told]
    assert (parts[0], parts[-1]) == (0.0, 1.0)
    assert parts == sorted(parts)


def test_packing_twice_gives_the_same_bytes_and_the_stamp_comes_back() -> None:
    packed = pack({"b.txt": b"2", "a.txt": b"1"}, {"Waybill-Case": "라진"})
    assert packed == pack({"b.txt": b"2", "a.txt": b"1"}, {"Waybill-Case": "라진"})
    assert list(unpack(packed)) == ["b.txt", "a.txt", STAMP, HASHES]
    assert read_bundle_stamp(packed) == {"Waybill-Case": "라진"}
