"""The verb `measure`: between any two ends, without a case."""

import json
from typing import Annotated

import typer

from dashboard.checks.typed.measure import measure
from dashboard.cli.console import StrictNames, out
from dashboard.cli.printed.measure import MeasureFormat, measured_json, print_measured
from dashboard.load.geodata.atlas import load_atlas
from dashboard.load.geodata.towns import load_gazetteer_for


def measure_(
    start: Annotated[
        str, typer.Argument(metavar="FROM", help="A place by any name, lat,lon in any notation, or border:XX.")
    ],
    end: Annotated[str, typer.Argument(metavar="TO", help="The same.")],
    style: Annotated[MeasureFormat, typer.Option("--format", help="How to print.")] = MeasureFormat.TEXT,
    *,
    strict_names: StrictNames = False,
) -> None:
    """Measure between two ends and print the line."""
    measured = measure(start, end, load_gazetteer_for(strict_names), load_atlas())
    if style is MeasureFormat.JSON:
        print(json.dumps(measured_json(measured), ensure_ascii=False, indent=2))  # noqa: T201
    else:
        print_measured(measured, out)
