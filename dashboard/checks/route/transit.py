"""How long a leg takes at its speed bounds, what speed its days ask for, and whether they leave enough time."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from dashboard.case import SpeedBounds
from dashboard.checks.route.journey import HOURS_A_DAY, Stage

TIGHT_SHARE = 0.5
"""What needs more than this part of the way from its low to its high bound is called tight: a rule of Waybill."""


class Doable(StrEnum):
    """Whether something can be done inside its days."""

    FEASIBLE = "feasible"
    TIGHT = "tight"
    NOT_FEASIBLE = "not feasible"
    UNDETERMINED = "undetermined"


@dataclass(frozen=True)
class Span:
    """Hold the least and the most of something; the most may be infinite, and both are NaN where nothing is known."""

    low: float
    high: float

    def __add__(self, other: "Span") -> "Span":
        return Span(self.low + other.low, self.high + other.high)


UNKNOWN = Span(math.nan, math.nan)


@dataclass(frozen=True)
class Transit:
    """Hold the times and speeds of a leg, or of legs in a row.

    Parameters
    ----------
    length_m
        Shortest and longest alternative [m].
    transit_h
        Hours [h] that the shortest takes at the high bounds, and the longest at the low bounds.
    available_h
        Fewest and most hours [h] between its beginning and the day by which it ended; none is below zero.
    needed_kmh
        The slowest mean speed [km/h] that still meets the days: on the shortest with the most time, and on the longest
        with the fewest; infinite where no time is left.
    reason
        Why it is undetermined; empty where it is not.
    """

    length_m: Span
    transit_h: Span
    available_h: Span
    needed_kmh: Span
    verdict: Doable
    reason: str = ""

    @property
    def needed_km_a_day(self) -> Span:
        """The slowest mean speed that still meets the days [km a day]."""
        return Span(self.needed_kmh.low * HOURS_A_DAY, self.needed_kmh.high * HOURS_A_DAY)


def judge(stages: Sequence[Stage], begun_h: Span, finish_h: float) -> Transit:
    """Judge legs that follow each other, from the hours [h] when the first can begin to the hour by which all ended.

    The first that holds:

    ================ =================================================================================================
    ``undetermined`` a route, or the case's speed bounds for its mode, are missing
    ``not feasible`` the shortest alternatives, begun at the earliest, need more than the high bounds
    ``undetermined`` the longest, begun at the latest, do: it depends on the path and on the day
    ``tight``        the longest, begun at the latest, need more than `TIGHT_SHARE` of the way from low to high bounds
    ``feasible``     they need no more than that
    ================ =================================================================================================
    """
    low_m = sum(stage.low_m for stage in stages)
    high_m = sum(stage.high_m for stage in stages)
    length_m = Span(low_m, high_m)
    missing = [stage.reason for stage in stages if stage.reason]
    if missing or math.isnan(begun_h.low):
        reason = "; ".join(dict.fromkeys(missing)) or "nothing can be said of the leg before it"
        return Transit(length_m, UNKNOWN, UNKNOWN, UNKNOWN, Doable.UNDETERMINED, reason)
    available_h = Span(max(0.0, finish_h - begun_h.high), max(0.0, finish_h - begun_h.low))
    transit_h = Span(_hours(stages, 1.0, longest=False), _hours(stages, 0.0, longest=True))
    needed_kmh = Span(_speed_kmh(low_m, available_h.high), _speed_kmh(high_m, available_h.low))
    verdict, reason = Doable.FEASIBLE, ""
    if transit_h.low > available_h.high:
        verdict = Doable.NOT_FEASIBLE
    elif _hours(stages, 1.0, longest=True) > available_h.low:
        verdict = Doable.UNDETERMINED
        reason = (
            "the shortest path begun at the earliest keeps to the high bound, the longest begun at the latest does not"
        )
    elif _hours(stages, TIGHT_SHARE, longest=True) > available_h.low:
        verdict = Doable.TIGHT
    return Transit(length_m, transit_h, available_h, needed_kmh, verdict, reason)


def _hours(stages: Sequence[Stage], share: float, *, longest: bool) -> float:
    """Add up the hours [h] that legs take at a share of the way from their low to their high bounds."""
    return sum(
        (stage.high_m if longest else stage.low_m) / 1000.0 / _mean_kmh(stage.speed, share)
        for stage in stages
        if stage.speed
    )


def _mean_kmh(speed: SpeedBounds, share: float) -> float:
    return speed.low_kmh + share * (speed.high_kmh - speed.low_kmh)


def _speed_kmh(metres: float, hours: float) -> float:
    return metres / 1000.0 / hours if hours > 0 else math.inf
