"""Sheets of workbooks: the one that is seen, its cells as they are shown, and what is asked where these differ."""

import datetime as dt
import io
import re
import warnings
from collections.abc import Sequence
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.load.faults.fault import CaseError
from dashboard.load.tables.claims_table import Asked, read_claims
from dashboard.load.tables.grid import Grid, UnreadableError
from dashboard.load.tables.workbook import read_workbook


def read(book: openpyxl.Workbook, sheet: str = "") -> Grid:
    written = io.BytesIO()
    book.save(written)
    return read_workbook(written.getvalue(), sheet)


def texts(grid: Grid) -> list[tuple[int, tuple[str, ...]]]:
    return [(row.number, tuple(cell.text for cell in row.cells)) for row in grid.rows]


def fill(sheet: Worksheet, rows: Sequence[Sequence[object]]) -> None:
    for row in rows:
        sheet.append(row)


@pytest.mark.parametrize(
    ("value", "number_format", "shown"),
    [
        (290, "General", "290"),
        (290.0, "General", "290"),
        (290.5, "General", "290.5"),
        (0.1 + 0.2, "General", "0.3"),  # a sheet keeps fifteen digits
        (290, "0.0", "290.0"),
        (1115, "#,##0.00", "1115.00"),
        (1115, "#,##0", "1115"),
        (289.7, "0", "290"),
        (290.5, "0", "291"),  # as a spreadsheet rounds, away from zero
        (0.125, "0.00", "0.13"),
        (290, "0.0##", "290.0"),
        (290.25, "0.0##", "290.25"),
        (290, "0.00E+00", "290"),
        (290, '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-', "290.00"),
        (290, "[$-409]#,##0.0", "290.0"),
        (290, "[Red]0", "290"),
        (-290, "#,##0_);(#,##0)", "-290"),
        (290, '0 "km"', "290 km"),
        (290, '"about "#,##0\\ "mi"', "about 290 mi"),
        (290, "$0", "$290"),
        (290, "@", "290"),
        ("290", "General", "290"),
        ("1,115.0", "General", "1,115.0"),
        (dt.datetime(2023, 9, 7), "yyyy-mm-dd", "2023-09-07"),
        (dt.datetime(2023, 9, 7, 12), "yyyy-mm-dd hh:mm", "2023-09-07T12:00:00"),
        (True, "General", "true"),
        (10**15, "General", "1" + "0" * 15),
        ("=1+1", "General", ""),  # a formula that no spreadsheet has computed has no value
    ],
)
def test_a_cell_is_read_as_it_is_shown(value: object, number_format: str, shown: str) -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = value
    book.active["A1"].number_format = number_format
    book.active["B1"] = "kept"
    (row,) = read(book).rows
    assert row.cells[0].text == shown


