"""Reading a table of stated distances to check in bulk, as people have them: every bad row is reported."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from dashboard.case import Quantity
from dashboard.case.legs.mode import list_ways
from dashboard.case.phrases.hedge import check_hedge
from dashboard.case.phrases.languages import TAGS
from dashboard.case.phrases.lexicon import Kind, cut, fold
from dashboard.case.phrases.measure import read_bare, read_unit
from dashboard.case.phrases.stated import parse_stated
from dashboard.case.phrases.statement import Statement, parse_statement
from dashboard.case.quantity.quantity import check_above_zero
from dashboard.case.quantity.unit import UNIT_NAMES, LengthUnit, km_per
from dashboard.case.record import clean_text, refusal
from dashboard.checks.typed.bulk import TypedClaim
from dashboard.load.faults.fault import CaseError, Fault, quote
from dashboard.load.faults.fix import explain
from dashboard.load.tables.encoding import decode
from dashboard.load.tables.grid import Cell, Grid, GridRow, UnreadableError
from dashboard.load.tables.headings import NEEDED, STATED, Header, find_header
from dashboard.load.tables.parquet import read_parquet
from dashboard.load.tables.separated import read_separated
from dashboard.load.tables.workbook import read_workbook
from dashboard.load.text_file import say_missing

COLUMNS = (
    *("id", *NEEDED, "value", "unit", "hedge", "path", "from_radius_km", "to_radius_km", "as_written", "language"),
)
"""Columns by the names that they have here; `headings` knows others for them."""

MOST_RADIUS_KM = 500.0
PIPED = "piped table"
"""What a table that is read from a pipe is called."""

_WORKBOOKS = (".xlsx", ".xlsm", ".xltx")
_TEXTS = (".csv", ".tsv", ".tab", ".txt", ".psv")
_MARKS = {b"PK\x03\x04": ".xlsx", b"PAR1": ".parquet", b"\xd0\xcf\x11\xe0": ".xls"}
_BARE = re.compile(r"[\d\s.,'’٬٫–—-]*\d[\d\s.,'’٬٫–—-]*(?:(?:to|and|thousand)\b[\d\s.,'’٬٫–—-]*)*", re.IGNORECASE)
"""A number or a range of numbers, without any word that could change it."""

_NUMBERS: tuple[Kind, ...] = ("number", "digit", "ten", "hundreds", "hundred", "scale", "part", "vague", "counted")
_STATING = ("value", "as_written", "unit", "hedge", "path", "language")
"""Columns that a statement is read from."""


@dataclass(frozen=True)
class Asked:
    """Hold what is said of a table beside it.

    Parameters
    ----------
    sheet
        The sheet of a workbook to read.
    encoding
        What a text is saved in.
    columns
        Headings by the column that they are.
    language
        The language of the words and numerals of rows that name none, by its tag.
    is_known
        Says whether a text is the name of a place, by which one of several encodings is told.
    """

    sheet: str = ""
    encoding: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)
    language: str = ""
    is_known: Callable[[str], bool] | None = None


@dataclass(frozen=True)
class ClaimsTable:
    """Hold the sound rows of a table, in its order, and the faults of the others.

    Parameters
    ----------
    taken
        What was taken of the file that could be taken otherwise, a sentence each.
    carried
        Headings of the columns that are passed on with each row.
    """

    file: str
    claims: tuple[TypedClaim, ...]
    faults: tuple[Fault, ...]
    taken: tuple[str, ...] = ()
    carried: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Line:
    """Hold a row's cells by column, and how it is read."""

    file: str
    number: int
    cells: Mapping[str, Cell]
    header: Header
    language: str
    tags: tuple[str, ...]

    def text(self, name: str) -> str:
        """Give what stands in a column; empty where the table has none of that name."""
        return self.cells[name].text.strip() if name in self.cells else ""

    def unit(self, name: str) -> LengthUnit | None:
        """Give the unit that a column's heading says."""
        return self.header.columns[name].unit if name in self.header.columns else None

    def heading(self, name: str) -> str:
        """Give a column's heading in the file."""
        return self.header.columns[name].heading if name in self.header.columns else name

    def fault(self, name: str, needed: str, found: str, fix: str = "") -> Fault:
        """Make a fault of a column."""
        return Fault(self.file, f"row {self.number}", self.heading(name), needed, found, fix)

    def said(self, name: str, error: ValueError) -> Fault:
        """Turn a refusal into a fault of a column, with its likely fix."""
        fix = str((error.context or {}).get("fix", "")) if isinstance(error, PydanticCustomError) else ""
        return Fault.from_words(self.file, f"row {self.number}", self.heading(name), str(error), fix)


