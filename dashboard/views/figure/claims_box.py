"""The claims box: each stated distance beside its computed plain reading and the verdict."""

from collections.abc import Sequence

from dashboard.checks.finding import Finding
from dashboard.checks.wording import describe_end
from dashboard.views.figure.box import Box
from dashboard.views.figure.pen import Pen
from dashboard.views.figure.style import BODY, BODY_BOLD, FRAME, HEADING, NOTE, PANEL, RULE, Face, Stroke

PAD_IN = 0.07
ROW_GAP_IN = 0.05
MOST_ROWS = 4
"""Rows at most; how many claims are left out is said in a line of its own."""

COLUMNS = (("CLAIM", 0.42), ("STATED", 0.15), ("COMPUTED, PLAIN READING", 0.2), ("VERDICT", 0.23))
"""Headings, and the part of the box's width that each column takes."""

FACES = (BODY, BODY_BOLD, BODY, BODY_BOLD)
COLUMN_GAP_IN = 0.1
LINE = Stroke(RULE, 0.6)


def height_of_claims(pen: Pen, findings: Sequence[Finding], width_in: float) -> float:
    """Tell how high the box is for these findings [in]."""
    return 2 * PAD_IN - ROW_GAP_IN + sum(_height(pen, row, width_in) + ROW_GAP_IN for row in _rows(findings))


def draw_claims(pen: Pen, box: Box, findings: Sequence[Finding]) -> None:
    """Draw one row a finding, the first `MOST_ROWS` of them."""
    pen.rectangle(box, PANEL, FRAME, 0)
    top = box.top - PAD_IN
    for number, row in enumerate(_rows(findings)):
        if number:
            rule = top + ROW_GAP_IN / 2
            pen.line([box.left + PAD_IN, box.right - PAD_IN], [rule, rule], LINE, 1)
        for (words, face), (left, width) in zip(row, _columns(box.width), strict=False):
            pen.write_lines(pen.wrap(words, face, width), box.left + left, top, face)
        top -= _height(pen, row, box.width) + ROW_GAP_IN


_Row = list[tuple[str, Face]]


def _rows(findings: Sequence[Finding]) -> list[_Row]:
    rows = [[(heading, HEADING) for heading, _ in COLUMNS]]
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


def _columns(width_in: float) -> list[tuple[float, float]]:
    """Place the columns: how far in each begins, and how wide its words may be [in]."""
    left, placed = PAD_IN, []
    for _, share in COLUMNS:
        wide = share * (width_in - 2 * PAD_IN)
        placed.append((left, wide - COLUMN_GAP_IN))
        left += wide
    return placed


def _height(pen: Pen, row: _Row, width_in: float) -> float:
    columns = _columns(width_in)
    return max(
        pen.extent(pen.wrap(words, face, width), face)[1]
        for (words, face), (_, width) in zip(row, columns, strict=False)
    )
