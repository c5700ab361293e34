"""The words round the maps: head, panel, foot."""

from dataclasses import replace

from dashboard.views.figure.legend import draw_legend, height_of_legend
from dashboard.views.figure.paper.preset import Preset
from dashboard.views.figure.pen.box import Box
from dashboard.views.figure.pen.pen import Pen
from dashboard.views.figure.pen.style import BODY, BODY_BOLD, DEK, FRAME, HEADING, NOTE, PANEL, TITLE, TextStyle
from dashboard.views.figure.pen.text_block import (
    Paragraph,
    TextSection,
    height_of_block,
    set_block,
    set_columns,
    set_sections,
    small_print,
)
from dashboard.views.figure.report.words import day_lines, dek, leg_line, method_line, sources_line
from dashboard.views.figure.sheet.projection import Projection
from dashboard.views.figure.sheet.scene import Scene
from dashboard.views.map.content import convention_words
from dashboard.views.stamp import ATTRIBUTION, DISCLAIMER, stamp_line

PAD_IN = 0.13
COLUMN_GAP_IN = 0.3
WIDEST_SHARE = 0.6
"""Part of the foot that one of its two columns takes at most."""

MOST_MEASURED = 40
"""Lines of a section that are measured for a panel's height; so many fill any panel."""

LEGEND_SHARE = 0.6
"""Part of a panel that a legend above the words takes at most."""

WIDE = 2.0
"""A panel wider than this many times its height has its words beside the legend, not below it."""


def draw_head(pen: Pen, box: Box, scene: Scene, preset: Preset) -> None:
    """Draw title and dek."""
    title = TextStyle(preset.title_pt, TITLE.colour, bold=TITLE.bold)
    paragraphs = [Paragraph(scene.case.title, title), Paragraph(dek(scene.case, scene.view), DEK, 0.05)]
    set_block(pen, paragraphs, box, preset.least_pt)


def draw_panel(pen: Pen, box: Box, scene: Scene, least_pt: float, *, with_claims: bool) -> None:
    """Draw the legend, and the chosen finding; or the lengths and the day, where none is chosen.

    Parameters
    ----------
    with_claims
        Whether the stated distances are listed, where no finding is chosen.
    """
    pen.rectangle(box, PANEL, FRAME, 0)
    inner = box.widened(-PAD_IN)
    if box.width > WIDE * box.height:
        half = (inner.width - COLUMN_GAP_IN) / 2
        draw_legend(pen, Box(inner.left, inner.bottom, inner.left + half, inner.top), scene, least_pt)
        words = Box(inner.right - half, inner.bottom, inner.right, inner.top)
    else:
        above = replace(inner, bottom=inner.top - LEGEND_SHARE * inner.height)
        words = replace(inner, top=draw_legend(pen, above, scene, least_pt))
    sections = _sections(scene, with_claims=with_claims)
    if scene.finding is None:
        set_sections(pen, sections, words, least_pt)
    else:
        set_block(pen, [p for section in sections for p in (section.heading, *section.items)], words, least_pt)


def height_of_panel(pen: Pen, box: Box, scene: Scene, least_pt: float, *, with_claims: bool) -> float:
    """Tell how high a wide panel has to be for legend and words at their full size [in]; its own height at most."""
    inner = box.widened(-PAD_IN)
    half = replace(inner, right=inner.left + (inner.width - COLUMN_GAP_IN) / 2)
    paragraphs = [p for section in _sections(scene, with_claims=with_claims) for p in section.capped(MOST_MEASURED)]
    needed = max(height_of_legend(pen, half, scene, least_pt), height_of_block(pen, paragraphs, half.width))
    return min(box.height, needed + 2 * PAD_IN)


def _sections(scene: Scene, *, with_claims: bool) -> list[TextSection]:
    """Give the words beside the legend, and the label that has to stand wherever the band is drawn."""
    names = scene.shown[scene.shown.layer == "band"].name.unique()
    extent = ("POSSIBLE EXTENT", [f"{name}." for name in names])
    finding = scene.finding
    if finding is not None:
        heading = f"{finding.claim.id}: {finding.verdict.shown.upper()}"
        said = (
            Paragraph(f"To report: {finding.number_to_use}.", BODY_BOLD, 0.04),
            Paragraph(finding.sentence, BODY, 0.05),
        )
        return [TextSection(Paragraph(heading, HEADING), said), *_listed([extent], 0.09)]
    lines = dict.fromkeys(leg_line(leg, scene.case) for leg in scene.assessment.routes)
    stated = [f"{f.claim.id}: {f.number_to_use} ({f.verdict.meaning})." for f in scene.findings if with_claims]
    day = "ON THE DAY" if scene.view.first == scene.view.last else "IN THESE DAYS"
    told = [("ROUTE LENGTHS", list(lines)), ("STATED DISTANCES", stated), (day, day_lines(scene.case, scene.view))]
    return _listed([*told, extent], 0.0)


def _listed(told: list[tuple[str, list[str]]], space_in: float) -> list[TextSection]:
    """Set each list that has lines under its heading, the first one with this space above it [in]."""
    with_lines = [(heading, lines) for heading, lines in told if lines]
    return [
        TextSection(
            Paragraph(heading, HEADING, 0.09 if number else space_in),
            tuple(Paragraph(line, BODY, 0.04) for line in lines),
        )
        for number, (heading, lines) in enumerate(with_lines)
    ]


def draw_foot(
    pen: Pen, box: Box, scene: Scene, projection: Projection, least_pt: float, *, with_close_ups: bool
) -> None:
    """Draw the method on the left; sources, boundaries, credits and the stamp on the right."""
    method = [method_line(scene, projection, with_close_ups=with_close_ups)]
    rest = [
        sources_line(scene.case, scene.shown),
        f"{convention_words(scene.assessment)} {DISCLAIMER}",
        ATTRIBUTION,
        stamp_line(scene.assessment, scene.view),
    ]
    # Columns as wide as their words are long, so that both end at about the same height.
    share = pen.width(method[0], NOTE) / sum(pen.width(line, NOTE) for line in (*method, *rest))
    middle = box.left + box.width * min(max(share, 1 - WIDEST_SHARE), WIDEST_SHARE)
    left = Box(box.left, box.bottom, middle - COLUMN_GAP_IN / 2, box.top)
    right = Box(middle + COLUMN_GAP_IN / 2, box.bottom, box.right, box.top)
    set_columns(pen, [(small_print(method), left), (small_print(rest), right)], least_pt)
