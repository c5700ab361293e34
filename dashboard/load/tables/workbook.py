"""A sheet of a workbook: the one that is seen when it is opened, with what its cells show."""

import datetime as dt
import io
import math
import re
import warnings
from collections.abc import Iterator
from contextlib import closing

import openpyxl
from openpyxl.cell.cell import Cell as StoredCell
from openpyxl.cell.cell import MergedCell
from openpyxl.utils.datetime import to_excel
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.load.tables.grid import Cell, Grid, Merge, UnreadableError, number_rows
from dashboard.load.tables.number_format import show_number

SEEN = "visible"


def read_workbook(content: bytes, sheet: str = "") -> Grid:
    """Read a sheet, its rows numbered as it shows them.

    Parameters
    ----------
    sheet
        Its name, which may be that of a hidden one; else the one that is seen when the workbook is opened is taken.

    Raises
    ------
    UnreadableError
        If it is no workbook, or has no such sheet.
    """
    try:
        with warnings.catch_warnings(action="ignore"):  # of features left out, none of which holds a value
            grid = _read(content, sheet)
    except UnreadableError:
        raise
    except Exception as error:  # openpyxl raises whatever a spoilt part of a workbook makes it raise
        if not content.startswith(b"PK"):
            raise UnreadableError("another kind of file") from error
        found = f"a part of it that cannot be read ({error})"
        raise UnreadableError(found, fix="save it anew in a spreadsheet, or as CSV") from error
    return grid


def _read(content: bytes, name: str) -> Grid:
    with closing(openpyxl.load_workbook(io.BytesIO(content))) as formulas:
        taken = _choose(formulas, name)
        sheet = formulas[taken]
        if not any(cell.data_type == "f" for row in sheet.iter_rows() for cell in row):
            return _lay_out(sheet, formulas, sheet)
        with closing(openpyxl.load_workbook(io.BytesIO(content), data_only=True)) as values:
            return _lay_out(values[taken], formulas, sheet)


def _choose(book: Workbook, name: str) -> str:
    """Find the sheet that is named, or else the one that is seen first."""
    names = [sheet.title for sheet in book.worksheets]
    if name:
        found = [known for known in names if known.strip().casefold() == name.strip().casefold()]
        if not found:
            raise UnreadableError(repr(name), f"one of its sheets: {', '.join(map(repr, names))}")
        return name if name in found else found[0]
    seen = [sheet.title for sheet in book.worksheets if sheet.sheet_state == SEEN]
    if not seen:
        raise UnreadableError(
            ", ".join(map(repr, names)) or "none", "a sheet that is not hidden", "name one by --sheet"
        )
    active = book.active.title if book.active is not None else ""
    return active if active in seen else seen[0]


def _lay_out(values: Worksheet, book: Workbook, formulas: Worksheet) -> Grid:
    merges = tuple(
        Merge(one.min_row, one.min_col - 1, one.max_col - 1)
        for one in formulas.merged_cells.ranges
        if one.max_col > one.min_col
    )
    rows = [
        [_show(cell, formula, book.epoch) for cell, formula in zip(row, above, strict=True)]
        for row, above in zip(values.iter_rows(), formulas.iter_rows(), strict=True)
    ]
    return Grid(number_rows(rows), merges, tuple(_say_taken(formulas, book)))


def _say_taken(sheet: Worksheet, book: Workbook) -> Iterator[str]:
    others = [one for one in book.worksheets if one.title != sheet.title]
    if others:
        named = ", ".join(f"“{one.title}”{'' if one.sheet_state == SEEN else ' (hidden)'}" for one in others)
        yield f"sheet “{sheet.title}”, not {named}"
    columns = [letter for letter, column in sheet.column_dimensions.items() if column.hidden]
    if columns:
        yield f"hidden columns of the sheet as well, from {columns[0]} on"
    hidden = [number for number, row in sheet.row_dimensions.items() if row.hidden]
    if hidden:
        yield f"hidden rows of the sheet as well: {len(hidden)}, the first row {min(hidden)}"


def _show(cell: StoredCell | MergedCell, formula: StoredCell | MergedCell, epoch: dt.datetime) -> Cell:
    value = cell.value
    try:
        number_format = getattr(cell, "number_format", "")
    except IndexError:
        return Cell(str(value or ""), asked=f"{value}, in a number format that the workbook does not have")
    if value is None and formula.data_type == "f":
        return Cell(asked="a formula that no spreadsheet has computed")
    if cell.data_type == "e":
        return Cell(str(value), asked=f"{value}, an error of the spreadsheet")
    if isinstance(value, dt.datetime | dt.time | dt.timedelta) and _shows_number(number_format):
        value = float(to_excel(value, epoch))
    return show_value(value, number_format)


def _shows_number(number_format: str) -> bool:
    """Say whether a format that seems one of days, by a letter such as the m of ``0 km``, has digits of a number."""
    bare = re.sub(r'"[^"]*"|\\.|\[[^\]]*\]|s\.0+', "", number_format)
    return any(sign in bare for sign in "0#?")


def show_value(value: object, number_format: str = "") -> Cell:
    """Give a value that a file stores as it is shown; a day is no number."""
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return Cell()
    if isinstance(value, bool):
        return Cell(str(value).lower())
    if isinstance(value, int | float):
        return show_number(value, number_format) if math.isfinite(value) else Cell(str(value))
    if isinstance(value, dt.datetime) and value.time() == dt.time():
        value = value.date()
    if isinstance(value, dt.date | dt.time):
        return Cell(value.isoformat(), "date")
    return Cell(str(value), "date" if isinstance(value, dt.timedelta) else "text")
