"""The map document in a browser: days, keys, what is shown, and that nothing leaves it."""

import datetime as dt
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Dialog, Page, expect

from dashboard.views.map.document import build_document
from tests.browser.waiting import see_still

Make = Callable[..., Any]
Open = Callable[..., Page]
HOSTILE = (
    "<img src=x onerror=alert(1)>",
    "${alert(1)}",
    "{{ 7*7 }}",
    "</script><script>alert(1)</script>",
    "<!--<script>",
)


def shows_day(page: Page, day: str) -> None:
    expect(page.locator("html")).to_have_attribute("data-date", day)


def test_nothing_is_requested_and_nothing_complains(page: Page, open_map: Open) -> None:
    requests: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    open_map()
    page.get_by_role("button", name="Crimea").click()
    page.get_by_role("button", name="Zoom in").click()
    page.get_by_role("button", name="Next day").click()
    shows_day(page, "2023-09-08")
    assert [url.partition(":")[0] for url in requests] == ["file"]
    assert complaints == []


def test_slider_moves_the_day_and_what_is_dated(open_map: Open) -> None:
    page = open_map()
    slider = page.get_by_role("slider", name="Date")
    early = page.locator(".leaflet-dated-pane path.band")
    shows_day(page, "2023-09-07")
    page.get_by_label("Show the possible extent").check()
    expect(early).to_be_visible()
    slider.fill("12")
    shows_day(page, "2023-09-19")
    expect(early).to_be_hidden()
    expect(page.get_by_text("Tue 19 Sep 2023")).to_be_visible()
    expect(page.get_by_text("day 13 of 25")).to_be_visible()
    expect(slider).to_have_attribute("aria-valuetext", "Tuesday 19 September 2023, day 13 of 25")
    slider.fill("11")
    expect(early).to_be_visible()


def test_events_are_ringed_and_told_on_their_day(open_map: Open) -> None:
    page = open_map()
    notes = page.get_by_role("list", name="On this day")
    expect(notes).to_be_hidden()
    page.get_by_role("button", name="Next day").click()
    expect(notes).to_have_text("containers")
    expect(page.locator(".marker.event")).to_be_visible()
    page.get_by_role("slider", name="Date").fill("3")
    expect(notes).to_have_text("elsewhere")  # known by its day alone: no place to ring
    expect(page.locator(".marker.event")).to_be_hidden()


def test_many_events_of_a_day_leave_the_map_free(open_map: Open, make_content: Make, make_feature: Make) -> None:
    on = {"from": "2023-09-07", "to": "2023-09-07"}
    page = open_map(make_content(*(make_feature(f"event {n}", "event", "Point", [131, 42], **on) for n in range(40))))
    notes = page.get_by_role("list", name="On this day")
    expect(notes.get_by_role("listitem")).to_have_count(7)
    expect(notes).to_contain_text("and 34 more")


def test_keys_on_the_slider(open_map: Open) -> None:
    page = open_map()
    page.get_by_role("slider", name="Date").focus()
    for key, day in [
        ("ArrowRight", "2023-09-08"),
        ("PageDown", "2023-09-09"),
        ("PageUp", "2023-09-08"),
        ("ArrowLeft", "2023-09-07"),
        ("PageUp", "2023-09-07"),
        ("End", "2023-10-01"),
        ("ArrowRight", "2023-10-01"),
        ("Home", "2023-09-07"),
    ]:
        page.keyboard.press(key)
        shows_day(page, day)


def test_arrows_step_the_day_from_anywhere_but_pan_a_focused_map(open_map: Open) -> None:
    page = open_map()
    page.keyboard.press("ArrowRight")
    shows_day(page, "2023-09-08")
    page.get_by_role("button", name="Play").focus()
    page.keyboard.press("ArrowLeft")
    shows_day(page, "2023-09-07")
    before = page.evaluate("map_waybill.getCenter().lng")
    page.locator(".folium-map").focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function(f"() => map_waybill.getCenter().lng > {before}")
    shows_day(page, "2023-09-07")


@pytest.fixture
def stopped(page: Page, open_map: Open) -> Page:
    """Open a map whose clock stands still but for what a test runs it for."""
    page.clock.install(time=dt.datetime(2023, 9, 7, 12, tzinfo=dt.UTC))
    open_map()
    page.clock.pause_at(dt.datetime(2023, 9, 7, 13, tzinfo=dt.UTC))
    return page


def test_play_goes_to_the_end_and_rests(stopped: Page) -> None:
    page = stopped
    page.get_by_role("slider", name="Date").fill("21")
    page.get_by_role("button", name="Play").click()
    page.clock.run_for(850)
    shows_day(page, "2023-09-29")
    page.clock.run_for(5000)
    shows_day(page, "2023-10-01")
    page.get_by_role("button", name="Play").click()  # from the end it starts over
    shows_day(page, "2023-09-07")
    page.get_by_role("button", name="Pause").click()
    page.clock.run_for(3000)
    shows_day(page, "2023-09-07")


