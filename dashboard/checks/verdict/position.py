"""What follows for a statement of how two ends lie to each other that is no distance (design rules 4 and 6)."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from dashboard.case import Claim, ClaimKind
from dashboard.checks.ends.end import OutlineEnd, PlaceEnd, ResolvedEnd, UnknownEnd
from dashboard.checks.stated.tolerance import Interval, tolerance_for
from dashboard.checks.verdict.footnote import cited
from dashboard.checks.verdict.verdict import Verdict
from dashboard.checks.verdict.wording import describe_end, interval_words, km
from dashboard.geodesy import Geodesic, inverse, nearest_point


@dataclass(frozen=True)
class PositionFinding:
    """Hold what is said of a direction, a duration or a nearness.

    Parameters
    ----------
    ends
        Subject and object of the claim, in its order.
    line
        The straight line from the object to the subject; None where an end is unknown or both are outlines.
    reason
        Why it is undetermined; empty otherwise.
    """

    claim: Claim
    ends: tuple[ResolvedEnd, ResolvedEnd]
    verdict: Verdict
    reason: str
    line: Geodesic | None
    sentence: str
    footnote: str


def find_position(claim: Claim, ends: tuple[ResolvedEnd, ResolvedEnd]) -> PositionFinding:
    """Judge a claim that relates two ends without a distance.

    Parameters
    ----------
    ends
        Subject and object of the claim, looked up, in this order.
    """
    judge, line, reason = JUDGES[claim.kind], _line(ends), _hindrance(ends)
    stated = f"{claim.id} reports {judge.stated(claim)} ({describe_end(ends[0])} and {describe_end(ends[1])})."
    if line is None or (reason and not judge.is_of_hindered):
        return _finding(claim, ends, None, Verdict.UNDETERMINED, reason, f"{stated} It cannot be tested: {reason}.")
    return judge.judge(claim, ends, line, stated)


def _hindrance(ends: tuple[ResolvedEnd, ResolvedEnd]) -> str:
    """Say what about the ends keeps a line between them from being drawn or from saying anything."""
    match ends:
        case (UnknownEnd() as end, _) | (_, UnknownEnd() as end):
            return end.reason
        case (OutlineEnd(), OutlineEnd()):
            return "both ends are outlines"
        case (PlaceEnd() as place, OutlineEnd() as outline) | (OutlineEnd() as outline, PlaceEnd() as place):
            inside = outline.kind != "border" and outline.boundary.contains(place.point)
            return f"{place.place.name} lies inside {outline.boundary.name}" if inside else ""
        case _:
            return ""


def _direction(claim: Claim, ends: tuple[ResolvedEnd, ResolvedEnd], line: Geodesic, _: str) -> PositionFinding:
    wind, radius_m = claim.wind, _radius_km(ends) * 1000.0
    stated = (
        f"{claim.id} reports {describe_end(ends[0])} {wind.name} ({wind.azimuth_deg:g}°) of {describe_end(ends[1])}."
    )
    if not all(isinstance(end, PlaceEnd) for end in ends):
        reason = "a direction is tested between two places, and one end is an outline"
    elif radius_m >= line.distance_m:
        reason = f"the two places lie {km(line.distance_m / 1000)} apart, within their radii of {radius_m / 1000:g} km"
    else:
        reason = ""
    if reason:
        return _finding(claim, ends, line, Verdict.UNDETERMINED, reason, f"{stated} It cannot be tested: {reason}.")
    off_deg = abs((line.azimuth_deg - wind.azimuth_deg + 180.0) % 360.0 - 180.0)
    spread_deg = math.degrees(math.asin(radius_m / line.distance_m))
    fits = off_deg - spread_deg <= wind.within_deg
    only_if_km = line.distance_m / 1000.0 * math.sin(math.radians(max(0.0, min(90.0, off_deg - wind.within_deg))))
    away = f", within them only if the places lie {math.ceil(only_if_km):,} km or more off their points" if fits else ""
    beyond = f"more than the {wind.within_deg:g}° that count{away}"
    outcome = beyond if only_if_km else f"within the {wind.within_deg:g}° that count"
    share = min(1.0, (wind.within_deg + spread_deg) / 180.0)
    words = (
        f"{stated} Seen from {_name(ends[1])}, {_name(ends[0])} lies at an azimuth of {line.azimuth_deg:.0f}°"
        f" (± {spread_deg:.0f}° for the radii), computed: {off_deg:.0f}° off,"
        f" {outcome}. {share:.0%} of all azimuths would fit."
    )
    return _finding(claim, ends, line, Verdict.SUPPORTED if fits else Verdict.NOT_SUPPORTED, "", words)


def _duration(claim: Claim, ends: tuple[ResolvedEnd, ResolvedEnd], line: Geodesic, stated: str) -> PositionFinding:
    distance = Interval(line.distance_m / 1000.0, line.distance_m / 1000.0).widened(_radius_km(ends))
    reason = "a duration states no distance"
    words = (
        f"{stated} The straight line is {interval_words(distance)}, computed: {_speed_words(claim, distance)} along"
        f" it, and more along any longer path; {reason}."
    )
    return _finding(claim, ends, line, Verdict.UNDETERMINED, reason, words)


def _nearness(claim: Claim, ends: tuple[ResolvedEnd, ResolvedEnd], line: Geodesic, stated: str) -> PositionFinding:
    reason = "nearness states no distance"
    words = f"{stated} The straight line is {km(line.distance_m / 1000)}, computed; {reason}."
    return _finding(claim, ends, line, Verdict.UNDETERMINED, reason, words)


def _speed_words(claim: Claim, distance: Interval) -> str:
    """Say the speed that a duration takes along a distance; a bound on the one bounds the other."""
    shortest_h, longest_h = claim.duration.hours
    slow, fast = (
        f"{kmh:,.0f}" if kmh >= 9.95 else f"{kmh:.1f}"
        for kmh in (distance.low_km / longest_h, distance.high_km / shortest_h)
    )
    row = tolerance_for(claim.duration.hedge)
    match row.rule if row else None:
        case "at least":
            return f"{fast} km/h or less"
        case "at most":
            return f"{slow} km/h or more"
        case _:
            return f"{slow} to {fast} km/h"


def _line(ends: tuple[ResolvedEnd, ResolvedEnd]) -> Geodesic | None:
    match ends:
        case (PlaceEnd() as subject, PlaceEnd() as origin):
            return inverse(origin.point, subject.point)
        case (PlaceEnd() as place, OutlineEnd() as outline) | (OutlineEnd() as outline, PlaceEnd() as place):
            return nearest_point(place.point, outline.boundary)
        case _:
            return None


def _radius_km(ends: tuple[ResolvedEnd, ResolvedEnd]) -> float:
    return sum(end.radius_km for end in ends if isinstance(end, PlaceEnd))


def _name(end: ResolvedEnd) -> str:
    return end.place.name if isinstance(end, PlaceEnd) else describe_end(end)


def _finding(
    claim: Claim,
    ends: tuple[ResolvedEnd, ResolvedEnd],
    line: Geodesic | None,
    verdict: Verdict,
    reason: str,
    sentence: str,
) -> PositionFinding:
    parts = [cited(claim)]
    if line is not None:
        parts.append(f"Straight line {km(line.distance_m / 1000)}: geodesic, WGS 84, azimuth {line.azimuth_deg:.0f}°.")
    parts += [end.cited for end in ends if isinstance(end, PlaceEnd)]
    parts.append("The check is of geometry, not of whether events happened.")
    return PositionFinding(claim, ends, verdict, reason, line, sentence, " ".join(parts))


@dataclass(frozen=True)
class Judge:
    """Hold how a kind of claim is judged that relates two ends without a distance.

    Parameters
    ----------
    stated
        Says what the claim states, in a few words.
    judge
        Judges it, given its ends, the straight line between them and the sentence that says what it states.
    is_of_hindered
        Whether it judges as well where the ends keep the line from saying anything, and says why it cannot.
    """

    stated: Callable[[Claim], str]
    judge: Callable[[Claim, tuple[ResolvedEnd, ResolvedEnd], Geodesic, str], PositionFinding]
    is_of_hindered: bool = False


JUDGES = {
    ClaimKind.DIRECTION: Judge(
        lambda claim: f"{claim.wind.name} ({claim.wind.azimuth_deg:g}°)", _direction, is_of_hindered=True
    ),
    ClaimKind.DURATION: Judge(lambda claim: claim.duration.as_written, _duration),
    ClaimKind.NEARNESS: Judge(lambda claim: f"“{claim.hedge or 'near'}”", _nearness),
}
"""How each of these kinds is judged."""
