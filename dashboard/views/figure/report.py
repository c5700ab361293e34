"""The report figure: what is drawn where, in one of the presets."""

import geopandas as gpd
from matplotlib.figure import Figure

from dashboard.checks.assess import Assessment
from dashboard.geodesy.backdrop import Backdrop
from dashboard.views.figure.claims_box import draw_claims, height_of_claims
from dashboard.views.figure.close_ups import choose_close_ups
from dashboard.views.figure.furnishing import Furnishing, draw_marking, draw_record
from dashboard.views.figure.maps import draw_close_up, draw_whole
from dashboard.views.figure.page_number import PageNumber, draw_page_number
from dashboard.views.figure.panels import draw_foot, draw_head, draw_panel
from dashboard.views.figure.pen import Pen
from dashboard.views.figure.preset import DPI, SLIDE, Preset
from dashboard.views.figure.projection import whole_projection
from dashboard.views.figure.scene import Scene
from dashboard.views.figure.sheet import Sheet
from dashboard.views.figure.style import PAPER
from dashboard.views.figure.timeline import draw_timeline
from dashboard.views.view import View

UP_SHARE = 0.17
"""Kept free above and below the route, as a part of the whole sheet's height."""

NO_FURNISHING = Furnishing()


def draw_figure(
    assessment: Assessment,
    frame: gpd.GeoDataFrame,
    view: View,
    backdrop: Backdrop,
    *,
    preset: Preset = SLIDE,
    dpi: float = DPI,
    furnishing: Furnishing = NO_FURNISHING,
    page: PageNumber | None = None,
) -> Figure:
    """Draw the report figure of a view.

    Parameters
    ----------
    frame
        Every dated feature; the view picks those shown.
    preset
        Size and arrangement.
    dpi
        Resolution [px per in]; the layout is the same at each.
    furnishing
        What is added: marking, record, claims box.
    page
        Where the figure stands in a series; None where it stands alone.
    """
    figure = Figure(figsize=(preset.width_in, preset.height_in), dpi=dpi, facecolor=PAPER)
    pen = Pen(figure)
    scene = Scene(assessment, frame, view, backdrop)
    layout = preset.layout
    if furnishing.with_claims and scene.findings:
        layout, table = layout.with_claims(height_of_claims(pen, scene.findings, layout.whole.width))
        draw_claims(pen, table, scene.findings)
    projection = whole_projection(scene.route_lonlat)
    whole = Sheet.fitted(layout.whole, projection, scene.route_lonlat, preset.across_in, UP_SHARE * layout.whole.height)
    close_ups = choose_close_ups(scene, whole, layout)
    draw_marking(pen, preset.page, furnishing.marking)
    draw_page_number(pen, preset.page, page)
    draw_head(pen, layout.head, scene, preset)
    draw_record(pen, layout.record, furnishing)
    draw_timeline(pen, layout.strip, scene.case, view)
    draw_whole(pen, whole, scene, close_ups, preset.towns)
    for close_up in close_ups:
        draw_close_up(pen, close_up, scene)
    panel = layout.panel_beside([close_up.sheet.box for close_up in close_ups])
    draw_panel(pen, panel, scene, preset.least_pt, with_claims=not furnishing.with_claims)
    draw_foot(pen, layout.foot, scene, projection, preset.least_pt)
    return figure
