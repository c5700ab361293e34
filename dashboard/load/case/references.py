"""Checking that what one table refers to stands in another, and that hedges are known."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pydantic_core import PydanticCustomError

from dashboard.case.case import Convention
from dashboard.case.claim import Claim, ClaimKind
from dashboard.case.legs.leg import Event, Leg
from dashboard.case.phrases.hedge import check_hedge
from dashboard.case.places.name_index import suggest_places
from dashboard.case.places.outline import CaseOutline
from dashboard.case.places.place import Place
from dashboard.case.record import SLUG_PATTERN, did_you_mean
from dashboard.case.sources.source import Source
from dashboard.load.case.named_places import NOT_FOUND
from dashboard.load.faults.fault import Fault, quote
from dashboard.load.tables.columns import PLACES, Column, split_list
from dashboard.load.tables.raw_table import Line
from dashboard.load.tables.table import Table

_FEW = 6


@dataclass(frozen=True)
class Tables:
    """Hold the tables of a case as read."""

    sources: Table[Source]
    claims: Table[Claim]
    legs: Table[Leg]
    events: Table[Event]
    places: Table[Place]


@dataclass(frozen=True)
class _Reference:
    """Hold one id that a cell refers to, and where the cell stands."""

    file: str
    line: Line
    column: Column
    wanted: str

    def miss(self, needed: str, fix: str) -> Fault:
        return Fault(self.file, self.line.where, self.column.name, needed, quote(self.wanted), fix)


def check_references(tables: Tables, gazetteer: Sequence[Place] | None) -> Iterator[Fault]:
    """Give a fault for every reference to a source, claim or place that is nowhere.

    Parameters
    ----------
    gazetteer
        Places beside the case's own; None where it could not be read, so that nothing can be said of places.
    """
    for reference in _list_references(tables):
        if reference.column.refers_to == PLACES.file:
            yield from _check_place(reference, tables.places, gazetteer)
        else:
            yield from _check_id(reference, (tables.sources, tables.claims))


def check_outlines(claims: Table[Claim], outlines: Sequence[CaseOutline], convention: Convention) -> Iterator[Fault]:
    """Give a fault for every ``line:`` and ``region:`` that the case supplies nowhere."""
    known = {f"{o.kind}:{o.id}" for o in outlines} | {f"region:{part.id}" for part in convention.disputed}
    for line in claims.lines:
        for column in ("subject", "object"):
            wanted = line.cells.get(column, "").strip()
            if wanted.startswith(("line:", "region:")) and wanted not in known:
                fix = did_you_mean(wanted, known, "add it to outlines.geojson")
                needed = "the id of an outline, or of a disputed part"
                yield Fault(claims.layout.file, line.where, column, needed, quote(wanted), fix)


def check_hedges(claims: Table[Claim]) -> Iterator[Fault]:
    """Give a fault for every hedge of a distance or duration that is not known: nothing could be tested by it."""
    for line in claims.lines:
        if line.cells.get("kind", "").strip() in (ClaimKind.DISTANCE, ClaimKind.DURATION):
            hedge = line.cells.get("hedge", "").strip()
            try:
                check_hedge(hedge)
            except PydanticCustomError as error:
                said = error.context or {}
                yield Fault(claims.layout.file, line.where, "hedge", said["needed"], quote(hedge), said["fix"])


def list_places(tables: Tables) -> frozenset[str]:
    """List the ids of the places that claims, legs and events refer to."""
    return frozenset(r.wanted for r in _list_references(tables) if r.column.refers_to == PLACES.file)


def _list_references(tables: Tables) -> Iterator[_Reference]:
    for table in (tables.claims, tables.legs, tables.events):
        for column in table.layout.columns:
            if column.refers_to:
                for line in table.lines:
                    yield from _read_cell(table.layout.file, line, column)


def _read_cell(file: str, line: Line, column: Column) -> Iterator[_Reference]:
    cell = line.cells.get(column.name, "").strip()
    for wanted in split_list(cell) if column.read is split_list else [cell]:
        is_outline = column.refers_to == PLACES.file and ":" in wanted
        if wanted and not is_outline:
            yield _Reference(file, line, column, wanted)


def _check_id(reference: _Reference, targets: Iterable[Table[Source] | Table[Claim]]) -> Iterator[Fault]:
    file = reference.column.refers_to
    known = next(table.ids for table in targets if table.layout.file == file)
    if known is None or reference.wanted in known:
        return
    otherwise = f"known are {', '.join(known)}" if known and len(known) <= _FEW else ""
    yield reference.miss(f"an id of {file}", did_you_mean(reference.wanted, known, otherwise))


def _check_place(reference: _Reference, own: Table[Place], gazetteer: Sequence[Place] | None) -> Iterator[Fault]:
    if gazetteer is None or own.ids is None or reference.wanted == NOT_FOUND:
        return
    if not re.search(SLUG_PATTERN, reference.wanted):
        return
    if reference.wanted not in {*own.ids, *(place.id for place in gazetteer)}:
        near = suggest_places(reference.wanted, (*own.records, *gazetteer))
        fix = f"did you mean {' or '.join(near)}?" if near else f"add it to {PLACES.file}"
        yield reference.miss("the id of a place", fix)
