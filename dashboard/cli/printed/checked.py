"""What follows for a table of typed statements: JSON as `check` prints it, and a sheet with one row a statement."""

import io
from collections.abc import Sequence
from itertools import count

import openpyxl
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.checks.typed.adhoc import Checked
from dashboard.checks.typed.bulk import CheckedClaim
from dashboard.checks.verdict.finding import Finding
from dashboard.checks.verdict.position import PositionFinding
from dashboard.export.content.cells import to_metres, write_csv
from dashboard.export.content.end_json import end_json, end_words
from dashboard.export.content.finding_json import Member, finding_json, position_json
from dashboard.export.tables.sheets import cell_text

COLUMNS = (
    "id",
    "from",
    "to",
    "from_place",
    "to_place",
    "as_written",
    "path",
    "kind",
    "verdict",
    "reason",
    "stated_low_km",
    "stated_high_km",
    "best_reading",
    "best_unit",
    "computed_km",
    "computed_low_km",
    "computed_high_km",
    "fits",
    "residual_km",
    "residual_percent",
    "tried",
    "passing_share",
    "number_to_use",
    "sentence",
    "footnote",
    "read_as",
    "hint",
)
"""Columns of the sheet, in order; the best reading is the plainest that fits, or else the nearest."""


ROW = "row"
"""Column of a table's row number, before those that it carries."""


def checked_json(checked: Sequence[Checked], faults: Sequence[str] = (), table: Member | None = None) -> Member:
    """Lay out statements that belong to no case, in the shape of a case's findings.

    Parameters
    ----------
    table
        What is said of the table that they stand in, as `table_json` lays it out.
    """
    return {
        "case": None,
        "findings": [finding_json(one.finding) for one in checked if one.finding],
        "positions": [position_json(position) for one in checked for position in one.positions],
        "ends": [dict(zip(("from", "to"), map(end_json, one.ends), strict=True)) for one in checked],
        "read_as": [one.read_as for one in checked],
        "hints": [one.hint for one in checked if one.hint],
        **(table or {}),
        "faults": list(faults),
    }


def table_json(rows: Sequence[CheckedClaim], taken: Sequence[str], carried: Sequence[str]) -> Member:
    """Lay out what was taken of a table's file, and what stands in the columns that it carries, row by row."""
    return {
        "taken": list(taken),
        "rows": [
            {"row": row.claim.row, "id": row.claim.id, "carried": _carry(row, _free_names(carried))} for row in rows
        ],
    }


def checked_csv(rows: Sequence[CheckedClaim], carried: Sequence[str] | None = None) -> str:
    """Write a row for each statement.

    Parameters
    ----------
    carried
        Headings of the columns that a table carries; None for statements that stand in none.
    """
    return write_csv(_columns(carried), _lay_out(rows, carried))


def checked_xlsx(
    rows: Sequence[CheckedClaim], carried: Sequence[str] | None = None, taken: Sequence[str] = ()
) -> bytes:
    """Write the same as a workbook; every text is stored as text, so that none is computed.

    Parameters
    ----------
    taken
        What was taken of a table's file, for a sheet of its own; none where there is nothing to say.
    """
    book = openpyxl.Workbook(write_only=False)
    columns = _columns(carried)
    _fill(book.active, "findings", columns, [[laid[name] for name in columns] for laid in _lay_out(rows, carried)])
    if taken:
        _fill(book.create_sheet(), "table", ("taken of the table",), [[line] for line in taken])
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _fill(sheet: Worksheet, title: str, columns: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    sheet.title = title
    for number, values in enumerate((columns, *rows), start=1):
        for position, value in enumerate(values, start=1):
            placed = sheet.cell(number, position, cell_text(value) if isinstance(value, str) else value)
            if isinstance(value, str):
                placed.data_type = "s"
    for heading in sheet[1]:
        heading.font = Font(bold=True)
    sheet.freeze_panes = "B2" if len(columns) > 1 else "A2"


def _columns(carried: Sequence[str] | None) -> tuple[str, ...]:
    return COLUMNS if carried is None else (*COLUMNS, ROW, *_free_names(carried))


def _free_names(carried: Sequence[str]) -> list[str]:
    """Name each column that is carried as its heading does, with a number behind where that name is taken."""
    names: list[str] = []
    for heading in carried:
        taken = {*COLUMNS, ROW, *names}
        numbered = (f"{heading} ({number})" for number in count(2))
        names.append(heading if heading not in taken else next(name for name in numbered if name not in taken))
    return names


def _carry(row: CheckedClaim, names: Sequence[str]) -> dict[str, str]:
    return dict(zip(names, row.claim.carried, strict=True))


def _lay_out(rows: Sequence[CheckedClaim], carried: Sequence[str] | None) -> list[dict[str, object]]:
    laid_out: list[dict[str, object]] = []
    names = _free_names(carried or ())
    for row in rows:
        of_table = {} if carried is None else {ROW: row.claim.row, **_carry(row, names)}
        whole = {
            "id": row.claim.id,
            "from": row.claim.start,
            "to": row.claim.end,
            "from_place": end_words(row.checked.ends[0]),
            "to_place": end_words(row.checked.ends[1]),
            "path": row.claim.statement.path or "",
            "read_as": row.checked.read_as,
            "hint": row.checked.hint,
        }
        parts = [_distance(row.checked.finding)] if row.checked.finding else []
        parts += [_position(position) for position in row.checked.positions]
        laid_out += [dict.fromkeys(COLUMNS) | whole | part | of_table for part in parts]
    return laid_out


def _distance(finding: Finding) -> dict[str, object]:
    judgement, best = finding.judgement, finding.best
    stated = judgement.stated
    known: dict[str, object] = {
        "as_written": finding.claim.quantity.as_written,
        "kind": finding.claim.kind.value,
        "verdict": finding.verdict.value,
        "reason": judgement.reason,
        "stated_low_km": to_metres(stated.low_km) if stated else None,
        "stated_high_km": to_metres(stated.high_km) if stated else None,
        "tried": finding.tried,
        "passing_share": judgement.passing_share,
        "number_to_use": finding.number_to_use,
        "sentence": finding.sentence,
        "footnote": finding.footnote,
    }
    if best is None:
        return known
    share = best.residual_share
    return known | {
        "best_reading": best.reading.short,
        "best_unit": best.unit,
        "computed_km": to_metres(best.reading.nominal_km),
        "computed_low_km": to_metres(best.reading.with_radii.low_km),
        "computed_high_km": to_metres(best.reading.with_radii.high_km),
        "fits": best.with_radii,
        "residual_km": to_metres(best.residual_km),
        "residual_percent": None if share is None else round(100.0 * share, 2),
    }


def _position(position: PositionFinding) -> dict[str, object]:
    claim = position.claim
    return {
        "as_written": " ".join(filter(None, (claim.hedge, claim.value, claim.unit))),
        "kind": claim.kind.value,
        "verdict": position.verdict.value,
        "reason": position.reason,
        "computed_km": None if position.line is None else to_metres(position.line.distance_m / 1000.0),
        "sentence": position.sentence,
        "footnote": position.footnote,
    }
