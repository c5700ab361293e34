"""The slide: what stands where, 16:9, in inches from the lower left corner."""

from dataclasses import replace

import geopandas as gpd
from matplotlib.figure import Figure

from dashboard.checks.assess import Assessment
from dashboard.geodesy.backdrop import Backdrop
from dashboard.views.figure.box import Box
from dashboard.views.figure.close_ups import choose_close_ups
from dashboard.views.figure.maps import draw_close_up, draw_whole
from dashboard.views.figure.panels import draw_foot, draw_head, draw_middle
from dashboard.views.figure.pen import Pen
from dashboard.views.figure.projection import whole_projection
from dashboard.views.figure.scene import Scene
from dashboard.views.figure.sheet import Sheet
from dashboard.views.figure.style import PAPER
from dashboard.views.view import View

WIDTH_IN, HEIGHT_IN = 13.333, 7.5
DPI = 200

HEAD = Box(0.3, 6.72, 13.033, 7.33)
WHOLE = Box(0.3, 4.02, 13.033, 6.62)
WEST = Box(0.3, 0.95, 4.5, 3.92)
MIDDLE = Box(4.6, 0.95, 8.733, 3.92)
EAST = Box(8.833, 0.95, 13.033, 3.92)
FOOT = Box(0.3, 0.14, 13.033, 0.86)

WHOLE_ACROSS_IN, WHOLE_UP_IN = 1.35, 0.45
"""Kept free round the route, left and right, below and above [in]."""


def draw_figure(
    assessment: Assessment, frame: gpd.GeoDataFrame, view: View, backdrop: Backdrop, *, dpi: float = DPI
) -> Figure:
    """Draw the report figure of a view.

    Parameters
    ----------
    frame
        Every dated feature; the view picks those shown.
    dpi
        Resolution [px per in], for which letters are laid out.

    Raises
    ------
    MissingGlyphError
        If the figure's font cannot write a name or a word.
    """
    figure = Figure(figsize=(WIDTH_IN, HEIGHT_IN), dpi=dpi, facecolor=PAPER)
    pen = Pen(figure)
    scene = Scene(assessment, frame, view, backdrop)
    projection = whole_projection(scene.route_lonlat)
    whole = Sheet.fitted(WHOLE, projection, scene.route_lonlat, WHOLE_ACROSS_IN, WHOLE_UP_IN)
    close_ups = choose_close_ups(scene, whole, WEST, EAST)
    draw_head(pen, HEAD, scene)
    draw_whole(pen, whole, scene, close_ups)
    for close_up in close_ups:
        draw_close_up(pen, close_up, scene)
    taken = {close_up.sheet.box for close_up in close_ups}
    left = MIDDLE.left if WEST in taken else WEST.left
    right = MIDDLE.right if EAST in taken else EAST.right
    draw_middle(pen, replace(MIDDLE, left=left, right=right), scene)
    draw_foot(pen, FOOT, scene, projection)
    return figure
