"""The report figure: what is drawn where, in one of the presets."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from matplotlib.figure import Figure

from dashboard.geodesy import Floats
from dashboard.views.figure.paper.furnishing import draw_marking, draw_record
from dashboard.views.figure.paper.page_number import draw_page_number
from dashboard.views.figure.paper.paper import Paper
from dashboard.views.figure.paper.preset import Layout, Preset
from dashboard.views.figure.pen.box import Box
from dashboard.views.figure.pen.pen import Pen
from dashboard.views.figure.pen.style import PAPER
from dashboard.views.figure.report.claims_box import draw_claims, height_of_claims
from dashboard.views.figure.report.close_ups import CloseUp, choose_close_ups
from dashboard.views.figure.report.maps import draw_close_up, draw_whole
from dashboard.views.figure.report.panels import draw_foot, draw_head, draw_panel, height_of_panel
from dashboard.views.figure.report.timeline import draw_timeline
from dashboard.views.figure.sheet.scene import Scene, fan_positions
from dashboard.views.figure.sheet.sheet import Sheet

UP_SHARE, ACROSS_SHARE = 0.17, 0.18
"""Kept free above and below the route, and at most beside it, as parts of the whole sheet's height and width."""

CLOSEST_WHOLE_M_PER_IN = 20_000.0
"""The whole sheet comes no closer than this [m per in]: a reader sees where on earth it is."""

SPOT_DEG, SPOT_M_PER_IN = 0.05, 80_000.0
"""What spans less than this is a spot [deg], shown with the country round it [m per in]."""

WORTH_CHANGING = 1.1
"""The route has to be drawn larger by this much before another than the first arrangement is taken."""


def draw_figure(scene: Scene, paper: Paper) -> Figure:
    """Draw the report figure of a view, whose scene holds every dated feature."""
    preset, furnishing = paper.preset, paper.furnishing
    figure = Figure(figsize=(preset.width_in, preset.height_in), dpi=paper.dpi, facecolor=PAPER)
    pen = Pen(figure)
    layout, table, whole, close_ups = _arrange(pen, scene, preset, with_claims=furnishing.with_claims)
    if table is not None:
        draw_claims(pen, table, scene.findings)
    draw_marking(pen, preset.page, furnishing.marking)
    draw_page_number(pen, preset.page, paper.page)
    draw_head(pen, layout.head, scene, preset)
    draw_record(pen, layout.record, furnishing)
    draw_timeline(pen, layout.strip, scene.case, scene.view)
    draw_whole(pen, whole, scene, close_ups, preset.towns)
    for close_up in close_ups:
        draw_close_up(pen, close_up, scene)
    panel = layout.panel_beside([close_up.sheet.box for close_up in close_ups])
    draw_panel(pen, panel, scene, preset.least_pt, with_claims=not furnishing.with_claims)
    draw_foot(pen, layout.foot, scene, whole.projection, preset.least_pt, with_close_ups=bool(close_ups))
    return figure


class _Arrangement(NamedTuple):
    """Hold where the parts stand, the box of the claims' table if there is one, and the sheets."""

    layout: Layout
    table: Box | None
    whole: Sheet
    close_ups: tuple[CloseUp, ...]


def _arrange(pen: Pen, scene: Scene, preset: Preset, *, with_claims: bool) -> _Arrangement:
    """Choose the arrangement and the sheets.

    What a close-up cannot show of the chosen finding, the whole sheet shows.
    """
    lonlat, finding = scene.route_lonlat, scene.view.finding
    fitted = _fit(pen, scene, preset.layouts, preset.across_in, lonlat, with_claims=with_claims)
    if finding is not None and all(close_up.finding != finding for close_up in fitted.close_ups):
        lonlat = np.vstack([lonlat, fan_positions(scene.frame[scene.frame.finding == finding])])
        fitted = _fit(pen, scene, preset.layouts, preset.across_in, lonlat, with_claims=with_claims)
    if fitted.close_ups:
        return fitted
    bare = []
    for layout in preset.bare:
        height_in = height_of_panel(pen, layout.panel, scene, preset.least_pt, with_claims=not with_claims)
        bare.append(layout.with_panel(height_in) if layout.is_stacked else layout)
    return _fit(pen, scene, bare, preset.across_in, lonlat, with_claims=with_claims)._replace(close_ups=())


def _fit(
    pen: Pen, scene: Scene, layouts: Sequence[Layout], across_in: float, lonlat: Floats, *, with_claims: bool
) -> _Arrangement:
    """Fit what the whole sheet is to show into the arrangement that draws it largest."""
    tried = []
    for number, each in enumerate(layouts):
        layout, table = each, None
        if with_claims and scene.findings:
            layout, table = each.with_claims(height_of_claims(pen, scene.findings, each.whole.width))
        box = layout.whole
        margins = min(across_in, ACROSS_SHARE * box.width), UP_SHARE * box.height
        closest_m_per_in = SPOT_M_PER_IN if np.ptp(lonlat, axis=0).max() < SPOT_DEG else CLOSEST_WHOLE_M_PER_IN
        sheet = Sheet.suited(box, lonlat, *margins, closest_m_per_in)
        cost = sheet.projection.is_of_world, sheet.m_per_in * (WORTH_CHANGING if number else 1.0)
        tried.append((cost, number, layout, table, sheet))
    _, _, layout, table, whole = min(tried, key=lambda each: each[:2])
    return _Arrangement(layout, table, whole, choose_close_ups(scene, whole, layout))
