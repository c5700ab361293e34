"""The tables of a GeoPackage: which columns each has, of which type, and where a value comes from."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pyarrow as pa
import shapely

from dashboard.case import Case, Claim, DateInterval
from dashboard.case.citation import cite
from dashboard.case.claim import End
from dashboard.checks.assess import Assessment
from dashboard.export.described import Described
from dashboard.export.finding_json import judged_json
from dashboard.export.findings import COLUMNS

GEOMETRY = "geom"

LIST_MARK = "; "
"""What stands between the members of a list in one cell."""

TEXT, NUMBER, DAY, YES_NO, WHOLE, SHAPE = pa.string(), pa.float64(), pa.date32(), pa.bool_(), pa.int32(), pa.binary()

FINDING_COLUMNS = (*COLUMNS, "footnote", "number_to_use")
"""Columns of findings: those of the sheet, then what to paste into a report."""

FINDING_TYPES = {
    "tried": WHOLE,
    **dict.fromkeys(("reading_plain", "reading_artefact", "reading_fits", "reading_fits_at_points"), YES_NO),
    **dict.fromkeys((name for name in FINDING_COLUMNS if name.endswith(("_km", "_percent", "stated_value"))), NUMBER),
}
"""Types of the columns of findings; the rest is text."""


@dataclass(frozen=True)
class Column:
    """Hold one column: its name, its type, and how its value is taken from what a row stands for."""

    name: str
    kind: pa.DataType
    take: Callable[[Any], object]


def feature_table(features: Sequence[Described]) -> pa.Table:
    """Lay out the features of one layer; lines are all multilines, as one may be cut at the antimeridian."""
    return _lay_out(FEATURE_COLUMNS, features)


def claims_table(case: Case) -> pa.Table:
    """Lay out every claim of a case."""
    return _lay_out(CLAIM_COLUMNS, case.claims)


def sources_table(case: Case) -> pa.Table:
    """Lay out every source of a case, with its citation."""
    return _lay_out(SOURCE_COLUMNS, case.sources)


def findings_table(assessment: Assessment) -> pa.Table:
    """Lay out a row for each reading and unit tried; a finding without readings keeps one row that says why."""
    columns = [Column(name, FINDING_TYPES.get(name, TEXT), _member(name)) for name in FINDING_COLUMNS]
    return _lay_out(columns, _readings(assessment))


def text_table(rows: Sequence[Sequence[str]], names: Sequence[str]) -> pa.Table:
    """Lay out rows of text."""
    return pa.table({name: pa.array([row[at] for row in rows], TEXT) for at, name in enumerate(names)})


def _lay_out(columns: Sequence[Column], rows: Iterable[object]) -> pa.Table:
    listed = list(rows)
    return pa.table({column.name: pa.array([column.take(row) for row in listed], column.kind) for column in columns})


def _readings(assessment: Assessment) -> Iterator[dict[str, object]]:
    for finding in assessment.findings:
        judged = judged_json(finding)
        whole = judged | {f"stated_{key}": value for key, value in judged["stated"].items()}
        for reading in judged["readings"] or [{}]:
            yield whole | {f"reading_{key}": value for key, value in reading.items()}


def _member(name: str) -> Callable[[dict[str, object]], object]:
    return lambda row: row.get(name)


def _shape(one: Described) -> bytes:
    line = one.geometry
    written: bytes = shapely.to_wkb(shapely.MultiLineString([line]) if isinstance(line, shapely.LineString) else line)
    return written


def _end(end: End | None) -> str | None:
    """Write an end as the source has it, with what it is taken for."""
    if end is None:
        return None
    taken = f" [{end.ref}, {end.basis}]" if end.ref else ""
    return f"{end.as_written}{taken}".strip() or None


def _first_day(dates: DateInterval | None) -> dt.date | None:
    return dates.earliest_start if dates else None


def _last_day(dates: DateInterval | None) -> dt.date | None:
    return dates.latest_end if dates else None


def _dated(claim: Claim) -> str | None:
    return claim.dates.as_written if claim.dates else None


FEATURE_COLUMNS = (
    Column("feature_id", TEXT, lambda one: one.id),
    Column("name", TEXT, lambda one: one.name),
    Column("note", TEXT, lambda one: one.note),
    Column("basis", TEXT, lambda one: one.basis),
    Column("claims", TEXT, lambda one: LIST_MARK.join(one.claims)),
    Column("sources", TEXT, lambda one: LIST_MARK.join(one.sources)),
    Column("citations", TEXT, lambda one: LIST_MARK.join(one.citations)),
    Column("first_day", DAY, lambda one: one.first),
    Column("last_day", DAY, lambda one: one.last),
    Column("finding", TEXT, lambda one: one.finding),
    Column("fits", YES_NO, lambda one: one.fits),
    Column("radius_km", NUMBER, lambda one: one.radius_km),
    Column("length_km", NUMBER, lambda one: one.length_km),
    Column("low_km", NUMBER, lambda one: one.low_km),
    Column("high_km", NUMBER, lambda one: one.high_km),
    Column(GEOMETRY, SHAPE, _shape),
)

CLAIM_COLUMNS = (
    Column("claim", TEXT, lambda claim: claim.id),
    Column("source", TEXT, lambda claim: claim.source),
    Column("locator", TEXT, lambda claim: claim.locator),
    Column("kind", TEXT, lambda claim: claim.kind.value),
    Column("content", TEXT, lambda claim: claim.content),
    Column("origin", TEXT, lambda claim: claim.origin),
    Column("attribution", TEXT, lambda claim: claim.attribution),
    Column("hedge", TEXT, lambda claim: claim.hedge),
    Column("value", TEXT, lambda claim: claim.value),
    Column("unit", TEXT, lambda claim: claim.unit),
    Column("subject", TEXT, lambda claim: _end(claim.subject)),
    Column("object", TEXT, lambda claim: _end(claim.object)),
    Column("path", TEXT, lambda claim: claim.path.value if claim.path else None),
    Column("first_day", DAY, lambda claim: _first_day(claim.dates)),
    Column("last_day", DAY, lambda claim: _last_day(claim.dates)),
    Column("dates_as_written", TEXT, _dated),
    Column("topic", TEXT, lambda claim: claim.topic),
    Column("scope", TEXT, lambda claim: claim.scope),
    Column("note", TEXT, lambda claim: claim.note),
)

SOURCE_COLUMNS = (
    Column("source", TEXT, lambda source: source.id),
    Column("citation", TEXT, cite),
    Column("title", TEXT, lambda source: source.title),
    Column("author", TEXT, lambda source: source.author),
    Column("publisher", TEXT, lambda source: source.publisher),
    Column("published", DAY, lambda source: _first_day(source.published)),
    Column("published_as_written", TEXT, lambda source: source.published_as_written),
    Column("url", TEXT, lambda source: source.url),
    Column("archive_url", TEXT, lambda source: source.archive_url),
    Column("accessed", DAY, lambda source: source.accessed),
    Column("origin", TEXT, lambda source: source.origin),
    Column("sha256", TEXT, lambda source: source.sha256),
    Column("note", TEXT, lambda source: source.note),
)
