"""What a page that frames the document can tell it, and what the document tells the page."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import FrameLocator, Page, expect

from dashboard.views.map.document import MapContent, NamedExtent, build_document
from tests.browser.waiting import frame_of, see_painted, see_still

Make = Callable[..., Any]
PARENT = """
<iframe id="map" title="Map" sandbox="allow-scripts" style="width:900px;height:600px"></iframe>
<iframe id="stranger" sandbox="allow-scripts"
  srcdoc="<script>onmessage = () => parent.frames[0].postMessage({day: '2023-09-20'}, '*')</script>"></iframe>
<script>
  const heard = [];
  addEventListener('message', ({data}) => heard.push(data));
  const tell = message => document.querySelector('#map').contentWindow.postMessage(message, '*');
</script>
"""


@pytest.fixture
def framed(page: Page, make_content: Make) -> FrameLocator:
    return frame_map(page, make_content())


def frame_map(page: Page, content: MapContent) -> FrameLocator:
    page.set_content(PARENT)
    page.evaluate("text => { document.querySelector('#map').srcdoc = text; }", build_document(content))
    page.wait_for_function("heard.some(message => message.ready)")
    see_painted(frame_of(page))
    return page.frame_locator("#map")


def tell(page: Page, message: object) -> None:
    page.evaluate("message => tell(message)", message)


def test_day_comes_in_and_is_not_echoed(page: Page, framed: FrameLocator) -> None:
    tell(page, {"day": "2023-09-13"})
    expect(framed.locator("html")).to_have_attribute("data-date", "2023-09-13")
    assert page.evaluate("heard") == [{"ready": True}]


def test_day_goes_out_when_the_hand_moves_it(page: Page, framed: FrameLocator) -> None:
    framed.get_by_role("slider", name="Date").press("ArrowRight")
    page.wait_for_function("heard.some(message => message.day === '2023-09-08')")


@pytest.mark.parametrize("message", [{"day": "2024-01-01"}, {"day": 7}, {"day": None}, "day", None, {"fit": "nowhere"}])
def test_nonsense_changes_nothing(page: Page, framed: FrameLocator, message: object) -> None:
    tell(page, message)
    tell(page, {"finding": "S1-09"})
    expect(framed.locator("html")).to_have_attribute("data-finding", "S1-09")
    expect(framed.locator("html")).to_have_attribute("data-date", "2023-09-07")


def test_stranger_is_not_heard(page: Page, framed: FrameLocator) -> None:
    inside = framed.locator("html")
    inside.evaluate("() => { window.met = new Promise(done => addEventListener('message', done, {once: true})); }")
    page.evaluate("document.querySelector('#stranger').contentWindow.postMessage('go', '*')")
    assert inside.evaluate("async () => (await window.met).data.day") == "2023-09-20"
    tell(page, {"finding": "S1-09"})
    expect(framed.locator("html")).to_have_attribute("data-finding", "S1-09")
    assert framed.locator("html").get_attribute("data-date") == "2023-09-07"


def test_layers_and_names_can_be_put_away(page: Page, framed: FrameLocator) -> None:
    expect(framed.locator(".marker.place").first).to_be_visible()
    tell(page, {"layers": {"place": False, "labels": False}})
    expect(framed.locator(".marker.place").first).to_be_hidden()
    expect(framed.get_by_text("Ussuriysk")).to_have_count(0)
    expect(framed.locator(".marker.evidence")).to_be_visible()
    tell(page, {"layers": {"place": True}})
    expect(framed.locator(".marker.place").first).to_be_visible()


def test_page_sets_theme_and_extent(page: Page, framed: FrameLocator) -> None:
    tell(page, {"theme": "dark", "fit": "Crimea"})
    expect(framed.locator("html")).to_have_attribute("data-theme", "dark")
    expect(framed.locator(".label.land.part")).to_have_text("Crimea")


def test_a_theme_that_comes_before_the_first_view_does_not_make_that_somebody_s_choice(
    page: Page, make_content: Make
) -> None:
    views = (NamedExtent("near", 130.0, 42.0, 133.0, 44.0), NamedExtent("far", 120.0, 35.0, 140.0, 50.0))
    framed = frame_map(page, make_content(views=views))
    tell(page, {"theme": "dark"})
    tell(page, {"day": "2023-09-13", "fit": "near"})
    expect(framed.locator("html")).to_have_attribute("data-date", "2023-09-13")
    see_still(frame_of(page))
    framed.locator("html").evaluate("() => new Promise(done => setTimeout(done, 500))")  # after the map rests
    tell(page, {"fit": "far"})
    page.wait_for_function("heard.some(message => message.at)")
    (at,) = page.evaluate("heard.flatMap(message => message.at ? [message.at] : [])")
    assert at[2] < 7


def test_keys_pressed_outside_the_frame_can_be_passed_in(page: Page, framed: FrameLocator) -> None:
    tell(page, {"press": "PageDown"})
    expect(framed.locator("html")).to_have_attribute("data-date", "2023-09-08")
    page.wait_for_function("heard.some(message => message.day === '2023-09-08')")
    tell(page, {"press": "constructor"})
    tell(page, {"press": 7})
    tell(page, {"press": "PageUp"})
    expect(framed.locator("html")).to_have_attribute("data-date", "2023-09-07")


def test_framed_document_leaves_the_choice_of_finding_to_the_page(framed: FrameLocator) -> None:
    expect(framed.get_by_label("Show readings of")).to_have_count(0)


def test_an_extent_beyond_180_is_shown_on_the_sheet_and_told_as_an_address_has_it(
    page: Page, make_content: Make
) -> None:
    at_180 = make_content(
        middle=181.0, bounds=(168.0, 50.0, 194.0, 62.0), views=(NamedExtent("Here", 168, 50, 194, 62),)
    )
    frame = frame_map(page, at_180)
    tell(page, {"at": [56, -172, 6]})
    shown = "() => { const {lat, lng} = map_waybill.getCenter(); return [lat, lng]; }"
    assert frame.locator("html").evaluate(shown) == pytest.approx([56, 188], abs=0.01)
    frame.get_by_role("button", name="Zoom in").click()
    page.wait_for_function("heard.some(message => message.at)")
    told = page.evaluate("heard.find(message => message.at).at")
    assert told[:2] == pytest.approx([56, -172], abs=0.01)
