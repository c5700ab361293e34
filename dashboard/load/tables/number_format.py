"""What a spreadsheet shows of a number by its cell's format, and whether that is still the number it holds.

References
----------
ECMA-376-1:2016, 18.8.31, numFmts: the codes that a format is written in.
"""

import re
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Context, Decimal

from dashboard.load.tables.grid import Cell

_PARTS = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|_.|\*.|\[\$(?P<currency>[^\]-]*)[^\]]*\]|\[(?P<bracket>[^\]]*)\]'
    r"|(?P<general>General)|(?P<digits>[#0?](?:[#0?,]*[#0?])?(?:\.[#0?]*)?)(?P<thousands>,*)|(?P<power>E[+-]0+)|(?P<code>[%/@]|[ymdhs]+)|(?P<literal>.)",
    re.IGNORECASE | re.DOTALL,
)
_COLOUR = re.compile(r"black|blue|cyan|green|magenta|red|white|yellow|color ?\d+", re.IGNORECASE)
_SECTIONS = re.compile(r'(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])+|(?<=;)(?=;|$)|^(?=;)')
_AS_SHEETS_ROUND = Context(prec=400, rounding=ROUND_HALF_UP)
KEPT_DIGITS = 15
"""Digits of a number that a spreadsheet keeps; what a double holds beyond them is never shown."""


@dataclass(frozen=True)
class _Section:
    """Hold a part of a format: the words around the number, and how it is written.

    Parameters
    ----------
    decimals, must
        Decimals that it shows at most, None for as many as there are, and at least.
    has_power
        Whether it shows powers of ten, 2.90E+02, its decimals being those before the E.
    odd
        The code by which it shows something else than the number; empty for none.
    """

    before: str = ""
    behind: str = ""
    decimals: int | None = None
    must: int = 0
    has_power: bool = False
    odd: str = ""


def show_number(value: float, number_format: str) -> Cell:
    """Give a number as its format shows it; one that it shows as another number is asked.

    A number keeps the decimals that are shown: 290 shown as 290.0 is ``290.0``, 289.7 shown as 290 is ``290``. Words
    that the format adds, such as a unit, are part of what is shown.
    """
    stored = _plain(value)
    section = _section(value, number_format)
    if section is None:
        return Cell(stored, "number")
    if section.odd:
        shown = _say_shown(Decimal(stored), section)
        return Cell(stored, "number", f"{stored}, shown {shown} by its format {number_format!r}")
    shown = _round(Decimal(stored), section)
    words = f"{section.before}{shown}{section.behind}".strip()
    is_bare = words.strip("()- ") == shown.strip("-") or words == shown
    return Cell(shown, "number") if is_bare else Cell(words, "text")


def _say_shown(number: Decimal, section: _Section) -> str:
    """Say what stands in the cell for a number, as far as that can be told."""
    thousands = section.odd.count(",")
    if section.odd == "%":
        return f"as {_round(number * 100, section)}%"
    if thousands and not section.odd.strip(","):
        return f"as {_round(number.scaleb(-3 * thousands), section)}{section.behind}"
    return "as something else"


def _round(number: Decimal, section: _Section) -> str:
    """Write a number with the decimals that are shown."""
    if section.decimals is None:
        return f"{number:f}"
    shift = number.adjusted() if section.has_power and number else 0
    rounded = number.quantize(Decimal(1).scaleb(shift - section.decimals), context=_AS_SHEETS_ROUND)
    if section.has_power:
        return f"{rounded:f}"
    whole, _, fraction = f"{rounded:f}".partition(".")
    fraction = fraction[: section.must] + fraction[section.must :].rstrip("0")
    return f"{whole}.{fraction}" if fraction else whole


def _plain(value: float) -> str:
    if isinstance(value, int) or value.is_integer():
        return str(int(value))
    return f"{Decimal(f'{value:.{KEPT_DIGITS}g}'):f}"


def _section(value: float, number_format: str) -> _Section | None:
    """Find the part of a format that shows a number; None where it shows the number as it is."""
    if number_format in ("", "General", "@"):
        return None
    sections = [found[0] for found in _SECTIONS.finditer(number_format)] or [number_format]
    if any(re.search(r"\[[<>=]", section) for section in sections):
        return _Section(odd=number_format)
    at = 1 if value < 0 and len(sections) > 1 else 2 if value == 0 and len(sections) > 2 else 0
    return _read_section(sections[at])


def _read_section(section: str) -> _Section | None:
    read, digits = _Section(), ""
    for found in _PARTS.finditer(section):
        words = found["quoted"] or found["escaped"] or found["currency"] or found["literal"] or ""
        if found["digits"]:
            odd = found["thousands"] or ("digits apart" if digits else "")
            digits = found["digits"]
            decimals = digits.partition(".")[2]
            read = replace(read, decimals=len(decimals), must=decimals.count("0"), odd=read.odd or odd)
        elif found["general"]:
            digits = found["general"]
        elif found["code"] == "@":
            return None
        elif found["code"]:
            read = replace(read, odd=found["code"])
        elif found["bracket"] and not _COLOUR.fullmatch(found["bracket"]):
            read = replace(read, odd=found["bracket"])
        elif found["power"]:
            read = replace(read, has_power=True)
        elif digits:
            read = replace(read, behind=read.behind + words)
        else:
            read = replace(read, before=read.before + words)
    return read if digits else replace(read, odd=read.odd or "no number")
