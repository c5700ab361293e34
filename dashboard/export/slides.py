"""A deck for PowerPoint: the route's figure, a slide a finding, and the method with its limits."""

from collections.abc import Iterator, Mapping, Sequence

from pptx.presentation import Presentation as Deck
from pptx.slide import Slide

from dashboard.case.citation import cite
from dashboard.checks.assess import Assessment
from dashboard.checks.finding import Finding
from dashboard.checks.position import PositionFinding
from dashboard.checks.verdict import Fit
from dashboard.export.chart_file import chart_png
from dashboard.export.office_package import finish_package
from dashboard.export.readings_table import ReadingRow, chart_words, order_rows, reading_row
from dashboard.export.report_words import (
    LIMITS,
    NOTHING_RELATED,
    VERDICTS,
    boundaries,
    colophon,
    dek,
    figure_words,
    headline,
    package_day,
    position_headline,
    subject,
)
from dashboard.export.selection import Selection, select
from dashboard.export.slide_page import (
    ABOVE_SLIDE,
    HEIGHT_IN,
    WIDTH_IN,
    Box,
    add_slide,
    count_rows,
    new_deck,
    to_bytes,
    write_box,
    write_picture,
    write_table,
)
from dashboard.views.stamp import ATTRIBUTION, DISCLAIMER
from dashboard.views.view import View

WHOLE_SLIDE = Box(0.0, 0.0, WIDTH_IN, HEIGHT_IN)
SENTENCE = Box(0.5, 1.4, 4.55, 4.0)
NUMBER = Box(0.5, 5.5, 4.55, 0.85)
WIDE = Box(0.5, 1.6, 12.33, 4.6)
FOOTNOTE = Box(0.5, 6.5, 12.33, 0.62)
FOOT = Box(0.5, 7.14, 12.33, 0.2)
RIGHT_IN, RIGHT_WIDTH_IN, TOP_IN, BOTTOM_IN = 5.35, 7.48, 1.35, 6.4
CHART_HEIGHT_IN = 2.6
LEFT_HALF = Box(0.5, 1.4, 5.9, 5.6)
RIGHT_HALF = Box(6.9, 1.4, 5.9, 5.6)

SENTENCE_SIZES_PT = (16.0, 15.0, 14.0, 13.0, 12.0, 11.5)
NUMBER_SIZES_PT = (18.0, 16.0, 14.0, 12.0)
BODY_SIZES_PT = (18.0, 16.0, 15.0, 14.0, 13.0, 12.0, 11.0)
FOOTNOTE_SIZES_PT = (10.0, 9.5, 9.0)
FOOT_SIZES_PT = (9.0,)
TABLE_PT = 10.0

SLIDE_HEADINGS = ("Reading", "km", "As", "Stated, km", "Off by, km", "Fits")
"""The chart above the table shows the ends' radii."""

COLUMN_IN = (2.2, 0.75, 0.55, 1.33, 1.4, 1.25)


def to_pptx(assessment: Assessment, view: View, figure_png: bytes, stamp: Mapping[str, str]) -> bytes:
    """Write the slides of a view, with its figure as a PNG; the same inputs give the same bytes."""
    selection = select(assessment, view.claims)
    case = assessment.case
    deck = new_deck(case.title, subject(assessment), package_day(case))
    notes = _route_notes(assessment, selection, view)
    route = add_slide(deck, case.title, notes, ABOVE_SLIDE)
    write_picture(route, WHOLE_SLIDE, figure_png, figure_words(assessment, view))
    for finding in selection.findings:
        _add_finding(deck, assessment, finding)
    for position in selection.positions:
        _add_position(deck, assessment, position)
    _add_method(deck, assessment, selection)
    return finish_package(to_bytes(deck), stamp)


def _add_finding(deck: Deck, assessment: Assessment, finding: Finding) -> None:
    slide = add_slide(deck, headline(finding), list(_finding_notes(assessment, finding)))
    chart = chart_png(finding)
    write_box(slide, SENTENCE if chart else WIDE, finding.sentence, SENTENCE_SIZES_PT if chart else BODY_SIZES_PT)
    write_box(slide, NUMBER, f"Number to use: {finding.number_to_use}.", NUMBER_SIZES_PT, bold=True)
    if chart:
        _draw_readings(slide, finding, chart)
    _write_feet(slide, assessment, finding.footnote)


