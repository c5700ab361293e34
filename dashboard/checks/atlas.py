"""The atlas: everything measured against, gathered from geodesy and routing; no file in it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from functools import cached_property
from typing import Self

import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.case import Place
from dashboard.case.deferred import Deferred
from dashboard.geodesy import Boundary, Point, SharedLines, split_shared
from dashboard.routing import (
    Coast,
    NoPathError,
    RailGraph,
    Route,
    SeaGraph,
    ocean_route,
    rail_network,
    rail_route,
    sea_route,
)

_REACH_DEG = 0.1
"""Neighbours are looked for within this of a country's bounds [deg]: more than two resolutions."""


@dataclass(frozen=True, eq=False)
class Atlas:
    """Hold the boundaries, the rail network, the coasts and the sea.

    From the network on, a field takes a value, or what reads it when it is first asked for.

    Parameters
    ----------
    territories
        Territory of each country by ISO 3166-1 alpha-2 code.
    parts
        Parts of countries that a convention may name, by id.
    land_borders
        Lines that two countries share, by sorted pair of codes, where finer data than the territories' is at hand.
    coasts
        Land of single windows in fine detail, where routes by sea are computed first.
    sea
        The sea of the world, for every other route; None where there is no such data.
    uncoded
        Areas without a code of their own: land beyond a country's outline, but no territory to measure to.
    capitals
        The capital of each country by code, where one is known.
    recognised
        Codes of the countries whose territory as it is outlined here is shown to be the recognised one.
    landlocked
        Codes of the countries without a coast: what their outline shares with no neighbour's is too slight to tell.
    """

    territories: Mapping[str, Boundary]
    parts: Mapping[str, Boundary]
    land_borders: Mapping[tuple[str, str], Boundary]
    rail: Deferred[RailGraph] = Deferred()
    coasts: Deferred[tuple[Coast, ...]] = Deferred()
    sea: Deferred[SeaGraph | None] = Deferred(None)
    uncoded: Deferred[tuple[Boundary, ...]] = Deferred(())
    capitals: Deferred[Mapping[str, Place]] = Deferred(dict)
    recognised: Collection[str] = ()
    landlocked: Collection[str] = ()
    _split: dict[str, SharedLines] = field(default_factory=dict, repr=False)
    _parted: dict[tuple[str, str], Boundary] = field(default_factory=dict, repr=False)
    _shared: dict[tuple[str, str], Boundary | None] = field(default_factory=dict, repr=False)
    _without: dict[tuple[str, str], Boundary] = field(default_factory=dict, repr=False)

    def read_all(self) -> Self:
        """Read at once all that else is read when it is first asked for: for who asks again and again."""
        for held in (getattr(self, each.name) for each in fields(self)):
            if isinstance(held, Mapping):
                list(held.values())
        return self

    def territory(self, code: str) -> Boundary:
        """Find a country's territory; raises KeyError where the atlas has none."""
        return self.territories[code]

    def country_name(self, code: str) -> str:
        """Name a country as its boundary data does."""
        return self.territories[code].short_name

    @cached_property
    def _tree(self) -> shapely.STRtree:
        return shapely.STRtree([territory.geometry for territory in self.territories.values()])

    def country_at(self, point: Point) -> str:
        """Find the code of the country whose territory holds a point; empty where none does."""
        inside = self._tree.query(shapely.Point(point.lon, point.lat), predicate="intersects")
        return list(self.territories)[int(inside.min())] if len(inside) else ""

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
        if (first, second) not in self._shared:
            self._shared[first, second] = self._share(first, second)
        return self._shared[first, second]

    def _share(self, code: str, neighbour: str) -> Boundary | None:
        if code not in self.territories or neighbour not in self.territories:
            return None
        one, other = sorted((self.territories[code], self.territories[neighbour]), key=lambda each: each.resolution_m)
        lines = split_shared(one, [other]).shared
        if lines.is_empty:
            return None
        return Boundary(
            f"the land border of {one.name} and {other.name}",
            lines,
            max(one.resolution_m, other.resolution_m),
            one.source,
        )

    def land_boundary(self, code: str) -> Boundary | None:
        """Give every line a country shares with a neighbour; None for an island. Raises KeyError as `territory` does.

        A finer outline may be of another source than its neighbours': see `coast` for what that blurs.
        """
        return self._part_of_outline("the land boundary", code, self._lines(code).shared)

    def coast(self, code: str) -> Boundary | None:
        """Give a country's outline without its land boundary; None for a landlocked one.

        The Caspian Sea has a coast, lakes have none. Where the two sides of a land boundary are of different sources
        (a finer outline and its neighbours), what lies near the neighbour counts as land boundary: the coast then
        begins up to 2.6 km from the border's end, and its ``resolution_m`` says so.
        """
        return self._part_of_outline("the coast", code, self._lines(code).own)

    def _part_of_outline(self, name: str, code: str, lines: BaseGeometry) -> Boundary | None:
        key = (name, code)
        if key not in self._parted and not lines.is_empty:
            whole, blur_m = self.territories[code], self._lines(code).blur_m
            full_name = f"{name} of {self.country_name(code)}"
            self._parted[key] = Boundary(full_name, lines, max(whole.resolution_m, blur_m), whole.source)
        return self._parted.get(key)

    def _lines(self, code: str) -> SharedLines:
        if code not in self._split and code in self.landlocked:
            self._split[code] = SharedLines(self.territories[code].outline, shapely.MultiLineString(), 0.0)
        if code not in self._split:
            whole = self.territories[code]
            around = shapely.box(*whole.geometry.bounds).buffer(_REACH_DEG)
            others = [
                self.land_borders.get((min(code, other), max(code, other)), boundary)
                for other, boundary in self.territories.items()
                if other != code and shapely.intersects(around, boundary.geometry)
            ]
            uncoded = [area for area in self.uncoded if shapely.intersects(around, area.geometry)]
            self._split[code] = split_shared(whole, [*others, *uncoded])
        return self._split[code]

    def coast_for(self, start: Point, end: Point) -> Coast | None:
        """Find a coast whose window holds both points."""
        return next((c for c in self.coasts if c.holds(start) and c.holds(end)), None)

    def rail_route(
        self,
        start: Point,
        end: Point,
        *,
        ends: Collection[str] = (),
        through: Collection[str] = (),
        avoid: Collection[str] = (),
        via: Sequence[Point] = (),
    ) -> Route:
        """Compute the path by rail inside the countries of the two ends, and the alternatives that differ.

        Parameters
        ----------
        ends
            The countries of the two ends by ISO 3166-1 alpha-2 code; those that hold the points where none is given.
        through, avoid
            Countries it may pass besides, and countries it may not.
        via
            Points the drawn path must pass near.

        Raises
        ------
        NoPathError
            If an end lies in no country or too far from the network, or no line joins the two there.
        """
        homes = frozenset(ends) or frozenset(filter(None, map(self.country_at, (start, end))))
        if not homes:
            raise NoPathError(f"{start} and {end} lie in no country of the boundary data")
        route = rail_route(rail_network(self.rail, homes, through, avoid, (start, end)), start, end, via)
        allowed = f", also through {', '.join(sorted(through))}" if through else ""
        barred = f", avoiding {', '.join(sorted(avoid))}" if avoid else ""
        return replace(route, method=f"{route.method}{allowed}{barred}")

    def sea_route(
        self, start: Point, end: Point, closed: frozenset[str] = frozenset(), opened: frozenset[str] = frozenset()
    ) -> Route:
        """Compute the shortest path by sea: on the fine coast whose window holds both points, else round the world.

        Parameters
        ----------
        closed, opened
            Passages that may not be taken, and those shut by ice or shoals that may, by id or by kind; the fine coasts
            have none.

        Raises
        ------
        NoPathError
            If an end is too far from the sea, no water joins the two, or there is no data.
        """
        coast = self.coast_for(start, end)
        if coast is not None:
            return sea_route(coast, start, end)
        if self.sea is None:
            raise NoPathError(f"no coast data for {start} to {end}")
        return ocean_route(self.sea, start, end, closed, opened)
