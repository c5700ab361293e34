"""The strip over the slider: what is dated, the day as a line, what lies outside the window at its sides."""

import datetime as dt
from collections.abc import Callable
from typing import Any, Literal

import pytest
from axe_playwright_python.base import AXE_FILE_PATH
from playwright.sync_api import Locator, Page, expect

from dashboard.case import Case
from dashboard.views.map.document import build_document
from dashboard.views.map.timeline import TimelineEntry, timeline
from tests.browser.waiting import see_equal

Make = Callable[..., Any]
Open = Callable[..., Page]
HOSTILE = "</script><img src=x onerror=alert(1)>${alert(1)}{{ 7*7 }}"
PARENT = """
<iframe title="Map" sandbox="allow-scripts" style="width:900px;height:600px"></iframe>
<script>
  const heard = [];
  addEventListener('message', ({data}) => heard.push(data));
</script>
"""
OVERLAPS = """() => {
    const named = [...document.querySelectorAll('.entry')].map(each => [each.ariaLabel, each.getBoundingClientRect()]);
    const cross = (a, b, from, to) => a[from] < b[to] - 1 && b[from] < a[to] - 1;
    const meet = (a, b) => cross(a, b, 'left', 'right') && cross(a, b, 'top', 'bottom');
    return named.flatMap(([one, box], index) =>
        named.slice(index + 1).filter(([, next]) => meet(box, next)).map(([other]) => [one, other]));
}"""
SPILT = """() => [...document.querySelectorAll('.axis .entry')].filter(each =>
    [...each.children].some(part => part.getBoundingClientRect().right > each.getBoundingClientRect().right + 1)
).map(each => each.ariaLabel)"""
LAID = """async () => {
    const frame = () => new Promise(requestAnimationFrame);
    const look = () => document.querySelector('.strip')?.outerHTML;
    let before;
    do {
        before = look();
        await frame();
        await frame();
    } while (look() !== before);
}"""
CLOSE_PX = 2
"""The line and the thumb stand at one place but for rounding."""


def make_entry(id_: str, first: dt.date, last: dt.date, **changes: Any) -> TimelineEntry:
    side: Literal["before", "inside", "after"] = "inside"
    if last < dt.date(2023, 9, 7) or first > dt.date(2023, 10, 1):
        side = "before" if last < dt.date(2023, 9, 7) else "after"
    values: dict[str, Any] = {
        "id": id_,
        "title": f"Something with a rather long name, number {id_}",
        "kind": "event",
        "role": "context",
        "side": side,
        "earliest_start": first,
        "latest_start": first,
        "earliest_end": last,
        "latest_end": last,
        "day": max(first, dt.date(2023, 9, 7)) if side == "inside" else None,
        "dates": first.isoformat(),
        "doubt": "",
        "spoken": f"{first.isoformat()}: {id_}",
        "sources": "",
        "note": "",
    }
    return TimelineEntry(**{**values, **changes})


def crowd() -> tuple[TimelineEntry, ...]:
    """Make an entry for every second day from well before the window to well after it."""
    days = [dt.date(2023, 8, 20) + dt.timedelta(days=2 * n) for n in range(30)]
    return tuple(make_entry(str(n), day, day + dt.timedelta(days=n % 3)) for n, day in enumerate(days))


@pytest.fixture
def open_case(open_map: Open, make_content: Make, case: Case) -> Open:
    def open_(**changes: Any) -> Page:
        page = open_map(make_content(**{"timeline": timeline(case), **changes}))
        page.evaluate(LAID)  # the strip lays itself anew until its size suits what it holds
        return page

    return open_


def entry(page: Page, name: str) -> Locator:
    return page.get_by_role("toolbar", name="Dated events").get_by_role("button", name=name)


def shows_day(page: Page, day: str) -> None:
    expect(page.locator("html")).to_have_attribute("data-date", day)


def middle(locator: Locator) -> float:
    box = locator.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2


def test_click_moves_the_day_and_it_is_announced(open_case: Open) -> None:
    page = open_case()
    entry(page, "Kim-Putin summit").click()
    shows_day(page, "2023-09-13")
    expect(page.get_by_role("slider", name="Date")).to_have_value("6")
    expect(page.locator(".bar .spoken")).to_have_text("Wednesday 13 September 2023")
    expect(page.get_by_text("day 7 of 25")).to_be_visible()


def test_click_stops_what_plays(open_case: Open) -> None:
    page = open_case()
    page.get_by_role("button", name="Play").click()
    entry(page, "Kim-Putin summit").click()
    expect(page.get_by_role("button", name="Play")).to_be_visible()
    shows_day(page, "2023-09-13")


