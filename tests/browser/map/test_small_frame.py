"""A frame may be laid out tiny at first: the map opens all the same and takes what it is told."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from dashboard.views.map.document import build_document

HOST = """<!doctype html><iframe title="Map" sandbox="allow-scripts" style="width:{width}px;height:{height}px"></iframe>
<script>
  const frame = document.querySelector("iframe");
  addEventListener("message", (event) => {{
    if (event.data.ready) frame.contentWindow.postMessage({{finding: "S1-09", fit: "Primorye"}}, "*");
  }});
</script>"""


@pytest.mark.parametrize(("width", "height"), [(30, 200), (60, 140), (200, 150), (400, 125), (2, 700)])
def test_a_map_that_starts_tiny_opens_and_obeys(
    page: Page, make_content: Callable[..., Any], tmp_path: Path, width: int, height: int
) -> None:
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    host = tmp_path / "host.html"
    host.write_text(HOST.format(width=width, height=height), encoding="utf-8")
    page.goto(host.as_uri())
    frame = page.locator("iframe")
    frame.evaluate("(frame, text) => { frame.srcdoc = text; }", build_document(make_content()))
    inside = page.frame_locator("iframe")
    expect(inside.locator("html")).to_have_attribute("data-finding", "S1-09")
    frame.evaluate("frame => { frame.style.width = '900px'; frame.style.height = '600px'; }")
    expect(inside.locator("path.line.reading").first).to_be_visible()
    assert faults == []
