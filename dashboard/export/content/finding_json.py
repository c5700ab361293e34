"""One finding as plain values, with every reading tried, and what follows for statements that are no distance."""

from typing import Any

from dashboard.checks.readings.parts import parts
from dashboard.checks.verdict.finding import Finding
from dashboard.checks.verdict.position import PositionFinding
from dashboard.checks.verdict.sensitivity import Factor, sensitivity
from dashboard.checks.verdict.settle import settle
from dashboard.checks.verdict.verdict import Fit
from dashboard.export.content.cells import to_metres

Member = dict[str, Any]


def finding_json(finding: Finding) -> Member:
    """Lay out one finding, with what moves its verdict and what would settle it."""
    return judged_json(finding) | {
        "sensitivity": [_factor(factor) for factor in sensitivity(finding)],
        "settle": settle(finding),
    }


def position_json(position: PositionFinding) -> Member:
    """Lay out what follows for a direction, a duration or a nearness."""
    line = position.line
    return {
        "claim_id": position.claim.id,
        "kind": position.claim.kind.value,
        "verdict": position.verdict.value,
        "reason": position.reason,
        "straight_km": None if line is None else to_metres(line.distance_m / 1000.0),
        "azimuth_deg": None if line is None else round(line.azimuth_deg, 3),
        "sentence": position.sentence,
        "footnote": position.footnote,
    }


def judged_json(finding: Finding) -> Member:
    """Lay out one finding: stated, readings, verdict and words; an end without bound is None, never infinite."""
    quantity, judgement = finding.quantity, finding.judgement
    number = float(quantity.number)
    single = int(number) if number.is_integer() else number
    return {
        "claim_id": finding.claim.id,
        "verdict": finding.verdict.value,
        "stated": {
            "value": None if quantity.is_range else single,
            "unit": quantity.unit,
            "hedge": quantity.hedge,
            "low_km": to_metres(judgement.stated.low_km) if judgement.stated else None,
            "high_km": to_metres(judgement.stated.high_km) if judgement.stated else None,
        },
        "readings": [_reading(fit, finding) for fit in judgement.fits],
        "exchanged": [
            {
                "printed": each.twin.printed,
                "unit": each.fit.unit,
                "id": each.fit.reading.id,
                "fits": each.fit.with_radii,
                "residual_km": to_metres(each.fit.residual_km),
            }
            for each in judgement.exchanged
        ],
        "tried": finding.tried,
        "sentence": finding.sentence,
        "as_written": finding.claim.quantity.as_written,
        "reason": judgement.reason,
        "via": judgement.via,
        "passing_share": judgement.passing_share,
        "untested": list(finding.readings.untested),
        "footnote": finding.footnote,
        "number_to_use": finding.number_to_use,
    }


def _reading(fit: Fit, finding: Finding) -> Member:
    reading = fit.reading
    share = fit.residual_share
    return {
        "id": reading.id,
        "plain": reading.plain,
        "artefact": reading.artefact,
        "unit": fit.unit,
        "nominal_km": to_metres(reading.nominal_km),
        "low_km": to_metres(reading.with_radii.low_km),
        "high_km": to_metres(reading.with_radii.high_km),
        "fits": fit.with_radii,
        "method": reading.method,
        "name": reading.name,
        "fits_at_points": fit.at_points,
        "only_if_km": None if fit.only_if_km is None else to_metres(fit.only_if_km),
        "residual_km": to_metres(fit.residual_km),
        "residual_percent": None if share is None else round(100.0 * share, 2),
        "to": {"lat": round(reading.end.lat, 5), "lon": round(reading.end.lon, 5)},
        "parts": [{"name": part.name, "km": to_metres(part.km)} for part in parts(reading, finding.ends)],
        "equal_to": [
            {"id": twin.id, "nominal_km": to_metres(twin.nominal_km), "method": twin.method}
            for twin in reading.equal_to
        ],
    }


def _factor(factor: Factor) -> Member:
    return {
        "factor": factor.factor,
        "subject": factor.subject,
        "before": factor.before.value,
        "after": factor.after.value if factor.after else None,
        "threshold_km": None if factor.threshold_km is None else to_metres(factor.threshold_km),
        "sentence": factor.sentence,
    }
