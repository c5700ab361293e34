"""Reading case.toml: what the tables of a case are read against."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from dashboard.case.case import Convention, Defaults, DisputedPart, SpeedBounds
from dashboard.case.dates.interval import DateInterval
from dashboard.case.record import Record, Slug, Words
from dashboard.load.faults.fault import Fault, quote
from dashboard.load.faults.fix import explain
from dashboard.load.geodata.seas import check_sea_label
from dashboard.load.tables.columns import Column, name_column, nest
from dashboard.load.text_file import read_text

CASE_FILE = "case.toml"

MOST_DAYS = 36_525
"""Days of a window: a hundred years. A slider with a step a day, and a file with a part a day, hold no more."""


class CaseFile(Record):
    """Hold what case.toml states."""

    id: Slug
    title: Words
    window: DateInterval
    convention: Convention
    other_conventions: tuple[Convention, ...] = ()
    speeds: tuple[SpeedBounds, ...] = ()
    defaults: Defaults


_WINDOW = (
    Column("first", (("earliest_start",), ("latest_start",))),
    Column("last", (("earliest_end",), ("latest_end",))),
    Column("as_written", (("as_written",),)),
)
_KNOWN_KEYS = tuple(
    name for record in (CaseFile, Convention, DisputedPart, SpeedBounds, Defaults) for name in record.model_fields
)


def read_case_file(folder: Path, faults: list[Fault]) -> CaseFile | None:
    """Read case.toml, adding what is wrong with it to the faults; None where it states no case."""
    text = read_text(folder / CASE_FILE, faults)
    if text is None:
        return None
    try:
        stated = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        faults.append(Fault(CASE_FILE, needed="TOML", found=_say(error)))
        return None
    if isinstance(window := stated.get("window"), dict):
        unknown = [key for key in window if key not in {column.name for column in _WINDOW}]
        for key in unknown:
            faults.append(Fault(CASE_FILE, "window", key, "only first, last and as_written", quote(key)))
        stated["window"] = nest(window, _WINDOW)
    try:
        case_file = CaseFile.model_validate(stated)
    except ValidationError as refused:
        faults.extend(_explain_key(error) for error in refused.errors(include_url=False))
        return None
    faults.extend(_check_once("speeds", "mode", [speed.mode for speed in case_file.speeds]))
    faults.extend(_check_conventions(case_file))
    if case_file.defaults.sea_at is None:
        faults.extend(check_sea_label(case_file.defaults.sea_label, CASE_FILE, "defaults"))
    day, window_days = case_file.defaults.start_date, case_file.window
    count = (window_days.latest_end - window_days.earliest_start).days + 1
    if count > MOST_DAYS:
        faults.append(Fault(CASE_FILE, "window", "", f"a window of at most {MOST_DAYS:,} days", f"{count:,} days"))
    if not window_days.holds(day):
        needed = f"a day of the window, {window_days.earliest_start}..{window_days.latest_end}"
        faults.append(Fault(CASE_FILE, "defaults", "start_date", needed, str(day)))
    return case_file


def _say(error: Exception) -> str:
    if isinstance(error, RecursionError):
        return "brackets nested too deep"
    said = str(error)
    return said[:1].lower() + said[1:]


def _check_once(table: str, key: str, values: list[str]) -> list[Fault]:
    return [
        Fault(CASE_FILE, f"{table} {position}", key, "each only once", quote(value))
        for position, value in enumerate(values, start=1)
        if value in values[: position - 1]
    ]


def _check_conventions(case_file: CaseFile) -> Iterator[Fault]:
    seen: set[str] = set()
    for number, convention in enumerate((case_file.convention, *case_file.other_conventions)):
        table = f"other_conventions {number}" if number else "convention"
        if convention.id in seen:
            yield Fault(CASE_FILE, table, "id", "each only once", quote(convention.id))
        seen.add(convention.id)
        yield from _check_once(f"{table}.disputed", "id", [part.id for part in convention.disputed])


def _explain_key(error: ErrorDetails) -> Fault:
    blamed = error.get("ctx", {}).get("field", "")
    path = (*error["loc"], blamed) if blamed else error["loc"]
    if path[0] == "window" and len(path) > 1:
        path = ("window", name_column({**error, "loc": path[1:]}, _WINDOW))
    said = explain({**error, "loc": path}, _KNOWN_KEYS)
    where = ""
    for part in path[:-1]:
        where += f" {part + 1}" if isinstance(part, int) else f".{part}" if where else part
    last = path[-1]
    if isinstance(last, int):
        return Fault(CASE_FILE, f"{where} {last + 1}", "", said.needed, said.found, said.fix)
    return Fault(CASE_FILE, where, last, said.needed, said.found, said.fix)
