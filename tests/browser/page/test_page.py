"""The page itself, on the shipped case, in a real browser."""

import re

import pytest
from playwright.sync_api import Page, expect

from dashboard.case import Case
from dashboard.export.verify import Outcome, verify
from tests.browser.conftest import OpenPage as Open
from tests.browser.waiting import frame_of, hear_out, see_done, see_still

HEADINGS = {"Check": "Stated against computed", "Evidence": "Sources and claims", "Export": "Export"}
WHERE = "() => map_waybill.getCenter().toString() + map_waybill.getZoom()"


@pytest.fixture
def asked(page: Page) -> list[str]:
    """Collect every request to another host, every error on the console and every fault of a script."""
    found: list[str] = []
    page.on(
        "request",
        lambda r: None if re.match(r"(http|ws)://127\.0\.0\.1|data:|blob:|about:", r.url) else found.append(r.url),
    )
    page.on("console", lambda m: found.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda e: found.append(str(e)))
    return found


def test_page_opens_without_a_request_elsewhere_or_an_error(page: Page, open_page: Open, asked: list[str]) -> None:
    open_page()
    expect(page.get_by_text("unit in question: fits only in another unit")).to_be_visible()
    for face in ("Check", "Evidence", "Export"):
        page.get_by_role("radio", name=face, exact=True).click()
        expect(page.get_by_role("heading", name=HEADINGS[face])).to_be_visible()
    see_done(page)
    page.evaluate("() => document.fonts.ready")
    hear_out(page)  # late requests would come now
    page.get_by_role("radio", name="Brief", exact=True).click()
    expect(page.get_by_role("heading", name="Thu 7 Sep 2023, day 1 of 25")).to_be_visible()
    see_done(page)
    assert asked == []


def test_the_map_stays_the_same_document_from_face_to_face(page: Page, open_page: Open) -> None:
    frame = open_page("?date=2023-09-13", day="2023-09-13")
    frame.locator("html").evaluate("() => { window.stamp = 'the same document'; }")
    for face in ("Check", "Evidence", "Export"):
        page.get_by_role("radio", name=face, exact=True).click()
        expect(page.get_by_role("heading", name=HEADINGS[face])).to_be_visible()
    page.get_by_role("radio", name="Brief", exact=True).click()
    expect(page.get_by_role("heading", name="Wed 13 Sep 2023, day 7 of 25")).to_be_visible()
    expect(frame.locator("html")).to_have_attribute("data-date", "2023-09-13")
    assert frame.locator("html").evaluate("() => window.stamp") == "the same document"


def test_a_face_is_part_of_the_address(page: Page, open_page: Open) -> None:
    open_page("?face=Export")
    expect(page.get_by_role("heading", name="Export")).to_be_visible()
    page.get_by_role("radio", name="Check", exact=True).click()
    expect(page).to_have_url(re.compile("face=Check"))


def test_faces_and_events_are_reached_by_keyboard_alone(page: Page, open_page: Open) -> None:
    open_page()
    see_done(page)
    page.get_by_role("radio", name="Brief", exact=True).focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name=HEADINGS["Check"])).to_be_visible()
    see_done(page)
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Enter")
    after = page.get_by_role("button", name="13 Sep")
    expect(after).to_be_visible()
    see_done(page)
    for _ in range(80):
        page.keyboard.press("Tab")
        if after.evaluate("button => button === document.activeElement"):
            break
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Wed 13 Sep 2023, day 7 of 25")).to_be_visible()


def test_fast_keys_end_on_day_10_in_map_page_and_address(page: Page, open_page: Open) -> None:
    frame = open_page()
    frame.get_by_role("slider", name="Date").focus()
    expect(frame.get_by_role("slider", name="Date")).to_be_focused()
    for key in ["Home", *["ArrowRight"] * 10]:
        page.keyboard.press(key)
    expect(frame.locator("html")).to_have_attribute("data-date", "2023-09-17")
    expect(page.get_by_role("heading", name="Sun 17 Sep 2023, day 11 of 25")).to_be_visible()
    expect(page).to_have_url(re.compile("date=2023-09-17"))
    hear_out(page)
    page.get_by_role("radio", name="Check", exact=True).click()
    expect(page.get_by_role("heading", name=HEADINGS["Check"])).to_be_visible()
    hear_out(page)  # a late echo has come by now
    assert frame.locator("html").get_attribute("data-date") == "2023-09-17"


def test_a_link_brings_back_day_and_finding(page: Page, open_page: Open, asked: list[str]) -> None:
    frame = open_page("?date=2023-09-13&finding=S1-09", day="2023-09-13")
    expect(page.get_by_text("Kim-Putin summit").first).to_be_visible()
    expect(frame.locator("path.line.reading").first).to_be_visible()
    expect(frame.get_by_text("202 km, recognised territory").first).to_be_visible()
    assert asked == []


def test_choosing_a_finding_draws_its_readings_and_keeps_the_document(page: Page, open_page: Open) -> None:
    frame = open_page()
    frame.locator("html").evaluate("() => { window.stamp = 'the same document'; }")
    page.get_by_text("S2-06", exact=True).first.click()
    expect(frame.get_by_text("276 km, Crimea alone").first).to_be_visible()
    assert frame.locator("html").evaluate("() => window.stamp") == "the same document"


def test_pan_is_kept_when_the_day_moves(page: Page, open_page: Open) -> None:
    frame = open_page()
    expect(frame.locator("path.line.route").first).to_be_visible()
    frame.locator("html").evaluate("() => map_waybill.setView([46, 40], 6, {animate: false})")
    see_still(frame_of(page))
    before = frame.locator("html").evaluate(WHERE)
    frame.get_by_role("button", name="Next day").click()
    expect(page.get_by_role("heading", name="Fri 8 Sep 2023, day 2 of 25")).to_be_visible()
    hear_out(page)
    assert frame.locator("html").evaluate(WHERE) == before


def test_a_file_made_on_the_page_is_what_its_command_makes(
    page: Page, open_page: Open, asked: list[str], case: Case
) -> None:
    open_page("?face=Export&date=2023-09-13&finding=S1-09", day="2023-09-13")
    see_done(page)
    page.get_by_label("Kind of file").click()
    page.get_by_label("Kind of file").fill("GeoJSON")
    expect(page.get_by_text("Map data, GeoJSON")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.get_by_text("every day")).to_be_visible()
    see_done(page)
    page.get_by_role("button", name="Make the file").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download dprk-russia-2023").click()
    assert download.value.suggested_filename == "dprk-russia-2023-2023-09-13-S1-09.geojson"
    content = download.value.path().read_bytes()
    verification = verify(content, case)
    assert verification.outcome is Outcome.SAME
    assert "export --format geojson --date 2023-09-13 --finding S1-09" in verification.lines[0]
    page.get_by_text("The same on the command line").click()
    expect(page.get_by_text("python -m dashboard export --format geojson --date 2023-09-13")).to_be_visible()
    assert asked == []
