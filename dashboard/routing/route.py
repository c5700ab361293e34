"""A route: a path along the sea or a network, with its length and the range of its alternatives."""

from dataclasses import dataclass

from dashboard import Refusal
from dashboard.geodesy import Floats


class NoPathError(Refusal):
    """Say that no path was found, and why; a finding for the caller, never a straight line instead."""


@dataclass(frozen=True, eq=False)
class Alternative:
    """Hold one path: track of shape (n, 2), lon, lat [deg]; length [m]; the words that tell it from the others.

    ``countries`` are those it passes by rail, in order along it, by ISO 3166-1 alpha-2 code.
    """

    name: str
    track: Floats
    length_m: float
    countries: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Route:
    """Hold the path that is drawn and the range of those that really differ.

    Parameters
    ----------
    length_m
        Length of the drawn path [m]: a network's own track lengths, or geodesic segments at sea.
    low_m, high_m
        Shortest and longest alternative [m].
    start_offset_m, end_offset_m
        How far the path's ends lie from the points asked for [m].
    method
        How it was computed, in a sentence that can be cited.
    countries
        Countries the drawn path passes by rail, in order along it, by ISO 3166-1 alpha-2 code.
    passages
        Passages it takes by sea, in order along it, by id.
    opened
        Shorter ways by sea through passages that are shut unless they are opened; the range leaves them out.
    """

    mode: str
    track: Floats
    length_m: float
    low_m: float
    high_m: float
    start_offset_m: float
    end_offset_m: float
    method: str
    alternatives: tuple[Alternative, ...] = ()
    countries: tuple[str, ...] = ()
    passages: tuple[str, ...] = ()
    opened: tuple[Alternative, ...] = ()
