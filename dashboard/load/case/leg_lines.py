"""Reading legs.geojson: the lines that a case supplies for its legs, and whether they lead where the legs lead."""

import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

from dashboard.case.legs.leg import Leg
from dashboard.case.legs.line import LegLine
from dashboard.case.places.place import Place
from dashboard.case.record import did_you_mean
from dashboard.geodesy import Floats, Point, inverse
from dashboard.load.case.feature_file import Numbered, read_features
from dashboard.load.case.references import Tables
from dashboard.load.faults.fault import Fault, quote

LEG_LINES_FILE = "legs.geojson"

END_MARGIN_KM = 10.0
"""How far beyond its place's radius a line may end [km]: an assumption, half of what a port's computed path may move.

A place is a town's or port's point; quays and stations lie off it, and lines are often drawn to those.
"""

_GEOMETRY = "a LineString or MultiLineString of two or more positions, lon, lat"


def read_leg_lines(folder: Path, faults: list[Fault]) -> tuple[Numbered[LegLine], ...]:
    """Read the lines of legs, adding what is wrong with them to the faults; none where there is no such file."""
    return read_features(folder, LEG_LINES_FILE, LegLine, _GEOMETRY, faults)


def check_leg_lines(
    lines: Sequence[Numbered[LegLine]], tables: Tables, gazetteer: Sequence[Place] | None
) -> Iterator[Fault]:
    """Give a fault for every line of an unknown leg, of a leg that has one, of unknown claims, or with ends elsewhere.

    Parameters
    ----------
    gazetteer
        Places beside the case's own; None where it could not be read, so that nothing can be said of places.
    """
    legs = {leg.id: leg for leg in tables.legs.records}
    places = {place.id: place for place in (*(gazetteer or ()), *tables.places.records)}
    drawn: dict[str, str] = {}
    for numbered in lines:
        where, line = numbered.where, numbered.record
        yield from _check_known(where, "leg", line.leg, tables.legs.ids, "the id of a leg", "add it to legs.csv")
        for claim in line.claims:
            yield from _check_known(where, "claims", claim, tables.claims.ids, "an id of claims.csv", "")
        if line.leg in drawn:
            found = f"{quote(line.leg)}, which {drawn[line.leg]} draws"
            fix = "keep one; pieces of a line go into one MultiLineString"
            yield Fault(LEG_LINES_FILE, where, "leg", "a leg that has no other line", found, fix)
        drawn.setdefault(line.leg, where)
        if line.leg in legs:
            yield from _check_ends(where, line, legs[line.leg], places)


def join_lines(legs: Sequence[Leg], lines: Sequence[Numbered[LegLine]]) -> tuple[Leg, ...]:
    """Give each leg the line that is drawn for it."""
    line_of = {numbered.record.leg: numbered.record for numbered in lines}
    return tuple(leg.model_copy(update={"line": line_of.get(leg.id)}) for leg in legs)


def _check_known(
    where: str, field: str, wanted: str, known: Collection[str] | None, needed: str, otherwise: str
) -> Iterator[Fault]:
    if known is None or wanted in known:
        return
    yield Fault(LEG_LINES_FILE, where, field, needed, quote(wanted), did_you_mean(wanted, known, otherwise))


def _check_ends(where: str, line: LegLine, leg: Leg, places: Mapping[str, Place]) -> Iterator[Fault]:
    """Give a fault for each end that lies too far from its place, with what would bring both there."""
    if leg.start not in places or leg.end not in places:
        return
    start, end = places[leg.start], places[leg.end]
    lonlat = line.positions
    if _reaches(lonlat, start, end):
        return
    if _reaches(lonlat[::-1], start, end):
        fix = "is it drawn from end to start?"
    else:
        fix = "are lat and lon swapped?" if _reaches(lonlat[:, ::-1], start, end) else ""
    for name, at, place in (("start", lonlat[0], start), ("end", lonlat[-1], end)):
        off_km, bound_km = _off_km(at, place), place.radius_km + END_MARGIN_KM
        if off_km > bound_km:
            radius = f"its radius of {place.radius_km:g} km and {END_MARGIN_KM:g} km"
            needed = f"a line that has its {name} within {bound_km:g} km of {place.name} ({radius})"
            yield Fault(LEG_LINES_FILE, where, "geometry", needed, f"its {name} {_words(off_km)} off", fix)


def _reaches(lonlat: Floats, start: Place, end: Place) -> bool:
    return all(
        _off_km(at, place) <= place.radius_km + END_MARGIN_KM for at, place in ((lonlat[0], start), (lonlat[-1], end))
    )


def _off_km(at: Floats, place: Place) -> float:
    """Measure how far a position lies from a place's point [km]; infinite where it is none, lat and lon swapped."""
    if abs(at[1]) > 90:
        return math.inf
    return inverse(Point(float(at[0]), float(at[1])), Point(place.lon, place.lat)).distance_m / 1000.0


def _words(km: float) -> str:
    """Write kilometers to the next tenth up, so that what lies beyond a bound never reads as the bound."""
    return f"{math.ceil(km * 10) / 10:,.1f} km"
