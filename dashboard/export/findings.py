"""Findings as records and as a sheet: each stated distance with every reading tried."""

import csv
import io
import math
from typing import Any

from dashboard.checks.assess import Assessment
from dashboard.checks.finding import Finding
from dashboard.checks.parts import parts
from dashboard.checks.sensitivity import Factor, sensitivity
from dashboard.checks.settle import settle
from dashboard.checks.verdict import Fit
from dashboard.export.comparisons import comparison_json, dates_json, lineage_json

KM_DECIMALS = 3
"""Decimals of kilometers: whole metres, finer than any source or outline."""

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""First signs that make a spreadsheet compute a cell instead of showing it."""

COLUMNS = (
    "claim_id",
    "verdict",
    "reason",
    "stated_value",
    "stated_unit",
    "stated_hedge",
    "stated_low_km",
    "stated_high_km",
    "tried",
    "reading_id",
    "reading_name",
    "reading_plain",
    "reading_artefact",
    "reading_unit",
    "reading_nominal_km",
    "reading_low_km",
    "reading_high_km",
    "reading_fits",
    "reading_fits_at_points",
    "reading_only_if_km",
    "reading_method",
    "sentence",
)
"""Columns of the sheet, in order."""

Member = dict[str, Any]


def findings_json(assessment: Assessment) -> Member:
    """Lay out every finding and comparison as plain values; an end without bound is None, never infinite."""
    return {
        "case": assessment.case.id,
        "findings": [_finding(finding) | _weighed(finding) for finding in assessment.findings],
        "comparisons": [comparison_json(comparison) for comparison in assessment.comparisons],
        "lineage": lineage_json(assessment.case),
        "dates": dates_json(assessment.case),
    }


def findings_csv(assessment: Assessment) -> str:
    """Write one row per reading and unit tried; a finding without readings keeps one row that says why.

    Text that a spreadsheet would run as a formula is set off by an apostrophe.
    """
    written = io.StringIO()
    sheet = csv.DictWriter(written, COLUMNS, lineterminator="\n")
    sheet.writeheader()
    for finding in assessment.findings:
        judged = _finding(finding)
        stated = {f"stated_{key}": value for key, value in judged["stated"].items()}
        whole = {**stated, **{key: judged[key] for key in ("claim_id", "verdict", "reason", "tried", "sentence")}}
        for reading in judged["readings"] or [{}]:
            row = whole | {
                f"reading_{key}": value for key, value in reading.items() if key not in ("equal_to", "parts")
            }
            sheet.writerow({key: _cell(row.get(key)) for key in COLUMNS})
    return written.getvalue()


def _finding(finding: Finding) -> Member:
    quantity, judgement = finding.claim.quantity, finding.judgement
    number = float(quantity.number)
    return {
        "claim_id": finding.claim.id,
        "verdict": finding.verdict.value,
        "stated": {
            "value": int(number) if number.is_integer() else number,
            "unit": quantity.unit,
            "hedge": quantity.hedge,
            "low_km": _km(judgement.stated.low_km) if judgement.stated else None,
            "high_km": _km(judgement.stated.high_km) if judgement.stated else None,
        },
        "readings": [_reading(fit, finding) for fit in judgement.fits],
        "tried": finding.tried,
        "sentence": finding.sentence,
        "reason": judgement.reason,
        "via": judgement.via,
        "passing_share": judgement.passing_share,
        "untested": list(finding.readings.untested),
        "footnote": finding.footnote,
        "number_to_use": finding.number_to_use,
    }


def _reading(fit: Fit, finding: Finding) -> Member:
    reading = fit.reading
    return {
        "id": reading.id,
        "plain": reading.plain,
        "artefact": reading.artefact,
        "unit": fit.unit,
        "nominal_km": _km(reading.nominal_km),
        "low_km": _km(reading.with_radii.low_km),
        "high_km": _km(reading.with_radii.high_km),
        "fits": fit.with_radii,
        "method": reading.method,
        "name": reading.name,
        "fits_at_points": fit.at_points,
        "only_if_km": None if fit.only_if_km is None else _km(fit.only_if_km),
        "parts": [{"name": part.name, "km": _km(part.km)} for part in parts(reading, finding.ends)],
        "equal_to": [
            {"id": twin.id, "nominal_km": _km(twin.nominal_km), "method": twin.method} for twin in reading.equal_to
        ],
    }


def _weighed(finding: Finding) -> Member:
    return {"sensitivity": [_factor(factor) for factor in sensitivity(finding)], "settle": settle(finding)}


def _factor(factor: Factor) -> Member:
    return {
        "factor": factor.factor,
        "subject": factor.subject,
        "before": factor.before.value,
        "after": factor.after.value if factor.after else None,
        "threshold_km": None if factor.threshold_km is None else _km(factor.threshold_km),
        "sentence": factor.sentence,
    }


def _km(number: float) -> float | None:
    return round(number, KM_DECIMALS) if math.isfinite(number) else None


def _cell(value: object) -> object:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str) and value.lstrip(" ").startswith(FORMULA_SIGNS):
        return f"'{value}"
    return value
