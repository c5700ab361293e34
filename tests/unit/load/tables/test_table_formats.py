"""Cells of workbooks and Parquet files as text: numbers as they are shown, blank rows left out."""

import datetime as dt
import warnings
from pathlib import Path

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from dashboard.load.tables.claims_table import read_claims
from dashboard.load.tables.formats import UnreadableError, read_parquet, read_xlsx


@pytest.mark.parametrize(
    ("value", "number_format", "shown"),
    [
        (290, "General", "290"),
        (290.0, "General", "290"),
        (290.5, "General", "290.5"),
        (290, "0.0", "290.0"),
        (1115, "#,##0.00", "1115.00"),
        (1115, "#,##0", "1115"),
        (289.7, "0", "290"),
        (290.5, "0", "291"),  # as a spreadsheet rounds, away from zero
        (0.125, "0.00", "0.13"),
        (290, "@", "290"),
        ("290", "General", "290"),
        ("1,115.0", "General", "1,115.0"),
        (dt.datetime(2023, 9, 7), "yyyy-mm-dd", "2023-09-07T00:00:00"),
        (True, "General", "true"),
        (10**15, "General", "1" + "0" * 15),
        ("=1+1", "General", ""),  # a formula that no spreadsheet has computed has no value
    ],
)
def test_a_cell_is_read_as_it_is_shown(value: object, number_format: str, shown: str, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["id"])
    book.active["A2"] = value
    book.active["A2"].number_format = number_format
    book.active["B2"] = "kept"
    book.save(tmp_path / "a.xlsx")
    _, row = read_xlsx(tmp_path / "a.xlsx")
    assert row.cells[0] == shown


def test_a_number_keeps_its_shown_decimals_into_the_claim(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in (["id", "from", "to", "value", "unit"], ["A", "Moscow", "Najin", 290, "km"]):
        book.active.append(row)
    book.active["D2"].number_format = "0.0"
    book.save(tmp_path / "a.xlsx")
    (claim,) = read_claims(tmp_path / "a.xlsx").claims
    assert claim.statement.distance is not None
    assert claim.statement.distance.value == "290.0"  # so that it states 289.95 to 290.05, not 285 to 295


def test_rows_keep_the_numbers_of_the_sheet_and_blank_ones_are_left_out(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active["A1"], book.active["A4"], book.active["C4"] = "id", "x", "beyond the header"
    book.save(tmp_path / "a.xlsx")
    rows = read_xlsx(tmp_path / "a.xlsx")
    assert [(row.number, row.cells) for row in rows] == [(1, ("id",)), (4, ("x", "", "beyond the header"))]


def test_only_the_first_sheet_is_read(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = "first"
    book.create_sheet("second")["A1"] = "second"
    book.save(tmp_path / "a.xlsx")
    assert [row.cells for row in read_xlsx(tmp_path / "a.xlsx")] == [("first",)]


def test_an_empty_workbook_has_no_rows(tmp_path: Path) -> None:
    openpyxl.Workbook().save(tmp_path / "a.xlsx")
    assert read_xlsx(tmp_path / "a.xlsx") == ()


def test_reading_a_workbook_warns_of_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    openpyxl.Workbook().save(path)
    with warnings.catch_warnings(record=True, action="always") as caught:
        read_xlsx(path)
    assert caught == []


def test_a_parquet_file_gives_its_numbers_and_no_row_for_blanks(tmp_path: Path) -> None:
    columns = {"id": ["A", None, "C"], "value": [290.0, None, 290.5], "n": pa.array([1, None, None], pa.int32())}
    pq.write_table(pa.table(columns), tmp_path / "a.parquet")
    rows = read_parquet(tmp_path / "a.parquet")
    assert [(row.number, row.cells) for row in rows] == [
        (1, ("id", "value", "n")),
        (2, ("A", "290", "1")),
        (4, ("C", "290.5", "")),
    ]


def test_a_parquet_file_whose_text_is_no_utf_8_is_unreadable(tmp_path: Path) -> None:
    spoilt = pa.Array.from_buffers(pa.string(), 1, pa.array([b"\xff"]).buffers())
    pq.write_table(pa.table({"id": spoilt}), tmp_path / "a.parquet")
    with pytest.raises(UnreadableError, match="utf-8"):
        read_parquet(tmp_path / "a.parquet")
