"""Check a table of statements that belong to no case, one after the other, whatever is wrong with some."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dashboard.case import Convention, Gazetteer
from dashboard.case.statement import Statement
from dashboard.checks.adhoc import Checked, check_statement
from dashboard.checks.atlas import Atlas
from dashboard.checks.ends import OutlineEnd, PlaceEnd
from dashboard.checks.typed_end import MeasureError, resolve_typed


@dataclass(frozen=True)
class TypedClaim:
    """Hold a row of a table: its ends as typed, its statement, and the words as written.

    Parameters
    ----------
    row
        Its number in the file.
    start_radius_km, end_radius_km
        Uncertainty radius of each end [km] instead of the place's own; None for the place's own.
    """

    row: int
    id: str
    start: str
    end: str
    statement: Statement
    as_written: str = ""
    start_radius_km: float | None = None
    end_radius_km: float | None = None


@dataclass(frozen=True)
class Refused:
    """Hold why a row could not be checked: the column at fault, and what it needs and was found to have."""

    claim: TypedClaim
    column: str
    reason: str


@dataclass(frozen=True)
class CheckedClaim:
    """Hold a row with what follows for it."""

    claim: TypedClaim
    checked: Checked


def check_claims(
    claims: Sequence[TypedClaim], gazetteer: Gazetteer, convention: Convention, atlas: Atlas
) -> Iterator[CheckedClaim | Refused]:
    """Check every row, in order; a row that cannot be checked stops no other."""
    for claim in claims:
        try:
            ends = (
                _resolve("from", claim.start, claim.start_radius_km, gazetteer, convention, atlas),
                _resolve("to", claim.end, claim.end_radius_km, gazetteer, convention, atlas),
            )
        except _ColumnError as error:
            yield Refused(claim, error.column, str(error))
            continue
        checked = check_statement(
            claim.statement, ends, convention, atlas, claim_id=claim.id, as_written=claim.as_written
        )
        yield CheckedClaim(claim, checked)


class _ColumnError(ValueError):
    def __init__(self, column: str, reason: str) -> None:
        self.column = column
        super().__init__(reason)


def _resolve(
    column: str, text: str, radius_km: float | None, gazetteer: Gazetteer, convention: Convention, atlas: Atlas
) -> PlaceEnd | OutlineEnd:
    try:
        return resolve_typed(text, gazetteer, atlas, convention, radius_km=radius_km)
    except MeasureError as error:
        raise _ColumnError(column, str(error)) from error
