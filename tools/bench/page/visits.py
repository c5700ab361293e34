"""Visits to the shipped case's page: the first map, a date typed on the page, and many visitors at once."""

import statistics
from pathlib import Path

from playwright.sync_api import Browser, Error, Frame, Page

from tools.bench.page.browser import FACE, Served, new_page, open_map, settle
from tools.bench.page.steps import Steps
from tools.bench.timing import Line, once_s

MOST_FIRST_S = 2.0
MOST_WIDGET_MS = 150.0
MOST_CROWD_S = 1.0
MOST_VISITOR_MB = 40.0
LEAST_FREE_MB = 1500.0
"""Memory that is left to the machine: no visitor comes who might need it."""
ROUNDS = 4
LEAD_MS = 1500

# Page and frame are two processes: what they share is the wall clock, to the millisecond.
WATCH_MAP = """() => new MutationObserver(() => { window.changedAt = Date.now(); })
  .observe(document.documentElement, { attributes: true, attributeFilter: ["data-date"] })"""
WATCH_KEYS = """() => window.addEventListener("keydown", () => { window.pressedAt = Date.now(); }, true)"""
PRESS_AT = """([button, at]) => setTimeout(() => {
  window.pressedAt = Date.now();
  document.querySelector(button).click();
}, at - Date.now())"""
NEXT_EVENT, EVENT_BEFORE = (f".st-key-go-skip_{way} button" for way in ("next", "previous"))


def measure_first_map(browser: Browser, served: Served, visits: int = 5) -> Line:
    """Time visits by newcomers, from the address to a map that shows its day; the server has had a visitor before."""
    times_s = []
    for _ in range(visits):
        page = new_page(browser)
        times_s.append(once_s(lambda page=page: open_map(page, served.address + FACE)))  # type: ignore[misc]
        page.context.close()
    median_s = statistics.median(times_s)
    return Line(
        f"first map on a warm server, {visits} visits",
        f"median {median_s:.2f} s, slowest {max(times_s):.2f} s",
        f"< {MOST_FIRST_S:g} s",
        median_s < MOST_FIRST_S,
    )


def measure_widget(page: Page, frame: Frame, changes: int = 10) -> Line:
    """Type a day into the page's date field and leave it by a key; time that key to the map's changed day."""
    frame.evaluate(WATCH_MAP)
    page.evaluate(WATCH_KEYS)
    times_ms = []
    for day in range(10, 10 + changes):
        settle(page)
        page.get_by_role("spinbutton", name="day, Date").press_sequentially(f"{day:02d}")
        page.keyboard.press("Tab")  # to the field's calendar button; the field speaks when it is left
        page.keyboard.press("Tab")
        frame.wait_for_function("day => document.documentElement.dataset.date.endsWith(day)", arg=f"-{day:02d}")
        times_ms.append(frame.evaluate("window.changedAt") - page.evaluate("window.pressedAt"))
    taken = Steps(tuple(times_ms))
    return Line(
        f"date field to map, {changes} changes",
        str(taken),
        f"median < {MOST_WIDGET_MS:g} ms",
        taken.median_ms < MOST_WIDGET_MS,
    )


def measure_crowd(browser: Browser, served: Served, visitors: int = 25) -> list[Line]:
    """Let visitors come one by one, then all step to the next event in the same moment, and back, again and again."""
    crowd = [_arrive(browser, served)]
    alone_mb = served.memory_mb
    while len(crowd) < visitors and _free_mb() > LEAST_FREE_MB:
        try:
            crowd.append(_arrive(browser, served))
        except Error:
            break
    times_ms = [time_ms for n in range(ROUNDS) for time_ms in _step_together(crowd, (NEXT_EVENT, EVENT_BEFORE)[n % 2])]
    each_mb = (served.memory_mb - alone_mb) / max(1, len(crowd) - 1)
    for page, _ in crowd:
        page.context.close()
    taken = Steps(tuple(times_ms))
    came = f"{len(crowd)} visitors" + ("" if len(crowd) == visitors else f" (no room for {visitors})")
    return [
        Line(
            f"{came} at once, {ROUNDS} steps each",
            str(taken),
            f"p95 < {MOST_CROWD_S:g} s",
            taken.p95_ms < MOST_CROWD_S * 1000 and len(crowd) == visitors,
        ),
        Line(
            f"{came}: server's memory",
            f"{alone_mb:.0f} MB for one, {each_mb:.1f} MB for each beyond",
            f"< {MOST_VISITOR_MB:g} MB for each beyond",
            each_mb < MOST_VISITOR_MB and len(crowd) == visitors,
        ),
    ]


def _arrive(browser: Browser, served: Served) -> tuple[Page, Frame]:
    page = new_page(browser)
    frame = open_map(page, served.address + FACE)
    frame.evaluate(WATCH_MAP)
    settle(page)
    return page, frame


def _step_together(crowd: list[tuple[Page, Frame]], button: str) -> list[float]:
    days = [frame.evaluate("document.documentElement.dataset.date") for _, frame in crowd]
    at = max(page.evaluate("Date.now()") for page, _ in crowd) + LEAD_MS
    for page, _ in crowd:
        page.evaluate(PRESS_AT, [button, at])
    for (_, frame), day in zip(crowd, days, strict=True):
        frame.wait_for_function("day => document.documentElement.dataset.date !== day", arg=day)
    times_ms = [frame.evaluate("window.changedAt") - page.evaluate("window.pressedAt") for page, frame in crowd]
    for page, _ in crowd:
        settle(page)
    return times_ms


def _free_mb() -> float:
    memory = Path("/proc/meminfo").read_text(encoding="ascii")
    return int(next(line.split()[1] for line in memory.splitlines() if line.startswith("MemAvailable:"))) * 1024 / 1e6
