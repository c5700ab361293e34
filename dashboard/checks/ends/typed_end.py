"""An end as people type it: a name, ``lat,lon``, ``border:XX`` or another outline."""

import re
from dataclasses import dataclass

from dashboard import Refusal
from dashboard.case import Convention, End, Gazetteer, Place, PlaceNameError
from dashboard.case.places.gazetteer import Found
from dashboard.case.record import clean_text
from dashboard.checks.atlas import Atlas
from dashboard.checks.ends.end import NO_COUNTRY, OutlineEnd, PlaceEnd, UnknownEnd, resolve_outline
from dashboard.geodesy import Point

TYPED_RADIUS_KM = 1.0
"""Uncertainty radius of a position typed as lat,lon [km], unless another is given."""

_NUMBER = r"[+\-−]?\d+(?:\.\d+)?"
_LAT_LON = re.compile(rf"\s*({_NUMBER})\s*,\s*({_NUMBER})\s*")
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
        A place's name in any script, as `Gazetteer.look_up` takes it; ``lat,lon`` [deg]; ``border:XX``, ``country:XX``
        or ``coast:XX`` with an ISO 3166-1 alpha-2 code; ``region:ID`` or ``line:ID``.
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
    point = typed_point(text)
    try:
        found = _position(point, atlas) if point else gazetteer.look_up(text)
    except PlaceNameError as error:
        raise MeasureError(str(error)) from error
    place = found.place
    return PlaceEnd(place, radius_km or place.radius_km, End(ref=place.id, as_written=place.name), found)


def typed_point(text: str) -> Point | None:
    """Read ``lat,lon`` [deg]; None where the text is no pair of numbers.

    Raises
    ------
    MeasureError
        If it is a pair of numbers and no position.
    """
    match = _LAT_LON.fullmatch(text)
    if not match:
        return None
    lat, lon = (float(part.replace("−", "-")) for part in match.groups())
    try:
        return Point(lon, lat)
    except ValueError as error:
        raise MeasureError(f"needs a position, found {text!r}: {error}") from error


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


def _position(point: Point, atlas: Atlas) -> Found:
    country = atlas.country_at(point)
    place = Place(
        id="typed",
        name=f"{point.lat:g},{point.lon:g}",
        kind="position",
        country=country or NO_COUNTRY,
        lon=point.lon,
        lat=point.lat,
        radius_km=TYPED_RADIUS_KM,
        source="typed by hand",
    )
    return Found(place, country_name=atlas.country_name(country) if country else "")
