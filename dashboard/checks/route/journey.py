"""One consignment's journey along the legs of a case: what is stated of its days, and what has to be assumed."""

import datetime as dt
import itertools
import math
from dataclasses import dataclass
from typing import Literal

from dashboard.case import Case, Event, Leg, SpeedBounds
from dashboard.case.dates.words import day_words, label_words, span_words
from dashboard.checks.route.leg_route import LegRoute

HOURS_A_DAY = 24.0

DATING_KINDS = ("event", "imagery")
"""Kinds of date that say when something was where; a publication or statement comes after what it is about."""


@dataclass(frozen=True)
class Premise:
    """Hold the days between which a leg begins or ends, and what that rests on.

    Parameters
    ----------
    first, last
        Civil days, both included.
    basis
        ``stated`` where the dates of the leg say so, ``assumed`` where a finding holds only if it is so.
    claims
        Ids of the claims that give the days; empty where none does.
    words
        The premise as a clause, such as ``it left Najin 7–8 Sep 2023``.
    label
        The same for the label of a drawing, such as ``loaded Sept 7-8``.
    is_open
        Whether only its first hour is known: a beginning that nothing bounds from above is taken at its earliest.
    """

    first: dt.date
    last: dt.date
    basis: Literal["stated", "assumed"]
    claims: tuple[str, ...]
    words: str
    label: str
    is_open: bool = False


@dataclass(frozen=True, eq=False)
class Stage:
    """Hold one leg of a journey.

    Parameters
    ----------
    name
        Such as ``the sea leg from Najin to Dunay``.
    departure
        None for a leg that follows another and whose own dates leave its start open: it begins when that one ends.
    """

    leg_route: LegRoute
    speed: SpeedBounds | None
    name: str
    start_name: str
    end_name: str
    departure: Premise | None
    finish: Premise

    @property
    def leg(self) -> Leg:
        """The leg as reported."""
        return self.leg_route.leg

    @property
    def high_kmh(self) -> float:
        """The high bound of its mean speed [km/h]; NaN where the case gives none."""
        return self.speed.high_kmh if self.speed else math.nan

    @property
    def low_m(self) -> float:
        """Length of the shortest alternative [m], connector included; NaN where there is no route."""
        return self.leg_route.low_m

    @property
    def high_m(self) -> float:
        """Length of the longest alternative [m], connector included; NaN where there is no route."""
        return self.leg_route.high_m

    @property
    def reason(self) -> str:
        """Why nothing can be said of its times; empty where something can."""
        if self.leg_route.route is None:
            return self.leg_route.reason
        return "" if self.speed else f"the case gives no speed bounds for {self.leg.mode}"


@dataclass(frozen=True, eq=False)
class Journey:
    """Hold the legs of a case as one journey.

    Parameters
    ----------
    day_zero
        The day that hours are counted from: the first of the window.
    sightings
        Events on the route whose dates say when something was at a place.
    left_out
        Events on the route whose dates do not, each with the reason.
    reason
        Why the legs make no journey; empty where they do.
    """

    day_zero: dt.date
    stages: tuple[Stage, ...]
    sightings: tuple[Event, ...]
    left_out: tuple[str, ...]
    reason: str

    @property
    def departure(self) -> Premise:
        """When the first leg begins; raises ValueError where there is no leg."""
        if not self.stages or self.stages[0].departure is None:
            raise ValueError("a journey without legs has no departure")
        return self.stages[0].departure

    def hours_before(self, day: dt.date) -> float:
        """Count the hours [h] from the start of day zero to the start of a day; no time zone comes into it."""
        return (day - self.day_zero).days * HOURS_A_DAY

    def hours_through(self, day: dt.date) -> float:
        """Count the hours [h] from the start of day zero to the end of a day."""
        return self.hours_before(day) + HOURS_A_DAY


