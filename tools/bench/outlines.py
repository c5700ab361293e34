"""Many points to one outline: time, ratio to one inverse problem a point, and the largest error found."""

from functools import partial

import numpy as np

from dashboard.geodesy import WGS84, Floats, nearest_points
from dashboard.load.geodata.atlas import load_atlas
from tools.bench.judge import nearest_by_trying_m
from tools.bench.timing import Line, median_s, once_s

MOST_S = 5.0
MOST_POINTS = 100_000
MOST_ERROR_M = 1.0
COUNTRIES = ("UA", "RU")


def measure(points: int = MOST_POINTS, sample: int = 200, repeats: int = 3) -> list[Line]:
    """Find the nearest points of two outlines from around the globe and from the outline's own bounds."""
    return [line for code in COUNTRIES for line in _country(code, points, sample, repeats)]


def _country(code: str, points: int, sample: int, repeats: int) -> list[Line]:
    boundary = load_atlas().territory(code)
    built_s = once_s(lambda: boundary.index)
    lines = [Line(f"{code}: index, first use", f"{built_s:.3f} s", "< 1 s", built_s < 1.0)]
    for where, (lon, lat) in (("globe", _globe(points)), ("its bounds", _within(boundary.geometry.bounds, points))):
        found = nearest_points(lon, lat, boundary)
        took_s = median_s(partial(nearest_points, lon, lat, boundary), repeats)
        inverse_s = median_s(partial(WGS84.inv, lon, lat, found.lon, found.lat), repeats)
        tried = range(0, points, max(1, points // sample))
        error_m = max(abs(found.distance_m[n] - nearest_by_trying_m(lon[n], lat[n], boundary.outline)) for n in tried)
        name = f"{code}: {points:,} points, {where}"
        measured = f"{took_s:.2f} s, {points / took_s:,.0f} points/s, {took_s / inverse_s:.0f} x Geod.inv a point"
        lines.append(Line(name, measured, f"<= {MOST_S:g} s", took_s <= MOST_S))
        worst = f"{error_m:.3f} m against trying every place, {len(tried)} points"
        lines.append(Line(f"{name}, largest error", worst, f"<= {MOST_ERROR_M:g} m", bool(error_m <= MOST_ERROR_M)))
    return lines


def _globe(points: int) -> tuple[Floats, Floats]:
    random = np.random.default_rng(7)
    return random.uniform(-180, 180, points), np.degrees(np.arcsin(random.uniform(-1, 1, points)))


def _within(bounds: tuple[float, float, float, float], points: int) -> tuple[Floats, Floats]:
    west, south, east, north = bounds
    random = np.random.default_rng(11)
    return random.uniform(west, east, points), random.uniform(south, north, points)
