"""The command line: the verbs of ``python -m dashboard``, listed here and brought in when one is called.

What this file imports is what `--help` costs; a contract in `pyproject.toml` keeps it light, and others the verbs that
need little.
"""

import re
import sys
from dataclasses import dataclass
from pkgutil import resolve_name

import typer
from rich.console import Console

from dashboard import Refusal

BAD_INPUT = 2


@dataclass(frozen=True)
class Verb:
    """Name what a verb calls, and hold what its help says.

    Parameters
    ----------
    calls
        The function that it calls, after the module of this package where that stands.
    """

    calls: str
    help: str
    epilog: str


VERBS = {
    "serve": Verb(
        "serve:serve",
        "Open the dashboard in a browser, served on this machine only.",
        "Example: python -m dashboard serve --port 8600",
    ),
    "check": Verb(
        "check:check",
        "Check stated distances against what is computed: a case's, one statement, or a whole table.",
        'Examples: python -m dashboard check --format json; check --from Tikhoretsk --to border:UA --stated "about'
        ' 290 miles"; check --claims distances.csv --format xlsx --out checked.xlsx',
    ),
    "measure": Verb(
        "measure:measure_",
        "Measure the shortest line between two places, or from a place to a border.",
        'Examples: python -m dashboard measure Tikhoretsk border:UA; measure -41.3,174.8 "Paris, FR"',
    ),
    "route": Verb(
        "route:route",
        "Compute a route by sea or by rail between any two places.",
        "Examples: python -m dashboard route Vladivostok Moscow --mode rail --via Chita; route Odesa Najin --mode"
        " sea --close suez",
    ),
    "export": Verb(
        "files:write",
        "Write a case, or what is selected of it, as a file: figure, briefing, data, report or all of them.",
        "Examples: python -m dashboard export --out route.geojson; export --date 2023-09-13 --out bundle.zip",
    ),
    "figure": Verb(
        "files:write",
        "Draw the report figure as PNG, SVG or PDF.",
        "Examples: python -m dashboard figure --date 2023-09-13 --finding S1-09 --out figure.png; figure --sheet"
        " days --out days.pdf",
    ),
    "verify": Verb(
        "files:verify_file",
        "Say whether a file is what its case gives today: same (exit 0), changed and in what (1), or unknown (2).",
        "Example: python -m dashboard verify figure.png",
    ),
}


def run() -> None:
    """Run a verb; a refusal ends with one message on stderr and exit code 2, anything else raised is let through."""
    # A southern latitude looks like an option: a true minus sign does not.
    arguments = [re.sub(r"^-(?=\d+(\.\d+)?\s*,)", "−", word) for word in sys.argv[1:]]
    called = next((word for word in arguments if not word.startswith("-")), "")
    app = typer.Typer(
        help="Check the supply routes that reports describe: stated against computed, offline.",
        no_args_is_help=True,
        add_completion=False,
        rich_markup_mode=None,
    )
    for name, verb in VERBS.items():
        function = resolve_name(f"{__name__}.{verb.calls}") if name == called else _list_only
        app.command(name, help=verb.help, epilog=verb.epilog)(function)
    try:
        app(arguments, prog_name="python -m dashboard")
    except Refusal as error:
        Console(stderr=True, emoji=False).print(str(error), markup=False, highlight=False, soft_wrap=True)
        sys.exit(BAD_INPUT)


def _list_only() -> None:
    """Stand for a verb that is listed and not called."""
