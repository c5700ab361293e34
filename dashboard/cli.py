"""The verbs of ``python -m dashboard``: serve, check, measure, route, export, figure."""

import datetime as dt
import json
import os
import re
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from dashboard.case import Path as CasePath
from dashboard.checks.assess import Assessment, assess
from dashboard.checks.measure import measure
from dashboard.checks.typed_end import MeasureError, TypedEnd
from dashboard.checks.typed_route import RouteOptions, route_between
from dashboard.export.check_report import CheckFormat, report_case, report_table, report_typed
from dashboard.export.document import case_document
from dashboard.export.figure_file import save_figure
from dashboard.export.geojson import to_geojson
from dashboard.export.measured import MeasureFormat, measured_json, print_measured
from dashboard.export.routed import Mode, RouteFormat, print_route, route_geojson, route_json
from dashboard.export.saving import ExportError, save_bytes, save_text
from dashboard.load.atlas import load_atlas
from dashboard.load.backdrop import load_backdrop
from dashboard.load.case_folder import SHIPPED_CASE, load_case
from dashboard.load.fault import CaseError
from dashboard.load.towns import load_world_gazetteer
from dashboard.routing import NoPathError
from dashboard.views.figure import MissingGlyphError
from dashboard.views.layers import frames
from dashboard.views.view import ASKED_FOR, OPENING_LAYERS, View, opening_view

BAD_INPUT = 2
PIPED_WIDTH = 100
APP = Path(__file__).with_name("app.py")

app = typer.Typer(
    help="Check the supply routes that reports describe: stated against computed, offline.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
)
out = Console(emoji=False, markup=False, width=None if sys.stdout.isatty() else PIPED_WIDTH)

AN_END = "Name of a place, lat,lon, border:XX, country:XX or coast:XX"
RADIUS = typer.Option(min=0.001, max=500, metavar="KM", help="Uncertainty radius instead of the place's own.")
CaseFolder = Annotated[Path, typer.Argument(metavar="CASE", help="Folder of a case.", show_default="the shipped case")]
OutFile = Annotated[Path, typer.Option("--out", metavar="FILE", help="File to write.")]
Finding = Annotated[str | None, typer.Option("--finding", metavar="CLAIM", help="Draw the readings of this claim.")]


class ExportFormat(StrEnum):
    """What `export` writes."""

    GEOJSON = "geojson"
    HTML = "html"


@app.command(epilog="Example: python -m dashboard serve --port 8600")
def serve(
    case: CaseFolder = SHIPPED_CASE,
    port: Annotated[int, typer.Option(min=1, max=65535, help="Port on this machine.")] = 8501,
) -> None:
    """Open the dashboard in a browser, served on this machine only."""
    load_case(case)
    command = [sys.executable, "-m", "streamlit", "run", str(APP), "--server.address", "127.0.0.1"]
    flags = ["--server.port", str(port), "--browser.gatherUsageStats", "false", "--server.fileWatcherType", "none"]
    arguments = [*command, *flags, "--", str(case.resolve())]
    os.chdir(APP.parents[1])  # where the server's settings stand
    os.execv(sys.executable, arguments)  # noqa: S606 (one process, so that ending it ends the server)


