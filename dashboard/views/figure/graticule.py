"""The labelled graticule of a sheet: meridians named along the lower edge, parallels along the left one."""

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.views.figure.box import Box
from dashboard.views.figure.pen import Pen
from dashboard.views.figure.sheet import Sheet
from dashboard.views.figure.style import DEGREES, GRATICULE, Stroke

STEPS_DEG = (0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0)
SPACING_IN = 1.0
"""Lines stand at least this far apart [in]."""

KM_PER_DEG = 111.2
LINE = Stroke(GRATICULE, 0.5)
GAP_IN = 0.04
POINTS = 121


def draw_graticule(pen: Pen, sheet: Sheet) -> list[Box]:
    """Draw meridians and parallels; return where their labels stand."""
    west, south, east, north = sheet.reach().bounds
    step = _step(sheet.m_per_in)
    middle = np.cos(np.radians((south + north) / 2))
    lon_step = _step(sheet.m_per_in / max(float(middle), 0.1))
    labels: list[Box] = []
    for lon in _multiples(west, east, lon_step):
        track = np.column_stack([np.full(POINTS, lon), np.linspace(max(south, -89.0), min(north, 89.0), POINTS)])
        labels += _draw(pen, sheet, shapely.LineString(track), _degrees(lon, "E", "W"), along="bottom", taken=labels)
    for lat in _multiples(south, north, step):
        track = np.column_stack([np.linspace(west, east, POINTS), np.full(POINTS, lat)])
        labels += _draw(pen, sheet, shapely.LineString(track), _degrees(lat, "N", "S"), along="left", taken=labels)
    return labels


def _draw(pen: Pen, sheet: Sheet, line: BaseGeometry, name: str, *, along: str, taken: list[Box]) -> list[Box]:
    laid = sheet.laid(line)
    if laid.is_empty:
        return []
    pen.stroke(laid, LINE, 0.5)
    box = sheet.box
    width, height = pen.extent([name], DEGREES)
    if along == "bottom":
        edge = shapely.LineString([(box.left, box.bottom + 0.01), (box.right, box.bottom + 0.01)])
        crossing = shapely.intersection(laid, edge)
        if crossing.is_empty:
            return []
        left, bottom = shapely.get_coordinates(crossing)[0, 0] + GAP_IN / 2, box.bottom + GAP_IN
    else:
        edge = shapely.LineString([(box.left + 0.01, box.bottom), (box.left + 0.01, box.top)])
        crossing = shapely.intersection(laid, edge)
        if crossing.is_empty:
            return []
        left, bottom = box.left + GAP_IN, shapely.get_coordinates(crossing)[0, 1] + GAP_IN / 2
    label = Box(left, bottom, left + width, bottom + height)
    if not box.holds(label) or label.widened(GAP_IN).meets_any(taken):
        return []
    pen.write_lines([name], left, label.top, DEGREES, halo=True)
    return [label]


def _step(m_per_in: float) -> float:
    needed = SPACING_IN * m_per_in / 1000 / KM_PER_DEG
    return next((s for s in STEPS_DEG if s >= needed), STEPS_DEG[-1])


def _multiples(low: float, high: float, step: float) -> list[float]:
    return [n * step for n in range(int(np.ceil(low / step)), int(np.floor(high / step)) + 1)]


def _degrees(value: float, positive: str, negative: str) -> str:
    turned = (value + 180.0) % 360.0 - 180.0 if positive == "E" else value
    return f"{abs(turned):g}° {positive if turned >= 0 else negative}"
