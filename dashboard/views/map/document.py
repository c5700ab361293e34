"""The map document: one HTML text that holds everything it shows and asks no host for anything."""

import base64
import dataclasses
import datetime as dt
import html
import json
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

import folium
from branca.element import Element, Figure, MacroElement
from folium.template import Template

from dashboard.case.places.spelling import LATIN_OF, LOOSE_RULES, UKRAINIAN_LETTERS
from dashboard.geodesy.ground.backdrop import Relief
from dashboard.translation.dates import Calendar, name_calendar
from dashboard.translation.tongue import load_tongue
from dashboard.views.map.looks import lay_out_layers, lay_out_looks, write_styles
from dashboard.views.map.timeline import TimelineEntry

WEB = files("dashboard") / "web"
STYLES = ("vendor/leaflet/leaflet.css", "map/timemap.css", "map/time/strip.css", "map/panels/search.css")
SCRIPTS = ("bundled/geodesic.js", "bundled/map.js")
POLICY = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'"
STILL = (
    "if (matchMedia('(prefers-reduced-motion: reduce)').matches)"
    " L.Map.mergeOptions({zoomAnimation: false, fadeAnimation: false, markerZoomAnimation: false, inertia: false});"
)
# What would end the script element, open a comment in it, or end a line of it in an old engine.
ESCAPES = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}

GeoJson = dict[str, Any]


@dataclasses.dataclass(frozen=True)
class NamedExtent:
    """Hold an extent [degrees] that a reader can go to by its name."""

    name: str
    west: float
    south: float
    east: float
    north: float


@dataclasses.dataclass(frozen=True)
class KnownPlace:
    """Hold a place of the case that a reader can search for.

    Parameters
    ----------
    id
        As in the ids of its features: ``place-najin``, ``evidence-najin``.
    names
        Its name in each of the languages a reader can choose, by language.
    known_as
        Every name of it, in any language, its main one first.
    """

    id: str
    names: dict[str, str]
    known_as: tuple[str, ...]
    lon: float
    lat: float
    radius_km: float


@dataclasses.dataclass(frozen=True)
class MapContent:
    """Hold everything the map document draws.

    Parameters
    ----------
    days
        Every day the slider can show, in order.
    first_day
        The day shown at opening, one of `days`.
    countries
        Polygons with ``iso_a2``, ``name``, ``names`` by language where there are any, and ``part``: "whole",
        "mainland" or the id of a part that is set apart.
    labels
        Points of towns with ``name``, ``names`` as countries have them, ``population`` and ``min_zoom``.
    features
        Dated features. ``layer``: one of `LAYERS`; ``basis``: "stated", "computed" or "inferred";
        ``from`` and ``to``: ISO dates or null for always; ``finding``: the claim with which alone the feature is shown,
        or null; ``fits``: true, false or null; ``label``: whether the name stands on the map; ``id``, ``name``,
        ``note`` and ``sources``; ``names``, of a place alone: its name in each of the languages a reader can choose,
        by language.
    bounds
        West, south, east, north [degrees] shown at opening.
    middle
        The meridian that everything is laid round [degrees]: longitudes run from half a turn west to half a turn east.
    sea_at
        Where the label of the sea can stand, lat, lon [degrees], the best first.
    waters
        Rivers and lakes drawn at small scale: features with ``kind``, "river" or "lake".
    relief
        Hill shading laid over the land at small scale; without it the land is plain.
    timeline
        What the strip over the slider shows, in order; without it there is no strip.
    places
        Every place of the case, drawn or not, for the search.
    tongue
        BCP 47 tag of the language of the map's own words.
    words
        What the scripts say for their English texts; empty for English.
    """

    title: str
    days: tuple[dt.date, ...]
    first_day: dt.date
    countries: GeoJson
    labels: GeoJson
    features: GeoJson
    bounds: tuple[float, float, float, float]
    views: tuple[NamedExtent, ...]
    convention: str
    sea_label: str
    attribution: str
    middle: float = 0.0
    sea_at: tuple[tuple[float, float], ...] = ()
    waters: GeoJson = dataclasses.field(default_factory=lambda: {"type": "FeatureCollection", "features": []})
    relief: Relief | None = None
    timeline: tuple[TimelineEntry, ...] = ()
    places: tuple[KnownPlace, ...] = ()
    tongue: str = "en"
    words: Mapping[str, str] = dataclasses.field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.first_day not in self.days:
            raise ValueError(f"first_day needs a day of the map, found {self.first_day.isoformat()}")


