"""The words round the maps: head, middle, foot."""

from dashboard.views.figure.box import Box
from dashboard.views.figure.legend import draw_legend
from dashboard.views.figure.pen import Pen
from dashboard.views.figure.projection import Projection
from dashboard.views.figure.scene import Scene
from dashboard.views.figure.style import BODY, BODY_BOLD, DEK, FRAME, HEADING, NOTE, PANEL, TITLE
from dashboard.views.figure.text_block import Paragraph, set_block
from dashboard.views.figure.timeline import draw_timeline
from dashboard.views.figure.words import day_lines, dek, leg_line, method_line, sources_line
from dashboard.views.map_content import convention_words
from dashboard.views.stamp import ATTRIBUTION, DISCLAIMER, stamp

PAD_IN = 0.13
TIMELINE_IN = 3.6
COLUMN_GAP_IN = 0.3


def draw_head(pen: Pen, box: Box, scene: Scene) -> None:
    """Draw title and dek, and the strip of days beside them."""
    words = Box(box.left, box.bottom, box.right - TIMELINE_IN - COLUMN_GAP_IN, box.top)
    set_block(pen, [Paragraph(scene.case.title, TITLE), Paragraph(dek(scene.case, scene.view), DEK, 0.05)], words)
    strip = Box(box.right - TIMELINE_IN, box.bottom, box.right, box.bottom + 0.3)
    draw_timeline(pen, strip, scene.case, scene.view.day)


def draw_middle(pen: Pen, box: Box, scene: Scene) -> None:
    """Draw the legend, and below it the chosen finding; or the lengths and the day, where none is chosen."""
    pen.rectangle(box, PANEL, FRAME, 0)
    inner = box.widened(-PAD_IN)
    end = draw_legend(pen, inner, scene.shown, with_disputed=bool(scene.case.convention.disputed))
    set_block(pen, _paragraphs(scene), Box(inner.left, inner.bottom, inner.right, end))


def _paragraphs(scene: Scene) -> list[Paragraph]:
    return [*_words_beside(scene), *_band_words(scene)]


def _band_words(scene: Scene) -> list[Paragraph]:
    """Give the label that has to stand wherever the band is drawn."""
    names = scene.shown[scene.shown.layer == "band"].name.unique()
    words = [Paragraph(f"{name}.", BODY, 0.04) for name in names]
    return [Paragraph("POSSIBLE EXTENT", HEADING, 0.09), *words] if words else []


def _words_beside(scene: Scene) -> list[Paragraph]:
    finding = scene.finding
    if finding is not None:
        heading = f"{finding.claim.id}: {finding.verdict.shown.upper()}"
        return [
            Paragraph(heading, HEADING),
            Paragraph(f"To report: {finding.number_to_use}.", BODY_BOLD, 0.04),
            Paragraph(finding.sentence, BODY, 0.05),
        ]
    legs = [Paragraph(leg_line(leg, scene.case), BODY, 0.04) for leg in scene.assessment.routes]
    stated = [
        Paragraph(f"{f.claim.id}: {f.number_to_use} ({f.verdict.meaning}).", BODY, 0.04)
        for f in scene.assessment.findings
    ]
    return [
        Paragraph("ROUTE LENGTHS", HEADING),
        *legs,
        *([Paragraph("STATED DISTANCES", HEADING, 0.09)] if stated else []),
        *stated,
        Paragraph("ON THE DAY", HEADING, 0.09),
        *(Paragraph(line, BODY, 0.04) for line in day_lines(scene.case, scene.view)),
    ]


def draw_foot(pen: Pen, box: Box, scene: Scene, projection: Projection) -> None:
    """Draw method and sources on the left; boundaries, credits and the stamp on the right."""
    half = (box.width - COLUMN_GAP_IN) / 2
    left = [method_line(scene.assessment, scene.view, projection), sources_line(scene.case, scene.shown)]
    right = [
        convention_words(scene.assessment),
        DISCLAIMER,
        ATTRIBUTION,
        stamp(scene.assessment, scene.view).line,
    ]
    for lines, start in ((left, box.left), (right, box.right - half)):
        column = Box(start, box.bottom, start + half, box.top)
        set_block(pen, [Paragraph(line, NOTE, 0.03 if number else 0.0) for number, line in enumerate(lines)], column)
