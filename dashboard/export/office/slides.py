"""A deck for PowerPoint: the route's figure, a slide a finding, and the method with its limits."""

from collections.abc import Iterator, Mapping

from pptx.presentation import Presentation as Deck
from pptx.slide import Slide

from dashboard.case.sources.citation import cite
from dashboard.checks.assess import Assessment
from dashboard.checks.verdict.finding import Finding
from dashboard.checks.verdict.position import PositionFinding
from dashboard.export.content import report_words
from dashboard.export.content.job import Job
from dashboard.export.content.selection import Selection, select
from dashboard.export.office.package import finish_package
from dashboard.export.office.slide_page import (
    ABOVE_SLIDE,
    HEIGHT_IN,
    WIDTH_IN,
    SlideBox,
    add_slide,
    clip_rows,
    count_rows,
    new_deck,
    to_bytes,
    write_box,
    write_picture,
    write_table,
)
from dashboard.export.picture.chart_file import chart_png
from dashboard.export.picture.drawing import draw_by
from dashboard.export.picture.png import png_bytes
from dashboard.views.figure import SLIDE, draw_figure
from dashboard.views.stamp import ATTRIBUTION, DISCLAIMER
from dashboard.views.view import View
from dashboard.views.wording.reading_row import HEADINGS, ReadingRow, chart_in_full, reading_row

WHOLE_SLIDE = SlideBox(0.0, 0.0, WIDTH_IN, HEIGHT_IN)
SENTENCE = SlideBox(0.5, 1.4, 4.55, 4.0)
NUMBER = SlideBox(0.5, 5.5, 4.55, 0.85)
WIDE = SlideBox(0.5, 1.6, 12.33, 4.6)
FOOTNOTE = SlideBox(0.5, 6.5, 12.33, 0.62)
TABLE = SlideBox(0.5, 1.4, 12.33, 5.6)
FOOT = SlideBox(0.5, 7.14, 12.33, 0.2)
RIGHT_IN, RIGHT_WIDTH_IN, TOP_IN, BOTTOM_IN = 5.35, 7.48, 1.35, 6.4
CHART_HEIGHT_IN = 2.6
LEFT_HALF = SlideBox(0.5, 1.4, 5.9, 5.6)
RIGHT_HALF = SlideBox(6.9, 1.4, 5.9, 5.6)

SENTENCE_SIZES_PT = (16.0, 15.0, 14.0, 13.0, 12.0, 11.5)
NUMBER_SIZES_PT = (18.0, 16.0, 14.0, 12.0)
BODY_SIZES_PT = (18.0, 16.0, 15.0, 14.0, 13.0, 12.0, 11.0)
FOOTNOTE_SIZES_PT = (10.0, 9.5, 9.0)
FOOT_SIZES_PT = (9.0,)
TABLE_PT = 10.0

SLIDE_HEADINGS = ("Reading", "km", "Unit", "Stated, km", "Off by, km", "Fits")
"""The chart above the table shows the ends' radii."""

COLUMN_IN = (2.2, 0.75, 0.55, 1.33, 1.4, 1.25)

WIDE_TABLE_PT = 12.0
WIDE_COLUMN_IN = (2.9, 1.4, 1.9, 0.9, 1.9, 1.63, 1.7)


def to_pptx(assessment: Assessment, view: View, figure_png: bytes, stamp: Mapping[str, str]) -> bytes:
    """Write the slides of a view, with its figure as a PNG; the same inputs give the same bytes."""
    selection = select(assessment, view.claims)
    case = assessment.case
    deck = new_deck(case.title, report_words.subject(assessment), report_words.package_day(case))
    notes = _route_notes(assessment, selection, view)
    route = add_slide(deck, case.title, notes, ABOVE_SLIDE)
    write_picture(route, WHOLE_SLIDE, figure_png, report_words.figure_words(assessment, view))
    for finding in selection.findings:
        _add_finding(deck, assessment, finding)
    for position in selection.positions:
        _add_position(deck, assessment, position)
    _add_method(deck, assessment, selection)
    return finish_package(to_bytes(deck), stamp)


def make(job: Job) -> bytes:
    """Make the slides that a recipe asks for."""
    return to_pptx(job.assessment, job.view, png_bytes(draw_by(draw_figure, job, SLIDE), {}), job.stamp)


def _add_finding(deck: Deck, assessment: Assessment, finding: Finding) -> None:
    slide = add_slide(deck, report_words.headline(finding), list(_finding_notes(assessment, finding)))
    chart = chart_png(finding)
    write_box(
        slide, SENTENCE if chart else WIDE, finding.sentence, sizes_pt=SENTENCE_SIZES_PT if chart else BODY_SIZES_PT
    )
    write_box(slide, NUMBER, f"Number to use: {finding.number_to_use}.", sizes_pt=NUMBER_SIZES_PT, bold=True)
    _write_feet(slide, assessment, finding.footnote)
    if chart:
        _draw_readings(deck, slide, finding, chart)


