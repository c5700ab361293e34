"""Reading a text file a person has edited: UTF-8, with or without a byte order mark, any line endings."""

import codecs
import difflib
from pathlib import Path

from dashboard.load.faults.fault import Fault

_SAVE_AS = "save it as UTF-8 (in a spreadsheet: CSV UTF-8)"


def read_text(path: Path, faults: list[Fault]) -> str | None:
    """Read a file's text with plain line feeds; where that fails, add the fault and give None."""
    try:
        content = path.read_bytes()
    except OSError as error:
        faults.append(say_missing(path, error))
        return None
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        faults.append(Fault(path.name, needed="text in UTF-8", found="text in UTF-16", fix=_SAVE_AS))
        return None
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        found = f"byte 0x{error.object[error.start]:02x}"
        faults.append(Fault(path.name, f"line {line}", needed="text in UTF-8", found=found, fix=_SAVE_AS))
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def say_missing(path: Path, error: OSError) -> Fault:
    """Say why a file cannot be read, and which one may be meant."""
    if isinstance(error, FileNotFoundError):
        return Fault(path.name, needed="the file", found="no such file", fix=_suggest_name(path))
    return Fault(path.name, needed="a file that can be read", found=(error.strerror or "an error").lower())


def _suggest_name(path: Path) -> str:
    names = [sibling.name for sibling in path.parent.iterdir()] if path.parent.is_dir() else []
    near = difflib.get_close_matches(path.name, names, n=1, cutoff=0.8)
    return f"is it {near[0]!r}?" if near else ""