def read_claims(path: Path, asked: Asked | None = None) -> ClaimsTable:
    """Read a table of statements to check; a bad row becomes faults and stops no other.

    A row states ``value`` and ``unit``, or words, such as ``roughly 290 kilometers``, in either ``value`` or
    ``as_written``; which language these are in may stand in ``language``, by its tag.

    Raises
    ------
    CaseError
        If the file cannot be read, or lacks a column without which no row can be, or has one twice.
    """
    ending = path.suffix.lower()
    if ending not in (*_WORKBOOKS, *_TEXTS, ".parquet", ".xls"):
        needed = "a table that ends in .csv, .xlsx or .parquet"
        raise CaseError([Fault(path.name, needed=needed, found=repr(path.suffix) if ending else "no ending")])
    try:
        content = path.read_bytes()
    except OSError as error:
        raise CaseError([say_missing(path, error)]) from error
    return read_claims_of(content, path.name, ending, asked)


def read_claims_of(content: bytes, file: str, ending: str = "", asked: Asked | None = None) -> ClaimsTable:
    """Read a table from its bytes, as `read_claims` does.

    Parameters
    ----------
    file
        What it is called in faults.
    ending
        The ending of its name; without one its bytes say what it is.
    """
    asked = asked or Asked()
    try:
        grid = _read_grid(content, file, ending, asked)
    except UnreadableError as error:
        needed = error.needed or f"a file that is {ending}"
        raise CaseError([Fault(file, error.where, needed=needed, found=error.found, fix=error.fix)]) from error
    header = find_header(grid, file, asked.columns)
    if header is None:
        broken = [_say_broken(grid, file)] if grid.broken else []
        raise CaseError(broken or [Fault(file, "row 1", "", f"a header: {', '.join(COLUMNS)}", "none")])
    if any(fault.field for fault in header.faults):
        raise CaseError(header.faults)
    claims, faults = _read_rows(grid, header, file, asked)
    carried = tuple(header.carried.values())
    return ClaimsTable(file, tuple(claims), (*header.faults, *faults), _say_taken(grid, header, claims), carried)


def _read_grid(content: bytes, file: str, ending: str, asked: Asked) -> Grid:
    """Read the cells of a file by what it is: what its ending says, but for a text that is none."""
    by_content = next((kind for mark, kind in _MARKS.items() if content.startswith(mark)), "")
    kind = by_content if by_content and ending in (*_TEXTS, ".xls", "") else ending
    if kind == ".xls":
        raise UnreadableError("a workbook of the old kind", "a table as .xlsx, .csv or .parquet", "save it as .xlsx")
    if kind in _WORKBOOKS:
        return read_workbook(content, asked.sheet)
    if asked.sheet:
        raise UnreadableError("none", f"a workbook for the sheet {asked.sheet!r}")
    if kind == ".parquet":
        return read_parquet(content)
    decoded = decode(content, asked.encoding, asked.is_known)
    grid = read_separated(decoded.text, lambda grid: _score(grid, file, asked))
    said = (f"text in {decoded.encoding}",) if decoded.encoding and not asked.encoding else ()
    return Grid(grid.rows, grid.merges, (*said, *grid.taken), grid.separator, grid.broken)


def _score(grid: Grid, file: str, asked: Asked) -> int:
    header = find_header(grid, file, asked.columns)
    return header.score if header else -1


def _read_rows(grid: Grid, header: Header, file: str, asked: Asked) -> tuple[list[TypedClaim], list[Fault]]:
    claims: list[TypedClaim] = []
    faults: list[Fault] = []
    for row in (row for row in grid.rows if row.number > header.row):
        cells = list(row.cells)
        while len(cells) > header.width and not cells[-1].text.strip():
            cells.pop()
        if len(cells) > header.width or (grid.separator and len(cells) < header.width):
            faults.append(_say_uneven(file, row, len(cells), header.width, grid.separator))
            continue
        line = _lay_out(row, cells, header, file, asked, grid)
        wrong: list[Fault] = []
        claim = _read_line(line, cells, wrong)
        if claim is not None and not wrong:
            claims.append(claim)
        faults.extend(dict.fromkeys(wrong))
    if grid.broken:
        faults.append(_say_broken(grid, file))
    return claims, faults


def _lay_out(row: GridRow, cells: list[Cell], header: Header, file: str, asked: Asked, grid: Grid) -> _Line:
    """Give a row's cells by column; those under one heading are one."""
    named: dict[str, Cell] = {}
    for name, column in header.columns.items():
        held = [cells[at] for at in column.positions if at < len(cells)]
        filled = [cell for cell in held if cell.text or cell.asked] or [Cell()]
        joined = (", " if name in NEEDED else " ").join(cell.text for cell in filled)
        asked_of = next((cell.asked for cell in filled if cell.asked), "")
        has_day = any(cell.kind == "date" for cell in filled)
        named[name] = filled[0] if len(filled) == 1 else Cell(joined, "date" if has_day else "text", asked_of)
    language = named["language"].text.strip().lower() if "language" in named else ""
    tags = ("en", "de") if grid.separator == "semicolon" else ()  # such files have a comma for decimals, or have not
    return _Line(file, row.number, named, header, language or asked.language, tags)


