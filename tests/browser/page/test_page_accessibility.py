"""axe finds nothing on any face of the page, in light and dark; its frame is tested on its own."""

from typing import Literal

import pytest
from axe_playwright_python.base import AXE_FILE_PATH
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.waiting import see_done

HEADINGS = {"Check": "Stated against computed", "Evidence": "Sources and claims", "Export": "Export"}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def faults(page: Page) -> list[str]:
    see_done(page)
    page.evaluate(AXE_FILE_PATH.read_text(encoding="utf-8"))
    report = page.evaluate("rules => axe.run({runOnly: rules})", RULES)
    return [f"{fault['id']}: {node['html'][:120]}" for fault in report["violations"] for node in fault["nodes"]]


@pytest.mark.parametrize(("theme", "width"), [("light", 1440), ("dark", 1440), ("dark", 400)])
def test_no_face_has_a_fault(page: Page, open_page: OpenPage, theme: Literal["light", "dark"], width: int) -> None:
    page.emulate_media(color_scheme=theme, reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 900})
    open_page("?finding=S1-09")
    found = {"Brief": faults(page)}
    for face, heading in HEADINGS.items():
        page.get_by_role("radio", name=face, exact=True).click()
        expect(page.get_by_role("heading", name=heading)).to_be_visible()
        found[face] = faults(page)
    assert [(face, fault) for face, faulty in found.items() for fault in faulty] == []


def test_the_page_in_korean_has_no_fault_and_says_what_stays_in_english(page: Page, open_page: OpenPage) -> None:
    open_page("?lang=ko&face=Check&finding=S1-09", title="지도")
    expect(page.get_by_role("heading", name="기재와 계산 대조")).to_be_visible()
    assert faults(page) == []
    for english in ("S1-09 reports roughly", "Number to use", "The whole route from Najin"):
        part = page.get_by_text(english).first
        expect(part).to_be_attached()
        assert part.evaluate("e => e.closest('[lang]').lang") == "en"


def test_the_help_opens_and_closes_by_keyboard(page: Page, open_page: OpenPage) -> None:
    open_page()
    see_done(page)
    page.get_by_role("button", name="How to read this").focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_text("A match is not a cause.")).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
