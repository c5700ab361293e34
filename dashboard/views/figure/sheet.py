"""A sheet: one projected map on the slide, in a box, at a scale."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.geodesy import Floats
from dashboard.views.figure.box import Box
from dashboard.views.figure.projection import Projection

EDGE_STEPS = 40

REACH_BEYOND_DEG = 0.5
"""Land is taken from this far round what a box can show [deg]."""

CLOSEST_M_PER_IN = 5_000.0
"""No sheet comes closer than this [m per in]: places are towns and ports, never finer."""


@dataclass(frozen=True)
class Sheet:
    """Hold a box on the slide [in], a projection, the point at the box's centre [m] and the scale [m per in]."""

    box: Box
    projection: Projection
    centre_x_m: float
    centre_y_m: float
    m_per_in: float

    @classmethod
    def fitted(cls, box: Box, projection: Projection, lonlat: Floats, across_in: float, up_in: float) -> "Sheet":
        """Fit positions [deg] into a box, margins kept free left and right, below and above [in]."""
        metres = projection.forward(lonlat)
        low, high = metres.min(axis=0), metres.max(axis=0)
        free = np.array([box.width - 2 * across_in, box.height - 2 * up_in])
        centre = (low + high) / 2
        return cls(
            box,
            projection,
            float(centre[0]),
            float(centre[1]),
            max(float(((high - low) / free).max()), CLOSEST_M_PER_IN),
        )

    def to_slide(self, lonlat: Floats) -> Floats:
        """Place positions, shape (n, 2) [deg], on the slide [in], inside the box or not."""
        metres = self.projection.forward(lonlat)
        x = (self.box.left + self.box.right) / 2 + (metres[:, 0] - self.centre_x_m) / self.m_per_in
        y = (self.box.bottom + self.box.top) / 2 + (metres[:, 1] - self.centre_y_m) / self.m_per_in
        return np.column_stack([x, y])

    def to_lonlat(self, slide: Floats) -> Floats:
        """Find the positions [deg] of points on the slide, shape (n, 2) [in]."""
        x = (slide[:, 0] - (self.box.left + self.box.right) / 2) * self.m_per_in + self.centre_x_m
        y = (slide[:, 1] - (self.box.bottom + self.box.top) / 2) * self.m_per_in + self.centre_y_m
        return self.projection.inverse(np.column_stack([x, y]))

    def laid(self, geometry: BaseGeometry) -> BaseGeometry:
        """Place a geometry [deg] on the slide [in], cut to the box."""
        return self.cut(shapely.transform(geometry, self.to_slide))

    def laid_all(self, geometries: Sequence[BaseGeometry]) -> list[BaseGeometry]:
        """Place several geometries [deg] on the page [in] at once, each cut to the box."""
        placed = shapely.transform(np.array(geometries, dtype=object), self.to_slide)
        return [self.cut(geometry) for geometry in placed]

    def cut(self, placed: BaseGeometry) -> BaseGeometry:
        """Cut a geometry on the slide [in] to the box."""
        return shapely.clip_by_rect(placed, self.box.left, self.box.bottom, self.box.right, self.box.top)

    def rim(self) -> Floats:
        """List positions round the box's edge [deg], shape (n, 2)."""
        ring = shapely.segmentize(self.box.outline.exterior, max(self.box.width, self.box.height) / EDGE_STEPS)
        return self.to_lonlat(shapely.get_coordinates(ring))

    def corners(self) -> Floats:
        """List the box's corners [deg], shape (4, 2)."""
        box = self.box
        xy = [[box.left, box.bottom], [box.right, box.bottom], [box.right, box.top], [box.left, box.top]]
        return self.to_lonlat(np.array(xy))

    def reach(self) -> BaseGeometry:
        """Bound what the box can show by meridians and parallels [deg]."""
        inside = np.vstack([self.rim(), self.to_lonlat(_grid(self.box))])
        west, south = inside.min(axis=0)
        east, north = inside.max(axis=0)
        return Box(west, south, east, north).widened(REACH_BEYOND_DEG).outline


def _grid(box: Box) -> Floats:
    x, y = np.meshgrid(np.linspace(box.left, box.right, 12), np.linspace(box.bottom, box.top, 8))
    return np.column_stack([x.ravel(), y.ravel()])
