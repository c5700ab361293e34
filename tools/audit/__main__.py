"""Hold computed paths to published distances, beside other engines: `python -m tools.audit [sea] [rail] [--markdown]`.

Other engines are no requirement of the project: what cannot be imported is left out, and said so. They are put on the
path by whoever runs it: `pip install --target FOLDER searoute "scgraph<3"`, then `PYTHONPATH=FOLDER`.
"""

import argparse
import datetime as dt
import sys
from collections.abc import Callable
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tools.audit import rail, sea
from tools.audit.score import HEADINGS
from tools.audit.section import Section

MODES: dict[str, Callable[[], Section]] = {"sea": sea.audit, "rail": rail.audit}
"""What audits the paths of each mode."""

PAGE = Path(__file__).parents[2] / "docs" / "accuracy.md"

_HEAD = """# How accurate the paths are

Made by `python -m tools.audit --markdown` on {day}. Errors are of the whole length, access at both ends counted,
against the published one; a refusal is within no share. Other engines are asked the same pairs in the same run.
"""


def tabulated(section: Section) -> Table:
    """Lay a section's scores out as a table."""
    table = Table(*HEADINGS, title=section.title)
    for line in section.scores:
        table.add_row(*line.cells())
    return table


def page(sections: list[Section], day: dt.date) -> str:
    """Write the sections as a page."""
    return "\n".join([_HEAD.format(day=day.isoformat()), *(section.markdown() for section in sections)])


def main(arguments: list[str]) -> None:
    """Audit the modes that are named, or all."""
    parser = argparse.ArgumentParser(prog="python -m tools.audit", description=__doc__)
    parser.add_argument(
        "modes", nargs="*", choices=[*MODES, []], default=[], help="which modes; all where none is named"
    )
    parser.add_argument("--markdown", action="store_true", help="write docs/accuracy.md as well, of all modes")
    asked = parser.parse_args(arguments)
    named = list(MODES) if asked.markdown else asked.modes or list(MODES)
    sections = [MODES[mode]() for mode in named]
    console = Console(width=150)
    for section in sections:
        console.print(tabulated(section))
        for line in section.outliers:
            console.print(f"  {line}")
        for line in section.left_out:
            console.print(f"  {line}")
    if asked.markdown:
        PAGE.write_text(page(sections, dt.date.today()), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