def test_the_page_hears_of_the_day(page: Page, make_content: Make, case: Case) -> None:
    page.set_content(PARENT)
    document = build_document(make_content(timeline=timeline(case)))
    page.evaluate("text => { document.querySelector('iframe').srcdoc = text; }", document)
    page.wait_for_function("heard.some(message => message.ready)")
    page.frame_locator("iframe").get_by_role("button", name="Kim-Putin summit").click()
    page.wait_for_function("heard.some(message => message.day === '2023-09-13')")


def test_one_tab_stop_and_arrows_between_events(open_case: Open) -> None:
    page = open_case()
    page.get_by_role("button", name="Next day").focus()
    page.keyboard.press("Tab")
    expect(page.locator(".entry:focus")).to_have_accessible_name(
        "1 to 30 Sep 2023: Kim's trip to Russia, the month before the statement, event"
    )
    for key, name in [
        ("ArrowRight", "Window of the reported shipments"),
        ("ArrowRight", "7 to 8 Sep 2023: About 300 containers reported at Najin, imagery"),
        ("ArrowRight", "Kim-Putin summit"),
        ("End", "Belt and Road forum"),
        ("ArrowRight", "Belt and Road forum"),
        ("Home", "Kim's trip"),
        ("ArrowLeft", "Kim's trip"),
    ]:
        page.keyboard.press(key)
        expect(entry(page, name)).to_be_focused()
        shows_day(page, "2023-09-07")  # the walk moves no day
    page.keyboard.press("Tab")
    expect(page.get_by_role("slider", name="Date")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(entry(page, "Kim's trip")).to_be_focused()


def test_enter_moves_the_day_and_focus_stays(open_case: Open) -> None:
    page = open_case()
    entry(page, "Kim-Putin summit").focus()
    page.keyboard.press("Enter")
    shows_day(page, "2023-09-13")
    expect(entry(page, "Kim-Putin summit")).to_be_focused()


def test_what_is_outside_the_window_is_listed_with_its_days(open_case: Open) -> None:
    page = open_case()
    after = page.get_by_role("group", name="After the window")
    expect(after.get_by_role("button")).to_have_count(5)
    for dated in ("6 Oct73 freight cars", "13 OctWhite House", "14 OctYonhap", "17–18 OctBelt and Road"):
        expect(after).to_contain_text(dated)
    expect(page.get_by_role("group", name="Before the window")).to_have_count(0)
    entry(page, "Belt and Road").click()
    shows_day(page, "2023-09-07")
    expect(page.locator(".tip")).to_contain_text("Dated after the window")


def test_both_sides_are_listed(open_case: Open) -> None:
    page = open_case(timeline=crowd())
    for side, dated in [("Before", "20 Aug"), ("After", "17–19 Oct")]:
        expect(page.get_by_role("group", name=f"{side} the window")).to_contain_text(dated)


def test_card_comes_on_hover_and_focus_and_goes_on_escape(open_case: Open) -> None:
    page = open_case()
    card = page.locator(".tip")
    entry(page, "About 300 containers").hover()
    expect(card).to_contain_text("no single day is certain")
    expect(card).to_contain_text("S1-10 (Yonhap)")
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    page.get_by_role("button", name="Next day").focus()
    page.keyboard.press("Tab")
    expect(card).to_contain_text("Kim's trip")
    expect(page.locator(".entry:focus")).to_have_accessible_description(card.inner_text())
    page.keyboard.press("Tab")
    expect(card).to_be_hidden()


@pytest.mark.parametrize("index", [0, 6, 24])
def test_the_line_stands_on_the_day_and_alone_moves(open_case: Open, index: int) -> None:
    page = open_case()
    page.evaluate("""() => {
        window.changes = [];
        new MutationObserver(list => list.forEach(({target}) => window.changes.push(target.className)))
            .observe(document.querySelector('.strip'), {subtree: true, childList: true, attributes: true});
    }""")
    page.get_by_role("slider", name="Date").fill(str(index))
    tick = page.locator(".ticks > span").nth(index)
    assert middle(page.locator(".now")) == pytest.approx(middle(tick), abs=CLOSE_PX)
    assert set(page.evaluate("window.changes")) <= {"now"}


def test_no_date_in_words_moves_the_axis(open_case: Open) -> None:
    page = open_case()
    axis = page.locator(".axis")
    before = axis.bounding_box()
    for index in ("6", "23"):
        page.get_by_role("slider", name="Date").fill(index)
        assert axis.bounding_box() == before


@pytest.mark.parametrize("width", [1440, 1024, 400])
@pytest.mark.parametrize("crowded", [False, True])
def test_no_two_entries_overlap(page: Page, open_case: Open, width: int, crowded: bool) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    open_case(**({"timeline": crowd()} if crowded else {}))
    expect(page.locator(".axis[style*='--lanes']")).to_be_visible()
    see_equal(page, OVERLAPS, [])
    see_equal(page, SPILT, [])


@pytest.mark.parametrize(("width", "most"), [(1440, 90), (400, 66)])
def test_the_strip_leaves_room_for_the_map(page: Page, open_case: Open, width: int, most: int) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    open_case()
    heights = page.evaluate("['.axis', '.folium-map'].map(each => document.querySelector(each).offsetHeight)")
    assert heights[0] <= most
    assert heights[1] >= 350


def test_keys_of_the_strip_leave_the_legend_narrow(open_case: Open) -> None:
    legend = open_case().locator(".legend")
    expect(legend).to_contain_text("Dates on the timeline")
    box = legend.bounding_box()
    assert box is not None
    assert box["width"] <= 230  # an extent is fitted beside it


def test_ends_that_are_not_certain_are_faded(open_case: Open) -> None:
    day = dt.date(2023, 9, 10)
    later = {"latest_start": dt.date(2023, 9, 12), "earliest_end": dt.date(2023, 9, 18)}
    page = open_case(timeline=(make_entry("faded", day, dt.date(2023, 9, 20), **later),))
    read = "(each, name) => parseFloat(each.style.getPropertyValue(name))"
    assert page.locator(".span").evaluate(read, "--whole-from") == pytest.approx(20)
    assert page.locator(".span").evaluate(read, "--whole-to") == pytest.approx(80)
    vague = {"latest_start": dt.date(2023, 9, 20), "earliest_end": day}
    open_case(timeline=(make_entry("vague", day, dt.date(2023, 9, 20), **vague),))
    expect(page.locator(".span.vague")).to_be_visible()


def test_hostile_titles_stay_text(page: Page, open_case: Open) -> None:
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    day = dt.date(2023, 9, 10)
    hostile = {
        "title": HOSTILE,
        "spoken": HOSTILE,
        "note": HOSTILE,
        "sources": HOSTILE,
        "dates": HOSTILE,
        "doubt": HOSTILE,
    }
    open_case(timeline=(make_entry("bad", day, day, **hostile),))
    page.locator(".entry").click()
    expect(page.locator(".tip strong")).to_have_text(HOSTILE)
    expect(page.locator(".entry .words")).to_have_text(HOSTILE)
    assert page.locator("img").count() == 0


def test_no_strip_without_dates(open_case: Open) -> None:
    page = open_case(timeline=())
    expect(page.get_by_role("toolbar", name="Dated events")).to_have_count(0)
    expect(page.get_by_role("slider", name="Date")).to_be_visible()


def test_print_keeps_the_strip(page: Page, open_case: Open) -> None:
    open_case()
    page.emulate_media(media="print")
    expect(entry(page, "Kim-Putin summit")).to_be_visible()
    expect(entry(page, "Yonhap report")).to_be_visible()


@pytest.mark.parametrize("crowded", [False, True])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 400])
def test_strip_has_no_serious_fault(
    page: Page, open_case: Open, theme: Literal["light", "dark"], width: int, crowded: bool
) -> None:
    page.emulate_media(color_scheme=theme, reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 700})
    open_case(**({"timeline": crowd()} if crowded else {}))
    page.locator(".axis .entry").last.click()
    expect(page.locator(".tip")).to_be_visible()
    page.evaluate(AXE_FILE_PATH.read_text(encoding="utf-8"))
    report = page.evaluate("() => axe.run()")
    assert [
        f"{v['id']}: {n['html'][:120]}"
        for v in report["violations"]
        if v["impact"] in ("serious", "critical")
        for n in v["nodes"]
    ] == []


