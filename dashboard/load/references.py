"""Checking that what one table refers to stands in another."""

import difflib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dashboard.case.claim import Claim, End
from dashboard.case.leg import Event, Leg
from dashboard.case.names import suggest_places
from dashboard.case.place import Place
from dashboard.case.source import Source
from dashboard.load.fault import Fault, quote
from dashboard.load.table import Row, Table

_FEW = 6


@dataclass(frozen=True)
class Tables:
    """Hold the tables of a case as read."""

    sources: Table[Source]
    claims: Table[Claim]
    legs: Table[Leg]
    events: Table[Event]
    places: Table[Place]


def check_references(tables: Tables, gazetteer: Sequence[Place]) -> Iterator[Fault]:
    """Give a fault for every reference to a source, claim or place that is nowhere."""
    for claim in tables.claims.rows:
        yield from _check_ids(tables.claims.file, claim, "source", [claim.record.source], tables.sources)
        yield from _check_end(tables, claim, "subject", claim.record.subject, gazetteer)
        yield from _check_end(tables, claim, "object", claim.record.object, gazetteer)
    for leg in tables.legs.rows:
        yield from _check_ids(tables.legs.file, leg, "claims", leg.record.claims, tables.claims)
        yield from _check_places(tables, tables.legs.file, leg, "start", [leg.record.start], gazetteer)
        yield from _check_places(tables, tables.legs.file, leg, "end", [leg.record.end], gazetteer)
        yield from _check_places(tables, tables.legs.file, leg, "via", leg.record.via, gazetteer)
        yield from _check_places(tables, tables.legs.file, leg, "connector", leg.record.connector, gazetteer)
    for event in tables.events.rows:
        yield from _check_ids(tables.events.file, event, "claims", event.record.claims, tables.claims)
        named = [event.record.place] if event.record.place else []
        yield from _check_places(tables, tables.events.file, event, "place", named, gazetteer)


def list_places(tables: Tables) -> frozenset[str]:
    """List the ids of the places that claims, legs and events refer to."""
    ends = (end for claim in tables.claims.records for end in (claim.subject, claim.object))
    named = {end.ref for end in ends if end and end.ref and not end.border_of}
    for leg in tables.legs.records:
        named |= {leg.start, leg.end, *leg.via, *leg.connector}
    return frozenset(named | {event.place for event in tables.events.records if event.place})


def _check_ids(
    file: str,
    row: Row[Claim] | Row[Leg] | Row[Event],
    field: str,
    wanted: Iterable[str],
    target: Table[Source] | Table[Claim],
) -> Iterator[Fault]:
    if target.ids is None:
        return
    for one in wanted:
        if one not in target.ids:
            near = difflib.get_close_matches(one, target.ids, n=1)
            fix = f"did you mean {near[0]}?" if near else ""
            if not near and len(target.ids) <= _FEW:
                fix = f"known are {', '.join(target.ids)}"
            yield Fault(file, row.where, field, f"an id of {target.file}", quote(one), fix)


def _check_end(
    tables: Tables, row: Row[Claim], field: str, end: End | None, gazetteer: Sequence[Place]
) -> Iterator[Fault]:
    if end and end.ref and not end.border_of:
        yield from _check_places(tables, tables.claims.file, row, field, [end.ref], gazetteer)


def _check_places(
    tables: Tables,
    file: str,
    row: Row[Claim] | Row[Leg] | Row[Event],
    field: str,
    wanted: Iterable[str],
    gazetteer: Sequence[Place],
) -> Iterator[Fault]:
    own = tables.places.ids
    if own is None:
        return
    known = {*own, *(place.id for place in gazetteer)}
    for one in wanted:
        if one not in known:
            near = suggest_places(one, (*tables.places.records, *gazetteer))
            fix = f"did you mean {' or '.join(near)}?" if near else "add it to places.csv"
            yield Fault(file, row.where, field, "the id of a place", quote(one), fix)
