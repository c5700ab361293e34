"""Print how fast the page is in a real browser, beside its bounds: `python -m tools.bench.page`."""

import datetime as dt
import importlib.metadata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer
from playwright.sync_api import Browser
from rich.console import Console

from dashboard.checks.assess import assess
from dashboard.load.case.case_folder import SHIPPED_CASE, load_case
from dashboard.load.geodata.atlas import load_atlas
from dashboard.load.geodata.backdrop import load_backdrop
from dashboard.views.features.frame import frames
from dashboard.views.map.content import map_content
from dashboard.views.map.document import MapContent
from dashboard.views.view import View
from tools.bench.__main__ import tabulated
from tools.bench.page.browser import FACE, new_page, open_browser, open_map, serve, settle
from tools.bench.page.crowd import measure_crowd
from tools.bench.page.made import serve_made
from tools.bench.page.rebuilt import measure_rebuilt
from tools.bench.page.report import describe_machine, write_report
from tools.bench.page.steps import DAILY_STEPS, judge_walk, measure_memory, take_floor, walk
from tools.bench.page.visits import measure_first_map, measure_widget
from tools.bench.timing import Line

POINTS = 10_000


@dataclass(frozen=True)
class Sizes:
    """Hold how much is measured."""

    steps: int = DAILY_STEPS
    long_steps: int = 500
    visits: int = 5
    changes: int = 10
    visitors: int = 25


def measure(browser: Browser, sizes: Sizes) -> Iterator[Line]:
    """Measure one part after another; each server is ended before the next begins."""
    floor = take_floor(browser, sizes.steps)
    yield Line(f"empty page, the floor: {sizes.steps} keys", str(floor), "", None)
    with serve() as served:
        page = new_page(browser)
        frame = open_map(page, f"{served.address}{FACE}&band=true")
        settle(page)
        shipped = walk(page, frame, sizes.steps)
        yield from judge_walk("shipped case", shipped, floor)
        yield measure_memory("shipped case", page, frame, sizes.long_steps)
        page.context.close()
        yield measure_first_map(browser, served, sizes.visits)
        page = new_page(browser)
        yield measure_widget(page, open_map(page, served.address + FACE), sizes.changes)
        page.context.close()
    with serve_made(POINTS) as served:
        page = new_page(browser)
        frame = open_map(page, served.address)
        settle(page)
        yield from judge_walk(f"{POINTS:,} dated points", walk(page, frame, sizes.steps), floor)
        page.context.close()
    with serve() as served:
        yield from measure_crowd(browser, served, sizes.visitors)
    yield measure_rebuilt(browser, shipped_content(), shipped.steps, sizes.steps)


def shipped_content() -> MapContent:
    """Gather what the map of the shipped case draws."""
    case = load_case(SHIPPED_CASE)
    assessment = assess(case, load_atlas())
    return map_content(assessment, frames(assessment), View(case.defaults.start_date), load_backdrop())


def main(
    markdown: Annotated[
        Path | None, typer.Option(help="Also write the table to this file, with day and machine.")
    ] = None,
    visitors: Annotated[int, typer.Option(help="How many visitors come at once.", min=2)] = 25,
) -> None:
    """Measure the page in headless Chromium on a server of its own."""
    console = Console(width=160)
    lines: list[Line] = []
    with open_browser() as browser, console.status("Measuring, a few minutes …") as status:
        machine = describe_machine(browser.version, importlib.metadata.version("streamlit"))
        for line in measure(browser, Sizes(visitors=visitors)):
            lines.append(line)
            status.update(f"Measured: {line.name}")
    console.print(tabulated(lines))
    if markdown:
        markdown.write_text(write_report(lines, machine, dt.date.today()), encoding="utf-8")


if __name__ == "__main__":
    typer.run(main)
