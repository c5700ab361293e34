"""A place is found by any of its names, by keyboard alone, and gone to."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from dashboard.views.map.document import KnownPlace, MapContent

Make = Callable[..., Any]
Open = Callable[..., Page]
HOSTILE = "<img src=x onerror=alert(1)>"
NAMES = {"en": "Tumangang", "ko": "두만강", "ru": "Туманган", "uk": "Tumangang", "as-written": "Tumangang"}
KNOWN_AS = ("Tumangang", "Tumen-gang", "두만강", "豆滿江", "Туманган", HOSTILE)
CENTRE = "map_waybill.getCenter()"


@pytest.fixture
def content(make_content: Make, make_feature: Make) -> MapContent:
    made: MapContent = make_content(
        make_feature("place-tumangang", "place", "Point", [130.6, 42.42], basis="stated", label=True, names=NAMES),
        places=(
            KnownPlace("tumangang", NAMES, KNOWN_AS, 130.6, 42.42, 3),
            KnownPlace("afar", {"en": "Ussuri Afar"}, ("Ussuri Afar",), 133.5, 43.9, 60),
        ),
    )
    return made


@pytest.fixture
def searching(open_map: Open, content: MapContent) -> Page:
    page = open_map(content)
    page.keyboard.press("/")
    expect(field(page)).to_be_focused()
    return page


def field(page: Page) -> Locator:
    return page.get_by_role("combobox", name="Search places by any name")


def options(page: Page) -> Locator:
    return page.get_by_role("listbox", name="Places found").get_by_role("option")


@pytest.mark.parametrize("words", ["tumangang", "Tumen gang", "TÚMEN’GANG", "두만", "豆滿", "туманган", "mangang"])
def test_any_name_finds_the_place(searching: Page, words: str) -> None:
    field(searching).fill(words)
    expect(options(searching)).to_have_count(1)
    expect(options(searching)).to_contain_text("place of the case")
    expect(searching.get_by_role("status").filter(has_text="1 found")).to_be_visible()


def test_the_name_matched_and_the_name_shown_are_both_told(searching: Page) -> None:
    field(searching).fill("두만")
    expect(options(searching)).to_have_text(re.compile("두만강.*shown as Tumangang.*place of the case"))


def test_enter_goes_there_and_opens_the_card(searching: Page) -> None:
    field(searching).fill("두만강")
    searching.keyboard.press("Enter")
    expect(searching.locator(".card strong")).to_have_text("place-tumangang")
    expect(field(searching)).to_be_hidden()
    searching.wait_for_function(f"() => {CENTRE}.distanceTo([42.42, 130.6]) < 2000 && map_waybill.getZoom() === 9")
    searching.keyboard.press("PageDown")
    expect(searching.locator("html")).to_have_attribute("data-date", "2023-09-08")


def test_arrows_walk_the_list_what_begins_with_the_words_before_what_holds_them(searching: Page) -> None:
    field(searching).fill("uss")
    expect(options(searching)).to_have_count(2)
    expect(options(searching).nth(0)).to_contain_text("Ussuri Afar")
    expect(options(searching).nth(1)).to_contain_text("Ussuriysk")
    searching.keyboard.press("ArrowDown")
    expect(field(searching)).to_have_attribute("aria-activedescendant", "search-option-0")
    searching.keyboard.press("ArrowUp")
    expect(options(searching).nth(1)).to_have_attribute("aria-selected", "true")
    searching.keyboard.press("Enter")
    expect(field(searching)).to_be_hidden()
    assert searching.evaluate("map_waybill.getBounds().contains([43.8, 131.95]) && map_waybill.getZoom()") == 7
    expect(searching.locator(".card")).to_be_hidden()  # a town of the backdrop has none


def test_no_place_is_looked_at_more_finely_than_it_is_known(searching: Page) -> None:
    field(searching).fill("afar")
    searching.keyboard.press("Enter")
    expect(field(searching)).to_be_hidden()
    assert searching.evaluate("map_waybill.getBounds().contains([43.9, 133.5])")
    assert searching.evaluate("map_waybill.getZoom()") < 7.5


def test_a_country_is_shown_whole(searching: Page) -> None:
    field(searching).fill("crimea")
    options(searching).click()
    searching.wait_for_function(f"() => {CENTRE}.lng < 40")


def test_escape_empties_the_field_then_closes_it_and_gives_the_focus_back(open_map: Open, content: MapContent) -> None:
    page = open_map(content)
    tool = page.get_by_role("button", name="Search places")
    page.get_by_role("button", name="Zoom in").focus()
    tool.evaluate("button => button.focus()")
    tool.press("Enter")
    field(page).fill("tum")
    page.keyboard.press("Escape")
    expect(field(page)).to_have_value("")
    page.keyboard.press("Escape")
    expect(field(page)).to_be_hidden()
    expect(tool).to_be_focused()


def test_nothing_found_is_said_and_a_hostile_name_stays_text(searching: Page) -> None:
    field(searching).fill("qqq")
    expect(searching.get_by_role("status").filter(has_text="0 found")).to_be_visible()
    expect(field(searching)).to_have_attribute("aria-expanded", "false")
    field(searching).fill("onerror")
    expect(options(searching)).to_contain_text(HOSTILE)
    assert searching.locator("img").count() == 0


def test_towns_and_countries_take_the_language_chosen(open_map: Open, content: MapContent) -> None:
    content.labels["features"][0]["properties"]["names"] = {"ru": "Уссурийск"}
    content.countries["features"][0]["properties"]["names"] = {"ru": "Земля"}
    page = open_map(content)
    town = page.locator(".label.town")
    page.get_by_label("Place names").select_option("Russian")
    expect(town.filter(has_text="Уссурийск")).to_have_attribute("lang", "ru")
    expect(page.locator(".label.land").filter(has_text="Земля")).to_have_attribute("lang", "ru")
    page.get_by_label("Place names").select_option("Korean")
    expect(town.filter(has_text="Ussuriysk")).not_to_have_attribute("lang", "ru")
    page.keyboard.press("Tab")
    page.locator(".folium-map").press("/")
    field(page).fill("уссурий")
    expect(options(page).first).to_contain_text("shown as Ussuriysk")  # before what only sounds so, in another script
