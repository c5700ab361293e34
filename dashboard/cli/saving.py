"""Write a file whole or not at all."""

import errno
import os
import secrets
from contextlib import suppress
from pathlib import Path

from dashboard import Refusal


class ExportError(Refusal):
    """Say in one line which file could not be written and why."""


def refuse_place(path: Path) -> None:
    """Refuse a place where no file can be written, before time is spent on making one; raises ExportError."""
    if not path.parent.is_dir():
        raise ExportError(f"cannot write {path}: there is no folder {path.parent}")
    if path.is_dir():
        raise ExportError(f"cannot write {path}: it is a folder")
    if not os.access(path.parent, os.W_OK):
        raise ExportError(f"cannot write {path}: permission denied")


def save_bytes(path: Path, content: bytes) -> None:
    """Write beside the file first, then put it in its place in one step.

    Raises
    ------
    ExportError
        If the file cannot be written; what stood there before is then untouched.
    """
    beside = path.parent / f".{secrets.token_hex(4)}.part"
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, "it is a folder")
        with beside.open("xb") as part:
            part.write(content)
            part.flush()
            os.fsync(part.fileno())
        beside.replace(path)
    except OSError as error:
        raise ExportError(f"cannot write {path}: {_reason(error, path)}") from error
    finally:
        with suppress(OSError):
            beside.unlink()


def _reason(error: OSError, path: Path) -> str:
    if not path.parent.exists():
        return f"there is no folder {path.parent}"
    return (error.strerror or str(error)).lower()
