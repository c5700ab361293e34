"""What stands on a slide: boxes of text that fit, tables, and pictures with the words that stand for them."""

import datetime as dt
import io
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from lxml import etree
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide
from pptx.text.text import TextFrame
from pptx.util import Emu, Inches, Pt

from dashboard.export.content.cells import flow
from dashboard.export.office.text_fit import LINE_SPACING, POINTS_PER_INCH, Fitted, fit, height_of

WIDTH_IN, HEIGHT_IN = 13.333, 7.5
TITLE_ONLY = 5
"""The layout of the template that has a title and nothing else."""

PLAIN_GRID = "{5940675A-B579-460E-94D1-54222C63F5DA}"
"""PowerPoint's table style with thin lines and no colours."""

LANGUAGE = "en-GB"
INK = RGBColor(0x1F, 0x2D, 0x3A)
MUTED = RGBColor(0x53, 0x60, 0x6A)
HEADING_GROUND = RGBColor(0xE4, 0xE9, 0xED)
CELL_SIDE_IN, CELL_TOP_IN = 0.06, 0.025
MOST_LINES = 3
ROUNDING_IN = 1e-6

TITLE_SIZES_PT = (24.0, 22.0, 20.0, 18.0, 16.0)
IN_NOTES = " … (whole in the notes)"
LONGEST_PROPERTY = 255


@dataclass(frozen=True)
class SlideBox:
    """Hold where something stands on a slide [in]."""

    left_in: float
    top_in: float
    width_in: float
    height_in: float


TITLE = SlideBox(0.5, 0.35, 12.33, 0.85)
ABOVE_SLIDE = SlideBox(0.5, -1.0, 12.33, 0.8)
"""Where a title is read out and listed, but not seen: PowerPoint's own place for a hidden title."""


def new_deck(title: str, subject: str, day: dt.date) -> Deck:
    """Begin a deck of 16:9, its template's layouts drawn out to that width, with its properties."""
    deck = Presentation()
    stretch = Inches(WIDTH_IN) / deck.slide_width
    for page in (deck.slide_master, *deck.slide_layouts):
        for frame in page.element.iter(qn("a:xfrm")):
            for tag, name in (("a:off", "x"), ("a:ext", "cx")):
                placed = frame.find(qn(tag))
                placed.set(name, str(round(int(placed.get(name)) * stretch)))
    deck.slide_width, deck.slide_height = Inches(WIDTH_IN), Inches(HEIGHT_IN)
    properties = deck.core_properties
    properties.title, properties.subject = flow(title)[:LONGEST_PROPERTY], flow(subject)[:LONGEST_PROPERTY]
    properties.author = properties.last_modified_by = "Waybill"
    properties.language = LANGUAGE
    properties.created = properties.modified = dt.datetime.combine(day, dt.time())
    package = deck.part.package
    for relation in list(package._rels.values()):
        if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL:  # a picture of the template's empty slide
            package.drop_rel(relation.rId)
    return deck


def to_bytes(deck: Deck) -> bytes:
    """Give the deck as the bytes of its file."""
    written = io.BytesIO()
    deck.save(written)
    return written.getvalue()


def add_slide(deck: Deck, title: str, notes: Sequence[str], box: SlideBox = TITLE) -> Slide:
    """Add a slide with its title and, for the speaker, its notes."""
    slide = deck.slides.add_slide(deck.slide_layouts[TITLE_ONLY])
    shape = slide.shapes.title
    shape.left, shape.top, shape.width, shape.height = _place(box)
    fitted = fit(flow(title), box.width_in, box.height_in, TITLE_SIZES_PT, bold=True)
    _write(shape.text_frame, fitted, bold=True, colour=INK, anchor=MSO_ANCHOR.MIDDLE)
    slide.notes_slide.notes_text_frame.text = "\n".join(flow(line) for line in notes)
    return slide


def write_box(
    slide: Slide, box: SlideBox, *paragraphs: str, sizes_pt: tuple[float, ...], bold: bool = False, muted: bool = False
) -> None:
    """Write paragraphs, set apart by an empty line, in the largest size that their box holds."""
    text = "\n\n".join(flow(paragraph) for paragraph in paragraphs)
    fitted = fit(text, box.width_in, box.height_in, sizes_pt, IN_NOTES, bold=bold)
    _write(slide.shapes.add_textbox(*_place(box)).text_frame, fitted, bold=bold, colour=MUTED if muted else INK)


