import datetime as dt
import io
from dataclasses import replace
from typing import Any

import pytest
from pptx import Presentation

from dashboard.case.sources.citation import cite
from dashboard.checks.assess import Assessment
from dashboard.checks.verdict.finding import Finding
from dashboard.checks.verdict.position import PositionFinding
from dashboard.export.office.package import read_stamp
from dashboard.export.office.slides import to_pptx
from dashboard.export.office.text_fit import height_of
from dashboard.views.stamp import DISCLAIMER
from dashboard.views.view import View
from dashboard.views.wording.reading_row import reading_row

VIEW = View(dt.date(2023, 9, 7))
STAMP = {"Waybill-Case": "dprk-russia-2023"}
SLACK_IN = 0.02


def opened(assessment: Assessment, png: bytes, view: View = VIEW) -> Any:
    return Presentation(io.BytesIO(to_pptx(assessment, view, png, STAMP)))


@pytest.fixture(scope="module")
def deck(assessment: Assessment, small_png: bytes) -> Any:
    return opened(assessment, small_png)


def notes(slide: Any) -> str:
    return str(slide.notes_slide.notes_text_frame.text)


def words(slide: Any) -> str:
    return "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)


def readings(slide: Any) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for shape in slide.shapes if shape.has_table for row in shape.table.rows]


def with_many_readings(finding: Finding, count: int) -> Finding:
    rows = [finding.judgement.fits[n % len(finding.judgement.fits)] for n in range(count)]
    named = tuple(
        replace(row, reading=replace(row.reading, id=f"r{n}", short=f"reading {n}", part=None))
        for n, row in enumerate(rows)
    )
    return replace(finding, judgement=replace(finding.judgement, fits=named))


def check_fit(deck: Any) -> None:
    """Check that no text is higher than its box, and that nothing that is shown leaves the slide."""
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.top < 0:
                continue  # the hidden title
            assert shape.left >= 0
            assert shape.left + shape.width <= deck.slide_width + 1
            assert shape.top + shape.height <= deck.slide_height + 1
            if shape.has_text_frame and shape.text_frame.text:
                font = shape.text_frame.paragraphs[0].runs[0].font
                high_in = height_of(shape.text_frame.text, font.size.pt, shape.width.inches, bold=bool(font.bold))
                assert high_in <= shape.height.inches + SLACK_IN, shape.text_frame.text


def test_the_first_slide_is_the_figure_and_the_last_the_method(deck: Any, assessment: Assessment) -> None:
    assert (deck.slide_width, deck.slide_height) == (12191695, 6858000)
    first, *_, last = deck.slides
    (picture,) = [shape for shape in first.shapes if not shape.has_text_frame]
    assert (picture.left, picture.top) == (0, 0)
    assert picture.height == pytest.approx(deck.slide_height, rel=0.001)
    assert picture._element.nvPicPr.cNvPr.get("descr").startswith("Map of the reported route: Najin to Dunay")
    assert last.shapes.title.text == "Method and limits"
    assert DISCLAIMER in words(last)
    assert "not of whether events happened" in words(last)


def test_every_slide_has_a_title(deck: Any, assessment: Assessment) -> None:
    titles = [slide.shapes.title.text for slide in deck.slides]
    assert titles == [
        assessment.case.title,
        "S1-09: stated 290 km, computed 202 km – compatible with another reading",
        "S2-06: stated 290 mi, computed 202 km – unit in question: fits only in another unit",
        "Method and limits",
    ]


def test_a_finding_has_its_words_its_chart_and_its_readings(deck: Any, assessment: Assessment) -> None:
    for slide, finding in zip(list(deck.slides)[1:-1], assessment.findings, strict=True):
        assert finding.sentence in words(slide)
        assert f"Number to use: {finding.number_to_use}." in words(slide)
        heading, *rows = readings(slide)
        assert heading[-1] == "Fits"
        assert len(rows) == finding.tried
        assert {row[-1] for row in rows} <= {"no", "yes", "if 10 km off", "not counted"}
        (chart,) = [shape for shape in slide.shapes if hasattr(shape, "image")]
        assert "the stated interval as a band" in chart._element.nvPicPr.cNvPr.get("descr")


