"""Where a reader leaves the map stands in the address, and a link opens there again."""

import re
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from playwright.sync_api import FrameLocator, Page, expect

from dashboard.views.extent import Extent
from tests.browser.conftest import OpenPage as Open
from tests.browser.waiting import frame_of, hear_out, see_still

AT = "() => { const {lat, lng} = map_waybill.getCenter(); return [lat, lng, map_waybill.getZoom()]; }"


def where(frame: FrameLocator) -> list[float]:
    at: list[float] = frame.locator("html").evaluate(AT)
    return at


def written(page: Page) -> list[float]:
    (text,) = parse_qs(urlsplit(page.url).query)["at"]
    return [float(number) for number in text.split(",")]


def pixel_deg(zoom: float) -> float:
    return 360 / 256 / 2**zoom


def drag(page: Page, frame: FrameLocator, across: int) -> None:
    box = frame.locator(".folium-map").bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] * 0.8
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - across, y, steps=4)
    page.mouse.up()


def see_written(page: Page, frame: FrameLocator) -> None:
    """Wait until the address says where the map has come to rest."""
    see_still(frame_of(page))
    expect(page).to_have_url(re.compile(re.escape(quote(Extent(*where(frame)).written()))))


def step(page: Page, frame: FrameLocator, day: str) -> None:
    """Move the day, and wait until the page has answered: it answers what it was told before that first."""
    hear_out(page)
    frame.get_by_role("button", name="Next day").click()
    expect(page).to_have_url(re.compile(f"date={day}"))
    hear_out(page)


def lead(page: Page, frame: FrameLocator) -> None:
    frame.get_by_role("button", name="Zoom in").click()
    see_still(frame_of(page))
    drag(page, frame, 200)
    see_written(page, frame)


def test_opening_writes_no_extent(page: Page, open_page: Open) -> None:
    frame = open_page("?finding=S1-09")
    step(page, frame, "2023-09-08")
    assert "at=" not in page.url


def test_a_link_opens_where_the_map_was_left(page: Page, open_page: Open) -> None:
    frame = open_page()
    lead(page, frame)
    left = where(frame)
    assert written(page) == pytest.approx(left, abs=1e-4)
    link = page.url
    again = open_page(f"?{urlsplit(link).query}")
    assert page.url == link
    step(page, again, "2023-09-08")
    assert where(again) == pytest.approx(left, abs=pixel_deg(left[2]))  # Leaflet keeps whole pixels
    assert parse_qs(urlsplit(page.url).query) == parse_qs(f"{urlsplit(link).query}&date=2023-09-08")


def test_a_step_of_the_day_leaves_the_map_where_it_is(page: Page, open_page: Open) -> None:
    frame = open_page("?at=45.85,40.12,7.5")
    frame.locator("html").evaluate("() => { window.stamp = 'the same document'; }")
    before = where(frame)
    assert before == pytest.approx([45.85, 40.12, 7.5], abs=pixel_deg(7.5))
    step(page, frame, "2023-09-08")
    step(page, frame, "2023-09-09")  # an echo of the first would come now
    assert where(frame) == before
    assert written(page) == [45.85, 40.12, 7.5]
    assert frame.locator("html").evaluate("() => window.stamp") == "the same document"


def test_ten_fast_pans_end_on_the_last(page: Page, open_page: Open) -> None:
    frame = open_page("?at=45.85,60,6")
    for _ in range(10):
        drag(page, frame, 60)
    see_written(page, frame)
    last = where(frame)
    assert last[1] > 62
    assert written(page) == pytest.approx(last, abs=1e-4)
    step(page, frame, "2023-09-08")  # an echo would come now
    assert where(frame) == last
    assert written(page) == pytest.approx(last, abs=1e-4)


def test_a_finding_chosen_later_goes_there_and_the_address_follows(page: Page, open_page: Open) -> None:
    frame = open_page("?at=60,100,5")
    page.get_by_text("S2-06", exact=True).first.click()
    expect(frame.get_by_text("276 km, Crimea alone").first).to_be_visible()
    see_written(page, frame)
    assert where(frame)[1] < 50
    assert written(page) == pytest.approx(where(frame), abs=1e-4)


def test_an_extent_in_the_link_goes_before_the_finding_in_it(page: Page, open_page: Open) -> None:
    frame = open_page("?at=60,100,5&finding=S2-06")
    expect(page.get_by_text("S2-06", exact=True).first).to_be_visible()
    step(page, frame, "2023-09-08")
    assert where(frame) == pytest.approx([60, 100, 5], abs=pixel_deg(5))


@pytest.mark.parametrize("bad", ["north", "95,40,7", "45,40", "nan,1,2", "<img src=x>,1,2"])
def test_what_is_no_extent_is_said_once(page: Page, open_page: Open, bad: str) -> None:
    frame = open_page(f"?at={bad}")
    expect(page.get_by_text("The address names a map view that is none")).to_have_count(1)
    expect(page.get_by_test_id("stException")).to_have_count(0)
    assert where(frame)[2] < 5