@pytest.mark.parametrize(
    ("value", "number_format", "asked"),
    [
        (2.9, "0%", "2.9, shown as 290% by its format '0%'"),
        (290000, "#,##0,", "290000, shown as 290 by its format '#,##0,'"),
        (290000, '0.0,"k"', "290000, shown as 290.0k by its format '0.0,\"k\"'"),
        (2.5, "# ?/?", "2.5, shown as something else by its format '# ?/?'"),
        (290, ";;;", "290, shown as something else"),
        (290, "0 km", "290, shown as something else by its format '0 km'"),  # m is a month where it is not quoted
        (290, "000-00", "290, shown as something else"),
        (290, "[<100]0;0,", "290, shown as something else"),
        ("=1+1", "General", "a formula that no spreadsheet has computed"),
        ("#REF!", "General", "#REF!, an error of the spreadsheet"),
    ],
)
def test_a_format_that_shows_another_value_is_asked_by_row_and_column(
    value: object, number_format: str, asked: str, tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    sound = ["A", "Moscow", "Najin", 6400, "km"]
    fill(book.active, [["id", "from", "to", "value", "unit"], sound, ["B", "Moscow", "Najin", value, "km"]])
    book.active["D3"].number_format = number_format
    book.save(tmp_path / "a.xlsx")
    table = read_claims(tmp_path / "a.xlsx")
    assert [claim.id for claim in table.claims] == ["A"]
    (fault,) = table.faults
    assert (fault.where, fault.field) == ("row 3", "value")
    assert fault.found.startswith(asked)


@pytest.mark.parametrize("column", ["B", "D", "E"])
def test_a_day_where_a_number_or_name_belongs_is_called_a_day(column: str, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    fill(book.active, [["id", "from", "to", "value", "unit"], ["A", "Moscow", "Najin", 6400, "km"]])
    book.active[f"{column}2"] = dt.datetime(2023, 2, 3)
    book.save(tmp_path / "a.xlsx")
    table = read_claims(tmp_path / "a.xlsx")
    assert table.claims == ()
    (fault,) = table.faults
    assert str(fault).startswith(f"a.xlsx, row 2, {book.active[f'{column}1'].value}: needs text or a number, found")
    assert fault.found == "2023-02-03, a day to the spreadsheet"


def test_a_day_in_any_other_column_is_carried_as_a_day(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    fill(book.active, [["id", "from", "to", "stated", "when"], [dt.date(2023, 9, 7), "Moscow", "Najin", "6400 km"]])
    book.active["E2"] = dt.date(2023, 10, 1)
    book.save(tmp_path / "a.xlsx")
    (claim,) = read_claims(tmp_path / "a.xlsx").claims
    assert (claim.id, claim.carried) == ("2023-09-07", ("2023-10-01",))


def test_a_number_keeps_its_shown_decimals_into_the_claim(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    fill(book.active, [["id", "from", "to", "value", "unit"], ["A", "Moscow", "Najin", 290, "km"]])
    book.active["D2"].number_format = "0.0"
    book.save(tmp_path / "a.xlsx")
    (claim,) = read_claims(tmp_path / "a.xlsx").claims
    assert claim.statement.distance is not None
    assert claim.statement.distance.value == "290.0"  # so that it states 289.95 to 290.05, not 285 to 295


def test_a_number_of_a_sheet_is_no_text_that_could_be_thousands(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    fill(book.active, [["id", "from", "to", "value", "unit"], ["A", "Moscow", "Najin", 1.115, "km"]])
    book.active.append(["B", "Moscow", "Najin", "1.115", "km"])
    book.save(tmp_path / "a.xlsx")
    table = read_claims(tmp_path / "a.xlsx")
    assert [str(claim.statement.distance.number) for claim in table.claims if claim.statement.distance] == ["1.115"]
    assert "'1.115', which may be 1.115 or 1,115" in str(table.faults[0])


def test_rows_keep_the_numbers_of_the_sheet_and_blank_ones_are_left_out() -> None:
    book = openpyxl.Workbook()
    book.active["A1"], book.active["A4"], book.active["C4"] = "id", "x", "beyond the header"
    assert texts(read(book)) == [(1, ("id", "", "")), (4, ("x", "", "beyond the header"))]


def test_the_sheet_that_is_seen_is_read_and_named_with_the_others() -> None:
    book = openpyxl.Workbook()
    book.active.title, book.active["A1"] = "first", "1"
    book.create_sheet("second")["A1"] = "2"
    book.create_sheet("third")["A1"] = "3"
    assert texts(read(book)) == [(1, ("1",))]
    book.active = 1
    grid = read(book)
    assert (texts(grid), grid.taken) == ([(1, ("2",))], ("sheet “second”, not “first”, “third”",))


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
@pytest.mark.parametrize("active", [0, 1])
def test_a_hidden_sheet_is_never_read_unless_it_is_named(state: str, active: int) -> None:
    book = openpyxl.Workbook()
    book.active.title, book.active["A1"] = "old", "stale"
    book.create_sheet("Data")["A1"] = "fresh"
    book.worksheets[0].sheet_state = state
    book.active = active
    grid = read(book)
    assert (texts(grid), grid.taken) == ([(1, ("fresh",))], ("sheet “Data”, not “old” (hidden)",))
    assert texts(read(book, "OLD")) == [(1, ("stale",))]


def test_a_sheet_that_is_not_there_is_refused_with_those_that_are(tmp_path: Path) -> None:
    openpyxl.Workbook().save(tmp_path / "a.xlsx")
    with pytest.raises(CaseError, match="needs one of its sheets: 'Sheet', found 'Data'"):
        read_claims(tmp_path / "a.xlsx", Asked(sheet="Data"))


def test_rows_that_are_hidden_are_said_to_be_read() -> None:
    book = openpyxl.Workbook()
    fill(book.active, [["a"], ["b"], ["c"]])
    book.active.row_dimensions[2].hidden = True
    assert read(book).taken == ("hidden rows of the sheet as well: 1, the first row 2",)


def test_columns_that_are_hidden_are_said_to_be_read() -> None:
    book = openpyxl.Workbook()
    fill(book.active, [["a", "b"]])
    book.active.column_dimensions["B"].hidden = True
    assert read(book).taken == ("hidden columns of the sheet as well, from B on",)


def test_a_number_format_that_the_workbook_has_not_is_asked_by_cell(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    fill(book.active, [["from", "to", "km"], ["Moscow", "Najin", 6400], ["Moscow", "Najin", 290]])
    book.active["C3"].number_format = '0 "odd"'
    book.save(tmp_path / "whole.xlsx")
    with ZipFile(tmp_path / "whole.xlsx") as whole, ZipFile(tmp_path / "a.xlsx", "w") as spoilt:
        for name in whole.namelist():
            spoilt.writestr(name, re.sub(rb"<numFmts.*?</numFmts>", b"", whole.read(name), flags=re.DOTALL))
    table = read_claims(tmp_path / "a.xlsx")
    assert [claim.row for claim in table.claims] == [2]
    (fault,) = table.faults
    assert (fault.where, fault.field, fault.found) == (
        "row 3",
        "km",
        "290, in a number format that the workbook does not have",
    )


def test_a_workbook_with_a_part_that_is_spoilt_says_so_and_what_may_help(tmp_path: Path) -> None:
    openpyxl.Workbook().save(tmp_path / "whole.xlsx")
    with ZipFile(tmp_path / "whole.xlsx") as whole, ZipFile(tmp_path / "a.xlsx", "w") as spoilt:
        for name in whole.namelist():
            spoilt.writestr(name, whole.read(name).replace(b'<family val="2"/>', b'<family val="99"/>'))
    with pytest.raises(
        CaseError, match=r"a part of it that cannot be read \(.*: save it anew in a spreadsheet, or as CSV"
    ):
        read_claims(tmp_path / "a.xlsx")


def test_cells_under_one_merged_heading_are_one(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    fill(book.active, [["from", None, "to", "stated", None], ["Nagasaki", "JP", "Najin", 1115, "km"]])
    book.active.merge_cells("A1:B1")
    book.active.merge_cells("D1:E1")
    book.save(tmp_path / "a.xlsx")
    table = read_claims(tmp_path / "a.xlsx")
    assert table.faults == ()
    (claim,) = table.claims
    assert (claim.start, claim.end) == ("Nagasaki, JP", "Najin")
    assert claim.statement.distance is not None
    assert claim.statement.distance.printed == "1115 km"


def test_a_header_of_two_rows_is_read_as_one(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    fill(book.active, [["Distances"], ["id", "From", None, "To", None, "Stated", None]])
    fill(book.active, [[None, "name", "radius_km", "name", "radius_km", "value", "unit"]])
    fill(book.active, [["A", "Tikhoretsk", 15, "border:UA", None, 290, "miles"]])
    for merged in ("A1:G1", "A2:A3", "B2:C2", "D2:E2", "F2:G2"):
        book.active.merge_cells(merged)
    book.save(tmp_path / "a.xlsx")
    (claim,) = read_claims(tmp_path / "a.xlsx").claims
    assert (claim.row, claim.id, claim.start, claim.start_radius_km) == (4, "A", "Tikhoretsk", 15.0)
    assert claim.statement.distance is not None
    assert claim.statement.distance.printed == "290 mi"


def test_an_empty_workbook_has_no_rows() -> None:
    assert read(openpyxl.Workbook()).rows == ()


def test_a_workbook_that_is_none_is_unreadable() -> None:
    with pytest.raises(UnreadableError):
        read_workbook(b"PK\x03\x04")


def test_reading_a_workbook_warns_of_nothing() -> None:
    with warnings.catch_warnings(record=True, action="always") as caught:
        read(openpyxl.Workbook())
    assert caught == []
