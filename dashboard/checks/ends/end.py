"""The two ends of a stated distance, resolved against the gazetteer, the atlas and the case's own outlines."""

import re
from dataclasses import dataclass
from functools import lru_cache

import shapely

from dashboard.case import Case, CaseOutline, Claim, Convention, End, Place
from dashboard.case.claim import OutlineKind
from dashboard.case.places.gazetteer import Found
from dashboard.checks.atlas import Atlas
from dashboard.geodesy import Boundary, Point

NO_COUNTRY = "XZ"
"""Installations in international waters, in ISO 3166's range for own use: where a position lies in no country."""

_FRONT = re.compile(r"\bfront(\s*line)?s?\b|\bline of (contact|control)\b", re.IGNORECASE)


@dataclass(frozen=True)
class PlaceEnd:
    """Hold an end that is a place: its point, uncertainty radius [km] and country.

    Parameters
    ----------
    found
        What there is to say of the place that a typed name was taken for; None where none was typed.
    may_be_swapped
        Whether it was typed as two bare numbers, so that nothing but their order says which is the latitude.
    """

    place: Place
    radius_km: float
    end: End
    found: Found | None = None
    may_be_swapped: bool = False

    @property
    def point(self) -> Point:
        """The gazetteer's point."""
        return Point(self.place.lon, self.place.lat)

    @property
    def cited(self) -> str:
        """The place as a footnote has it, and which of several of its name it is."""
        at = f"{self.point.lat:.2f}, {self.point.lon:.2f} ± {self.radius_km:g} km"
        at = f"{self.place.name} {at} ({self.place.source})."
        return f"{at} {self.found.taken}." if self.found and self.found.taken else at


@dataclass(frozen=True)
class Centre:
    """Hold the point that can stand for an area: its capital or its middle, with an uncertainty radius [km]."""

    name: str
    point: Point
    radius_km: float
    source: str


@dataclass(frozen=True)
class OutlineEnd:
    """Hold an end that is measured to its nearest outline.

    Parameters
    ----------
    kind, code
        What it is, and its country code or id.
    centre
        The point a second reading is measured to; None where there is none.
    """

    kind: OutlineKind
    code: str
    boundary: Boundary
    centre: Centre | None
    end: End


@dataclass(frozen=True)
class UnknownEnd:
    """Hold an end that nothing can be measured to, and why."""

    end: End
    reason: str


ResolvedEnd = PlaceEnd | OutlineEnd | UnknownEnd


def resolve(end: End, case: Case, atlas: Atlas) -> ResolvedEnd:
    """Look up what an end refers to."""
    if end.outline:
        return resolve_outline(end, case.convention, atlas)
    if not end.ref:
        return UnknownEnd(end, _unnamed(end.as_written))
    place = case.place(end.ref)
    return PlaceEnd(place, end.radius_km or place.radius_km, end)


def resolve_both(claim: Claim, case: Case, atlas: Atlas) -> tuple[ResolvedEnd, ResolvedEnd]:
    """Resolve subject and object of a claim that relates two ends; a place, if there is one, comes first."""
    if claim.subject is None or claim.object is None:
        raise ValueError(f"claim {claim.id} states a {claim.kind.value} without two ends")
    return place_first(resolve(claim.subject, case, atlas), resolve(claim.object, case, atlas))


def place_first(first: ResolvedEnd, second: ResolvedEnd) -> tuple[ResolvedEnd, ResolvedEnd]:
    """Order two ends of a length, which has no direction, so that an outline never stands before a place."""
    return (second, first) if isinstance(first, OutlineEnd) and isinstance(second, PlaceEnd) else (first, second)


def resolve_outline(end: End, convention: Convention, atlas: Atlas) -> ResolvedEnd:
    """Look up an end that is no place; raises ValueError for one that is."""
    if end.outline is None:
        raise ValueError(f"the end {end.ref!r} is no outline")
    kind, code = end.outline
    if kind in ("region", "line"):
        return _own_outline(kind, code, end, convention, atlas)
    if code not in atlas.territories:
        return UnknownEnd(end, f"there is no boundary data for {code}")
    whole = atlas.territory(code)
    if kind == "coast":
        coast = atlas.coast(code)
        if coast is None:
            return UnknownEnd(end, f"{atlas.country_name(code)} has no coast in the data")
        return OutlineEnd(kind, code, coast, None, end)
    return OutlineEnd(kind, code, whole, _capital(code, atlas) if kind == "country" else None, end)


def _own_outline(kind: OutlineKind, code: str, end: End, convention: Convention, atlas: Atlas) -> ResolvedEnd:
    own = next((o for o in convention.outlines if (o.kind, o.id) == (kind, code)), None)
    if own is not None:
        boundary = outline_boundary(own)
    elif kind == "region" and code in atlas.parts:
        boundary = atlas.parts[code]
    else:
        return UnknownEnd(end, f"no {kind} with the id {code} is in the data or supplied by the case")
    return OutlineEnd(kind, code, boundary, _middle(boundary) if kind == "region" else None, end)


@lru_cache(maxsize=64)
def outline_boundary(outline: CaseOutline) -> Boundary:
    """Turn a line or region of a case into an outline to measure to."""
    return Boundary(
        outline.title, shapely.from_wkt(outline.wkt), outline.resolution_km * 1000.0, f"outline by {outline.source}"
    )


def _capital(code: str, atlas: Atlas) -> Centre | None:
    place = atlas.capitals.get(code)
    if place is None:
        return None
    return Centre(f"{place.name} (the capital)", Point(place.lon, place.lat), place.radius_km, place.source)


def _middle(boundary: Boundary) -> Centre:
    """Take a point in the middle of an area's largest part, inside it whatever its shape."""
    largest = max(shapely.get_parts(boundary.geometry), key=lambda part: part.area)
    middle = shapely.point_on_surface(largest)
    return Centre(f"the middle of {boundary.name}", Point(middle.x, middle.y), 0.0, boundary.source)


def _unnamed(as_written: str) -> str:
    named = f"“{as_written}”" if as_written else "one end"
    if _FRONT.search(as_written):
        return f"{named} can be measured to only along a dated line with a source, and the case supplies none"
    return f"the source does not say which place {named} is, and it is linked to none"
