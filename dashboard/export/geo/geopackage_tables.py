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

TEXT, NUMBER, DAY, YES_NO, WHOLE, SHAPE = pa.string(), pa.float64(), pa.date32(), pa.bool_(), pa.int32(), pa.binary()

FEATURE_TYPES = {
    **dict.fromkeys(("first_day", "last_day"), DAY),
    **dict.fromkeys(("fits", "simplified"), YES_NO),
    **dict.fromkeys(("radius_km", "length_km", "drawn_km", "whole_km", "low_km", "high_km"), NUMBER),
    GEOMETRY: SHAPE,
}
"""Types of the columns of features; the rest is text."""

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
class TableField:
    """Hold one column: its name, its type, and how its value is taken from what a row stands for."""

    name: str
    kind: pa.DataType
    take: Callable[[Any], object]


def feature_table(features: Sequence[Described]) -> pa.Table:
    """Lay out the features of one layer, which has some; all lines are multilines, as the antimeridian may cut one."""
    rows = [{"feature_id": one.id, **one.cells, GEOMETRY: _shape(one)} for one in features]
    return _lay_out([_named(name, FEATURE_TYPES) for name in rows[0] if name != "layer"], rows)


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


def _lay_out(columns: Sequence[TableField], rows: Iterable[object]) -> pa.Table:
    listed = list(rows)
    return pa.table({column.name: pa.array([column.take(row) for row in listed], column.kind) for column in columns})


def _named(name: str, types: Mapping[str, pa.DataType]) -> TableField:
    return TableField(name, types.get(name, TEXT), itemgetter(name))


def _shape(one: Described) -> bytes:
    line = one.geometry
    written: bytes = shapely.to_wkb(shapely.MultiLineString([line]) if isinstance(line, shapely.LineString) else line)
    return written


def _published(source: Source) -> dt.date | None:
    return source.published.earliest_start if source.published else None


SOURCE_COLUMNS = (
    TableField("source", TEXT, lambda source: source.id),
    TableField("citation", TEXT, cite),
    TableField("title", TEXT, lambda source: source.title),
    TableField("author", TEXT, lambda source: source.author),
    TableField("publisher", TEXT, lambda source: source.publisher),
    TableField("published", DAY, _published),
    TableField("published_as_written", TEXT, lambda source: source.published_as_written),
    TableField("url", TEXT, lambda source: source.url),
    TableField("archive_url", TEXT, lambda source: source.archive_url),
    TableField("accessed", DAY, lambda source: source.accessed),
    TableField("origin", TEXT, lambda source: source.origin),
    TableField("sha256", TEXT, lambda source: source.sha256 or None),
    TableField("note", TEXT, lambda source: source.note),
)
