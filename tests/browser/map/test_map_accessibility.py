"""axe finds nothing serious in the document, in either theme; nor in the sandboxed frame, where axe is run itself."""

from collections.abc import Callable
from typing import Any, Literal

import pytest
from axe_playwright_python.base import AXE_FILE_PATH
from playwright.sync_api import Frame, Page, expect

from dashboard.views.map.document import build_document

Make = Callable[..., Any]


def serious_faults(frame: Frame) -> list[str]:
    frame.evaluate(AXE_FILE_PATH.read_text(encoding="utf-8"))
    report = frame.evaluate("() => axe.run()")
    return [
        f"{fault['id']}: {node['html'][:120]}"
        for fault in report["violations"]
        if fault["impact"] in ("serious", "critical")
        for node in fault["nodes"]
    ]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 400])
def test_document_has_no_serious_fault(
    page: Page, open_map: Callable[[], Page], theme: Literal["light", "dark"], width: int
) -> None:
    page.emulate_media(color_scheme=theme, reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 620})
    open_map()
    if width == 400:
        page.get_by_text("Legend").click()
    page.get_by_label("Show readings of").select_option("S1-09")
    page.locator("[data-feature=Najin]").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".card")).to_be_visible()
    assert serious_faults(page.main_frame) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_search_has_no_serious_fault(
    page: Page, open_map: Callable[[], Page], theme: Literal["light", "dark"]
) -> None:
    page.emulate_media(color_scheme=theme, reduced_motion="reduce")
    open_map()
    page.keyboard.press("/")
    assert serious_faults(page.main_frame) == []
    page.get_by_role("combobox", name="Search places by any name").fill("u")
    page.keyboard.press("ArrowDown")
    expect(page.locator("#search-option-0")).to_have_attribute("aria-selected", "true")
    assert serious_faults(page.main_frame) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_ruler_and_list_of_keys_have_no_serious_fault(
    page: Page, open_map: Callable[[], Page], theme: Literal["light", "dark"]
) -> None:
    page.emulate_media(color_scheme=theme, reduced_motion="reduce")
    open_map()
    for key in ("m", "Enter", "Enter"):
        page.keyboard.press(key)
    expect(page.get_by_role("region", name="Ruler")).to_contain_text("km")
    assert serious_faults(page.main_frame) == []
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    assert serious_faults(page.main_frame) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_framed_document_has_no_serious_fault(page: Page, make_content: Make, theme: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.set_content('<iframe title="Map" sandbox="allow-scripts" style="width:900px;height:600px"></iframe>')
    page.evaluate("text => { document.querySelector('iframe').srcdoc = text; }", build_document(make_content()))
    expect(page.frame_locator("iframe").locator("html")).to_have_attribute("data-date", "2023-09-07")
    page.evaluate("theme => frames[0].postMessage({theme, finding: 'S1-09'}, '*')", theme)
    expect(page.frame_locator("iframe").locator("html")).to_have_attribute("data-theme", theme)
    assert serious_faults(page.frames[1]) == []
