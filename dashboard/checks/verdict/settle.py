"""What would settle a finding: the missing fact that would separate the readings that survive."""

import math
from collections.abc import Iterator

from dashboard.case import Claim
from dashboard.case.legs.mode import way_words
from dashboard.checks.readings.reading import Reading
from dashboard.checks.verdict.finding import Finding
from dashboard.checks.verdict.variation import FARTHEST_KM, place_ends, reached_at_km
from dashboard.checks.verdict.verdict import Fit, Verdict
from dashboard.checks.verdict.wording import UNSOURCED, away_words, km


def settle(finding: Finding) -> str:
    """Name the missing fact that would separate the surviving readings, with numbers."""
    return " ".join(_facts(finding))


def _facts(finding: Finding) -> Iterator[str]:
    printed = finding.quantity.printed
    shortest, stated = finding.judgement.shortest, finding.judgement.stated
    match finding.verdict:
        case Verdict.UNDETERMINED:
            yield f"To test {printed}, this has to be settled first: {finding.judgement.reason}."
        case Verdict.IMPOSSIBLE if shortest and stated:
            over_km = shortest.low_km - stated.high_km
            yield (
                f"Other ends, or no stated path: {printed} falls {km(over_km)} short of the straight line's"
                f" {km(shortest.low_km)}."
            )
        case Verdict.NOT_SUPPORTED:
            yield _nearest(finding, printed)
        case _:
            yield from _separating(finding, printed)


def _nearest(finding: Finding, printed: str) -> str:
    rows = [f for f in finding.judgement.fits if not f.reading.artefact and f.unit == finding.quantity.unit]
    nearest = min(rows, key=reached_at_km)
    words = f"The ends as the source means them: {printed} comes nearest to {_named(nearest.reading)}"
    if not place_ends(finding):
        return f"{words}, {km(abs(nearest.residual_km))} off."
    if reached_at_km(nearest) > FARTHEST_KM:
        return f"{words}, and no place on Earth lies so far from another that it would reach it."
    return f"{words}, and reaches it only if {away_words(reached_at_km(nearest), finding.ends)}."


def _who(claim: Claim) -> str:
    return "the source" if claim.origin == UNSOURCED else claim.origin


def _separating(finding: Finding, printed: str) -> Iterator[str]:
    surviving = _surviving(finding)
    if finding.verdict is Verdict.UNIT_SUSPECT:
        exchanged = (each for each in finding.judgement.exchanged if each.fit.with_radii)
        read = [finding.quantity.printed_in(f.unit) for f in surviving]
        read += [each.twin.printed_in(each.fit.unit) for each in exchanged]
        units = " or ".join(dict.fromkeys(read))
        yield (
            f"The unit in the words of {_who(finding.claim)} would separate {printed}, which fits no reading in that"
            f" unit, from {units}."
        )
    readings = tuple({f.reading.id: f.reading for f in surviving}.values())
    by_path = {path: tuple(r for r in readings if r.path == path) for path in dict.fromkeys(r.path for r in readings)}
    if len(by_path) > 1:
        named = " or ".join(way_words(path) for path in by_path)
        yield f"The source's path ({named}) would separate {' from '.join(map(_listed, by_path.values()))}."
    for path, alike in by_path.items():
        if len(alike) > 1:
            yield f"Which line is meant ({way_words(path)}) would separate {' from '.join(map(_named, alike))}."
    for fit in surviving:
        if fit.only_if_km is not None:
            yield _position(finding, fit)
    if len(readings) == 1 and finding.verdict is not Verdict.UNIT_SUSPECT:
        yield f"1 reading fits {printed}: {_listed(readings)}; no other is left to be separated from it."


def _surviving(finding: Finding) -> tuple[Fit, ...]:
    """List the rows that carry the verdict: in the stated unit, or in the others where none fits in it."""
    unit = finding.quantity.unit
    return finding.judgement.fitting(unit) or tuple(f for f in finding.judgement.fits if f.counts)


def _position(finding: Finding, fit: Fit) -> str:
    away_km = reached_at_km(fit)
    ends = place_ends(finding)
    whose = " and ".join(f"“{end.end.as_written or end.place.name}”" for end in ends)
    noun = "position" if len(ends) == 1 else "positions"
    return (
        f"The {noun} behind {whose}, to within {_below(away_km)} km, would keep or leave out {fit.reading.name}, which"
        f" {finding.quantity.printed_in(fit.unit)} reaches only if {away_words(away_km, finding.ends)}."
    )


def _below(away_km: float) -> str:
    return f"{math.floor(away_km):,}" if away_km >= 1 else f"{away_km:.1f}"


def _listed(readings: tuple[Reading, ...]) -> str:
    return " and ".join(map(_named, readings))


def _named(reading: Reading) -> str:
    return f"{reading.noun or reading.name} ({km(reading.nominal_km)})"
