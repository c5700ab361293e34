"""How a test of the page waits: on what is to be seen, for as long as the machine needs, never for a time.

That nothing comes is shown by what comes after it: timers run in the order they are due, messages arrive in the order
they are sent, and the server answers one thing after the other. So a test hears out what could still come, asks the
page for something more, and when that is seen, looks.
"""

import json

from playwright.sync_api import Frame, Page, TimeoutError, expect

PATIENCE_MS = 120_000
"""What is to be seen is waited for so long; beside eight busy processes it takes some seconds."""
DRAWING_MS = 600_000
"""The first page of a server waits until the case is assessed and its map drawn."""
LONGEST_REST_MS = 500
"""The map rests for less before it tells where it is left, the page before it passes a day on."""

PAINTED = """() => {
    const watch = (paints) => {
        new PerformanceObserver(list => paints.push(...list.getEntries())).observe({type: 'paint', buffered: true});
        return paints;
    };
    window.paints ??= watch([]);
    return window.paints.some(({name}) => name === 'first-contentful-paint');
}"""
STILL = """async () => {
    do await new Promise(requestAnimationFrame);
    while (map_waybill._panAnim?._inProgress || map_waybill._animatingZoom);
}"""
RUN_TIMERS = "due => new Promise(done => setTimeout(done, due))"
LISTEN = """() => {
    window.probed = new Promise(done => addEventListener('message', ({data}) => { if (data === 'probe') done(); }));
}"""
PROBED = "() => window.probed"


def see_painted(page: Page | Frame) -> None:
    """Wait until the document is on the screen: a browser may drop what is typed before."""
    page.wait_for_function(PAINTED)


def see_still(map_: Page | Frame) -> None:
    """Wait until a pan or zoom of the map has come to its end, the one that begins with the next frame included."""
    map_.evaluate(STILL)


def see_equal(page: Page | Frame, expression: str, expected: object) -> None:
    """Wait until a function of the page gives a value."""
    written = json.dumps(expected, separators=(",", ":"), ensure_ascii=False)
    try:
        page.wait_for_function(f"expected => JSON.stringify(({expression})()) === expected", arg=written)
    except TimeoutError:
        assert page.evaluate(expression) == expected
        raise


def see_done(page: Page) -> None:
    """Wait until the script of a served page has run and its parts are there: nothing is replaced or fades any more."""
    page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()
    expect(page.get_by_test_id("stStatusWidget")).to_be_hidden()
    expect(page.get_by_test_id("stSkeleton")).to_have_count(0)


def frame_of(page: Page, title: str = "Map") -> Frame:
    frame = page.locator(f"iframe[title={title}]").element_handle().content_frame()
    assert frame is not None
    return frame


def hear_out(page: Page) -> None:
    """Let the timers run that the map and its page have set by now, and let arrive what they tell each other."""
    frame = frame_of(page)
    frame.evaluate(RUN_TIMERS, LONGEST_REST_MS)
    page.evaluate(LISTEN)
    frame.evaluate("() => parent.postMessage('probe', '*')")
    page.evaluate(PROBED)
    page.evaluate(RUN_TIMERS, LONGEST_REST_MS)
    frame.evaluate(LISTEN)
    frame.frame_element().evaluate("element => element.contentWindow.postMessage('probe', '*')")
    frame.evaluate(PROBED)
