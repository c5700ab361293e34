"""Reading a table of stated distances to check in bulk: CSV, XLSX or Parquet, every bad row reported."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from dashboard.case import Quantity
from dashboard.case.legs.mode import list_ways
from dashboard.case.phrases.hedge import check_hedge
from dashboard.case.phrases.languages import TAGS
from dashboard.case.phrases.statement import Statement, parse_statement
from dashboard.case.quantity.quantity import check_above_zero
from dashboard.case.quantity.unit import check_length_unit
from dashboard.case.record import clean_text
from dashboard.checks.typed.bulk import TypedClaim
from dashboard.load.faults.fault import CaseError, Fault, quote
from dashboard.load.faults.fix import explain
from dashboard.load.tables.formats import UnreadableError, read_parquet, read_xlsx
from dashboard.load.tables.raw_table import Line, RawTable, Row, lay_out, read_raw_table

ENDS = ("from", "to")
COLUMNS = ("id", *ENDS, "value", "unit", "hedge", "path", "from_radius_km", "to_radius_km", "as_written", "language")
OPTIONAL = frozenset(COLUMNS) - {"id", *ENDS}
"""Columns that a table may leave out; a row needs ``value`` and ``unit``, or ``as_written``."""

MOST_RADIUS_KM = 500.0


@dataclass(frozen=True)
class ClaimsTable:
    """Hold the sound rows of a table, in its order, and the faults of the others."""

    file: str
    claims: tuple[TypedClaim, ...]
    faults: tuple[Fault, ...]


def read_claims(path: Path) -> ClaimsTable:
    """Read a table of statements to check; a bad row becomes faults and stops no other.

    A row states ``value`` and ``unit``, or else words in ``as_written``, such as ``roughly 290 kilometers``; which
    language these are in may stand in ``language``, by its tag.

    Raises
    ------
    CaseError
        If the file cannot be read, or lacks a column without which no row can be, or has one twice.
    """
    faults: list[Fault] = []
    raw = _read(path, faults)
    if raw is None or raw.unread:
        raise CaseError(faults)
    claims: list[TypedClaim] = []
    seen: dict[str, int] = {}
    for line in raw.lines:
        wrong: list[Fault] = []
        if line.row_id and line.row_id in seen:
            wrong.append(_fault(path, line, "id", "an id of its own", f"the id of row {seen[line.row_id]}"))
        if line.cells:
            claim = _read_line(path, line, wrong)
            seen.setdefault(line.row_id, line.number)
            if claim is not None and not wrong:
                claims.append(claim)
        faults.extend(dict.fromkeys(wrong))
    return ClaimsTable(path.name, tuple(claims), tuple(faults))


def _read(path: Path, faults: list[Fault]) -> RawTable | None:
    match path.suffix.lower():
        case ".csv":
            return read_raw_table(path, COLUMNS, faults, OPTIONAL)
        case ".xlsx" | ".parquet" if not path.is_file():
            faults.append(Fault(path.name, needed="the file", found="no such file"))
            return None
        case ".xlsx":
            return _read_cells(path, read_xlsx, faults)
        case ".parquet":
            return _read_cells(path, read_parquet, faults)
        case _:
            needed = "a table that ends in .csv, .xlsx or .parquet"
            faults.append(Fault(path.name, needed=needed, found=repr(path.suffix) if path.suffix else "no ending"))
            return None


def _read_cells(path: Path, read: Callable[[Path], tuple[Row, ...]], faults: list[Fault]) -> RawTable | None:
    try:
        rows = read(path)
    except UnreadableError as error:
        faults.append(Fault(path.name, needed=f"a file that is {path.suffix.lower()}", found=str(error)))
        return None
    return lay_out(rows, path.name, COLUMNS, faults, OPTIONAL)


def _read_line(path: Path, line: Line, wrong: list[Fault]) -> TypedClaim | None:
    cells = {name: cell.strip() for name, cell in line.cells.items()}
    for column, cell in cells.items():
        try:
            clean_text(cell)
        except ValueError as error:
            wrong.append(_said(path, line, column, error))
    for column in ("id", *ENDS):
        if not cells.get(column):
            wrong.append(_fault(path, line, column, "a value", "nothing"))
    radii = [_read_radius(path, line, f"{end}_radius_km", wrong) for end in ENDS]
    statement = _read_statement(path, line, cells, wrong)
    if wrong or statement is None:
        return None
    return TypedClaim(
        line.number, cells["id"], cells["from"], cells["to"], statement, cells.get("as_written", ""), *radii
    )


def _read_statement(path: Path, line: Line, cells: dict[str, str], wrong: list[Fault]) -> Statement | None:
    stated = {name: cells.get(name, "") for name in ("value", "unit", "hedge")}
    spoken = cells.get("language", "").lower()
    if spoken and spoken not in TAGS:
        wrong.append(_fault(path, line, "language", f"one of {', '.join(TAGS)}, or nothing", repr(spoken)))
        return None
    words, along = cells.get("as_written", ""), cells.get("path", "").lower()
    if along and along not in list_ways():
        wrong.append(_fault(path, line, "path", f"one of {', '.join(list_ways())}, or nothing", repr(along)))
        return None
    if words and not stated["value"] and not stated["unit"]:
        try:
            statement = parse_statement(words, spoken)
        except ValueError as error:
            wrong.append(_said(path, line, "as_written", error))
            return None
        try:
            return statement.along(along or None)
        except ValueError as error:
            wrong.append(_said(path, line, "path", error))
            return None
    try:
        check_length_unit(stated["unit"])
    except ValueError as error:
        wrong.append(_said(path, line, "unit", error))
        stated["unit"] = "km"  # any: the number is looked at all the same
    try:
        check_hedge(stated["hedge"])
    except ValueError as error:
        wrong.append(_said(path, line, "hedge", error))
    try:
        quantity = Quantity.model_validate(stated)
    except ValidationError as refused:
        for one in refused.errors(include_url=False):
            said = explain(one)
            column = str(one["loc"][0]) if one["loc"] else str(one.get("ctx", {}).get("field", "value"))
            wrong.append(Fault(path.name, line.where, column, said.needed, said.found, said.fix))
        return None
    try:
        check_above_zero(quantity.value)
    except ValueError as error:
        wrong.append(_said(path, line, "value", error))
    return Statement(distance=quantity, path=along or None)


def _read_radius(path: Path, line: Line, column: str, wrong: list[Fault]) -> float | None:
    cell = line.cells.get(column, "").strip()
    if not cell:
        return None
    try:
        radius_km = float(cell)
    except ValueError:
        radius_km = math.nan
    if not 0 < radius_km <= MOST_RADIUS_KM:
        needed = f"kilometers, more than 0 and at most {MOST_RADIUS_KM:g}"
        wrong.append(_fault(path, line, column, needed, quote(cell)))
        return None
    return radius_km


def _said(path: Path, line: Line, column: str, error: ValueError) -> Fault:
    """Turn a refusal into a fault of a row's column, with its likely fix."""
    fix = str((error.context or {}).get("fix", "")) if isinstance(error, PydanticCustomError) else ""
    return Fault.from_words(path.name, line.where, column, str(error), fix)


def _fault(path: Path, line: Line, column: str, needed: str, found: str) -> Fault:
    return Fault(path.name, line.where, column, needed, found)
