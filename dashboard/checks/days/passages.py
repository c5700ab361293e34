"""What a case says of where a consignment was on which days, as passages along its route."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import inf

from dashboard.case import Case, Event
from dashboard.case.dates.words import day_words, interval_words, label_words
from dashboard.checks.days.prism import Passage
from dashboard.checks.days.stretch import Stretch, to_hours
from dashboard.checks.route.journey import Journey
from dashboard.geodesy import Point, locate

LOCATE_STEP_M = 1_000.0
"""A place beside a path is put on it to half of this [m]; places are towns, known to kilometers."""


@dataclass(frozen=True)
class Passages:
    """Hold the passages of a journey.

    Parameters
    ----------
    labels
        The premises among them as clauses of a label, in the order of the days.
    sightings
        The events that are among them.
    left_out
        Events on the route that are not, each with the reason.
    """

    passages: tuple[Passage, ...]
    labels: tuple[str, ...]
    sightings: tuple[Event, ...]
    left_out: tuple[str, ...]


def find_passages(journey: Journey, stretches: Sequence[Stretch], case: Case) -> Passages:
    """Gather when the consignment left and arrived, the dates of the legs, and the dated events on the route."""
    departure, finish = journey.departure, journey.stages[-1].finish
    arrived_h = journey.hours_before(finish.first) if finish.basis == "stated" else -inf
    left = f"the consignment left {journey.stages[0].start_name} on {day_words(departure.first)} or later"
    ends = (
        Passage(0.0, journey.hours_before(departure.first), inf, left),
        Passage(stretches[-1].end_h, arrived_h, journey.hours_through(finish.last), finish.words),
    )
    between: list[Passage] = []
    labels: list[str] = []
    used: list[Event] = []
    left_out = list(journey.left_out)
    for event in journey.sightings:
        along_m, reason = _find_place(event, journey, stretches, case)
        if along_m is None:
            left_out.append(f"“{event.title}”: {reason}")
            continue
        used.append(event)
        between += _passed(event, to_hours(stretches, along_m), journey, case)
        if along_m > 0:
            days = label_words(event.dates.earliest_start, event.dates.latest_end)
            labels.append(f"at {case.place(event.place or '').name} {days}")
    said = (departure.label, *labels, finish.label)
    return Passages((*ends, *_by_leg(journey, stretches), *between), said, tuple(used), tuple(left_out))


def _by_leg(journey: Journey, stretches: Sequence[Stretch]) -> Iterator[Passage]:
    """Give the start and the end of each leg with dates."""
    for stage in journey.stages:
        if dates := stage.leg.dates:
            own = [stretch for stretch in stretches if stretch.leg_id == stage.leg.id]
            within = f"{stage.name} lies within {interval_words(dates)}"
            for at_h, first, last in (
                (own[0].start_h, dates.earliest_start, dates.latest_start),
                (own[-1].end_h, dates.earliest_end, dates.latest_end),
            ):
                yield Passage(at_h, journey.hours_before(first), journey.hours_through(last), within)


def _passed(event: Event, at_h: float, journey: Journey, case: Case) -> Iterator[Passage]:
    """Give the first and the last hour at which something was at its place."""
    dates = event.dates
    words = (
        f"the consignment was among what is reported at {case.place(event.place or '').name} {interval_words(dates)}"
    )
    for first, last in ((dates.earliest_start, dates.latest_start), (dates.earliest_end, dates.latest_end)):
        yield Passage(at_h, journey.hours_before(first), journey.hours_through(last), words)


def _find_place(event: Event, journey: Journey, stretches: Sequence[Stretch], case: Case) -> tuple[float | None, str]:
    """Find how far along the route an event's place lies [m]; None, and the reason, where it is not on it, or twice."""
    place = case.place(event.place or "")
    found: set[float] = set()
    for stage in journey.stages:
        own = [stretch for stretch in stretches if stretch.leg_id == stage.leg.id]
        found |= {own[0].start_m} if stage.leg.start == place.id else set()
        found |= {own[-1].end_m} if stage.leg.end == place.id else set()
    if len(found) > 1:
        return None, f"the route passes {place.name} more than once"
    if found:
        return found.pop(), ""
    nearest = min(
        ((*locate(stretch.track, Point(place.lon, place.lat), LOCATE_STEP_M), stretch) for stretch in stretches),
        key=lambda one: one[1],
    )
    drawn_m, offset_m, stretch = nearest
    if offset_m > place.radius_km * 1000.0 + LOCATE_STEP_M:
        return None, f"{place.name} lies {offset_m / 1000.0:,.0f} km off the route drawn"
    return stretch.along_m(drawn_m), ""
