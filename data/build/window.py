"""Rectangles in longitude and latitude: what the map shows, and in what detail."""

from typing import NamedTuple

from shapely import Polygon, box


class Window(NamedTuple):
    """Bound an area by meridians and parallels [deg]."""

    west: float
    south: float
    east: float
    north: float

    @property
    def outline(self) -> Polygon:
        """The window as a polygon."""
        return box(*self)

    def widened(self, margin_deg: float) -> "Window":
        """Push every side out by a margin [deg]."""
        return Window(self.west - margin_deg, self.south - margin_deg, self.east + margin_deg, self.north + margin_deg)

    def holds(self, lon: float, lat: float) -> bool:
        """Say whether a point lies inside or on the rim [deg]."""
        return self.west <= lon <= self.east and self.south <= lat <= self.north


AZOV = Window(32, 44, 42, 48.6)
"""The western end of the shipped case: Crimea, the Sea of Azov, Tikhoretsk."""

PRIMORYE = Window(129.5, 41.5, 134.5, 44.5)
"""The eastern end of the shipped case: Najin, Tumangang, Dunay, Vladivostok."""
