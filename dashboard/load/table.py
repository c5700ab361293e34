"""Reading a table of a case, row by row, and gathering every fault in it."""

import csv
import difflib
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Generic

from pydantic import ValidationError

from dashboard.load.columns import Layout, R, name_column, nest
from dashboard.load.explain import explain
from dashboard.load.fault import Fault, quote
from dashboard.load.text_file import read_text


@dataclass(frozen=True)
class Row(Generic[R]):
    """Hold a record and the row it stands in, as a spreadsheet numbers it."""

    number: int
    record: R

    @property
    def where(self) -> str:
        """The row in the words of a fault."""
        return f"row {self.number}"


@dataclass(frozen=True)
class Table(Generic[R]):
    """Hold the sound rows of a table, and the ids of all rows.

    Parameters
    ----------
    ids
        Ids of sound and unsound rows; None where the ids could not be read, so that nothing can be said of references.
    """

    file: str
    rows: tuple[Row[R], ...] = ()
    ids: tuple[str, ...] | None = None

    @property
    def records(self) -> tuple[R, ...]:
        """The records, in the order of the file."""
        return tuple(row.record for row in self.rows)


def read_table(folder: Path, layout: Layout[R], faults: list[Fault]) -> Table[R]:
    """Read one table of a case's folder, adding what is wrong with it to the faults."""
    text = read_text(folder / layout.file, faults)
    if text is None:
        return Table(layout.file)
    grid = _read_cells(text, layout.file, faults)
    header = next(grid, None)
    if header is None:
        needed = f"a header: {', '.join(layout.names)}"
        faults.append(Fault(layout.file, "row 1", needed=needed, found="an empty file"))
        return Table(layout.file)
    missing = _check_header(header.cells, layout, faults)
    if missing.issuperset(layout.names):
        return Table(layout.file)
    rows: list[Row[R]] = []
    ids: dict[str, int] = {}
    for line in grid:
        where = f"row {line.number}"
        width = len(header.cells)
        cells = dict(zip(header.cells, line.cells, strict=False))
        row_id = cells.get("id", "").strip()
        if row_id in ids:
            found = f"{quote(row_id)}, the id of row {ids[row_id]}"
            faults.append(Fault(layout.file, where, "id", "an id of its own", found))
        elif row_id:
            ids[row_id] = line.number
        if len(line.cells) != width:
            fix = "put quotes round a cell with a comma in it" if len(line.cells) > width else "is a comma missing?"
            faults.append(Fault(layout.file, where, "", f"{width} cells", f"{len(line.cells)}", fix))
            continue
        try:
            rows.append(Row(line.number, layout.record.model_validate(nest(cells, layout.columns))))
        except ValidationError as refused:
            faults.extend(_explain_row(refused, layout, where, missing))
    if not ids and not rows and not layout.may_be_empty and not missing:
        faults.append(Fault(layout.file, "row 2", needed="at least one row below the header", found="none"))
    return Table(layout.file, tuple(rows), None if "id" in missing else tuple(ids))


@dataclass(frozen=True)
class _Line:
    number: int
    cells: tuple[str, ...]


def _read_cells(text: str, file: str, faults: list[Fault]) -> Iterator[_Line]:
    """Give the rows that are not blank; the first also sheds empty cells at its end, the others those beyond it."""
    width = 0
    number = 0
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        for number, cells in enumerate(reader, start=1):
            while cells and len(cells) > width and not cells[-1].strip():
                cells.pop()
            if any(cell.strip() for cell in cells):
                width = width or len(cells)
                yield _Line(number, tuple(cells))
    except csv.Error as error:
        needed = "cells whose quotes are closed, and doubled inside a cell"
        faults.append(Fault(file, f"row {number + 1}", needed=needed, found=str(error)))


def _check_header(header: tuple[str, ...], layout: Layout[R], faults: list[Fault]) -> frozenset[str]:
    """Add what is wrong with a header to the faults, and list the columns it lacks."""
    names = [name.strip() for name in header]
    missing = [name for name in layout.names if name not in names]
    if len(names) == 1 and ";" in names[0]:
        fix = "save the table with commas between cells"
        faults.append(Fault(layout.file, "row 1", needed="commas between cells", found="semicolons", fix=fix))
        return frozenset(layout.names)
    for name in missing:
        faults.append(Fault(layout.file, "row 1", name, "this column", "none of that name"))
    for position, name in enumerate(names):
        if name not in layout.names:
            near = difflib.get_close_matches(name.lower(), missing, n=1)
            fix = f"did you mean {near[0]}?" if near else "take the column out"
            faults.append(Fault(layout.file, "row 1", name, "only known columns", quote(name), fix))
        elif name in names[:position]:
            faults.append(Fault(layout.file, "row 1", name, "each column once", "it twice"))
    return frozenset(missing)


def _explain_row(refused: ValidationError, layout: Layout[R], where: str, missing: frozenset[str]) -> Iterator[Fault]:
    for error in refused.errors(include_url=False):
        column = name_column(error, layout.columns)
        if column not in missing:
            said = explain(error)
            yield Fault(layout.file, where, column, said.needed, said.found, said.fix)
