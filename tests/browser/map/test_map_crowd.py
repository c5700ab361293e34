"""More points than a page can carry as elements: drawn on a canvas, each within reach of pointer and key."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import MakeContent, MakeFeature, OpenMap

MANY = 400


@pytest.fixture
def crowded(open_map: OpenMap, make_content: MakeContent, make_feature: MakeFeature) -> Page:
    """Open a map with a grid of points off the coast, every second one of which is dated to the first day."""
    points = [
        make_feature(
            f"Point {n}",
            "evidence",
            "Point",
            [129.2 + (n % 20) * 0.05, 41.1 + (n // 20) * 0.03],
            basis="stated",
            **({"from": "2023-09-07", "to": "2023-09-07"} if n % 2 else {}),
        )
        for n in range(MANY)
    ]
    return open_map(make_content(*points))


def canvas_of(page: Page) -> str:
    return str(page.locator(".leaflet-crowd-pane canvas").evaluate("canvas => canvas.toDataURL()"))


def mark_of(page: Page) -> Locator:
    """The one point of the many that is an element; those that are named on the map are places here."""
    return page.locator(".leaflet-marker-pane .marker:not(.place)")


def test_many_points_are_one_canvas_and_one_element(crowded: Page) -> None:
    expect(crowded.locator(".leaflet-crowd-pane canvas")).to_have_count(1)
    expect(mark_of(crowded)).to_have_count(1)


def test_few_points_stay_elements(open_map: OpenMap) -> None:
    expect(open_map().locator(".leaflet-crowd-pane")).to_have_count(0)


def test_a_step_takes_the_points_of_other_days_from_the_canvas(crowded: Page) -> None:
    first = canvas_of(crowded)
    crowded.get_by_role("slider", name="Date").press("ArrowRight")
    expect(crowded.locator("html")).to_have_attribute("data-date", "2023-09-08")
    second = canvas_of(crowded)
    crowded.get_by_role("slider", name="Date").press("ArrowLeft")
    expect(crowded.locator("html")).to_have_attribute("data-date", "2023-09-07")
    assert second != first
    assert canvas_of(crowded) == first


def test_the_point_under_the_pointer_tells_of_itself(crowded: Page) -> None:
    mark_of(crowded).focus()
    for _ in range(2):
        crowded.keyboard.press("ArrowRight")
    expect(mark_of(crowded)).to_have_attribute("data-feature", "Point 1")
    box = mark_of(crowded).bounding_box()
    for _ in range(30):
        crowded.keyboard.press("ArrowRight")
    expect(mark_of(crowded)).to_have_attribute("data-feature", "Point 31")
    assert box
    crowded.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    crowded.mouse.move(box["x"] + box["width"] / 2 + 2, box["y"] + box["height"] / 2)
    expect(mark_of(crowded)).to_have_attribute("data-feature", "Point 1")
    expect(crowded.locator(".card strong")).to_have_text("Point 1")


def test_arrow_keys_walk_through_the_points_of_the_day(crowded: Page) -> None:
    crowded.get_by_role("slider", name="Date").press("ArrowRight")  # now the even ones alone
    mark_of(crowded).focus()
    names = []
    for _ in range(3):
        crowded.keyboard.press("ArrowRight")
        names.append(crowded.locator(".card strong").inner_text())
    numbers = [int(re.sub(r"\D", "", name)) for name in names]
    assert numbers == [numbers[0], numbers[0] + 2, numbers[0] + 4]
    assert numbers[0] % 2 == 0
    expect(mark_of(crowded)).to_be_focused()
    expect(mark_of(crowded)).to_have_accessible_name(re.compile(f"^{names[-1]}\\."))


def test_a_point_whose_day_is_over_gives_its_card_up(crowded: Page) -> None:
    mark_of(crowded).focus()
    for _ in range(2):
        crowded.keyboard.press("ArrowRight")
    expect(crowded.locator(".card strong")).to_have_text("Point 1")  # dated to the first day
    crowded.keyboard.press("PageDown")
    expect(crowded.locator(".card")).to_be_hidden()


def test_the_points_change_their_colour_with_the_theme(crowded: Page) -> None:
    light = canvas_of(crowded)
    crowded.emulate_media(color_scheme="dark")
    crowded.wait_for_function(
        "light => document.querySelector('.leaflet-crowd-pane canvas').toDataURL() !== light", arg=light
    )