def _draw_readings(deck: Deck, slide: Slide, finding: Finding, chart: bytes) -> None:
    """Set the chart above the table of its readings; where that is too long, the chart alone, the table behind it."""
    fits = finding.judgement.fits
    under = SlideBox(
        RIGHT_IN, TOP_IN + CHART_HEIGHT_IN + 0.1, RIGHT_WIDTH_IN, BOTTOM_IN - TOP_IN - CHART_HEIGHT_IN - 0.1
    )
    rows = clip_rows([SLIDE_HEADINGS, *(_cells(reading_row(fit)) for fit in fits)], COLUMN_IN, TABLE_PT)
    has_room = count_rows(under, rows, COLUMN_IN, TABLE_PT) == len(rows)
    height_in = CHART_HEIGHT_IN if has_room else BOTTOM_IN - TOP_IN
    write_picture(slide, SlideBox(RIGHT_IN, TOP_IN, RIGHT_WIDTH_IN, height_in), chart, chart_in_full(finding))
    if has_room:
        write_table(slide, under, rows, COLUMN_IN, TABLE_PT, _table_words(finding))
    else:
        _add_readings(deck, finding)


def _add_readings(deck: Deck, finding: Finding) -> None:
    """Add as many slides as the table of a finding's readings needs."""
    rows = [reading_row(fit) for fit in finding.judgement.fits]
    cells = clip_rows([HEADINGS, *(row.cells for row in rows)], WIDE_COLUMN_IN, WIDE_TABLE_PT)
    first = 0
    while first < len(rows):
        page = [cells[0], *cells[first + 1 :]]
        count = count_rows(TABLE, page, WIDE_COLUMN_IN, WIDE_TABLE_PT) - 1
        last = first + count
        title = f"{finding.claim.id}: readings tried, {first + 1} to {last} of {len(rows)}"
        slide = add_slide(deck, title, [row.line for row in rows[first:last]])
        write_table(slide, TABLE, page[: count + 1], WIDE_COLUMN_IN, WIDE_TABLE_PT, _table_words(finding))
        first = last


def _table_words(finding: Finding) -> str:
    return f"Readings of {finding.claim.id}, one a row; the notes say the same."


def _cells(row: ReadingRow) -> tuple[str, ...]:
    return (row.reading, row.computed, row.unit, row.stated, row.off_by, row.fits)


def _add_position(deck: Deck, assessment: Assessment, position: PositionFinding) -> None:
    notes = [position.sentence, position.footnote, *_citations(assessment, [position.claim.source])]
    slide = add_slide(deck, report_words.position_headline(position), notes)
    write_box(slide, WIDE, position.sentence, sizes_pt=BODY_SIZES_PT)
    _write_feet(slide, assessment, position.footnote)


def _write_feet(slide: Slide, assessment: Assessment, footnote: str) -> None:
    write_box(slide, FOOTNOTE, footnote, sizes_pt=FOOTNOTE_SIZES_PT, muted=True)
    write_box(slide, FOOT, report_words.colophon(assessment), sizes_pt=FOOT_SIZES_PT, muted=True)


def _add_method(deck: Deck, assessment: Assessment, selection: Selection) -> None:
    related = selection.findings or selection.positions
    method = [*report_words.VERDICTS, *([] if related else [report_words.NOTHING_RELATED])]
    limits = [*report_words.LIMITS, report_words.boundaries(assessment), DISCLAIMER, f"Data: {ATTRIBUTION}."]
    cited = [f"{source.id}. {cite(source)}" for source in selection.sources]
    slide = add_slide(deck, "Method and limits", [*method, *limits, *cited])
    write_box(slide, LEFT_HALF, *method, sizes_pt=BODY_SIZES_PT)
    write_box(slide, RIGHT_HALF, *limits, sizes_pt=BODY_SIZES_PT)
    write_box(slide, FOOT, report_words.colophon(assessment), sizes_pt=FOOT_SIZES_PT, muted=True)


def _route_notes(assessment: Assessment, selection: Selection, view: View) -> list[str]:
    return [
        assessment.case.title,
        report_words.dek(assessment, selection, view),
        *(each.sentence for each in selection.feasibility),
        *(f"Doubt: {doubt}" for leg_route in assessment.routes for doubt in leg_route.doubts),
        DISCLAIMER,
        *(f"{source.id}. {cite(source)}" for source in selection.sources),
    ]


def _finding_notes(assessment: Assessment, finding: Finding) -> Iterator[str]:
    yield report_words.headline(finding)
    yield finding.sentence
    yield f"Number to use: {finding.number_to_use}."
    yield from (reading_row(fit).line for fit in finding.judgement.fits)
    yield f"Footnote: {finding.footnote}"
    yield from _citations(assessment, [finding.claim.source, *(claim.source for claim in finding.same_origin)])


def _citations(assessment: Assessment, source_ids: list[str]) -> Iterator[str]:
    for source_id in dict.fromkeys(source_ids):
        yield f"Source {source_id}. {cite(assessment.case.source(source_id))}"
