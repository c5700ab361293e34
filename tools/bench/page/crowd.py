"""Many visitors at once: one in a browser here, the others as their browsers elsewhere would ask the server."""

import time
from concurrent.futures import ThreadPoolExecutor

from playwright.sync_api import Browser, Frame, Page

from tools.bench.page.browser import FACE, Served, new_page, open_map, settle
from tools.bench.page.steps import Steps
from tools.bench.page.visitor import Visitor, arrive
from tools.bench.page.visits import WATCH_MAP
from tools.bench.timing import Line

MOST_CROWD_S = 1.0
MOST_VISITOR_MB = 40.0
ROUNDS = 8
LEAD_S = 1.0

PRESS_AT = """([button, at]) => setTimeout(() => {
  window.pressedAt = Date.now();
  document.querySelector(button).click();
}, at - Date.now())"""
NEXT_EVENT, EVENT_BEFORE = (f".st-key-go-skip_{way} button" for way in ("next", "previous"))


def measure_crowd(browser: Browser, served: Served, visitors: int = 25) -> list[Line]:
    """Let visitors come one by one, then all choose a day in the same moment, again and again."""
    page = new_page(browser)
    frame = open_map(page, served.address + FACE)
    frame.evaluate(WATCH_MAP)
    settle(page)
    alone_mb = served.memory_mb
    others = [arrive(served) for _ in range(visitors - 1)]
    drawn_ms: list[float] = []
    answered_ms: list[float] = []
    with ThreadPoolExecutor(len(others)) as at_once:
        for count in range(ROUNDS):
            drawn, answered = _step_together(page, frame, others, at_once, count)
            drawn_ms.append(drawn)
            answered_ms.extend(answered)
    each_mb = (served.memory_mb - alone_mb) / len(others)
    for other in others:
        other.connection.close()
    page.context.close()
    together, most = f"{visitors} visitors in the same moment, {ROUNDS} times", f"p95 < {MOST_CROWD_S:g} s"
    timed = ((f"the server's answers to {len(others)}", answered_ms), ("the map of the one in the browser", drawn_ms))
    taken = [(f"{together}: {what}", Steps(tuple(times_ms))) for what, times_ms in timed]
    return [
        *(Line(name, str(steps), most, steps.p95_ms < MOST_CROWD_S * 1000) for name, steps in taken),
        Line(
            f"{visitors} visitors: server's memory",
            f"{alone_mb:.0f} MB for one, {each_mb:.1f} MB for each beyond",
            f"< {MOST_VISITOR_MB:g} MB for each beyond",
            each_mb < MOST_VISITOR_MB,
        ),
    ]


def _step_together(
    page: Page, frame: Frame, others: list[Visitor], at_once: ThreadPoolExecutor, count: int
) -> tuple[float, list[float]]:
    """Step at one moment of the clock; give the time to the browser's map, and to each answer of the others [ms]."""
    before = frame.evaluate("document.documentElement.dataset.date")
    at_s = time.time() + LEAD_S
    page.evaluate(PRESS_AT, [(NEXT_EVENT, EVENT_BEFORE)[count % 2], at_s * 1000])
    answers = [at_once.submit(other.step, f"2023/09/{10 + count:02d}", at_s) for other in others]
    frame.wait_for_function("day => document.documentElement.dataset.date !== day", arg=before)
    answered_ms = [answer.result() * 1000 for answer in answers]
    drawn_ms = frame.evaluate("window.changedAt") - page.evaluate("window.pressedAt")
    settle(page)
    return drawn_ms, answered_ms
