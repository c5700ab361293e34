"""A made case of many dated points, and the page that shows it."""

import datetime as dt
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np

from dashboard.load.geodata.backdrop import load_backdrop
from dashboard.views.map.document import MapContent, NamedExtent, build_document
from tools.bench.page.browser import Served, serve

DAYS = tuple(dt.date(2023, 9, 7) + dt.timedelta(days=n) for n in range(25))
EXTENT = (30.0, 36.0, 140.0, 62.0)
MOST_DAYS_SHOWN = 7
SCRIPT = """
import datetime as dt
from pathlib import Path

import streamlit as st

from dashboard.page.map_host import posted_day, show_map, steer_map

FIRST, LAST = dt.date(2023, 9, 7), dt.date(2023, 10, 1)
DAYS = [FIRST + dt.timedelta(days=n) for n in range(25)]


def follow_map():
    day = posted_day("map", DAYS)
    if day is not None:
        st.session_state["date"] = day


st.set_page_config(layout="wide")
day = st.date_input("Date", value=FIRST, min_value=FIRST, max_value=LAST, key="date")
document = Path("map.html").read_text(encoding="utf-8")
show_map(document, key="map", height=750, on_day_change=follow_map)
steer_map(day=day, finding=None, layers={}, key="map")
"""


def make_content(points: int) -> MapContent:
    """Scatter points over Eurasia, each shown for one to seven days that begin on any day."""
    random = np.random.default_rng(2023)
    west, south, east, north = EXTENT
    lon, lat = random.uniform(west, east, points), random.uniform(south, north, points)
    first = random.integers(0, len(DAYS), points)
    last = np.minimum(first + random.integers(0, MOST_DAYS_SHOWN, points), len(DAYS) - 1)
    backdrop = load_backdrop()
    features = [_point(n, lon[n], lat[n], DAYS[first[n]], DAYS[last[n]]) for n in range(points)]
    return MapContent(
        title=f"{points:,} dated points",
        days=DAYS,
        first_day=DAYS[0],
        countries=backdrop.overview,
        labels=backdrop.labels_near(np.empty((0, 2))),
        features={"type": "FeatureCollection", "features": features},
        bounds=EXTENT,
        views=(NamedExtent("All points", *EXTENT),),
        convention="Boundaries: as shipped.",
        sea_label="",
        attribution="Made for measuring.",
    )


def _point(number: int, lon: float, lat: float, first: dt.date, last: dt.date) -> dict[str, object]:
    return {
        "type": "Feature",
        "properties": {
            "id": f"point-{number}",
            "layer": "evidence",
            "name": f"Point {number}",
            "note": "",
            "basis": "stated",
            "from": first.isoformat(),
            "to": last.isoformat(),
            "finding": None,
            "fits": None,
            "label": False,
            "sources": [],
        },
        "geometry": {"type": "Point", "coordinates": [round(lon, 4), round(lat, 4)]},
    }


@contextmanager
def serve_made(points: int) -> Iterator[Served]:
    """Serve a page with the map of a made case."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "map.html").write_text(build_document(make_content(points)), encoding="utf-8")
        (folder / "app.py").write_text(SCRIPT, encoding="utf-8")
        with serve(folder / "app.py", folder) as served:
            yield served
