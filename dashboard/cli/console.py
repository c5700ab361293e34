"""What the verbs share: the console, the folder of a case, refused options, and writing what they make."""

import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from dashboard import Refusal
from dashboard.cli.saving import save_bytes

PIPED_WIDTH = 100

out = Console(emoji=False, markup=False, width=None if sys.stdout.isatty() else PIPED_WIDTH)

CaseFolder = Annotated[Path, typer.Argument(metavar="CASE", help="Folder of a case.", show_default="the shipped case")]

StrictNames = Annotated[bool, typer.Option("--strict-names", help="Refuse every name of more than one place.")]


class BadOptionError(Refusal):
    """Say what is wrong with an option's value."""


def deliver(content: str | bytes, out_file: Path | None) -> None:
    """Write a content to a file, or print it; nothing where it has been printed."""
    if out_file is None:
        print(content, end="")  # noqa: T201
        return
    save_bytes(out_file, content if isinstance(content, bytes) else content.encode("utf-8"))
    out.print(f"wrote {out_file}", highlight=False, soft_wrap=True)
