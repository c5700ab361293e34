"""Show the map document on the page and keep its day, finding and layers in step with the page's.

The document travels once, in one mount; what changes travels in a second, tiny one. The callbacks of `show_map` run
before the rerun; in them, `posted_day` reads the day the map's slider came to rest on, and `posted_extent` where a
reader left the map::

    def follow_map() -> None:
        day = posted_day("map", case.days)
        if day is not None:
            st.session_state["date"] = day
"""

import datetime as dt
import gzip
import json
from collections.abc import Callable, Collection, Mapping
from functools import lru_cache
from importlib.resources import files

import streamlit as st

from dashboard.translation.tongue import ENGLISH, Tongue
from dashboard.views.extent import Extent

_MOUNTS = (files("dashboard") / "web" / "bundled" / "mounts.js").read_text(encoding="utf-8")
_FRAME = """
<iframe title="Map" sandbox="allow-scripts" allow="fullscreen" style="display:block;width:100%;border:0"></iframe>
"""

_mount_document = st.components.v2.component("waybill_map_document", html=_FRAME, js=_MOUNTS)
_mount_view = st.components.v2.component("waybill_map_view", html="<span></span>", js=_MOUNTS)


def show_map(
    document: str,
    *,
    key: str,
    height: int,
    on_day_change: Callable[[], None],
    on_extent_change: Callable[[], None] | None = None,
    tongue: Tongue = ENGLISH,
) -> None:
    """Show a map document: the largest part of a page, so best its first; `steer_map` says what it shows.

    Parameters
    ----------
    document
        What `dashboard.views.map.document.build_document` returns.
    height
        Height of the map [px]; less where the window is lower, so that the map's slider stays in view.
    on_day_change
        Called before the rerun when the map's day has changed; `posted_day` tells which it is.
    on_extent_change
        Called before the rerun when a reader has left the map elsewhere; `posted_extent` tells where.
    """
    _mount_document(
        key=key,
        data=_pack(document, key, height, tongue.say("Map")),
        on_day_change=on_day_change,
        on_at_change=on_extent_change or _ignore,
        height="content",
    )


def steer_map(
    *,
    day: dt.date,
    finding: str | None,
    layers: Mapping[str, bool],
    key: str,
    at: Extent | None = None,
    extent: str | None = None,
    language: str = "",
) -> None:
    """Tell a map what it shows; a changed day, finding, layer or theme reloads nothing and keeps pan and zoom.

    Parameters
    ----------
    layers
        Which kinds of feature are drawn, and "labels" for the names on the backdrop; those left out stay as they are.
    at
        Where the map opens, of no effect on one that is open.
    extent
        Name of the extent to go to, one of the document's.
    language
        What places are named in, as in `View`.
    """
    view: dict[str, object] = {
        "day": day.isoformat(),
        "finding": finding,
        "layers": dict(layers),
        "language": language,
    }
    if extent is not None:
        view["fit"] = extent
    if at is not None:
        view["at"] = [at.lat, at.lon, at.zoom]
    _mount_view(key=f"{key}-view", data={"key": key, "view": view})


@lru_cache(maxsize=16)
def _pack(document: str, key: str, height: int, title: str) -> bytes:
    """Press a document together, once: Streamlit reads and hashes what a mount is given at every rerun."""
    line = json.dumps({"key": key, "height": height, "title": title})
    return f"{line}\n".encode() + gzip.compress(document.encode(), mtime=0)


def posted_day(key: str, days: Collection[dt.date]) -> dt.date | None:
    """Read the day the map last posted; None where it posted none, or none of these days."""
    posted = _posted(key, "day")
    text = posted.get("day") if isinstance(posted, Mapping) else None
    try:
        day = dt.date.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        return None
    return day if day in days else None


def posted_extent(key: str) -> Extent | None:
    """Read where a reader last left the map; None where the map has told of no such place."""
    match _posted(key, "at"):
        case [float() | int() as lat, float() | int() as lon, float() | int() as zoom]:
            try:
                return Extent(lat, lon, zoom)
            except ValueError:
                return None
    return None


def _posted(key: str, name: str) -> object:
    state = st.session_state.get(key)
    return state.get(name) if isinstance(state, Mapping) else None


def _ignore() -> None:
    """Stand for a page that does not follow where the map is left."""
