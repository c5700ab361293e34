"""A sheet: one projected map on the slide, in a box, at a scale."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.geodesy import Floats
from dashboard.geodesy.meridian import turn
from dashboard.views.figure.pen.box import Box
from dashboard.views.figure.sheet.projection import SLIT_DEG, Projection, suited_projections

EDGE_STEPS = 40

REACH_BEYOND_DEG = 0.5
REACH_BEYOND_PART = 0.03
"""Land is taken from this far round what a box can show [deg], and at least by this part of it."""

CLOSEST_M_PER_IN = 5_000.0
"""No sheet comes closer than this [m per in]: places are towns and ports, never finer."""

GLOBE_IN = 0.2
"""Kept free round the whole earth, for the names of meridians and parallels [in]."""

STRAIGHT_DEG = 1.0
"""Edges are no longer than this [deg], so that a parallel is drawn as the curve it is."""

FARTHEST_DEG = 115.0
"""No sheet but one of the world shows what lies farther than this from the middle of its projection [deg]."""


@dataclass(frozen=True)
class Sheet:
    """Hold a box on the slide [in], a projection, the point at the box's centre [m] and the scale [m per in]."""

    box: Box
    projection: Projection
    centre_x_m: float
    centre_y_m: float
    m_per_in: float

    @classmethod
    def fitted(
        cls,
        box: Box,
        projection: Projection,
        lonlat: Floats,
        across_in: float,
        up_in: float,
        closest_m_per_in: float = CLOSEST_M_PER_IN,
    ) -> "Sheet":
        """Fit positions [deg] into a box, margins kept free left and right, below and above [in]."""
        metres = projection.forward(lonlat)
        metres = metres[np.isfinite(metres).all(axis=1)]
        low, high = metres.min(axis=0), metres.max(axis=0)
        free = np.array([box.width - 2 * across_in, box.height - 2 * up_in])
        centre = (low + high) / 2
        return cls(
            box,
            projection,
            float(centre[0]),
            float(centre[1]),
            max(float(((high - low) / free).max()), closest_m_per_in),
        )

    @classmethod
    def suited(
        cls, box: Box, lonlat: Floats, across_in: float, up_in: float, closest_m_per_in: float = CLOSEST_M_PER_IN
    ) -> "Sheet":
        """Fit positions [deg] into a box in the first of the projections that suit them and cover the box."""
        fitted = (
            cls.fitted(box, projection, lonlat, across_in, up_in, closest_m_per_in)
            for projection in suited_projections(lonlat)
        )
        found = next(sheet for sheet in fitted if sheet.projection.is_of_world or sheet.is_covered)
        return found._with_whole_world() if found.projection.is_of_world else found

    def _with_whole_world(self) -> "Sheet":
        """Show the whole earth where the sheet would be smaller than that."""
        rim = shapely.get_coordinates(shapely.segmentize(self.projection.domain, STRAIGHT_DEG))
        wide, high = np.ptp(self.projection.forward(rim), axis=0)
        most_m_per_in = max(wide / (self.box.width - 2 * GLOBE_IN), high / (self.box.height - 2 * GLOBE_IN))
        if self.m_per_in < most_m_per_in:
            return self
        return replace(self, centre_x_m=0.0, centre_y_m=0.0, m_per_in=float(most_m_per_in))

    def to_slide(self, lonlat: Floats) -> Floats:
        """Place positions, shape (n, 2) [deg], on the slide [in], inside the box or not; infinite where not shown."""
        metres = self.projection.forward(lonlat)
        x = (self.box.left + self.box.right) / 2 + (metres[:, 0] - self.centre_x_m) / self.m_per_in
        y = (self.box.bottom + self.box.top) / 2 + (metres[:, 1] - self.centre_y_m) / self.m_per_in
        return np.column_stack([x, y])

    def to_lonlat(self, slide: Floats) -> Floats:
        """Find the positions [deg] of points on the slide, shape (n, 2) [in]; infinite where there is no place."""
        x = (slide[:, 0] - (self.box.left + self.box.right) / 2) * self.m_per_in + self.centre_x_m
        y = (slide[:, 1] - (self.box.bottom + self.box.top) / 2) * self.m_per_in + self.centre_y_m
        return self.projection.inverse(np.column_stack([x, y]))

    @property
    def origin_in(self) -> Floats:
        """Where the projection's own origin lies on the slide [in]."""
        x = (self.box.left + self.box.right) / 2 - self.centre_x_m / self.m_per_in
        y = (self.box.bottom + self.box.top) / 2 - self.centre_y_m / self.m_per_in
        return np.array([x, y])

    def holds(self, lonlat: Floats, margin_in: float = 0.0) -> bool:
        """Say whether the box shows every one of some positions [deg], this far from its edge [in]."""
        inside = self.box.widened(-margin_in)
        return all(inside.holds(Box(x, y, x, y)) for x, y in self.to_slide(lonlat))

    def laid(self, geometry: BaseGeometry) -> BaseGeometry:
        """Place a geometry, lon, lat of -180 to 180 [deg], on the slide [in], cut to the box."""
        return self.laid_round(turn(geometry, self.projection.middle_deg))

    def laid_round(self, geometry: BaseGeometry) -> BaseGeometry:
        """Place a geometry, longitudes about the projection's middle [deg], on the slide [in], cut to the box."""
        return self.laid_all([geometry])[0]

    def laid_all(self, geometries: Sequence[BaseGeometry]) -> list[BaseGeometry]:
        """Place several geometries, longitudes about the projection's middle [deg], at once, each cut to the box."""
        within = [self._within(geometry) for geometry in geometries]
        placed = shapely.transform(np.array(within, dtype=object), self.to_slide)
        return [self.cut(geometry) for geometry in placed]

    def _within(self, geometry: BaseGeometry) -> BaseGeometry:
        """Cut a geometry to what the box can show [deg], in edges short enough to be bent."""
        west, south, east, north = self.reach.bounds
        near = shapely.clip_by_rect(geometry, west, south, east, north)
        if self.projection.lost and not near.is_empty and not shapely.covers(self.reach, near):
            near = shapely.intersection(near, self.reach)
        if shapely.get_dimensions(near) == 1:  # a line that only touches the edge leaves points behind
            near = shapely.MultiLineString([part for part in shapely.get_parts(near) if part.length > 0])
        return shapely.segmentize(near, STRAIGHT_DEG)

    def cut(self, placed: BaseGeometry) -> BaseGeometry:
        """Cut a geometry on the slide [in] to the box."""
        return shapely.clip_by_rect(placed, self.box.left, self.box.bottom, self.box.right, self.box.top)

    def rim(self) -> Floats:
        """List positions round the box's edge [deg], shape (n, 2)."""
        return self.to_lonlat(self._rim_in())

    def _rim_in(self) -> Floats:
        ring = shapely.segmentize(self.box.outline.exterior, max(self.box.width, self.box.height) / EDGE_STEPS)
        return shapely.get_coordinates(ring)

    def corners(self) -> Floats:
        """List the box's corners [deg], shape (4, 2)."""
        box = self.box
        xy = [[box.left, box.bottom], [box.right, box.bottom], [box.right, box.top], [box.left, box.top]]
        return self.to_lonlat(np.array(xy))

    @cached_property
    def _samples(self) -> tuple[Floats, Floats]:
        """Points on the rim and inside the box [in], and their positions [deg]."""
        slide = np.vstack([self._rim_in(), _grid(self.box)])
        return slide, self.to_lonlat(slide)

    @cached_property
    def is_covered(self) -> bool:
        """Whether every point of the box shows one place on earth, and not too far out."""
        slide, lonlat = self._samples
        if (
            not np.isfinite(lonlat).all()
            or not shapely.dwithin(self.projection.domain, shapely.points(lonlat), 2 * SLIT_DEG).all()
        ):
            return False
        apart = np.abs(self.to_slide(lonlat) - slide).max()
        return bool(apart < 1e-3) and self._farthest_deg(lonlat) <= FARTHEST_DEG

    def _farthest_deg(self, lonlat: Floats) -> float:
        middle = self.to_lonlat(
            np.array([[(self.box.left + self.box.right) / 2, (self.box.bottom + self.box.top) / 2]])
        )
        lon, lat = np.radians(lonlat).T
        lon_0, lat_0 = np.radians(middle[0])
        cosine = np.sin(lat) * np.sin(lat_0) + np.cos(lat) * np.cos(lat_0) * np.cos(lon - lon_0)
        return float(np.degrees(np.arccos(np.clip(cosine, -1.0, 1.0))).max())

    @cached_property
    def poles(self) -> tuple[bool, bool]:
        """Whether the box shows the south pole, and the north pole."""
        middle = self.projection.middle_deg
        south, north = (self.holds(np.array([[middle, lat]])) for lat in (-90.0, 90.0))
        return south, north

    @cached_property
    def reach(self) -> BaseGeometry:
        """Bound what the box can show by meridians and parallels, about the projection's middle [deg]."""
        _, lonlat = self._samples
        lonlat = lonlat[np.isfinite(lonlat).all(axis=1)]
        middle, (has_south, has_north) = self.projection.middle_deg, self.poles
        if self.projection.is_of_world or not len(lonlat):
            return self.projection.domain
        west, south = lonlat.min(axis=0)
        east, north = lonlat.max(axis=0)
        beyond = np.maximum(REACH_BEYOND_DEG, REACH_BEYOND_PART * np.array([east - west, north - south]))
        if has_south or has_north:
            west, east = middle - 180.0, middle + 180.0
        bounds = shapely.box(
            max(west - beyond[0], middle - 180.0 + SLIT_DEG),
            -90.0 if has_south else max(south - beyond[1], -90.0),
            min(east + beyond[0], middle + 180.0 - SLIT_DEG),
            90.0 if has_north else min(north + beyond[1], 90.0),
        )
        return shapely.intersection(bounds, self.projection.domain)


def _grid(box: Box) -> Floats:
    x, y = np.meshgrid(np.linspace(box.left, box.right, 12), np.linspace(box.bottom, box.top, 8))
    return np.column_stack([x.ravel(), y.ravel()])
