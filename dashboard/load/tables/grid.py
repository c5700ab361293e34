"""The cells of a table as a file holds them, whatever kind of file it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from dashboard import Refusal


class UnreadableError(Refusal):
    """Say why a file is not what its ending or its content says, and what may help."""

    def __init__(self, found: str, needed: str = "", fix: str = "", where: str = "") -> None:
        self.found, self.needed, self.fix, self.where = found, needed, fix, where
        super().__init__(found)


@dataclass(frozen=True, slots=True)
class Cell:
    """Hold what a cell shows.

    Parameters
    ----------
    kind
        What the file says it is; a number is written in English, and never read as anything else.
    asked
        Why nobody can tell what it states, in the words of a fault; empty where it shows what it holds.
    """

    text: str = ""
    kind: Literal["text", "number", "date"] = "text"
    asked: str = ""


@dataclass(frozen=True)
class GridRow:
    """Hold a row that is not blank: its number in the file, and its cells."""

    number: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Merge:
    """Hold cells of a row that are one: its number in the file, and its first and last column, counted from 0."""

    row: int
    first: int
    last: int


@dataclass(frozen=True)
class Grid:
    """Hold a table's rows that are not blank.

    Parameters
    ----------
    merges
        Cells that are one across several columns.
    taken
        What was taken of the file that it does not say, or of which there were several, a sentence each.
    separator
        What stands between two cells in the words of a fault; empty where cells are told apart by the file.
    broken
        Where reading ended before the end of the file, in the words of a fault; empty where it did not.
    """

    rows: tuple[GridRow, ...]
    merges: tuple[Merge, ...] = ()
    taken: tuple[str, ...] = ()
    separator: str = ""
    broken: tuple[int, str] | None = None


def number_rows(rows: Sequence[Sequence[Cell]]) -> tuple[GridRow, ...]:
    """Give each row its number, counted from 1, and leave out those that are blank."""
    return tuple(
        GridRow(number, tuple(cells))
        for number, cells in enumerate(rows, start=1)
        if any(cell.text or cell.asked for cell in cells)
    )
