"""What the figure says in words: day, lengths, finding, method, sources, boundaries."""

import geopandas as gpd

from dashboard.case import Case, DateInterval
from dashboard.checks.assess import Assessment
from dashboard.checks.routes import LegRoute
from dashboard.views.day_report import report_day
from dashboard.views.figure.projection import Projection
from dashboard.views.view import View
from dashboard.views.words import day_words, interval_words, length_words


def dek(case: Case, view: View) -> str:
    """Say which day is shown, within which window, and what is reported for it."""
    window = DateInterval.between(case.window.earliest_start, case.window.latest_end)
    events = "; ".join(line.title for line in report_day(case, view.day).on_day)
    on_day = f". {events}" if events else ""
    return f"Day shown: {day_words(view.day)}; stated window {interval_words(window)}{on_day}"


def route_lengths(assessment: Assessment) -> dict[str, str]:
    """Word each route's length for a label, by feature id."""
    return {
        f"route-{leg_route.leg.id}": f"{length_words(leg_route.length_m)} by {leg_route.leg.mode}, {leg_route.basis}"
        for leg_route in assessment.routes
        if leg_route.route is not None
    }


def leg_line(leg_route: LegRoute, case: Case) -> str:
    """Say of one leg how long it is and on what basis."""
    leg, route = leg_route.leg, leg_route.route
    name = f"{case.place(leg.start).name} to {case.place(leg.end).name} by {leg.mode}"
    if route is None:
        return f"{name}: no route, {leg_route.reason}."
    connector = (
        f", schematic connector of {length_words(leg_route.connector_m)} included" if leg_route.connector_m else ""
    )
    spread = f"alternatives {length_words(route.low_m)} to {length_words(route.high_m)}"
    return f"{name}: {length_words(leg_route.length_m)} as drawn, {leg_route.basis}{connector}; {spread}."


def day_lines(case: Case, view: View) -> list[str]:
    """List the events of the day, and what is reported for the stretch around it."""
    report = report_day(case, view.day)
    lines = [f"{line.title}: {line.dates}, date of the {line.date_kind}; {line.sources}." for line in report.on_day]
    return lines or ["No source reports anything for this day alone."]


def method_line(assessment: Assessment, view: View, projection: Projection) -> str:
    """Say how routes and readings were computed, and in which projection they are drawn."""
    routes = [
        f"{leg_route.leg.mode.capitalize()}: {leg_route.route.method}."
        for leg_route in assessment.routes
        if leg_route.route is not None
    ]
    chosen = [f for f in assessment.findings if f.claim.id == view.finding]
    readings = [f"{f.claim.id}: {f.readings.plain.method}." for f in chosen if f.readings.plain]
    drawn = f"Projection: {projection.words}; close-ups azimuthal equidistant. Scale bars are true where they stand."
    return f"Method. {' '.join([*routes, *readings, drawn])}"


def sources_line(case: Case, shown: gpd.GeoDataFrame) -> str:
    """Name the claims that stand behind what is shown, by source and publisher."""
    used = {claim for sources in shown.sources for claim in sources}
    groups = []
    for source in case.sources:
        claims = [c.id for c in case.claims if c.source == source.id and c.id in used]
        if claims:
            groups.append(f"{source.publisher}: {', '.join(claims)}")
    return f"Sources. {'; '.join(groups)}. Places: gazetteer, town or port level, two decimals."
