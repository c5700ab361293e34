"""The verb `check`."""

import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from dashboard import Refusal
from dashboard.case.legs.mode import list_ways
from dashboard.case.phrases.languages import TAGS
from dashboard.checks.ends.typed_end import TypedEnd
from dashboard.cli.console import BadOptionError, CaseFolder, StrictNames, deliver, out
from dashboard.cli.printed.check_report import CheckFormat, TypedWords, report_case, report_table, report_typed
from dashboard.load.case.case_folder import SHIPPED_CASE, load_case
from dashboard.load.faults.fault import list_faults
from dashboard.load.geodata.towns import load_gazetteer_for
from dashboard.load.tables.claims_table import PIPED, Asked, ClaimsTable, read_claims, read_claims_of
from dashboard.load.tables.headings import STATED, SYNONYMS

AN_END = "Name of a place, lat,lon in any notation, border:XX, country:XX or coast:XX"
RADIUS = typer.Option(min=0, max=500, metavar="KM", help="Uncertainty radius instead of the place's own.")


class RowsError(Refusal):
    """Say what is wrong with rows of a table whose other rows were checked."""


def check(
    case: CaseFolder = SHIPPED_CASE,
    *,
    style: Annotated[
        CheckFormat, typer.Option("--format", help="How to print; xlsx with --claims.")
    ] = CheckFormat.TABLE,
    start: Annotated[str | None, typer.Option("--from", metavar="END", help=f"{AN_END}; with --stated.")] = None,
    end: Annotated[str | None, typer.Option("--to", metavar="END", help="The same.")] = None,
    stated: Annotated[str | None, typer.Option(metavar="WORDS", help="As a source has it: “about 290 miles”.")] = None,
    path: Annotated[
        str | None, typer.Option(metavar="WAY", help=f"The way a source states: {', '.join(list_ways())}.")
    ] = None,
    language: Annotated[
        str | None,
        typer.Option(metavar="TAG", help=f"The language of the words: {', '.join(TAGS)}; else told by them."),
    ] = None,
    from_radius_km: Annotated[float | None, RADIUS] = None,
    to_radius_km: Annotated[float | None, RADIUS] = None,
    claims: Annotated[
        str | None, typer.Option(metavar="FILE", help="A table (text, .xlsx, .parquet) to check; - reads a pipe.")
    ] = None,
    sheet: Annotated[str, typer.Option(metavar="NAME", help="The sheet of a workbook, with --claims.")] = "",
    column: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME=HEADING", help="Which column is which, such as stated=distance_km; may be repeated."
        ),
    ] = None,
    encoding: Annotated[str, typer.Option(metavar="NAME", help="What a table is saved in, such as cp1252.")] = "",
    out_file: Annotated[Path | None, typer.Option("--out", metavar="FILE", help="File to write.")] = None,
    strict_names: StrictNames = False,
) -> None:
    """Check a case, a statement or a table, by what is asked for, and print or write what follows."""
    typed = (start, end, stated)
    if path is not None and path not in list_ways():
        raise BadOptionError(f"--path needs one of {', '.join(list_ways())}, found {path!r}")
    if language is not None and (language not in TAGS or not (all(typed) or claims)):
        needed = f"one of {', '.join(TAGS)}, with --stated or --claims"
        raise BadOptionError(f"--language needs {needed}, found {language!r}")
    if claims is not None and any(typed):
        raise BadOptionError("--claims needs to stand alone, found --from, --to or --stated beside it")
    if claims is None and (sheet or column or encoding):
        raise BadOptionError("--sheet, --column and --encoding need --claims, found none")
    if any(typed) and not all(typed):
        raise BadOptionError("--from, --to and --stated need each other, found only some of them")
    if style is CheckFormat.XLSX and (claims is None or out_file is None):
        raise BadOptionError("--format xlsx needs --claims and --out")
    if style is CheckFormat.TABLE and out_file is not None:
        raise BadOptionError("--out needs --format json, csv or xlsx, found none")
    known = load_case(case)
    gazetteer = load_gazetteer_for(strict_names)
    if claims is not None:
        table = _read(claims, Asked(sheet, encoding, _columns(column or []), language or "", gazetteer.knows))
        report = report_table(table, known, style, out, Console(stderr=True), gazetteer=gazetteer)
        deliver(report.content, out_file)
        if report.faults:
            raise RowsError(list_faults(report.faults))
    elif start and end and stated:
        ends = (TypedEnd(start, from_radius_km), TypedEnd(end, to_radius_km))
        words = TypedWords(stated, language or "")
        deliver(report_typed(ends, words, path, known, style, out, gazetteer=gazetteer), out_file)
    else:
        deliver(report_case(known, style, out), out_file)


def _read(claims: str, asked: Asked) -> ClaimsTable:
    """Read a table from a file, or from a pipe."""
    return (
        read_claims_of(sys.stdin.buffer.read(), PIPED, "", asked) if claims == "-" else read_claims(Path(claims), asked)
    )


def _columns(chosen: list[str]) -> dict[str, str]:
    """Read which heading is said to be which column."""
    columns: dict[str, str] = {}
    known = {STATED: "value", **dict(zip(SYNONYMS, SYNONYMS, strict=True))}
    for words in chosen:
        name, mark, heading = (part.strip() for part in words.partition("="))
        if not mark or not heading or name not in known:
            needed = f"NAME=HEADING with a name among {', '.join(known)}"
            raise BadOptionError(f"--column needs {needed}, found {words!r}")
        if known[name] in columns:
            raise BadOptionError(f"--column needs each name once, found {name} twice")
        columns[known[name]] = heading
    return columns
