"""Footnotes of a Word document, which python-docx can read past but not write.

References
----------
ECMA-376-1 (2016), Office Open XML, 17.11, footnotes and endnotes.
"""

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph
from lxml import etree

TEXT_STYLE = "footnote text"
MARK_STYLE = "footnote reference"
"""The names by which Word knows the two styles."""

SEPARATORS = {"-1": "separator", "0": "continuationSeparator"}
"""What Word draws between text and notes, by number; the notes themselves begin at 1."""


class Footnotes:
    """The notes of one document; each is numbered by Word, and stands at the foot of its page."""

    def __init__(self, document: Document) -> None:
        self._mark_id, self._text_id = _add_styles(document)
        self._root = parse_xml(f"<w:footnotes {nsdecls('w')}/>")
        for number, kind in SEPARATORS.items():
            note = self._append(number)
            note.set(qn("w:type"), kind)
            _append(_append(note[0], "w:r"), f"w:{kind}")
        package = document.part.package
        part = XmlPart(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, self._root, package)
        document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
        _name_separators(document)

    def add(self, paragraph: Paragraph, text: str) -> None:
        """Set a mark at the end of a paragraph, and the text under the page."""
        number = str(len(self._root) - len(SEPARATORS) + 1)
        mark = _append(self._marked_run(paragraph._p), "w:footnoteReference")
        mark.set(qn("w:id"), number)
        line = self._append(number)[0]
        _append(_append(line, "w:pPr"), "w:pStyle").set(qn("w:val"), self._text_id)
        _append(self._marked_run(line), "w:footnoteRef")
        words = _append(_append(line, "w:r"), "w:t")
        words.text = f" {text}"
        words.set(qn("xml:space"), "preserve")

    def _append(self, number: str) -> etree._Element:
        note = _append(self._root, "w:footnote")
        note.set(qn("w:id"), number)
        _append(note, "w:p")
        return note

    def _marked_run(self, line: etree._Element) -> etree._Element:
        run = _append(line, "w:r")
        _append(_append(run, "w:rPr"), "w:rStyle").set(qn("w:val"), self._mark_id)
        return run


def _add_styles(document: Document) -> tuple[str, str]:
    """Add Word's two styles of footnotes; gives their ids."""
    mark = document.styles.add_style(MARK_STYLE, WD_STYLE_TYPE.CHARACTER, builtin=True)
    mark.font.superscript = True
    text = document.styles.add_style(TEXT_STYLE, WD_STYLE_TYPE.PARAGRAPH, builtin=True)
    text.base_style = document.styles["Normal"]
    text.font.size = Pt(8.5)
    text.paragraph_format.space_after = Pt(2)
    text.paragraph_format.line_spacing = 1.0
    return mark.style_id, text.style_id


def _name_separators(document: Document) -> None:
    """List the separators among the settings, before those of compatibility, as the schema orders them."""
    named = OxmlElement("w:footnotePr")
    for number in SEPARATORS:
        _append(named, "w:footnote").set(qn("w:id"), number)
    document.settings.element.find(qn("w:compat")).addprevious(named)


def _append(parent: etree._Element, tag: str) -> etree._Element:
    child = OxmlElement(tag)
    parent.append(child)
    return child
