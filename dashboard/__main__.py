"""Run the command line: ``python -m dashboard``."""

from dashboard.cli import run

run()
