"""What a line runs over: the stretches of it that lie on land, or off every land."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from dashboard.geodesy import WGS84, Boundary, Floats, Point, densify, segment_lengths_m

Flags = NDArray[np.bool_]

_BEARINGS_DEG = np.arange(0.0, 360.0, 22.5)
"""Directions in which a shore is looked for around a point [deg]: farther than it by 2 % at most between two."""


@dataclass(frozen=True, eq=False)
class Pieces:
    """Hold a line in short pieces, each judged by its middle.

    Parameters
    ----------
    lon, lat
        The middles, shape (n,) [deg].
    length_m, start_m
        How long each is, and how far along the line it begins, shape (n,) [m].
    """

    lon: Floats
    lat: Floats
    length_m: Floats
    start_m: Floats

    def off_m(self, place: Point) -> Floats:
        """Measure how far each piece lies from a place, shape (n,) [m]."""
        count = len(self.lon)
        off_m = WGS84.inv(self.lon, self.lat, np.full(count, place.lon), np.full(count, place.lat))[2]
        return np.asarray(off_m)

    def runs(self, kept: Flags) -> list[slice]:
        """List the stretches without a break of the pieces that are kept."""
        edges = np.flatnonzero(np.diff(np.concatenate([[False], kept, [False]]).astype(np.int8)))
        return [slice(int(first), int(last)) for first, last in edges.reshape(-1, 2)]

    def begin(self, run: slice) -> tuple[Point, float]:
        """Give the middle of a stretch's first piece, and how far along the line the stretch begins [m]."""
        return Point(float(self.lon[run.start]), float(self.lat[run.start])), float(self.start_m[run.start])


def cut_up(track: Floats, step_m: float) -> Pieces:
    """Cut a line into pieces no longer than a step [m]; pieces without length are left out."""
    dense = densify(track, step_m)
    metres = segment_lengths_m(dense)
    start_m = np.cumsum(metres) - metres
    azimuth_deg, _, _ = WGS84.inv(dense[:-1, 0], dense[:-1, 1], dense[1:, 0], dense[1:, 1])
    lon, lat, _ = WGS84.fwd(dense[:-1, 0], dense[:-1, 1], azimuth_deg, metres / 2.0)
    long = metres > 0.0
    return Pieces(_on_sheet(np.asarray(lon))[long], np.asarray(lat)[long], metres[long], start_m[long])


def on_land(lon: Floats, lat: Floats, land: Sequence[Boundary]) -> Floats:
    """Give the resolution [m] of the land that holds each point, NaN where none does, shape (n,)."""
    found = np.full(len(lon), np.nan)
    for area in land:
        west, south, east, north = area.geometry.bounds
        near = np.flatnonzero((lon >= west) & (lon <= east) & (lat >= south) & (lat <= north) & np.isnan(found))
        if len(near):
            shapely.prepare(area.geometry)
            inside = near[shapely.intersects_xy(area.geometry, lon[near], lat[near])]
            found[inside] = area.resolution_m
    return found


def deep_inland(pieces: Pieces, land: Sequence[Boundary]) -> Flags:
    """Say which pieces lie on land by more than the land's own resolution, so that none is there by a blurred shore."""
    blur_m = on_land(pieces.lon, pieces.lat, land)
    inside = np.flatnonzero(~np.isnan(blur_m))
    around = _on_land_around(pieces, inside, blur_m[inside], land)
    deep = np.zeros(len(pieces.lon), dtype=bool)
    deep[inside] = around.all(axis=1)
    return deep


def far_off_land(pieces: Pieces, which: NDArray[np.int64], blur_m: float, land: Sequence[Boundary]) -> bool:
    """Say whether one of the pieces numbered is farther than a blur [m] from every land."""
    return bool((~_on_land_around(pieces, which, np.full(len(which), blur_m), land).any(axis=1)).any())


def _on_land_around(pieces: Pieces, which: NDArray[np.int64], radius_m: Floats, land: Sequence[Boundary]) -> Flags:
    """Say of points on a ring round each piece whether land holds them, shape (n, number of directions)."""
    shape = (len(which), len(_BEARINGS_DEG))
    if not len(which):
        return np.zeros(shape, dtype=bool)
    spread = [np.repeat(values, shape[1]) for values in (pieces.lon[which], pieces.lat[which], radius_m)]
    lon, lat, _ = WGS84.fwd(spread[0], spread[1], np.tile(_BEARINGS_DEG, shape[0]), spread[2])
    return ~np.isnan(on_land(_on_sheet(np.asarray(lon)), np.asarray(lat), land)).reshape(shape)


def _on_sheet(lon: Floats) -> Floats:
    """Bring longitudes that run on past ±180 back [deg]."""
    return (lon + 180.0) % 360.0 - 180.0
