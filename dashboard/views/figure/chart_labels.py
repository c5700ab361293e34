"""Words beside a chart's row: one line or two, about the row's middle, smaller where they would not fit."""

from dataclasses import replace

from dashboard.views.figure.box import Box
from dashboard.views.figure.pen import LEADING, POINTS_PER_IN, Align, Pen
from dashboard.views.figure.style import Face
from dashboard.views.figure.text_block import LEAST_PT, SIZES, set_line

TWO_LINES_IN = 0.25
"""A row lower than this has its two phrases in one line [in]."""

DROP_IN = 0.02
"""Lines stand this much lower than their leading would have them, so that their letters are about the middle [in]."""

Lines = list[tuple[str, Face]]


def set_beside_row(
    pen: Pen, phrases: tuple[str, str], faces: tuple[Face, Face], box: Box, *, align: Align
) -> None:
    """Set two phrases into a row's box, the second below the first and empty for none, about its middle.

    In a low row the second stands in the first one's line. What does not fit at the smallest size is cut.
    """
    written = [(words, face) for words, face in zip(phrases, faces, strict=True) if words]
    if box.height < TWO_LINES_IN:
        written = [(", ".join(words for words, _ in written), faces[0])]
    for size in SIZES:
        lines = _lines(pen, written, size, box.width)
        if _height(lines) <= box.height and all(pen.width(words, face) <= box.width for words, face in lines):
            break
    else:
        lines = []
    top = (box.bottom + box.top + _height(lines)) / 2 - DROP_IN
    x = box.left if align == "left" else box.right
    for words, face in lines:
        pen.write_lines([words], x, top, face, align=align)
        top -= _line_height(face)
    if not lines:
        set_line(pen, written[0][0], written[0][1], box, align=align)


def _lines(pen: Pen, written: Lines, size: float, width_in: float) -> Lines:
    scaled = [(words, replace(face, size_pt=max(round(face.size_pt * size, 2), LEAST_PT))) for words, face in written]
    return [(line, face) for words, face in scaled for line in pen.wrap(words, face, width_in)]


def _height(lines: Lines) -> float:
    return sum(_line_height(face) for _, face in lines)


def _line_height(face: Face) -> float:
    return LEADING * face.size_pt / POINTS_PER_IN