def write_picture(slide: Slide, box: SlideBox, png: bytes, words: str) -> None:
    """Place a picture as large as its box allows, centred across."""
    picture = slide.shapes.add_picture(io.BytesIO(png), 0, 0)
    scale = min(Inches(box.width_in) / picture.width, Inches(box.height_in) / picture.height)
    picture.width, picture.height = Emu(round(picture.width * scale)), Emu(round(picture.height * scale))
    picture.left = Emu(round(Inches(box.left_in) + (Inches(box.width_in) - picture.width) / 2))
    picture.top = Inches(box.top_in)
    _describe(picture._element.nvPicPr.cNvPr, words)


def clip_rows(rows: Sequence[Sequence[str]], widths_in: Sequence[float], size_pt: float) -> list[tuple[str, ...]]:
    """Keep of each cell what stands in `MOST_LINES`, so that a page holds a row of any table."""
    highest_in = MOST_LINES * size_pt * LINE_SPACING / POINTS_PER_INCH + ROUNDING_IN
    return [
        tuple(
            fit(flow(text), width_in - 2 * CELL_SIDE_IN, highest_in, (size_pt,), bold=n == 0).shown
            for text, width_in in zip(row, widths_in, strict=True)
        )
        for n, row in enumerate(rows)
    ]


def count_rows(box: SlideBox, rows: Sequence[Sequence[str]], widths_in: Sequence[float], size_pt: float) -> int:
    """Count how many of the first rows of a table a box holds."""
    tops_in = accumulate(_row_height(row, widths_in, size_pt, bold=n == 0) for n, row in enumerate(rows))
    return sum(top_in <= box.height_in for top_in in tops_in)


def write_table(
    slide: Slide, box: SlideBox, rows: Sequence[Sequence[str]], widths_in: Sequence[float], size_pt: float, words: str
) -> None:
    """Write a table, headings first, of as many rows as `count_rows` says that its box holds."""
    heights_in = [_row_height(row, widths_in, size_pt, bold=n == 0) for n, row in enumerate(rows)]
    frame = slide.shapes.add_table(len(rows), len(widths_in), *_place(box))
    _describe(frame._element.nvGraphicFramePr.cNvPr, words)
    table = frame.table
    table.horz_banding = False
    table._tbl.tblPr.find(qn("a:tableStyleId")).text = PLAIN_GRID
    for column, width_in in zip(table.columns, widths_in, strict=True):
        column.width = Inches(width_in)
    for number, (row, height_in) in enumerate(zip(table.rows, heights_in, strict=True)):
        row.height = Inches(height_in)
        for cell, text in zip(row.cells, rows[number], strict=True):
            cell.margin_left = cell.margin_right = Inches(CELL_SIDE_IN)
            cell.margin_top = cell.margin_bottom = Inches(CELL_TOP_IN)
            _write(cell.text_frame, Fitted(flow(text), size_pt, is_cut=False), bold=number == 0, colour=INK)
            if number == 0:
                cell.fill.solid()
                cell.fill.fore_color.rgb = HEADING_GROUND
    frame.height = Inches(sum(heights_in))


def _row_height(row: Sequence[str], widths_in: Sequence[float], size_pt: float, *, bold: bool) -> float:
    return 2 * CELL_TOP_IN + max(
        height_of(flow(text), size_pt, width_in - 2 * CELL_SIDE_IN, bold=bold)
        for text, width_in in zip(row, widths_in, strict=True)
    )


def _write(
    frame: TextFrame, fitted: Fitted, *, bold: bool, colour: RGBColor, anchor: MSO_ANCHOR = MSO_ANCHOR.TOP
) -> None:
    frame.word_wrap, frame.auto_size, frame.vertical_anchor = True, MSO_AUTO_SIZE.NONE, anchor
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.text = fitted.shown
    for paragraph in frame.paragraphs:
        paragraph.alignment = PP_ALIGN.LEFT
        for run in paragraph.runs:
            run.font.size, run.font.bold, run.font.color.rgb = Pt(fitted.size_pt), bold, colour
            run._r.get_or_add_rPr().set("lang", LANGUAGE)


def _describe(named: etree._Element, words: str) -> None:
    named.set("descr", flow(words))


def _place(box: SlideBox) -> tuple[Emu, Emu, Emu, Emu]:
    left, top, width, height = (Inches(inches) for inches in (box.left_in, box.top_in, box.width_in, box.height_in))
    return left, top, width, height
