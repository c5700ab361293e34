"""What holds for the bytes of all three formats: the same inputs give the same, and readers of stamps never raise."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import geopandas as gpd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.checks.assess import Assessment
from dashboard.export.geojson import read_geojson_stamp, to_geojson
from dashboard.export.geopackage import read_geopackage_stamp, to_geopackage
from dashboard.export.kml import read_kml_stamp, to_kml

Reader = Callable[[bytes], dict[str, str]]

READERS: list[Reader] = [read_geojson_stamp, read_kml_stamp, read_geopackage_stamp]

ANEW = """
import hashlib
from dashboard.checks.assess import assess
from dashboard.export.geojson import to_geojson
from dashboard.export.geopackage import to_geopackage
from dashboard.export.kml import to_kml
from dashboard.load.atlas import load_atlas
from dashboard.load.case_folder import SHIPPED_CASE, load_case
from dashboard.views.layers import frames

assessment = assess(load_case(SHIPPED_CASE), load_atlas())
frame = frames(assessment)
stamp = {"Waybill-Case": "x"}
text = to_geojson(assessment, frame, stamp)
files = text.encode(), to_kml(assessment, frame, stamp), to_geopackage(assessment, frame, stamp)
print(*(hashlib.sha256(content).hexdigest() for content in files))
"""


def written(assessment: Assessment, frame: gpd.GeoDataFrame, stamp: dict[str, str]) -> list[bytes]:
    """Give the files in the order of `READERS`."""
    text = to_geojson(assessment, frame, stamp)
    return [text.encode(), to_kml(assessment, frame, stamp), to_geopackage(assessment, frame, stamp)]


@pytest.fixture(scope="module")
def small(assessment: Assessment, frame: gpd.GeoDataFrame) -> Callable[[int], bytes]:
    """Give the file of a reader, by its number: hypothesis would print a fixture that held the bytes."""
    files = written(assessment, frame[:1], {"Waybill-Case": "x"})

    def file_of(number: int) -> bytes:
        return files[number]

    return file_of


def test_another_process_gives_the_same_bytes(assessment: Assessment, frame: gpd.GeoDataFrame) -> None:
    here = written(assessment, frame, {"Waybill-Case": "x"})
    anew = subprocess.run(
        [sys.executable, "-c", ANEW],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Vladivostok"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert anew.stdout.split() == [hashlib.sha256(content).hexdigest() for content in here]


@pytest.mark.parametrize("number", range(len(READERS)), ids=["geojson", "kml", "gpkg"])
def test_each_stamp_is_read_by_its_own_reader_alone(small: Callable[[int], bytes], number: int) -> None:
    read = [reader(small(number)) for reader in READERS]
    assert read == [{"Waybill-Case": "x"} if at == number else {} for at in range(len(READERS))]


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00",
        b"[" * 100_000,
        b"<a>" * 100_000,
        b'{"provenance": {"stamp": {"a": 1, "b": null}}}',
        b'{"provenance": [{"stamp": 1}]}',
        b"1" * 10_000,
        b"<?xml version='1.0' encoding='nonsense'?><kml/>",
        b"<?xml version='1.0' encoding='utf-16'?><kml/>",
        b"<!-- only -->",
        b"SQLite format 3\x00" + b"\xff" * 500,
    ],
    ids=range(11),
)
def test_what_is_no_such_file_has_no_stamp(reader: Reader, content: bytes) -> None:
    assert reader(content) == {}


@pytest.mark.parametrize("reader", READERS)
@given(content=st.binary(max_size=2000))
def test_a_reader_takes_any_bytes(reader: Reader, content: bytes) -> None:
    assert isinstance(reader(content), dict)


@pytest.mark.parametrize("number", range(len(READERS)), ids=["geojson", "kml", "gpkg"])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(where=st.floats(0, 1), patch=st.binary(min_size=1, max_size=60), cut=st.booleans())
def test_a_reader_takes_a_file_that_is_damaged(
    small: Callable[[int], bytes], number: int, where: float, patch: bytes, cut: bool
) -> None:
    content = small(number)
    at = int(where * len(content))
    damaged = content[:at] + patch + (b"" if cut else content[at + len(patch) :])
    stamp = READERS[number](damaged)
    assert all(isinstance(text, str) for pair in stamp.items() for text in pair)
