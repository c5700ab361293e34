"""Run the command line: ``python -m dashboard``."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 (an older one reads as far as this)
    raise SystemExit("Waybill needs Python 3.11 or newer, found " + sys.version.split()[0] + ".")

from dashboard.cli import run

run()
