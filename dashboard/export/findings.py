"""Findings as records and as a sheet: each stated distance with every reading tried."""

import csv
import io

from dashboard.checks.assess import Assessment
from dashboard.export.cells import cell
from dashboard.export.comparisons import comparison_json, dates_json, lineage_json
from dashboard.export.finding_json import Member, finding_json, judged_json, position_json
from dashboard.export.journey import journey_json

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
    "reading_residual_km",
    "reading_residual_percent",
    "reading_method",
    "sentence",
)
"""Columns of the sheet, in order."""


def findings_json(assessment: Assessment) -> Member:
    """Lay out every finding and comparison as plain values; an end without bound is None, never infinite."""
    return {
        "case": assessment.case.id,
        "findings": [finding_json(finding) for finding in assessment.findings],
        "positions": [position_json(position) for position in assessment.positions],
        "comparisons": [comparison_json(comparison) for comparison in assessment.comparisons],
        "lineage": lineage_json(assessment.case),
        "dates": dates_json(assessment.case),
        **journey_json(assessment),
    }


def findings_csv(assessment: Assessment) -> str:
    """Write one row per reading and unit tried; a finding without readings keeps one row that says why.

    Text that a spreadsheet would run as a formula is set off by an apostrophe.
    """
    written = io.StringIO()
    sheet = csv.DictWriter(written, COLUMNS, lineterminator="\n")
    sheet.writeheader()
    for finding in assessment.findings:
        judged = judged_json(finding)
        stated = {f"stated_{key}": value for key, value in judged["stated"].items()}
        whole = {**stated, **{key: judged[key] for key in ("claim_id", "verdict", "reason", "tried", "sentence")}}
        for reading in judged["readings"] or [{}]:
            row = whole | {
                f"reading_{key}": value for key, value in reading.items() if key not in ("equal_to", "parts", "to")
            }
            sheet.writerow({key: cell(row.get(key)) for key in COLUMNS})
    return written.getvalue()
