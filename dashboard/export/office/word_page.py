"""A Word document's paper, fonts, language and footer, and its tables."""

import datetime as dt
import io
from collections.abc import Sequence

import docx
from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Emu, Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from dashboard.export.content.cells import flow

PAGE_CM = (21.0, 29.7)
MARGIN_CM = 2.0
TEXT_CM = PAGE_CM[0] - 2 * MARGIN_CM
"""Width of the text [cm]."""

FONT = "Calibri"
FONT_EAST = "Malgun Gothic"
"""For Hangul and Han; Word picks another where it is missing."""

LANGUAGE = "en-GB"
INK = RGBColor(0x1F, 0x2D, 0x3A)
MUTED = RGBColor(0x53, 0x60, 0x6A)
HEADING_GROUND = "E4E9ED"

SIZES_PT = {"Title": 22.0, "Subtitle": 11.0, "Heading 1": 15.0, "Heading 2": 12.0, "Normal": 10.5, "Caption": 9.0}


def new_document(title: str, subject: str, day: dt.date, foot: str) -> Document:
    """Begin an A4 document with its styles, its properties and a footer that counts the pages."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(PAGE_CM[0]), Cm(PAGE_CM[1])
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(MARGIN_CM)
    _set_styles(document)
    _set_properties(document, title, subject, day)
    _write_footer(section.footer.paragraphs[0], foot)
    return document


def to_bytes(document: Document) -> bytes:
    """Give the document as the bytes of its file."""
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def write_table(
    document: Document, headings: Sequence[str], rows: Sequence[Sequence[str]], widths_cm: Sequence[float]
) -> None:
    """Add a table whose headings stand again on every page, and whose rows are not torn."""
    table = document.add_table(rows=0, cols=len(headings), style="Table Grid")
    table.autofit = False
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    for number, cells in enumerate((headings, *rows)):
        row = table.add_row()
        properties = row._tr.get_or_add_trPr()
        properties.append(OxmlElement("w:cantSplit"))
        if number == 0:
            properties.append(OxmlElement("w:tblHeader"))
        for cell, words, width_cm in zip(row.cells, cells, widths_cm, strict=True):
            cell.width = Cm(width_cm)
            _fill(cell, words, is_heading=number == 0)
    for column, width_cm in zip(table.columns, widths_cm, strict=True):  # LibreOffice goes by these, Word by the cells
        column.width = Cm(width_cm)
    document.add_paragraph().paragraph_format.space_after = Pt(2)


def _fill(cell: _Cell, words: str, *, is_heading: bool) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(1)
    run = paragraph.add_run(flow(words))
    run.font.size = Pt(9)
    run.bold = is_heading
    if is_heading:
        paragraph.paragraph_format.keep_with_next = True
        shade = OxmlElement("w:shd")
        for name, value in (("val", "clear"), ("color", "auto"), ("fill", HEADING_GROUND)):
            shade.set(qn(f"w:{name}"), value)
        cell._tc.get_or_add_tcPr().append(shade)


def write_picture(paragraph: Paragraph, png: bytes, words: str, highest_cm: float) -> None:
    """Place a picture across the text, or as high as is allowed, with the words that stand for it."""
    picture = paragraph.add_run().add_picture(io.BytesIO(png))
    scale = min(Cm(TEXT_CM) / picture.width, Cm(highest_cm) / picture.height)
    picture.width, picture.height = Emu(round(picture.width * scale)), Emu(round(picture.height * scale))
    picture._inline.docPr.set("descr", flow(words))
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.keep_with_next = True


def write_field(paragraph: Paragraph, instruction: str, shown: str) -> None:
    """Add a field that Word computes, such as the page's number, with what stands until it has."""
    for kind, words in (("begin", ""), ("", instruction), ("separate", ""), ("shown", shown), ("end", "")):
        run = paragraph.add_run(shown if kind == "shown" else "")._r
        if kind in ("begin", "separate", "end"):
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run.append(mark)
        elif not kind:
            code = OxmlElement("w:instrText")
            code.set(qn("xml:space"), "preserve")
            code.text = f" {words} "
            run.append(code)


def _set_styles(document: Document) -> None:
    for name, size_pt in SIZES_PT.items():
        style = document.styles[name]
        style.font.size, style.font.name = Pt(size_pt), FONT
        style.font.color.rgb = MUTED if name in ("Subtitle", "Caption") else INK
        style.font.italic = False
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in [attribute for attribute in fonts.attrib if attribute.endswith("Theme")]:
            del fonts.attrib[theme]
        fonts.set(qn("w:eastAsia"), FONT_EAST)
        fonts.set(qn("w:cs"), FONT)
    document.styles["Normal"].paragraph_format.space_after = Pt(6)
    document.styles["Caption"].font.bold = False
    for name, dropped in (("Title", "w:pBdr"), ("Title", "w:spacing"), ("Subtitle", "w:spacing")):
        _drop(document.styles[name].element, dropped)
    document.styles["Title"].paragraph_format.space_after = Pt(4)
    document.styles["Subtitle"].paragraph_format.space_after = Pt(8)
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), LANGUAGE)


def _drop(style: BaseOxmlElement, tag: str) -> None:
    for parent in list(style.iter()):
        for found in parent.findall(qn(tag)):
            parent.remove(found)


def _set_properties(document: Document, title: str, subject: str, day: dt.date) -> None:
    properties = document.core_properties
    properties.title, properties.subject, properties.author = flow(title)[:255], flow(subject)[:255], "Waybill"
    properties.language, properties.comments, properties.last_modified_by = LANGUAGE, "", "Waybill"
    properties.created = properties.modified = dt.datetime.combine(day, dt.time())
    package = document.part.package
    for identifier, relation in list(package.rels.items()):
        if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL:  # a picture of the template's empty page
            del package.rels[identifier]


def _write_footer(paragraph: Paragraph, foot: str) -> None:
    paragraph.add_run(f"{flow(foot)} · page ")
    write_field(paragraph, "PAGE", "1")
    paragraph.add_run(" of ")
    write_field(paragraph, "NUMPAGES", "1")
    for run in paragraph.runs:
        run.font.size, run.font.color.rgb = Pt(8), MUTED
