"""The slide: what stands where, 16:9, in inches from the lower left corner."""

import geopandas as gpd
import numpy as np
import shapely
from matplotlib.figure import Figure

from dashboard.checks.assess import Assessment
from dashboard.geodesy import Floats
from dashboard.geodesy.backdrop import Backdrop, FeatureCollection
from dashboard.views.figure.box import Box
from dashboard.views.figure.features import draw_lines, draw_marks, name_features
from dashboard.views.figure.graticule import draw_graticule
from dashboard.views.figure.ground import Ground, draw_ground, read_lands
from dashboard.views.figure.legend import draw_legend
from dashboard.views.figure.names import TownChoice, name_lands, name_sea, name_towns
from dashboard.views.figure.pen import Pen
from dashboard.views.figure.placing import Placing
from dashboard.views.figure.projection import Projection, close_projection, whole_projection
from dashboard.views.figure.scale_bar import draw_scale_bar
from dashboard.views.figure.sheet import Sheet
from dashboard.views.figure.style import BODY, BODY_BOLD, DEK, HEADING, INK, NOTE, PANEL_TITLE, PAPER, TITLE, Stroke
from dashboard.views.figure.words import day_lines, dek, leg_line, method_line, route_lengths, sources_line
from dashboard.views.layers import on_view
from dashboard.views.map_content import convention_words
from dashboard.views.stamp import ATTRIBUTION, DISCLAIMER, stamp
from dashboard.views.view import View

WIDTH_IN, HEIGHT_IN = 13.333, 7.5
DPI = 200

MAIN = Box(0.3, 3.62, 13.033, 6.55)
WEST = Box(0.3, 0.92, 4.4, 3.5)
MIDDLE = Box(4.52, 0.92, 8.813, 3.5)
EAST = Box(8.933, 0.92, 13.033, 3.5)

FRAME = Stroke("#8f9aa2", 0.7)
EXTENT = Stroke(INK, 0.9)


def draw_figure(
    assessment: Assessment, frame: gpd.GeoDataFrame, view: View, backdrop: Backdrop, *, dpi: float = DPI
) -> Figure:
    """Draw the report figure of a view.

    Parameters
    ----------
    frame
        Every dated feature; the view picks those shown.
    dpi
        Resolution [px per in]; letters are laid out for it.

    Raises
    ------
    MissingGlyphError
        If the figure's font cannot write a name or a word.
    """
    figure = Figure(figsize=(WIDTH_IN, HEIGHT_IN), dpi=dpi, facecolor=PAPER)
    pen = Pen(figure)
    case = assessment.case
    shown = on_view(frame, view)
    overview = read_lands(backdrop.overview)
    route = frame[frame.layer.isin(["route", "connector", "place", "evidence"])]
    projection = whole_projection(_positions(route))
    main = Sheet.fitted(MAIN, projection, _positions(route), 0.85)
    lengths = route_lengths(assessment)
    known = frozenset(frame[frame.layer.isin(["place", "evidence"])].name)
    insets = _insets(frame, shown, view, backdrop)

    extents = [(letter, main.laid(shapely.Polygon(sheet.rim()))) for letter, _, sheet, _ in insets]
    _draw_main(pen, main, Ground(overview), shown, lengths, known, backdrop, case.defaults.sea_label, extents)
    for letter, title, sheet, detail in insets:
        ground = Ground(overview, detail)
        _draw_inset(pen, sheet, ground, shown, lengths, known, backdrop, case.defaults.sea_label, f"{letter}  {title}")
    _draw_head(pen, assessment, view)
    _draw_middle(pen, assessment, shown, view, with_disputed=bool(case.convention.disputed))
    _draw_foot(pen, assessment, shown, view, projection)
    return figure


def _positions(frame: gpd.GeoDataFrame) -> Floats:
    return shapely.get_coordinates(frame.geometry.to_numpy())


def _insets(frame, shown, view, backdrop):
    found = []
    for letter, title, box, collection in (
        ("A", "Sea of Azov", WEST, backdrop.azov),
        ("B", "Primorye", EAST, backdrop.primorye),
    ):
        detail = read_lands(collection)
        window = shapely.box(*shapely.total_bounds([land.geometry for land in detail]))
        near = frame[frame.layer.isin(["place", "evidence", "route", "connector"]) & frame.within(window)]
        chosen = shown[shown.layer.isin(["ring", "reading"])]
        if len(chosen) and chosen.intersects(window).any():
            near = gpd.GeoDataFrame(chosen)
        if not len(near):
            continue
        lonlat = _positions(near)
        if len(lonlat) < 2:
            west, south, east, north = window.bounds
            lonlat = np.array([[west + 1, south], [east - 1, south], [west + 1, north], [east - 1, north]])
        centre = (lonlat.min(axis=0) + lonlat.max(axis=0)) / 2
        sheet = Sheet.fitted(box, close_projection(*centre), lonlat, 0.3)
        found.append((letter, title, sheet, detail))
    return found


