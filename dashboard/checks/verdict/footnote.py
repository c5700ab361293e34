"""The footnote of a finding, and the number that a report can print."""

from dashboard.case import Claim, Quantity
from dashboard.case.quantity.unit import HISTORIC_UNITS
from dashboard.checks.ends.end import PlaceEnd, ResolvedEnd
from dashboard.checks.readings.readings import Readings
from dashboard.checks.stated.tolerance import is_bound, row_for
from dashboard.checks.verdict.verdict import Judgement
from dashboard.checks.verdict.wording import UNSOURCED, capital, interval_words, km


def footnote(claim: Claim, ends: tuple[ResolvedEnd, ResolvedEnd], readings: Readings, judgement: Judgement) -> str:
    """Give method, uncertainty and limits of a finding, to paste under it."""
    parts = [
        cited(claim),
        *_tolerance_words(claim.quantity, judgement),
        *(f"{capital(r.short)} {km(r.nominal_km)}: {r.method}." for r in readings.computed if not r.artefact),
    ]
    if not readings.computed and judgement.shortest:
        parts.append(
            f"Straight line {interval_words(judgement.shortest)}: geodesic, WGS 84, radii of the ends included."
        )
    parts += [end.cited for end in ends if isinstance(end, PlaceEnd)]
    if readings.untested:
        parts.append(f"Not tried: {'; '.join(readings.untested)}.")
    parts.append("The check is of geometry, not of whether events happened.")
    return " ".join(parts)


def cited(claim: Claim) -> str:
    """Say where a claim is from; that it is from nowhere, of a statement that was typed without a source."""
    if claim.source == UNSOURCED:
        return f"{claim.id} as typed, without a source."
    return f"{claim.id} ({claim.source}, {claim.locator}); origin: {claim.origin}; attribution: {claim.attribution}."


def _tolerance_words(quantity: Quantity, judgement: Judgement) -> list[str]:
    """Give the stated interval with the rule behind it, or the analyst's tolerance with its reason."""
    row = row_for(quantity)
    if not judgement.stated or not row:
        return []
    bound = "" if is_bound(quantity) else f" ({row.meaning})"
    if quantity.tolerance:
        bound = f" ({quantity.tolerance.percent:g} % set by the analyst: {quantity.tolerance.reason.rstrip('.')})"
    historic = [
        f"1 {unit.symbol} is taken for {unit.low_km:g} to {unit.high_km:g} km: {unit.source}."
        for unit in HISTORIC_UNITS
        if unit.symbol == quantity.unit
    ]
    return [f"Stated interval {interval_words(judgement.stated)}{bound}.", *historic]


def number_to_use(claim: Claim, readings: Readings) -> str:
    """Give the number a report can print, beside the one that is reported."""
    quantity = claim.quantity
    row = row_for(quantity)
    hedge = (
        "" if row and row.rule in ("rounded", "about", "range") else claim.hedge
    )  # "about" stands before the computed one
    twins = "; ".join(twin.printed for twin in quantity.twins)
    twin = f"({twins})" if twins else ""
    reported = f"reported as {' '.join(filter(None, (hedge, quantity.printed, twin)))}"
    if readings.plain is None:
        return f"no computed number; {reported}"
    return f"about {km(readings.plain.nominal_km)}, computed; {reported}"
