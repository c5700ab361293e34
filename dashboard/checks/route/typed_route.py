"""A route between two places as people type them, by sea or by rail; no case needed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from dashboard.case import Gazetteer
from dashboard.checks.atlas import Atlas
from dashboard.checks.ends.end import OutlineEnd, PlaceEnd
from dashboard.checks.ends.typed_end import NO_COUNTRY, MeasureError, resolve_typed
from dashboard.geodesy import Geodesic, inverse
from dashboard.routing import Route


@dataclass(frozen=True, eq=False)
class TypedRoute:
    """Hold a route with its ends and the shortest line between them."""

    start: PlaceEnd
    end: PlaceEnd
    route: Route
    geodesic: Geodesic


@dataclass(frozen=True)
class RouteOptions:
    """Hold what a route is asked to keep to.

    Parameters
    ----------
    via
        Places a path by rail is led through, in order, as typed.
    through, avoid
        Countries a path by rail may pass besides those of its ends, or may not, by ISO 3166-1 alpha-2 code.
    closed
        Straits and canals that a path by sea may not take, by id.
    """

    via: Sequence[str] = ()
    through: Sequence[str] = ()
    avoid: Sequence[str] = ()
    closed: Sequence[str] = ()


def route_between(
    start: str, end: str, mode: Literal["sea", "rail"], options: RouteOptions, gazetteer: Gazetteer, atlas: Atlas
) -> TypedRoute:
    """Compute a route between two places.

    Raises
    ------
    MeasureError
        If an end or a place to go by is none, or an option does not belong to the mode.
    NoPathError
        If there is no path, and why.
    """
    first, second = (_place(text, gazetteer, atlas) for text in (start, end))
    line = inverse(first.point, second.point)
    if mode == "sea":
        if options.via or options.through or options.avoid:
            raise MeasureError("a route by sea needs no place or country to go by, found --via, --through or --avoid")
        closed = frozenset(name.lower() for name in options.closed)
        return TypedRoute(first, second, atlas.sea_route(first.point, second.point, closed), line)
    if options.closed:
        raise MeasureError("a route by rail needs no passage by sea, found --close")
    codes = [*options.through, *options.avoid]
    unknown = [code for code in codes if code.upper() not in atlas.territories]
    if unknown:
        raise MeasureError(f"needs the two-letter code of a country in the data, found {', '.join(map(repr, unknown))}")
    homes = {end.place.country for end in (first, second)} - {NO_COUNTRY}
    route = atlas.rail_route(
        first.point,
        second.point,
        ends=homes,
        through=[code.upper() for code in options.through],
        avoid=[code.upper() for code in options.avoid],
        via=[_place(text, gazetteer, atlas).point for text in options.via],
    )
    return TypedRoute(first, second, route, line)


def _place(text: str, gazetteer: Gazetteer, atlas: Atlas) -> PlaceEnd:
    end = resolve_typed(text, gazetteer, atlas)
    if isinstance(end, OutlineEnd):
        raise MeasureError(f"a route needs a place or lat,lon, found {text!r}, an outline")
    return end