def _read_line(line: _Line, cells: list[Cell], wrong: list[Fault]) -> TypedClaim | None:
    for name, cell in line.cells.items():
        try:
            clean_text(cell.text)
        except ValueError as error:
            wrong.append(line.said(name, error))
        if cell.asked and name != "id":
            wrong.append(line.fault(name, "what a cell shows to be what it holds", cell.asked, "write it as text"))
        elif cell.kind == "date" and name != "id":
            fix = "was a number or a range typed? write it as text"
            wrong.append(line.fault(name, "text or a number", f"{cell.text}, a day to the spreadsheet", fix))
    for name in ("id", *NEEDED):
        if not line.text(name) and (name in line.cells or name in NEEDED) and not _position(line, name):
            wrong.append(line.fault(name, "a value", "nothing"))
    radii = [_read_radius(line, f"{end}_radius_km", wrong) for end in NEEDED]
    is_shown = not any(cell.asked or cell.kind == "date" for cell in map(line.cells.get, _STATING) if cell)
    statement = _read_statement(line, wrong) if is_shown else None
    if wrong or statement is None:
        return None
    carried = tuple(cells[at].text if at < len(cells) else "" for at in line.header.carried)
    start, end = (_read_end(line, name) for name in NEEDED)
    row_id = line.text("id") or f"row {line.number}"
    written = line.text("as_written") or ("" if _is_bare(line) else line.text("value"))
    return TypedClaim(line.number, row_id, start, end, statement, written, radii[0], radii[1], carried)


def _read_end(line: _Line, name: str) -> str:
    """Give an end as it would be typed: its name and country, or its position."""
    text, country = line.text(name), line.text(f"{name}_country")
    if not text:
        return _position(line, name)
    return f"{text}, {country}" if country and not re.search("[,:]", text) else text


def _position(line: _Line, name: str) -> str:
    parts = [line.text(f"{name}_{part}") for part in ("lat", "lon")]
    return "; ".join(parts) if all(parts) else ""


def _read_statement(line: _Line, wrong: list[Fault]) -> Statement | None:
    if line.language and line.language not in TAGS:
        wrong.append(line.fault("language", f"one of {', '.join(TAGS)}, or nothing", repr(line.language)))
        return None
    along = line.text("path").lower()
    if along and along not in list_ways():
        wrong.append(line.fault("path", f"one of {', '.join(list_ways())}, or nothing", repr(along)))
        return None
    if "value" not in line.cells and "as_written" not in line.cells:
        needed, fix = "a column with the stated distance", f"say which: --column {STATED}=NAME"
        wrong.append(line.fault(STATED, needed, "none", fix))
        return None
    source = "value" if line.text("value") and not _is_bare(line) else "as_written"
    is_measured = bool(line.text("value") or ("value" in line.cells and line.text("unit")))
    if line.text(source) and (source == "value" or not is_measured):
        return _read_words(line, source, along, wrong)
    return _read_number(line, along, wrong)


def _is_bare(line: _Line) -> bool:
    """Say whether the cell of the stated distance holds a number alone, or no words that state one."""
    text = line.text("value")
    if not text or line.cells["value"].kind == "number" or _BARE.fullmatch(text):
        return True
    return not any(token.meanings or token.is_numeral for token in cut(fold(text)))


def _read_words(line: _Line, name: str, along: str, wrong: list[Fault]) -> Statement | None:
    """Read a statement in words, beside which the unit and the hedge may stand."""
    words, hedge = line.text(name), line.text("hedge")
    tokens = cut(fold(words))
    has_unit = any(token.is_("unit", "time") or token.text in ("m", "里", "리") for token in tokens)
    has_number = any(token.is_numeral or token.is_(*_NUMBERS) for token in tokens)
    try:
        unit = _read_unit(line, name)
        if unit and has_number and not has_unit:
            words = f"{words} {UNIT_NAMES[unit]}"
        statement = parse_statement(f"{hedge} {words}" if hedge else words, line.language)
        stated = statement.distance
        if line.text("unit") and unit and stated and unit not in (stated.unit, *(twin.unit for twin in stated.twins)):
            raise refusal("one unit", f"{unit} beside {line.text(name)!r}", field="unit")
    except ValueError as error:
        is_unit = isinstance(error, PydanticCustomError) and (error.context or {}).get("field") == "unit"
        wrong.append(line.said("unit" if is_unit else name, error))
        return None
    try:
        return statement.along(along or None)
    except ValueError as error:
        wrong.append(line.said("path", error))
        return None


