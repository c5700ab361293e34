"""The two ends of a stated distance, resolved against the gazetteer and the atlas."""

from dataclasses import dataclass

from dashboard.case import Case, Claim, End, Place
from dashboard.geodesy import Point


@dataclass(frozen=True)
class PlaceEnd:
    """Hold an end that is a place: its point, uncertainty radius [km] and country."""

    place: Place
    radius_km: float
    end: End

    @property
    def point(self) -> Point:
        """The gazetteer's point."""
        return Point(self.place.lon, self.place.lat)


@dataclass(frozen=True)
class BorderEnd:
    """Hold an end that is a country's border."""

    country: str
    end: End


@dataclass(frozen=True)
class UnknownEnd:
    """Hold an end that the source does not name and nobody has linked."""

    end: End


ResolvedEnd = PlaceEnd | BorderEnd | UnknownEnd


def resolve(end: End, case: Case) -> ResolvedEnd:
    """Look up what an end refers to."""
    if not end.ref:
        return UnknownEnd(end)
    if end.border_of:
        return BorderEnd(end.border_of, end)
    place = case.place(end.ref)
    return PlaceEnd(place, end.radius_km or place.radius_km, end)


def resolve_both(claim: Claim, case: Case) -> tuple[ResolvedEnd, ResolvedEnd]:
    """Resolve subject and object of a distance claim; a border, if there is one, comes second."""
    if claim.subject is None or claim.object is None:
        raise ValueError(f"claim {claim.id} states a distance without two ends")
    first, second = resolve(claim.subject, case), resolve(claim.object, case)
    return (second, first) if isinstance(first, BorderEnd) else (first, second)
