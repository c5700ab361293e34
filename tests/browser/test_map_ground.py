"""The ground of the plate: waters at small scale, in the colours of the theme."""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page

Make = Callable[..., Any]
Open = Callable[..., Page]
LAKE_AT = (45.5, 131.5)
WATERS = {
    "type": "FeatureCollection",
    "features": [
        {
            "type": "Feature",
            "properties": {"kind": "lake"},
            "geometry": {"type": "Polygon", "coordinates": [[[131, 45], [132, 45], [132, 46], [131, 46], [131, 45]]]},
        },
        {
            "type": "Feature",
            "properties": {"kind": "river"},
            "geometry": {"type": "MultiLineString", "coordinates": [[[128, 45.5], [130, 45.5]]]},
        },
    ],
}
INK = """([lat, lon, zoom]) => {
    map_waybill.setMaxBounds(null).setView([lat, lon], zoom, {animate: false});
    const canvas = document.querySelector('.leaflet-ground-pane canvas');
    const box = canvas.getBoundingClientRect();
    const frame = map_waybill.getContainer().getBoundingClientRect();
    const at = map_waybill.latLngToContainerPoint([lat, lon]);
    const scale = canvas.width / box.width;
    const [x, y] = [(at.x + frame.left - box.left) * scale, (at.y + frame.top - box.top) * scale];
    return [...canvas.getContext('2d').getImageData(Math.floor(x), Math.floor(y), 1, 1).data].join();
}"""
LAND_AT = (46.5, 129.0)


def ink(page: Page, at: tuple[float, float], zoom: float) -> str:
    return str(page.evaluate(INK, [*at, zoom]))


def test_waters_are_drawn_at_small_scale_and_step_aside_where_the_coast_is_finer(
    open_map: Open, make_content: Make
) -> None:
    page = open_map(make_content(waters=WATERS))
    assert ink(page, LAKE_AT, 5) != ink(page, LAND_AT, 5)
    assert ink(page, (45.5, 129.0), 5) != ink(page, LAND_AT, 5)
    assert ink(page, LAKE_AT, 9) == ink(page, LAND_AT, 9)


def test_ground_is_drawn_anew_in_a_changed_theme(page: Page, open_map: Open) -> None:
    open_map()
    light = ink(page, LAND_AT, 5)
    page.emulate_media(color_scheme="dark")
    assert ink(page, LAND_AT, 5) != light
