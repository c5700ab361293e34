"""Sentences by template: numbers in every one, likelihood and confidence in none.

References
----------
ICD 203 (2015). Analytic Standards. Office of the Director of National Intelligence.
"""

import math

from dashboard.case import Claim, Quantity
from dashboard.case.quantity.unit import UNIT_NAMES, km_per
from dashboard.checks.ends.end import OutlineEnd, PlaceEnd, ResolvedEnd
from dashboard.checks.readings.reading import Reading
from dashboard.checks.readings.readings import Readings
from dashboard.checks.stated.pair import pair_agrees, pair_words
from dashboard.checks.stated.tolerance import Interval, is_bound
from dashboard.checks.verdict.verdict import Fit, Judgement, Verdict

NOT_DISTINCTIVE = 0.5
"""Above this share of passing numbers a claim is said to be not distinctive (design rule 3)."""

WEAK_FACTOR = 2.0
"""A bound that holds by more than this factor is called weak (design rule 1)."""


MOST_NAMED = 5
"""Claims of the same origin that a sentence names; more are counted."""

UNSOURCED = "no source given"
"""What stands for source, origin and attribution of a statement that was typed."""


def km(number: float) -> str:
    """Print kilometers for a sentence: whole, with thousands marked; one decimal below 10."""
    return f"{number:,.0f} km" if number >= 10 else f"{number:.1f} km"


def interval_words(interval: Interval) -> str:
    """Print an interval of kilometers."""
    if math.isinf(interval.high_km):
        return f"{km(interval.low_km)} and more"
    return f"{interval.low_km:,.1f} to {interval.high_km:,.1f} km"


def describe_end(end: ResolvedEnd) -> str:
    """Name an end as a sentence needs it."""
    match end:
        case PlaceEnd() if end.end.basis == "inferred":
            return f"{end.end.as_written or 'a place not named'} (linked to {end.place.name} by inference)"
        case PlaceEnd():
            return end.end.as_written or end.place.name
        case OutlineEnd(kind="border"):
            return end.end.as_written or f"the border of {end.code}"
        case OutlineEnd():
            return end.end.as_written or end.boundary.name
        case _:
            return end.end.as_written or "an unnamed place"


def sentence(
    claim: Claim,
    ends: tuple[ResolvedEnd, ResolvedEnd],
    readings: Readings,
    judgement: Judgement,
    same_origin: tuple[Claim, ...],
) -> str:
    """Say what follows for one stated distance."""
    quantity = claim.quantity
    parts = [
        f"{claim.id} reports {claim.quantity.as_written} from {describe_end(ends[0])} to {describe_end(ends[1])}.",
        pair_words(quantity),
        *_verdict_words(quantity, ends, readings, judgement),
        *_ends_words(ends),
        *_origin_words(quantity, same_origin),
        _tried_words(judgement),
    ]
    return " ".join(part for part in parts if part)


def _verdict_words(
    quantity: Quantity, ends: tuple[ResolvedEnd, ResolvedEnd], readings: Readings, judgement: Judgement
) -> list[str]:
    plain = readings.plain
    printed = quantity.printed
    computed = f"{capital(plain.name)} is {km(plain.nominal_km)}, computed." if plain else ""
    fits = judgement.fitting(quantity.unit)
    match judgement.verdict:
        case Verdict.IMPOSSIBLE:
            straight = f": the straight line is {km(judgement.shortest.low_km)} or more" if judgement.shortest else ""
            return [computed, f"The stated {printed} is shorter than any path between these ends{straight}."]
        case Verdict.UNDETERMINED:
            return [computed, f"{printed} cannot be tested: {judgement.reason}."]
        case Verdict.SUPPORTED:
            fit = next(f for f in fits if f.reading.plain)
            return [computed, f"{printed} fits it{condition_words(fit, ends)}.", *_weak_words(quantity, fit)]
        case Verdict.COMPATIBLE:
            return [
                computed,
                f"{printed} does not fit that line; it fits {_n_of_m(fits, readings)}: {_listed(fits, ends)}.",
                *_plain_in_other_unit(quantity, judgement),
                "Which was meant is not stated.",
            ]
        case Verdict.UNIT_SUSPECT:
            return [computed, *_unit_words(quantity, ends, readings, judgement)]
        case Verdict.NOT_SUPPORTED:
            return [computed, f"{printed} fits none of the readings tried; {_units_words(judgement)}."]


def _units_words(judgement: Judgement) -> str:
    """Say that no unit explains a number that fits nothing."""
    units = [UNIT_NAMES[unit] for unit in dict.fromkeys(f.unit for f in judgement.fits)]
    if len(units) == 1:
        return f"it was tried in {units[0]} alone"
    return f"no unit tried ({', '.join(units)}) explains it"


def _weak_words(quantity: Quantity, fit: Fit) -> list[str]:
    number_km = float(quantity.number) * km_per(quantity.unit)
    nominal_km = fit.reading.nominal_km
    weak = is_bound(quantity) and max(number_km, nominal_km) > WEAK_FACTOR * min(number_km, nominal_km)
    return [f"The bound is weak: it holds by more than a factor of {WEAK_FACTOR:g}."] if weak else []


