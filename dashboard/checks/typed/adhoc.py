"""Check a statement that belongs to no case: two ends and the words, as people type them."""

from dataclasses import dataclass

from dashboard.case import Claim, ClaimKind, Convention, Gazetteer
from dashboard.case.phrases.statement import Statement
from dashboard.checks.atlas import Atlas
from dashboard.checks.ends.end import ResolvedEnd, place_first
from dashboard.checks.ends.typed_end import TypedEnd, resolve_typed, swap_hint
from dashboard.checks.typed.read_back import read_back
from dashboard.checks.verdict.distance import judge_distance
from dashboard.checks.verdict.finding import Finding
from dashboard.checks.verdict.position import PositionFinding, find_position
from dashboard.checks.verdict.wording import UNSOURCED

STATEMENT = "The statement"
"""What an ad-hoc check calls the claim in its sentences."""


@dataclass(frozen=True)
class Checked:
    """Hold what follows for a statement: a finding where it states a distance, its other parts, its ends, and a hint.

    Parameters
    ----------
    read_as
        What the statement was read as.
    hint
        What may be wrong with an end as typed; empty where nothing seems to be.
    """

    finding: Finding | None
    positions: tuple[PositionFinding, ...]
    ends: tuple[ResolvedEnd, ResolvedEnd]
    read_as: str = ""
    hint: str = ""


def check_statement(
    statement: Statement,
    ends: tuple[ResolvedEnd, ResolvedEnd],
    convention: Convention,
    atlas: Atlas,
    *,
    claim_id: str = STATEMENT,
    as_written: str = "",
) -> Checked:
    """Judge a statement between two ends.

    Parameters
    ----------
    ends
        Looked up, in the order they are stated in: a direction is that of the first from the second.
    as_written
        The words, kept beside the claim.
    """
    finding = None
    if statement.distance is not None:
        claim = _claim(ClaimKind.DISTANCE, claim_id, ends, statement.path, as_written, dict(statement.distance))
        finding = judge_distance(claim, place_first(*ends), convention, atlas)
    positions = tuple(
        find_position(_claim(kind, claim_id, ends, statement.path, as_written, fields), ends)
        for kind, fields in _other_parts(statement)
    )
    first, second = ends
    return Checked(finding, positions, ends, read_back(statement), swap_hint(first, second, atlas))


def check_typed(
    statement: Statement,
    ends: tuple[TypedEnd, TypedEnd],
    gazetteer: Gazetteer,
    convention: Convention,
    atlas: Atlas,
    *,
    as_written: str = "",
) -> Checked:
    """Judge a statement between two ends as typed; raises MeasureError where an end is none."""
    first, second = (resolve_typed(end.text, gazetteer, atlas, convention, radius_km=end.radius_km) for end in ends)
    return check_statement(statement, (first, second), convention, atlas, as_written=as_written)


def _other_parts(statement: Statement) -> list[tuple[ClaimKind, dict[str, object]]]:
    parts: list[tuple[ClaimKind, dict[str, object]]] = []
    if statement.wind:
        parts.append((ClaimKind.DIRECTION, {"value": statement.wind}))
    if statement.duration:
        duration = statement.duration
        parts.append((ClaimKind.DURATION, {"value": duration.value, "unit": duration.unit, "hedge": duration.hedge}))
    if statement.nearness:
        parts.append((ClaimKind.NEARNESS, {"hedge": statement.nearness}))
    return parts


def _claim(
    kind: ClaimKind,
    claim_id: str,
    ends: tuple[ResolvedEnd, ResolvedEnd],
    path: str | None,
    as_written: str,
    fields: dict[str, object],
) -> Claim:
    return Claim.model_validate(
        {
            "id": claim_id,
            "source": UNSOURCED,
            "locator": "typed",
            "kind": kind,
            "content": as_written or "A statement typed for checking",
            "origin": UNSOURCED,
            "attribution": UNSOURCED,
            "subject": ends[0].end,
            "object": ends[1].end,
            "path": path,
            **fields,
        }
    )
