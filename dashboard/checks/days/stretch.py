"""A journey's route as drawn, laid out end to end: metres from its start, and hours from its start at the fastest."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from dashboard.checks.route.journey import Stage
from dashboard.geodesy import Floats, length_m


@dataclass(frozen=True, eq=False)
class Stretch:
    """Hold one drawn line of a route: a connector, or a leg's path with the links to its ends.

    Parameters
    ----------
    track
        Shape (n, 2), lon, lat [deg].
    start_m, end_m
        Where it lies along the route [m], by the lengths of the legs' routes.
    start_h, end_h
        The same in hours [h] at the high bounds of speed.
    drawn_m
        Length of the drawn line [m]: a network's own lengths are of lines finer than those drawn.
    """

    leg_id: str
    track: Floats
    start_m: float
    end_m: float
    start_h: float
    end_h: float
    drawn_m: float

    def along_m(self, drawn_m: float) -> float:
        """Turn metres along the drawn line into metres along the route: a share of the one is that of the other."""
        return self.start_m + drawn_m * (self.end_m - self.start_m) / self.drawn_m

    def on_track_m(self, along_m: float) -> float:
        """Turn metres along the route into metres along the drawn line, at its ends for what lies beyond."""
        share = (along_m - self.start_m) / (self.end_m - self.start_m)
        return min(max(share, 0.0), 1.0) * self.drawn_m


def lay_out(stages: Sequence[Stage]) -> tuple[Stretch, ...]:
    """Lay the routes of legs out end to end; every leg needs its route and its speed bounds."""
    stretches: list[Stretch] = []
    gone_m = gone_h = 0.0
    for stage in stages:
        for track, metres in _lines(stage):
            hours = metres / 1000.0 / stage.high_kmh
            ends = (gone_m, gone_m + metres, gone_h, gone_h + hours)
            stretches.append(Stretch(stage.leg.id, track, *ends, length_m(track)))
            gone_m, gone_h = ends[1], ends[3]
    return tuple(stretches)


def _lines(stage: Stage) -> Iterator[tuple[Floats, float]]:
    """Give each line of a leg that has a length, with that length [m]."""
    leg_route = stage.leg_route
    if leg_route.connector is not None and leg_route.connector_m > 0:
        yield leg_route.connector, leg_route.connector_m
    if leg_route.route is not None and leg_route.route.length_m > 0:
        yield leg_route.route.whole_track, leg_route.route.length_m


def to_hours(stretches: Sequence[Stretch], along_m: float) -> float:
    """Turn metres along a route into hours from its start at the fastest [h]."""
    return float(np.interp(along_m, *_corners(stretches)))


def to_metres(stretches: Sequence[Stretch], at_h: float) -> float:
    """Turn hours from a route's start at the fastest into metres along it [m]."""
    metres, hours = _corners(stretches)
    return float(np.interp(at_h, hours, metres))


def _corners(stretches: Sequence[Stretch]) -> tuple[Floats, Floats]:
    metres = np.array([0.0, *(stretch.end_m for stretch in stretches)])
    return metres, np.array([0.0, *(stretch.end_h for stretch in stretches)])