def _unit_words(
    quantity: Quantity, ends: tuple[ResolvedEnd, ResolvedEnd], readings: Readings, judgement: Judgement
) -> list[str]:
    stated = (
        f"Not supported in {UNIT_NAMES[quantity.unit]} ({interval_words(judgement.stated)})" if judgement.stated else ""
    )
    words: list[str] = []
    for each in judgement.exchanged:
        if each.fit.with_radii:
            printed, own = UNIT_NAMES[each.twin.unit], UNIT_NAMES[quantity.unit]
            agrees = f" {quantity.printed} is its conversion from {printed};" if pair_agrees(quantity) else ""
            words.append(
                f"{stated}; {each.twin.value}, printed as {printed}, in {own} reproduces"
                f" {each.fit.reading.name}{condition_words(each.fit, ends)};{agrees}"
                " a changed unit is one possible explanation."
            )
    for unit in dict.fromkeys(f.unit for f in judgement.fits if f.unit != quantity.unit):
        fits = judgement.fitting(unit)
        if not fits:
            continue
        plain = next((f for f in fits if f.reading.plain), None)
        if plain:
            reproduced = f"{plain.reading.name}{condition_words(plain, ends)}"
            words.append(
                f"{stated}; the same number in {UNIT_NAMES[unit]} reproduces {reproduced};"
                " a changed unit is one possible explanation."
            )
        else:
            words.append(
                f"{stated}; in {UNIT_NAMES[unit]} it fits {_n_of_m(fits, readings)}, not the shortest line:"
                f" {_listed(fits, ends)}. This does not show which unit was meant."
            )
    return words


def _plain_in_other_unit(quantity: Quantity, judgement: Judgement) -> list[str]:
    return [
        f"The same number in {UNIT_NAMES[f.unit]} fits {f.reading.name}."
        for f in judgement.fits
        if f.reading.plain and f.unit != quantity.unit and f.with_radii
    ]


def _n_of_m(fits: tuple[Fit, ...], readings: Readings) -> str:
    others = [r for r in readings.computed if not r.plain and not r.artefact]
    noun = "other reading" if len(others) == 1 else "other readings"
    return f"{len([f for f in fits if not f.reading.plain])} of {len(others)} {noun}"


def _listed(fits: tuple[Fit, ...], ends: tuple[ResolvedEnd, ResolvedEnd]) -> str:
    ordered = sorted((f for f in fits if not f.reading.plain), key=lambda f: not f.at_points)
    return "; ".join(f"{f.reading.name} ({_computed(f.reading)}{condition_words(f, ends)})" for f in ordered)


def _computed(reading: Reading) -> str:
    return km(reading.nominal_km)


def condition_words(fit: Fit, ends: tuple[ResolvedEnd, ResolvedEnd]) -> str:
    """Say how far the ends must lie from their points for a fit; nothing where the points themselves fit."""
    return "" if fit.only_if_km is None else f", only if {away_words(fit.only_if_km, ends)}"


def away_words(away_km: float, ends: tuple[ResolvedEnd, ResolvedEnd]) -> str:
    """Say how far off their points the places among the ends must lie, in whole kilometers."""
    if sum(isinstance(end, PlaceEnd) for end in ends) == 1:
        return f"the place lies {math.ceil(away_km):,} km or more from the town's point"
    return f"the two ends together lie {math.ceil(away_km):,} km or more from their points"


def _ends_words(ends: tuple[ResolvedEnd, ResolvedEnd]) -> list[str]:
    return [f"Reason for the link: {end.end.reason.rstrip('.')}." for end in ends if end.end.basis == "inferred"]


def _origin_words(quantity: Quantity, same_origin: tuple[Claim, ...]) -> list[str]:
    others = [(other.id, other.quantity) for other in same_origin]
    differing = [(i, q) for i, q in others if q.unit != quantity.unit or q.number != quantity.number]
    words = [
        f"{claim_id}, of the same origin, gives {given.as_written}: one origin, not two."
        for claim_id, given in differing[:MOST_NAMED]
    ]
    left = len(differing) - len(words)
    return [*words, f"And {left:,} more of the same origin give other numbers."] if left else words


def _tried_words(judgement: Judgement) -> str:
    if not judgement.fits:
        return ""
    units = list(dict.fromkeys(UNIT_NAMES[f.unit] for f in judgement.fits))
    share = judgement.passing_share
    count = len(judgement.fits) + len(judgement.exchanged)
    words = f"Tried: {count} combination{'' if count == 1 else 's'} of reading and unit ({', '.join(units)})"
    if share is None:
        return f"{words}."
    verb = ", so the number is not distinctive" if share > NOT_DISTINCTIVE else ""
    return f"{words}; {share:.0%} of numbers from half to twice the plain distance would be at least compatible{verb}."


def capital(words: str) -> str:
    """Begin words with a capital letter, the others as they are."""
    return words[:1].upper() + words[1:]
