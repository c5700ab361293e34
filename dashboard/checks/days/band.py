"""The band: on each day, the stretch of the route on which one consignment can be, if the premises hold.

It is no track and no position of any vessel or train: no source gives one.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from dashboard.case import Case
from dashboard.checks.days.band_premises import list_assumed, list_stated
from dashboard.checks.days.passages import find_passages
from dashboard.checks.days.prism import Prism
from dashboard.checks.days.stretch import Stretch, lay_out, to_metres
from dashboard.checks.route.journey import Journey
from dashboard.geodesy import Floats, cut_between

SPELL_DAYS = 31
"""A stretch that stays the same for longer is told once for all its days, shorter ones day by day."""


@dataclass(frozen=True)
class DayExtent:
    """Hold the stretch of one civil day, from its first hour to its last, in metres along the route [m]."""

    day: dt.date
    low_m: float
    high_m: float


@dataclass(frozen=True)
class Spell:
    """Hold the days, first to last, that have one stretch, in metres along the route [m]."""

    first: dt.date
    last: dt.date
    low_m: float
    high_m: float


@dataclass(frozen=True, eq=False)
class Piece:
    """Hold a line to draw: track of shape (n, 2), lon, lat [deg], and the leg that it belongs to."""

    leg_id: str
    track: Floats


@dataclass(frozen=True, eq=False)
class Band:
    """Hold where one consignment can be on each day.

    Parameters
    ----------
    label
        What has to stand wherever the band is drawn.
    extents
        One a day, from the first on which it can have left to the last by which it has to have arrived, as far as the
        window goes; none where there is a reason.
    stretches
        What the route is drawn of, in order.
    stated, assumed
        Clauses that say what the band rests on, told apart.
    left_out
        Dated events on the route that do not tighten it, each with the reason.
    reason
        Why there is no band; empty where there is one.
    """

    label: str
    extents: tuple[DayExtent, ...]
    stretches: tuple[Stretch, ...]
    stated: tuple[str, ...]
    assumed: tuple[str, ...]
    left_out: tuple[str, ...]
    reason: str = ""

    @property
    def length_m(self) -> float:
        """Length of the route as drawn [m]; the extents are counted along it."""
        return self.stretches[-1].end_m if self.stretches else 0.0

    def extent(self, day: dt.date) -> DayExtent | None:
        """Find the stretch of a day; None where there is none."""
        return next((extent for extent in self.extents if extent.day == day), None)

    @property
    def spells(self) -> tuple[Spell, ...]:
        """The extents in order, those that stay the same for more than `SPELL_DAYS` joined."""
        spells: list[Spell] = []
        for (low_m, high_m), grouped in groupby(self.extents, key=lambda extent: (extent.low_m, extent.high_m)):
            days = [extent.day for extent in grouped]
            spans = [(days[0], days[-1])] if len(days) > SPELL_DAYS else [(day, day) for day in days]
            spells += [Spell(first, last, low_m, high_m) for first, last in spans]
        return tuple(spells)

    def pieces(self, day: dt.date) -> tuple[Piece, ...]:
        """Cut the lines to draw on a day, in order along the route; none where the stretch is none or a point."""
        extent = self.extent(day)
        return tuple(self._cut(extent)) if extent else ()

    def _cut(self, extent: DayExtent) -> Iterator[Piece]:
        for stretch in self.stretches:
            low_m, high_m = max(extent.low_m, stretch.start_m), min(extent.high_m, stretch.end_m)
            if low_m < high_m:
                ends_m = (stretch.on_track_m(low_m), stretch.on_track_m(high_m))
                yield Piece(stretch.leg_id, cut_between(stretch.track, *ends_m))


def draw_band(journey: Journey, case: Case) -> Band:
    """Work out the band over the days of the case's window, along the route as drawn."""
    stated = tuple(list_stated(journey, case))
    missing = [reason for reason in (journey.reason, *(stage.reason for stage in journey.stages)) if reason]
    if missing:
        assumed = tuple(list_assumed(journey, (), case))
        return Band("", (), (), stated, assumed, journey.left_out, "; ".join(dict.fromkeys(missing)))
    stretches = lay_out(journey.stages)
    found = find_passages(journey, stretches, case)
    prism = Prism(found.passages, stretches[-1].end_h)
    reason = _say_conflict(prism)
    return Band(
        f"possible extent for one consignment, if {_listed(found.labels)}: assumptions, not reported",
        () if reason else tuple(_extents(prism, stretches, journey, case)),
        stretches,
        stated,
        tuple(list_assumed(journey, found.sightings, case)),
        found.left_out,
        reason,
    )


def _say_conflict(prism: Prism) -> str:
    """Say which two premises no course along the route keeps both of; empty where there are none."""
    conflict = prism.conflict()
    if conflict is None:
        return ""
    held, asked = conflict
    return f"at the high bounds of speed, {held.words} and {asked.words} cannot both hold"


def _extents(prism: Prism, stretches: tuple[Stretch, ...], journey: Journey, case: Case) -> Iterator[DayExtent]:
    """Give the stretch of each day: from the nearest position at its first hour to the farthest at its last."""
    first, last = journey.departure.first, journey.stages[-1].finish.last
    for day in case.days:
        if first <= day <= last:
            low_m = to_metres(stretches, prism.nearest_h(journey.hours_before(day)))
            high_m = to_metres(stretches, prism.farthest_h(journey.hours_through(day)))
            yield DayExtent(day, low_m, max(low_m, high_m))


def _listed(clauses: tuple[str, ...]) -> str:
    return f"{', '.join(clauses[:-1])} and {clauses[-1]}"
