"""The ground of a sheet: sea, land, borders, and parts in dispute on their own."""

from dataclasses import dataclass

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.geodesy.backdrop import WHOLE_PARTS, FeatureCollection
from dashboard.views.figure.pen import Pen
from dashboard.views.figure.sheet import Sheet
from dashboard.views.figure.style import BORDER, DISPUTED, HATCH, LAND, SEA, Stroke

BORDER_LINE = Stroke(BORDER, 0.55)
DISPUTED_LINE = Stroke(DISPUTED, 0.8, (3.0, 1.8))
HATCH_LINE = Stroke(HATCH, 0.45)
HATCH_STEP_IN = 0.055


RIM_DEG = 1e-4


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


def read_lands(collection: FeatureCollection) -> tuple[Land, ...]:
    """Read land from features with ``name`` and ``part``."""
    return tuple(
        Land(f["properties"]["name"], f["properties"]["part"], shapely.geometry.shape(f["geometry"]))
        for f in collection["features"]
    )


@dataclass(frozen=True, eq=False)
class Detail:
    """Hold finer land and the window that it fills from rim to rim."""

    lands: tuple[Land, ...]
    window: shapely.Polygon


def read_detail(collection: FeatureCollection) -> Detail:
    """Read the finer land of one window."""
    lands = read_lands(collection)
    return Detail(lands, shapely.box(*shapely.total_bounds([land.geometry for land in lands])))


@dataclass(frozen=True, eq=False)
class Ground:
    """Hold the land that sheets draw: coarse land, and finer land that stands in for it in its windows."""

    overview: tuple[Land, ...]
    details: tuple[Detail, ...] = ()

    def within(self, reach: BaseGeometry) -> "Ground":
        """Keep what is within reach, coarse land cut out where there is finer."""
        details = tuple(detail for detail in self.details if detail.window.intersects(reach))
        windows = shapely.union_all([detail.window for detail in details])
        near = [land for land in self.overview if land.geometry.intersects(reach)]
        cut = [Land(land.name, land.part, shapely.difference(land.geometry, windows)) for land in near]
        return Ground(tuple(land for land in cut if not land.geometry.is_empty), details)

    @property
    def lands(self) -> tuple[Land, ...]:
        """All of the land, coarse first."""
        return (*self.overview, *(land for detail in self.details for land in detail.lands))

    @property
    def rims(self) -> BaseGeometry:
        """The rims of the windows, along which land was cut and no border runs."""
        return shapely.buffer(shapely.union_all([detail.window.boundary for detail in self.details]), RIM_DEG)


def draw_ground(pen: Pen, sheet: Sheet, ground: Ground) -> None:
    """Draw sea, land and borders; parts in dispute are hatched inside a dashed outline."""
    pen.rectangle(sheet.box, SEA, None, 0)
    for land in ground.lands:
        pen.fill(sheet.laid(land.geometry), LAND, 1)
    for land in ground.lands:
        outline = sheet.laid(shapely.difference(land.geometry.boundary, ground.rims))
        if land.is_disputed:
            pen.stroke(_hatching(sheet.laid(land.geometry)), HATCH_LINE, 1.5)
            pen.stroke(outline, DISPUTED_LINE, 2.5)
        else:
            pen.stroke(outline, BORDER_LINE, 2)


def _hatching(area: BaseGeometry) -> BaseGeometry:
    if area.is_empty:
        return area
    left, bottom, right, top = area.bounds
    starts = np.arange(np.floor((left - top) / HATCH_STEP_IN), (right - bottom) / HATCH_STEP_IN + 1) * HATCH_STEP_IN
    lines = shapely.MultiLineString([[(start + bottom, bottom), (start + top, top)] for start in starts])
    return lines.intersection(shapely.make_valid(area))
