"""The verb `route`: by sea or by rail between any two places, without a case."""

import json
from typing import Annotated

import typer

from dashboard.checks.routers import ROUTERS
from dashboard.checks.typed.route import RouteOptions, route_between
from dashboard.cli.console import StrictNames, out
from dashboard.cli.printed.route import RouteFormat, print_route, route_geojson, route_json
from dashboard.load.geodata.atlas import load_atlas
from dashboard.load.geodata.towns import load_gazetteer_for


def route(
    start: Annotated[str, typer.Argument(metavar="FROM", help="Name of a place, or lat,lon in any notation.")],
    end: Annotated[str, typer.Argument(metavar="TO", help="The same.")],
    *,
    mode: Annotated[str, typer.Option(metavar="MODE", help=f"How it goes: {' or '.join(ROUTERS)}.")],
    via: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="By rail: a place to go by; may be repeated.")
    ] = None,
    through: Annotated[list[str] | None, typer.Option(metavar="CC", help="By rail: one more country allowed.")] = None,
    avoid: Annotated[list[str] | None, typer.Option(metavar="CC", help="By rail: a country not allowed.")] = None,
    close: Annotated[
        list[str] | None,
        typer.Option(metavar="ID", help="By sea: a passage closed, such as suez, or all of a kind, such as river."),
    ] = None,
    opened: Annotated[
        list[str] | None,
        typer.Option("--open", metavar="ID", help="By sea: a passage open that ice or shoals shut to most ships."),
    ] = None,
    style: Annotated[RouteFormat, typer.Option("--format", help="How to print.")] = RouteFormat.TEXT,
    strict_names: StrictNames = False,
) -> None:
    """Compute a route between two places and print it."""
    options = RouteOptions(via or (), through or (), avoid or (), close or (), opened or ())
    typed = route_between(start, end, mode, options, load_gazetteer_for(strict_names), load_atlas())
    match style:
        case RouteFormat.TEXT:
            print_route(typed, out)
        case RouteFormat.JSON:
            print(json.dumps(route_json(typed), ensure_ascii=False, indent=2))  # noqa: T201
        case RouteFormat.GEOJSON:
            print(json.dumps(route_geojson(typed), ensure_ascii=False))  # noqa: T201
