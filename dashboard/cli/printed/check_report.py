"""What `check` prints or writes: for a case, for one typed statement, for a table of them."""

import json
from dataclasses import dataclass
from enum import StrEnum

from rich.console import Console
from rich.progress import track

from dashboard.case import Case, Gazetteer
from dashboard.case.phrases.statement import parse_statement
from dashboard.case.record import with_fix
from dashboard.checks.assess import assess
from dashboard.checks.ends.typed_end import MeasureError, TypedEnd
from dashboard.checks.typed.adhoc import STATEMENT, check_typed
from dashboard.checks.typed.bulk import CheckedClaim, Refused, TypedClaim, check_claims
from dashboard.cli.printed.checked import checked_csv, checked_json, checked_xlsx, table_json
from dashboard.cli.printed.findings import (
    print_checked,
    print_comparisons,
    print_ends,
    print_finding,
    print_findings,
    print_position,
)
from dashboard.cli.printed.journey import print_journey
from dashboard.export.content.finding_json import Member
from dashboard.export.tables.findings import findings_csv, findings_json
from dashboard.load.faults.fault import Fault
from dashboard.load.geodata.atlas import load_atlas
from dashboard.load.tables.claims_table import ClaimsTable

LONG_TABLE = 200
"""Rows from which a progress bar is shown."""


class CheckFormat(StrEnum):
    """How `check` prints."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    XLSX = "xlsx"


@dataclass(frozen=True)
class TypedWords:
    """Hold the words of a statement and the tag of their language, empty where it is not said."""

    words: str
    language: str = ""


def report_case(case: Case, style: CheckFormat, out: Console) -> str | bytes:
    """Check every statement of a case; give the file's content, empty where it was printed."""
    assessment = assess(case, load_atlas())
    match style:
        case CheckFormat.JSON:
            return _json(findings_json(assessment))
        case CheckFormat.CSV:
            return findings_csv(assessment)
        case _:
            print_findings(assessment, out)
            print_comparisons(assessment, out)
            print_journey(assessment, out)
            return ""


def report_typed(
    ends: tuple[TypedEnd, TypedEnd],
    stated: TypedWords,
    path: str | None,
    case: Case,
    style: CheckFormat,
    out: Console,
    *,
    gazetteer: Gazetteer,
) -> str | bytes:
    """Check one statement between two ends as typed; the case gives the boundary convention and its outlines.

    Raises
    ------
    MeasureError
        If an end or the statement cannot be read.
    """
    try:
        statement = parse_statement(stated.words, stated.language).along(path)
    except ValueError as error:
        raise MeasureError(f"the statement {with_fix(error)}") from error
    checked = check_typed(statement, ends, gazetteer, case.convention, load_atlas(), as_written=stated.words)
    match style:
        case CheckFormat.JSON:
            return _json(checked_json([checked]))
        case CheckFormat.CSV:
            row = TypedClaim(1, STATEMENT, ends[0].text, ends[1].text, statement, stated.words)
            return checked_csv([CheckedClaim(row, checked)])
        case _:
            print_ends(checked.ends, out)
            out.print(f"Read as: {checked.read_as}.", markup=False, highlight=False)
            if checked.finding:
                print_finding(checked.finding, out)
            for position in checked.positions:
                print_position(position, out)
            if checked.hint:
                out.print(f"{checked.hint}.", style="yellow", markup=False, highlight=False)
            return ""


@dataclass(frozen=True)
class TableReport:
    """Hold what a checked table is written as (empty where it was printed), and what is wrong with some rows."""

    content: str | bytes
    faults: tuple[Fault, ...]


def report_table(
    table: ClaimsTable, case: Case, style: CheckFormat, out: Console, progress: Console, *, gazetteer: Gazetteer
) -> TableReport:
    """Check every row of a table; a bad row is reported and stops no other.

    Parameters
    ----------
    progress
        Where the bar of a long table is shown, and what was taken of its file.
    """
    for line in table.taken:
        progress.print(f"{table.file}: {line}.", markup=False, highlight=False, soft_wrap=True)
    following = check_claims(table.claims, gazetteer, case.convention, load_atlas())
    shown = track(
        following,
        description="Checking",
        total=len(table.claims),
        console=progress,
        transient=True,
        disable=len(table.claims) < LONG_TABLE,
    )
    rows: list[CheckedClaim] = []
    refused: list[Fault] = []
    for one in shown:
        if isinstance(one, Refused):
            refused.append(Fault.from_words(table.file, f"row {one.claim.row}", one.column, one.reason))
        else:
            rows.append(one)
    faults = tuple(sorted((*table.faults, *refused), key=_row))
    match style:
        case CheckFormat.JSON:
            said = table_json(rows, table.taken, table.carried)
            return TableReport(_json(checked_json([row.checked for row in rows], list(map(str, faults)), said)), faults)
        case CheckFormat.CSV:
            return TableReport(checked_csv(rows, table.carried), faults)
        case CheckFormat.XLSX:
            return TableReport(checked_xlsx(rows, table.carried, table.taken), faults)
        case CheckFormat.TABLE:
            print_checked(rows, out)
            return TableReport("", faults)


def _row(fault: Fault) -> int:
    return int(fault.where.removeprefix("row ")) if fault.where.startswith("row ") else 0


def _json(member: Member) -> str:
    return json.dumps(member, ensure_ascii=False, indent=2, allow_nan=False) + "\n"
