"""The tables of a GeoPackage: which columns each has, of which type, and where a value comes from."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

import pyarrow as pa
import shapely

from dashboard.case import Source
from dashboard.case.sources.citation import cite
from dashboard.checks.assess import Assessment
from dashboard.export.content.described import Described
from dashboard.export.content.selection import Selection
from dashboard.export.tables import claims, findings

GEOMETRY = "geom"

LIST_MARK = "; "
"""What stands between the members of a list in one cell."""

TEXT, NUMBER, DAY, YES_NO, WHOLE, SHAPE = pa.string(), pa.float64(), pa.date32(), pa.bool_(), pa.int32(), pa.binary()

FINDING_TYPES = {
    "tried": WHOLE,
    **dict.fromkeys(("reading_plain", "reading_artefact", "reading_fits", "reading_fits_at_points"), YES_NO),
    **dict.fromkeys((name for name in findings.COLUMNS if name.endswith(("_km", "_percent", "stated_value"))), NUMBER),
}
"""Types of the columns of findings; the rest is text."""

CLAIM_TYPES = {
    **dict.fromkeys(("number_low", "number_high"), NUMBER),
    **dict.fromkeys(("earliest_start", "latest_start", "earliest_end", "latest_end"), DAY),
}
"""Types of the columns of claims; the rest is text."""


@dataclass(frozen=True)
class Column:
    """Hold one column: its name, its type, and how its value is taken from what a row stands for."""

    name: str
    kind: pa.DataType
    take: Callable[[Any], object]


def feature_table(features: Sequence[Described]) -> pa.Table:
    """Lay out the features of one layer; lines are all multilines, as one may be cut at the antimeridian."""
    return _lay_out(FEATURE_COLUMNS, features)


def claims_table(assessment: Assessment, selection: Selection) -> pa.Table:
    """Lay out a row for each claim, as in the sheet of claims."""
    rows = claims.claim_rows(assessment, selection)
    return _lay_out([_named(name, CLAIM_TYPES) for name in claims.COLUMNS], rows)


def sources_table(selection: Selection) -> pa.Table:
    """Lay out a row for each source, with its citation."""
    return _lay_out(SOURCE_COLUMNS, selection.sources)


def findings_table(selection: Selection) -> pa.Table:
    """Lay out a row for each reading and unit tried, as in the sheet of findings."""
    rows = findings.finding_rows(selection.findings)
    return _lay_out([_named(name, FINDING_TYPES) for name in findings.COLUMNS], rows)


def text_table(rows: Sequence[Sequence[str]], names: Sequence[str]) -> pa.Table:
    """Lay out rows of text."""
    return pa.table({name: pa.array([row[at] for row in rows], TEXT) for at, name in enumerate(names)})


def _lay_out(columns: Sequence[Column], rows: Iterable[object]) -> pa.Table:
    listed = list(rows)
    return pa.table({column.name: pa.array([column.take(row) for row in listed], column.kind) for column in columns})


def _named(name: str, types: Mapping[str, pa.DataType]) -> Column:
    return Column(name, types.get(name, TEXT), itemgetter(name))


def _shape(one: Described) -> bytes:
    line = one.geometry
    written: bytes = shapely.to_wkb(shapely.MultiLineString([line]) if isinstance(line, shapely.LineString) else line)
    return written


def _published(source: Source) -> dt.date | None:
    return source.published.earliest_start if source.published else None


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

SOURCE_COLUMNS = (
    Column("source", TEXT, lambda source: source.id),
    Column("citation", TEXT, cite),
    Column("title", TEXT, lambda source: source.title),
    Column("author", TEXT, lambda source: source.author),
    Column("publisher", TEXT, lambda source: source.publisher),
    Column("published", DAY, _published),
    Column("published_as_written", TEXT, lambda source: source.published_as_written),
    Column("url", TEXT, lambda source: source.url),
    Column("archive_url", TEXT, lambda source: source.archive_url),
    Column("accessed", DAY, lambda source: source.accessed),
    Column("origin", TEXT, lambda source: source.origin),
    Column("sha256", TEXT, lambda source: source.sha256 or None),
    Column("note", TEXT, lambda source: source.note),
)
