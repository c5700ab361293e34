"""A report in Word: the figure, what is stated against what is computed, and everything needed to cite it."""

from collections.abc import Mapping

from docx.document import Document

from dashboard.case.sources.citation import cite
from dashboard.checks.assess import Assessment
from dashboard.checks.verdict.finding import Finding
from dashboard.checks.verdict.position import PositionFinding
from dashboard.checks.verdict.wording import capital, km
from dashboard.export.content import report_words
from dashboard.export.content.cells import flow
from dashboard.export.content.job import Job
from dashboard.export.content.selection import Selection, select
from dashboard.export.office.package import finish_package
from dashboard.export.office.word_footnotes import Footnotes
from dashboard.export.office.word_page import new_document, to_bytes, write_field, write_picture, write_table
from dashboard.export.picture.chart_file import chart_png
from dashboard.export.picture.drawing import draw_by
from dashboard.export.picture.png import png_bytes
from dashboard.views.figure import SLIDE, SQUARE, draw_figure, find_preset
from dashboard.views.stamp import ATTRIBUTION, DISCLAIMER
from dashboard.views.view import View
from dashboard.views.wording.derived import MOST_SHOWN, count_left_out
from dashboard.views.wording.reading_row import HEADINGS, chart_in_full, reading_row

FIGURE_CM = 19.0
CHART_CM = 14.0
"""Highest that a figure and a chart may stand [cm]."""

FINDING_HEADINGS = ("Claim", "Who states it", "Stated", "Computed, plain reading", "Verdict", "Tried")
FINDING_CM = (1.6, 4.0, 3.0, 3.2, 3.8, 1.4)
READING_CM = (2.9, 2.4, 3.1, 1.2, 3.1, 2.1, 2.2)
COMPARED_HEADINGS = ("Claims", "Quantity", "Relation", "Why")
COMPARED_CM = (1.8, 2.6, 2.7, 9.9)


def to_docx(assessment: Assessment, view: View, figure_png: bytes, stamp: Mapping[str, str]) -> bytes:
    """Write the report of a view, with its figure as a PNG; the same inputs give the same bytes."""
    selection = select(assessment, view.claims)
    case = assessment.case
    document = new_document(
        case.title, report_words.subject(assessment), report_words.package_day(case), report_words.colophon(assessment)
    )
    footnotes = Footnotes(document)
    document.add_paragraph(flow(case.title), style="Title")
    document.add_paragraph(flow(report_words.dek(assessment, selection, view)), style="Subtitle")
    _write_figure(document, assessment, view, figure_png)
    document.add_heading("How to read the verdicts", 1)
    document.add_paragraph(" ".join(report_words.VERDICTS))
    _write_findings(document, selection, footnotes)
    _write_route(document, assessment, selection)
    _write_compared(document, selection)
    document.add_heading("Sources", 1)
    for source in selection.sources:
        document.add_paragraph(flow(f"{source.id}. {cite(source)}"))
    document.add_heading("Limits", 1)
    for limit in report_words.LIMITS:
        document.add_paragraph(limit, style="List Bullet")
    document.add_heading("Boundaries and data", 1)
    for words in (f"{report_words.boundaries(assessment)} {DISCLAIMER}", f"Data: {ATTRIBUTION}."):
        document.add_paragraph(flow(words))
    return finish_package(to_bytes(document), stamp)


def make(job: Job) -> bytes:
    """Make the report that a recipe asks for; a page of text has no room for a slide, whose figure it takes square."""
    preset = find_preset(job.recipe.picture.preset)
    figure = draw_by(draw_figure, job, SQUARE if preset is SLIDE else preset)
    return to_docx(job.assessment, job.view, png_bytes(figure, {}), job.stamp)


def _write_figure(document: Document, assessment: Assessment, view: View, figure_png: bytes) -> None:
    write_picture(document.add_paragraph(), figure_png, report_words.figure_words(assessment, view), FIGURE_CM)
    caption = document.add_paragraph("Figure ", style="Caption")
    write_field(caption, "SEQ Figure \\* ARABIC", "1")
    caption.add_run(flow(f". {assessment.case.title}. Lines are computed or inferred, not reported. {DISCLAIMER}"))


def _write_findings(document: Document, selection: Selection, footnotes: Footnotes) -> None:
    document.add_heading("Findings", 1)
    if not (selection.findings or selection.positions):
        document.add_paragraph(report_words.NOTHING_RELATED)
    if selection.findings:
        write_table(document, FINDING_HEADINGS, [_finding_cells(finding) for finding in selection.findings], FINDING_CM)
    for finding in selection.findings:
        _write_finding(document, finding, footnotes)
    for position in selection.positions:
        _write_position(document, position, footnotes)


def _finding_cells(finding: Finding) -> tuple[str, ...]:
    plain = finding.readings.plain
    return (
        finding.claim.id,
        f"{finding.claim.origin}, in {finding.claim.source} ({finding.claim.locator})",
        finding.claim.quantity.as_written,
        km(plain.nominal_km) if plain else "not computed",
        finding.verdict.meaning,
        str(finding.tried),
    )


def _write_finding(document: Document, finding: Finding, footnotes: Footnotes) -> None:
    document.add_heading(flow(report_words.headline(finding)), 2)
    footnotes.add(document.add_paragraph(flow(finding.sentence)), flow(finding.footnote))
    number = document.add_paragraph()
    number.add_run("Number to use: ").bold = True
    number.add_run(flow(f"{finding.number_to_use}."))
    chart = chart_png(finding)
    if chart:
        write_picture(document.add_paragraph(), chart, chart_in_full(finding), CHART_CM)
        write_table(document, HEADINGS, [reading_row(fit).cells for fit in finding.judgement.fits], READING_CM)


def _write_position(document: Document, position: PositionFinding, footnotes: Footnotes) -> None:
    document.add_heading(flow(report_words.position_headline(position)), 2)
    footnotes.add(document.add_paragraph(flow(position.sentence)), flow(position.footnote))


def _write_route(document: Document, assessment: Assessment, selection: Selection) -> None:
    if not selection.feasibility:
        return
    document.add_heading("The route and its days", 1)
    for each in selection.feasibility:
        document.add_heading(flow(f"{capital(each.name)}: {each.verdict.value}"), 2)
        document.add_paragraph(flow(each.sentence))
        for basis, clauses in (("Stated", each.stated), ("Assumed", each.assumed)):
            for clause in clauses:
                line = document.add_paragraph(style="List Bullet")
                line.add_run(f"{basis}: ").bold = True
                line.add_run(flow(f"{clause}."))
    for doubt in (doubt for leg_route in assessment.routes for doubt in leg_route.doubts):
        document.add_paragraph(flow(f"Doubt: {doubt}"))


def _write_compared(document: Document, selection: Selection) -> None:
    if not selection.comparisons:
        return
    document.add_heading("Claims compared", 1)
    rows = [
        (f"{c.first.id}, {c.second.id}", c.topic.replace("-", " "), c.relation.value, c.reason)
        for c in selection.comparisons[:MOST_SHOWN]
    ]
    write_table(document, COMPARED_HEADINGS, rows, COMPARED_CM)
    if left := count_left_out(selection.comparisons, selection.claims):
        document.add_paragraph(f"And {left:,} more pairs of claims about one quantity.")
