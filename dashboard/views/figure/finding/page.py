"""The figure of one finding: the fan of its readings on a map, the chart of intervals, and the words for it."""

from dataclasses import replace

from matplotlib.figure import Figure

from dashboard.checks.verdict.finding import Finding
from dashboard.views.figure.chart.chart import LOW_ROW_IN, draw_chart, height_of_chart
from dashboard.views.figure.finding.layout import Heights, arrange, chart_width, head_width, map_width
from dashboard.views.figure.finding.legend import draw_finding_legend, height_of_finding_legend
from dashboard.views.figure.finding.map import draw_finding_map, finding_projection, is_drawn
from dashboard.views.figure.finding.words import Words, foot_words, head_words, panel_words, undrawn_words
from dashboard.views.figure.paper.furnishing import draw_marking, draw_record
from dashboard.views.figure.paper.page_number import draw_page_number
from dashboard.views.figure.paper.paper import Paper
from dashboard.views.figure.paper.preset import Preset
from dashboard.views.figure.pen.box import Box
from dashboard.views.figure.pen.pen import Pen
from dashboard.views.figure.pen.style import FRAME, PANEL, PAPER
from dashboard.views.figure.pen.text_block import Paragraph, height_of_block, set_block, set_columns
from dashboard.views.figure.sheet.scene import Scene
from dashboard.views.view import OPENING_LAYERS

PAD_IN, ALONE_PAD_IN = 0.13, 0.3
COLUMN_GAP_IN = 0.3
WIDEST_SHARE = 0.57
"""Part of the foot that one of its two columns takes at most."""

HIGHEST_HEAD, HIGHEST_FOOT = 0.16, 0.2
"""Parts of the page's height that head and foot take at most."""


def draw_finding(scene: Scene, paper: Paper) -> Figure:
    """Draw the figure of the view's finding.

    Its readings and its ring are drawn whatever layers the view shows. A finding that cannot be measured has neither
    map nor chart, and the figure says why.

    Raises
    ------
    KeyError
        If the view's claim states no distance.
    """
    preset, furnishing, frame = paper.preset, paper.furnishing, scene.frame
    finding = scene.assessment.finding(scene.view.finding or "")
    own = replace(scene.view, layers=OPENING_LAYERS, claims=None)
    scene = replace(scene, frame=frame[frame.finding == finding.claim.id], view=own)
    figure = Figure(figsize=(preset.width_in, preset.height_in), dpi=paper.dpi, facecolor=PAPER)
    pen = Pen(figure)
    draw_marking(pen, preset.page, furnishing.marking)
    draw_page_number(pen, preset.page, paper.page)
    projection = finding_projection(finding) if is_drawn(finding) else None
    with_record = bool(furnishing.record_words)
    words = Words(
        head_words(pen, scene, finding, preset.title_pt, head_width(preset, with_record=with_record)),
        panel_words(finding) if projection else undrawn_words(finding),
        foot_words(scene, finding, projection),
    )
    heights = _measure(pen, preset, scene, finding, words, with_record=with_record)
    layout = arrange(preset, heights, with_record=with_record)
    set_block(pen, words.head, layout.head, preset.least_pt)
    draw_record(pen, layout.record, furnishing)
    if projection is None:
        whole = layout.body
        wanted = height_of_block(pen, words.panel, whole.width - 2 * ALONE_PAD_IN) + 2 * ALONE_PAD_IN
        box = replace(whole, bottom=max(whole.bottom, whole.top - wanted))
        _draw_panel(pen, box, words.panel, preset, ALONE_PAD_IN)
    else:
        with_disputed = draw_finding_map(pen, layout.map, scene, finding, projection)
        draw_finding_legend(pen, layout.legend, scene, finding, with_disputed=with_disputed)
        _draw_panel(pen, layout.panel, words.panel, preset, PAD_IN)
        draw_chart(pen, layout.chart, finding)
    set_columns(pen, _columns(pen, words.foot, layout.foot), preset.least_pt)
    return figure


def _measure(pen: Pen, preset: Preset, scene: Scene, finding: Finding, words: Words, *, with_record: bool) -> Heights:
    """Measure how high the parts want to be."""
    wide = chart_width(preset)
    columns = _columns(pen, words.foot, preset.layout.foot)
    foot_in = max(height_of_block(pen, paragraphs, box.width) for paragraphs, box in columns)
    head_in = height_of_block(pen, words.head, head_width(preset, with_record=with_record))
    return Heights(
        head=min(head_in, HIGHEST_HEAD * preset.height_in),
        foot=min(foot_in, HIGHEST_FOOT * preset.height_in),
        legend=height_of_finding_legend(pen, scene, finding, map_width(preset)),
        panel=height_of_block(pen, words.panel, wide - 2 * PAD_IN) + 2 * PAD_IN,
        chart=height_of_chart(pen, finding, wide) if is_drawn(finding) else 0.0,
        least_chart=height_of_chart(pen, finding, wide, LOW_ROW_IN) if is_drawn(finding) else 0.0,
    )


def _columns(pen: Pen, foot: tuple[list[Paragraph], list[Paragraph]], box: Box) -> list[tuple[list[Paragraph], Box]]:
    """Part the foot so that both columns end at about the same height."""
    method, rest = (sum(pen.width(paragraph.text, paragraph.face) for paragraph in column) for column in foot)
    middle = box.left + box.width * min(max(method / (method + rest), 1 - WIDEST_SHARE), WIDEST_SHARE)
    left, right = replace(box, right=middle - COLUMN_GAP_IN / 2), replace(box, left=middle + COLUMN_GAP_IN / 2)
    return [(foot[0], left), (foot[1], right)]


def _draw_panel(pen: Pen, box: Box, paragraphs: list[Paragraph], preset: Preset, pad_in: float) -> None:
    pen.rectangle(box, PANEL, FRAME, 0)
    set_block(pen, paragraphs, box.widened(-pad_in), preset.least_pt)
