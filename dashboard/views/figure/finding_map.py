"""The map of a finding: the fan of its readings, the stated distance as a ring, the ends."""

import math
from dataclasses import replace

import geopandas as gpd
import numpy as np

from dashboard.checks.ends import PlaceEnd
from dashboard.checks.finding import Finding
from dashboard.geodesy import Floats, Point
from dashboard.views.figure.box import Box
from dashboard.views.figure.features import draw_lines, name_features
from dashboard.views.figure.graticule import draw_graticule
from dashboard.views.figure.ground import draw_ground, lay_ground
from dashboard.views.figure.names import name_lands, name_sea, name_towns
from dashboard.views.figure.pen import Pen
from dashboard.views.figure.placing import Placing
from dashboard.views.figure.projection import Projection, close_projection
from dashboard.views.figure.scale_bar import draw_scale_bar
from dashboard.views.figure.scene import Scene, positions
from dashboard.views.figure.sheet import Sheet
from dashboard.views.figure.style import FRAME, PLACE, PLACE_NAME, RING_NAME

MARGIN_IN = 0.4
"""Kept free round what is drawn, for names [in]."""

RING_REACH = 2.5
"""A ring wider than this many times the fan is left to run out of the map."""

FARTHEST_M = 19_500_000.0
"""No map reaches farther from its centre: the antipode is some 20,000 km off, where the projection ends [m]."""

EDGE_IN = 0.05
BAR_IN = 0.1
TOWNS = 8


def finding_projection(finding: Finding) -> Projection:
    """Centre an equidistant projection where the distance is stated from: straight readings are straight lines there.

    The finding needs a reading.
    """
    start = _start(finding)
    end = finding.ends[0]
    where = end.place.name if isinstance(end, PlaceEnd) else "the start of the shortest line"
    projection = close_projection(start.lon, start.lat)
    words = (
        f"azimuthal equidistant centred on {where} ({_at(start)}), WGS 84: straight readings are straight lines to"
        " one scale, the stated distance is a circle"
    )
    return replace(projection, words=words)


def draw_finding_map(pen: Pen, box: Box, scene: Scene, finding: Finding, projection: Projection) -> None:
    """Draw the map of a finding that has a reading.

    Parameters
    ----------
    scene
        Its frame holds the finding's own features alone.
    """
    sheet = fit_sheet(box, scene.frame, projection)
    lands = lay_ground(scene.ground, sheet)
    placing = Placing(box.widened(-EDGE_IN))
    draw_ground(pen, sheet, lands)
    placing.taken.append(draw_scale_bar(pen, sheet, box.left + BAR_IN, box.bottom + EDGE_IN))
    draw_graticule(pen, sheet, placing.taken)
    draw_lines(pen, sheet, placing, scene.frame)
    places = [end for end in finding.ends if isinstance(end, PlaceEnd)]
    spots = [sheet.to_slide(np.array([[end.point.lon, end.point.lat]])) for end in places]
    for spot in spots:
        x, y = (float(v) for v in spot[0])
        pen.mark(x, y, PLACE, 6.3)
        placing.avoid_mark(x, y, PLACE.size_pt / 2 / 72 + 0.01)
    names = [end.place.name_in(scene.view.language) for end in places]
    for name, spot in zip(names, spots, strict=True):
        placing.set_beside(pen, [name], PLACE_NAME, spot, 0.06)
    name_features(pen, sheet, placing, scene.frame, {})
    for end, spot in zip(places, spots, strict=True):
        placing.set_beside(pen, [f"± {end.radius_km:g} km"], RING_NAME, spot, 0.06, far=False, over_lines=False)
    name_sea(pen, sheet, placing, scene.case.defaults.sea_label)
    name_lands(pen, placing, lands)
    name_towns(pen, sheet, placing, scene.backdrop.labels, frozenset(names), TOWNS)
    pen.stroke(box.outline.boundary, FRAME, 8.6)


def fit_sheet(box: Box, fan: gpd.GeoDataFrame, projection: Projection) -> Sheet:
    """Fit a fan into a box, with its ring where that is not far wider."""
    readings, rings = (positions(fan[fan.layer == layer]) for layer in ("reading", "ring"))
    reach_m = RING_REACH * _farthest(projection.forward(readings))
    near = [ring for ring in (rings,) if len(ring) and _farthest(projection.forward(ring)) <= reach_m]
    sheet = Sheet.fitted(box, projection, np.vstack([readings, *near]), MARGIN_IN, MARGIN_IN)
    half_in = math.hypot(box.width, box.height) / 2
    if math.hypot(sheet.centre_x_m, sheet.centre_y_m) + half_in * sheet.m_per_in <= FARTHEST_M:
        return sheet
    return replace(sheet, centre_x_m=0.0, centre_y_m=0.0, m_per_in=FARTHEST_M / half_in)


def _farthest(metres: Floats) -> float:
    return float(np.hypot(metres[:, 0], metres[:, 1]).max())


def _start(finding: Finding) -> Point:
    end = finding.ends[0]
    if isinstance(end, PlaceEnd):
        return end.point
    lon, lat = finding.readings.computed[0].track[0]
    return Point(float(lon), float(lat))


def _at(point: Point) -> str:
    return (
        f"{abs(point.lat):.2f} {'N' if point.lat >= 0 else 'S'} {abs(point.lon):.2f} {'E' if point.lon >= 0 else 'W'}"
    )
