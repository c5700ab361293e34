"""Rows of text from XLSX and Parquet files, numbers as they were shown or stored."""

import datetime as dt
import math
import re
from pathlib import Path
from zipfile import BadZipFile

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
from openpyxl.utils.exceptions import InvalidFileException

from dashboard.load.sheet import Row

_DECIMALS = re.compile(r"[#,0]*0\.(0+)")


class UnreadableError(ValueError):
    """Say why a file is not what its ending says."""


def read_xlsx(path: Path) -> tuple[Row, ...]:
    """Read the first sheet of a workbook, rows numbered as the sheet does; blank rows are left out.

    A number keeps the decimals that its format shows: 290 shown as 290.0 is ``290.0``.

    Raises
    ------
    UnreadableError
        If it is no workbook.
    """
    try:
        book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    except (BadZipFile, InvalidFileException, KeyError, OSError, ValueError) as error:
        raise UnreadableError(str(error) or "another kind of file") from error
    try:
        sheet = book.worksheets[0]
        cells = [
            (number, tuple(_shown(cell.value, getattr(cell, "number_format", "")) for cell in row))
            for number, row in enumerate(sheet.iter_rows(), start=1)
        ]
    finally:
        book.close()
    filled = [(number, row) for number, row in cells if any(row)]
    width = max((n + 1 for n, cell in enumerate(filled[0][1]) if cell), default=0) if filled else 0
    return tuple(Row(number, _fitted(row, width)) for number, row in filled)


def read_parquet(path: Path) -> tuple[Row, ...]:
    """Read a Parquet file; its rows are numbered from 2, as below a header.

    Raises
    ------
    UnreadableError
        If it is no Parquet file.
    """
    try:
        table = pq.read_table(path)
    except (pa.ArrowException, OSError) as error:
        raise UnreadableError(str(error).partition(".")[0] or "another kind of file") from error
    columns = [column.to_pylist() for column in table.columns]
    header = Row(1, tuple(table.column_names))
    rows = (Row(n, tuple(_shown(value) for value in row)) for n, row in enumerate(zip(*columns, strict=True), start=2))
    return (header, *(row for row in rows if any(row.cells)))


def _fitted(row: tuple[str, ...], width: int) -> tuple[str, ...]:
    """Cut empty cells beyond the header, and fill a row that a sheet stores short."""
    kept = list(row)
    while len(kept) > width and not kept[-1]:
        kept.pop()
    return tuple(kept + [""] * (width - len(kept)))


def _shown(value: object, number_format: str = "") -> str:
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (int, float)):
        decimals = _DECIMALS.fullmatch(number_format)
        if decimals:
            return f"{value:.{len(decimals[1])}f}"
        return str(int(value)) if float(value).is_integer() else repr(value)
    if isinstance(value, (dt.datetime, dt.date)):
        return value.isoformat()
    return str(value)
