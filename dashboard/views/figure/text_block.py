"""Paragraphs set into a box, smaller where they would not fit, so that nothing runs over."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dashboard.views.figure.box import Box
from dashboard.views.figure.pen import Pen
from dashboard.views.figure.style import Face

SIZES = tuple(1.0 - 0.02 * n for n in range(24))
"""Parts of the wanted size of letters that are tried, largest first."""

ELLIPSIS = "…"


@dataclass(frozen=True)
class Paragraph:
    """Hold a text, how it is set, and the space kept above it [in]."""

    text: str
    face: Face
    space_in: float = 0.0


def set_block(pen: Pen, paragraphs: Sequence[Paragraph], box: Box) -> float:
    """Set paragraphs from a box's top and return where they end [in].

    All are made smaller together until they fit; what does not fit at the smallest size is cut, and says so by an
    ellipsis.
    """
    for size in SIZES:
        scaled = [_scaled(paragraph, size) for paragraph in paragraphs]
        if _height(pen, scaled, box.width) <= box.height:
            return _set(pen, scaled, box)
    return _set(pen, [_scaled(paragraph, SIZES[-1]) for paragraph in paragraphs], box)


def _scaled(paragraph: Paragraph, size: float) -> Paragraph:
    face = replace(paragraph.face, size_pt=round(paragraph.face.size_pt * size, 2))
    return replace(paragraph, face=face, space_in=paragraph.space_in * size)


def _height(pen: Pen, paragraphs: Sequence[Paragraph], width_in: float) -> float:
    return sum(p.space_in + pen.extent(pen.wrap(p.text, p.face, width_in), p.face)[1] for p in paragraphs)


def _set(pen: Pen, paragraphs: Sequence[Paragraph], box: Box) -> float:
    top = box.top
    for paragraph in paragraphs:
        top -= paragraph.space_in
        lines = pen.wrap(paragraph.text, paragraph.face, box.width)
        kept = lines[: pen.lines_within(top - box.bottom, paragraph.face)]
        if len(kept) < len(lines):
            if kept:
                pen.write_lines([*kept[:-1], kept[-1][:-1] + ELLIPSIS], box.left, top, paragraph.face)
            return box.bottom
        top = pen.write_lines(lines, box.left, top, paragraph.face)
    return top
