"""Check a table of statements that belong to no case, one after the other, whatever is wrong with some."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dashboard import Refusal
from dashboard.case import Convention, Gazetteer
from dashboard.case.phrases.statement import Statement
from dashboard.checks.atlas import Atlas
from dashboard.checks.ends.end import OutlineEnd, PlaceEnd, place_first
from dashboard.checks.ends.typed_end import MeasureError, resolve_typed
from dashboard.checks.readings.border import border_targets
from dashboard.checks.typed.adhoc import Checked, check_statement
from dashboard.geodesy import Boundary, Point, solve_ahead

BATCH = 2_000
"""Rows whose nearest points are solved together."""


@dataclass(frozen=True)
class TypedClaim:
    """Hold a row of a table: its ends as typed, its statement, and the words as written.

    Parameters
    ----------
    row
        Its number in the file.
    start_radius_km, end_radius_km
        Uncertainty radius of each end [km] instead of the place's own; None for the place's own.
    carried
        What stands in the table's other columns, in order.
    """

    row: int
    id: str
    start: str
    end: str
    statement: Statement
    as_written: str = ""
    start_radius_km: float | None = None
    end_radius_km: float | None = None
    carried: tuple[str, ...] = ()


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
    """Check every row, in order; a row that cannot be checked stops no other.

    The nearest points of a batch of rows are solved together.
    """
    for first in range(0, len(claims), BATCH):
        batch = claims[first : first + BATCH]
        resolved = [_resolve_both(claim, gazetteer, convention, atlas) for claim in batch]
        _solve_together([ends for ends in resolved if not isinstance(ends, Refused)], convention, atlas)
        for claim, ends in zip(batch, resolved, strict=True):
            if isinstance(ends, Refused):
                yield ends
            else:
                checked = check_statement(
                    claim.statement, ends, convention, atlas, claim_id=claim.id, as_written=claim.as_written
                )
                yield CheckedClaim(claim, checked)


_Ends = tuple[PlaceEnd | OutlineEnd, PlaceEnd | OutlineEnd]


def _solve_together(resolved: Sequence[_Ends], convention: Convention, atlas: Atlas) -> None:
    """Solve the lines from every place to every outline that its readings end at."""
    origins: dict[Boundary, list[Point]] = {}
    for ends in resolved:
        place, outline = place_first(*ends)
        if isinstance(place, PlaceEnd) and isinstance(outline, OutlineEnd):
            targets = (
                [target.boundary for target in border_targets(place, outline, convention, atlas)]
                if outline.kind == "border"
                else [outline.boundary]
            )
            for boundary in targets:
                origins.setdefault(boundary, []).append(place.point)
    for boundary, points in origins.items():
        solve_ahead(points, boundary)


def _resolve_both(claim: TypedClaim, gazetteer: Gazetteer, convention: Convention, atlas: Atlas) -> _Ends | Refused:
    try:
        return (
            _resolve("from", claim.start, claim.start_radius_km, gazetteer, convention, atlas),
            _resolve("to", claim.end, claim.end_radius_km, gazetteer, convention, atlas),
        )
    except _ColumnError as error:
        return Refused(claim, error.column, str(error))


class _ColumnError(Refusal):
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
