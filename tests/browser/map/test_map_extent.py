"""Where a reader leaves the map stands in the address, and a link opens there again."""

import re
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from playwright.sync_api import FrameLocator, Page, expect

from dashboard.views.extent import Extent
from dashboard.views.map.document import MapContent, NamedExtent
from tests.browser.conftest import MakeContent, MakeFeature, OpenMap
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


OVERLAPS = """() => {
    const panels = [...document.querySelectorAll(".panel")].map((panel) => panel.getBoundingClientRect());
    const sheet = map_waybill.getContainer().getBoundingClientRect();
    return [...document.querySelectorAll(".marker.place")].filter((marker) => {
        const {left, right, top, bottom} = marker.getBoundingClientRect();
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        const isOff = x < sheet.left || x > sheet.right || y < sheet.top || y > sheet.bottom;
        return isOff || panels.some((box) => box.left < x && x < box.right && box.top < y && y < box.bottom);
    }).map((marker) => marker.dataset.feature);
}"""


@pytest.mark.parametrize(
    ("corners", "size"),
    [
        (([25, 41], [261, 67]), (400, 700)),
        (([-170, -29], [170, 85]), (400, 700)),
        (([-170, -29], [170, 85]), (1000, 700)),
        (([-30, -85], [10, -60]), (1000, 700)),
    ],
)
def test_a_map_opens_with_its_places_in_sight_however_wide_or_far_north_they_lie(
    page: Page,
    open_map: OpenMap,
    make_content: MakeContent,
    make_feature: MakeFeature,
    corners: tuple[list[float], list[float]],
    size: tuple[int, int],
) -> None:
    (west, south), (east, north) = corners
    features = [make_feature(f"at {lon}", "place", "Point", [lon, lat], label=True) for lon, lat in corners]
    views = tuple(NamedExtent(f"A close look, {n}", west, south, west + 9, south + 9) for n in range(8))
    page.set_viewport_size({"width": size[0], "height": size[1]})
    content = make_content(
        features={"type": "FeatureCollection", "features": features},
        bounds=(west, south, east, north),
        middle=(west + east) / 2,
        views=views,
    )
    opened = open_map(content)
    assert opened.locator(".marker.place").count() == 2
    assert opened.evaluate(OVERLAPS) == []


def across_180(make_content: MakeContent, make_feature: MakeFeature) -> MapContent:
    ends = [[171.0, 52.0], [191.0, 60.0]]
    places = [make_feature(f"at {lon}", "place", "Point", [lon, lat], label=True) for lon, lat in ends]
    route = make_feature("route", "route", "LineString", [ends[0], [180.0, 57.0], ends[1]])
    bounds = (168.0, 50.0, 194.0, 62.0)
    return make_content(
        features={"type": "FeatureCollection", "features": [*places, route]},
        bounds=bounds,
        middle=181.0,
        views=(NamedExtent("Whole route", *bounds),),
    )


def test_a_route_over_180_is_one_line_on_one_sheet(
    open_map: OpenMap, make_content: MakeContent, make_feature: MakeFeature
) -> None:
    opened = open_map(across_180(make_content, make_feature))
    assert opened.evaluate(OVERLAPS) == []
    drawn = opened.locator("path.line.route").evaluate_all("lines => lines.map(line => line.getAttribute('d'))")
    assert [path.count("M") for path in drawn] == [1] * len(drawn) != []
    figures = opened.locator(".graticule span").all_text_contents()
    meridians = [text for text in figures if text[-1] in "°EW" and text != "0°"]
    turning = meridians.index("180°")
    east, west = meridians[:turning], meridians[turning + 1 :]
    assert [text[-1] for text in meridians] == ["E"] * len(east) + ["°"] + ["W"] * len(west)
    assert "170° E" in east
    assert "170° W" in west


def test_the_meridian_of_180_has_no_side(
    open_map: OpenMap, make_content: MakeContent, make_feature: MakeFeature
) -> None:
    opened = open_map(across_180(make_content, make_feature))
    opened.evaluate("() => { map_waybill.setView([55, 180], 8, {animate: false}); }")
    expect(opened.locator(".where")).to_have_text(re.compile(r"180\.00°$"))
