"""Claims set against each other: whether two statements about one quantity go together.

The rules are fixed before any two claims are looked at (design rule 9). A comparison says nothing of which claim is
closer to what happened.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from dashboard.case import Case, Claim, DateInterval, Quantity
from dashboard.case.dates.words import interval_words
from dashboard.case.quantity.unit import km_per
from dashboard.checks.compare.pairing import choose_pairs, count_pairs
from dashboard.checks.compare.topic import gather_topics, name_ends
from dashboard.checks.stated.tolerance import Interval, is_bound, stated_interval, tolerance_for
from dashboard.checks.verdict.finding import Finding


class Relation(StrEnum):
    """How two claims about one quantity stand to each other."""

    AGREE = "agree"
    COMPATIBLE = "compatible"
    CONTRADICT = "contradict"
    NOT_COMPARABLE = "not comparable"


@dataclass(frozen=True)
class Comparison:
    """Hold two claims about one quantity and how they stand to each other.

    Parameters
    ----------
    topic
        The quantity compared.
    one_origin
        Whether both go back to the same origin, so that they are one witness.
    inferred
        Whether that both are about the same rests on a link by inference.
    reason
        One sentence with its numbers.
    """

    first: Claim
    second: Claim
    topic: str
    relation: Relation
    one_origin: bool
    inferred: bool
    reason: str


@dataclass(frozen=True)
class _Stated:
    """Hold a number with the interval it states, in one unit for both claims; words to print both."""

    number: float
    interval: Interval
    is_bound: bool
    words: str


@dataclass(frozen=True)
class _Judged:
    relation: Relation
    reason: str


def compare(case: Case, findings: Sequence[Finding]) -> tuple[Comparison, ...]:
    """Compare every two claims about the same quantity, in the order of the file.

    Of a quantity that very many claims state, each is compared with those that follow it; `count_comparable` counts
    all pairs.

    Parameters
    ----------
    findings
        Those of the case's distances; they hold the interval that each one states.
    """
    intervals = {finding.claim.id: finding.judgement.stated for finding in findings}
    return tuple(
        _compare(topic, first, second, intervals)
        for topic, claims in gather_topics(case.claims).items()
        for first, second in choose_pairs(claims)
    )


def count_comparable(claims: Iterable[Claim]) -> int:
    """Count the pairs of claims about the same quantity."""
    return sum(count_pairs(len(gathered)) for gathered in gather_topics(claims).values())


def _compare(topic: str, first: Claim, second: Claim, intervals: dict[str, Interval | None]) -> Comparison:
    kinds = {_what(first), _what(second)}
    if len(kinds) > 1:
        judged = _apart(f"{first.id} states a {_what(first)} and {second.id} a {_what(second)}, 2 different things")
    elif kinds == {"distance"}:
        judged = _compare_distances(first, second, intervals)
    elif kinds == {"count"}:
        judged = _compare_counts(first, second)
    else:
        judged = _compare_dates(first, second)
    one_origin = first.origin == second.origin
    linked = [claim for claim in (first, second) if _is_linked(claim)] if kinds == {"distance"} else []
    return Comparison(
        first=first,
        second=second,
        topic=topic,
        relation=judged.relation,
        one_origin=one_origin,
        inferred=bool(linked),
        reason=_sentence(judged, linked, first.origin if one_origin else ""),
    )


def _sentence(judged: _Judged, linked: list[Claim], origin: str) -> str:
    """Finish the reason: what it hangs on, and how many witnesses an agreement has."""
    parts = [judged.reason]
    if linked and judged.relation is not Relation.NOT_COMPARABLE:
        names = " and ".join(claim.id for claim in linked)
        parts.append(f"that both mean the same ends is an inference (the link of {names})")
    if judged.relation is Relation.AGREE and origin:
        parts.append(f"1 origin ({origin}), so 1 witness and not 2")
    return f"{'; '.join(parts)}."


def _compare_distances(first: Claim, second: Claim, intervals: dict[str, Interval | None]) -> _Judged:
    words = f"{first.id} states {first.quantity.as_written} and {second.id} {second.quantity.as_written}"
    if name_ends(first) != name_ends(second) or not all(name_ends(first)):
        return _apart(f"{words}, not between the same two known ends")
    if first.path is not second.path:
        return _apart(f"{words}, not along the same path ({_path_words(first)}, {_path_words(second)})")
    if first.scope != second.scope:
        return _apart(f"{words}, and what they cover differs ({_scope_words(first)}, {_scope_words(second)})")
    stated = []
    for claim in (first, second):
        interval = intervals.get(claim.id)
        if interval is None:
            return _apart(f"{words}, and the hedge of {claim.id} states no interval")
        quantity = claim.quantity
        number_km = float(quantity.number) * km_per(quantity.unit)
        stated.append(_Stated(number_km, interval, is_bound(quantity), f"{claim.id} states {quantity.as_written}"))
    return _relate(stated[0], stated[1], "km", "both cannot describe one line between the same ends")


def _compare_counts(first: Claim, second: Claim) -> _Judged:
    words = f"{_count_words(first)} and {_count_words(second)}"
    if first.unit != second.unit:
        return _apart(f"{words}, which are counted in 2 different units")
    if _covered(first) != _covered(second):
        return _apart(f"{words}, and what they cover differs ({_scope_words(first)}, {_scope_words(second)})")
    stated = []
    for claim in (first, second):
        if tolerance_for(claim.hedge) is None:
            return _apart(f"{words}, and the hedge of {claim.id} states no interval")
        # The table of tolerances holds for any number: read as kilometers, the interval's ends are the counts.
        quantity = Quantity(value=claim.value, unit="km", hedge=claim.hedge)
        interval = stated_interval(quantity)
        stated.append(_Stated(float(quantity.number), interval, is_bound(quantity), _count_words(claim)))
    return _relate(stated[0], stated[1], first.unit, "both cannot be counts of the same")


def _relate(first: _Stated, second: _Stated, unit: str, at_odds: str) -> _Judged:
    """Set two intervals against each other.

    They agree where each holds the other's number; two bounds, or a bound and a number, only where they are equal.
    They are compatible where they have a number in common, and contradict each other where they have none.
    """
    both = f"{_with_interval(first, unit)} and {_with_interval(second, unit)}"
    if not first.interval.overlaps(second.interval):
        gap = first.interval.gap_km(second.interval)
        apart = f"{gap:,.1f}" if gap >= 0.1 else "less than 0.1"
        return _Judged(Relation.CONTRADICT, f"{both}: {apart} {unit} lie between the intervals, so {at_odds}")
    if first.is_bound or second.is_bound:
        agrees = first.is_bound and second.is_bound and first.interval == second.interval
    else:
        agrees = _holds(first.interval, second.number) and _holds(second.interval, first.number)
    if agrees:
        same = "the same bound" if first.is_bound else "each interval holds the other's number"
        return _Judged(Relation.AGREE, f"{both}: {same}")
    return _Judged(Relation.COMPATIBLE, f"{both}: the 2 intervals have numbers in common")


def _compare_dates(first: Claim, second: Claim) -> _Judged:
    if first.dates is None or second.dates is None:
        words = " and ".join(f"{c.id} {interval_words(c.dates) if c.dates else 'no day'}" for c in (first, second))
        return _apart(f"of the 2 claims, {words}: one that gives no day cannot be set against another")
    words = f"{first.id} gives {interval_words(first.dates)} and {second.id} {interval_words(second.dates)}"
    scopes = f"what they cover differs ({_scope_words(first)}, {_scope_words(second)})"
    same_scope = first.scope == second.scope
    if _same_days(first.dates, second.dates):
        return _Judged(Relation.AGREE, f"{words}, the same dates{'' if same_scope else f', though {scopes}'}")
    if not same_scope:
        return _apart(f"{words}, and {scopes}")
    if _can_be_one(first.dates, second.dates):
        return _Judged(Relation.COMPATIBLE, f"{words}: there are days that both admit for start and end")
    return _Judged(Relation.CONTRADICT, f"{words}: no start and end is admitted by both")


def _same_days(one: DateInterval, other: DateInterval) -> bool:
    return one.model_copy(update={"as_written": ""}) == other.model_copy(update={"as_written": ""})


def _can_be_one(one: DateInterval, other: DateInterval) -> bool:
    """Say whether some first day and some last day are admitted by both."""
    first = max(one.earliest_start, other.earliest_start)
    last = min(one.latest_end, other.latest_end)
    return first <= min(one.latest_start, other.latest_start) and max(one.earliest_end, other.earliest_end) <= last


def _what(claim: Claim) -> str:
    return claim.kind.value if claim.kind.is_numbered else "date"


def _covered(claim: Claim) -> tuple[object, ...]:
    """Give what a count covers: its scope as recorded, or else its place and its days."""
    if claim.scope:
        return (claim.scope,)
    days = claim.dates.model_copy(update={"as_written": ""}) if claim.dates else None
    return (claim.subject.ref if claim.subject else "", days)


def _is_linked(claim: Claim) -> bool:
    return any(end is not None and end.basis == "inferred" for end in (claim.subject, claim.object))


def _apart(reason: str) -> _Judged:
    return _Judged(Relation.NOT_COMPARABLE, reason)


def _holds(interval: Interval, number: float) -> bool:
    return interval.low_km <= number <= interval.high_km


def _with_interval(stated: _Stated, unit: str) -> str:
    low, high = stated.interval.low_km, stated.interval.high_km
    if stated.is_bound:
        return stated.words
    return f"{stated.words} ({low:,.1f} to {high:,.1f} {unit})"


def _count_words(claim: Claim) -> str:
    return " ".join(filter(None, (claim.id, "states", claim.hedge, claim.value, claim.unit)))


def _path_words(claim: Claim) -> str:
    return f"{claim.id}: {claim.path or 'not stated'}"


def _scope_words(claim: Claim) -> str:
    return f"{claim.id}: {claim.scope or _place_and_days(claim)}"


def _place_and_days(claim: Claim) -> str:
    place = claim.subject.as_written or claim.subject.ref if claim.subject else "no place"
    return f"{place}, {interval_words(claim.dates) if claim.dates else 'no day'}"
