"""The cells of a Parquet file."""

import io

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from dashboard.load.tables.grid import Cell, Grid, UnreadableError, number_rows
from dashboard.load.tables.workbook import show_value


def read_parquet(content: bytes) -> Grid:
    """Read a Parquet file; its rows are numbered from 2, as below a header.

    Raises
    ------
    UnreadableError
        If it is no Parquet file.
    """
    try:
        table = pq.read_table(io.BytesIO(content))
        columns = [_pylist(column) for column in table.columns]
    except (pa.ArrowException, OSError, ValueError, OverflowError) as error:
        raise UnreadableError(str(error).partition(".")[0] or "another kind of file") from error
    header = [Cell(name) for name in table.column_names]
    return Grid(number_rows([header, *([show_value(value) for value in row] for row in zip(*columns, strict=True))]))


def _pylist(column: pa.ChunkedArray) -> list[object]:
    """Give a column's values; a number of four bytes by the digits it can hold, not those it takes in eight."""
    if not pa.types.is_float32(column.type):
        return list(column.to_pylist())
    return [None if value is None else float(str(np.float32(value))) for value in column.to_pylist()]