def test_the_notes_hold_the_whole_of_it(deck: Any, assessment: Assessment) -> None:
    for slide, finding in zip(list(deck.slides)[1:-1], assessment.findings, strict=True):
        said = notes(slide)
        for needed in (finding.sentence, finding.footnote, finding.number_to_use):
            assert needed in said
        assert all(reading_row(fit).line in said for fit in finding.judgement.fits)
        assert cite(assessment.case.source(finding.claim.source)) in said


def test_nothing_overflows(deck: Any) -> None:
    check_fit(deck)


@pytest.mark.parametrize("text", ["слово " * 900, "x" * 4000, "평양" * 1500, "A sentence; and a clause. " * 200])
def test_a_long_text_fits_too_and_is_whole_in_the_notes(assessment: Assessment, small_png: bytes, text: str) -> None:
    finding = replace(assessment.findings[0], sentence=text, footnote=text, number_to_use=text)
    case = assessment.case.model_copy(update={"title": text})
    long = opened(replace(assessment, case=case, findings=(finding,)), small_png)
    check_fit(long)
    assert "whole in the notes" in words(long.slides[1])
    assert notes(long.slides[1]).count(text.strip()) == 3
    assert text.strip() in notes(long.slides[0])


@pytest.mark.parametrize("count", [9, 10, 40])
def test_no_reading_is_left_out_however_many_there_are(assessment: Assessment, small_png: bytes, count: int) -> None:
    finding = with_many_readings(assessment.findings[0], count)
    many = opened(replace(assessment, findings=(finding,)), small_png)
    check_fit(many)
    rows = [row for slide in many.slides for row in readings(slide) if row[0] != "Reading"]
    assert [row[0].removesuffix(", plain") for row in rows] == [f"reading {n}" for n in range(count)]


def test_many_findings_have_a_slide_each(assessment: Assessment, small_png: bytes) -> None:
    many = opened(replace(assessment, findings=assessment.findings * 6), small_png)
    assert len(many.slides) == 2 + 12


def test_only_the_claims_of_a_view_are_shown(assessment: Assessment, small_png: bytes) -> None:
    chosen = opened(assessment, small_png, replace(VIEW, claims=frozenset({"S2-06"})))
    assert [slide.shapes.title.text[:5] for slide in chosen.slides][1:] == ["S2-06", "Metho"]


def test_a_case_without_distances_says_so(assessment: Assessment, small_png: bytes) -> None:
    bare = opened(replace(assessment, findings=(), comparisons=()), small_png)
    assert len(bare.slides) == 2
    assert "None of the claims shown states a distance" in words(bare.slides[1])


def test_a_direction_has_a_slide_too(assessment: Assessment, direction: PositionFinding, small_png: bytes) -> None:
    shown = opened(replace(assessment, findings=(), positions=(direction,)), small_png)
    check_fit(shown)
    slide = shown.slides[1]
    assert slide.shapes.title.text == f"{direction.claim.id}: direction – not supported"
    assert direction.sentence in words(slide)
    assert direction.footnote in notes(slide)


def test_hostile_text_is_shown_and_nothing_else(assessment: Assessment, small_png: bytes) -> None:
    text = "<a:t/>&amp; =1+1 \x00\x0b\x1b\ud800 두만강\r\nДунай"
    finding = replace(assessment.findings[0], sentence=text, footnote=text)
    spoilt = opened(replace(assessment, findings=(finding,)), small_png)
    assert "<a:t/>&amp; =1+1 ���� 두만강 Дунай" in words(spoilt.slides[1])


def test_it_carries_its_stamp_and_no_day_of_today(assessment: Assessment, small_png: bytes) -> None:
    content = to_pptx(assessment, VIEW, small_png, STAMP)
    assert read_stamp(content) == STAMP
    properties = Presentation(io.BytesIO(content)).core_properties
    assert properties.created == properties.modified == dt.datetime(2023, 10, 14)
