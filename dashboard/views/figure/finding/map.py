"""The map of a finding: the fan of its readings, the stated distance as a ring, the ends."""

from dataclasses import replace

import geopandas as gpd
import numpy as np

from dashboard.case.legs.mode import STRAIGHT
from dashboard.checks.ends.end import PlaceEnd
from dashboard.checks.verdict.finding import Finding
from dashboard.geodesy import Point
from dashboard.views.figure.pen.box import Box
from dashboard.views.figure.pen.pen import Pen
from dashboard.views.figure.pen.style import FRAME, NOTE, PLACE, PLACE_NAME, RING_NAME
from dashboard.views.figure.sheet.features import draw_lines, name_features
from dashboard.views.figure.sheet.graticule import draw_graticule
from dashboard.views.figure.sheet.ground import draw_ground, ground_of, lay_ground
from dashboard.views.figure.sheet.names import name_lands, name_sea, name_towns
from dashboard.views.figure.sheet.placing import Placing
from dashboard.views.figure.sheet.projection import Projection, close_projection
from dashboard.views.figure.sheet.scale_bar import draw_scale_bar
from dashboard.views.figure.sheet.scene import Scene, fan_positions
from dashboard.views.figure.sheet.sheet import Sheet

MARGIN_IN = 0.4
"""Kept free round what is drawn, for names [in]."""

RIM_M = 20_015_000.0
"""How far it is to the other end of the earth, where the projection ends [m]."""

EDGE_IN = 0.05
BAR_IN = 0.1
LEAST_RADIUS_IN = 0.06
"""A radius drawn smaller than this is not named [in]."""

M_PER_KM = 1_000.0
TOWNS = 8


def is_drawn(finding: Finding) -> bool:
    """Say whether a finding has a reading to draw: one that was tried, between ends that are not the same."""
    return any(fit.reading.nominal_km > 0 for fit in finding.judgement.fits)


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
    if any(reading.path != STRAIGHT for reading in finding.readings.computed):
        words += "; other paths are drawn simplified"
    return replace(projection, words=words)


def draw_finding_map(pen: Pen, box: Box, scene: Scene, finding: Finding, projection: Projection) -> bool:
    """Draw the map of a finding that has a reading; say whether a part in dispute is in view.

    Parameters
    ----------
    scene
        Its frame holds the finding's own features alone.
    """
    sheet = fit_sheet(box, scene.frame, projection)
    lands = lay_ground(ground_of(scene.backdrop, sheet), sheet)
    placing = Placing(box.widened(-EDGE_IN))
    draw_ground(pen, sheet, lands)
    placing.taken.append(draw_scale_bar(pen, sheet, box.left + BAR_IN, box.bottom + EDGE_IN))
    _write_notes(pen, sheet, placing, scene)
    draw_graticule(pen, sheet, placing.taken)
    draw_lines(pen, sheet, placing, tuple(scene.frame.itertuples()))
    _draw_places(pen, sheet, placing, scene, finding)
    name_sea(pen, sheet, placing, scene.case.defaults.sea_label, scene.sea_spots, lands)
    name_lands(pen, placing, lands)
    known = frozenset(end.place.name_in(scene.view.language) for end in _places(finding))
    name_towns(pen, sheet, placing, scene.labels, known, TOWNS)
    pen.stroke(box.outline.boundary, FRAME, 8.6)
    return any(land.is_disputed for land in lands)


def _draw_places(pen: Pen, sheet: Sheet, placing: Placing, scene: Scene, finding: Finding) -> None:
    """Draw the ends that are places, and name them, the readings and the ring."""
    spots = [(end, sheet.to_slide(np.array([[end.point.lon, end.point.lat]]))) for end in _places(finding)]
    for _, spot in spots:
        x, y = (float(v) for v in spot[0])
        pen.mark(x, y, PLACE, 6.3)
        placing.avoid_mark(x, y, PLACE.size_pt / 2 / 72 + 0.01)
    for end, spot in spots:
        placing.set_beside(pen, [end.place.name_in(scene.view.language)], PLACE_NAME, spot, 0.06)
    name_features(pen, sheet, placing, tuple(scene.frame.itertuples()), {})
    for end, spot in spots:
        if end.radius_km * M_PER_KM / sheet.m_per_in > LEAST_RADIUS_IN:
            placing.set_beside(pen, [f"± {end.radius_km:g} km"], RING_NAME, spot, 0.06, far=False, over_lines=False)


def _places(finding: Finding) -> list[PlaceEnd]:
    """List the ends that are places, a place that is both ends once."""
    places = {end.place.id: end for end in finding.ends if isinstance(end, PlaceEnd)}
    return list(places.values())


def _write_notes(pen: Pen, sheet: Sheet, placing: Placing, scene: Scene) -> None:
    """Say in a corner what the map leaves out: a ring wider than it."""
    rings = scene.frame[scene.frame.layer == "ring"]
    hidden = [row.name for row in rings.itertuples() if sheet.laid(row.geometry).is_empty]
    notes = [f"Outside this map: the ring at {name}" for name in hidden]
    if notes:
        width, height = pen.extent(notes, NOTE)
        box = sheet.box
        corner = Box(
            box.right - width - BAR_IN, box.bottom + EDGE_IN, box.right - BAR_IN, box.bottom + EDGE_IN + height
        )
        pen.write_lines(notes, corner.right, corner.top, NOTE, halo=True, align="right")
        placing.taken.append(corner)


def fit_sheet(box: Box, fan: gpd.GeoDataFrame, projection: Projection) -> Sheet:
    """Fit a fan into a box, with each of its rings that is not far wider; no more than all of the earth."""
    sheet = Sheet.fitted(box, projection, fan_positions(fan), MARGIN_IN, MARGIN_IN)
    half_in = min(box.width, box.height) / 2 - EDGE_IN
    if sheet.is_covered:
        return sheet
    # The earth is a disc about the start here: all of it where the sheet would run over its rim.
    return replace(sheet, centre_x_m=0.0, centre_y_m=0.0, m_per_in=RIM_M / half_in)


def _start(finding: Finding) -> Point:
    end = finding.ends[0]
    if isinstance(end, PlaceEnd):
        return end.point
    lon, lat = finding.readings.computed[0].track[0]
    return Point(float(lon), float(lat))


def _at(point: Point) -> str:
    return f"{_angle(point.lat, 'NS')} {_angle(point.lon, 'EW')}"


def _angle(degrees: float, signs: str) -> str:
    """Write an angle with the first of two letters where it is positive, with the second where it is not."""
    return f"{abs(degrees):.2f}° {signs[0] if degrees >= 0 else signs[1]}"
