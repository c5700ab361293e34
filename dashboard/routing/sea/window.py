"""Paths by sea round the coast of a window, by a visibility graph on the land polygons."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import shapely
from pyproj import Transformer
from shapely.geometry.base import BaseGeometry

from dashboard.geodesy import Floats, Point, densify, length_m
from dashboard.routing.route import (
    MOST_ACCESS_M,
    Alternative,
    NoPathError,
    Route,
    find_doubts,
    link_ends,
    refuse_access,
)
from dashboard.routing.sea.visibility import Corners, search

STANDOFF_M = 2_000.0
"""How far the path keeps off the coast in open water [m]: an assumption, not a rule of navigation."""

HARBOUR_M = 20_000.0
"""Within this distance of an end the path may come close to the coast [m]."""

HARBOUR_STANDOFF_M = 60.0
"""How far it keeps off there [m]."""

WIDE_STANDOFF_M = 5_000.0
"""The wider stand-off of the alternative that bounds the range from above [m]."""

_SMOOTH_M = 30.0
_SLACK_M = 1.0
_STEP_M = 5_000.0


@dataclass(frozen=True, eq=False)
class Coast:
    """Hold the land of a window of sea.

    Parameters
    ----------
    land
        Polygons, lon, lat [deg, OGC:CRS84].
    window
        West, south, east, north [deg]: the water known; a path never leaves it.
    source
        Data and date, as cited in a method sentence.
    """

    land: BaseGeometry
    window: tuple[float, float, float, float]
    source: str

    def holds(self, point: Point) -> bool:
        """Say whether the point lies in the window."""
        west, south, east, north = self.window
        return west < point.lon < east and south < point.lat < north


@lru_cache(maxsize=32)
def sea_route(coast: Coast, start: Point, end: Point) -> Route:
    """Compute the shortest path by sea between two points, off the coast by `STANDOFF_M`, and its range.

    Ends are snapped to the nearest point of the window's largest open water. The range runs from the path that keeps
    only `HARBOUR_STANDOFF_M` off everywhere to the one that keeps `WIDE_STANDOFF_M` off outside the harbours.

    Raises
    ------
    NoPathError
        If an end lies outside the coast data or too far from open water, or no water joins the two.
    """
    for point in (start, end):
        if not coast.holds(point):
            raise NoPathError(f"{point} lies outside the coast data at hand ({coast.source})")
    plane = _Plane(coast, start, end)
    found = {standoff_m: _path(plane, standoff_m) for standoff_m in (STANDOFF_M, HARBOUR_STANDOFF_M, WIDE_STANDOFF_M)}
    alternatives = tuple(
        _alternative(f"{standoff_m:,.0f} m off the coast", start, track, end)
        for standoff_m, track in found.items()
        if track is not None
    )
    track = found[STANDOFF_M]
    if track is None:
        raise NoPathError(f"no water {STANDOFF_M:,.0f} m off the coast joins {start} and {end}")
    lengths_m = [a.length_m for a in alternatives]
    drawn = alternatives[0]
    for each in drawn.access:
        if each.length_m > MOST_ACCESS_M["sea"]:
            raise refuse_access("sea", "the nearest open water", each.length_m, each.point)
    return Route(
        mode="sea",
        track=drawn.track,
        length_m=drawn.length_m,
        low_m=min(lengths_m),
        high_m=max(lengths_m),
        method=(
            f"shortest path by sea round the coast ({coast.source}), visibility graph, {STANDOFF_M / 1000:.0f} km off"
            f" the coast, {HARBOUR_STANDOFF_M:.0f} m within {HARBOUR_M / 1000:.0f} km of each end; geodesic segments"
        ),
        alternatives=alternatives,
        access=drawn.access,
        doubts=tuple(find_doubts(drawn.length_m, drawn.access)),
    )


def _alternative(name: str, start: Point, track: Floats, end: Point) -> Alternative:
    access = link_ends(start, track, end)
    return Alternative(name, track, length_m(track) + sum(each.length_m for each in access), access=access)


class _Plane:
    """Flatten a coast around two points so that straight lines are close to geodesics."""

    def __init__(self, coast: Coast, start: Point, end: Point) -> None:
        middle = Point((start.lon + end.lon) / 2, (start.lat + end.lat) / 2)
        crs = {"proj": "aeqd", "lat_0": middle.lat, "lon_0": middle.lon, "ellps": "WGS84", "units": "m"}
        self._to = Transformer.from_crs("OGC:CRS84", crs, always_xy=True)
        self.start, self.end = self.flat(start), self.flat(end)
        self.window = self.flatten(shapely.segmentize(shapely.box(*coast.window), 0.05))
        self.land = shapely.make_valid(self.flatten(coast.land))
        self.shore = self.land.buffer(HARBOUR_STANDOFF_M + _SMOOTH_M, quad_segs=2).simplify(_SMOOTH_M)
        self.harbours = shapely.union_all([p.buffer(HARBOUR_M) for p in (self.start, self.end)])

    def flat(self, point: Point) -> shapely.Point:
        return shapely.Point(*self._to.transform(point.lon, point.lat))

    def flatten(self, geometry: BaseGeometry) -> BaseGeometry:
        lonlat = shapely.get_coordinates(geometry)
        return shapely.set_coordinates(geometry, np.column_stack(self._to.transform(lonlat[:, 0], lonlat[:, 1])))

    def lonlat(self, flat: Floats) -> Floats:
        return np.column_stack(self._to.transform(flat[:, 0], flat[:, 1], direction="INVERSE"))


def _path(plane: _Plane, standoff_m: float) -> Floats | None:
    """Find the shortest path at one stand-off, as a densified track, lon, lat; None where no water joins the ends."""
    water = _water(plane, standoff_m)
    if water.is_empty:
        return None
    start = shapely.shortest_line(water, plane.start).coords[0]
    end = shapely.shortest_line(water, plane.end).coords[0]
    corners = _corners(water, np.array([start, end]))
    # Parallels are curved in the plane: the envelope keeps a chord from cutting across the window's rim.
    blocked = plane.window.envelope.difference(water.buffer(_SLACK_M))
    shapely.prepare(blocked)
    path = search(corners, blocked)
    return None if path is None else densify(plane.lonlat(corners.at[path]), _STEP_M)


def _water(plane: _Plane, standoff_m: float) -> BaseGeometry:
    """Give the largest piece of water that keeps off the coast, less so near the two ends; empty where all is land."""
    wide = plane.land.buffer(standoff_m + _SMOOTH_M, quad_segs=4).simplify(_SMOOTH_M)
    kept_off = plane.shore.union(wide.difference(plane.harbours))
    pieces = shapely.get_parts(plane.window.difference(kept_off))
    largest: BaseGeometry = max(pieces, key=lambda piece: piece.area, default=shapely.Polygon())
    return largest


def _corners(water: BaseGeometry, ends: Floats) -> Corners:
    """List the ends, then the vertices a shortest path can bend at: where the water's edge turns towards the water."""
    found = [np.stack([ends, ends, ends])]
    for piece in shapely.get_parts(water):
        oriented = shapely.orient_polygons(piece, exterior_cw=False)
        for ring in (oriented.exterior, *oriented.interiors):
            at = shapely.get_coordinates(ring)[:-1]
            previous, following = np.roll(at, 1, axis=0), np.roll(at, -1, axis=0)
            before, after = at - previous, following - at
            bends = before[:, 0] * after[:, 1] - before[:, 1] * after[:, 0] < 0
            found.append(np.stack([at, previous, following])[:, bends])
    return Corners(*np.concatenate(found, axis=1))
