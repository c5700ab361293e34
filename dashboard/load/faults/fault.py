"""A fault in a file, said so that its author can mend it, and the error that carries all of them at once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Self

from dashboard import Refusal

_LONGEST_SHOWN = 60


@dataclass(frozen=True)
class Fault:
    """Hold one fault.

    Parameters
    ----------
    file
        Name of the file or folder.
    where
        The row as a spreadsheet numbers it, the table of a TOML file, or the place in a gazetteer.
    field
        The column or key.
    needed, found
        What the field needs, and what stands there.
    fix
        A likely remedy; empty where none suggests itself.
    """

    file: str
    where: str = ""
    field: str = ""
    needed: str = ""
    found: str = ""
    fix: str = ""

    @classmethod
    def from_words(cls, file: str, where: str, field: str, said: str, fix: str = "") -> Self:
        """Take a refusal in words, ``needs ..., found ...``, as a fault of a place in a file."""
        needed, _, found = said.removeprefix("needs ").partition(", found ")
        return cls(file, where, field, needed, found, fix)

    def __str__(self) -> str:
        """Print the fault on one line."""
        place = ", ".join(part for part in (self.file, self.where, self.field) if part)
        said = f"{place}: needs {self.needed}, found {self.found}" + (f": {self.fix}" if self.fix else "")
        return _printable(said)


class CaseError(Refusal):
    """Say everything that is wrong with the files of a case, one line a fault, very many summed up first."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(dict.fromkeys(faults))
        super().__init__(list_faults(self.faults))


SUMMED_FROM = 100
"""Faults from which they are counted by kind before they are listed."""

MOST_LISTED = 500
"""Faults up to which each is listed; of more, the first of each kind."""

FIRST_LISTED = 5
_FIRST_ROWS = 3


def list_faults(faults: Sequence[Fault]) -> str:
    """List faults, one a line; very many are counted by kind first: in which file, and what is needed."""
    if len(faults) < SUMMED_FROM:
        return "\n".join(map(str, faults))
    kinds: dict[tuple[str, str], list[Fault]] = {}
    for fault in faults:
        kinds.setdefault((fault.file, fault.needed), []).append(fault)
    alike = sorted(kinds.values(), key=len, reverse=True)
    lines = [f"{len(faults):,} faults, by kind:", *map(_sum_up, alike[:SUMMED_FROM])]
    if len(alike) > SUMMED_FROM:
        lines.append(f"  and {len(alike) - SUMMED_FROM:,} kinds more")
    if len(faults) <= MOST_LISTED:
        return "\n".join([*lines, "One by one:", *map(str, faults)])
    shown = {fault for kind in alike for fault in kind[:FIRST_LISTED]}
    first = [str(fault) for fault in faults if fault in shown][:MOST_LISTED]
    return "\n".join([*lines, f"The first {FIRST_LISTED} of each kind, one by one:", *first])


def _sum_up(kind: Sequence[Fault]) -> str:
    """Say what faults of one kind have in common, how many they are, and where the first ones stand."""
    fields = _first_ones(dict.fromkeys(fault.field for fault in kind if fault.field))
    where = _first_ones(dict.fromkeys(fault.where for fault in kind if fault.where))
    line = f"{kind[0].file}{fields and f', {fields}'}: needs {kind[0].needed}{where and f' ({where})'}"
    return f"  {len(kind):,} × {_printable(line)}"


def _first_ones(names: Iterable[str]) -> str:
    """Name the first few, and count the others."""
    known = list(names)
    more = f" and {len(known) - _FIRST_ROWS:,} more" if len(known) > _FIRST_ROWS else ""
    return f"{', '.join(known[:_FIRST_ROWS])}{more}"


def _printable(text: str) -> str:
    return "".join(c if c.isprintable() else repr(c)[1:-1] for c in text)


def quote(found: object) -> str:
    """Show what was found on one line: numbers bare, text in quotes and cut short, nothing as ``nothing``."""
    if found is None or found == "":
        return "nothing"
    if isinstance(found, bool):
        return str(found).lower()
    if not isinstance(found, str):
        shown = str(found)
        return shown if len(shown) <= _LONGEST_SHOWN else shown[:_LONGEST_SHOWN] + "…"
    if len(found) > _LONGEST_SHOWN:
        return repr(found[:_LONGEST_SHOWN]) + "…"
    return found if _is_plain_number(found) else repr(found)


def _is_plain_number(text: str) -> bool:
    return text.lstrip("-").replace(".", "", 1).isdecimal() and text.isascii()
