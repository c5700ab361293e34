"""The claims box: each stated distance beside its computed plain reading and the verdict."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.checks.verdict.finding import Finding
from dashboard.checks.verdict.wording import describe_end
from dashboard.views.figure.pen.box import Box
from dashboard.views.figure.pen.pen import Pen
from dashboard.views.figure.pen.style import BODY, BODY_BOLD, FRAME, NOTE, PANEL, RULE, TABLE_HEADING, Stroke, TextStyle
from dashboard.views.figure.pen.text_block import ELLIPSIS

PAD_IN = 0.07
ROW_GAP_IN = 0.05
MOST_ROWS = 4
"""Rows at most; how many claims are left out is said in a line of its own."""

HEADINGS = ("CLAIM", "STATED", "COMPUTED, PLAIN READING", "VERDICT")
WIDEST_SHARE = 0.3
"""Part of the width that a column beside the claims takes at most."""

MOST_LINES = 3
"""Lines of a cell at most; a longer one is cut."""

FACES = (BODY, BODY_BOLD, BODY, BODY)
COLUMN_GAP_IN = 0.12
LINE = Stroke(RULE, 0.6)


@dataclass(frozen=True)
class Slot:
    """Hold how far in from the box's left a column begins, and how wide its words may be [in]."""

    left: float
    width: float


def height_of_claims(pen: Pen, findings: Sequence[Finding], width_in: float) -> float:
    """Tell how high the box is for these findings [in]."""
    rows = _rows(findings)
    columns = _columns(pen, rows, width_in)
    return 2 * PAD_IN - ROW_GAP_IN + sum(_height(pen, row, columns) + ROW_GAP_IN for row in rows)


def draw_claims(pen: Pen, box: Box, findings: Sequence[Finding]) -> None:
    """Draw one row a finding, the first `MOST_ROWS` of them."""
    pen.rectangle(box, PANEL, FRAME, 0)
    rows = _rows(findings)
    columns = _columns(pen, rows, box.width)
    top = box.top - PAD_IN
    for number, row in enumerate(rows):
        if number:
            rule = top + ROW_GAP_IN / 2
            pen.line([box.left + PAD_IN, box.right - PAD_IN], [rule, rule], LINE, 1)
        for (words, face), column in zip(row, columns, strict=False):
            pen.write_lines(_lines(pen, words, face, column), box.left + column.left, top, face)
        top -= _height(pen, row, columns) + ROW_GAP_IN


_Row = list[tuple[str, TextStyle]]


def _rows(findings: Sequence[Finding]) -> list[_Row]:
    rows = [[(heading, TABLE_HEADING) for heading in HEADINGS]]
    rows += [list(zip(_cells(finding), FACES, strict=True)) for finding in findings[:MOST_ROWS]]
    left_out = len(findings) - MOST_ROWS
    return rows if left_out <= 0 else [*rows, [(f"and {left_out} more in the findings table", NOTE)]]


def _cells(finding: Finding) -> list[str]:
    start, end = (describe_end(resolved) for resolved in finding.ends)
    plain = finding.readings.plain
    computed = "none"
    if plain is not None:
        spread = plain.with_radii
        computed = f"{plain.nominal_km:,.0f} km ({spread.low_km:,.0f} to {spread.high_km:,.0f})"
    stated = f"{finding.quantity.hedge} {finding.quantity.printed}".strip()
    return [f"{finding.claim.id}: {start} to {end}", stated, computed, finding.verdict.meaning]


def _columns(pen: Pen, rows: list[_Row], width_in: float) -> list[Slot]:
    """Make columns as wide as their words and share out what is left; where it does not do, the claims have less."""
    usable = width_in - 2 * PAD_IN
    full = [row for row in rows if len(row) == len(HEADINGS)]
    claims, *beside = (max(pen.width(*row[n]) for row in full) + COLUMN_GAP_IN for n in range(len(HEADINGS)))
    beside = [min(wide, WIDEST_SHARE * usable) for wide in beside]
    spare = max(0.0, usable - claims - sum(beside)) / len(HEADINGS)
    columns, left = [], PAD_IN
    for wide in (min(claims, usable - sum(beside)) + spare, *(wide + spare for wide in beside)):
        columns.append(Slot(left, wide - COLUMN_GAP_IN))
        left += wide
    return columns


def _lines(pen: Pen, words: str, face: TextStyle, column: Slot) -> list[str]:
    lines = pen.wrap(words, face, column.width)
    if len(lines) <= MOST_LINES:
        return lines
    return [*lines[: MOST_LINES - 1], lines[MOST_LINES - 1][:-1] + ELLIPSIS]


def _height(pen: Pen, row: _Row, columns: list[Slot]) -> float:
    return max(
        pen.extent(_lines(pen, words, face, column), face)[1]
        for (words, face), column in zip(row, columns, strict=False)
    )
