"""A case whose texts are markup, in a real browser: no face of it asks another host or makes anything of them."""

import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import FrameLocator, Page, expect

from tests.made.markup import HOST, MARKUP, write_marked_case
from tests.made.paths import APP

Serve = Callable[[str, Path], AbstractContextManager[str]]
OpenServed = Callable[[str, str], FrameLocator]

FACES = {"Brief": "stMarkdown", "Check": "stMetric", "Evidence": "stDataFrame", "Export": "stSelectbox"}
"""Each face, and what is on it once it is drawn."""

MADE_OF_TEXTS = f"""() => [
    ...document.querySelectorAll('a[href*="{HOST}"], a[href^="mailto:"], .katex, img[alt="Streamlit logo"], del'),
    ...[...document.images].filter((one) => !/^(data:|blob:|http:\\/\\/127\\.0\\.0\\.1)/.test(one.src)),
    ...[...document.querySelectorAll('strong')].filter((one) => one.textContent === 'b'),
    ...[...document.querySelectorAll('code')].filter((one) => one.textContent === 'c'),
    ...[...document.querySelectorAll('[data-testid=stIconMaterial], [role=img]')].filter(
        (one) => one.textContent === 'home' || one.getAttribute('aria-label') === 'home icon'),
    ...[...document.querySelectorAll('.stMarkdownColoredText')],
].map((one) => one.outerHTML)"""


@pytest.fixture(scope="module")
def address(serve: Serve, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the dashboard with the marked case."""
    folder = tmp_path_factory.mktemp("marked")
    case = write_marked_case(folder / "case")
    script = (
        f"import runpy, sys\nsys.argv = ['app.py', {str(case)!r}]\nrunpy.run_path({str(APP)!r}, run_name='__main__')\n"
    )
    (folder / "page.py").write_text(script, encoding="utf-8")
    with serve(str(folder / "page.py"), APP.parents[1]) as at:
        yield at


def test_no_text_of_a_case_asks_a_host_or_is_more_than_text(page: Page, address: str, open_served: OpenServed) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    open_served(f"{address}/", "2023-09-07")
    page.locator("[data-testid=stButtonGroup]").get_by_text("S1-09").click(timeout=60_000)
    expect(page).to_have_url(re.compile("finding=S1-09"), timeout=60_000)
    shown = []
    for face, drawn in FACES.items():
        page.get_by_role("radio", name=face, exact=True).click(timeout=60_000)
        expect(page.get_by_test_id(drawn).first).to_be_visible(timeout=120_000)
        page.wait_for_function("!document.querySelector('[data-test-script-state=running]')", timeout=120_000)
        page.evaluate("document.querySelectorAll('details:not([open]) > summary').forEach((one) => one.click())")
        expect(page.locator("details:not([open])")).to_have_count(0, timeout=60_000)
        expect(page.get_by_role("heading", level=1)).to_contain_text("Najin to Tikhoretsk")
        shown.append(page.locator("body").inner_text().replace("\u2060", ""))
        assert page.evaluate(MADE_OF_TEXTS) == [], face
    assert MARKUP in shown[0]
    assert f"S1-09 {MARKUP}" in shown[1]
    assert [url for url in asked if not re.match(r"(http|ws)://127\.0\.0\.1[:/]|data:|blob:|about:", url)] == []


def test_the_faults_of_a_case_and_a_typed_end_are_text(page: Page, address: str, open_served: OpenServed) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    open_served(f"{address}/?face=Check&at={quote(MARKUP)}", "2023-09-07")
    expect(page.get_by_text("The address names a map view that is none")).to_be_visible(timeout=120_000)
    for label, text in (("From", MARKUP), ("To", "border:UA"), ("Stated", "290 km")):
        page.get_by_role("textbox", name=label, exact=True).fill(text)
    page.get_by_role("button", name="Check", exact=True).click()
    expect(page.get_by_test_id("stAlert").filter(has_text="needs").last).to_be_visible(timeout=120_000)
    assert page.evaluate(MADE_OF_TEXTS) == []
    assert [url for url in asked if not re.match(r"(http|ws)://127\.0\.0\.1[:/]|data:|blob:|about:", url)] == []
