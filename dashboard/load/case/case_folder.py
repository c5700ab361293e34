"""Loading a case from its folder: case.toml and the tables beside it."""

import datetime as dt
import hashlib
import json
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from dashboard.case.case import Case
from dashboard.case.dates.edtf import DayRange
from dashboard.case.legs.leg import Leg
from dashboard.case.places.outline import CaseOutline
from dashboard.case.places.place import Place, Toponym
from dashboard.load.case.case_file import CASE_FILE, CaseFile, read_case_file
from dashboard.load.case.leg_lines import LEG_LINES_FILE, check_leg_lines, join_lines, read_leg_lines
from dashboard.load.case.named_places import NamedPlaces
from dashboard.load.case.outlines import OUTLINES_FILE, read_outlines
from dashboard.load.case.references import Tables, check_hedges, check_outlines, check_references, list_places
from dashboard.load.faults.fault import CaseError, Fault
from dashboard.load.gazetteer import GAZETTEER, read_gazetteer
from dashboard.load.geodata.towns import load_world_gazetteer
from dashboard.load.tables.columns import CLAIMS, EVENTS, LEGS, PLACES, SOURCES, R, TableSchema
from dashboard.load.tables.raw_table import Line
from dashboard.load.tables.table import Table, read_table

SHIPPED_CASE = Path(__file__).resolve().parents[3] / "seeds" / "dprk-russia-2023"
"""The case that comes with Waybill."""


def load_case(folder: Path) -> Case:
    """Load the case that a folder states.

    Its places are those that its claims, legs and events refer to, by an id or by a name as people type it, and those
    of its own places.csv, which stand before the gazetteer's where the ids are the same.

    Raises
    ------
    CaseError
        If anything in any file is at fault; it lists every fault.
    """
    if not folder.is_dir():
        found = "a file" if folder.exists() else "no such folder"
        raise CaseError([Fault(str(folder), needed="the folder of a case", found=found)])
    faults: list[Fault] = []
    gazetteer = read_gazetteer(GAZETTEER, faults)
    can_name_places = not faults
    case_file = read_case_file(folder, faults)
    outlines = read_outlines(folder, faults)
    lines = read_leg_lines(folder, faults)
    tables, of_the_world = _read_tables(folder, faults, _span(case_file), gazetteer)
    known = (*gazetteer, *of_the_world) if can_name_places else None
    faults.extend(check_hedges(tables.claims))
    faults.extend(check_references(tables, known))
    faults.extend(check_leg_lines(lines, tables, known))
    if case_file is not None and not any(fault.file == OUTLINES_FILE for fault in faults):
        faults.extend(check_outlines(tables.claims, outlines, case_file.convention))
    if faults or case_file is None:
        raise CaseError(sorted(faults, key=_place_in_folder))
    legs = join_lines(tables.legs.records, lines)
    return _stamp(_build_case(case_file, outlines, tables, (*gazetteer, *of_the_world), legs))


def hash_content(case: Case) -> str:
    """Hash what a case states: SHA-256 of its records as canonical JSON.

    Line endings, byte order marks, quoting, the order of columns and keys, and columns left empty make no difference;
    the order of rows, which is the order of what is shown, does.
    """
    content = case.model_dump(mode="json", exclude={"content_hash"}, exclude_defaults=True)
    canonical = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("utf-8")).hexdigest()


def _place_in_folder(fault: Fault) -> tuple[int, int]:
    """Order faults by file, then by row or feature."""
    files = (
        GAZETTEER.name,
        CASE_FILE,
        OUTLINES_FILE,
        LEG_LINES_FILE,
        *(layout.file for layout in (SOURCES, CLAIMS, LEGS, EVENTS, PLACES)),
    )
    number = fault.where.removeprefix("row ").removeprefix("feature ")
    return files.index(fault.file), int(number) if number.isdecimal() else 0


def _span(case_file: CaseFile | None) -> DayRange:
    """Give the days that bound an open end; all days where the window could not be read, which is said already."""
    if case_file is None:
        return DayRange(dt.date.min, dt.date.max)
    return DayRange(case_file.window.earliest_start, case_file.window.latest_end)


def _read_tables(
    folder: Path, faults: list[Fault], window: DayRange, gazetteer: Sequence[Place]
) -> tuple[Tables, tuple[Place, ...]]:
    """Read the tables, and the places of the world that they name."""
    has_places = (folder / PLACES.file).exists()
    places = read_table(folder, PLACES, faults) if has_places else Table(PLACES, ids=())
    named = NamedPlaces(places.records, frozenset(place.id for place in gazetteer), load_world_gazetteer)
    tables = Tables(
        sources=read_table(folder, SOURCES, faults),
        claims=read_table(folder, CLAIMS, faults, window, partial(_take_ids, named, CLAIMS, faults)),
        legs=read_table(folder, LEGS, faults, window, partial(_take_ids, named, LEGS, faults)),
        events=read_table(folder, EVENTS, faults, window, partial(_take_ids, named, EVENTS, faults)),
        places=places,
    )
    return tables, tuple(named.found.values())


def _take_ids(named: NamedPlaces, layout: TableSchema[R], faults: list[Fault], line: Line) -> Line:
    return named.take_ids(layout.file, line, layout.columns, faults)


def _build_case(
    case_file: CaseFile,
    outlines: tuple[CaseOutline, ...],
    tables: Tables,
    gazetteer: tuple[Place, ...],
    legs: tuple[Leg, ...],
) -> Case:
    own = {place.id for place in tables.places.records}
    named = list_places(tables) - own
    shared = (_cite_within(place, case_file.id) for place in gazetteer if place.id in named)
    return Case(
        id=case_file.id,
        title=case_file.title,
        window=case_file.window,
        convention=case_file.convention.model_copy(update={"outlines": outlines}),
        other_conventions=tuple(c.model_copy(update={"outlines": outlines}) for c in case_file.other_conventions),
        speeds=case_file.speeds,
        defaults=case_file.defaults,
        sources=tables.sources.records,
        places=(*shared, *tables.places.records),
        claims=tables.claims.records,
        legs=legs,
        events=tables.events.records,
    )


def _cite_within(place: Place, case_id: str) -> Place:
    """Keep of a gazetteer's citations those of this case, by the ids of its sources."""
    prefix = f"{case_id}/"
    toponyms = (
        Toponym(
            name=toponym.name,
            lang=toponym.lang,
            as_written_by=tuple(c.removeprefix(prefix) for c in toponym.as_written_by if c.startswith(prefix)),
        )
        for toponym in place.toponyms
    )
    return place.model_copy(update={"toponyms": tuple(toponyms)})


def _stamp(case: Case) -> Case:
    return case.model_copy(update={"content_hash": hash_content(case)})
