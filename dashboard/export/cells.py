"""Numbers and text as cells of a file: whole metres, and text that no spreadsheet runs as a formula."""

import math
import re

KM_DECIMALS = 3
"""Decimals of kilometers: whole metres, finer than any source or outline."""

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""First signs that make a spreadsheet compute a cell instead of showing it."""

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_BREAKS = re.compile("[ \t\r\n\x85\u2028\u2029]+")
REPLACEMENT = "\ufffd"
"""What stands for a character that a file cannot hold: it is seen that there was one."""


def printable(text: str) -> str:
    """Replace control characters and halves of characters, which no XML may hold, by U+FFFD."""
    return _UNPRINTABLE.sub(REPLACEMENT, text)


def flow(text: str) -> str:
    """Give a text as one paragraph holds it: in one line, without what no XML may hold."""
    return _BREAKS.sub(" ", printable(text)).strip()


def to_metres(number: float) -> float | None:
    """Round kilometers to whole metres; None where a number has no end."""
    return round(number, KM_DECIMALS) if math.isfinite(number) else None


def cell(value: object) -> object:
    """Give a value as a cell of a sheet that shows it and computes nothing."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        shown = printable(value)
        return f"'{shown}" if shown.lstrip(" ").startswith(FORMULA_SIGNS) else shown
    return value