def test_keys_leap_between_dated_events(open_case: Open) -> None:
    page = open_case()
    for key, day in [("n", "2023-09-13"), ("n", "2023-09-13"), ("p", "2023-09-07"), ("p", "2023-09-07")]:
        page.keyboard.press(key)
        shows_day(page, day)


LONG_FIRST = dt.date(2015, 3, 5)
WORDS_MEET = """() => {
    const words = [...document.querySelectorAll('.ticks b')].map(each => each.getBoundingClientRect());
    return words.filter((box, index) => index && box.left < words[index - 1].right + 2).length;
}"""
LAID_OUT = """() =>
    document.querySelectorAll('.ticks b').length && document.querySelector('.axis').style.getPropertyValue('--lanes')
"""


def long_content(days: int, events: int) -> dict[str, Any]:
    """Make a window of so many days, with so many events: a tenth before it, a tenth after, many on one day."""
    window = tuple(LONG_FIRST + dt.timedelta(days=n) for n in range(days))
    entries = []
    for n in range(events):
        at = -30 * n - 1 if n % 10 == 0 else days + n if n % 10 == 1 else days // 2 if n % 10 < 4 else n * 37 % days
        day = LONG_FIRST + dt.timedelta(days=at)
        side = "before" if at < 0 else "after" if at >= days else "inside"
        entries.append(make_entry(str(n), day, day, side=side, day=day if side == "inside" else None))
    entries.sort(key=lambda entry: entry.earliest_start)
    return {"days": window, "first_day": window[0], "timeline": tuple(entries)}


