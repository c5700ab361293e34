"""Visits to the shipped case's page: the first map, and a date typed on the page."""

import statistics
import time

from playwright.sync_api import Browser, Frame, Page

from tools.bench.page.browser import FACE, Served, new_page, open_map, settle
from tools.bench.page.steps import Steps
from tools.bench.timing import Line

MOST_FIRST_S = 2.0
MOST_WIDGET_MS = 150.0

# Page and frame are two processes: what they share is the wall clock, to the millisecond.
WATCH_MAP = """() => new MutationObserver(() => { window.changedAt = Date.now(); })
  .observe(document.documentElement, { attributes: true, attributeFilter: ["data-date"] })"""
NOTE_PAINTED = """if (window.parent !== window) new MutationObserver(() => {
  if (!document.documentElement?.dataset.date || window.paintedAt) return;
  requestAnimationFrame(() => requestAnimationFrame(() => { window.paintedAt ??= Date.now(); }));
}).observe(document, { attributes: true, subtree: true, attributeFilter: ["data-date"] })"""
WATCH_KEYS = """() => window.addEventListener("keydown", () => { window.pressedAt = Date.now(); }, true)"""


def measure_first_map(browser: Browser, served: Served, visits: int = 5) -> Line:
    """Time visits by newcomers, from the address to a map painted with its day; the server has had a visitor before."""
    times_s = []
    for _ in range(visits):
        page = new_page(browser)
        page.add_init_script(NOTE_PAINTED)
        begun_ms = time.time() * 1000
        frame = open_map(page, served.address + FACE)
        painted_ms = frame.wait_for_function("() => window.paintedAt").json_value()
        times_s.append((painted_ms - begun_ms) / 1000)
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