def build_document(content: MapContent) -> str:
    """Build the whole HTML of the map; the same content gives the same bytes."""
    figure = Figure(title=html.escape(content.title))
    page = _OfflineMap()
    figure.add_child(page)
    page.add_child(_TimeMap(figure, page, content))
    return figure.render().replace("<html>", f'<html lang="{html.escape(content.tongue)}">', 1)


class _OfflineMap(folium.Map):
    """Draw folium's map without the scripts it loads from hosts, on a page that readers can magnify."""

    policy = POLICY
    _template = Template(
        """
        {% macro header(this, kwargs) %}
        <meta http-equiv="Content-Security-Policy" content="{{ this.policy }}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        {% endmacro %}
        {% macro html(this, kwargs) %}<div class="folium-map" id="{{ this.get_name() }}"></div>{% endmacro %}
        {% macro script(this, kwargs) %}
        const {{ this.get_name() }} = L.map("{{ this.get_name() }}", {{ this.options|tojavascript }});
        {% endmacro %}
        """
    )

    def __init__(self) -> None:
        super().__init__(
            tiles=None,
            prefer_canvas=True,
            attribution_control=False,
            zoom_control=False,
            zoom_snap=0.25,
            zoom_delta=0.5,
        )
        self.default_js = []
        self.default_css = []
        self._id = "waybill"  # folium's random name would change the bytes


class _TimeMap(MacroElement):
    """Put Leaflet, the time map's code and its content into the document."""

    def __init__(self, figure: Figure, page: _OfflineMap, content: MapContent) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.figure = figure
        self.page = page
        self.content = content

    def render(self, **_: object) -> str:
        """Add the parts as they are: Jinja reads what a macro returns a second time, names from sources included."""
        style = "".join((*(_read(name) for name in STYLES), write_styles()))
        leaflet = _read("vendor/leaflet/leaflet.js").rpartition("//# sourceMappingURL")[0]
        code = "".join(_read(name) for name in SCRIPTS)
        held = f'<script type="application/json" id="content">{_write_json(self.content)}</script>'
        call = f"waybill.mount({self.page.get_name()});"
        self.figure.header.add_child(_Verbatim(f"<style>{style}</style><script>{leaflet}{STILL}</script>"), name="head")
        self.figure.html.add_child(_Verbatim(held), name="content")
        self.figure.script.add_child(_Verbatim(f"{code}{call}"), name="code")
        return ""


class _Verbatim(Element):
    """Stand for a text that no template engine reads."""

    _template = Template("{{ this.text }}")

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text


def _read(name: str) -> str:
    return (WEB / name).read_text(encoding="utf-8")


def _write_json(content: MapContent) -> str:
    record = {field.name: getattr(content, field.name) for field in dataclasses.fields(content)}
    tongue = load_tongue(content.tongue)
    record["calendar"] = name_calendar(tongue.tag)
    record["spelling"] = {
        "latin_of": LATIN_OF,
        "ukrainian": UKRAINIAN_LETTERS,
        "rules": [(pattern, by.replace("\\", "$")) for pattern, by in LOOSE_RULES],
    }
    record["layers"], record["looks"] = lay_out_layers(tongue), lay_out_looks(tongue)
    text = json.dumps(record, default=_to_plain, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.translate(ESCAPES)


def _to_plain(value: object) -> object:
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Calendar | KnownPlace | NamedExtent | TimelineEntry):
        return dataclasses.asdict(value)
    if isinstance(value, Relief):
        image = f"data:image/webp;base64,{base64.b64encode(value.webp).decode('ascii')}"
        return {"image": image, "west": value.west, "south": value.south, "east": value.east, "north": value.north}
    raise TypeError(f"the map's content needs plain values, found {type(value).__name__}")