@app.command(
    epilog='Examples: python -m dashboard check --format json; check --from Tikhoretsk --to border:UA --stated "about'
    ' 290 miles"; check --claims distances.csv --format xlsx --out checked.xlsx'
)
def check(
    case: CaseFolder = SHIPPED_CASE,
    *,
    style: Annotated[
        CheckFormat, typer.Option("--format", help="How to print; xlsx with --claims.")
    ] = CheckFormat.TABLE,
    start: Annotated[str | None, typer.Option("--from", metavar="END", help=f"{AN_END}; with --stated.")] = None,
    end: Annotated[str | None, typer.Option("--to", metavar="END", help="The same.")] = None,
    stated: Annotated[str | None, typer.Option(metavar="WORDS", help="As a source has it: “about 290 miles”.")] = None,
    path: Annotated[CasePath | None, typer.Option(help="The path a source states.")] = None,
    from_radius_km: Annotated[float | None, RADIUS] = None,
    to_radius_km: Annotated[float | None, RADIUS] = None,
    claims: Annotated[
        Path | None, typer.Option(metavar="FILE", help="A table (.csv, .xlsx, .parquet) to check.")
    ] = None,
    out_file: Annotated[Path | None, typer.Option("--out", metavar="FILE", help="File to write.")] = None,
) -> None:
    """Check stated distances against what is computed: a case's, one statement, or a whole table."""
    typed = (start, end, stated)
    if claims is not None and any(typed):
        raise BadOptionError("--claims needs to stand alone, found --from, --to or --stated beside it")
    if any(typed) and not all(typed):
        raise BadOptionError("--from, --to and --stated need each other, found only some of them")
    if style is CheckFormat.XLSX and (claims is None or out_file is None):
        raise BadOptionError("--format xlsx needs --claims and --out")
    if style is CheckFormat.TABLE and out_file is not None:
        raise BadOptionError("--out needs --format json, csv or xlsx, found none")
    known = load_case(case)
    if claims is not None:
        report = report_table(claims, known, style, out, Console(stderr=True))
        _deliver(report.content, out_file)
        if report.faults:
            raise RowsError("\n".join(report.faults))
    elif start and end and stated:
        ends = (TypedEnd(start, from_radius_km), TypedEnd(end, to_radius_km))
        _deliver(report_typed(ends, stated, path, known, style, out), out_file)
    else:
        _deliver(report_case(known, style, out), out_file)


@app.command(
    "measure", epilog='Examples: python -m dashboard measure Tikhoretsk border:UA; measure -41.3,174.8 "Paris, FR"'
)
def measure_(
    start: Annotated[str, typer.Argument(metavar="FROM", help="A town in any script, lat,lon, or border:XX.")],
    end: Annotated[str, typer.Argument(metavar="TO", help="The same.")],
    style: Annotated[MeasureFormat, typer.Option("--format", help="How to print.")] = MeasureFormat.TEXT,
) -> None:
    """Measure the shortest line between two places, or from a place to a border."""
    measured = measure(start, end, load_world_gazetteer(), load_atlas())
    if style is MeasureFormat.JSON:
        print(json.dumps(measured_json(measured), ensure_ascii=False, indent=2))  # noqa: T201
    else:
        print_measured(measured, out)


@app.command(
    epilog="Examples: python -m dashboard route Vladivostok Moscow --mode rail --via Chita; route Odesa Najin --mode"
    " sea --close suez"
)
def route(
    start: Annotated[str, typer.Argument(metavar="FROM", help="Name of a place, or lat,lon.")],
    end: Annotated[str, typer.Argument(metavar="TO", help="The same.")],
    *,
    mode: Annotated[Mode, typer.Option(help="How it goes.")],
    via: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="By rail: a place to go by; may be repeated.")
    ] = None,
    through: Annotated[list[str] | None, typer.Option(metavar="CC", help="By rail: one more country allowed.")] = None,
    avoid: Annotated[list[str] | None, typer.Option(metavar="CC", help="By rail: a country not allowed.")] = None,
    close: Annotated[list[str] | None, typer.Option(metavar="ID", help="By sea: a strait or canal closed.")] = None,
    style: Annotated[RouteFormat, typer.Option("--format", help="How to print.")] = RouteFormat.TEXT,
) -> None:
    """Compute a route by sea or by rail between any two places."""
    options = RouteOptions(via or (), through or (), avoid or (), close or ())
    typed = route_between(start, end, mode.value, options, load_world_gazetteer(), load_atlas())
    match style:
        case RouteFormat.TEXT:
            print_route(typed, out)
        case RouteFormat.JSON:
            print(json.dumps(route_json(typed), ensure_ascii=False, indent=2))  # noqa: T201
        case RouteFormat.GEOJSON:
            print(json.dumps(route_geojson(typed), ensure_ascii=False))  # noqa: T201


