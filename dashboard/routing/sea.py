"""Paths by sea round the coast, by a visibility graph on the land polygons.

References
----------
Lozano-Pérez, T. & Wesley, M. A. (1979). An algorithm for planning collision-free paths among polyhedral obstacles.
Communications of the ACM 22, 560-570. doi:10.1145/359156.359164
"""

import heapq
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import shapely
from pyproj import Transformer
from shapely.geometry.base import BaseGeometry

from dashboard.geodesy import Floats, Point, densify, inverse, length_m
from dashboard.routing.route import Alternative, NoPathError, Route

STANDOFF_M = 2_000.0
"""How far the path keeps off the coast in open water [m]: an assumption, not a rule of navigation."""

HARBOUR_M = 20_000.0
"""Within this distance of an end the path may come close to the coast [m]."""

HARBOUR_STANDOFF_M = 60.0
"""How far it keeps off there [m]."""

WIDE_STANDOFF_M = 5_000.0
"""The wider stand-off of the alternative that bounds the range from above [m]."""

MAX_SNAP_M = 20_000.0
"""An end farther than this from open water has no path by sea [m]."""

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
    plane = _Plane(start, end)
    land = shapely.make_valid(plane.flatten(coast.land))
    window = plane.flatten(shapely.segmentize(shapely.box(*coast.window), 0.05))
    found = {
        standoff_m: _path(land, window, plane, standoff_m)
        for standoff_m in (STANDOFF_M, HARBOUR_STANDOFF_M, WIDE_STANDOFF_M)
    }
    alternatives = tuple(
        Alternative(f"{standoff_m:,.0f} m off the coast", track, length_m(track))
        for standoff_m, track in found.items()
        if track is not None
    )
    track = found[STANDOFF_M]
    if track is None:
        raise NoPathError(f"no water {STANDOFF_M:,.0f} m off the coast joins {start} and {end}")
    lengths_m = [a.length_m for a in alternatives]
    offsets_m = [inverse(start, Point(*track[0])).distance_m, inverse(end, Point(*track[-1])).distance_m]
    if max(offsets_m) > MAX_SNAP_M:
        raise NoPathError(f"the nearest open water is {max(offsets_m) / 1000:.0f} km from an end")
    return Route(
        mode="sea",
        track=track,
        length_m=length_m(track),
        low_m=min(lengths_m),
        high_m=max(lengths_m),
        start_offset_m=offsets_m[0],
        end_offset_m=offsets_m[1],
        method=(
            f"shortest path by sea round the coast ({coast.source}), visibility graph, {STANDOFF_M / 1000:.0f} km off"
            f" the coast, {HARBOUR_STANDOFF_M:.0f} m within {HARBOUR_M / 1000:.0f} km of each end; geodesic segments"
        ),
        alternatives=alternatives,
    )


class _Plane:
    """Flatten the neighbourhood of two points so that straight lines are close to geodesics."""

    def __init__(self, start: Point, end: Point) -> None:
        middle = Point((start.lon + end.lon) / 2, (start.lat + end.lat) / 2)
        crs = {"proj": "aeqd", "lat_0": middle.lat, "lon_0": middle.lon, "ellps": "WGS84", "units": "m"}
        self._to = Transformer.from_crs("OGC:CRS84", crs, always_xy=True)
        self.start, self.end = self.flat(start), self.flat(end)

    def flat(self, point: Point) -> shapely.Point:
        return shapely.Point(*self._to.transform(point.lon, point.lat))

    def flatten(self, geometry: BaseGeometry) -> BaseGeometry:
        lonlat = shapely.get_coordinates(geometry)
        return shapely.set_coordinates(geometry, np.column_stack(self._to.transform(lonlat[:, 0], lonlat[:, 1])))

    def lonlat(self, flat: Floats) -> Floats:
        return np.column_stack(self._to.transform(flat[:, 0], flat[:, 1], direction="INVERSE"))


def _path(land: BaseGeometry, window: BaseGeometry, plane: _Plane, standoff_m: float) -> Floats | None:
    """Find the shortest path at one stand-off, as a densified track, lon, lat; None where no water joins the ends."""
    water = _water(land, window, plane, standoff_m)
    if water.is_empty:
        return None
    start = shapely.shortest_line(water, plane.start).coords[0]
    end = shapely.shortest_line(water, plane.end).coords[0]
    corners = np.concatenate([[start, end], _corners(water)])
    # Parallels are curved in the plane: the envelope keeps a chord from cutting across the window's rim.
    blocked = window.envelope.difference(water.buffer(_SLACK_M))
    shapely.prepare(blocked)
    path = _search(corners, blocked)
    return None if path is None else densify(plane.lonlat(corners[path]), _STEP_M)


def _water(land: BaseGeometry, window: BaseGeometry, plane: _Plane, standoff_m: float) -> BaseGeometry:
    """Give the largest piece of water that keeps off the coast, less so near the two ends; empty where all is land."""
    close = land.buffer(HARBOUR_STANDOFF_M + _SMOOTH_M, quad_segs=2).simplify(_SMOOTH_M)
    harbours = shapely.union_all([p.buffer(HARBOUR_M) for p in (plane.start, plane.end)])
    far = land.buffer(standoff_m + _SMOOTH_M, quad_segs=4).simplify(_SMOOTH_M).difference(harbours)
    pieces = shapely.get_parts(window.difference(close.union(far)))
    largest: BaseGeometry = max(pieces, key=lambda piece: piece.area, default=shapely.Polygon())
    return largest


def _corners(water: BaseGeometry) -> Floats:
    """List the vertices a shortest path can bend at: where the water's edge turns towards the water."""
    found = [np.empty((0, 2))]
    for piece in shapely.get_parts(water):
        oriented = shapely.orient_polygons(piece, exterior_cw=False)
        for ring in (oriented.exterior, *oriented.interiors):
            at = shapely.get_coordinates(ring)[:-1]
            before, after = at - np.roll(at, 1, axis=0), np.roll(at, -1, axis=0) - at
            found.append(at[before[:, 0] * after[:, 1] - before[:, 1] * after[:, 0] < 0])
    return np.concatenate(found)


def _search(corners: Floats, blocked: BaseGeometry) -> list[int] | None:
    """Search from corner 0 to corner 1 by A*; whether two corners see each other is tested when it first matters."""
    goal_m = np.hypot(*(corners - corners[1]).T)
    before = np.full(len(corners), -1, dtype=np.int64)
    done = np.zeros(len(corners), dtype=bool)
    queue = [(float(goal_m[0]), 0.0, 0, -1)]
    while queue:
        _, gone_m, here, back = heapq.heappop(queue)
        if done[here] or (back >= 0 and not _sees(corners[back], corners[here], blocked)):
            continue
        done[here], before[here] = True, back
        if here == 1:
            path = [1]
            while before[path[-1]] >= 0:
                path.append(int(before[path[-1]]))
            return path[::-1]
        ahead = np.flatnonzero(~done)
        through_m = gone_m + np.hypot(*(corners[ahead] - corners[here]).T)
        for there, length, total in zip(
            ahead.tolist(), through_m.tolist(), (through_m + goal_m[ahead]).tolist(), strict=True
        ):
            heapq.heappush(queue, (total, length, there, here))
    return None


def _sees(here: Floats, there: Floats, blocked: BaseGeometry) -> bool:
    return not shapely.intersects(blocked, shapely.LineString([here, there]))
