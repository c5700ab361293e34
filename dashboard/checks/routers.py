"""How the paths of each mode of transport are computed, a row a mode."""

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from dashboard.case.basis import Basis
from dashboard.case.legs.mode import MODES, Mode
from dashboard.checks.atlas import Atlas
from dashboard.geodesy import Point, inverse
from dashboard.routing import NoPathError, Route

ONE_POINT_M = 1.0
"""Where the links of both ends meet to this [m], there is nothing to go along."""


@dataclass(frozen=True)
class Errand:
    """Hold what a path has to join, and what it is asked to keep to.

    Parameters
    ----------
    homes
        The countries of the two ends by ISO 3166-1 alpha-2 code; those that hold the points where none is given.
    via
        Points the drawn path must pass near, in order.
    through, avoid
        Countries it may pass besides its ends', and countries it may not.
    closed, opened
        Passages by sea it may not take, and those shut by ice or shoals that it may, by id or by kind.
    """

    start: Point
    end: Point
    homes: frozenset[str] = frozenset()
    via: tuple[Point, ...] = ()
    through: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()
    closed: frozenset[str] = frozenset()
    opened: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Router:
    """Hold how the paths of a mode are computed.

    Parameters
    ----------
    find
        Computes the path of an errand; raises NoPathError where there is none, and says why.
    basis
        Of a path that nobody states: ``computed`` where the shortest is what one would expect, ``inferred`` where the
        path rests on more, such as which lines are taken.
    keeps_to
        What of an errand it can keep to, by the field's name.
    unasked
        Says why no path is computed where no source states that it went so; empty where one is.
    offers_paths
        Whether its alternatives are ways of their own, from which a reader can choose.
    carrier
        What a place is linked to where its path begins.
    """

    find: Callable[[Atlas, Errand], Route]
    basis: Basis
    keeps_to: tuple[str, ...]
    unasked: Callable[[Atlas, Errand], str]
    offers_paths: bool
    carrier: str = "the path"


def routed_modes() -> list[Mode]:
    """List the modes whose paths can be computed."""
    return [mode for mode in MODES.values() if mode.id in ROUTERS]


def find_path(mode_id: str, atlas: Atlas, errand: Errand, *, is_stated: bool = True) -> Route:
    """Compute the path of an errand by a mode that has a router.

    Parameters
    ----------
    is_stated
        Whether a source states that it went so.

    Raises
    ------
    NoPathError
        If there is none, and why.
    """
    router = ROUTERS[mode_id]
    reason = "" if is_stated else router.unasked(atlas, errand)
    if reason:
        raise NoPathError(reason)
    route = router.find(atlas, errand)
    ends = [link.joined for link in (*route.access[:1], *route.access[1:][-1:])]
    if len(ends) > 1 and not errand.via and inverse(*ends).distance_m < ONE_POINT_M:
        raise NoPathError(f"both ends lie nearest to the same point of {router.carrier}")
    return _no_shorter_than_straight(route, (errand.start, *errand.via, errand.end))


def _no_shorter_than_straight(route: Route, points: Sequence[Point]) -> Route:
    """Raise what falls below the straight line to it: a network's lengths may be measured on a sphere, 0.4 % short."""
    straight_m = sum(inverse(here, there).distance_m for here, there in itertools.pairwise(points))
    free_m = inverse(points[0], points[-1]).distance_m
    length_m, low_m = max(route.length_m, straight_m), max(route.low_m, free_m)
    if (length_m, low_m) == (route.length_m, route.low_m):
        return route
    return replace(route, length_m=length_m, low_m=low_m, high_m=max(route.high_m, length_m))


def _by_sea(atlas: Atlas, errand: Errand) -> Route:
    return atlas.sea_route(errand.start, errand.end, errand.closed, errand.opened)


def _off_the_coasts(atlas: Atlas, errand: Errand) -> str:
    near = atlas.coast_for(errand.start, errand.end)
    return "computed across the world only where the path is stated" if near is None else ""


def _by_rail(atlas: Atlas, errand: Errand) -> Route:
    return atlas.rail_route(
        errand.start,
        errand.end,
        ends=errand.homes,
        through=errand.through,
        avoid=errand.avoid,
        via=errand.via,
    )


ROUTERS = {
    "sea": Router(_by_sea, "computed", ("closed", "opened"), _off_the_coasts, offers_paths=False, carrier="the water"),
    "rail": Router(
        _by_rail, "inferred", ("via", "through", "avoid"), lambda *_: "", offers_paths=True, carrier="the rails"
    ),
}
"""The router of each mode whose paths can be computed."""
