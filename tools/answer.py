"""See that requirements.lock is enough to run: every module loads, the page is made, the server answers.

Run by `make answer` after `make clean`, where nothing else is installed: a tool of the tests that is there would hide
that running needs it.
"""

import os
import pkgutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.metadata import distributions
from urllib.request import urlopen

from packaging.utils import NormalizedName, canonicalize_name
from rich.console import Console
from streamlit.testing.v1 import AppTest

import dashboard
from tools.lock import ROOT, RUNNING, read_lock

OF_EVERY_VENV = {"pip", "waybill"}
RUN_BY_OTHERS = {"dashboard.__main__", "dashboard.app"}
MOST_WAIT_S = 900.0


def main() -> None:
    """Say what was seen; end with a fault if anything is missing, or more is installed than running needs."""
    console = Console(highlight=False)
    if more := sorted(find_unlocked()):
        sys.exit(f"more is installed than requirements.lock names ({', '.join(more)}): say make clean first")
    console.print(f"nothing is installed but what {RUNNING.name} names")
    console.print(f"{import_modules()} modules load")
    make_page()
    console.print("the page is made")
    with serve() as address:
        console.print(f"the server answers: {fetch_page(address)} bytes of HTML")


def find_unlocked() -> set[NormalizedName]:
    """Find what is installed beyond the lock for running."""
    installed = {canonicalize_name(found.name) for found in distributions()}
    return installed - {pin.name for pin in read_lock(RUNNING)} - OF_EVERY_VENV


def import_modules() -> int:
    """Import every module of the dashboard but those that act when imported; count them."""
    found = {module.name for module in pkgutil.walk_packages(dashboard.__path__, "dashboard.")}
    for name in sorted(found - RUN_BY_OTHERS):
        import_module(name)
    return len(found)


def make_page() -> None:
    """Run the page's script once, as for a visitor."""
    sys.argv = ["app.py"]
    page = AppTest.from_file(str(ROOT / "dashboard" / "app.py"), default_timeout=MOST_WAIT_S).run()
    if page.exception:
        sys.exit(f"the page is not made: {page.exception[0].message}")


@contextmanager
def serve() -> Iterator[str]:
    """Serve the shipped case as `make run` does, on a free port; end the server by its own process."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    command = [sys.executable, "-m", "dashboard", "serve", "--port", str(port)]
    server = subprocess.Popen(command, cwd=ROOT, env={**os.environ, "STREAMLIT_SERVER_HEADLESS": "true"})
    try:
        _await_health(server, address)
        yield address
    finally:
        server.terminate()
        server.wait(timeout=MOST_WAIT_S)


def _await_health(server: subprocess.Popen[bytes], address: str) -> None:
    last = time.monotonic() + MOST_WAIT_S
    while server.poll() is None and time.monotonic() < last:
        try:
            urlopen(f"{address}/_stcore/health", timeout=MOST_WAIT_S).close()  # noqa: S310 (this machine's own server)
        except OSError:
            time.sleep(0.1)
        else:
            return
    sys.exit(f"the server did not answer, it ended with {server.poll()}")


def fetch_page(address: str) -> int:
    """Fetch the page as a browser first does; count the bytes of its HTML."""
    with urlopen(address, timeout=MOST_WAIT_S) as answer:  # noqa: S310 (this machine's own server)
        html = answer.read()
        if answer.headers.get_content_type() != "text/html" or b"<script" not in html:
            sys.exit(f"the server answers with no page: {answer.headers.get_content_type()}, {html[:80]!r}")
        return len(html)


if __name__ == "__main__":
    main()
