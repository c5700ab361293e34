"""The verb `serve`."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from dashboard.cli.console import CaseFolder
from dashboard.load.case.case_folder import SHIPPED_CASE, load_case

APP = Path(__file__).parents[1] / "app.py"


def serve(
    case: CaseFolder = SHIPPED_CASE,
    port: Annotated[int, typer.Option(min=1, max=65535, help="Port on this machine.")] = 8501,
) -> None:
    """Read the case, to refuse it here, and become the server."""
    load_case(case)
    command = [sys.executable, "-m", "streamlit", "run", str(APP), "--server.address", "127.0.0.1"]
    flags = ["--server.port", str(port), "--browser.gatherUsageStats", "false", "--server.fileWatcherType", "none"]
    arguments = [*command, *flags, "--", str(case.resolve())]
    os.chdir(APP.parents[1])  # where the server's settings stand
    os.execv(sys.executable, arguments)  # noqa: S606 (one process, so that ending it ends the server)
