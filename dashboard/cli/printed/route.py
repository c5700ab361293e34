"""A route between two typed places as plain values, as GeoJSON, and as a terminal shows it."""

from collections.abc import Iterator, Sequence
from enum import StrEnum

import shapely
from rich.console import Console

from dashboard.case.legs.mode import MODES
from dashboard.checks.ends.end import PlaceEnd
from dashboard.checks.routers import ROUTERS
from dashboard.checks.typed.route import TypedRoute
from dashboard.export.content.cells import to_metres
from dashboard.export.content.end_json import end_json, end_words
from dashboard.export.content.finding_json import Member
from dashboard.geodesy import Floats
from dashboard.routing import Access
from dashboard.routing.path_words import access_words, doubt_words
from dashboard.views.features.feature import is_simplified, line, measure_km


class RouteFormat(StrEnum):
    """How `route` prints."""

    TEXT = "text"
    JSON = "json"
    GEOJSON = "geojson"


def route_json(typed: TypedRoute) -> Member:
    """Lay out a route: its length, the shortest line, the countries, the method and the line to draw."""
    route = typed.route
    return {
        **_properties(typed),
        "alternatives": [
            {"name": each.name, "length_km": to_metres(each.length_m / 1000), "countries": list(each.countries)}
            for each in route.alternatives
        ],
        "geometry": _geometry(route.track),
    }


def route_geojson(typed: TypedRoute) -> Member:
    """Lay out a route, its links and its alternatives as a FeatureCollection (RFC 7946), the drawn path first."""
    route = typed.route
    others = [
        {
            "type": "Feature",
            "properties": {
                "kind": "alternative",
                "name": each.name,
                "basis": "computed",
                **_measured(each.track, each.length_m, each.access),
                "countries": list(each.countries),
            },
            "geometry": _geometry(each.track),
        }
        for each in route.alternatives
        if each.length_m != route.length_m
    ]
    drawn = {
        "type": "Feature",
        "properties": {"kind": "path", **_properties(typed)},
        "geometry": _geometry(route.track),
    }
    links = [
        {
            "type": "Feature",
            "properties": {"kind": "access", "basis": "inferred", **said},
            "geometry": _geometry(link.track),
        }
        for said, link in zip(_links(typed), route.access, strict=True)
        if link.length_m > 0
    ]
    return {"type": "FeatureCollection", "features": [drawn, *links, *others]}


def print_route(typed: TypedRoute, out: Console) -> None:
    """Print a route: lengths, countries or passages, alternatives, method."""
    route = typed.route
    ends = f"{typed.start.place.name} to {typed.end.place.name}"
    low, high = _km(route.low_m), _km(route.high_m)
    lines = [
        f"{ends} {MODES[route.mode].words}: {_km(route.length_m)} km, computed",
        f"straight line {_km(typed.geodesic.distance_m)} km",
        *([f"paths that differ: {low} to {high} km"] if low != high else []),
    ]
    if linked := access_words(route, _names(typed), ROUTERS[route.mode].carrier):
        lines.append(linked)
    lines += [f"doubt: {doubt_words(doubt)}" for doubt in route.doubts]
    if route.countries:
        lines.append(f"countries passed: {', '.join(route.countries)}")
    if route.passages:
        lines.append(f"passages: {', '.join(route.passages)}")
    for each in route.alternatives:
        passed = f", {', '.join(each.countries)}" if each.countries else ""
        lines.append(f"- {each.name}: {_km(each.length_m)} km{passed}")
    lines.append(f"{route.method[:1].upper()}{route.method[1:]}.")
    named = (("From", typed.start), *(("Via", end) for end in typed.via), ("To", typed.end))
    lines += [f"{word} {end_words(end)}." for word, end in named]
    if typed.hint:
        lines.append(f"{typed.hint}.")
    for words in lines:
        out.print(words, markup=False, highlight=False)


def _km(length_m: float) -> str:
    return f"{length_m / 1000:,.1f}"


def _properties(typed: TypedRoute) -> Member:
    route = typed.route
    return {
        "from": _end(typed.start),
        "to": _end(typed.end),
        "via": [_end(end) for end in typed.via],
        "mode": route.mode,
        "basis": "computed",
        **_measured(route.track, route.length_m, route.access),
        "low_km": to_metres(route.low_m / 1000),
        "high_km": to_metres(route.high_m / 1000),
        "geodesic_km": to_metres(typed.geodesic.distance_m / 1000),
        "access": list(_links(typed)),
        "doubts": [{"kind": each.kind, "words": doubt_words(each)} for each in route.doubts],
        "countries": list(route.countries),
        "passages": list(route.passages),
        "method": route.method,
        **({"hint": typed.hint} if typed.hint else {}),
    }


def _measured(track: Floats, length_m: float, access: Sequence[Access]) -> Member:
    """Give a path's length with its links, without them, and what its line measures."""
    path_km = (length_m - sum(each.length_m for each in access)) / 1000
    drawn_km = measure_km(line(track))
    return {
        "length_km": to_metres(length_m / 1000),
        "path_km": to_metres(path_km),
        "drawn_km": to_metres(drawn_km),
        "simplified": is_simplified(path_km, drawn_km),
    }


def _names(typed: TypedRoute) -> list[str]:
    return [end.place.name for end in (typed.start, *typed.via, typed.end)]


def _links(typed: TypedRoute) -> Iterator[Member]:
    for name, each in zip(_names(typed), typed.route.access, strict=True):
        yield {"place": name, "to": ROUTERS[typed.route.mode].carrier, "length_km": to_metres(each.length_m / 1000)}


def _end(end: PlaceEnd) -> Member:
    at = {"name": end.place.name, "lat": round(end.point.lat, 5), "lon": round(end.point.lon, 5)}
    return {**at, "place": end_json(end)}


def _geometry(track: Floats) -> Member:
    return dict(shapely.geometry.mapping(line(track)))
