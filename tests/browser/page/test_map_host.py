"""The map on the page: day, URL and widgets stay in step, and nothing reloads."""

import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import FrameLocator, Page, expect

from dashboard.views.map.document import build_document
from tests.browser.waiting import frame_of, hear_out, see_done, see_still

Make = Callable[..., Any]
Serve = Callable[[str, Path], AbstractContextManager[str]]
OpenServed = Callable[[str, str], FrameLocator]
SCRIPT = """
import datetime as dt
from pathlib import Path

import streamlit as st

from dashboard.page.map_host import posted_day, show_map, steer_map

DAYS = [dt.date(2023, 9, 7) + dt.timedelta(days=n) for n in range(25)]


def follow_map():
    day = posted_day("map", DAYS)
    if day is not None:
        st.session_state["date"] = day


day = st.date_input("Date", value=DAYS[0], min_value=DAYS[0], max_value=DAYS[-1], key="date", bind="query-params")
finding = st.selectbox("Finding", [None, "S1-09"])
places = st.checkbox("Places", value=True)
show_map(Path("map.html").read_text(encoding="utf-8"), key="map", height=520, on_day_change=follow_map)
steer_map(day=day, finding=finding, layers={"place": places}, key="map")
st.write(f"page shows {day}")
"""


@pytest.fixture(scope="module")
def address(serve: Serve, tmp_path_factory: pytest.TempPathFactory, make_content: Make) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("host")
    (folder / "map.html").write_text(build_document(make_content()), encoding="utf-8")
    (folder / "app.py").write_text(SCRIPT, encoding="utf-8")
    with serve("app.py", folder) as at:
        yield at


@pytest.fixture
def open_host(address: str, open_served: OpenServed) -> Callable[..., FrameLocator]:
    def open_(query: str = "", day: str = "2023-09-07") -> FrameLocator:
        return open_served(f"{address}/{query}", day)

    return open_


def agree_on(page: Page, frame: FrameLocator, day: str) -> None:
    expect(frame.locator("html")).to_have_attribute("data-date", day)
    expect(page.get_by_text(f"page shows {day}")).to_be_visible()


def choose_day(page: Page, day: int) -> None:
    """Type the day of the month into the page's date field."""
    see_done(page)
    page.get_by_role("spinbutton", name="day, Date").press_sequentially(str(day))
    page.get_by_text("page shows").click()  # the field speaks when it is left


def test_fast_keys_end_on_the_same_day_in_map_page_and_address(
    page: Page, open_host: Callable[..., FrameLocator]
) -> None:
    frame = open_host()
    slider = frame.get_by_role("slider", name="Date")
    slider.focus()
    expect(slider).to_be_focused()
    for key in ["End", "Home", *["ArrowRight"] * 10]:
        page.keyboard.press(key)
    agree_on(page, frame, "2023-09-17")
    hear_out(page)
    page.get_by_text("Places", exact=True).click()
    expect(frame.locator(".marker.place").first).to_be_hidden()
    hear_out(page)  # a late echo has come by now
    assert frame.locator("html").get_attribute("data-date") == "2023-09-17"
    agree_on(page, frame, "2023-09-17")
    expect(page).to_have_url(re.compile("date=2023-09-17"))


def test_day_changes_reload_nothing(page: Page, open_host: Callable[..., FrameLocator]) -> None:
    frame = open_host()
    frame.locator("html").evaluate("() => { window.stamp = 'the same document'; }")
    frame.get_by_role("button", name="Zoom in").click()
    see_still(frame_of(page))
    zoom = frame.locator("html").evaluate("() => map_waybill.getZoom()")
    choose_day(page, 20)
    agree_on(page, frame, "2023-09-20")
    frame.get_by_role("button", name="Next day").click()
    agree_on(page, frame, "2023-09-21")
    assert frame.locator("html").evaluate("() => window.stamp") == "the same document"
    assert frame.locator("html").evaluate("() => map_waybill.getZoom()") == zoom


def test_deep_link_survives_the_first_step(page: Page, open_host: Callable[..., FrameLocator]) -> None:
    frame = open_host("?date=2023-09-13", day="2023-09-13")
    agree_on(page, frame, "2023-09-13")
    frame.get_by_role("button", name="Next day").click()
    agree_on(page, frame, "2023-09-14")
    expect(page).to_have_url(re.compile("date=2023-09-14"))


def test_day_posted_twice_is_taken_twice(page: Page, open_host: Callable[..., FrameLocator]) -> None:
    frame = open_host()
    for day in (20, 25):
        frame.get_by_role("slider", name="Date").press("Home")
        frame.get_by_role("slider", name="Date").press("ArrowRight")
        agree_on(page, frame, "2023-09-08")
        choose_day(page, day)
        agree_on(page, frame, f"2023-09-{day}")


def test_finding_and_layers_reach_the_map(page: Page, open_host: Callable[..., FrameLocator]) -> None:
    frame = open_host()
    frame.get_by_role("slider", name="Date").press("ArrowRight")
    agree_on(page, frame, "2023-09-08")
    page.get_by_text("Places", exact=True).click()
    expect(frame.locator(".marker.place").first).to_be_hidden()
    page.get_by_test_id("stSelectbox").locator("input").press("ArrowDown")
    page.get_by_role("option", name="S1-09").click()
    expect(frame.locator("path.line.reading").first).to_be_visible()
    agree_on(page, frame, "2023-09-08")


def test_map_takes_the_theme_of_the_page(page: Page, open_host: Callable[..., FrameLocator]) -> None:
    page.emulate_media(color_scheme="dark")
    frame = open_host()
    expect(frame.locator("html")).to_have_attribute("data-theme", "dark")


def test_map_follows_the_page_into_another_theme_without_a_rerun(
    page: Page, open_host: Callable[..., FrameLocator]
) -> None:
    page.emulate_media(color_scheme="light")
    frame = open_host()
    expect(frame.locator("html")).to_have_attribute("data-theme", "light")
    themes: tuple[Literal["dark", "light"], ...] = ("dark", "light")
    for theme in themes:
        page.emulate_media(color_scheme=theme)
        expect(frame.locator("html")).to_have_attribute("data-theme", theme)
