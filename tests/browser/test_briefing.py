"""The briefing opened from a file: nothing requested, nothing run but its own, at any width, by key, on paper."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Literal

import geopandas as gpd
import pytest
from axe_playwright_python.base import AXE_FILE_PATH
from playwright.sync_api import Frame, Page, expect

from dashboard.case import Case
from dashboard.checks.assess import Assessment
from dashboard.export.briefing.page import to_briefing
from dashboard.geodesy.ground.backdrop import Backdrop
from dashboard.load.geodata.backdrop import load_backdrop
from dashboard.views.features.frame import frames
from dashboard.views.view import View
from tests.browser.waiting import see_equal, see_painted

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d4944415478da63fcffff3f0300080002ff"
    "a5a1d5e40000000049454e44ae426082"
)
STAMP = {"Waybill-Case": "dprk-russia-2023", "Waybill-Command": "python -m dashboard export --format html"}
VIEW = View(dt.date(2023, 9, 8), finding="S1-09")
HOSTILE = (
    "</script><script>window.ran = 1</script><img src=x onerror='window.ran = 2'>${window.ran = 3}{{ 7 * 7 }}"
    "\"'><svg onload=window.ran=4>--> &lt;b&gt; \u202eabc \u05e9\u05dc\u05d5\u05dd"
)

PAPER_PX = 672
"""Width of A4 between its margins, 178 mm: what is wider makes Chromium print everything smaller."""

OpenBriefing = Callable[..., Page]


@pytest.fixture(scope="module")
def frame(assessment: Assessment) -> gpd.GeoDataFrame:
    return frames(assessment)


@pytest.fixture(scope="module")
def backdrop() -> Backdrop:
    return load_backdrop()


@pytest.fixture(scope="module")
def briefing(assessment: Assessment, frame: gpd.GeoDataFrame, backdrop: Backdrop) -> str:
    return to_briefing(assessment, frame, VIEW, backdrop, PIXEL, STAMP)


@pytest.fixture
def open_briefing(page: Page, tmp_path: Path, briefing: str) -> Iterator[OpenBriefing]:
    """Open a briefing from a file; at the end, nothing was requested but the file, and nothing complained."""
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    path = tmp_path / "briefing.html"

    def open_(text: str = briefing) -> Page:
        path.write_text(text, encoding="utf-8")
        page.goto(path.as_uri())
        expect(page.frame_locator("#map-frame").locator("html")).to_have_attribute("data-date", "2023-09-08")
        see_painted(page)
        return page

    yield open_
    assert [address for address in asked if not address.startswith("data:")] == [path.as_uri()]
    assert complaints == []


def faults(frame: Frame, impacts: tuple[str, ...] = ("minor", "moderate", "serious", "critical")) -> list[str]:
    frame.evaluate(AXE_FILE_PATH.read_text(encoding="utf-8"))
    report = frame.evaluate("() => axe.run(document, {iframes: false})")
    return [
        f"{fault['id']}: {node['html'][:120]}"
        for fault in report["violations"]
        if fault["impact"] in impacts
        for node in fault["nodes"]
    ]


def overflow_px(page: Page) -> int:
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


def test_it_opens_with_the_view_that_was_chosen(open_briefing: OpenBriefing) -> None:
    root = open_briefing().frame_locator("#map-frame").locator("html")
    expect(root).to_have_attribute("data-finding", "S1-09")


def test_layers_that_are_not_chosen_are_put_away(
    open_briefing: OpenBriefing, assessment: Assessment, frame: gpd.GeoDataFrame, backdrop: Backdrop
) -> None:
    bare = replace(VIEW, layers=frozenset({"route", "evidence"}))
    shown = open_briefing(to_briefing(assessment, frame, bare, backdrop, PIXEL, STAMP)).frame_locator("#map-frame")
    expect(shown.locator(".marker.evidence")).to_be_visible()
    expect(shown.locator(".marker.place").first).to_be_hidden()


def test_report_follows_the_day_of_the_map(open_briefing: OpenBriefing) -> None:
    page = open_briefing()
    reports = page.locator("#days")
    expect(reports.get_by_role("heading", name="Fri 8 Sep 2023")).to_be_visible()
    page.frame_locator("#map-frame").get_by_role("slider", name="Date").fill("8")
    expect(reports.get_by_role("heading", name="Fri 15 Sep 2023")).to_be_visible()
    expect(reports.get_by_role("heading", name="Fri 8 Sep 2023")).to_be_hidden()


def test_message_of_a_stranger_moves_nothing(open_briefing: OpenBriefing) -> None:
    page = open_briefing()
    page.evaluate("""() => new Promise(done => {
        addEventListener('message', ({data}) => { if (data === 'the last') done(); });
        for (const message of [{day: '2023-09-15'}, null, {ready: true}, 'the last']) postMessage(message, '*');
    })""")
    expect(page.locator("#days").get_by_role("heading", name="Fri 8 Sep 2023")).to_be_visible()


def test_no_other_script_may_run(page: Page, tmp_path: Path, briefing: str) -> None:
    path = tmp_path / "spoilt.html"
    path.write_text(briefing.replace("</main>", "<script>window.ran = 1</script></main>"), encoding="utf-8")
    page.goto(path.as_uri())
    assert page.evaluate("window.ran") is None


def test_no_host_can_be_asked(page: Page, tmp_path: Path, briefing: str) -> None:
    asked: list[str] = []
    page.on("requestfinished", lambda request: asked.append(request.url))
    path = tmp_path / "spoilt.html"
    path.write_text(briefing.replace("</main>", "<img src='neighbour.png'></main>"), encoding="utf-8")
    (tmp_path / "neighbour.png").write_bytes(PIXEL)
    page.goto(path.as_uri())
    assert [address for address in asked if not address.startswith("data:")] == [path.as_uri()]


@pytest.mark.parametrize(("theme", "width"), [("light", 1440), ("dark", 400)])
def test_axe_finds_nothing(
    open_briefing: OpenBriefing, page: Page, theme: Literal["light", "dark"], width: int
) -> None:
    page.emulate_media(color_scheme=theme, reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 900})
    open_briefing()
    assert faults(page.main_frame) == []
    assert faults(page.frames[1], ("serious", "critical")) == []


def test_page_never_scrolls_sideways(open_briefing: OpenBriefing, page: Page) -> None:
    open_briefing()
    for width in (1440, 720, 400, 320):  # 720: a screen of 1440 magnified to 200 %
        page.set_viewport_size({"width": width, "height": 450})
        see_equal(page, "() => innerWidth", width)
        assert overflow_px(page) == 0


def test_keyboard_finds_text_map_and_tables(open_briefing: OpenBriefing, page: Page) -> None:
    open_briefing()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the text")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main").first).to_be_focused()
    page.get_by_role("region", name="Readings of S1-09").focus()
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_headings_are_in_order_and_tables_have_captions(open_briefing: OpenBriefing) -> None:
    page = open_briefing()
    levels = page.evaluate(
        "[...document.querySelectorAll('h1, h2, h3, h4')].map(heading => Number(heading.tagName[1]))"
    )
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert page.locator("table").count() == page.locator("table > caption").count() > 5
    assert page.locator("th:not([scope])").count() == 0


def test_chart_is_that_of_the_theme(open_briefing: OpenBriefing, page: Page) -> None:
    open_briefing()
    themes: tuple[Literal["light", "dark"], ...] = ("light", "dark")
    for theme in themes:
        page.emulate_media(color_scheme=theme)
        for drawn in page.locator(".chart").get_by_role("img").all():
            expect(drawn).to_have_class(theme)
            assert drawn.evaluate("async image => { await image.decode(); return image.naturalWidth; }") > 0
        expect(page.locator(".chart").get_by_role("img")).to_have_count(2)


def test_paper_has_the_figure_for_the_map_and_light_colours(open_briefing: OpenBriefing, page: Page) -> None:
    page.emulate_media(color_scheme="dark")
    open_briefing()
    expect(page.locator("#map img")).to_be_hidden()
    page.emulate_media(media="print", color_scheme="dark")
    expect(page.locator("#map img")).to_be_visible()
    expect(page.locator("#map-frame")).to_be_hidden()
    expect(page.get_by_role("navigation")).to_be_hidden()
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(29, 40, 48)"
    page.set_viewport_size({"width": PAPER_PX, "height": 900})
    see_equal(page, "() => innerWidth", PAPER_PX)
    assert overflow_px(page) == 0
    page.emulate_media(media="screen", color_scheme="dark")
    expect(page.frame_locator("#map-frame").locator(".folium-map")).to_be_visible()


def spoil(case: Case, text: str) -> Case:
    source, *sources = case.sources
    claim, *claims = case.claims
    event, *events = case.events
    address = "https://example.org/?a=%3Cb%3E&c='d'"
    return case.model_copy(
        update={
            "title": text,
            "sources": (source.model_copy(update={"title": text, "note": text, "url": address}), *sources),
            "claims": (claim.model_copy(update={"content": text, "note": text, "origin": text}), *claims),
            "events": (event.model_copy(update={"title": text, "note": text}), *events),
        }
    )


@pytest.mark.parametrize("text", [HOSTILE, "a" * 10_000], ids=["markup", "long"])
def test_text_of_a_case_is_only_text(
    open_briefing: OpenBriefing,
    page: Page,
    assessment: Assessment,
    backdrop: Backdrop,
    text: str,
) -> None:
    first, *others = assessment.findings
    spoilt = replace(
        assessment,
        case=spoil(assessment.case, text),
        findings=(replace(first, sentence=text, footnote=text, number_to_use=text), *others),
    )
    page.set_viewport_size({"width": 400, "height": 700})
    open_briefing(to_briefing(spoilt, frames(spoilt), VIEW, backdrop, PIXEL, {**STAMP, "Waybill-Finding": text}))
    assert page.get_by_role("heading", level=1).text_content() == text
    assert page.title() == " ".join(text.split())
    assert page.locator(".claims tbody td").nth(1).text_content() == f"{text} {text}"
    assert page.locator(".footnote").first.text_content() == text
    assert page.locator(".sources a").first.get_attribute("href") == "https://example.org/?a=%3Cb%3E&c='d'"
    assert page.locator(".stamp dd").last.text_content() == text
    assert page.locator("svg, script").count() == 1
    assert [frame.evaluate("window.ran") for frame in page.frames] == [None, None]
    assert overflow_px(page) == 0
