"""The ground of a sheet: sea, land, borders, and parts in dispute on their own."""

from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.geodesy.ground.backdrop import Backdrop, FeatureCollection
from dashboard.geodesy.ground.land import WHOLE_PARTS
from dashboard.geodesy.meridian import turn
from dashboard.views.figure.pen.pen import Pen
from dashboard.views.figure.pen.style import BORDER, DISPUTED, HATCH, LAND, SEA, Stroke
from dashboard.views.figure.sheet.sheet import Sheet

BORDER_LINE = Stroke(BORDER, 0.55)
DISPUTED_LINE = Stroke(DISPUTED, 0.8, (3.0, 1.8))
HATCH_LINE = Stroke(HATCH, 0.45)
HATCH_STEP_IN = 0.055

COARSE_FROM_M_PER_IN = 300_000.0
"""From this scale on the coarse land, of some 12 km, shows no corners [m per in]."""

RIM_DEG = 1e-4
EARTH = shapely.box(-180.0, -90.0, 180.0, 90.0)

KEPT_SHEETS = 32
"""How many sheets' ground is kept: a series of figures draws the same few again and again."""


@dataclass(frozen=True, eq=False)
class Land:
    """Hold a country or a part of one, lon, lat [deg]."""

    name: str
    part: str
    geometry: BaseGeometry

    @property
    def is_disputed(self) -> bool:
        """Whether it is drawn as a part on its own."""
        return self.part not in WHOLE_PARTS


@dataclass(frozen=True, eq=False)
class Detail:
    """Hold finer land and the window that it fills from rim to rim."""

    lands: tuple[Land, ...]
    window: BaseGeometry


@dataclass(frozen=True, eq=False)
class Ground:
    """Hold the land that sheets draw: coarse land, and finer land that stands in for it in its windows."""

    overview: tuple[Land, ...]
    details: tuple[Detail, ...] = ()

    @cached_property
    def coarse(self) -> "Ground":
        """The coarse land alone."""
        return Ground(self.overview)

    def within(self, sheet: Sheet) -> "Ground":
        """Keep what a sheet may show, brought about its middle, coarse land cut out where there is finer."""
        reach = sheet.reach
        spans = _spans(reach)
        middle_deg = sheet.projection.middle_deg
        details = [
            Detail(_brought(detail.lands, spans, middle_deg), turn(detail.window, middle_deg))
            for detail in self.details
            if any(detail.window.intersects(span) for span in spans)
        ]
        windows = shapely.union_all([detail.window for detail in details])
        cut = [
            Land(land.name, land.part, shapely.difference(land.geometry, windows) if details else land.geometry)
            for land in _brought(self.overview, spans, middle_deg)
        ]
        return Ground(tuple(land for land in cut if not land.geometry.is_empty), tuple(details))

    @property
    def lands(self) -> tuple[Land, ...]:
        """All of the land, coarse first."""
        return (*self.overview, *(land for detail in self.details for land in detail.lands))

    @property
    def rims(self) -> BaseGeometry:
        """The rims of the windows, along which land was cut and no border runs."""
        return shapely.buffer(shapely.union_all([detail.window.boundary for detail in self.details]), RIM_DEG)


def _spans(reach: BaseGeometry) -> tuple[BaseGeometry, ...]:
    """Bound a reach, in whichever turn its longitudes are, by meridians of -180 to 180 and parallels [deg]."""
    west, south, east, north = reach.bounds
    turned = (shapely.box(west + whole, south, east + whole, north) for whole in (-360.0, 0.0, 360.0))
    spans = (shapely.intersection(EARTH, span) for span in turned)
    return tuple(span for span in spans if span.area > 0)


def _brought(lands: tuple[Land, ...], spans: tuple[BaseGeometry, ...], middle_deg: float) -> tuple[Land, ...]:
    """Keep what lies in some spans, about a middle meridian, joined at the antimeridian."""
    brought = []
    for land in lands:
        near = [span for span in spans if shapely.box(*land.geometry.bounds).intersects(span)]
        pieces = [shapely.clip_by_rect(land.geometry, *span.bounds) for span in near]
        geometry = pieces[0] if len(pieces) == 1 else shapely.union_all(pieces)
        if not geometry.is_empty:
            brought.append(Land(land.name, land.part, turn(geometry, middle_deg)))
    return tuple(brought)


