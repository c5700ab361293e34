"""Words beside a chart's rows: one line or two about each row's middle, all in letters of one size."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dashboard.views.figure.pen.box import Box
from dashboard.views.figure.pen.letters import POINTS_PER_IN
from dashboard.views.figure.pen.pen import LEADING, Align, Pen
from dashboard.views.figure.pen.style import TextStyle
from dashboard.views.figure.pen.text_block import LEAST_PT, SIZES, set_line

TWO_LINES_IN = 0.22
"""A row lower than this has one line [in]."""

DROP_IN = 0.02
"""Lines stand this much lower than their leading would have them, so that their letters are about the middle [in]."""

UNBROKEN = SIZES[:13]
"""Parts of the wanted size at which every phrase is kept in one line, before any is broken."""

Lines = list[tuple[str, TextStyle]]


@dataclass(frozen=True)
class RowLabel:
    """Hold a row's box and the phrases beside it, each with its face.

    Parameters
    ----------
    short
        What stands for all of them in a low row, in the first one's face.
    """

    box: Box
    phrases: Lines
    short: str


def set_column(pen: Pen, labels: Sequence[RowLabel], *, align: Align) -> None:
    """Set the labels of a chart's rows in letters of one size, the largest at which each fits its box.

    The short words stand in low rows, and where the phrases do not fit. What does not fit at the smallest size is cut.
    """
    shortened = [replace(label, phrases=[(label.short, label.phrases[0][1])]) for label in labels]
    low = min(label.box.height for label in labels) < TWO_LINES_IN
    sizes = [(size, False) for size in UNBROKEN] + [(size, True) for size in SIZES]
    trials = [(tried, *size) for tried in ([shortened] if low else [labels, shortened]) for size in sizes]
    laid = next(
        (found for tried, size, broken in trials if (found := _lay(pen, tried, size, broken=broken)) is not None), None
    )
    for number, label in enumerate(labels):
        if laid is None:
            middle = (label.box.bottom + label.box.top + LEAST_PT / POINTS_PER_IN) / 2
            set_line(pen, label.short, label.phrases[0][1], replace(label.box, top=middle), align=align)
        else:
            _set(pen, label.box, laid[number], align)


def _lay(pen: Pen, labels: Sequence[RowLabel], size: float, *, broken: bool) -> list[Lines] | None:
    """Break each label's phrases into lines at a size; None where one does not fit."""
    laid = []
    for label in labels:
        box = label.box
        scaled = [(words, replace(face, size_pt=max(face.size_pt * size, LEAST_PT))) for words, face in label.phrases]
        lines = [(line, face) for words, face in scaled for line in pen.wrap(words, face, box.width)]
        if _height(lines) > box.height or (len(lines) > len(scaled) and not broken):
            return None
        laid.append(lines)
    return laid


def _set(pen: Pen, box: Box, lines: Lines, align: Align) -> None:
    top = (box.bottom + box.top + _height(lines)) / 2 - DROP_IN
    x = box.left if align == "left" else box.right
    for words, face in lines:
        pen.write_lines([words], x, top, face, align=align)
        top -= LEADING * face.size_pt / POINTS_PER_IN


def _height(lines: Lines) -> float:
    return sum(LEADING * face.size_pt / POINTS_PER_IN for _, face in lines)
