"""What the figure says in words: days, lengths, method, sources."""

import geopandas as gpd

from dashboard.case import Case, DateInterval, Event
from dashboard.case.legs.mode import MODES
from dashboard.case.sources.source import Source
from dashboard.checks.readings.reading import Reading
from dashboard.checks.route.leg_route import LegRoute
from dashboard.routing.path_words import LEAST_SAID_M
from dashboard.views.figure.sheet.projection import Projection
from dashboard.views.figure.sheet.scene import Scene
from dashboard.views.view import View
from dashboard.views.wording.day_report import CLOSE_DAYS
from dashboard.views.wording.short import citation, day_words, interval_words, length_words

MOST_IN_DEK = 4
"""Events of the day that the line under the title names at most."""


def dek(case: Case, view: View) -> str:
    """Say which days are shown, within which window, and what is reported for a day."""
    window = DateInterval.between(case.window.earliest_start, case.window.latest_end)
    stated = f"stated window {interval_words(window)}"
    if view.first != view.last:
        return f"Days shown: {interval_words(DateInterval.between(view.first, view.last))}; {stated}"
    titles = [event.title for event in _dated(case, view)]
    left_out = len(titles) - MOST_IN_DEK
    events = "; ".join([*titles[:MOST_IN_DEK], *([f"and {left_out:,} more"] if left_out > 0 else [])])
    return f"Day shown: {day_words(view.first)}; {stated}{f'. {events}' if events else ''}"


def day_lines(case: Case, view: View) -> list[str]:
    """List the events dated to the days shown, each with what its date is of and who states it."""
    lines = [
        f"{event.title}: {interval_words(event.dates)}, date of the {event.date_kind}; {citation(case, event.claims)}."
        for event in _dated(case, view)
    ]
    days = "this day" if view.first == view.last else "one of these days"
    return lines or [f"No source reports anything for {days} alone."]


def _dated(case: Case, view: View) -> list[Event]:
    """Find the events that can fall on a day shown and are dated to within `CLOSE_DAYS`."""
    return [
        event
        for event in case.events
        if event.dates.day_count <= CLOSE_DAYS
        and event.dates.earliest_start <= view.last
        and event.dates.latest_end >= view.first
    ]


def route_lengths(frame: gpd.GeoDataFrame) -> dict[str, str]:
    """Word the length of each route of a frame for a label, by the id of its feature."""
    return {
        row.id: f"{length_words(row.of.length_m)} {MODES[row.of.leg.mode].words}, {row.basis}"
        for row in frame[frame.layer == "route"].itertuples()
    }


def leg_line(leg_route: LegRoute, case: Case) -> str:
    """Say of one leg how long it is and on what basis, and how long its alternatives are, measured alike."""
    leg, route = leg_route.leg, leg_route.route
    name = f"{case.place(leg.start).name} to {case.place(leg.end).name} {MODES[leg.mode].words}"
    if route is None:
        return f"{name}: no route, {leg_route.reason}."
    drawn = f"{name}: {length_words(leg_route.length_m)} as drawn, {leg_route.basis}"
    parts = (("the schematic connector", leg_route.connector_m), ("links", route.access_m))
    added = " and ".join(f"{what} of {length_words(metres)}" for what, metres in parts if metres >= LEAST_SAID_M)
    low, high = length_words(leg_route.low_m), length_words(leg_route.high_m)
    if low == high:
        return f"{drawn}, with {added}." if added else f"{drawn}."
    included = f", both with {added}" if added else ""
    beside = "with the computed paths" if leg.line else "computed alternatives"
    return f"{drawn}; {beside} {low} to {high}{included}."


def method_line(scene: Scene, projection: Projection, *, with_close_ups: bool = True) -> str:
    """Say how routes and readings were computed, and in which projection they are drawn."""
    routes = [
        f"{leg_route.leg.mode.capitalize()}: {leg_route.route.method}."
        for leg_route in scene.assessment.routes
        if leg_route.route is not None
    ]
    finding = scene.finding
    readings = [] if finding is None else [f"{finding.claim.id}: {_readings(finding.readings.computed)}."]
    close = "; close-ups azimuthal equidistant" if with_close_ups else ""
    scale = (
        "The scale bar is true on the equator." if projection.is_of_world else "Scale bars are true where they stand."
    )
    drawn = f"Projection: {projection.words}{close}. {scale}"
    return f"Method. {' '.join(dict.fromkeys([*routes, *readings, drawn]))}"


def _readings(computed: tuple[Reading, ...]) -> str:
    return "; ".join(f"{r.short} {r.nominal_km:,.0f} km ({r.method.replace(';', ',')})" for r in computed)


def sources_line(case: Case, shown: gpd.GeoDataFrame) -> str:
    """Name the sources behind what is shown by title, publisher and date, with the claims taken from each."""
    used = {claim for sources in shown.sources for claim in sources}
    cited = []
    for source in case.sources:
        claims = [c.id for c in case.claims if c.source == source.id and c.id in used]
        if claims:
            cited.append(f"{_cite_shortly(source)} ({', '.join(claims)})")
    return f"Sources. {'; '.join(cited)}. Places: gazetteer, town or port level, two decimals."


def _cite_shortly(source: Source) -> str:
    """Name a source by title, publisher and date; the publisher only where the title does not name it."""
    publisher = "" if source.publisher in source.title else f", {source.publisher}"
    dated = (
        interval_words(source.published) if source.published else f"date of publication {source.published_as_written}"
    )
    return f"{source.id}: {source.title}{publisher}, {dated}"
