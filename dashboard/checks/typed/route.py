"""A route between two places as people type them, by sea or by rail; no case needed."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.case import Gazetteer
from dashboard.case.legs.mode import MODES
from dashboard.checks.atlas import Atlas
from dashboard.checks.ends.end import NO_COUNTRY, OutlineEnd, PlaceEnd
from dashboard.checks.ends.typed_end import MeasureError, resolve_typed, swap_hint
from dashboard.checks.routers import ROUTERS, Errand, Router, find_path
from dashboard.geodesy import Geodesic, inverse
from dashboard.routing import Route


@dataclass(frozen=True, eq=False)
class TypedRoute:
    """Hold a route with its ends, the places it is led through, the shortest line, and a hint of what may be wrong."""

    start: PlaceEnd
    end: PlaceEnd
    via: tuple[PlaceEnd, ...]
    route: Route
    geodesic: Geodesic
    hint: str = ""


OPTIONS = {"via": "via", "through": "through", "avoid": "avoid", "closed": "close", "opened": "open"}
"""What people call each of the `RouteOptions`."""


@dataclass(frozen=True)
class RouteOptions:
    """Hold what a route is asked to keep to.

    Parameters
    ----------
    via
        Places a path by rail is led through, in order, as typed.
    through, avoid
        Countries a path by rail may pass besides those of its ends, or may not, by ISO 3166-1 alpha-2 code.
    closed, opened
        Passages that a path by sea may not take, and those shut by ice or shoals that it may, by id or by kind.
    """

    via: Sequence[str] = ()
    through: Sequence[str] = ()
    avoid: Sequence[str] = ()
    closed: Sequence[str] = ()
    opened: Sequence[str] = ()


def route_between(
    start: str, end: str, mode_id: str, options: RouteOptions, gazetteer: Gazetteer, atlas: Atlas
) -> TypedRoute:
    """Compute a route between two places.

    Raises
    ------
    MeasureError
        If the mode, an end or a place to go by is none, or an option does not belong to the mode.
    NoPathError
        If there is no path, and why.
    """
    if mode_id not in ROUTERS:
        raise MeasureError(f"--mode needs one of {', '.join(ROUTERS)}, found {mode_id!r}")
    mode, router = MODES[mode_id], ROUTERS[mode_id]
    given = [name for name, values in vars(options).items() if values]
    if foreign := [name for name in given if name not in router.keeps_to]:
        raise MeasureError(f"a route {mode.words} needs {_keeps_to(router)}, found {_options(foreign)}")
    first, second = (_place(text, gazetteer, atlas) for text in (start, end))
    codes = [*options.through, *options.avoid]
    unknown = [code for code in codes if code.upper() not in atlas.territories]
    if unknown:
        raise MeasureError(f"needs the two-letter code of a country in the data, found {', '.join(map(repr, unknown))}")
    via = tuple(_place(text, gazetteer, atlas) for text in options.via)
    errand = Errand(
        first.point,
        second.point,
        homes=frozenset({each.place.country for each in (first, second)}) - {NO_COUNTRY},
        through=tuple(code.upper() for code in options.through),
        avoid=tuple(code.upper() for code in options.avoid),
        via=tuple(end.point for end in via),
        closed=frozenset(name.lower() for name in options.closed),
        opened=frozenset(name.lower() for name in options.opened),
    )
    hint = swap_hint(first, second, atlas)
    line = inverse(first.point, second.point)
    return TypedRoute(first, second, via, find_path(mode_id, atlas, errand), line, hint)


def _keeps_to(router: Router) -> str:
    return f"no option but {_options(router.keeps_to)}" if router.keeps_to else "no option"


def _options(names: Sequence[str]) -> str:
    return ", ".join(f"--{OPTIONS[name]}" for name in names)


def _place(text: str, gazetteer: Gazetteer, atlas: Atlas) -> PlaceEnd:
    end = resolve_typed(text, gazetteer, atlas)
    if isinstance(end, OutlineEnd):
        raise MeasureError(f"a route needs a place or lat,lon, found {text!r}, an outline")
    return end
