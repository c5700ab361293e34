"""axe finds nothing on any face of the page, in light and dark; its frame is tested on its own."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.base import AXE_FILE_PATH
from playwright.sync_api import FrameLocator, Page, expect

ROOT = Path(__file__).parents[2]
HEADINGS = {"Check": "Stated against computed", "Evidence": "Sources and claims", "Export": "Export"}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="module")
def address(serve: Callable[[str, Path], AbstractContextManager[str]]) -> Iterator[str]:
    with serve("dashboard/app.py", ROOT) as at:
        yield at


def faults(page: Page) -> list[str]:
    page.evaluate(AXE_FILE_PATH.read_text(encoding="utf-8"))
    report = page.evaluate("rules => axe.run({runOnly: rules})", RULES)
    return [f"{fault['id']}: {node['html'][:120]}" for fault in report["violations"] for node in fault["nodes"]]


@pytest.mark.parametrize(("theme", "width"), [("light", 1440), ("dark", 1440), ("dark", 400)])
def test_no_face_has_a_fault(
    page: Page,
    address: str,
    open_served: Callable[[str, str], FrameLocator],
    theme: Literal["light", "dark"],
    width: int,
) -> None:
    page.emulate_media(color_scheme=theme, reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 900})
    open_served(f"{address}/?finding=S1-09", "2023-09-07")
    found = {"Brief": faults(page)}
    for face, heading in HEADINGS.items():
        page.get_by_role("radio", name=face, exact=True).click()
        expect(page.get_by_role("heading", name=heading)).to_be_visible()
        expect(page.get_by_test_id("stStatusWidget")).to_be_hidden()
        page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()  # nothing fades any more
        found[face] = faults(page)
    assert [(face, fault) for face, faulty in found.items() for fault in faulty] == []


def test_the_page_in_korean_has_no_fault_and_says_what_stays_in_english(
    page: Page, address: str, open_served: Callable[..., FrameLocator]
) -> None:
    open_served(f"{address}/?lang=ko&face=Check&finding=S1-09", "2023-09-07", title="지도")
    expect(page.get_by_role("heading", name="기재와 계산 대조")).to_be_visible()
    expect(page.get_by_test_id("stStatusWidget")).to_be_hidden()
    assert faults(page) == []
    for english in ("S1-09 reports roughly", "Number to use", "The whole route from Najin"):
        part = page.get_by_text(english).first
        expect(part).to_be_attached()
        assert part.evaluate("e => e.closest('[lang]').lang") == "en"


def test_the_help_opens_and_closes_by_keyboard(
    page: Page, address: str, open_served: Callable[[str, str], FrameLocator]
) -> None:
    open_served(address, "2023-09-07")
    page.get_by_role("button", name="How to read this").focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_text("A match is not a cause.")).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
