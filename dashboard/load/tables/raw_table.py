"""Telling the cells of a CSV file apart, and numbering its rows as a spreadsheet does."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from dashboard.case.record import did_you_mean
from dashboard.case.text import clean
from dashboard.load.faults.fault import Fault, quote
from dashboard.load.text_file import read_text

_OTHERS = {";": "semicolons", "\t": "tabs", "|": "pipes"}
"""Signs that other tables have between cells."""


@dataclass(frozen=True)
class Line:
    """Hold a row: its number, its id if it has one, and its cells by column.

    Parameters
    ----------
    cells
        Empty where the row has more or fewer cells than the header, so that none can be told apart.
    """

    number: int
    row_id: str
    cells: Mapping[str, str]

    @property
    def where(self) -> str:
        """The row in the words of a fault."""
        return f"row {self.number}"


@dataclass(frozen=True)
class RawTable:
    """Hold the rows below a header, and what stands in the way of reading them.

    Parameters
    ----------
    unread
        Columns that the header lacks, or has more than once.
    is_whole
        Whether the file could be read to its end.
    """

    lines: tuple[Line, ...]
    unread: frozenset[str]
    is_whole: bool


def read_raw_table(
    path: Path, columns: Sequence[str], faults: list[Fault], optional: frozenset[str] = frozenset()
) -> RawTable | None:
    """Read a CSV file with these columns, in any order; None, and a fault, where it cannot be read.

    Parameters
    ----------
    optional
        Those of the columns that the header may leave out.
    """
    text = read_text(path, faults)
    if text is None:
        return None
    before = len(faults)
    rows = list(_split_cells(text, path.name, faults))
    is_whole = len(faults) == before
    if not rows and not is_whole:
        return None
    head = rows[0].cells if rows else ()
    if len(head) == 1 and (found := next((name for sign, name in _OTHERS.items() if sign in head[0]), "")):
        fix = "save the table with commas between cells"
        faults.append(Fault(path.name, "row 1", "", "commas between cells", found, fix))
        return None
    return lay_out(rows, path.name, columns, faults, optional, is_whole=is_whole)


@dataclass(frozen=True)
class Row:
    """Hold a row's number and its cells as text."""

    number: int
    cells: tuple[str, ...]


def lay_out(
    rows: Sequence[Row],
    file: str,
    columns: Sequence[str],
    faults: list[Fault],
    optional: frozenset[str] = frozenset(),
    *,
    is_whole: bool = True,
) -> RawTable | None:
    """Tell the cells of rows apart by the header, which is the first; None, and a fault, where there is none."""
    if not rows:
        faults.append(Fault(file, "row 1", "", f"a header: {', '.join(columns)}", "none"))
        return None
    header = tuple(clean(name).strip() for name in rows[0].cells)
    expected = tuple(name for name in columns if name in header or name not in optional)
    unread = frozenset(name for name in expected if header.count(name) != 1)
    faults.extend(_check_header(header, expected, columns, file))
    lines = tuple(_name_cells(row, header, file, faults) for row in rows[1:])
    return RawTable(lines, unread, is_whole)


def _split_cells(text: str, file: str, faults: list[Fault]) -> Iterator[Row]:
    """Give the rows that are not blank; empty cells that stand beyond the header are no cells."""
    width = 0
    number = 0
    try:
        for number, cells in enumerate(csv.reader(io.StringIO(text, newline=""), strict=True), start=1):
            while len(cells) > width and not cells[-1].strip():
                cells.pop()
            if any(cell.strip() for cell in cells):
                width = width or len(cells)
                yield Row(number, tuple(cells))
    except csv.Error as error:
        needed = "quotes that are closed, and doubled inside a cell"
        faults.append(Fault(file, f"row {number + 1}", "", needed, str(error)))


def _check_header(header: Sequence[str], expected: Sequence[str], columns: Sequence[str], file: str) -> Iterator[Fault]:
    for name in (name for name in expected if name not in header):
        yield Fault(file, "row 1", name, "this column", "none of that name")
    for position, name in enumerate(header):
        if name not in columns:
            absent = [column for column in columns if column not in header]
            fix = did_you_mean(name.lower(), absent, "take the column out")
            yield Fault(file, "row 1", "", "only known columns", quote(name), fix)
        elif name in header[:position]:
            yield Fault(file, "row 1", name, "each column once", "it twice")


def _name_cells(row: Row, header: Sequence[str], file: str, faults: list[Fault]) -> Line:
    found, needed = len(row.cells), len(header)
    cells = dict(zip(header, map(clean, row.cells), strict=False))
    row_id = cells.get("id", "").strip()
    if found == needed:
        return Line(row.number, row_id, cells)
    fix = "put quotes round a cell with a comma in it" if found > needed else "is a comma missing?"
    faults.append(Fault(file, f"row {row.number}", "", f"{needed} cells", str(found), fix))
    return Line(row.number, row_id, {})
