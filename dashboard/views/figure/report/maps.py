"""The sheets of the figure: the whole route, and close-ups with their extents marked on it."""

from collections.abc import Sequence

import geopandas as gpd
import numpy as np
import shapely

from dashboard.views.figure.pen.box import Box
from dashboard.views.figure.pen.pen import Pen
from dashboard.views.figure.pen.style import EXTENT, FRAME, PANEL_TITLE, PAPER
from dashboard.views.figure.pen.text_block import set_line
from dashboard.views.figure.report.close_ups import CloseUp
from dashboard.views.figure.report.words import route_lengths
from dashboard.views.figure.sheet.features import draw_lines, draw_marks, name_features, name_passed
from dashboard.views.figure.sheet.graticule import draw_graticule
from dashboard.views.figure.sheet.ground import LaidLand, draw_ground, ground_of, lay_ground
from dashboard.views.figure.sheet.names import name_lands, name_sea, name_towns
from dashboard.views.figure.sheet.placing import Placing
from dashboard.views.figure.sheet.scale_bar import draw_scale_bar
from dashboard.views.figure.sheet.scene import Scene
from dashboard.views.figure.sheet.sheet import Sheet

EDGE_IN = 0.05
"""Kept free of names along the edge of a sheet [in]."""

TOWNS_CLOSE_UP = 8
PAD_IN = 0.07
BAR_UP_IN = 0.05


def draw_whole(pen: Pen, sheet: Sheet, scene: Scene, close_ups: Sequence[CloseUp], towns: int) -> None:
    """Draw the whole route, with the extent of each close-up; readings and rings are left to those."""
    lands = lay_ground(ground_of(scene.backdrop, sheet), sheet)
    placing = Placing(sheet.box.widened(-EDGE_IN))
    _start(pen, sheet, placing, lands, sheet.box.left + 0.2)
    rows = tuple(_without_detail(scene, close_ups).itertuples())
    draw_lines(pen, sheet, placing, rows)
    draw_marks(pen, sheet, placing, rows)
    for close_up in close_ups:
        _draw_extent(pen, sheet, placing, close_up)
    elsewhere = {route for close_up in close_ups for route in close_up.named_routes}
    lengths = {route: words for route, words in route_lengths(scene.frame).items() if route not in elsewhere}
    lengths |= dict(zip(scene.plain_readings.id, scene.plain_readings.name, strict=True))
    name_sea(pen, sheet, placing, scene.case.defaults.sea_label, scene.sea_spots, lands)
    name_features(pen, sheet, placing, rows, lengths)
    for close_up in close_ups:
        _name_extent(pen, sheet, placing, close_up)
    name_lands(pen, placing, lands)
    name_passed(pen, sheet, placing, rows)
    name_towns(pen, sheet, placing, scene.labels, scene.names, towns)
    _frame(pen, sheet.box)


def draw_close_up(pen: Pen, close_up: CloseUp, scene: Scene) -> None:
    """Draw a close-up."""
    sheet = close_up.sheet
    lands = lay_ground(ground_of(scene.backdrop, sheet), sheet)
    placing = Placing(sheet.box.widened(-EDGE_IN))
    placing.taken.append(_draw_title(pen, sheet.box, f"{close_up.letter}  {close_up.title}"))
    _start(pen, sheet, placing, lands, sheet.box.right - 1.8)
    rows = tuple(scene.shown.itertuples())
    draw_lines(pen, sheet, placing, rows)
    draw_marks(pen, sheet, placing, rows)
    lengths = {k: words for k, words in route_lengths(scene.frame).items() if k in close_up.named_routes}
    name_sea(pen, sheet, placing, scene.case.defaults.sea_label, scene.sea_spots, lands)
    name_features(pen, sheet, placing, rows, lengths)
    name_lands(pen, placing, lands)
    name_passed(pen, sheet, placing, rows)
    name_towns(pen, sheet, placing, scene.labels, scene.names, TOWNS_CLOSE_UP)
    _frame(pen, sheet.box)


def _start(pen: Pen, sheet: Sheet, placing: Placing, lands: tuple[LaidLand, ...], bar_left: float) -> None:
    draw_ground(pen, sheet, lands)
    placing.taken.append(draw_scale_bar(pen, sheet, bar_left, sheet.box.bottom + BAR_UP_IN))
    draw_graticule(pen, sheet, placing.taken)


def _without_detail(scene: Scene, close_ups: Sequence[CloseUp]) -> gpd.GeoDataFrame:
    """Leave out what a close-up shows better: the fan of its finding, and inferred places inside it."""
    shown = scene.shown
    fans = [close_up.finding for close_up in close_ups if close_up.finding is not None]
    shown = shown[~(shown.layer.isin(["reading", "ring", "radius"]) & shown.finding.isin(fans))]
    passed = (shown.layer == "place") & (shown.basis == "inferred")
    close = [
        is_passed and any(close_up.sheet.holds(shapely.get_coordinates(place)) for close_up in close_ups)
        for is_passed, place in zip(passed, shown.geometry, strict=True)
    ]
    return shown[~np.array(close, dtype=bool)]


def _draw_extent(pen: Pen, sheet: Sheet, placing: Placing, close_up: CloseUp) -> None:
    laid = sheet.cut(shapely.LinearRing(sheet.to_slide(close_up.sheet.rim())))
    pen.stroke(laid, EXTENT, 5.5)
    placing.avoid_line(laid)


def _name_extent(pen: Pen, sheet: Sheet, placing: Placing, close_up: CloseUp) -> None:
    corners = sheet.to_slide(close_up.sheet.corners())
    placing.set_beside(pen, [close_up.letter], PANEL_TITLE, corners[np.argsort(-corners[:, 1])], 0.0, far=False)


def _draw_title(pen: Pen, box: Box, words: str) -> Box:
    width, height = pen.extent([words], PANEL_TITLE)
    right = min(box.left + width + 2 * PAD_IN, box.right)
    tag = Box(box.left, box.top - height - 2 * PAD_IN, right, box.top)
    pen.rectangle(tag, PAPER, FRAME, 8.5)
    set_line(pen, words, PANEL_TITLE, tag.widened(-PAD_IN))
    return tag


def _frame(pen: Pen, box: Box) -> None:
    pen.stroke(box.outline.boundary, FRAME, 8.6)
