"""A real Chromium, a small map to open in it, and a page that hosts the map."""

import datetime as dt
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, FrameLocator, Page, expect

from dashboard.views.map.document import MapContent, NamedExtent, build_document
from tests.browser.waiting import DRAWING_MS, PATIENCE_MS, frame_of, see_painted, see_still
from tests.made.paths import ROOT

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
DAYS = tuple(dt.date(2023, 9, 7) + dt.timedelta(days=n) for n in range(25))

Feature = dict[str, Any]
MakeFeature = Callable[..., Feature]
MakeContent = Callable[..., MapContent]
OpenMap = Callable[..., Page]
Serve = Callable[[str, Path], AbstractContextManager[str]]
OpenServed = Callable[..., FrameLocator]
OpenPage = Callable[..., FrameLocator]

expect.set_options(timeout=PATIENCE_MS)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "page" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def base_url() -> None:
    """Stand in for pytest-base-url's fixture, whose form pytest 9 warns about; every address here is a whole one."""


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    found = FOUND_BY_MAKE.read_text().strip() if FOUND_BY_MAKE.exists() else shutil.which("chromium")
    return {**browser_type_launch_args, "executable_path": found, "args": QUIET}


@pytest.fixture
def new_context(new_context: Callable[..., BrowserContext]) -> Callable[..., BrowserContext]:
    def open_(**options: Any) -> BrowserContext:
        context = new_context(**options)
        context.set_default_timeout(PATIENCE_MS)
        return context

    return open_


@pytest.fixture(scope="session")
def serve() -> Serve:
    """Serve a Streamlit script from a folder on a free port of this machine, and end it by its own process."""

    @contextmanager
    def run(script: str, folder: Path) -> Iterator[str]:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        options = {"port": port, "address": "127.0.0.1", "headless": "true", "fileWatcherType": "none"}
        command = [sys.executable, "-m", "streamlit", "run", script, "--browser.gatherUsageStats=false"]
        command += [f"--server.{name}={value}" for name, value in options.items()]
        with subprocess.Popen(
            command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        ) as server:
            assert server.stdout is not None
            try:
                said = []
                for line in server.stdout:  # it says where it listens once it does
                    said.append(line)
                    if f":{port}" in line:
                        break
                else:
                    pytest.fail("".join(said))
                Thread(target=server.stdout.read, daemon=True).start()  # a full pipe would hold it up
                yield f"http://127.0.0.1:{port}"
            finally:
                server.kill()

    return run


@pytest.fixture(scope="session")
def address(serve: Serve) -> Iterator[str]:
    """Serve the dashboard as `make run` does, once for all tests."""
    with serve("dashboard/app.py", ROOT) as at:
        yield at


@pytest.fixture
def open_served(page: Page) -> OpenServed:
    """Open a served page; give the frame of its map once that is drawn and shows the day."""

    def open_(address: str, day: str, title: str = "Map") -> FrameLocator:
        page.goto(address)
        frame = page.frame_locator(f"iframe[title={title}]")
        expect(frame.locator("html")).to_have_attribute("data-date", day, timeout=DRAWING_MS)
        see_painted(frame_of(page, title))
        return frame

    return open_


@pytest.fixture
def open_page(address: str, open_served: OpenServed) -> OpenPage:
    """Open the dashboard; give the frame of its map."""

    def open_(query: str = "", day: str = "2023-09-07", title: str = "Map") -> FrameLocator:
        return open_served(f"{address}/{query}", day, title)

    return open_


@pytest.fixture(scope="session")
def make_feature() -> MakeFeature:
    def make(id_: str, layer: str, kind: str | None, coordinates: object = None, **properties: object) -> Feature:
        empty = {"note": "", "basis": "computed", "from": None, "to": None, "finding": None, "fits": None}
        known: dict[str, object] = {"id": id_, "layer": layer, "name": id_, "label": False, "sources": [], **empty}
        geometry = kind and {"type": kind, "coordinates": coordinates}
        return {"type": "Feature", "properties": {**known, **properties}, "geometry": geometry}

    return make


@pytest.fixture(scope="session")
def make_content(make_feature: MakeFeature) -> MakeContent:
    najin, dunay, fork = [130.28, 42.26], [132.34, 42.88], [131.0, 42.0]
    first_half = {"from": "2023-09-07", "to": "2023-09-18"}
    features = (
        make_feature("Najin", "place", "Point", najin, basis="stated", label=True, note="A port.", sources=["S1-06"]),
        make_feature("Dunay", "place", "Point", dunay, basis="stated", label=True),
        make_feature("Tumangang", "evidence", "Point", [130.6, 42.42], basis="stated"),
        make_feature("by sea", "route", "LineString", [najin, fork, dunay], label=True),
        make_feature("early", "band", "LineString", [najin, fork], **first_half),
        make_feature("containers", "event", "Point", najin, **{"from": "2023-09-08", "to": "2023-09-08"}),
        make_feature("elsewhere", "event", None, **{"from": "2023-09-10", "to": "2023-09-10"}),
        make_feature(
            "reading", "reading", "LineString", [dunay, [131.9, 43.4]], finding="S1-09", fits=True, label=True
        ),
    )

    def make(*extra: Feature, **changes: Any) -> MapContent:
        land = [[[127, 40], [129, 41], [130.2, 42.3], [132, 43.1], [136, 44], [136, 47], [127, 47], [127, 40]]]
        crimea = [[[33, 45], [35, 44.5], [36.5, 45.3], [34, 46], [33, 45]]]
        values: dict[str, Any] = {
            "title": "Najin to Dunay",
            "days": DAYS,
            "first_day": DAYS[0],
            "countries": _collect(_area(land, "Land", "whole"), _area(crimea, "Crimea", "crimea")),
            "labels": _collect(_town("Ussuriysk", [131.95, 43.8]), _town("Hamlet", [133.0, 44.5], 12)),
            "features": _collect(*features, *extra),
            "bounds": (129.0, 41.0, 134.0, 44.0),
            "views": (NamedExtent("Primorye", 129, 41, 134, 44), NamedExtent("Crimea", 32, 44, 37, 46.5)),
            "convention": "Boundaries: sketched.",
            "sea_label": "Sea of Japan (East Sea)",
            "sea_at": ((39.6, 134.9), (41.6, 133.4), (42.2, 133.6), (41.9, 132.1), (41.2, 131.2)),
            "attribution": "© nobody",
        }
        return MapContent(**{**values, **changes})

    return make


@pytest.fixture
def open_map(page: Page, tmp_path: Path, make_content: MakeContent) -> OpenMap:
    """Open a document from a file, as a reader of the exported briefing does."""

    def open_(content: MapContent | None = None) -> Page:
        path = tmp_path / "map.html"
        path.write_text(build_document(content or make_content()), encoding="utf-8")
        page.goto(path.as_uri())
        see_painted(page)
        see_still(page)
        return page

    return open_


def _area(coordinates: object, name: str, part: str) -> Feature:
    geometry = {"type": "Polygon", "coordinates": coordinates}
    return {"type": "Feature", "properties": {"iso_a2": "XX", "name": name, "part": part}, "geometry": geometry}


def _town(name: str, at: list[float], min_zoom: int = 4) -> Feature:
    properties = {"name": name, "population": 100_000, "min_zoom": min_zoom}
    return {"type": "Feature", "properties": properties, "geometry": {"type": "Point", "coordinates": at}}


def _collect(*features: Feature) -> Feature:
    return {"type": "FeatureCollection", "features": list(features)}