def _draw_readings(slide: Slide, finding: Finding, chart: bytes) -> None:
    """Set the chart above the table of its readings; rows for which there is no room stand in the notes."""
    height_in = write_picture(
        slide, Box(RIGHT_IN, TOP_IN, RIGHT_WIDTH_IN, CHART_HEIGHT_IN), chart, chart_words(finding)
    )
    top_in = TOP_IN + height_in + 0.1
    fits, words = finding.judgement.fits, f"Readings of {finding.claim.id}, one a row."
    room = Box(RIGHT_IN, top_in, RIGHT_WIDTH_IN, BOTTOM_IN - top_in)
    if write_table(slide, room, _rows(fits), COLUMN_IN, TABLE_PT, words):
        return
    line = Box(RIGHT_IN, BOTTOM_IN - FOOT.height_in, RIGHT_WIDTH_IN, FOOT.height_in)
    room = Box(RIGHT_IN, top_in, RIGHT_WIDTH_IN, line.top_in - top_in)
    rows = _rows(order_rows(fits, finding.quantity.unit))
    count = count_rows(room, rows, COLUMN_IN, TABLE_PT)
    write_table(slide, room, rows[:count], COLUMN_IN, TABLE_PT, words)
    left_out = f"{len(rows) - count} of {len(fits)} rows stand in the notes alone."
    write_box(slide, line, left_out, FOOT_SIZES_PT, muted=True)


def _rows(fits: Sequence[Fit]) -> list[tuple[str, ...]]:
    return [SLIDE_HEADINGS, *(_cells(reading_row(fit)) for fit in fits)]


def _cells(row: ReadingRow) -> tuple[str, ...]:
    return (row.reading, row.computed, row.unit, row.stated, row.off_by, row.fits)


def _add_position(deck: Deck, assessment: Assessment, position: PositionFinding) -> None:
    notes = [position.sentence, position.footnote, *_citations(assessment, [position.claim.source])]
    slide = add_slide(deck, position_headline(position), notes)
    write_box(slide, WIDE, position.sentence, BODY_SIZES_PT)
    _write_feet(slide, assessment, position.footnote)


def _write_feet(slide: Slide, assessment: Assessment, footnote: str) -> None:
    write_box(slide, FOOTNOTE, footnote, FOOTNOTE_SIZES_PT, muted=True)
    write_box(slide, FOOT, colophon(assessment), FOOT_SIZES_PT, muted=True)


def _add_method(deck: Deck, assessment: Assessment, selection: Selection) -> None:
    related = selection.findings or selection.positions
    method = [*VERDICTS, *([] if related else [NOTHING_RELATED])]
    limits = [*LIMITS, boundaries(assessment), DISCLAIMER, f"Data: {ATTRIBUTION}."]
    cited = [f"{source.id}. {cite(source)}" for source in selection.sources]
    slide = add_slide(deck, "Method and limits", [*method, *limits, *cited])
    write_box(slide, LEFT_HALF, "\n\n".join(method), BODY_SIZES_PT)
    write_box(slide, RIGHT_HALF, "\n\n".join(limits), BODY_SIZES_PT)
    write_box(slide, FOOT, colophon(assessment), FOOT_SIZES_PT, muted=True)


def _route_notes(assessment: Assessment, selection: Selection, view: View) -> list[str]:
    return [
        assessment.case.title,
        dek(assessment, selection, view),
        *(each.sentence for each in selection.feasibility),
        *(f"Doubt: {doubt}" for leg_route in assessment.routes for doubt in leg_route.doubts),
        DISCLAIMER,
        *(f"{source.id}. {cite(source)}" for source in selection.sources),
    ]


def _finding_notes(assessment: Assessment, finding: Finding) -> Iterator[str]:
    yield headline(finding)
    yield finding.sentence
    yield f"Number to use: {finding.number_to_use}."
    yield from (reading_row(fit).line for fit in finding.judgement.fits)
    yield f"Footnote: {finding.footnote}"
    yield from _citations(assessment, [finding.claim.source, *(claim.source for claim in finding.same_origin)])


def _citations(assessment: Assessment, source_ids: list[str]) -> Iterator[str]:
    for source_id in dict.fromkeys(source_ids):
        yield f"Source {source_id}. {cite(assessment.case.source(source_id))}"
