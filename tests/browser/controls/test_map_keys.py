"""The keys of the map: a presenter's, those of the features, and the list of them."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

Make = Callable[..., Any]
Open = Callable[..., Page]
WEST = "map_waybill.getBounds().getWest()"
STOPS = """() => [...document.querySelectorAll('*')].filter(
    each => each.tabIndex >= 0 && each.checkVisibility() && !each.disabled
).length"""


def shows_day(page: Page, day: str) -> None:
    expect(page.locator("html")).to_have_attribute("data-date", day)


@pytest.mark.parametrize("place", ["body", ".folium-map", "input[type=range]"])
def test_a_remote_steps_the_day_wherever_the_focus_is(open_map: Open, place: str) -> None:
    page = open_map()
    page.locator(place).press("PageDown")
    shows_day(page, "2023-09-08")
    page.locator(place).press("PageUp")
    shows_day(page, "2023-09-07")


def test_numbers_go_to_the_extents_in_order(open_map: Open) -> None:
    page = open_map()
    page.keyboard.press("2")
    page.wait_for_function(f"() => {WEST} < 40")
    page.keyboard.press("1")
    page.wait_for_function(f"() => {WEST} > 100")
    page.keyboard.press("9")  # there is no ninth
    page.wait_for_function(f"() => {WEST} > 100")


def test_full_screen_comes_and_goes(open_map: Open) -> None:
    page = open_map()
    page.keyboard.press("f")
    page.wait_for_function("() => document.fullscreenElement !== null")
    page.keyboard.press("f")
    page.wait_for_function("() => document.fullscreenElement === null")


def test_letters_are_left_to_fields_and_lists(open_map: Open) -> None:
    page = open_map()
    page.get_by_label("Show readings of").press("m")
    expect(page.get_by_role("region", name="Ruler")).to_be_hidden()
    page.get_by_label("Show the possible extent").press("Space")
    expect(page.get_by_label("Show the possible extent")).to_be_checked()
    expect(page.get_by_role("button", name="Play")).to_be_visible()


def test_the_list_of_keys_opens_and_closes(open_map: Open) -> None:
    page = open_map()
    help_ = page.get_by_role("dialog", name="Keys")
    page.keyboard.press("?")
    expect(help_).to_contain_text("previous dated event")
    page.keyboard.press("PageDown")  # the map under it stays as it is
    shows_day(page, "2023-09-07")
    page.keyboard.press("Escape")
    expect(help_).to_be_hidden()
    page.get_by_role("button", name="Keys").click()
    help_.get_by_role("button", name="Close").click()
    expect(help_).to_be_hidden()


def test_letters_can_be_put_off(open_map: Open) -> None:
    page = open_map()
    page.keyboard.press("?")
    page.get_by_label("Letters and numbers act as keys").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("m")
    page.keyboard.press("PageDown")
    shows_day(page, "2023-09-08")
    expect(page.get_by_role("region", name="Ruler")).to_be_hidden()


def test_what_is_on_the_map_is_one_tab_stop(open_map: Open) -> None:
    page = open_map()
    page.locator(".folium-map").focus()
    page.keyboard.press("Tab")
    first = page.locator("[data-feature]:focus")
    expect(first).to_have_attribute("data-feature", "Najin")
    expect(page.locator(".card")).to_contain_text("A port.")
    page.keyboard.press("ArrowRight")
    expect(page.locator("[data-feature=Dunay]")).to_be_focused()
    shows_day(page, "2023-09-07")  # the walk moves no day
    page.keyboard.press("End")
    expect(page.locator("[data-feature='by sea']")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("[data-feature]:focus")).to_have_count(0)
    page.keyboard.press("Shift+Tab")
    expect(page.locator("[data-feature='by sea']")).to_be_focused()


def test_the_walk_passes_over_what_is_put_away_and_pans_to_what_is_far(
    open_map: Open, make_content: Make, make_feature: Make
) -> None:
    page = open_map(make_content(make_feature("Simferopol", "place", "Point", [34.1, 44.95], basis="stated")))
    page.locator("[data-feature=Dunay]").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("[data-feature=Simferopol]")).to_be_focused()
    assert page.evaluate("map_waybill.getBounds().contains([44.95, 34.1])")
    expect(page.locator(".card")).to_contain_text("Simferopol")
    for _ in range(8):
        page.keyboard.press("ArrowRight")
        expect(page.locator("[data-feature]:focus")).to_be_visible()


def test_the_map_has_few_tab_stops(open_map: Open) -> None:
    page = open_map()
    assert page.evaluate(STOPS) <= 12
