"""The legs of a case turned into routes, with what is computed and what is inferred."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from dashboard.case import Case, Leg, Place
from dashboard.checks.atlas import Atlas
from dashboard.geodesy import Floats, Point, densify, length_m
from dashboard.routing import NoPathError, Route, rail_route

CONNECTOR_STEP_M = 5_000.0


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
        path was forced through places or joined by a connector.
    reason
        Why there is no route; empty where there is one.
    """

    leg: Leg
    route: Route | None
    connector: Floats | None
    connector_m: float
    basis: Literal["computed", "inferred"]
    reason: str = ""

    @property
    def length_m(self) -> float:
        """Length of the whole leg [m], connector included; NaN where there is no route."""
        return self.route.length_m + self.connector_m if self.route else float("nan")


def compute_legs(case: Case, atlas: Atlas) -> tuple[LegRoute, ...]:
    """Compute the route of every leg of a case, in order."""
    return tuple(_compute(leg, case, atlas) for leg in case.legs)


def _compute(leg: Leg, case: Case, atlas: Atlas) -> LegRoute:
    try:
        return _by_sea(leg, case, atlas) if leg.mode == "sea" else _by_rail(leg, case, atlas)
    except NoPathError as error:
        return LegRoute(leg, None, None, 0.0, "computed", str(error))


def _by_sea(leg: Leg, case: Case, atlas: Atlas) -> LegRoute:
    start, end = _point(case.place(leg.start)), _point(case.place(leg.end))
    return LegRoute(leg, atlas.sea_route(start, end), None, 0.0, "computed")


def _by_rail(leg: Leg, case: Case, atlas: Atlas) -> LegRoute:
    start, end = case.place(leg.start), case.place(leg.end)
    network = atlas.rail.network({start.country, end.country})
    connector, connector_m, joined = None, 0.0, _point(start)
    if leg.connector:
        corners = np.array([[case.place(c).lon, case.place(c).lat] for c in leg.connector])
        connector, connector_m = densify(corners, CONNECTOR_STEP_M), length_m(corners)
        joined = _point(case.place(leg.connector[-1]))
    via = [_point(case.place(v)) for v in leg.via]
    return LegRoute(leg, rail_route(network, joined, _point(end), via), connector, connector_m, "inferred")


def _point(place: Place) -> Point:
    return Point(place.lon, place.lat)
