"""Cells of a text file, told apart by whichever sign its header is told apart by."""

import csv
import io
import re
from collections.abc import Callable, Iterator
from itertools import islice

from dashboard.case.text import clean
from dashboard.load.tables.grid import Cell, Grid, GridRow

SEPARATORS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "pipe"}
"""Signs that part cells, the commonest first."""

_BLANK = " ,;\t|"
"""What a cell may hold and still be blank: a line of separators alone is a blank one, whichever they are."""

LOOKED_AT = 30
"""Rows in which a header is looked for."""

_SAID = re.compile(r"sep=(.)\n", re.IGNORECASE)
"""A line before the header by which Excel is told the separator, and which it does not show."""


def read_separated(text: str, judge: Callable[[Grid], int]) -> Grid:
    """Tell the cells of a text apart by the separator that makes the most of its header.

    Parameters
    ----------
    judge
        Gives how much of a header a table has.
    """
    if said := _SAID.match(text):
        return _split(text[said.end() :], said[1])
    heads = {separator: _split(text, separator, LOOKED_AT) for separator in SEPARATORS}
    best = max(SEPARATORS, key=lambda separator: (judge(heads[separator]), _is_parted(heads[separator])))
    return _split(text, best)


def _is_parted(grid: Grid) -> bool:
    return any(len(row.cells) > 1 for row in grid.rows[:1])


def _split(text: str, separator: str, most: int | None = None) -> Grid:
    rows: list[GridRow] = []
    number = 0
    broken = None
    try:
        for number, cells in islice(enumerate(_records(text, separator), start=1), most):
            if any(cell.strip(_BLANK) for cell in cells):
                rows.append(GridRow(number, tuple(Cell(clean(cell)) for cell in cells)))
    except csv.Error as error:
        broken = (number + 1, str(error))
    name = SEPARATORS.get(separator, repr(separator))
    taken = () if separator == "," else (f"cells parted by {name}s",)
    return Grid(tuple(rows), taken=taken, separator=name, broken=broken)


def _records(text: str, separator: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), strict=True, delimiter=separator)
