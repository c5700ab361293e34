"""Every recorded claim as a row of a sheet: who states it where, in which words, and what follows."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from dashboard.case import Claim, Source
from dashboard.case.quantity.quantity import parse_numbers
from dashboard.checks.assess import Assessment
from dashboard.checks.verdict.finding import Finding
from dashboard.checks.verdict.position import PositionFinding
from dashboard.export.content.cells import write_csv
from dashboard.export.content.job import Job
from dashboard.export.content.selection import Selection, select
from dashboard.views.view import View

Value = str | float | dt.date | None
Row = dict[str, Value]


@dataclass(frozen=True)
class _Recorded:
    """Hold a claim with its source, and what follows for it; None where nothing is computed for its kind."""

    claim: Claim
    source: Source
    following: Finding | PositionFinding | None

    @property
    def numbers(self) -> tuple[float, ...]:
        """The numbers in the stated words where they are one or a range, as both its ends; else none."""
        found = parse_numbers(self.claim.value) if self.claim.kind.is_numbered else ()
        return tuple(int(end) if end == int(end) else float(end) for end in found)

    @property
    def is_linked(self) -> bool:
        """Whether an end is linked to a place by inference."""
        return any(end is not None and end.basis == "inferred" for end in (self.claim.subject, self.claim.object))


_VALUES: Mapping[str, Callable[[_Recorded], Value]] = {
    "claim_id": lambda of: of.claim.id,
    "source": lambda of: of.claim.source,
    "publisher": lambda of: of.source.publisher,
    "locator": lambda of: of.claim.locator,
    "kind": lambda of: of.claim.kind.value,
    "content": lambda of: of.claim.content,
    "basis": lambda of: "inferred" if of.is_linked else "stated",
    "hedge": lambda of: of.claim.hedge,
    "value": lambda of: of.claim.value,
    "unit": lambda of: of.claim.unit,
    "paired_value": lambda of: of.claim.paired.value if of.claim.paired else None,
    "paired_unit": lambda of: of.claim.paired.unit if of.claim.paired else None,
    "number_low": lambda of: of.numbers[0] if of.numbers else None,
    "number_high": lambda of: of.numbers[1] if of.numbers else None,
    "subject": lambda of: of.claim.subject.as_written if of.claim.subject else None,
    "subject_ref": lambda of: of.claim.subject.ref if of.claim.subject else None,
    "subject_basis": lambda of: of.claim.subject.basis if of.claim.subject else None,
    "subject_reason": lambda of: of.claim.subject.reason if of.claim.subject else None,
    "object": lambda of: of.claim.object.as_written if of.claim.object else None,
    "object_ref": lambda of: of.claim.object.ref if of.claim.object else None,
    "object_basis": lambda of: of.claim.object.basis if of.claim.object else None,
    "object_reason": lambda of: of.claim.object.reason if of.claim.object else None,
    "path": lambda of: of.claim.path,
    "earliest_start": lambda of: of.claim.dates.earliest_start if of.claim.dates else None,
    "latest_start": lambda of: of.claim.dates.latest_start if of.claim.dates else None,
    "earliest_end": lambda of: of.claim.dates.earliest_end if of.claim.dates else None,
    "latest_end": lambda of: of.claim.dates.latest_end if of.claim.dates else None,
    "date_as_written": lambda of: of.claim.dates.as_written if of.claim.dates else None,
    "edtf": lambda of: of.claim.dates.edtf if of.claim.dates else None,
    "origin": lambda of: of.claim.origin,
    "attribution": lambda of: of.claim.attribution,
    "topic": lambda of: of.claim.topic,
    "scope": lambda of: of.claim.scope,
    "note": lambda of: of.claim.note,
    "verdict": lambda of: of.following.verdict.value if of.following else None,
    "sentence": lambda of: of.following.sentence if of.following else None,
}
"""What stands in each column of the sheet, in order; ``basis`` is inferred where an end is linked by inference."""

COLUMNS = tuple(_VALUES)


def claims_csv(assessment: Assessment, view: View) -> str:
    """Write a row for each claim of a view."""
    return write_csv(COLUMNS, claim_rows(assessment, select(assessment, view.claims)))


def make(job: Job) -> bytes:
    """Make the claims that a recipe asks for."""
    return claims_csv(job.assessment, job.view).encode("utf-8")


def claim_rows(assessment: Assessment, selection: Selection) -> Iterator[Row]:
    """Lay out each claim, with its verdict where its kind has one, by column."""
    for claim in selection.claims:
        of = _Recorded(claim, assessment.case.source(claim.source), selection.finding(claim))
        yield {name: value_of(of) for name, value_of in _VALUES.items()}
