"""A route: a path along the sea or a network, the access to it, its length, the range of its alternatives, doubts."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from dashboard import Refusal
from dashboard.geodesy import Floats, Point, inverse
from dashboard.geodesy.meridian import turn_longitudes

MOST_ACCESS_M = {"sea": 50_000.0, "rail": 60_000.0}
"""A place farther than this from the water or the network has no path on it [m], by mode."""

LONG_ACCESS_M = 25_000.0
"""A link to the path longer than this makes it doubtful [m]: the way there may be another than the straight one."""

LONG_ACCESS_SHARE = 0.1
"""So do links that are together more than this part of the whole."""

DETOUR = 2.0
"""A path longer than this many times the straight line is doubtful: the data may lack a shorter one."""

DoubtKind = Literal["access", "detour", "gap", "passage"]


class NoPathError(Refusal):
    """Say that no path was found, and why; a finding for the caller, never a straight line instead."""


@dataclass(frozen=True)
class Access:
    """Hold a schematic link between a point asked for and a path: no line or water in the data carries it.

    Parameters
    ----------
    joined
        Where the path begins, ends, or passes the point.
    length_m
        What the link adds to the path [m]: the geodesic, there and back where the path goes on.
    """

    point: Point
    joined: Point
    length_m: float

    @property
    def track(self) -> Floats:
        """The link as a line, shape (2, 2), lon, lat [deg]; its longitudes run on past ±180."""
        ends = np.array([[self.point.lon, self.point.lat], [self.joined.lon, self.joined.lat]])
        ends[:, 0] = np.unwrap(ends[:, 0], period=360.0)
        return ends


@dataclass(frozen=True)
class Doubt:
    """Hold what makes a path doubtful.

    Parameters
    ----------
    kind
        ``access``: the links to it are long; ``detour``: it is over `DETOUR` times the straight line; ``gap``: the data
        lack a piece of it or of a shorter one; ``passage``: it takes a passage that is assumed to be open.
    length_m
        Of what is doubtful [m]: all links, the whole path, the gap, the whole path.
    beside_m
        What that is held against [m]: the whole path, the straight line, the whole path, the whole path.
    name
        Of a passage or a gap; empty for the rest.
    """

    kind: DoubtKind
    length_m: float
    beside_m: float
    name: str = ""


@dataclass(frozen=True, eq=False)
class Alternative:
    """Hold one path: track of shape (n, 2), lon, lat [deg]; length [m]; the words that tell it from the others.

    ``countries`` are those it passes by rail, in order along it, by ISO 3166-1 alpha-2 code. The length includes its
    ``access``.
    """

    name: str
    track: Floats
    length_m: float
    countries: tuple[str, ...] = ()
    access: tuple[Access, ...] = ()


@dataclass(frozen=True, eq=False)
class Route:
    """Hold the path that is drawn and the range of those that really differ.

    Parameters
    ----------
    track
        The path along the sea or network, shape (n, 2), lon, lat [deg], without the access to it.
    length_m
        Length of the drawn path [m], access included: a network's own track lengths, or geodesic segments at sea.
    low_m, high_m
        Shortest and longest alternative [m], access included.
    method
        How it was computed, in a sentence that can be cited.
    countries
        Countries the drawn path passes by rail, in order along it, by ISO 3166-1 alpha-2 code.
    passages
        Passages it takes by sea, in order along it, by id.
    opened
        Shorter ways by sea through passages that are shut unless they are opened; the range leaves them out.
    access
        The links from the points asked for, in their order: start, places it is led through, end; the end's is left out
        where it ends at no point but at a border.
    doubts
        What makes it doubtful.
    """

    mode: str
    track: Floats
    length_m: float
    low_m: float
    high_m: float
    method: str
    alternatives: tuple[Alternative, ...] = ()
    countries: tuple[str, ...] = ()
    passages: tuple[str, ...] = ()
    opened: tuple[Alternative, ...] = ()
    access: tuple[Access, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    @property
    def start_offset_m(self) -> float:
        """How far the path's start lies from the point asked for [m]."""
        return self.access[0].length_m if self.access else 0.0

    @property
    def end_offset_m(self) -> float:
        """How far the path's end lies from the point asked for [m]; 0 where it ends at no point but at a border."""
        return self.access[-1].length_m if len(self.access) > 1 else 0.0

    @property
    def access_m(self) -> float:
        """Length of all its links [m]."""
        return sum(link.length_m for link in self.access)

    @property
    def whole_track(self) -> Floats:
        """The path with the links to its ends, shape (n, 2), lon, lat [deg]; its longitudes run on past ±180."""
        ends = [np.array([[each.point.lon, each.point.lat]]) for each in self.access]
        whole = np.concatenate([*ends[:1], self.track, *ends[1:][-1:]])
        whole[:, 0] = np.unwrap(whole[:, 0], period=360.0)
        return without_repeats(whole)

    @property
    def path_m(self) -> float:
        """Length on the water or the network alone [m]."""
        return self.length_m - self.access_m


def without_repeats(track: Floats) -> Floats:
    """Draw a place once that comes twice behind itself, shape (n, 2)."""
    kept: Floats = track[np.append(True, (np.diff(track, axis=0) != 0.0).any(axis=1))]
    return kept


def link(point: Point, at: Sequence[float] | Floats, *, there_and_back: bool = False) -> Access:
    """Join a point to a position on a path, lon, lat [deg]."""
    joined = Point(float(turn_longitudes(float(at[0]), 0.0)), float(at[1]))
    return Access(point, joined, (2.0 if there_and_back else 1.0) * inverse(point, joined).distance_m)


def refuse_access(mode: str, to: str, distance_m: float, point: Point) -> NoPathError:
    """Make the error that says how far a point is from what would carry a path, and how far it may be."""
    most_km = MOST_ACCESS_M[mode] / 1000
    return NoPathError(f"{to} is {distance_m / 1000:.0f} km from {point}: a link to it needs {most_km:.0f} km or less")


def link_ends(start: Point, track: Floats, end: Point) -> tuple[Access, Access]:
    """Join two points to the ends of a track."""
    return link(start, track[0]), link(end, track[-1])


def find_doubts(length_m: float, access: Sequence[Access], straight_m: float | None = None) -> Iterator[Doubt]:
    """Tell what in its length [m] and its links makes a path doubtful.

    Parameters
    ----------
    straight_m
        The straight line it is held against [m]; None for the one between the points that the links begin at.
    """
    access_m = sum(each.length_m for each in access)
    if access_m > LONG_ACCESS_SHARE * length_m or any(each.length_m > LONG_ACCESS_M for each in access):
        yield Doubt("access", access_m, length_m)
    if straight_m is None:
        points = [each.point for each in access]
        straight_m = sum(inverse(here, there).distance_m for here, there in itertools.pairwise(points))
    if length_m > DETOUR * straight_m:
        yield Doubt("detour", length_m, straight_m)
