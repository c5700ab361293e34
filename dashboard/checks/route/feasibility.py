"""Whether each leg, and the whole route, can be done inside the days stated or assumed, and at what speed.

Speeds are means over a leg, halts included; the bounds are the case's, each with its source. A leg's length runs from
its shortest to its longest alternative. The rule is that of `dashboard.checks.route.transit.judge`.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dashboard.case import Case
from dashboard.checks.route.feasibility_wording import describe_speed, name_condition, sentence
from dashboard.checks.route.journey import Journey, Premise, Stage
from dashboard.checks.route.transit import UNKNOWN, Doable, Span, Transit, judge
from dashboard.routing.path_words import doubt_words


@dataclass(frozen=True)
class Feasibility:
    """Hold whether a leg, or the whole route, can be done inside its days.

    Parameters
    ----------
    leg_id
        Empty for the whole route.
    name
        Such as ``the sea leg from Najin to Dunay``.
    departure, finish
        When it began and by when it ended. Departure is None for a leg that begins when the one before it ends.
    condition
        What no source says and the verdict hangs on; empty where the end is stated.
    stated, assumed
        Clauses that say what it rests on, told apart.
    """

    leg_id: str
    name: str
    transit: Transit
    departure: Premise | None
    finish: Premise
    condition: str
    stated: tuple[str, ...]
    assumed: tuple[str, ...]
    sentence: str

    @property
    def verdict(self) -> Doable:
        """Whether it can be done inside its days."""
        return self.transit.verdict


def check_feasibility(journey: Journey, case: Case) -> tuple[Feasibility, ...]:
    """Check each leg, in order, and behind them the whole route where it has more than one leg."""
    legs: list[Feasibility] = []
    ended_h = UNKNOWN
    for stage in journey.stages:
        begun_h = _begin(stage, journey, ended_h)
        transit = _doubt([stage], judge([stage], begun_h, journey.hours_through(stage.finish.last)))
        ended_h = begun_h + transit.transit_h
        legs.append(_describe([stage], stage.leg.id, stage.name, transit, case))
    if len(legs) < 2:
        return tuple(legs)
    first, last = journey.stages[0], journey.stages[-1]
    transit = judge(journey.stages, _begin(first, journey, UNKNOWN), journey.hours_through(last.finish.last))
    transit = _doubt(journey.stages, transit)
    name = f"the whole route from {first.start_name} to {last.end_name}"
    return (*legs, _describe(journey.stages, "", name, _hold_together(transit, legs, journey), case))


def _doubt(stages: Sequence[Stage], transit: Transit) -> Transit:
    """Keep a doubtful path from making a journey not feasible."""
    doubts = [(stage, doubt) for stage in stages if stage.leg_route.route for doubt in stage.leg_route.route.doubts]
    if transit.verdict is not Doable.NOT_FEASIBLE or not doubts:
        return transit
    stage, doubt = doubts[0]
    reason = f"the path of {stage.name} is doubtful: {doubt_words(doubt)}"
    return replace(transit, verdict=Doable.UNDETERMINED, reason=reason)


def _begin(stage: Stage, journey: Journey, ended_h: Span) -> Span:
    """Give the earliest and latest hour [h] when a leg can begin: by its own premise, and not before the last ended."""
    if stage.departure is None:
        dates = stage.leg.dates
        first_h = journey.hours_before(dates.earliest_start) if dates else -math.inf
        return Span(max(ended_h.low, first_h), max(ended_h.high, first_h))
    first_h = journey.hours_before(stage.departure.first)
    low_h = first_h if math.isnan(ended_h.low) else max(first_h, ended_h.low)
    return Span(low_h, low_h if stage.departure.is_open else max(low_h, journey.hours_through(stage.departure.last)))


def _hold_together(whole: Transit, legs: Sequence[Feasibility], journey: Journey) -> Transit:
    """Keep the whole route from being judged better than its legs allow, or judged at all where they do not join."""
    if journey.reason:
        reason = f"the legs make no one route: {journey.reason}"
        return Transit(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, Doable.UNDETERMINED, reason)
    if any(leg.verdict is Doable.NOT_FEASIBLE for leg in legs):
        return replace(whole, verdict=Doable.NOT_FEASIBLE, reason="a leg of it is not")
    return whole


def _describe(stages: Sequence[Stage], leg_id: str, name: str, transit: Transit, case: Case) -> Feasibility:
    departure, finish = stages[0].departure, stages[-1].finish
    condition = name_condition(stages[-1], case)
    return Feasibility(
        leg_id,
        name,
        transit,
        departure,
        finish,
        condition,
        tuple(_list_stated(stages, departure, finish)),
        tuple(_list_assumed(stages, departure, finish, condition)),
        sentence(name, transit, departure, finish, condition),
    )


def _list_stated(stages: Sequence[Stage], departure: Premise | None, finish: Premise) -> Iterator[str]:
    for stage in stages:
        yield f"{stage.name} ({'; '.join(stage.leg.claims)})"
    for premise in (departure, finish):
        if premise and premise.basis == "stated":
            yield f"{premise.words} ({'; '.join(premise.claims)})" if premise.claims else premise.words


def _list_assumed(stages: Sequence[Stage], departure: Premise | None, finish: Premise, condition: str) -> Iterator[str]:
    for premise in (departure, finish):
        if premise and premise.basis == "assumed":
            yield premise.words
    if condition:
        yield condition
    for stage in stages:
        if stage.departure is None:
            yield f"{stage.name} begins when the one before it ends: no time for the transfer is taken off"
        if stage.speed:
            yield describe_speed(stage)
        if stage.leg_route.basis == "inferred":
            yield f"the path of {stage.name}, inferred"
