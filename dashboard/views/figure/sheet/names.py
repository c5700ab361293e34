"""Names of the ground: the sea, countries, parts in dispute, towns. Set last, where there is room."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.geodesy import Floats
from dashboard.geodesy.ground.backdrop import FeatureCollection
from dashboard.views.figure.pen.box import Box
from dashboard.views.figure.pen.pen import Pen
from dashboard.views.figure.pen.style import (
    COUNTRY_NAME,
    GREAT_COUNTRY_NAME,
    PART_NAME,
    SEA_NAME,
    TOWN,
    TOWN_NAME,
    TextStyle,
)
from dashboard.views.figure.sheet.ground import KEPT_SHEETS, LaidLand
from dashboard.views.figure.sheet.placing import Placing
from dashboard.views.figure.sheet.sheet import Sheet

SEA_ROOM_IN = 0.1
SEA_STEPS_IN = np.array(
    sorted(
        ((x / 10, y / 10) for x in range(-10, 11) for y in range(-8, 9, 2)),
        key=lambda step: (math.hypot(*step), step),
    )
)
"""How far beside its spots the name of a sea is tried [in], nearest first."""

HAIR_SPACE = "\u200a"
SEARCH_STEP_IN = 0.11
LEAST_SHARE = 0.97
"""Part of a country's name that stands on the country's own land."""

LEAST_NAMED_IN2 = 0.03
"""A smaller area bears no name [in2]: less than the shortest one covers."""

GREAT_IN2 = 3.0
"""A country that covers more of the slide than this is named in larger letters [in2]."""

WEB_M_PER_PX = 156_543.0
WEB_PX_PER_IN = 96.0
"""Scale of a web map at zoom 0 on the equator [m per px], and pixels taken for an inch of slide."""

TOWN_RADIUS_IN = 0.025


def name_sea(pen: Pen, sheet: Sheet, placing: Placing, words: str, spots: Floats, lands: tuple[LaidLand, ...]) -> None:
    """Name the sea at one of its spots [deg] where it is in view and free, or on open water beside one.

    Nothing is named where the case leaves the sea unlabelled.
    """
    if not words or not len(spots):
        return
    lines = words.replace(" (", "\n(").split("\n")
    width, height = pen.extent(lines, SEA_NAME)
    shown = [spot for spot in sheet.to_slide(spots) if sheet.box.holds(Box(*spot, *spot))]
    for step in SEA_STEPS_IN:
        for spot in shown:
            x, y = spot + step
            box = Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2)
            water = shapely.union(box.outline, shapely.LineString([spot, (x, y)]))
            is_open = not step.any() or not any(land.area.intersects(water) for land in lands)
            if is_open and placing.is_free(box) and placing.crossed(box) == 0:
                pen.write_lines(lines, float(x), box.top, SEA_NAME, align="centre")
                placing.taken.append(box.widened(SEA_ROOM_IN))
                return


@dataclass(frozen=True, eq=False)
class _Named:
    """Hold a name, the area that bears it [in], and where in it the name can stand, best first."""

    name: str
    is_disputed: bool
    area: BaseGeometry
    spots: tuple[tuple[float, float], ...]


@lru_cache(maxsize=KEPT_SHEETS)
def _named(lands: tuple[LaidLand, ...]) -> tuple[_Named, ...]:
    """Join the pieces of each name, larger areas first; areas too small for any name are left out."""
    disputed = {land.name for land in lands if land.is_disputed}
    pieces: dict[str, list[BaseGeometry]] = {}
    for land in lands:
        pieces.setdefault(land.name, []).append(shapely.make_valid(land.area))
    areas = {name: shapely.union_all(parts) for name, parts in pieces.items()}
    ordered = sorted(areas, key=lambda name: (-areas[name].area, name))
    return tuple(
        _Named(name, name in disputed, areas[name], tuple(_deepest(areas[name])))
        for name in ordered
        if areas[name].area > LEAST_NAMED_IN2
    )


def name_lands(pen: Pen, placing: Placing, lands: tuple[LaidLand, ...]) -> None:
    """Name each country in view once, on its own land, larger ones first; a part in dispute by its own name."""
    for named in _named(lands):
        if named.is_disputed:
            _name_land(pen, placing, [named.name], PART_NAME, named)
        elif named.area.area > GREAT_IN2:
            _name_land(pen, placing, [(3 * HAIR_SPACE).join(named.name.upper())], GREAT_COUNTRY_NAME, named)
        else:
            spaced = HAIR_SPACE.join(named.name.upper())
            _name_land(pen, placing, [spaced], COUNTRY_NAME, named) or _name_land(
                pen, placing, spaced.split(f" {HAIR_SPACE}"), COUNTRY_NAME, named
            )


def _name_land(pen: Pen, placing: Placing, lines: Sequence[str], face: TextStyle, named: _Named) -> bool:
    width, height = pen.extent(lines, face)
    area = named.area
    if area.area < 1.3 * width * height:
        return False
    shapely.prepare(area)
    for x, y in named.spots:
        box = Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2)
        if placing.is_free(box) and placing.crossed(box) == 0 and _own_share(area, box) >= LEAST_SHARE:
            pen.write_lines(lines, x, box.top, face, align="centre")
            placing.taken.append(box)
            return True
    return False


def _own_share(area: BaseGeometry, box: Box) -> float:
    outline = box.outline
    return 1.0 if area.contains(outline) else shapely.intersection(area, outline).area / outline.area


def _deepest(area: BaseGeometry) -> list[tuple[float, float]]:
    """List points inside an area, farthest from its edge first."""
    left, bottom, right, top = area.bounds
    columns, rows = np.meshgrid(np.arange(left, right, SEARCH_STEP_IN), np.arange(bottom, top, SEARCH_STEP_IN))
    x, y = columns.ravel(), rows.ravel()
    inside = shapely.intersects_xy(area, x, y)
    depth = shapely.distance(area.boundary, shapely.points(x[inside], y[inside])).round(6)
    order = np.lexsort((y[inside], x[inside], -depth))
    return [(float(a), float(b)) for a, b in zip(x[inside][order], y[inside][order], strict=True)]


def name_towns(
    pen: Pen, sheet: Sheet, placing: Placing, labels: FeatureCollection, known: frozenset[str], most: int
) -> None:
    """Name the largest towns in view, a dot each; none that the case names itself, none over a line.

    Parameters
    ----------
    known
        Names that the case's own features bear.
    most
        How many towns are named at most.
    """
    room = most
    names, lonlat = _towns(labels, _web_zoom(sheet))
    for name, position in zip(names, sheet.to_slide(lonlat), strict=True):
        at = position[np.newaxis]
        dot = Box(*(at[0] - TOWN_RADIUS_IN), *(at[0] + TOWN_RADIUS_IN))
        if name in known or not placing.is_free(dot) or placing.crossed(dot.widened(TOWN_RADIUS_IN)):
            continue
        if placing.set_beside(pen, [name], TOWN_NAME, at, TOWN_RADIUS_IN, far=False, over_lines=False):
            pen.mark(float(at[0, 0]), float(at[0, 1]), TOWN, 3)
            placing.taken.append(dot)
            room -= 1
        if room == 0:
            return


def _web_zoom(sheet: Sheet) -> int:
    """Find the zoom of a web map at the sheet's scale, by which the towns were chosen."""
    box = sheet.box
    lat = sheet.to_lonlat(np.array([[(box.left + box.right) / 2, (box.bottom + box.top) / 2]]))[0, 1]
    return round(math.log2(WEB_M_PER_PX * math.cos(math.radians(lat)) * WEB_PX_PER_IN / sheet.m_per_in))


def _towns(labels: FeatureCollection, zoom: int) -> tuple[list[str], Floats]:
    shown = [f for f in labels["features"] if f["properties"]["min_zoom"] <= zoom]
    ordered = sorted(shown, key=lambda f: (-f["properties"]["population"], f["properties"]["name"]))
    lonlat = np.array([f["geometry"]["coordinates"] for f in ordered], dtype=np.float64).reshape(-1, 2)
    return [f["properties"]["name"] for f in ordered], lonlat
