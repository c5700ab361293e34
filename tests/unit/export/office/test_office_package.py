import datetime as dt
import io
import zipfile

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.export.office.package import CUSTOM_PART, MOST_BYTES, finish_package, read_stamp
from dashboard.export.tables.sheets import BookColumn, BookTable, BookTitle, write_workbook

RECIPE = '{"verb": "export", "layers": ["' + '", "'.join(f"layer {n}" for n in range(60)) + '"], "한글": "=1+1"}'
STAMP = {"Waybill-Case": "dprk-russia-2023", "Waybill-Recipe": RECIPE, "Waybill-Finding": ""}


def book() -> bytes:
    table = BookTable("Only", (BookColumn("name"),), (("Najin",),))
    return write_workbook([table], BookTitle("A title", "A subject", dt.date(2023, 10, 14)))


def entries(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_a_stamp_is_read_back_however_long_its_values() -> None:
    assert len(RECIPE) > 600
    assert read_stamp(finish_package(book(), STAMP)) == STAMP


def test_no_property_is_longer_than_office_holds() -> None:
    finished = openpyxl.load_workbook(io.BytesIO(finish_package(book(), STAMP)))
    lengths = [len((p.value or "").encode("utf-16-le")) // 2 for p in finished.custom_doc_props.props]
    assert len(lengths) > len(STAMP)
    assert max(lengths) <= 255


def test_a_second_stamp_takes_the_place_of_the_first() -> None:
    again = finish_package(finish_package(book(), STAMP), {"Waybill-Case": "another"})
    assert read_stamp(again) == {"Waybill-Case": "another"}
    assert entries(again)["[Content_Types].xml"].count(b"custom.xml") == 1
    assert entries(again)["_rels/.rels"].count(b"custom.xml") == 1


def test_nothing_in_the_package_comes_from_the_clock() -> None:
    with zipfile.ZipFile(io.BytesIO(finish_package(book(), STAMP))) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert package.namelist()[0] == "[Content_Types].xml"
        assert package.testzip() is None
        core = package.read("docProps/core.xml").decode()
    assert core.count("2023-10-14T00:00:00Z") == 2


def test_the_same_content_gives_the_same_bytes() -> None:
    assert finish_package(book(), STAMP) == finish_package(book(), dict(reversed(STAMP.items())))


@given(st.binary(max_size=400))
def test_any_bytes_carry_no_stamp_and_raise_nothing(content: bytes) -> None:
    assert read_stamp(content) == {}


@given(st.binary(max_size=400), st.integers(min_value=0))
def test_a_spoilt_package_raises_nothing(noise: bytes, where: int) -> None:
    whole = finish_package(book(), STAMP)
    start = where % len(whole)
    assert isinstance(read_stamp(whole[:start] + noise + whole[start + len(noise) :]), dict)


@pytest.mark.parametrize(
    "properties",
    [
        b"",
        b"<",
        b"<a/>",
        b"\xff\xfe",
        b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
        b"<a>" + b" " * MOST_BYTES + b"</a>",
    ],
)
def test_other_properties_are_no_stamp(properties: bytes) -> None:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(CUSTOM_PART, properties)
    assert read_stamp(written.getvalue()) == {}


@given(st.dictionaries(st.text("abc-", min_size=1), st.text(st.characters(codec="utf-8", exclude_categories=["C"]))))
def test_every_stamp_comes_back(stamp: dict[str, str]) -> None:
    assert read_stamp(finish_package(BOOK, stamp)) == stamp


BOOK = book()