def _draw_main(pen, sheet, ground, shown, lengths, known, backdrop, sea_label, extents):
    placing = Placing(sheet.box.widened(-0.05))
    draw_ground(pen, sheet, ground)
    placing.taken += draw_graticule(pen, sheet)
    placing.taken.append(draw_scale_bar(pen, sheet, sheet.box.left + 0.2, sheet.box.bottom + 0.16))
    on_main = shown[~shown.layer.isin(["reading", "ring"])]
    draw_lines(pen, sheet, placing, on_main)
    draw_marks(pen, sheet, placing, on_main)
    for letter, outline in extents:
        pen.stroke(outline.boundary, EXTENT, 7)
        placing.avoid_line(outline.boundary)
        left, bottom, right, top = outline.bounds
        pen.write_lines([letter], left + 0.03, top - 0.02, PANEL_TITLE, halo=True)
        placing.taken.append(Box(left, top - 0.16, left + 0.14, top))
    name_features(pen, sheet, placing, on_main, {k: v for k, v in lengths.items() if k == "route-rail"}, close=False)
    name_sea(pen, sheet, placing, sea_label)
    name_lands(pen, sheet, placing, ground)
    name_towns(pen, sheet, placing, backdrop.labels, TownChoice(4, 14), known)
    _frame(pen, sheet.box)


def _draw_inset(pen, sheet, ground, shown, lengths, known, backdrop, sea_label, title):
    placing = Placing(sheet.box.widened(-0.05))
    draw_ground(pen, sheet, ground)
    placing.taken += draw_graticule(pen, sheet)
    width, height = pen.extent([title], PANEL_TITLE)
    tag = Box(sheet.box.left, sheet.box.top - height - 0.1, sheet.box.left + width + 0.16, sheet.box.top)
    pen.rectangle(tag, PAPER, FRAME, 8.5)
    pen.write_lines([title], tag.left + 0.08, tag.top - 0.05, PANEL_TITLE)
    placing.taken.append(tag)
    placing.taken.append(draw_scale_bar(pen, sheet, sheet.box.right - 1.8, sheet.box.bottom + 0.16))
    draw_lines(pen, sheet, placing, shown)
    draw_marks(pen, sheet, placing, shown)
    name_features(pen, sheet, placing, shown, {k: v for k, v in lengths.items() if k == "route-sea"}, close=True)
    name_sea(pen, sheet, placing, sea_label)
    name_lands(pen, sheet, placing, ground)
    name_towns(pen, sheet, placing, backdrop.labels, TownChoice(6, 7), known)
    _frame(pen, sheet.box)


def _frame(pen: Pen, box: Box) -> None:
    pen.stroke(box.outline.boundary, FRAME, 8.6)


def _draw_head(pen: Pen, assessment: Assessment, view: View) -> None:
    pen.write_lines([assessment.case.title], MAIN.left, 7.3, TITLE)
    pen.write_lines([dek(assessment.case, view)], MAIN.left, 6.92, DEK)


def _draw_middle(pen: Pen, assessment: Assessment, shown, view: View, *, with_disputed: bool) -> None:
    top = draw_legend(
        pen, Box(MIDDLE.left + 0.05, MIDDLE.bottom, MIDDLE.right, MIDDLE.top), shown, with_disputed=with_disputed
    )
    left, width = MIDDLE.left + 0.05, MIDDLE.width - 0.1
    finding = next((f for f in assessment.findings if f.claim.id == view.finding), None)
    if finding:
        top = (
            pen.write_lines([f"{finding.claim.id}: {finding.verdict.shown.upper()}"], left, top - 0.02, HEADING) - 0.04
        )
        pen.write_lines(pen.wrap(finding.sentence, BODY, width), left, top, BODY)
        return
    top = pen.write_lines(["LENGTHS"], left, top - 0.02, HEADING) - 0.04
    for leg_route in assessment.routes:
        top = pen.write_lines(pen.wrap(leg_line(leg_route, assessment.case), BODY, width), left, top, BODY) - 0.04
    top = pen.write_lines(["ON THE DAY"], left, top - 0.04, HEADING) - 0.04
    for line in day_lines(assessment.case, view):
        top = pen.write_lines(pen.wrap(line, BODY, width), left, top, BODY) - 0.04


def _draw_foot(pen: Pen, assessment: Assessment, shown, view: View, projection: Projection) -> None:
    half = (MAIN.width - 0.3) / 2
    top = 0.82
    for line in (method_line(assessment, view, projection), sources_line(assessment.case, shown)):
        top = pen.write_lines(pen.wrap(line, NOTE, half), MAIN.left, top, NOTE) - 0.03
    top, left = 0.82, MAIN.left + half + 0.3
    for line in (convention_words(assessment), DISCLAIMER, ATTRIBUTION, stamp(assessment, view).line):
        top = pen.write_lines(pen.wrap(line, NOTE, half), left, top, NOTE) - 0.03
