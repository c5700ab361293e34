"""What the band rests on: what is stated, and what is assumed, told apart."""

from collections.abc import Iterator

from dashboard.case import Case, Event
from dashboard.case.dates.words import day_words, interval_words
from dashboard.checks.route.feasibility_wording import describe_speed, name_condition
from dashboard.checks.route.journey import Journey, dated_claims


def list_stated(journey: Journey, case: Case) -> Iterator[str]:
    """List what sources state: the legs, their dates, and what was seen on the route."""
    for stage in journey.stages:
        yield f"{stage.name} ({'; '.join(stage.leg.claims)})"
        if stage.leg.dates:
            claims = dated_claims(stage.leg, case) or stage.leg.claims
            yield f"{stage.name} lies within {interval_words(stage.leg.dates)} ({'; '.join(claims)})"
    for event in journey.sightings:
        yield f"“{event.title}”, {interval_words(event.dates)} ({'; '.join(event.claims)})"


def list_assumed(journey: Journey, sightings: tuple[Event, ...], case: Case) -> Iterator[str]:
    """List what no source states, and without which the band would be another."""
    if not journey.stages:
        return
    first, last = journey.stages[0], journey.stages[-1]
    yield f"one consignment went all the way from {first.start_name} to {last.end_name}"
    for event in sightings:
        place = case.place(event.place or "").name
        yield f"the consignment was among what is reported at {place} ({'; '.join(event.claims)})"
    if journey.departure.basis == "assumed":
        yield f"the consignment left {first.start_name} on {day_words(journey.departure.first)} or later"
    if last.finish.basis == "assumed":
        yield last.finish.words
    if condition := name_condition(last, case):
        yield condition
    yield "it never turned back, may have waited anywhere, and was on no stretch faster than the high bound of speed"
    for stage in journey.stages:
        if stage.speed:
            yield describe_speed(stage)
        if stage.leg_route.basis == "inferred":
            yield f"the path of {stage.name}, inferred"
    yield "days have 24 hours each; the time zones along the route are not counted"
