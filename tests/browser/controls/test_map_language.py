"""Places are named in the language a reader chooses, without a reload."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from dashboard.views.map.document import MapContent, build_document

Make = Callable[..., Any]
Open = Callable[..., Page]
HOSTILE = "<img src=x onerror=alert(1)>"
PARENT = """
<iframe title="Map" sandbox="allow-scripts" style="width:900px;height:600px"></iframe>
<script>
  const heard = [];
  addEventListener('message', ({data}) => heard.push(data));
  const tell = message => frames[0].postMessage(message, '*');
</script>
"""


@pytest.fixture
def content(make_content: Make, make_feature: Make) -> MapContent:
    names = {"en": "Rajin", "ko": "라진", "ru": HOSTILE, "uk": "Port", "as-written": "Najin-written"}
    made: MapContent = make_content(
        make_feature("Port", "place", "Point", [133.2, 42.1], basis="stated", label=True, names=names)
    )
    return made


def test_names_change_on_label_card_and_for_screen_readers(open_map: Open, content: MapContent) -> None:
    page = open_map(content)
    label = page.locator(".label.own.place")
    choice = page.get_by_label("Place names")
    mark = page.locator("[data-feature=Port]")
    choice.select_option("Korean")
    expect(label.filter(has_text="라진")).to_have_attribute("lang", "ko")
    expect(mark).to_have_accessible_name("라진. Place, stated by a source")
    mark.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".card strong")).to_have_text("라진")
    choice.select_option("Ukrainian")
    expect(label.filter(has_text="Port")).to_have_count(1)
    expect(label.filter(has_text="Port")).not_to_have_attribute("lang", "uk")  # no such name: the main one stands in
    choice.select_option("as sources write")
    expect(label.filter(has_text="Najin-written")).to_have_count(1)
    choice.select_option("as opened")
    expect(label.filter(has_text="Port")).to_have_count(1)
    expect(label.filter(has_text="Dunay")).to_have_count(1)  # has no names by language


def test_a_hostile_name_stays_text(open_map: Open, content: MapContent) -> None:
    page = open_map(content)
    page.get_by_label("Place names").select_option("Russian")
    expect(page.locator(".label.own.place").filter(has_text=HOSTILE)).to_have_count(1)
    assert page.locator("img").count() == 0


def test_the_page_around_chooses_the_language(page: Page, content: MapContent) -> None:
    page.set_content(PARENT)
    page.evaluate("text => { document.querySelector('iframe').srcdoc = text; }", build_document(content))
    page.wait_for_function("heard.some(message => message.ready)")
    frame = page.frame_locator("iframe")
    expect(frame.get_by_label("Place names")).to_have_count(0)
    for language in ("ko", "klingon", 7, None):
        page.evaluate("language => tell({language})", language)
        expect(frame.locator("[data-feature=Port]")).to_have_accessible_name(re.compile("^라진"))
    page.evaluate("tell({language: ''})")
    expect(frame.locator("[data-feature=Port]")).to_have_accessible_name(re.compile("^Port"))


def test_without_names_there_is_no_choice(open_map: Open) -> None:
    expect(open_map().get_by_label("Place names")).to_have_count(0)