def test_space_plays_and_pauses_on_map_and_slider(stopped: Page) -> None:
    page = stopped
    for place in (page.locator(".folium-map"), page.get_by_role("slider", name="Date")):
        place.focus()
        page.keyboard.press("Space")
        expect(page.get_by_role("button", name="Pause")).to_be_visible()
        page.keyboard.press("Space")
        expect(page.get_by_role("button", name="Play")).to_be_visible()


def test_pan_and_zoom_survive_the_days(open_map: Open) -> None:
    page = open_map()
    page.get_by_role("button", name="Zoom in").click()
    see_still(page)
    where = "[map_waybill.getZoom(), map_waybill.getCenter().lat, map_waybill.getCenter().lng]"
    before = page.evaluate(where)
    for _ in range(5):
        page.get_by_role("button", name="Next day").click()
    shows_day(page, "2023-09-12")
    assert page.evaluate(where) == before


def test_steps_leave_the_names_alone(open_map: Open) -> None:
    page = open_map()
    expect(page.get_by_text("Ussuriysk")).to_be_visible()
    page.evaluate("""() => {
        window.changes = 0;
        new MutationObserver(() => { window.changes += 1; })
            .observe(document.querySelector('.leaflet-labels-pane'), {childList: true});
    }""")
    page.get_by_role("slider", name="Date").fill("20")
    shows_day(page, "2023-09-27")
    assert page.evaluate("window.changes") == 0


def test_towns_wait_for_their_zoom(open_map: Open) -> None:
    page = open_map()
    expect(page.get_by_text("Ussuriysk")).to_be_visible()
    expect(page.get_by_text("Hamlet")).to_have_count(0)


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_stay_text(page: Page, open_map: Open, make_content: Make, make_feature: Make, name: str) -> None:
    alerts: list[str] = []

    def note(dialog: Dialog) -> None:
        alerts.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", note)
    place = make_feature("bad", "place", "Point", [131.5, 43.5], name=name, note=name, label=True, sources=[name])
    event = make_feature("told", "event", "Point", [133, 43.5], name=name)
    open_map(make_content(place, event, title=name, convention=name, attribution=name, sea_label=name))
    page.locator("[data-feature=bad]").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".card strong")).to_have_text(name)
    expect(page.locator(".label.own", has_text=name).first).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_have_text(name)
    expect(page.get_by_role("list", name="On this day")).to_have_text(name)
    assert page.locator("img").count() == 0
    assert alerts == []


def test_card_opens_on_hover_and_on_focus_and_closes_on_escape(open_map: Open) -> None:
    page = open_map()
    card = page.locator(".card")
    page.locator("[data-feature=Dunay]").locator("circle").hover()
    expect(card).to_contain_text("Dunay")
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    page.locator("[data-feature=Najin]").focus()
    page.keyboard.press("Enter")
    expect(card).to_have_text(re.compile("Place · stated by a source.*Najin.*A port.*S1-06"))


def test_readings_come_with_their_finding(open_map: Open) -> None:
    page = open_map()
    reading = page.locator("path.line.reading").first
    expect(reading).to_be_hidden()
    expect(page.get_by_text("Reading that fits")).to_be_hidden()
    page.get_by_label("Show readings of").select_option("S1-09")
    expect(reading).to_be_visible()
    expect(page.get_by_text("Reading that fits")).to_be_visible()
    expect(page.locator(".label.reading")).to_be_visible()


@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Asia/Vladivostok"])
def test_no_time_zone_moves_a_day(
    new_context: Callable[..., BrowserContext], make_content: Make, tmp_path: Path, zone: str
) -> None:
    page = new_context(timezone_id=zone).new_page()
    path = tmp_path / "map.html"
    path.write_text(build_document(make_content()), encoding="utf-8")
    page.goto(path.as_uri())
    expect(page.get_by_text("Thu 7 Sep 2023")).to_be_visible()


def test_legend_is_folded_on_a_narrow_screen(page: Page, open_map: Open) -> None:
    page.set_viewport_size({"width": 400, "height": 620})
    open_map()
    expect(page.get_by_text("Route, computed")).to_be_hidden()
    page.get_by_text("Legend").click()
    expect(page.get_by_text("Route, computed")).to_be_visible()


def test_still_map_for_those_who_ask_for_less_motion(page: Page, open_map: Open) -> None:
    page.emulate_media(reduced_motion="reduce")
    open_map()
    assert page.evaluate("map_waybill.options.zoomAnimation") is False


def test_the_possible_extent_is_drawn_only_when_asked_for(open_map: Open) -> None:
    page = open_map()
    band, label = page.locator(".leaflet-dated-pane path.band"), page.locator(".band-label")
    expect(band).to_be_hidden()
    expect(label).to_be_hidden()
    choice = page.get_by_label("Show the possible extent")
    choice.check()
    expect(band).to_be_visible()
    expect(label).to_have_text("early")  # its name is the label that has to stand beside it
    choice.uncheck()
    expect(band).to_be_hidden()
    expect(label).to_be_hidden()