def _read_unit(line: _Line, name: str) -> LengthUnit | None:
    """Give the unit that stands in its own column, or in the heading of another; None where neither says one."""
    written, said = line.text("unit"), line.unit(name)
    if not written:
        return said
    unit = read_unit(written)
    if said and said != unit:
        raise refusal("one unit", f"{unit} beside {line.heading(name)!r}", field="unit")
    return unit


def _read_number(line: _Line, along: str, wrong: list[Fault]) -> Statement | None:
    """Read a number whose unit and hedge stand beside it."""
    stated = {name: line.text(name) for name in ("value", "hedge")}
    try:
        stated["unit"] = _read_unit(line, "value") or read_unit("")
    except ValueError as error:
        wrong.append(line.said("unit", error))
        stated["unit"] = "km"  # any: the number is looked at all the same
    try:
        check_hedge(stated["hedge"])
    except ValueError as error:
        wrong.append(line.said("hedge", error))
    try:
        if "value" in line.cells and line.cells["value"].kind != "number":
            stated["value"] = read_bare(stated["value"], line.tags, line.language)
        quantity = Quantity.model_validate(stated)
        check_above_zero(quantity.value)
        if quantity.is_range and " and " not in quantity.value:
            parse_stated(f"{quantity.value} {UNIT_NAMES[quantity.unit]}", line.language)  # 2-300 may be 200 to 300
    except ValidationError as refused:
        for one in refused.errors(include_url=False):
            said = explain(one)
            name = str(one["loc"][0]) if one["loc"] else str(one.get("ctx", {}).get("field", "value"))
            wrong.append(line.fault(name, said.needed, said.found, said.fix))
        return None
    except ValueError as error:
        wrong.append(line.said("value", error))
        return None
    return Statement(distance=quantity, path=along or None)


def _read_radius(line: _Line, name: str, wrong: list[Fault]) -> float | None:
    """Read a radius [km] in the unit of its heading, or in its own."""
    text, unit = line.text(name), line.unit(name)
    if not text:
        return None
    needed = f"kilometers, at least 0 and at most {MOST_RADIUS_KM:g}"
    try:
        if (tokens := cut(fold(text))) and (written := tokens[-1].value("unit")):
            radius_km = float(read_bare(fold(text)[: tokens[-1].start], line.tags, line.language).replace(",", ""))
            radius_km *= km_per(cast("LengthUnit", written))
        elif unit is None:
            wrong.append(line.fault(name, needed, f"{quote(text)} without a unit", f"head the column {name}"))
            return None
        else:
            is_number = line.cells[name].kind == "number"
            radius_km = float(text if is_number else read_bare(text, line.tags, line.language).replace(",", ""))
            radius_km *= km_per(unit)
    except PydanticCustomError as error:
        fix = str((error.context or {}).get("fix", ""))
        wrong.append(line.fault(name, needed, quote(text), fix))
        return None
    except ValueError:
        radius_km = -1.0
    if not 0 <= radius_km <= MOST_RADIUS_KM:
        wrong.append(line.fault(name, needed, quote(text)))
        return None
    return radius_km


def _say_uneven(file: str, row: GridRow, found: int, needed: int, separator: str) -> Fault:
    if not separator:
        return Fault(file, f"row {row.number}", "", f"{needed} cells, as in the header", str(found))
    more = f"put quotes round a cell with a {separator} in it"
    fix = more if found > needed else f"is a {separator} missing?"
    return Fault(file, f"row {row.number}", "", f"{needed} cells", str(found), fix)


def _say_broken(grid: Grid, file: str) -> Fault:
    row, found = grid.broken or (0, "")
    return Fault(file, f"row {row}", "", "quotes that are closed, and doubled inside a cell", found)


def _say_taken(grid: Grid, header: Header, claims: list[TypedClaim]) -> tuple[str, ...]:
    return (*grid.taken, *header.say_taken(), *_say_twice(claims))


def _say_twice(claims: list[TypedClaim]) -> Iterator[str]:
    """Say which ids stand in several rows; each row is checked by itself."""
    rows: dict[str, list[int]] = {}
    for claim in claims:
        rows.setdefault(claim.id, []).append(claim.row)
    several = {row_id: found for row_id, found in rows.items() if len(found) > 1}
    if several:
        shown = [f"“{row_id}” in rows {', '.join(map(str, found[:3]))}" for row_id, found in list(several.items())[:3]]
        more = f", and {len(several) - 3} more" if len(several) > 3 else ""
        yield f"ids that stand more than once: {'; '.join(shown)}{more}"