@lru_cache(maxsize=4)
def read_ground(backdrop: Backdrop) -> Ground:
    """Read the land of a backdrop; the same backdrop is read once."""
    details = tuple(_read_detail(collection) for collection in backdrop.details)
    return Ground(_read_lands(backdrop.overview), details)


@lru_cache(maxsize=4)
def _read_fine(backdrop: Backdrop) -> Ground:
    return Ground(tuple(Land(land.name, land.part, land.geometry) for land in backdrop.fine))


def ground_of(backdrop: Backdrop, sheet: Sheet) -> Ground:
    """Choose how fine the land is that a sheet draws: the finest that fills it, or the coarse at a small scale."""
    ground = read_ground(backdrop)
    if sheet.m_per_in > COARSE_FROM_M_PER_IN:
        return ground.coarse
    windows = shapely.union_all([detail.window for detail in ground.details])
    if all(windows.covers(span) for span in _spans(sheet.reach)):
        return ground
    return _read_fine(backdrop)


def _read_lands(collection: FeatureCollection) -> tuple[Land, ...]:
    return tuple(
        Land(f["properties"]["name"], f["properties"]["part"], shapely.geometry.shape(f["geometry"]))
        for f in collection["features"]
    )


def _read_detail(collection: FeatureCollection) -> Detail:
    lands = _read_lands(collection)
    return Detail(lands, shapely.box(*shapely.total_bounds([land.geometry for land in lands])))


@dataclass(frozen=True, eq=False)
class LaidLand:
    """Hold a country or a part of one on the page [in], cut to the sheet, and its border."""

    name: str
    is_disputed: bool
    area: BaseGeometry
    border: BaseGeometry


@lru_cache(maxsize=KEPT_SHEETS)
def lay_ground(ground: Ground, sheet: Sheet) -> tuple[LaidLand, ...]:
    """Place what a sheet shows of the ground; the same sheet is laid once."""
    near = ground.within(sheet)
    rims = near.rims
    open_earth = shapely.box(*sheet.reach.bounds).buffer(-RIM_DEG, join_style="mitre").bounds
    borders = [shapely.clip_by_rect(land.geometry.boundary, *open_earth) for land in near.lands]
    if near.details:
        borders = [shapely.difference(border, rims) for border in borders]
    areas = sheet.laid_all([land.geometry for land in near.lands])
    laid = zip(near.lands, areas, sheet.laid_all(borders), strict=True)
    return tuple(
        LaidLand(land.name, land.is_disputed, area, border) for land, area, border in laid if not area.is_empty
    )


def draw_ground(pen: Pen, sheet: Sheet, lands: tuple[LaidLand, ...]) -> None:
    """Draw sea, land and borders; parts in dispute are hatched inside a dashed outline."""
    if sheet.is_covered:
        pen.rectangle(sheet.box, SEA, None, 0)
    else:
        pen.fill(sheet.laid_round(sheet.projection.domain), SEA, 0)
    for land in lands:
        pen.fill(land.area, LAND, 1)
    pen.stroke(_gathered([land.border for land in lands if not land.is_disputed]), BORDER_LINE, 2)
    for land in lands:
        if land.is_disputed:
            pen.stroke(_hatching(land.area), HATCH_LINE, 1.5)
            pen.stroke(land.border, DISPUTED_LINE, 2.5)


def _gathered(lines: list[BaseGeometry]) -> BaseGeometry:
    return shapely.GeometryCollection(list(shapely.get_parts(np.array(lines, dtype=object))))


def _hatching(area: BaseGeometry) -> BaseGeometry:
    if area.is_empty:
        return area
    left, bottom, right, top = area.bounds
    starts = np.arange(np.floor((left - top) / HATCH_STEP_IN), (right - bottom) / HATCH_STEP_IN + 1) * HATCH_STEP_IN
    lines = shapely.MultiLineString([[(start + bottom, bottom), (start + top, top)] for start in starts])
    return lines.intersection(shapely.make_valid(area))
