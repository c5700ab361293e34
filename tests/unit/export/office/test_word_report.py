import datetime as dt
import io
import zipfile
from dataclasses import replace

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Cm
from lxml import etree

from dashboard.case.sources.citation import cite
from dashboard.checks.assess import Assessment
from dashboard.checks.verdict.position import PositionFinding
from dashboard.export.office.package import read_stamp
from dashboard.export.office.word_report import to_docx
from dashboard.views.stamp import ATTRIBUTION, DISCLAIMER
from dashboard.views.view import View

VIEW = View(dt.date(2023, 9, 7), last_day=dt.date(2023, 10, 1))
TWIP = 635
"""What Word counts lengths of a page in [EMU]."""
STAMP = {"Waybill-Case": "dprk-russia-2023"}


@pytest.fixture(scope="module")
def content(assessment: Assessment, small_png: bytes) -> bytes:
    return to_docx(assessment, VIEW, small_png, STAMP)


@pytest.fixture(scope="module")
def report(content: bytes) -> Document:
    return docx.Document(io.BytesIO(content))


def part(content: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return etree.fromstring(package.read(name))


def headings(report: Document) -> list[str]:
    return [p.text for p in report.paragraphs if p.style is not None and (p.style.name or "").startswith("Heading")]


def words(report: Document) -> str:
    cells = [cell.text for table in report.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in report.paragraphs), *cells])


def footnotes(content: bytes) -> dict[str, str]:
    notes = part(content, "word/footnotes.xml").findall(qn("w:footnote"))
    return {note.get(qn("w:id"), ""): "".join(t.text or "" for t in note.iter(qn("w:t"))).strip() for note in notes}


def test_it_opens_with_its_title_and_says_what_it_stands_on(report: Document, assessment: Assessment) -> None:
    title, dek = report.paragraphs[:2]
    assert (title.text, title.style.name if title.style else "") == (assessment.case.title, "Title")
    assert dek.text.startswith(
        "Stated window 7 Sep to 1 Oct 2023; shown here 7 Sep to 1 Oct 2023. 2 sources (Yonhap, RFE/RL)."
    )
    assert "68/262" in dek.text


def test_its_headings_can_be_navigated(report: Document) -> None:
    assert headings(report) == [
        "How to read the verdicts",
        "Findings",
        "S1-09: stated 290 km, computed 202 km – compatible with another reading",
        "S2-06: stated 290 mi, computed 202 km – unit in question: fits only in another unit",
        "The route and its days",
        "The sea leg from Najin to Dunay: feasible",
        "The rail leg from Dunay to Tikhoretsk: feasible",
        "The whole route from Najin to Tikhoretsk: feasible",
        "Claims compared",
        "Sources",
        "Limits",
        "Boundaries and data",
    ]


def test_each_sentence_carries_its_footnote(content: bytes, report: Document, assessment: Assessment) -> None:
    notes = footnotes(content)
    assert list(notes) == ["-1", "0", "1", "2"]
    for finding, number in zip(assessment.findings, ("1", "2"), strict=True):
        (line,) = [p for p in report.paragraphs if p.text == finding.sentence]
        (mark,) = line._p.iter(qn("w:footnoteReference"))
        assert mark.get(qn("w:id")) == number
        assert notes[number] == finding.footnote


def test_the_footnotes_are_known_to_the_package(content: bytes, report: Document) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert b"wordprocessingml.footnotes+xml" in package.read("[Content_Types].xml")
        assert b'Target="footnotes.xml"' in package.read("word/_rels/document.xml.rels")
    named = part(content, "word/settings.xml").find(qn("w:footnotePr"))
    assert named is not None
    assert [note.get(qn("w:id")) for note in named] == ["-1", "0"]
    styles = {style.name: style.style_id for style in report.styles}
    used = {
        style.get(qn("w:val")) for style in part(content, "word/footnotes.xml").iter(qn("w:pStyle"), qn("w:rStyle"))
    }
    assert used == {styles["footnote text"], styles["footnote reference"]}


def test_what_a_report_has_to_say_is_said(report: Document, assessment: Assessment) -> None:
    said = words(report)
    for finding in assessment.findings:
        assert f"Number to use: {finding.number_to_use}." in said
        assert finding.claim.quantity.as_written in said
    for needed in (
        *(cite(source) for source in assessment.case.sources),
        *(comparison.reason for comparison in assessment.comparisons),
        *(each.sentence for each in assessment.feasibility),
        "not of whether events happened",
        DISCLAIMER,
        ATTRIBUTION,
    ):
        assert needed in said


