"""Cells of Parquet files."""

import io

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from dashboard.load.tables.grid import UnreadableError
from dashboard.load.tables.parquet import read_parquet


def _bytes(table: pa.Table) -> bytes:
    written = io.BytesIO()
    pq.write_table(table, written)
    return written.getvalue()


def test_a_parquet_file_gives_its_numbers_and_no_row_for_blanks() -> None:
    columns = {"id": ["A", None, "C"], "value": [290.0, None, 290.5], "n": pa.array([1, None, None], pa.int32())}
    rows = read_parquet(_bytes(pa.table(columns))).rows
    assert [(row.number, tuple(cell.text for cell in row.cells)) for row in rows] == [
        (1, ("id", "value", "n")),
        (2, ("A", "290", "1")),
        (4, ("C", "290.5", "")),
    ]
    assert [cell.kind for cell in rows[1].cells] == ["text", "number", "number"]


def test_a_parquet_file_whose_text_is_no_utf_8_is_unreadable() -> None:
    spoilt = pa.Array.from_buffers(pa.string(), 1, pa.array([b"\xff"]).buffers())
    with pytest.raises(UnreadableError, match="utf-8"):
        read_parquet(_bytes(pa.table({"id": spoilt})))
