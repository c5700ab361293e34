"""An end as people type it: a name, a position, ``border:XX`` or another outline."""

import re
from dataclasses import dataclass

from dashboard import Refusal
from dashboard.case import Convention, End, Gazetteer, Place, PlaceNameError
from dashboard.case.places.gazetteer import Found
from dashboard.case.record import clean_text
from dashboard.checks.atlas import Atlas
from dashboard.checks.ends.end import NO_COUNTRY, OutlineEnd, PlaceEnd, ResolvedEnd, UnknownEnd, resolve_outline
from dashboard.checks.ends.position import (
    Position,
    PositionError,
    read_position,
    recover_plus_code,
    split_short_plus_code,
)
from dashboard.geodesy import Point, inverse, nearest_point

TYPED_RADIUS_KM = 1.0
"""Uncertainty radius of a typed position [km], unless another is given or it is a square that reaches further."""

SWAP_FROM_KM = 300.0
SWAP_FACTOR = 4.0
"""Two bare numbers may be swapped where the position lies this far from the other end, exchanged so much nearer."""

_CODED = ("border", "country", "coast")
_OUTLINE = re.compile(r"\s*(border|country|coast|region|line)\s*:\s*(.*?)\s*", re.IGNORECASE)
_UNNAMED = Convention(id="recognised", name="Recognised territory", source="none beside the boundary data's own")


class MeasureError(Refusal):
    """Say what is wrong with an end, in one line."""


@dataclass(frozen=True)
class TypedEnd:
    """Hold an end as typed, with the uncertainty radius [km] typed beside it, if any."""

    text: str
    radius_km: float | None = None


def resolve_typed(
    text: str,
    gazetteer: Gazetteer,
    atlas: Atlas,
    convention: Convention = _UNNAMED,
    *,
    radius_km: float | None = None,
) -> PlaceEnd | OutlineEnd:
    """Look up an end as typed.

    Parameters
    ----------
    text
        A place's name in any script, as `Gazetteer.look_up` takes it; a position, as `read_position` takes it, or a
        short plus code before a place's name; ``border:XX``, ``country:XX`` or ``coast:XX`` with an ISO 3166-1 alpha-2
        code; ``region:ID`` or ``line:ID``.
    convention
        Whose outlines the last two may be.
    radius_km
        Uncertainty radius [km] instead of the place's own.

    Raises
    ------
    MeasureError
        If it is none of these, or a radius is given to an outline.
    """
    try:
        text = clean_text(text)
    except ValueError as error:
        raise MeasureError(str(error)) from error
    if match := _OUTLINE.fullmatch(text):
        if radius_km is not None:
            raise MeasureError(f"needs a place for a radius of {radius_km:g} km, found {text!r}, an outline")
        return _outline(match[1].lower(), match[2], text, convention, atlas)
    try:
        position = read_position(text) or _near_town(text, gazetteer)
        found = _position(position, atlas) if position else gazetteer.look_up(text)
    except (PlaceNameError, PositionError) as error:
        raise MeasureError(str(error)) from error
    place = found.place
    end = End(ref=place.id, as_written=place.name)
    may_be_swapped = position is not None and not position.is_ordered
    own_radius_km = place.radius_km if radius_km is None else radius_km
    return PlaceEnd(place, own_radius_km, end, found, may_be_swapped)


def swap_hint(first: ResolvedEnd, second: ResolvedEnd, atlas: Atlas) -> str:
    """Ask whether the two numbers of a position are swapped, where the other end says so; empty where none does.

    That is so if, exchanged, they would lie in the other end's country as they do not now, or much nearer to it.
    """
    hints = (_swap_hint(end, other, atlas) for end, other in ((first, second), (second, first)))
    return next(filter(None, hints), "")


def _swap_hint(end: ResolvedEnd, other: ResolvedEnd, atlas: Atlas) -> str:
    if not isinstance(end, PlaceEnd) or isinstance(other, UnknownEnd):
        return ""
    if not end.may_be_swapped or abs(end.point.lon) > 90:
        return ""
    swapped = Point(end.point.lat, end.point.lon)
    country = other.place.country if isinstance(other, PlaceEnd) else other.code
    now_km = _distance_km(end.point, other)
    comes_home = atlas.country_at(swapped) == country != end.place.country
    if now_km < SWAP_FROM_KM and not comes_home:
        return ""
    then_km = _distance_km(swapped, other)
    if then_km >= now_km or not (comes_home or SWAP_FACTOR * then_km <= now_km):
        return ""
    named = other.place.name if isinstance(other, PlaceEnd) else other.end.ref
    return (
        f"Are lat and lon swapped? {end.place.name} was read as {end.point}, {now_km:,.0f} km from {named};"
        f" exchanged, {swapped} lies {then_km:,.0f} km from it"
    )


def _distance_km(point: Point, other: PlaceEnd | OutlineEnd) -> float:
    line = inverse(point, other.point) if isinstance(other, PlaceEnd) else nearest_point(point, other.boundary)
    return line.distance_m / 1000


def _near_town(text: str, gazetteer: Gazetteer) -> Position | None:
    """Read a short plus code by the town behind it."""
    parts = split_short_plus_code(text)
    if parts is None:
        return None
    town = gazetteer.find(parts[1])
    return recover_plus_code(parts[0], Point(town.lon, town.lat))


def _outline(kind: str, name: str, text: str, convention: Convention, atlas: Atlas) -> OutlineEnd:
    code = name.upper() if kind in _CODED else name.lower()
    if kind in _CODED and code not in atlas.territories:
        raise MeasureError(f"needs {kind}:XX with the two-letter code of a country in the data, found {text!r}")
    country = atlas.country_name(code) if kind in _CODED else ""
    as_written = {"border": f"the border of {country}", "country": country, "coast": f"the coast of {country}"}
    try:
        end = End(ref=f"{kind}:{code}", as_written=as_written.get(kind, ""))
    except ValueError:
        raise MeasureError(f"needs {kind}: and the id of an outline, found {text!r}") from None
    resolved = resolve_outline(end, convention, atlas)
    if isinstance(resolved, OutlineEnd):
        return resolved
    reason = resolved.reason if isinstance(resolved, UnknownEnd) else "it is no outline"
    raise MeasureError(f"needs an outline in the data, found {text!r}: {reason}")


def _position(position: Position, atlas: Atlas) -> Found:
    point = position.point
    country = atlas.country_at(point)
    place = Place(
        id="typed",
        name=f"{_degrees(point.lat)},{_degrees(point.lon)}",
        kind="position",
        country=country or NO_COUNTRY,
        lon=point.lon,
        lat=point.lat,
        radius_km=max(TYPED_RADIUS_KM, position.radius_km),
        source=f"typed by hand as {position.form}" if position.form else "typed by hand",
    )
    return Found(place, country_name=atlas.country_name(country) if country else "")


def _degrees(degrees: float) -> str:
    """Write degrees to a tenth of a meter, without zeros at their end."""
    return f"{round(degrees, 6) + 0.0:.6f}".rstrip("0").rstrip(".")
