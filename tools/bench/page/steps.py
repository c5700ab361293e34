"""Steps of the slider inside the map: key down to the next painted frame, and what the steps leave behind."""

import io
import itertools
import statistics
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image
from playwright.sync_api import Browser, CDPSession, Frame, Page

from tools.bench.page.browser import new_page, settle
from tools.bench.timing import Line

MOST_MEDIAN_MS, MOST_P95_MS = 33.0, 50.0
FRAME_MS = 1000.0 / 60.0
MOST_GROWTH_MB = 5.0
DAILY_STEPS = 24
PAUSE_MS = 40
"""Between two steps, as when a key is held: the map posts no day in it, so the server is at rest."""

# From the browser's own time of the key, so that a busy page pays for letting it wait. The second frame begins once
# the first, which holds the step, was handed over to be painted.
PROBE = """() => {
  window.stepTimes = [];
  const keep = (begun) => window.stepTimes.push(performance.now() - begun);
  window.addEventListener("keydown", ({ timeStamp }) => {
    requestAnimationFrame(() => requestAnimationFrame(() => keep(timeStamp)));
  }, true);
}"""
# What lies over the map says the day in words: the map's own pixels are compared without it, seen through but in reach.
BARE = """style => document.head.append(Object.assign(document.createElement("style"), {textContent: style}))"""
OVERLAYS = ".leaflet-control-container, .bar, .foot { opacity: 0 !important }"

# Two days may have features of their own and yet look alike: what counts is the outlines that are drawn, and what many
# points put on their canvas.
DRAWN = """pane => {
  const shown = [...pane.querySelectorAll("*")].filter((item) => !item.closest(".off"));
  const outline = (item) => `${item.getAttribute("d")} ${item.getAttribute("transform")} ${item.style.transform}`;
  const canvas = pane.querySelector(".leaflet-crowd-pane canvas");
  return shown.map(outline).sort().join() + (canvas?.toDataURL() ?? "");
}"""


@dataclass(frozen=True)
class Steps:
    """Hold how long each of some steps took, from key down to painted [ms]."""

    times_ms: tuple[float, ...]

    @property
    def median_ms(self) -> float:
        """The step in the middle."""
        return statistics.median(self.times_ms)

    @property
    def p95_ms(self) -> float:
        """The step that 95 of 100 are no slower than."""
        return percentile_95(self.times_ms)

    def __str__(self) -> str:
        return f"median {self.median_ms:.0f} ms, p95 {self.p95_ms:.0f} ms"


@dataclass(frozen=True)
class Change:
    """Hold how many of the map's pixels a step changed, and whether the two days have different features."""

    pixels: int
    is_due: bool


@dataclass(frozen=True)
class Walk:
    """Hold a walk through the days: its steps, what each changed, how many documents were loaded."""

    steps: Steps
    changes: tuple[Change, ...]
    reloads: int


def percentile_95(values: Sequence[float]) -> float:
    """Give the smallest value that at least 95 of 100 do not pass."""
    return float(np.percentile(values, 95, method="inverted_cdf"))


def take_steps(page: Page, frame: Frame, keys: Sequence[str], pause_ms: int = PAUSE_MS) -> Steps:
    """Press keys one after another in what has the focus; time each until it was painted."""
    if not frame.evaluate("() => Boolean(window.stepTimes)"):
        frame.evaluate(PROBE)
    frame.evaluate("() => { window.stepTimes.length = 0; }")
    for count, key in enumerate(keys, start=1):
        page.keyboard.press(key)
        frame.wait_for_function("count => window.stepTimes.length >= count", arg=count)
        page.wait_for_timeout(pause_ms)
    return Steps(tuple(frame.evaluate("() => window.stepTimes")))


def take_floor(browser: Browser, steps: int) -> Steps:
    """Time the same keys on an empty page: what the probe itself and the browser take."""
    page = new_page(browser)
    page.goto("data:text/html,<title>empty</title>")
    floor = take_steps(page, page.main_frame, ["ArrowRight"] * steps)
    page.context.close()
    return floor