def plan(case: Case, routes: tuple[LegRoute, ...]) -> Journey:
    """Lay the legs of a case out as one journey of one consignment, with the premises that its times rest on."""
    on_route = [event for event in case.events if event.role == "route"]
    sightings = tuple(event for event in on_route if event.date_kind in DATING_KINDS)
    left_out = tuple(
        f"“{event.title}”: its day is that of a {event.date_kind}"
        for event in on_route
        if event.date_kind not in DATING_KINDS
    )
    speeds = {speed.mode: speed for speed in case.speeds}
    stages = []
    for at, leg_route in enumerate(routes):
        leg = leg_route.leg
        follows = at > 0 and routes[at - 1].leg.end == leg.start
        start_name, end_name = case.place(leg.start).name, case.place(leg.end).name
        stages.append(
            Stage(
                leg_route,
                speeds.get(leg.mode),
                f"the {leg.mode} leg from {start_name} to {end_name}",
                start_name,
                end_name,
                None if follows and not _start_is_dated(leg) else _departure(leg, case, () if follows else sightings),
                _finish(leg, [later.leg for later in routes[at + 1 :]], case),
            )
        )
    return Journey(case.window.earliest_start, tuple(stages), sightings, left_out, _check_joined(routes, case))


def _check_joined(routes: tuple[LegRoute, ...], case: Case) -> str:
    for one, other in itertools.pairwise(routes):
        if one.leg.end != other.leg.start:
            ends, starts = case.place(one.leg.end).name, case.place(other.leg.start).name
            return f"leg {one.leg.id} ends at {ends} and leg {other.leg.id} starts at {starts}"
    return "" if routes else "the case has no legs"


def _departure(leg: Leg, case: Case, sightings: tuple[Event, ...]) -> Premise:
    """Say when a leg begins: when what was last seen at its start left, else by its dates, else with the window."""
    start = case.place(leg.start).name
    seen = [event for event in sightings if event.place == leg.start]
    earliest = leg.dates.earliest_start if leg.dates else case.window.earliest_start
    if seen:
        event = max(seen, key=lambda event: (event.dates.earliest_end, event.dates.latest_end))
        first, last = max(event.dates.earliest_end, earliest), max(event.dates.latest_end, earliest)
        among = f"the consignment was among what is reported at {start} ({'; '.join(event.claims)})"
        words = f"{among} and left {span_words(first, last)}"
        return Premise(first, last, "assumed", event.claims, words, f"loaded {label_words(first, last)}")
    if leg.dates and _start_is_dated(leg):
        first, last = leg.dates.earliest_start, leg.dates.latest_start
        words = f"the consignment left {start} {span_words(first, last)}"
        return Premise(first, last, "stated", dated_claims(leg, case), words, f"begun {label_words(first, last)}")
    words = f"the consignment left {start} as {day_words(earliest)} began, the earliest that the dates allow"
    label = f"begun {label_words(earliest, earliest)} at the earliest"
    return Premise(earliest, earliest, "assumed", dated_claims(leg, case), words, label, is_open=True)


def _start_is_dated(leg: Leg) -> bool:
    """Say whether the dates of a leg tell its start from its end; else they bound it from one side alone."""
    return leg.dates is not None and leg.dates.latest_start < leg.dates.earliest_end


def _finish(leg: Leg, later: list[Leg], case: Case) -> Premise:
    """Say by when a leg ends: by its dates, else before the next leg with dates begins, else with the window."""
    if leg.dates:
        return _ends_by(leg.dates.earliest_end, leg.dates.latest_end, leg, case, dated_claims(leg, case))
    for next_leg in later:
        if next_leg.dates:
            first, last = next_leg.dates.earliest_start, next_leg.dates.latest_start
            return _ends_by(first, last, leg, case, dated_claims(next_leg, case))
    return _ends_by(case.window.latest_end, case.window.latest_end, leg, case, None)


def _ends_by(first: dt.date, last: dt.date, leg: Leg, case: Case, claims: tuple[str, ...] | None) -> Premise:
    """Build the premise that a leg ended by a day: stated by claims, or assumed where they are None."""
    words = f"the consignment reached {case.place(leg.end).name} by {day_words(last)}"
    label = f"finished by {label_words(last, last)}"
    return Premise(first, last, "assumed" if claims is None else "stated", claims or (), words, label)


def dated_claims(leg: Leg, case: Case) -> tuple[str, ...]:
    """List the claims of a leg that carry a date; none where the dates of the leg were put in without one."""
    return tuple(claim for claim in leg.claims if leg.dates and case.claim(claim).dates)
