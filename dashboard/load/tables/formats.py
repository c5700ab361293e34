"""Rows of text from XLSX and Parquet files, numbers as they were shown or stored."""

import datetime as dt
import math
import re
import warnings
from contextlib import closing
from decimal import ROUND_HALF_UP, Context, Decimal
from pathlib import Path

import numpy as np
import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq

from dashboard import Refusal
from dashboard.load.tables.raw_table import Row

_DECIMALS = re.compile(r"[#,0]*0(?:\.(0+))?")
_AS_SHEETS_ROUND = Context(prec=400, rounding=ROUND_HALF_UP)


class UnreadableError(Refusal):
    """Say why a file is not what its ending says."""


def read_xlsx(path: Path) -> tuple[Row, ...]:
    """Read the first sheet of a workbook, rows numbered as the sheet does; blank rows are left out.

    A number has the decimals that its format shows: 290 shown as 290.0 is ``290.0``, 289.7 shown as 290 is ``290``.

    Raises
    ------
    UnreadableError
        If it is no workbook.
    """
    try:
        stored = _first_sheet(path)
    except Exception as error:  # openpyxl raises whatever a spoilt part of a workbook makes it raise
        raise UnreadableError(str(error) or "another kind of file") from error
    cells = [(number, tuple(_shown(*cell) for cell in row)) for number, row in enumerate(stored, start=1)]
    filled = [(number, row) for number, row in cells if any(row)]
    width = max((n + 1 for n, cell in enumerate(filled[0][1]) if cell), default=0) if filled else 0
    return tuple(Row(number, _fitted(row, width)) for number, row in filled)


def _first_sheet(path: Path) -> list[list[tuple[object, str]]]:
    """Give value and number format of every cell of the first sheet."""
    with (
        warnings.catch_warnings(action="ignore"),  # of features that openpyxl leaves out, none of which holds a value
        path.open("rb") as stored,  # opened here, since openpyxl leaves a file open that it cannot read
        closing(openpyxl.load_workbook(stored, read_only=True, data_only=True)) as book,
    ):
        return [[(c.value, getattr(c, "number_format", "")) for c in row] for row in book.worksheets[0].iter_rows()]


def read_parquet(path: Path) -> tuple[Row, ...]:
    """Read a Parquet file; its rows are numbered from 2, as below a header.

    Raises
    ------
    UnreadableError
        If it is no Parquet file.
    """
    try:
        table = pq.read_table(path)
        columns = [_pylist(column) for column in table.columns]
    except (pa.ArrowException, OSError, ValueError, OverflowError) as error:
        raise UnreadableError(str(error).partition(".")[0] or "another kind of file") from error
    header = Row(1, tuple(table.column_names))
    rows = (Row(n, tuple(_shown(value) for value in row)) for n, row in enumerate(zip(*columns, strict=True), start=2))
    return (header, *(row for row in rows if any(row.cells)))


def _pylist(column: pa.ChunkedArray) -> list[object]:
    """Give a column's values; a number of four bytes by the digits it can hold, not those it takes in eight."""
    if not pa.types.is_float32(column.type):
        return list(column.to_pylist())
    return [None if value is None else float(str(np.float32(value))) for value in column.to_pylist()]


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
        return _shown_number(value, number_format)
    if isinstance(value, (dt.datetime, dt.date)):
        return value.isoformat()
    return str(value)


def _shown_number(value: float, number_format: str) -> str:
    decimals = _DECIMALS.fullmatch(number_format)
    if decimals and math.isfinite(value):
        last = Decimal(1).scaleb(-len(decimals[1] or ""))
        return str(Decimal(repr(value)).quantize(last, context=_AS_SHEETS_ROUND))
    return repr(int(value)) if isinstance(value, int) or value.is_integer() else repr(value)
