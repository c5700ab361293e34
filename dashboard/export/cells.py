"""Numbers and text as cells of a file: whole metres, and text that no spreadsheet runs as a formula."""

import math

KM_DECIMALS = 3
"""Decimals of kilometers: whole metres, finer than any source or outline."""

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""First signs that make a spreadsheet compute a cell instead of showing it."""


def to_metres(number: float) -> float | None:
    """Round kilometers to whole metres; None where a number has no end."""
    return round(number, KM_DECIMALS) if math.isfinite(number) else None


def cell(value: object) -> object:
    """Give a value as a cell of a sheet that shows it and computes nothing."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str) and value.lstrip(" ").startswith(FORMULA_SIGNS):
        return f"'{value}"
    return value