def test_tables_repeat_their_headings_and_keep_their_rows_whole(report: Document, assessment: Assessment) -> None:
    first = report.tables[0]
    assert [cell.text for cell in first.rows[1].cells] == [
        "S1-09",
        "White House (Kirby), in S1 (P5)",
        "roughly 290 kilometers",
        "202 km",
        "compatible with another reading",
        str(assessment.findings[0].tried),
    ]
    for table in report.tables:
        assert table.rows[0]._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
        assert all(row._tr.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in table.rows)


def test_pictures_have_words_that_stand_for_them(report: Document, assessment: Assessment) -> None:
    described = [picture._inline.docPr.get("descr") or "" for picture in report.inline_shapes]
    assert len(described) == 1 + len(assessment.findings)
    assert described[0].startswith("Map of the reported route: Najin to Dunay by sea; Dunay to Tikhoretsk by rail.")
    assert "Crimea alone: computed 275.8 km" in described[1]


def test_it_is_a4_in_english_with_counted_pages(content: bytes, report: Document) -> None:
    section = report.sections[0]
    assert section.page_width == pytest.approx(Cm(21.0), abs=TWIP)
    assert section.page_height == pytest.approx(Cm(29.7), abs=TWIP)
    assert all(picture.width <= Cm(17.0) + 1 for picture in report.inline_shapes)
    fields = [code.text for code in section.footer._element.iter(qn("w:instrText"))]
    assert fields == [" PAGE ", " NUMPAGES "]
    assert {lang.get(qn("w:val")) for lang in part(content, "word/styles.xml").iter(qn("w:lang"))} == {"en-GB"}
    assert report.core_properties.created == dt.datetime(2023, 10, 14, tzinfo=dt.UTC)


def test_only_the_claims_of_a_view_are_reported(assessment: Assessment, small_png: bytes) -> None:
    chosen = to_docx(assessment, replace(VIEW, claims=frozenset({"S2-06"})), small_png, STAMP)
    report = docx.Document(io.BytesIO(chosen))
    assert list(footnotes(chosen)) == ["-1", "0", "1"]
    assert not [heading for heading in headings(report) if heading.startswith(("S1-09", "The route", "Claims"))]
    assert "1 source (RFE/RL)" in words(report)


def test_a_case_without_distances_says_so(assessment: Assessment, small_png: bytes) -> None:
    bare = to_docx(replace(assessment, findings=(), comparisons=()), VIEW, small_png, STAMP)
    assert "None of the claims shown states a distance" in words(docx.Document(io.BytesIO(bare)))
    assert list(footnotes(bare)) == ["-1", "0"]


def test_a_direction_has_its_sentence_and_its_footnote(
    assessment: Assessment, direction: PositionFinding, small_png: bytes
) -> None:
    content = to_docx(replace(assessment, findings=(), positions=(direction,)), VIEW, small_png, STAMP)
    report = docx.Document(io.BytesIO(content))
    assert f"{direction.claim.id}: direction – not supported" in headings(report)
    assert direction.sentence in words(report)
    assert footnotes(content)["1"] == direction.footnote


def test_hostile_text_is_shown_and_nothing_else(assessment: Assessment, small_png: bytes) -> None:
    text = "<w:p/>&amp; =1+1 \x00\x0b\x1b\ud800 {{x}} 두만강\r\nДунай"
    shown = "<w:p/>&amp; =1+1 ���� {{x}} 두만강 Дунай"
    finding = replace(assessment.findings[0], sentence=text, footnote=text, number_to_use=text)
    case = assessment.case.model_copy(update={"title": text})
    spoilt = to_docx(replace(assessment, case=case, findings=(finding,)), VIEW, small_png, STAMP)
    report = docx.Document(io.BytesIO(spoilt))
    assert report.paragraphs[0].text == shown
    assert [p.text for p in report.paragraphs].count(shown) == 2
    assert footnotes(spoilt)["1"] == shown


def test_it_carries_its_stamp(content: bytes) -> None:
    assert read_stamp(content) == STAMP
