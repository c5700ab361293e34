"""A headless Chromium, a Streamlit server of its own for each script, and the map's frame in the page."""

import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Frame, Page, sync_playwright

ROOT = Path(__file__).parents[3]
FOUND_BY_MAKE = ROOT / ".venv" / "chromium"
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
FACE = "?face=Brief"
MOST_WAIT_S = 120.0
NEW_TAB_MS = 1500
"""What the browser does of its own in a new tab is over by then."""
_MS = 1000.0


@dataclass(frozen=True)
class Served:
    """Hold where a script is served and the process that serves it."""

    address: str
    process: int

    @property
    def memory_mb(self) -> float:
        """Read how much memory the server holds [MB]."""
        status = Path(f"/proc/{self.process}/status").read_text(encoding="ascii")
        (held_kb,) = (line.split()[1] for line in status.splitlines() if line.startswith("VmRSS:"))
        return int(held_kb) * 1024 / 1e6


@contextmanager
def open_browser() -> Iterator[Browser]:
    """Start the machine's Chromium without a window."""
    found = FOUND_BY_MAKE.read_text().strip() if FOUND_BY_MAKE.exists() else shutil.which("chromium")
    if not found:
        raise FileNotFoundError("needs a Chromium: `make setup-test` finds or installs one")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=QUIET)
        yield browser
        browser.close()


@contextmanager
def serve(script: Path = ROOT / "dashboard" / "app.py", folder: Path = ROOT) -> Iterator[Served]:
    """Serve a Streamlit script on a free port of this machine, and end it by its own process."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    options = {"port": port, "address": "127.0.0.1", "headless": "true", "fileWatcherType": "none"}
    command = [sys.executable, "-m", "streamlit", "run", str(script), "--browser.gatherUsageStats=false"]
    command += [f"--server.{name}={value}" for name, value in options.items()]
    with tempfile.TemporaryFile() as log:
        server = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log)
        try:
            _await_answer(server, port)
            yield Served(f"http://127.0.0.1:{port}/", server.pid)
        finally:
            server.terminate()
            server.wait(timeout=20)


def _await_answer(server: subprocess.Popen[bytes], port: int) -> None:
    last = time.monotonic() + MOST_WAIT_S
    while server.poll() is None and time.monotonic() < last:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1.0).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise ChildProcessError(f"the server did not answer, it ended with {server.poll()}")


def new_page(browser: Browser) -> Page:
    """Open an empty page that knows nothing of any other, as large as a laptop's screen."""
    page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
    page.set_default_timeout(MOST_WAIT_S * _MS)
    page.wait_for_timeout(NEW_TAB_MS)
    return page


def open_map(page: Page, address: str) -> Frame:
    """Open a page and wait until its map shows a day; give the map's frame."""
    page.goto(address, wait_until="commit")
    page.frame_locator("iframe[title=Map]").locator("html[data-date]").wait_for()
    frame = page.locator("iframe[title=Map]").element_handle().content_frame()
    if frame is None:
        raise LookupError("needs the map's frame on the page")
    return frame


def settle(page: Page) -> None:
    """Wait until the server has nothing more to say to a page, and a second longer."""
    page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()
    page.wait_for_timeout(1000)
