"""Rectangles on the page."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

import shapely


@dataclass(frozen=True)
class Box:
    """Bound a rectangle from the page's lower left corner [in]."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """Width [in]."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Height [in]."""
        return self.top - self.bottom

    @property
    def outline(self) -> shapely.Polygon:
        """The rectangle as a polygon [in]."""
        return shapely.box(self.left, self.bottom, self.right, self.top)

    def widened(self, by_in: float) -> "Box":
        """Push every side out [in]."""
        return Box(self.left - by_in, self.bottom - by_in, self.right + by_in, self.top + by_in)

    def joined(self, other: "Box") -> "Box":
        """Bound both rectangles by one."""
        return Box(
            min(self.left, other.left),
            min(self.bottom, other.bottom),
            max(self.right, other.right),
            max(self.top, other.top),
        )

    def overlaps(self, other: "Box") -> bool:
        """Say whether the two share an area."""
        return (
            self.left < other.right and other.left < self.right and self.bottom < other.top and other.bottom < self.top
        )

    def meets_any(self, others: Iterable["Box"]) -> bool:
        """Say whether the rectangle shares an area with any of the others."""
        return any(self.overlaps(other) for other in others)

    def distance(self, x: float, y: float) -> float:
        """Measure how far a point lies outside [in]; 0 inside."""
        return math.hypot(max(self.left - x, 0.0, x - self.right), max(self.bottom - y, 0.0, y - self.top))

    def holds(self, other: "Box") -> bool:
        """Say whether the other lies inside."""
        return (
            self.left <= other.left
            and other.right <= self.right
            and self.bottom <= other.bottom
            and other.top <= self.top
        )
