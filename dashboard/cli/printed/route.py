"""A route between two typed places as plain values, as GeoJSON, and as a terminal shows it."""

from enum import StrEnum

import shapely
from rich.console import Console

from dashboard.case.legs.mode import MODES
from dashboard.checks.ends.end import PlaceEnd
from dashboard.checks.typed.route import TypedRoute
from dashboard.export.content.cells import to_metres
from dashboard.export.content.end_json import end_json, end_words
from dashboard.export.content.finding_json import Member
from dashboard.geodesy import Floats
from dashboard.views.features.feature import line


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
    """Lay out a route and its alternatives as a FeatureCollection (RFC 7946), the drawn path first."""
    route = typed.route
    others = [
        {
            "type": "Feature",
            "properties": {
                "name": each.name,
                "basis": "computed",
                "length_km": to_metres(each.length_m / 1000),
                "countries": list(each.countries),
            },
            "geometry": _geometry(each.track),
        }
        for each in route.alternatives
        if each.length_m != route.length_m
    ]
    drawn = {"type": "Feature", "properties": _properties(typed), "geometry": _geometry(route.track)}
    return {"type": "FeatureCollection", "features": [drawn, *others]}


def print_route(typed: TypedRoute, out: Console) -> None:
    """Print a route: lengths, countries or passages, alternatives, method."""
    route = typed.route
    ends = f"{typed.start.place.name} to {typed.end.place.name}"
    low, high = _km(route.low_m), _km(route.high_m)
    lines = [
        f"{ends} {MODES[route.mode].words}: {_km(route.length_m)} km, computed",
        f"straight line {_km(typed.geodesic.distance_m)} km",
        *([f"paths that differ: {low} to {high} km"] if low != high else []),
        f"ends of the path lie {_km(route.start_offset_m)} and {_km(route.end_offset_m)} km from the points",
    ]
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
        "length_km": to_metres(route.length_m / 1000),
        "low_km": to_metres(route.low_m / 1000),
        "high_km": to_metres(route.high_m / 1000),
        "geodesic_km": to_metres(typed.geodesic.distance_m / 1000),
        "start_offset_km": to_metres(route.start_offset_m / 1000),
        "end_offset_km": to_metres(route.end_offset_m / 1000),
        "countries": list(route.countries),
        "passages": list(route.passages),
        "method": route.method,
        **({"hint": typed.hint} if typed.hint else {}),
    }


def _end(end: PlaceEnd) -> Member:
    at = {"name": end.place.name, "lat": round(end.point.lat, 5), "lon": round(end.point.lon, 5)}
    return {**at, "place": end_json(end)}


def _geometry(track: Floats) -> Member:
    return dict(shapely.geometry.mapping(line(track)))
