"""The legs of a case turned into routes, with what is stated, what is computed and what is inferred."""

import math
from dataclasses import dataclass

import numpy as np

from dashboard.case import Case, Leg, Place
from dashboard.case.basis import Basis
from dashboard.case.legs.line import LegLine
from dashboard.checks.atlas import Atlas
from dashboard.checks.route.line_doubts import list_doubts
from dashboard.checks.routers import ROUTERS, Errand, find_path
from dashboard.geodesy import Floats, Point, densify, length_m
from dashboard.routing import NoPathError, Route, link_ends
from dashboard.routing.path_words import access_words, doubt_words

CONNECTOR_STEP_M = 5_000.0

LINE_STEP_M = 5_000.0
"""Longest piece that a line of the case is drawn in [m], as the paths by sea are."""


@dataclass(frozen=True, eq=False)
class LegRoute:
    """Hold the route of one leg; or why there is none.

    Parameters
    ----------
    connector
        Schematic line from the leg's start to the network, shape (n, 2), lon, lat [deg]; None where not needed.
    connector_m
        Its length [m], not part of the network's.
    basis
        ``computed`` where only the ends are stated and the path is the shortest by sea; ``inferred`` where the
        path was forced through places or joined by a connector. A line that the case supplies is ``stated`` where
        claims state it, else ``inferred``.
    reason
        Why there is no route; empty where there is one.
    doubts
        What makes the path doubtful, or the line that the case supplies, a sentence each.
    linked
        How much of the path is links to it, in words; empty where that is little.
    """

    leg: Leg
    route: Route | None
    connector: Floats | None
    connector_m: float
    basis: Basis
    reason: str = ""
    doubts: tuple[str, ...] = ()
    linked: str = ""

    @property
    def length_m(self) -> float:
        """Length of the whole leg [m], connector included; NaN where there is no route."""
        return self.route.length_m + self.connector_m if self.route else math.nan

    @property
    def low_m(self) -> float:
        """Length of the shortest path of the leg [m], connector included; NaN where there is no route."""
        return self.route.low_m + self.connector_m if self.route else math.nan

    @property
    def high_m(self) -> float:
        """Length of the longest path of the leg [m], connector included; NaN where there is no route."""
        return self.route.high_m + self.connector_m if self.route else math.nan


def compute_legs(case: Case, atlas: Atlas) -> tuple[LegRoute, ...]:
    """Give the route of every leg of a case, in order: along the line that the case supplies, else computed."""
    routes = (_compute(leg, case, atlas) for leg in case.legs)
    return tuple(
        _follow(route.leg.line, route, case, atlas) if route.leg.line is not None else route for route in routes
    )


def _follow(line: LegLine, computed: LegRoute, case: Case, atlas: Atlas) -> LegRoute:
    """Draw and measure a leg along a line of the case, from its start to its end: it needs no connector.

    How far its ends lie from their places counts, as for a computed path. The range holds the line and the computed
    paths, connector included; where none was computed, the method says why.
    """
    leg, corners = computed.leg, line.positions
    access = link_ends(_point(case.place(leg.start)), corners, _point(case.place(leg.end)))
    metres = length_m(corners) + sum(each.length_m for each in access)
    depicted = f" as of {line.as_of}" if line.as_of else ""
    stated = f", stated by {', '.join(line.claims)}" if line.basis == "stated" else ""
    method = f"line supplied by the case, drawn by {line.source}{depicted}{stated}; sum of geodesic segments"
    if computed.route is None:
        lengths_m = [metres]
        method = f"{method}; no path was computed beside it: {computed.reason}"
    else:
        beside_m = (computed.route.low_m, computed.route.high_m)
        lengths_m = [metres, *(each_m + computed.connector_m for each_m in beside_m)]
    track = densify(corners, LINE_STEP_M)
    route = Route(leg.mode, track, metres, min(lengths_m), max(lengths_m), method, access=access)
    doubts = list_doubts(line, leg, case, atlas)
    return LegRoute(leg, route, None, 0.0, line.basis, doubts=doubts)


def _compute(leg: Leg, case: Case, atlas: Atlas) -> LegRoute:
    router = ROUTERS[leg.mode]
    start, end = case.place(leg.start), case.place(leg.end)
    connector, connector_m, joined = None, 0.0, _point(start)
    if leg.connector:
        corners = np.array([[case.place(c).lon, case.place(c).lat] for c in leg.connector])
        connector, connector_m = densify(corners, CONNECTOR_STEP_M), length_m(corners)
        joined = _point(case.place(leg.connector[-1]))
    via = tuple(_point(case.place(v)) for v in leg.via)
    errand = Errand(
        joined,
        _point(end),
        homes=frozenset({start.country, end.country}),
        via=via,
        closed=frozenset(leg.closed),
        opened=frozenset(leg.opened),
    )
    try:
        found = find_path(leg.mode, atlas, errand)
    except NoPathError as error:
        return LegRoute(leg, None, None, 0.0, "computed", str(error))
    names = [case.place(place).name for place in (leg.connector[-1] if leg.connector else leg.start, *leg.via, leg.end)]
    linked = access_words(found, names, router.carrier)
    doubts = tuple(doubt_words(doubt) for doubt in found.doubts)
    return LegRoute(leg, found, connector, connector_m, router.basis, "", doubts, linked)


def _point(place: Place) -> Point:
    return Point(place.lon, place.lat)
