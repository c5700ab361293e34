"""Findings as records and as a sheet: each stated distance with every reading tried."""

from collections.abc import Iterator, Sequence

from dashboard.checks.assess import Assessment
from dashboard.checks.compare.comparison import count_comparable
from dashboard.checks.verdict.finding import Finding
from dashboard.export.content.cells import write_csv
from dashboard.export.content.comparisons import comparison_json, dates_json, lineage_json
from dashboard.export.content.finding_json import Member, finding_json, judged_json, position_json
from dashboard.export.content.journey import journey_json
from dashboard.export.content.selection import select

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
        "pairs_not_compared": count_comparable(assessment.case.claims) - len(assessment.comparisons),
        "lineage": lineage_json(assessment.case),
        "dates": dates_json(assessment.case),
        **journey_json(assessment),
    }


def findings_csv(assessment: Assessment, claims: frozenset[str] | None = None) -> str:
    """Write one row per reading and unit tried; a finding without readings keeps one row that says why.

    Parameters
    ----------
    claims
        Ids of the claims whose findings are written; None for all.
    """
    return write_csv(COLUMNS, finding_rows(select(assessment, claims).findings))


def finding_rows(findings: Sequence[Finding]) -> Iterator[Member]:
    """Lay out one row per reading and unit tried of each finding, by column."""
    for finding in findings:
        judged = judged_json(finding)
        stated = {f"stated_{key}": value for key, value in judged["stated"].items()}
        whole = {**stated, **{key: judged[key] for key in ("claim_id", "verdict", "reason", "tried", "sentence")}}
        for reading in judged["readings"] or [{}]:
            row = whole | {f"reading_{key}": value for key, value in reading.items()}
            yield {name: row.get(name) for name in COLUMNS}
