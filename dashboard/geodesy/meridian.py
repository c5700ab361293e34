"""Longitudes read round a middle meridian, so that what lies on both sides of ±180 is one piece."""

import numpy as np
import shapely
from numpy.typing import ArrayLike
from shapely.geometry.base import BaseGeometry

from dashboard.geodesy.geodesic import Floats

TURN_DEG = 360.0
HALF_TURN_DEG = 180.0


def middle_meridian(lon: ArrayLike) -> float:
    """Find the middle of the smallest arc that holds every longitude [deg]: -180 up to 180; 0 where there is none.

    Of several gaps as wide, the one furthest east stays open.
    """
    turned = np.unique(turn_longitudes(np.asarray(lon, dtype=np.float64).ravel(), 0.0))
    if not len(turned):
        return 0.0
    gaps = np.diff(turned, append=turned[0] + TURN_DEG)
    widest = len(gaps) - 1 - int(np.argmax(gaps[::-1]))
    middle = turned[(widest + 1) % len(turned)] + (TURN_DEG - gaps[widest]) / 2
    return float(turn_longitudes(middle, 0.0))


def turn_longitudes(lon: ArrayLike, middle_deg: float) -> Floats:
    """Bring longitudes [deg] to within half a turn of a middle meridian, each on its own."""
    west = middle_deg - HALF_TURN_DEG
    turned: Floats = (np.asarray(lon, dtype=np.float64) - west) % TURN_DEG + west
    return turned


def turn(geometry: BaseGeometry, middle_deg: float) -> BaseGeometry:
    """Bring a geometry to within half a turn of a middle meridian: joined at ±180, cut opposite to the middle.

    Parameters
    ----------
    geometry
        Lon, lat [deg], valid and cut at ±180, as files hold it.
    middle_deg
        The meridian, -180..180 [deg].

    Returns
    -------
    BaseGeometry
        Longitudes of middle_deg - 180 to middle_deg + 180. Areas that meet at ±180 are one area; lines keep their
        direction and order, and one that goes on at ±180 is one line.
    """
    if geometry.is_empty or not middle_deg:
        return geometry
    opposite = middle_deg - HALF_TURN_DEG if middle_deg > 0 else middle_deg + HALF_TURN_DEG
    west, _, east, _ = geometry.bounds
    if (west >= opposite) if middle_deg > 0 else (east <= opposite):
        return geometry
    dimensions = shapely.get_dimensions(geometry)
    if dimensions == 0:
        return shapely.transform(geometry, lambda at: _turn_points(at, middle_deg))
    return _turn_lines(geometry, middle_deg) if dimensions == 1 else _turn_areas(geometry, middle_deg)


def _turn_points(lonlat: Floats, middle_deg: float) -> Floats:
    return np.column_stack([turn_longitudes(lonlat[:, 0], middle_deg), lonlat[:, 1]])


def _turn_areas(geometry: BaseGeometry, middle_deg: float) -> BaseGeometry:
    windows = [_shift(shapely.intersection(geometry, window), step) for window, step in _windows(middle_deg)]
    parts = [part for window in windows for part in shapely.get_parts(window)]
    return shapely.union_all([part for part in parts if shapely.get_dimensions(part) == 2])


def _turn_lines(geometry: BaseGeometry, middle_deg: float) -> BaseGeometry:
    pieces = []
    for track in _run_on(geometry):
        line: BaseGeometry = shapely.LineString(track)
        west, _, east, _ = line.bounds
        line = _shift(line, float(turn_longitudes((west + east) / 2, middle_deg) - (west + east) / 2))
        west, _, east, _ = line.bounds
        if middle_deg - HALF_TURN_DEG <= west and east <= middle_deg + HALF_TURN_DEG:
            pieces.append(line)
            continue
        for step in (-TURN_DEG, 0.0, TURN_DEG):
            window = (middle_deg - HALF_TURN_DEG, -90.0, middle_deg + HALF_TURN_DEG, 90.0)
            pieces.extend(shapely.get_parts(shapely.clip_by_rect(_shift(line, step), *window)))
    drawn = [piece for piece in pieces if piece.length > 0]
    return drawn[0] if len(drawn) == 1 else shapely.MultiLineString([shapely.get_coordinates(piece) for piece in drawn])


def _run_on(geometry: BaseGeometry) -> list[Floats]:
    """Undo the cuts at ±180: each track's longitudes run on."""
    tracks: list[Floats] = []
    for part in shapely.get_parts(geometry):
        lonlat = shapely.get_coordinates(part)
        if tracks:
            (last_lon, last_lat), (lon, lat) = tracks[-1][-1], lonlat[0]
            if abs(lon) == HALF_TURN_DEG and lat == last_lat and (last_lon - lon) % TURN_DEG == 0:
                tracks[-1] = np.concatenate([tracks[-1], lonlat[1:] + np.array([last_lon - lon, 0.0])])
                continue
        tracks.append(lonlat)
    return tracks


def _windows(middle_deg: float) -> tuple[tuple[BaseGeometry, float], tuple[BaseGeometry, float]]:
    """Give the two parts of the world on both sides of the cut, each with the step that turns it."""
    opposite = middle_deg - HALF_TURN_DEG if middle_deg > 0 else middle_deg + HALF_TURN_DEG
    west = shapely.box(-HALF_TURN_DEG, -90.0, opposite, 90.0)
    east = shapely.box(opposite, -90.0, HALF_TURN_DEG, 90.0)
    return ((west, TURN_DEG), (east, 0.0)) if middle_deg > 0 else ((west, 0.0), (east, -TURN_DEG))


def _shift(geometry: BaseGeometry, step_deg: float) -> BaseGeometry:
    return shapely.transform(geometry, lambda lonlat: lonlat + np.array([step_deg, 0.0])) if step_deg else geometry
