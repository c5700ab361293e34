"""The command line: the verbs of ``python -m dashboard``."""

import re
import sys

import typer
from rich.console import Console

from dashboard.checks.typed_end import MeasureError
from dashboard.cli.check import RowsError, check
from dashboard.cli.console import BadOptionError
from dashboard.cli.files import FIGURE, verify_file, write
from dashboard.cli.measure import measure_, route
from dashboard.cli.serve import serve
from dashboard.export.material import RecipeError
from dashboard.export.saving import ExportError
from dashboard.load.fault import CaseError
from dashboard.routing import NoPathError

BAD_INPUT = 2
REFUSALS = (
    CaseError,
    MeasureError,
    ExportError,
    BadOptionError,
    RowsError,
    RecipeError,
    NoPathError,
)
"""What bad input raises; anything else is a fault of the program and is let through."""

app = typer.Typer(
    help="Check the supply routes that reports describe: stated against computed, offline.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
)
app.command(epilog="Example: python -m dashboard serve --port 8600")(serve)
app.command(
    epilog='Examples: python -m dashboard check --format json; check --from Tikhoretsk --to border:UA --stated "about'
    ' 290 miles"; check --claims distances.csv --format xlsx --out checked.xlsx'
)(check)
app.command(
    "measure", epilog='Examples: python -m dashboard measure Tikhoretsk border:UA; measure -41.3,174.8 "Paris, FR"'
)(measure_)
app.command(
    epilog="Examples: python -m dashboard route Vladivostok Moscow --mode rail --via Chita; route Odesa Najin --mode"
    " sea --close suez"
)(route)
app.command(
    "export",
    help="Write a case, or what is selected of it, as a file: figure, briefing, data, report or all of them.",
    epilog="Examples: python -m dashboard export --out route.geojson; export --date 2023-09-13 --out bundle.zip",
)(write)
app.command(
    FIGURE,
    help="Draw the report figure as PNG, SVG or PDF.",
    epilog="Examples: python -m dashboard figure --date 2023-09-13 --finding S1-09 --out figure.png; figure --sheet"
    " days --out days.pdf",
)(write)
app.command("verify", epilog="Example: python -m dashboard verify figure.png")(verify_file)


def run() -> None:
    """Run a verb; bad input ends with one message on stderr and exit code 2."""
    # A southern latitude looks like an option: a true minus sign does not.
    arguments = [re.sub(r"^-(?=\d+(\.\d+)?\s*,)", "−", word) for word in sys.argv[1:]]
    try:
        app(arguments, prog_name="python -m dashboard")
    except REFUSALS as error:
        Console(stderr=True, emoji=False).print(str(error), markup=False, highlight=False, soft_wrap=True)
        sys.exit(BAD_INPUT)
