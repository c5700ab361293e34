"""An end as people type it: a name, ``lat,lon``, ``border:XX`` or another outline."""

from collections.abc import Sequence

from dashboard.case import Convention, End, Place
from dashboard.checks.atlas import Atlas
from dashboard.checks.ends import OutlineEnd, PlaceEnd, UnknownEnd, resolve_outline
from dashboard.checks.measure import MeasureError, locate
from dashboard.geodesy import Point

TYPED_RADIUS_KM = 1.0
"""Uncertainty radius of a position typed as lat,lon [km], unless another is given."""

_KINDS = ("border", "country", "coast", "region", "line")
_CODED = ("border", "country", "coast")


def resolve_typed(
    text: str, places: Sequence[Place], convention: Convention, atlas: Atlas, *, radius_km: float | None = None
) -> PlaceEnd | OutlineEnd:
    """Look up an end as typed.

    Parameters
    ----------
    text
        A place's name in any script, ``lat,lon`` [deg], ``border:XX``, ``country:XX`` or ``coast:XX`` with an ISO
        3166-1 alpha-2 code, ``region:ID`` or ``line:ID``.
    radius_km
        Uncertainty radius [km] instead of the place's own.

    Raises
    ------
    MeasureError
        If it is none of these, or a radius is given to an outline.
    """
    kind, mark, name = text.strip().partition(":")
    if mark and kind.strip().lower() in _KINDS:
        return _outline(kind.strip().lower(), name.strip(), text, convention, atlas, radius_km)
    point, called = locate(text, places)
    known = next((p for p in places if (p.lon, p.lat) == (point.lon, point.lat) and p.name == called), None)
    place = known or _position(point, called, atlas)
    return PlaceEnd(place, radius_km or place.radius_km, End(ref=place.id, as_written=place.name))


def _outline(
    kind: str, name: str, text: str, convention: Convention, atlas: Atlas, radius_km: float | None
) -> OutlineEnd:
    if radius_km is not None:
        raise MeasureError(f"needs a place for a radius of {radius_km:g} km, found {text!r}, an outline")
    code = name.upper() if kind in _CODED else name.lower()
    if kind in _CODED and code not in atlas.territories:
        raise MeasureError(f"needs {kind}:XX with the two-letter code of a country in the data, found {text!r}")
    country = atlas.country_name(code) if kind in _CODED else ""
    as_written = {"border": f"the border of {country}", "country": country, "coast": f"the coast of {country}"}
    end = End(ref=f"{kind}:{code}", as_written=as_written.get(kind, ""))
    resolved = resolve_outline(end, convention, atlas)
    if isinstance(resolved, OutlineEnd):
        return resolved
    reason = resolved.reason if isinstance(resolved, UnknownEnd) else "it is no outline"
    raise MeasureError(f"needs an outline in the data, found {text!r}: {reason}")


def _position(point: Point, called: str, atlas: Atlas) -> Place:
    return Place(
        id="typed",
        name=called,
        kind="position",
        country=country_of(point, atlas),
        lon=point.lon,
        lat=point.lat,
        radius_km=TYPED_RADIUS_KM,
        source="typed by hand",
    )


def country_of(point: Point, atlas: Atlas) -> str:
    """Find the country a point lies in; ``XZ`` (installations in international waters) where it lies in none."""
    return next((code for code, territory in atlas.territories.items() if territory.contains(point)), "XZ")
