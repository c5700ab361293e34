"""Write a file whole or not at all."""

import os
import tempfile
from pathlib import Path


class ExportError(OSError):
    """Say in one line which file could not be written and why."""


def save_text(path: Path, text: str) -> None:
    """Write a text as UTF-8, its line ends as they are.

    Raises
    ------
    ExportError
        If the file cannot be written; what stood there before is then untouched.
    """
    save_bytes(path, text.encode("utf-8"))


def save_bytes(path: Path, content: bytes) -> None:
    """Write beside the file first, then put it in its place in one step.

    Raises
    ------
    ExportError
        If the file cannot be written; what stood there before is then untouched.
    """
    if path.is_dir():
        raise ExportError(f"cannot write {path}: it is a folder")
    try:
        _replace(path, content)
    except OSError as error:
        raise ExportError(f"cannot write {path}: {_reason(error, path)}") from error


def _replace(path: Path, content: bytes) -> None:
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as part:
            part.write(content)
            part.flush()
            os.fsync(part.fileno())
        Path(beside).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
        Path(beside).replace(path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise


def _umask() -> int:
    """Read the mask for new files, which can only be read by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _reason(error: OSError, path: Path) -> str:
    if not path.parent.exists():
        return f"there is no folder {path.parent}"
    return (error.strerror or str(error)).lower()
