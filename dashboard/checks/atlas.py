"""The atlas: everything measured against, gathered from geodesy and routing; no file in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import shapely

from dashboard.geodesy import Boundary, Point
from dashboard.routing import Coast, RailGraph


@dataclass(frozen=True, eq=False)
class Atlas:
    """Hold the boundaries, the rail network and the coasts.

    Parameters
    ----------
    territories
        Recognised territory of each country by ISO 3166-1 alpha-2 code.
    parts
        Parts of countries that a convention may name, by id.
    land_borders
        Lines that two countries share, by sorted pair of codes, where finer data than the territories' is at hand.
    """

    territories: Mapping[str, Boundary]
    parts: Mapping[str, Boundary]
    land_borders: Mapping[tuple[str, str], Boundary]
    rail: RailGraph
    coasts: tuple[Coast, ...]
    _without: dict[tuple[str, str], Boundary] = field(default_factory=dict, repr=False)

    def territory(self, code: str) -> Boundary:
        """Find a country's recognised territory; raises KeyError where the atlas has none."""
        return self.territories[code]

    def territory_without(self, code: str, part_id: str) -> Boundary:
        """Give a country's territory less one part, as an outline to measure to."""
        key = (code, part_id)
        if key not in self._without:
            whole, part = self.territories[code], self.parts[part_id]
            self._without[key] = Boundary(
                f"{whole.name} without {part.name}",
                shapely.difference(whole.geometry, part.geometry),
                max(whole.resolution_m, part.resolution_m),
                whole.source,
            )
        return self._without[key]

    def land_border(self, code: str, neighbour: str) -> Boundary | None:
        """Find the land border two countries share; None where they share none."""
        first, second = sorted((code, neighbour))
        if (first, second) in self.land_borders:
            return self.land_borders[first, second]
        if code not in self.territories or neighbour not in self.territories:
            return None
        one, other = self.territories[code], self.territories[neighbour]
        shared = shapely.intersection(one.outline, other.outline)
        if shared.length == 0:
            return None
        lines = shapely.line_merge(shapely.union_all([p for p in shapely.get_parts(shared) if p.length > 0]))
        return Boundary(
            f"the land border of {one.name} and {other.name}",
            lines,
            max(one.resolution_m, other.resolution_m),
            one.source,
        )

    def coast_for(self, start: Point, end: Point) -> Coast | None:
        """Find a coast whose window holds both points."""
        return next((c for c in self.coasts if c.holds(start) and c.holds(end)), None)
