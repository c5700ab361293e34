"""Numbers and text as cells of a file: whole metres, and text that no spreadsheet runs as a formula."""

import csv
import io
import math
import re
from collections.abc import Iterable, Mapping, Sequence

from dashboard.export.content.legible import legible

KM_DECIMALS = 3
"""Decimals of kilometers: whole metres, finer than any source or outline."""

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""First signs that make a spreadsheet compute a cell instead of showing it."""

_BREAKS = re.compile("[ \t\r\n\x85\u2028\u2029]+")
"""What would break a line; a space that does not stays one."""


def flow(text: str) -> str:
    """Give a text as one paragraph holds it: in one line, without what no XML may hold."""
    return _BREAKS.sub(" ", legible(text)).strip()


def to_metres(number: float) -> float | None:
    """Round kilometers to whole metres; None where a number has no end."""
    return round(number, KM_DECIMALS) if math.isfinite(number) else None


def cell(value: object) -> object:
    """Give a value as a cell of a sheet that shows it and computes nothing."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        shown = legible(value)
        return f"'{shown}" if shown.lstrip(" ").startswith(FORMULA_SIGNS) else shown
    return value


def write_csv(columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> str:
    """Write rows by column under their headings; text that a spreadsheet would run is set off by an apostrophe."""
    written = io.StringIO()
    sheet = csv.DictWriter(written, columns, lineterminator="\n")
    sheet.writeheader()
    for row in rows:
        sheet.writerow({name: cell(value) for name, value in row.items()})
    return written.getvalue()
