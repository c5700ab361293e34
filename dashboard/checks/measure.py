"""Measure between two ends as people type them: a name, ``lat,lon``, or ``border:XX``."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.case import Gazetteer, Place, PlaceNameError
from dashboard.checks.atlas import Atlas
from dashboard.checks.straight import boundary_method
from dashboard.geodesy import Geodesic, Point, inverse, nearest_point

_NUMBER = r"[+\-−]?\d+(?:\.\d+)?"
_LAT_LON = re.compile(rf"\s*({_NUMBER})\s*,\s*({_NUMBER})\s*")
_BORDER = re.compile(r"border:(.*)", re.IGNORECASE)
_COUNTRY = re.compile(r"country:(.*)", re.IGNORECASE)


class MeasureError(ValueError):
    """Say what is wrong with an end, in one line."""


@dataclass(frozen=True)
class Measurement:
    """Hold a geodesic with the names of its ends and the method in words."""

    start_name: str
    end_name: str
    line: Geodesic
    method: str


def measure(start: str, end: str, gazetteer: Gazetteer, atlas: Atlas) -> Measurement:
    """Measure the shortest line between two ends.

    Parameters
    ----------
    start, end
        A place's name in any script, as `Gazetteer.find` takes it, ``lat,lon`` [deg], or ``border:XX`` with an ISO
        3166-1 alpha-2 code.

    Raises
    ------
    MeasureError
        If an end is no known place or may be several, no valid position or no known country, or both ends are borders.
    """
    borders = [border_code(text, atlas) for text in (start, end)]
    if all(borders):
        raise MeasureError("needs at least one end that is a place or lat,lon, found two borders")
    if borders[0]:
        return _reversed(_to_border(*locate(end, gazetteer), borders[0], atlas))
    origin, name = locate(start, gazetteer)
    if borders[1]:
        return _to_border(origin, name, borders[1], atlas)
    target, target_name = locate(end, gazetteer)
    return Measurement(name, target_name, inverse(origin, target), "geodesic, WGS 84, between points")


def _to_border(origin: Point, name: str, code: str, atlas: Atlas) -> Measurement:
    boundary = atlas.territory(code)
    line = nearest_point(origin, boundary)
    return Measurement(name, f"border:{code}", line, boundary_method(line, boundary))


def _reversed(measured: Measurement) -> Measurement:
    line = measured.line
    back = Geodesic(line.end, line.start, line.distance_m, line.back_azimuth_deg, line.azimuth_deg)
    return Measurement(measured.end_name, measured.start_name, back, measured.method)


def border_code(text: str, atlas: Atlas) -> str:
    """Give the alpha-2 code of an end that is a border; empty for any other end."""
    match = _BORDER.fullmatch(text.strip())
    if not match:
        return ""
    code = match[1].strip().upper()
    if code not in atlas.territories:
        raise MeasureError(f"needs border:XX with the two-letter code of a country in the data, found {text!r}")
    return code


def locate(text: str, gazetteer: Gazetteer | Sequence[Place]) -> tuple[Point, str]:
    """Find the point of an end that is a place's name or ``lat,lon``, and what to call it.

    Raises
    ------
    MeasureError
        If it is neither.
    """
    point = typed_point(text)
    if point:
        return point, f"{point.lat:g},{point.lon:g}"
    if match := _COUNTRY.fullmatch(text.strip()):
        needed = "a place, lat,lon or border:XX to measure to"
        raise MeasureError(f"needs {needed}, found {text!r}: did you mean border:{match[1].strip().upper()}?")
    known = gazetteer if isinstance(gazetteer, Gazetteer) else Gazetteer(tuple(gazetteer))
    try:
        place = known.find(text)
    except PlaceNameError as error:
        raise MeasureError(str(error)) from error
    return Point(place.lon, place.lat), place.name


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
        raise MeasureError(f"{text!r}: {error}") from error
