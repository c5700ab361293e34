"""What holds for the bytes of all three formats: each has its stamp, and readers of stamps never raise."""

from collections.abc import Callable

import geopandas as gpd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.checks.assess import Assessment
from dashboard.export.geo.geojson import read_stamp as read_geojson_stamp
from dashboard.export.geo.geojson import to_geojson
from dashboard.export.geo.geopackage import read_stamp as read_geopackage_stamp
from dashboard.export.geo.geopackage import to_geopackage
from dashboard.export.geo.kml import read_stamp as read_kml_stamp
from dashboard.export.geo.kml import to_kml

Reader = Callable[[bytes], dict[str, str]]

READERS: list[Reader] = [read_geojson_stamp, read_kml_stamp, read_geopackage_stamp]


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
@given(where=st.floats(0, 1), patch=st.binary(min_size=1, max_size=60), cut=st.booleans())
def test_a_reader_takes_a_file_that_is_damaged(
    small: Callable[[int], bytes], number: int, where: float, patch: bytes, cut: bool
) -> None:
    content = small(number)
    at = int(where * len(content))
    damaged = content[:at] + patch + (b"" if cut else content[at + len(patch) :])
    stamp = READERS[number](damaged)
    assert all(isinstance(text, str) for pair in stamp.items() for text in pair)
