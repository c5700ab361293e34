"""The page at 200 % zoom and at 400 px: nothing to scroll sideways, and the map's panels keep clear of each other."""

from collections.abc import Callable
from itertools import combinations
from typing import Any

import pytest
from playwright.sync_api import Frame, Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.waiting import frame_of, hear_out, see_done

FACES = ("Brief", "Check", "Evidence", "Export")
ZOOMED = {"width": 720, "height": 450}
"""What is left of 1440 x 900 at 200 %, in CSS pixels."""
NARROW = {"width": 400, "height": 800}
OVERHANG = "() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth"
SIDEWAYS = """() => [...document.querySelectorAll('[data-testid=stMain], [data-testid=stAppViewContainer]')]
    .map((box) => box.scrollWidth - box.clientWidth)"""
PANELS = """() => [...document.querySelectorAll('.panel, .scale, .bar, .foot')]
    .filter((panel) => panel.checkVisibility())
    .map((panel) => { const { left, top, right, bottom } = panel.getBoundingClientRect();
        return { name: panel.className, left, top, right, bottom }; })"""

Open = Callable[[str], Frame]


@pytest.fixture
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    return {**browser_context_args, "device_scale_factor": 2, "viewport": ZOOMED}


@pytest.fixture
def open_face(page: Page, open_page: OpenPage) -> Open:
    def open_(face: str) -> Frame:
        open_page(f"?face={face}")
        expect(page.get_by_role("radio", name=face, exact=True)).to_be_checked()
        see_done(page)
        hear_out(page)
        return frame_of(page)

    return open_


def overlaps(frame: Frame) -> list[str]:
    panels = frame.evaluate(PANELS)
    assert len(panels) >= 4
    return [
        f"{one['name']} and {other['name']}"
        for one, other in combinations(panels, 2)
        if one["left"] < other["right"] - 1
        and other["left"] < one["right"] - 1
        and one["top"] < other["bottom"] - 1
        and other["top"] < one["bottom"] - 1
    ]


@pytest.mark.parametrize("viewport", [ZOOMED, NARROW], ids=["200 percent", "400 px"])
@pytest.mark.parametrize("face", FACES)
def test_no_face_scrolls_sideways_and_the_panels_of_the_map_keep_clear_of_each_other(
    page: Page, open_face: Open, face: str, viewport: Any
) -> None:
    page.set_viewport_size(viewport)
    frame = open_face(face)
    assert page.evaluate(OVERHANG) <= 0
    assert max(page.evaluate(SIDEWAYS)) <= 0
    assert frame.evaluate(OVERHANG) <= 0
    assert overlaps(frame) == []
