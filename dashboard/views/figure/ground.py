"""The ground of a sheet: sea, land, borders, and parts in dispute on their own."""

from dataclasses import dataclass

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.geodesy.backdrop import FeatureCollection
from dashboard.views.figure.pen import Pen
from dashboard.views.figure.sheet import Sheet
from dashboard.views.figure.style import BORDER, COAST, DISPUTED, HATCH, LAND, SEA, Stroke

BORDER_LINE = Stroke(BORDER, 0.55)
COAST_LINE = Stroke(COAST, 0.5)
DISPUTED_LINE = Stroke(DISPUTED, 0.8, (3.0, 1.8))
HATCH_LINE = Stroke(HATCH, 0.45)
HATCH_STEP_IN = 0.055

WHOLE_PARTS = ("whole", "mainland")
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
class Ground:
    """Hold what land a sheet draws: coarse land, and finer land that stands in for it inside its window."""

    overview: tuple[Land, ...]
    detail: tuple[Land, ...] = ()

    @property
    def window(self) -> BaseGeometry:
        """The window that the finer land fills; empty without any."""
        if not self.detail:
            return shapely.Polygon()
        return shapely.box(*shapely.total_bounds([land.geometry for land in self.detail]))

    def lands(self, reach: shapely.Polygon) -> tuple[Land, ...]:
        """List the land within reach, finer where there is finer."""
        window = self.window
        coarse = [land for land in self.overview if land.geometry.intersects(reach)]
        if window.is_empty:
            return tuple(coarse)
        cut = [Land(land.name, land.part, shapely.difference(land.geometry, window)) for land in coarse]
        return (*(land for land in cut if not land.geometry.is_empty), *self.detail)


def draw_ground(pen: Pen, sheet: Sheet, ground: Ground) -> None:
    """Draw sea, land and borders; parts in dispute are hatched inside a dashed outline."""
    pen.rectangle(sheet.box, SEA, None, 0)
    lands = ground.lands(sheet.reach())
    rim = ground.window.boundary
    for land in lands:
        pen.fill(sheet.laid(land.geometry), LAND, 1)
    for land in lands:
        outline = land.geometry.boundary
        if not rim.is_empty:
            outline = shapely.difference(outline, shapely.buffer(rim, RIM_DEG))
        if land.is_disputed:
            pen.stroke(_hatching(sheet.laid(land.geometry)), HATCH_LINE, 1.5)
        pen.stroke(
            sheet.laid(outline), DISPUTED_LINE if land.is_disputed else BORDER_LINE, 2.5 if land.is_disputed else 2
        )


def _hatching(area: BaseGeometry) -> BaseGeometry:
    if area.is_empty:
        return area
    left, bottom, right, top = area.bounds
    starts = np.arange(np.floor((left - top) / HATCH_STEP_IN), (right - bottom) / HATCH_STEP_IN + 1) * HATCH_STEP_IN
    lines = shapely.linestrings([[[s + bottom, bottom], [s + top, top]] for s in starts])
    return shapely.intersection(shapely.multilinestrings(lines), shapely.make_valid(area))
