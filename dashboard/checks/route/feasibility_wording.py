"""Feasibility in sentences: the numbers, what is stated, what is assumed, and what no source says."""

import math
from collections.abc import Iterator

from dashboard.case import Case, Claim, ClaimKind
from dashboard.case.dates.words import day_words, interval_words
from dashboard.case.legs.mode import MODES
from dashboard.checks.route.journey import HOURS_A_DAY, Premise, Stage
from dashboard.checks.route.transit import Doable, Span, Transit
from dashboard.checks.verdict.wording import capital, km

_DAYS_FROM_H = 48.0
"""From this many hours on, times are printed in days."""


def name_condition(stage: Stage, case: Case) -> str:
    """Say what no source says of the end of a leg that is assumed to have ended by a day; empty where it is stated."""
    if stage.finish.basis == "stated":
        return ""
    day = day_words(stage.finish.last)
    claims = [case.claim(claim) for claim in stage.leg.claims]
    silent = dict.fromkeys(claim.source for claim in claims if claim.dates is None)
    parts = [f"{source} does not say that {stage.name} ended by {day}" for source in silent]
    parts += [
        f"{claim.id} is dated {interval_words(claim.dates)}, which the case does not take as the days of this leg"
        for claim in claims
        if claim.dates
    ]
    covers = [f"{claim.scope} ({claim.id})" for claim in _windows(stage, case)]
    parts += [f"the window is stated for {', and for '.join(covers)}"] if covers else []
    return "; ".join(parts) or f"no source says that {stage.name} ended by {day}"


def _windows(stage: Stage, case: Case) -> Iterator[Claim]:
    """List the claims of a window with a scope that ends on the day by which a leg is assumed to have ended."""
    for claim in case.claims:
        ends = claim.dates.latest_end if claim.kind is ClaimKind.WINDOW and claim.dates else None
        if claim.scope and ends == stage.finish.last:
            yield claim


def describe_speed(stage: Stage) -> str:
    """Give the speed bounds of a leg with their source."""
    if stage.speed is None:
        return ""
    speed = stage.speed
    return (
        f"{MODES[speed.mode].words} a mean of {speed.low_kmh:g} to {speed.high_kmh:g} km/h. {speed.source.rstrip('.')}"
    )


def sentence(name: str, transit: Transit, departure: Premise | None, finish: Premise, condition: str) -> str:
    """Say whether a leg, or the whole route, can be done inside its days."""
    low, high = transit.length_m.low, transit.length_m.high
    opening = f"{capital(name)} is {_kilometers(transit.length_m)}, computed." if math.isfinite(low + high) else ""
    if math.isnan(transit.transit_h.low):
        return _joined(opening, f"Whether {name} can be done in time is undetermined: {transit.reason}.")
    return _joined(
        opening,
        f"At the case's speed bounds it takes {_times(transit.transit_h)}.",
        _days(transit, departure, finish, condition),
        _needs(transit),
        _low_bound(transit),
        f"{capital(condition)}." if condition else "",
    )


def _days(transit: Transit, departure: Premise | None, finish: Premise, condition: str) -> str:
    begun = f"if {departure.words} ({_basis(departure)})" if departure else "begun when the leg before it ends"
    only = "only " if condition else ""
    left = _times(transit.available_h)
    return f"{capital(begun)}, and {only}if {finish.words} ({_basis(finish)}), {left} are at hand."


def _basis(premise: Premise) -> str:
    return f"stated, {'; '.join(premise.claims)}" if premise.basis == "stated" and premise.claims else premise.basis


def _needs(transit: Transit) -> str:
    needed, a_day = transit.needed_kmh, transit.needed_km_a_day
    if math.isinf(needed.low):
        return f"No time is left for it: {transit.verdict}."
    if math.isinf(needed.high):
        words = f"It needs a mean of {_speed(needed.low)} or more, {km(a_day.low)} a day or more"
    else:
        words = f"It needs a mean of at least {_speeds(needed)}, or {_range(a_day)} km a day"
    reason = f", as {transit.reason}" if transit.reason else ""
    return f"{words}: {transit.verdict}{reason}."


def _low_bound(transit: Transit) -> str:
    slow, left = transit.transit_h.high, transit.available_h.low
    if transit.verdict in (Doable.FEASIBLE, Doable.TIGHT) and slow > left:
        return "At the low bound of speed it would take longer than that."
    return ""


def _kilometers(length_m: Span) -> str:
    return f"{_range(Span(length_m.low / 1000.0, length_m.high / 1000.0))} km"


def _times(hours: Span) -> str:
    if hours.low >= _DAYS_FROM_H:
        return f"{_range(Span(hours.low / HOURS_A_DAY, hours.high / HOURS_A_DAY), 1)} days"
    if hours.high < _DAYS_FROM_H:
        return f"{_range(hours, 1)} hours"
    return f"{hours.low:.1f} hours to {hours.high / HOURS_A_DAY:.1f} days"


def _speeds(kmh: Span) -> str:
    return f"{_range(kmh)} km/h" if kmh.low >= 10 else f"{_range(kmh, 1)} km/h"


def _speed(kmh: float) -> str:
    return _speeds(Span(kmh, kmh))


def _range(span: Span, digits: int = 0) -> str:
    low, high = f"{span.low:,.{digits}f}", f"{span.high:,.{digits}f}"
    return low if low == high else f"{low} to {high}"


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)
