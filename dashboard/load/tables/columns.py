"""The columns of a case's tables, and the field of a record that each one fills."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar, cast

from pydantic_core import ErrorDetails

from dashboard.case.claim import Claim
from dashboard.case.dates.interval import FOUR_DAYS
from dashboard.case.legs.leg import Event, Leg
from dashboard.case.places.place import Place
from dashboard.case.record import Record
from dashboard.case.sources.source import Source

R = TypeVar("R", bound=Record)
FieldPath = tuple[str, ...]


@dataclass(frozen=True)
class Column:
    """Hold a column's name, the fields it fills, how a cell is read, where its ids stand, if it may be left out."""

    name: str
    fills: tuple[FieldPath, ...]
    read: Callable[[str], object] = str
    refers_to: str = ""
    may_be_absent: bool = False


@dataclass(frozen=True)
class TableSchema(Generic[R]):
    """Hold a table's file name, the record that a row becomes, its columns, and whether it may be without rows."""

    file: str
    record: type[R]
    columns: tuple[Column, ...]
    may_be_empty: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """The header as it is written."""
        return tuple(column.name for column in self.columns)

    @property
    def optional_names(self) -> frozenset[str]:
        """The columns that a header may leave out."""
        return frozenset(column.name for column in self.columns if column.may_be_absent)


def nest(cells: Mapping[str, object], columns: Sequence[Column]) -> dict[str, object]:
    """Lay cells out as the nested fields of a record; an empty cell leaves its fields out."""
    fields: dict[str, object] = {}
    for column in columns:
        cell = cells.get(column.name, "")
        if isinstance(cell, str):
            cell = column.read(cell) if cell.strip() else ""
        if cell not in ("", []):
            for path in column.fills:
                _put(fields, path, cell)
    return fields


def name_column(error: ErrorDetails, columns: Sequence[Column]) -> str:
    """Name the column that one of pydantic's errors is about; empty where it is about the whole row."""
    blamed = error.get("ctx", {}).get("field", "")
    path = (*(part for part in error["loc"] if isinstance(part, str)), *([blamed] if blamed else []))
    for column in columns:
        if any(path[: len(filled)] == filled for filled in column.fills):
            return column.name
    for column in columns:
        if path and any(filled[: len(path)] == path for filled in column.fills):
            return column.name
    return path[-1] if path else ""


def split_list(cell: str) -> list[str]:
    """Read a cell that holds several items, separated by semicolons."""
    return [item.strip() for item in cell.split(";") if item.strip()]


def split_toponyms(cell: str) -> list[dict[str, str]]:
    """Read names as ``lang:name``, separated by semicolons."""
    pairs = (item.partition(":") for item in split_list(cell))
    return [{"lang": lang.strip(), "name": name.strip()} if mark else {"name": lang} for lang, mark, name in pairs]


def _put(fields: dict[str, object], path: FieldPath, value: object) -> None:
    for name in path[:-1]:
        fields = cast("dict[str, object]", fields.setdefault(name, {}))
    fields[path[-1]] = value


def _plain(*names: str) -> tuple[Column, ...]:
    return tuple(Column(name, ((name,),)) for name in names)


def _end(name: str) -> tuple[Column, ...]:
    parts = ("as_written", "basis", "reason", "radius_km")
    place = Column(name, ((name, "ref"),), refers_to="places.csv")
    return (place, *(Column(f"{name}_{part}", ((name, part),)) for part in parts))


def _place(name: str) -> Column:
    return Column(name, ((name,),), refers_to="places.csv")


def _list_of_places(name: str) -> Column:
    return Column(name, ((name,),), split_list, "places.csv")


_DATES = (
    *(Column(day, (("dates", day),)) for day in FOUR_DAYS),
    Column("date_as_written", (("dates", "as_written"),)),
    Column("edtf", (("dates", "edtf"),), may_be_absent=True),
)
_CLAIMS = Column("claims", (("claims",),), split_list, "claims.csv")

SOURCES = TableSchema(
    "sources.csv",
    Source,
    (
        *_plain("id", "title", "publisher"),
        Column("published", tuple(("published", day) for day in FOUR_DAYS)),
        *_plain("published_as_written", "origin"),
        Column("sha256", (("sha256",),), may_be_absent=True),
        *_plain("note"),
        *(Column(name, ((name,),), may_be_absent=True) for name in ("author", "url", "archive_url", "accessed")),
    ),
)
CLAIMS = TableSchema(
    "claims.csv",
    Claim,
    (
        *_plain("id"),
        Column("source", (("source",),), refers_to=SOURCES.file),
        *_plain("locator", "kind", "content", "origin", "attribution", "hedge", "value", "unit"),
        *_end("subject"),
        *_end("object"),
        *_plain("path"),
        *_DATES,
        *(Column(name, ((name,),), may_be_absent=True) for name in ("topic", "scope")),
        *(Column(f"paired_{part}", (("paired", part),), may_be_absent=True) for part in ("value", "unit")),
        *(Column(f"tolerance_{part}", (("tolerance", part),), may_be_absent=True) for part in ("percent", "reason")),
        *_plain("note"),
    ),
)
LEGS = TableSchema(
    "legs.csv",
    Leg,
    (
        *_plain("id", "mode"),
        _place("start"),
        _place("end"),
        _CLAIMS,
        _list_of_places("via"),
        _list_of_places("connector"),
        *_DATES,
        *_plain("note"),
        *(Column(name, ((name,),), split_list, may_be_absent=True) for name in ("closed", "opened")),
    ),
    may_be_empty=True,
)
EVENTS = TableSchema(
    "events.csv",
    Event,
    (*_plain("id", "title", "date_kind", "role"), _place("place"), _CLAIMS, *_DATES, *_plain("note")),
    may_be_empty=True,
)
PLACES = TableSchema(
    "places.csv",
    Place,
    (
        *_plain("id", "name", "kind", "country", "lat", "lon", "radius_km", "source", "identifier"),
        Column("names", (("toponyms",),), split_toponyms),
        *_plain("note"),
    ),
    may_be_empty=True,
)
