"""The same steps the usual way: a folium map built anew at every change and shown by st_folium.

streamlit-folium is no requirement of the project. To have it measured, install it apart and name its folder:
`pip install --no-deps --target FOLDER streamlit-folium`, then `PYTHONPATH=FOLDER python -m tools.bench.page`.
"""

import importlib.util
import json
import tempfile
from importlib.resources import files
from pathlib import Path

from playwright.sync_api import Browser, Route

from dashboard.views.map.document import MapContent
from tools.bench.page.browser import new_page, serve, settle
from tools.bench.page.steps import DAILY_STEPS, Steps
from tools.bench.page.visits import WATCH_KEYS
from tools.bench.timing import Line

LEAFLET = files("dashboard") / "web" / "vendor" / "leaflet"
SCRIPT = """
import json
from pathlib import Path

import folium
import streamlit as st
from streamlit_folium import st_folium

st.set_page_config(layout="wide")
content = json.loads(Path("map.json").read_text(encoding="utf-8"))
day = st.select_slider("Date", content["days"])
west, south, east, north = content["bounds"]


def is_shown(feature):
    first, last = feature["properties"]["from"], feature["properties"]["to"]
    return feature["geometry"] and (not first or first <= day) and (not last or day <= last)


shown = [feature for feature in content["features"]["features"] if is_shown(feature)]
map_ = folium.Map(tiles=None, prefer_canvas=True)
folium.GeoJson(content["countries"]).add_to(map_)
folium.GeoJson({"type": "FeatureCollection", "features": shown}, marker=folium.CircleMarker()).add_to(map_)
map_.fit_bounds([[south, west], [north, east]])
folium.Marker([south, west], icon=folium.DivIcon(html=f'<i class="day-{day}">{day}</i>')).add_to(map_)
st_folium(map_, key="map", height=750, use_container_width=True, returned_objects=[])
"""
# The map's frame is a new one at every change: it is looked into from outside, which adds a few milliseconds.
PAINTED_AT = """() => new Promise((tell) => {
  requestAnimationFrame(() => requestAnimationFrame(() => tell(Date.now())));
})"""


def measure_rebuilt(browser: Browser, content: MapContent, ours: Steps, steps: int = DAILY_STEPS) -> Line:
    """Step through the days of a case's map and compare the time with the steps of ours."""
    name = "the same steps, map rebuilt through st_folium"
    if importlib.util.find_spec("streamlit_folium") is None:
        return Line(name, "not measured: streamlit-folium is not installed", "", None)
    days = [day.isoformat() for day in content.days]
    case = {"days": days, "bounds": content.bounds, "countries": content.countries, "features": content.features}
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "map.json").write_text(json.dumps(case), encoding="utf-8")
        (Path(folder) / "app.py").write_text(SCRIPT, encoding="utf-8")
        with serve(Path(folder) / "app.py", Path(folder)) as served:
            theirs = _take_steps(browser, served.address, days[: steps + 1])
    ratio = theirs.median_ms / ours.median_ms
    return Line(name, f"{theirs}, {ratio:.0f} times ours", "", None)


def _take_steps(browser: Browser, address: str, days: list[str]) -> Steps:
    page = new_page(browser)
    page.route(lambda url: not url.startswith(address), _answer)
    page.goto(address)
    frame = page.frame_locator("iframe[data-testid=stCustomComponentV1]")
    frame.locator(f".day-{days[0]}").wait_for(state="attached")
    settle(page)
    page.evaluate(WATCH_KEYS)
    page.get_by_role("slider", name="Date").focus()
    times_ms = []
    for day in days[1:]:
        page.keyboard.press("ArrowRight")
        mark = frame.locator(f".day-{day}")
        mark.wait_for(state="attached")
        times_ms.append(mark.evaluate(PAINTED_AT) - page.evaluate("window.pressedAt"))
        settle(page)
    page.context.close()
    return Steps(tuple(times_ms))


def _answer(route: Route) -> None:
    """Answer what folium asks of other hosts from here: Leaflet from the project's copy, the rest with nothing."""
    name = route.request.url.rpartition("/")[2]
    kind = "text/css" if name.endswith(".css") else "text/javascript"
    body = (LEAFLET / name).read_text(encoding="utf-8") if name in ("leaflet.js", "leaflet.css") else ""
    route.fulfill(body=body, content_type=kind, headers={"Access-Control-Allow-Origin": "*"})
