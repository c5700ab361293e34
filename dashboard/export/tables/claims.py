"""Every recorded claim as a row of a sheet: who states it where, in which words, and what follows."""

import csv
import datetime as dt
import io
from collections.abc import Iterator

from dashboard.case import Claim
from dashboard.case.claim import End
from dashboard.case.quantity.quantity import parse_numbers
from dashboard.checks.assess import Assessment
from dashboard.export.content.cells import cell
from dashboard.export.content.job import Job
from dashboard.export.content.selection import Selection, select
from dashboard.views.view import View

COLUMNS = (
    "claim_id",
    "source",
    "publisher",
    "locator",
    "kind",
    "content",
    "basis",
    "hedge",
    "value",
    "unit",
    "paired_value",
    "paired_unit",
    "number_low",
    "number_high",
    "subject",
    "subject_ref",
    "subject_basis",
    "subject_reason",
    "object",
    "object_ref",
    "object_basis",
    "object_reason",
    "path",
    "earliest_start",
    "latest_start",
    "earliest_end",
    "latest_end",
    "date_as_written",
    "edtf",
    "origin",
    "attribution",
    "topic",
    "scope",
    "note",
    "verdict",
    "sentence",
)
"""Columns of the sheet, in order; ``basis`` is inferred where an end is linked to a place by inference."""

Row = dict[str, str | float | dt.date | None]


def claims_csv(assessment: Assessment, view: View) -> str:
    """Write a row for each claim of a view; text that a spreadsheet would run is set off by an apostrophe."""
    written = io.StringIO()
    sheet = csv.DictWriter(written, COLUMNS, lineterminator="\n")
    sheet.writeheader()
    for row in claim_rows(assessment, select(assessment, view.claims)):
        sheet.writerow({name: cell(value) for name, value in row.items()})
    return written.getvalue()


def make(job: Job) -> bytes:
    """Make the claims that a recipe asks for."""
    return claims_csv(job.assessment, job.view).encode("utf-8")


def claim_rows(assessment: Assessment, selection: Selection) -> Iterator[Row]:
    """Lay out each claim, with its verdict where its kind has one."""
    for claim in selection.claims:
        following = selection.finding(claim)
        yield {
            "claim_id": claim.id,
            "source": claim.source,
            "publisher": assessment.case.source(claim.source).publisher,
            "locator": claim.locator,
            "kind": claim.kind.value,
            "content": claim.content,
            **_quantity(claim),
            **_end("subject", claim.subject),
            **_end("object", claim.object),
            "path": claim.path,
            **_dates(claim),
            "basis": "inferred" if _is_linked(claim) else "stated",
            "origin": claim.origin,
            "attribution": claim.attribution,
            "topic": claim.topic,
            "scope": claim.scope,
            "note": claim.note,
            "verdict": following.verdict.value if following else None,
            "sentence": following.sentence if following else None,
        }


def _quantity(claim: Claim) -> Row:
    """Lay out the stated words, and the numbers in them where they are one or a range."""
    numbers = parse_numbers(claim.value) if claim.kind.is_numbered else None
    return {
        "hedge": claim.hedge,
        "value": claim.value,
        "unit": claim.unit,
        "paired_value": claim.paired.value if claim.paired else None,
        "paired_unit": claim.paired.unit if claim.paired else None,
        "number_low": _number(float(numbers[0])) if numbers else None,
        "number_high": _number(float(numbers[1])) if numbers else None,
    }


def _number(number: float) -> float:
    return int(number) if number.is_integer() else number


def _end(role: str, end: End | None) -> Row:
    if end is None:
        return dict.fromkeys((role, f"{role}_ref", f"{role}_basis", f"{role}_reason"))
    return {
        role: end.as_written,
        f"{role}_ref": end.ref,
        f"{role}_basis": end.basis,
        f"{role}_reason": end.reason,
    }


def _dates(claim: Claim) -> Row:
    dates = claim.dates
    days = ("earliest_start", "latest_start", "earliest_end", "latest_end")
    return {
        **{name: getattr(dates, name) if dates else None for name in days},
        "date_as_written": dates.as_written if dates else None,
        "edtf": dates.edtf if dates else None,
    }


def _is_linked(claim: Claim) -> bool:
    return any(end is not None and end.basis == "inferred" for end in (claim.subject, claim.object))
