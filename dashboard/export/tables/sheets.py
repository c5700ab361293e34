"""Tables as sheets of a workbook: numbers as numbers, days as days, and text that is never run."""

import datetime as dt
import io
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

import openpyxl
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.export.content.legible import legible

Value = str | float | bool | dt.date | None

MOST_LETTERS = 32_767
"""Units of UTF-16 that a cell holds; with more, a spreadsheet calls the file damaged."""

CUT = " … (cut: a cell holds no more; the CSV has the whole)"

_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
"""What a spreadsheet would read as the code of a character, though it was written out in letters."""

FONT = Font(name="Calibri", size=11)
HEADING = Font(name="Calibri", size=11, bold=True, color="FFFFFF")
HEADING_GROUND = PatternFill("solid", fgColor="2F3E4B")

BOOLEAN = '"TRUE";"TRUE";"FALSE"'
"""How Excel shows a truth value by itself, said for LibreOffice, which would show 1 and 0."""

FIRST_DAY = dt.date(1900, 3, 1)
"""The first day that every spreadsheet counts alike; earlier ones are written out."""

LINE_PT = 15.0
HIGHEST_PT = 409.0
"""The highest row that a spreadsheet knows [pt]."""

PAGE_LETTERS = 240
"""Letters across a printed page, A3 on its side, that can still be read."""


@dataclass(frozen=True)
class BookColumn:
    """Hold a column's name and width [letters]; a wrapped one shows its text on several lines."""

    name: str
    width: int = 13
    wrapped: bool = False


@dataclass(frozen=True)
class BookTable:
    """Hold a sheet: its title, its columns and its rows, each with a value a column."""

    title: str
    columns: tuple[BookColumn, ...]
    rows: tuple[tuple[Value, ...], ...]


@dataclass(frozen=True)
class BookTitle:
    """Hold what a workbook is called, what it is about, and the day it is dated."""

    title: str
    subject: str
    day: dt.date


def write_workbook(tables: Sequence[BookTable], title: BookTitle) -> bytes:
    """Write a workbook with a sheet a table, its headings in view and ready to be filtered."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for table in tables:
        _fill(book.create_sheet(table.title), table)
    properties = book.properties
    properties.title, properties.subject = legible(title.title), legible(title.subject)
    properties.creator = "Waybill"
    properties.created = dt.datetime.combine(title.day, dt.time())
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def cell_text(text: str) -> str:
    """Give a text as a workbook can hold and show it: no control characters, no codes, no more than a cell takes."""
    shown = _ESCAPED.sub("_x005F_", legible(text))
    units = shown.encode("utf-16-le")
    if len(units) <= 2 * MOST_LETTERS:
        return shown
    return units[: 2 * (MOST_LETTERS - len(CUT))].decode("utf-16-le", errors="ignore") + CUT


def _fill(sheet: Worksheet, table: BookTable) -> None:
    for position, column in enumerate(table.columns, start=1):
        heading = sheet.cell(1, position, column.name)
        heading.font, heading.fill = HEADING, HEADING_GROUND
        heading.alignment = Alignment(vertical="top", wrap_text=True)
        sheet.column_dimensions[get_column_letter(position)].width = column.width
    for number, row in enumerate(table.rows, start=2):
        for position, (column, value) in enumerate(zip(table.columns, row, strict=True), start=1):
            _place(sheet, number, position, value, wrapped=column.wrapped)
        # Without a height of their own, rows of wrapped text overlap in LibreOffice until someone touches them.
        sheet.row_dimensions[number].height = min(HIGHEST_PT, LINE_PT * _count_lines(table.columns, row))
    sheet.freeze_panes = "B2"
    whole = f"A1:{get_column_letter(len(table.columns))}{len(table.rows) + 1}"
    sheet.auto_filter.ref = sheet.print_area = whole
    sheet.print_title_rows, sheet.print_title_cols = "1:1", "A:A"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A3
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_setup.fitToHeight = 0
    sheet.page_setup.fitToWidth = math.ceil(sum(column.width for column in table.columns) / PAGE_LETTERS)


def _count_lines(columns: tuple[BookColumn, ...], row: tuple[Value, ...]) -> int:
    """Count the lines of a row's highest cell, words that do not break reckoned with."""
    wrapped = [
        sum(math.ceil(1.15 * len(line) / column.width) or 1 for line in value.split("\n"))
        for column, value in zip(columns, row, strict=True)
        if column.wrapped and isinstance(value, str)
    ]
    return max(wrapped, default=1)


def _place(sheet: Worksheet, number: int, position: int, value: Value, *, wrapped: bool) -> None:
    if value is None or value == "":
        return
    if isinstance(value, dt.date) and value < FIRST_DAY:
        value = value.isoformat()
    placed = sheet.cell(number, position, cell_text(value) if isinstance(value, str) else value)
    placed.font = FONT
    placed.alignment = Alignment(vertical="top", wrap_text=wrapped)
    if isinstance(value, str):
        placed.data_type = "s"  # openpyxl takes what begins with "=" for a formula
    elif isinstance(value, bool):
        placed.number_format = BOOLEAN
    elif isinstance(value, dt.date):
        placed.number_format = "yyyy-mm-dd"
