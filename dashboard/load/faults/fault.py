"""A fault in a file, said so that its author can mend it, and the error that carries all of them at once."""

from collections.abc import Iterable
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
        return "".join(c if c.isprintable() else repr(c)[1:-1] for c in said)


class CaseError(Refusal):
    """Say everything that is wrong with the files of a case, one line a fault."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(dict.fromkeys(faults))
        super().__init__("\n".join(str(fault) for fault in self.faults))


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
