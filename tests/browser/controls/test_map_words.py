"""The map's own words are those of the language it was made in; what comes from sources stays as it is."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from dashboard.translation.tongue import load_tongue
from dashboard.views.map.document import MapContent
from tests.browser.waiting import DRAWING_MS, see_done

Make = Callable[..., Any]
Open = Callable[..., Page]
KOREAN = load_tongue("ko")
HOSTILE = "<img src=x onerror=alert(1)>"


@pytest.fixture
def korean(make_content: Make) -> MapContent:
    made: MapContent = make_content(tongue=KOREAN.tag, words=KOREAN.of_scripts)
    return made


def test_legend_day_and_tools_are_korean(open_map: Open, korean: MapContent) -> None:
    page = open_map(korean)
    expect(page.locator("html")).to_have_attribute("lang", "ko")
    expect(page.locator(".legend summary")).to_have_text("범례")
    expect(page.locator(".legend h2").first).to_have_text("출처에 기재됨")
    expect(page.locator("output.date")).to_have_text("2023년 9월 7일 (목)")
    expect(page.locator(".count")).to_have_text("25일 중 1일째")
    expect(page.locator(".scale .nmi")).to_contain_text("해리")
    expect(page.get_by_role("button", name="재생")).to_be_visible()
    expect(page.get_by_role("slider")).to_have_attribute("aria-valuetext", "2023년 9월 7일 (목요일), 25일 중 1일째")
    expect(page.locator("[data-feature=Najin]")).to_have_accessible_name("Najin. 지점, 출처에 기재됨. A port.")


def test_a_step_is_written_and_announced_in_korean(open_map: Open, korean: MapContent) -> None:
    page = open_map(korean)
    page.get_by_role("button", name="다음 날").click()
    expect(page.locator("output.date")).to_have_text("2023년 9월 8일 (금)")
    expect(page.locator(".bar .spoken")).to_have_text("2023년 9월 8일 (금요일)")


def test_the_list_of_keys_is_korean(open_map: Open, korean: MapContent) -> None:
    page = open_map(korean)
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="단축키")).to_contain_text("다음 날")


def test_no_word_of_the_map_is_left_in_english(open_map: Open, make_content: Make) -> None:
    """Each text is turned into a sign; what still reads as a word is of the content or was not marked."""
    signs = {text: " ".join(f"{{{value}}}" for value in _values(text)) or "·" for text in KOREAN.of_scripts}
    empty: dict[str, Any] = {"type": "FeatureCollection", "features": []}
    bare = dict.fromkeys(("features", "labels", "countries"), empty) | dict.fromkeys(
        ("title", "convention", "sea_label", "attribution"), ""
    )
    page = open_map(make_content(tongue="ko", words=signs, **bare))
    named = "*:is([aria-label], [title])"
    texts = page.locator("body").inner_text().split("\n")
    texts += page.locator(named).evaluate_all("all => all.flatMap((e) => [e.ariaLabel ?? '', e.title ?? ''])")
    left = [text for text in texts if any(len(word) > 1 and word.isascii() and word.isalpha() for word in text.split())]
    assert {text.strip() for text in left} <= {"Primorye", "Crimea"}  # the extents of the content


def test_a_hostile_word_stays_text(open_map: Open, make_content: Make) -> None:
    page = open_map(make_content(tongue="ko", words={"Legend": HOSTILE, "Map tools": HOSTILE}))
    expect(page.locator(".legend summary")).to_have_text(HOSTILE)
    assert page.locator("img").count() == 0


def test_the_page_in_korean_holds_the_map_in_korean(page: Page, open_page: Make) -> None:
    frame = open_page("?lang=ko&finding=S1-09&face=Check", title="지도")
    expect(frame.locator(".legend summary")).to_have_text("범례")
    expect(page.locator("html")).to_have_attribute("lang", "ko")
    sentence = page.get_by_text("S1-09 reports roughly 290 kilometers").first
    expect(sentence).to_be_visible()
    assert sentence.evaluate("e => e.closest('[lang]').lang") == "en"
    assert "lang=ko" in page.url
    page.get_by_role("radio", name="English", exact=True).click()
    english = page.frame_locator("iframe[title=Map]").locator(".legend summary")
    expect(english).to_have_text("Legend", timeout=DRAWING_MS)
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page).not_to_have_url(re.compile("lang="))
    see_done(page)
    assert "finding=S1-09" in page.url
    assert "face=Check" in page.url


def _values(text: str) -> list[str]:
    return [part for part in text.replace("}", "{").split("{")[1::2] if part]
