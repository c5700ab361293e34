"""The labelled graticule of a sheet, each line named where it leaves the sheet."""

from typing import Literal

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.views.figure.pen.box import Box
from dashboard.views.figure.pen.pen import Pen
from dashboard.views.figure.pen.style import DEGREES, GRATICULE, Stroke
from dashboard.views.figure.sheet.degrees import latitude_words, longitude_words
from dashboard.views.figure.sheet.sheet import Sheet

Side = Literal["left", "bottom", "right", "top"]

STEPS_DEG = (0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 30.0, 45.0, 60.0)
SPACING_IN = 0.8
"""Lines stand at least this far apart [in]."""

KM_PER_DEG = 111.2
NARROWEST = 0.1
"""Meridians are taken to stand no closer than at this part of their distance on the equator."""

POLAR_STEP_DEG = 30.0
"""Between meridians round a pole [deg]."""

LINE = Stroke(GRATICULE, 0.5)
GAP_IN = 0.045
POINTS = 241


def draw_graticule(pen: Pen, sheet: Sheet, taken: list[Box]) -> None:
    """Draw meridians and parallels, named where nothing stands yet; their names are added to what is taken."""
    west, south, east, north = sheet.reach.bounds
    step = _step(sheet.m_per_in)
    narrowed = max(float(np.cos(np.radians((south + north) / 2))), NARROWEST)
    step_lon = (
        POLAR_STEP_DEG if any(sheet.poles) and not sheet.projection.is_of_world else _step(sheet.m_per_in / narrowed)
    )
    least, most = (max(south, step - 90.0), min(north, 90.0 - step)) if any(sheet.poles) else (south, north)
    for lon in _multiples(west, east, step_lon):
        track = np.column_stack([np.full(POINTS, lon), np.linspace(max(least, -89.0), min(most, 89.0), POINTS)])
        _draw(pen, sheet, track, longitude_words(lon), ("bottom", "top"), taken)
    for lat in _multiples(south, north, step):
        if abs(lat) < 90.0:
            track = np.column_stack([np.linspace(west, east, POINTS), np.full(POINTS, lat)])
            _draw(pen, sheet, track, latitude_words(lat), ("left", "right", "top"), taken)


def _draw(pen: Pen, sheet: Sheet, track: np.ndarray, name: str, sides: tuple[Side, ...], taken: list[Box]) -> None:
    laid = sheet.laid_round(shapely.LineString(track))
    pen.stroke(laid, LINE, 1.8)
    width, height = pen.extent([name], DEGREES)
    spots = [(x, y, side) for side in sides for x, y in _crossings(laid, sheet.box, side)]
    for x, y, side in spots or _loose_ends(laid, sides[0]):
        label = _label_box(x, y, width, height, side)
        if sheet.box.widened(-GAP_IN / 2).holds(label) and not label.widened(GAP_IN).meets_any(taken):
            pen.write_lines([name], label.left, label.top, DEGREES, halo=True)
            taken.append(label)
            return


def _loose_ends(laid: BaseGeometry, side: Side) -> list[tuple[float, float, Side]]:
    """Find where a line that leaves its sheet nowhere can be named: its lowest point, or inside an end."""
    xy = shapely.get_coordinates(laid)
    if not len(xy):
        return []
    x, y = xy[np.argmin(xy[:, 1])] if side == "bottom" else xy[np.argmin(xy[:, 0])]
    lowest = xy[np.argmin(xy[:, 1])]
    return [(float(x), float(y), side), (float(lowest[0]), float(lowest[1]), "bottom")]


def _crossings(laid: BaseGeometry, box: Box, side: Side) -> list[tuple[float, float]]:
    """Find where a line leaves a box by one side."""
    ends = [xy for part in shapely.get_parts(laid) for xy in shapely.get_coordinates(part)[[0, -1]]]
    level = {"left": box.left, "right": box.right, "bottom": box.bottom, "top": box.top}[side]
    axis = 0 if side in ("left", "right") else 1
    return [(float(x), float(y)) for x, y in ends if abs((x, y)[axis] - level) < 1e-6]


def _label_box(x: float, y: float, width: float, height: float, side: Side) -> Box:
    """Put a name inside the box beside the crossing: over a parallel's, right of a meridian's."""
    left = {"left": x + GAP_IN, "right": x - GAP_IN - width, "bottom": x + GAP_IN / 2, "top": x + GAP_IN / 2}[side]
    bottom = {"left": y + 0.01, "right": y + 0.01, "bottom": y + GAP_IN, "top": y - GAP_IN - height}[side]
    return Box(left, bottom, left + width, bottom + height)


def _step(m_per_in: float) -> float:
    needed = SPACING_IN * m_per_in / 1000 / KM_PER_DEG
    return next((step for step in STEPS_DEG if step >= needed), STEPS_DEG[-1])


def _multiples(low: float, high: float, step: float) -> list[float]:
    return [n * step for n in range(int(np.ceil(low / step)), int(np.floor(high / step)) + 1)]
