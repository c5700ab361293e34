"""Paragraphs set into a box, smaller where they would not fit, so that nothing runs over."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dashboard.views.figure.pen.box import Box
from dashboard.views.figure.pen.pen import Align, Pen
from dashboard.views.figure.pen.style import NOTE, TextStyle

SIZES = tuple(1.0 - 0.02 * n for n in range(24))
"""Parts of the wanted size of letters that are tried, largest first."""

LEAST_PT = 5.6
"""No letters are made smaller than this [pt]."""

ELLIPSIS = "…"


@dataclass(frozen=True)
class Paragraph:
    """Hold a text, how it is set, and the space kept above it [in]."""

    text: str
    face: TextStyle
    space_in: float = 0.0


def small_print(lines: Sequence[str]) -> list[Paragraph]:
    """Give each line as a paragraph in the letters of notes."""
    return [Paragraph(line, NOTE, 0.03 if number else 0.0) for number, line in enumerate(lines)]


def set_block(pen: Pen, paragraphs: Sequence[Paragraph], box: Box, least_pt: float = LEAST_PT) -> float:
    """Set paragraphs from a box's top and return where they end [in].

    All are made smaller together until they fit; what does not fit at the smallest size is cut, and says so by an
    ellipsis.
    """
    for size in SIZES:
        scaled = [_scaled(paragraph, size, least_pt) for paragraph in paragraphs]
        if height_of_block(pen, scaled, box.width) <= box.height:
            return _set(pen, scaled, box)
    return _set(pen, [_scaled(paragraph, SIZES[-1], least_pt) for paragraph in paragraphs], box)


@dataclass(frozen=True)
class TextSection:
    """Hold a heading and what stands under it; where not all has room, how many are left out is said."""

    heading: Paragraph
    items: tuple[Paragraph, ...]

    def capped(self, most: int) -> list[Paragraph]:
        """Keep so many items at most, and say how many are left out."""
        left_out = len(self.items) - most
        if left_out <= 0:
            return [self.heading, *self.items]
        words = f"and {left_out:,} more, not listed here."
        return [self.heading, *self.items[:most], replace(self.items[0], text=words)]


def set_sections(pen: Pen, sections: Sequence[TextSection], box: Box, least_pt: float = LEAST_PT) -> float:
    """Set sections as one block; where they do not fit at the smallest size, the longest ones are cut to a count."""
    most = max((len(section.items) for section in sections), default=0)
    most = min(most, pen.lines_within(box.height, replace(sections[0].heading.face, size_pt=least_pt)) + 1)

    def is_too_high(count: int) -> bool:
        paragraphs = [p for section in sections for p in section.capped(count)]
        smallest = [_scaled(paragraph, SIZES[-1], least_pt) for paragraph in paragraphs]
        return height_of_block(pen, smallest, box.width) > box.height

    fitting = bisect_left(range(1, most + 1), x=True, key=is_too_high)
    return set_block(pen, [p for section in sections for p in section.capped(max(fitting, 1))], box, least_pt)


def height_of_block(pen: Pen, paragraphs: Sequence[Paragraph], width_in: float) -> float:
    """Tell how high paragraphs are at their own sizes [in]."""
    return sum(p.space_in + pen.extent(pen.wrap(p.text, p.face, width_in), p.face)[1] for p in paragraphs)


def set_columns(pen: Pen, columns: Sequence[tuple[Sequence[Paragraph], Box]], least_pt: float = LEAST_PT) -> None:
    """Set several blocks in letters of one size, the largest at which each fits its box.

    Where one does not fit at the smallest size, its longest paragraph is cut, so that those below it are kept.
    """
    for size in SIZES:
        scaled = [([_scaled(p, size, least_pt) for p in paragraphs], box) for paragraphs, box in columns]
        if all(height_of_block(pen, paragraphs, box.width) <= box.height for paragraphs, box in scaled):
            break
    for paragraphs, box in scaled:
        _set(pen, _shortened(pen, paragraphs, box), box)


def _shortened(pen: Pen, paragraphs: Sequence[Paragraph], box: Box) -> list[Paragraph]:
    """Cut the longest paragraph of a block to what the others leave it."""
    kept = list(paragraphs)
    over_in = height_of_block(pen, kept, box.width) - box.height
    if over_in <= 0:
        return kept
    longest = max(range(len(kept)), key=lambda n: len(kept[n].text))
    cut = kept[longest]
    lines = pen.wrap(cut.text, cut.face, box.width)
    room = pen.lines_within(pen.extent(lines, cut.face)[1] - over_in, cut.face)
    if 0 < room < len(lines):
        kept[longest] = replace(cut, text=" ".join(lines[:room])[:-1] + ELLIPSIS)
    return kept


def set_line(
    pen: Pen, text: str, face: TextStyle, box: Box, *, align: Align = "left", least_pt: float = LEAST_PT
) -> None:
    """Set one line at a box's top, smaller where it is too wide; what does not fit at the smallest size is cut."""
    words = " ".join(text.split())
    wide = pen.width(words, face)
    if wide > box.width:
        face = replace(face, size_pt=max(int(10 * face.size_pt * box.width / wide) / 10, least_pt))
    if pen.width(words, face) > box.width:
        longest = bisect_right(range(len(words)), box.width, key=lambda n: pen.width(words[:n] + ELLIPSIS, face)) - 1
        words = words[: max(longest, 0)] + ELLIPSIS
    x = {"left": box.left, "centre": (box.left + box.right) / 2, "right": box.right}[align]
    pen.write_lines([words], x, box.top, face, align=align)


def _scaled(paragraph: Paragraph, size: float, least_pt: float) -> Paragraph:
    wanted = paragraph.face.size_pt
    face = replace(paragraph.face, size_pt=max(round(wanted * size, 2), min(wanted, least_pt)))
    return replace(paragraph, face=face, space_in=paragraph.space_in * size)


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