@pytest.mark.parametrize("width", [1440, 400])
@pytest.mark.parametrize(("days", "events"), [(1, 3), (2, 0), (90, 40), (899, 40), (3650, 400), (36_500, 400)])
def test_no_words_and_no_entries_meet_in_any_window(
    page: Page, open_case: Open, width: int, days: int, events: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    content = long_content(days, events)
    open_case(**content)
    page.wait_for_function(LAID_OUT if events else "() => document.querySelectorAll('.ticks b').length")
    assert page.evaluate(WORDS_MEET) == 0
    assert page.locator(".ticks b").count() >= min(days, 2)
    if not events:
        return
    assert page.evaluate(OVERLAPS.replace("('.entry')", "('.axis .entry:not([hidden])')")) == []
    counts = page.locator(".axis .entry.crowd .pill").all_inner_texts()
    alone = page.locator(".axis .entry:not(.crowd):not([hidden])").count()
    assert sum(map(int, counts)) + alone == sum(entry.side == "inside" for entry in content["timeline"])
    axis = page.locator(".axis")
    assert axis.evaluate("axis => axis.scrollHeight <= axis.clientHeight + 1")


def test_a_gathered_mark_lists_its_events_and_leads_to_their_days_by_keyboard(page: Page, open_case: Open) -> None:
    open_case(**long_content(3650, 400))
    crowd = page.locator(".axis .entry.crowd").first
    crowd.focus()
    page.keyboard.press("Enter")
    members = page.locator(".tip .member")
    expect(members.first).to_be_focused()
    expect(members).to_have_count(int(crowd.inner_text()))
    page.keyboard.press("End")
    expect(members.last).to_be_focused()
    page.keyboard.press("Enter")
    dates = page.locator(".tip .member .kind").all_inner_texts()
    shows_day(page, dates[-1].split(" · ")[0])
    assert dates == sorted(dates)
    page.keyboard.press("Escape")
    expect(page.locator(".tip")).to_be_hidden()
    expect(crowd).to_be_focused()


def test_a_click_on_a_gathered_mark_goes_to_the_nearest_of_its_days(page: Page, open_case: Open) -> None:
    open_case(**long_content(3650, 400))
    page.get_by_role("slider", name="Date").fill("3649")
    crowd = page.locator(".axis .entry.crowd").first
    crowd.click()
    last = page.locator(".tip .member .kind").last.inner_text().split(" · ")[0]
    shows_day(page, last)


def test_a_long_window_is_gone_through_by_units_and_dated_days(page: Page, open_case: Open) -> None:
    page.set_viewport_size({"width": 400, "height": 800})
    day = LONG_FIRST + dt.timedelta(days=500)
    content = long_content(899, 0)
    open_case(**{**content, "timeline": (make_entry("one", day, day, side="inside", day=day),)})
    page.wait_for_function(LAID_OUT)
    page.get_by_role("button", name="Next dated day").click()
    shows_day(page, day.isoformat())
    expect(page.get_by_role("button", name="Next dated day")).to_be_disabled()
    page.get_by_role("slider", name="Date").focus()
    page.keyboard.press("Shift+ArrowRight")
    shows_day(page, "2017-01-01")
    page.keyboard.press("ArrowRight")
    shows_day(page, "2017-01-02")


def test_a_step_in_a_long_window_changes_no_more_than_in_a_short_one(page: Page, open_case: Open) -> None:
    open_case(**long_content(3650, 400))
    page.wait_for_function(LAID_OUT)
    page.evaluate("""() => {
        window.changes = [];
        new MutationObserver(list => list.forEach(({target}) => window.changes.push(target.className)))
            .observe(document.querySelector('.time'), {subtree: true, childList: true, attributes: true});
    }""")
    page.get_by_role("button", name="Next day").click()
    shows_day(page, (LONG_FIRST + dt.timedelta(days=1)).isoformat())
    assert page.evaluate("window.changes.filter(each => each !== '')") == ["now"]