def walk(page: Page, frame: Frame, steps: int = DAILY_STEPS) -> Walk:
    """Step through the days from the first on, once to time the steps and once to look at them."""
    slider = frame.get_by_role("slider", name="Date")
    slider.press("Home")
    settle(page)
    loaded: list[Frame] = []
    page.on("framenavigated", lambda at: loaded.append(at) if at.parent_frame else None)
    taken = take_steps(page, frame, ["ArrowRight"] * steps)
    settle(page)
    reloads = len(loaded)
    slider.press("Home")
    settle(page)
    return Walk(taken, _look(page, frame, steps), reloads)


def judge_walk(name: str, walked: Walk, floor: Steps) -> list[Line]:
    """Hold a walk to its bounds: the time a step takes, the pixels it changes, the documents it loads."""
    taken, steps = walked.steps, len(walked.steps.times_ms)
    over_ms = taken.median_ms - floor.median_ms
    due = [change.pixels for change in walked.changes if change.is_due]
    seen = sum(1 for pixels in due if pixels)
    return [
        Line(
            f"{name}: {steps} steps",
            f"{taken}, {over_ms:+.0f} ms to the floor",
            f"< {MOST_MEDIAN_MS:g} ms, < {MOST_P95_MS:g} ms, <= {FRAME_MS:.1f} ms",
            taken.median_ms < MOST_MEDIAN_MS and taken.p95_ms < MOST_P95_MS and over_ms <= FRAME_MS,
        ),
        Line(
            f"{name}: map's pixels changed by {len(due)} steps between unlike days",
            f"{min(due):,} to {max(due):,}, some by {seen}" if due else "no such step",
            "some by every one",
            bool(due) and seen == len(due),
        ),
        Line(f"{name}: documents loaded by {steps} steps", f"{walked.reloads}", "0", walked.reloads == 0),
    ]


def _look(page: Page, frame: Frame, steps: int) -> tuple[Change, ...]:
    frame.evaluate(BARE, OVERLAYS)
    looks = [_picture_and_drawing(frame)]
    for _ in range(steps):
        page.keyboard.press("ArrowRight")
        settle(page)  # while the page follows, what it is about to replace may be faded
        looks.append(_picture_and_drawing(frame))
    return tuple(
        Change(int((before != after).any(axis=2).sum()), drawn_before != drawn_after)
        for (before, drawn_before), (after, drawn_after) in itertools.pairwise(looks)
    )


def _picture_and_drawing(frame: Frame) -> tuple[np.ndarray[tuple[int, ...], np.dtype[np.uint8]], str]:
    picture = Image.open(io.BytesIO(frame.locator(".folium-map").screenshot())).convert("RGB")
    return np.asarray(picture), str(frame.locator(".leaflet-map-pane").evaluate(DRAWN))


def measure_memory(name: str, page: Page, frame: Frame, steps: int = 500) -> Line:
    """Walk the days to and fro and see what the page's and the map's scripts still hold afterwards."""
    frame.get_by_role("slider", name="Date").press("Home")
    there_and_back = ["ArrowRight"] * DAILY_STEPS + ["ArrowLeft"] * DAILY_STEPS
    keys = (there_and_back * (steps // len(there_and_back) + 1))[:steps]
    # The frame is a process of its own: it may run scripts and nothing else.
    sessions = [page.context.new_cdp_session(page), page.context.new_cdp_session(frame)]
    take_steps(page, frame, there_and_back, pause_ms=0)
    settle(page)
    before_mb = sum(_heap_mb(session) for session in sessions)
    for start in range(0, steps, DAILY_STEPS):
        take_steps(page, frame, keys[start : start + DAILY_STEPS], pause_ms=0)
        page.wait_for_timeout(500)  # a rest, in which the page follows the map
    settle(page)
    grown_mb = sum(_heap_mb(session) for session in sessions) - before_mb
    return Line(
        f"{name}: heap of page and map after {steps} steps",
        f"{before_mb:.1f} MB and {grown_mb:+.1f} MB",
        f"< {MOST_GROWTH_MB:g} MB more",
        grown_mb < MOST_GROWTH_MB,
    )


def _heap_mb(session: CDPSession) -> float:
    session.send("Performance.enable")
    session.send("HeapProfiler.collectGarbage")
    metrics = session.send("Performance.getMetrics")["metrics"]
    return float(next(metric["value"] for metric in metrics if metric["name"] == "JSHeapUsedSize")) / 1e6
