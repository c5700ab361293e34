"""Print how fast the parts are, each beside the bound it is held to: `python -m tools.bench`."""

from rich.console import Console
from rich.table import Table

from tools.bench import figure, names, outlines, pairs, routes, shipped_case, start_up
from tools.bench.timing import Line


def tabulated(lines: list[Line]) -> Table:
    """Lay the lines out as a table."""
    table = Table("measured", "result", "bound", "met")
    for line in lines:
        table.add_row(line.name, line.measured, line.bound, line.answer)
    return table


if __name__ == "__main__":
    # The case comes first: what others have warmed up would flatter its first run.
    Console(width=150).print(
        tabulated(
            [
                *shipped_case.measure(),
                *start_up.measure(),
                *names.measure(),
                *pairs.measure(),
                *outlines.measure(),
                *routes.measure(),
                *figure.measure(),
            ]
        )
    )
