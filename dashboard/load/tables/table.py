"""Reading a table of a case: every row a record, every fault gathered."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Generic

from pydantic import ValidationError

from dashboard.case.dates.edtf import DayRange
from dashboard.load.faults.fault import Fault, quote
from dashboard.load.faults.fix import explain
from dashboard.load.tables.columns import R, TableSchema, name_column, nest
from dashboard.load.tables.raw_table import Line, read_raw_table


@dataclass(frozen=True)
class Table(Generic[R]):
    """Hold a table as read.

    Parameters
    ----------
    records
        The sound rows, in the order of the file.
    lines
        Every row, sound or not.
    ids
        Ids of all rows; None where they could not all be read, so that nothing can be said of references to them.
    """

    layout: TableSchema[R]
    records: tuple[R, ...] = ()
    lines: tuple[Line, ...] = ()
    ids: tuple[str, ...] | None = None


def read_table(
    folder: Path,
    layout: TableSchema[R],
    faults: list[Fault],
    window: DayRange | None = None,
    take_ids: Callable[[Line], Line] = lambda line: line,
) -> Table[R]:
    """Read one table of a case's folder, adding what is wrong with it to the faults.

    Parameters
    ----------
    window
        The days that bound an open end of a date.
    take_ids
        Puts ids where a row names places.
    """
    raw = read_raw_table(folder / layout.file, layout.names, faults, layout.optional_names)
    if raw is None:
        return Table(layout)
    if not raw.lines and not layout.may_be_empty:
        faults.append(Fault(layout.file, "row 2", "", "at least one row below the header", "none"))
    knows_ids = raw.is_whole and "id" not in raw.unread
    ids = _gather_ids(raw.lines, layout.file, faults) if knows_ids else None
    records: list[R] = []
    lines = tuple(take_ids(line) for line in raw.lines)
    for line in lines:
        if line.cells:
            try:
                records.append(
                    layout.record.model_validate(nest(line.cells, layout.columns), context={"window": window})
                )
            except ValidationError as refused:
                faults.extend(_explain_row(refused, layout, line, raw.unread))
    return Table(layout, tuple(records), lines, ids)


def _gather_ids(lines: Sequence[Line], file: str, faults: list[Fault]) -> tuple[str, ...]:
    rows: dict[str, int] = {}
    for line in lines:
        if line.row_id in rows:
            found = f"{quote(line.row_id)}, the id of row {rows[line.row_id]}"
            faults.append(Fault(file, line.where, "id", "an id of its own", found))
        elif line.row_id:
            rows[line.row_id] = line.number
    return tuple(rows)


def _explain_row(
    refused: ValidationError, layout: TableSchema[R], line: Line, unread: frozenset[str]
) -> Iterator[Fault]:
    for error in refused.errors(include_url=False):
        column = name_column(error, layout.columns)
        if column not in unread:
            said = explain(error)
            yield Fault(layout.file, line.where, column, said.needed, said.found, said.fix)
