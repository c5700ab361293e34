"""The route of a case against its days as plain values."""

from dashboard.checks.assess import Assessment
from dashboard.checks.days.band import Band
from dashboard.checks.route.feasibility import Feasibility
from dashboard.checks.route.transit import Span
from dashboard.export.content.cells import to_metres
from dashboard.export.content.finding_json import Member


def journey_json(assessment: Assessment) -> Member:
    """Lay out whether there is time for the route, and the possible extent on each day, with what they rest on."""
    return {
        "feasibility": [feasibility_json(each) for each in assessment.feasibility],
        "doubts": [doubt for leg_route in assessment.routes for doubt in leg_route.doubts],
        "band": _band(assessment.band) if assessment.band else None,
    }


def feasibility_json(each: Feasibility) -> Member:
    """Lay out whether a leg, or the whole route, can be done inside its days."""
    transit = each.transit
    return {
        "leg_id": each.leg_id or None,
        "verdict": each.verdict.value,
        "length_km": [to_metres(length / 1000) for length in (transit.length_m.low, transit.length_m.high)],
        "transit_hours": _span(transit.transit_h),
        "available_hours": _span(transit.available_h),
        "needed_kmh": _span(transit.needed_kmh),
        "stated": list(each.stated),
        "assumed": list(each.assumed),
        "sentence": each.sentence,
    }


def _band(band: Band) -> Member:
    return {
        "label": band.label,
        "reason": band.reason,
        "length_km": to_metres(band.length_m / 1000),
        "days": [
            {
                "day": extent.day.isoformat(),
                "low_km": to_metres(extent.low_m / 1000),
                "high_km": to_metres(extent.high_m / 1000),
            }
            for extent in band.extents
        ],
        "stated": list(band.stated),
        "assumed": list(band.assumed),
    }


def _span(span: Span) -> list[float | None]:
    return [to_metres(end) for end in (span.low, span.high)]