@app.command(epilog="Example: python -m dashboard export --format geojson --out route.geojson")
def export(
    out_file: OutFile,
    style: Annotated[ExportFormat, typer.Option("--format", help="What to write.")],
    case: CaseFolder = SHIPPED_CASE,
) -> None:
    """Write the dated features as GeoJSON, or the map as one HTML file that needs no network."""
    assessment = assess(load_case(case), load_atlas())
    frame = frames(assessment)
    if style is ExportFormat.GEOJSON:
        save_text(out_file, to_geojson(assessment, frame))
    else:
        save_text(out_file, case_document(assessment, frame, load_backdrop()))
    out.print(f"wrote {out_file}", highlight=False, soft_wrap=True)


@app.command(epilog="Example: python -m dashboard figure --date 2023-09-13 --finding S1-09 --out figure.png")
def figure(
    out_file: OutFile,
    date: Annotated[
        str | None, typer.Option("--date", metavar="YYYY-MM-DD", help="Day shown; the first if left out.")
    ] = None,
    finding: Finding = None,
    band: Annotated[bool, typer.Option("--band", help="Draw the possible extent by day (assumptions).")] = False,
    case: CaseFolder = SHIPPED_CASE,
) -> None:
    """Draw the figure of a day as PNG."""
    if out_file.suffix.lower() != ".png":
        raise BadOptionError(f"--out needs a file that ends in .png, found {str(out_file)!r}")
    assessment = assess(load_case(case), load_atlas())
    layers = OPENING_LAYERS | ASKED_FOR if band else OPENING_LAYERS
    view = View(_day(date, assessment), _claim(finding, assessment), layers)
    save_figure(out_file, assessment, frames(assessment), view, load_backdrop())
    out.print(f"wrote {out_file}", highlight=False, soft_wrap=True)


def run() -> None:
    """Run a verb; bad input ends with one message on stderr and exit code 2."""
    # A southern latitude looks like an option: a true minus sign does not.
    arguments = [re.sub(r"^-(?=\d+(\.\d+)?\s*,)", "−", word) for word in sys.argv[1:]]
    try:
        app(arguments, prog_name="python -m dashboard")
    except (CaseError, MeasureError, ExportError, BadOptionError, RowsError, MissingGlyphError, NoPathError) as error:
        Console(stderr=True, emoji=False).print(str(error), markup=False, highlight=False, soft_wrap=True)
        sys.exit(BAD_INPUT)


class RowsError(ValueError):
    """Say what is wrong with rows of a table whose other rows were checked."""


class BadOptionError(ValueError):
    """Say what is wrong with an option's value."""


def _deliver(content: str | bytes, out_file: Path | None) -> None:
    """Write a content to a file, or print it; nothing where it has been printed."""
    if out_file is None:
        print(content, end="")  # noqa: T201
        return
    if isinstance(content, bytes):
        save_bytes(out_file, content)
    else:
        save_text(out_file, content)
    out.print(f"wrote {out_file}", highlight=False, soft_wrap=True)


def _day(text: str | None, assessment: Assessment) -> dt.date:
    if text is None:
        return opening_view(assessment.case).day
    days = assessment.case.days
    try:
        day = dt.date.fromisoformat(text)
    except ValueError:
        day = None
    if day not in days:
        raise BadOptionError(f"--date needs a day from {days[0]} to {days[-1]}, found {text!r}")
    return day


def _claim(claim_id: str | None, assessment: Assessment) -> str | None:
    known = [f.claim.id for f in assessment.findings]
    if claim_id is not None and claim_id not in known:
        raise BadOptionError(f"--finding needs one of {', '.join(known)}, found {claim_id!r}")
    return claim_id
