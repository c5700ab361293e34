"""The ground of the plate: waters and relief at small scale, in the colours of the theme."""

import io
from collections.abc import Callable
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Page

from dashboard.geodesy.ground.backdrop import Relief

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
GO = "([lat, lon, zoom]) => { map_waybill.setMaxBounds(null).setView([lat, lon], zoom, {animate: false}); }"
INK = """([lat, lon]) => {
    const canvas = document.querySelector('.leaflet-ground-pane canvas');
    const box = canvas.getBoundingClientRect();
    const frame = map_waybill.getContainer().getBoundingClientRect();
    const at = map_waybill.latLngToContainerPoint([lat, lon]);
    const scale = canvas.width / box.width;
    const [x, y] = [(at.x + frame.left - box.left) * scale, (at.y + frame.top - box.top) * scale];
    return [...canvas.getContext('2d').getImageData(Math.floor(x), Math.floor(y), 1, 1).data].join();
}"""
LAND_AT = (46.5, 129.0)
SEA_AT = (38.0, 134.0)


def ink(page: Page, at: tuple[float, float], zoom: float) -> str:
    page.evaluate(GO, [*at, zoom])
    return str(page.evaluate(INK, [*at]))


def test_waters_are_drawn_at_small_scale_and_step_aside_where_the_coast_is_finer(
    open_map: Open, make_content: Make
) -> None:
    page = open_map(make_content(waters=WATERS))
    assert ink(page, LAKE_AT, 5) != ink(page, LAND_AT, 5)
    assert ink(page, (45.5, 129.0), 5) != ink(page, LAND_AT, 5)
    assert ink(page, LAKE_AT, 9) == ink(page, LAND_AT, 9)


def relief(grey: int) -> Relief:
    image = io.BytesIO()
    Image.new("RGB", (1024, 1024), (grey, grey, grey)).save(image, "WEBP", lossless=True)
    return Relief(image.getvalue(), west=120, south=30, east=140, north=55)


def ink_over(open_map: Open, content: Any, at: tuple[float, float], zoom: float) -> int:
    """Give the sum of red, green and blue once the relief, if there is one, has been decoded."""
    page = open_map(content)
    page.wait_for_function("() => document.querySelector('.leaflet-ground-pane canvas').dataset.relief !== 'awaited'")
    return sum(int(band) for band in ink(page, at, zoom).split(",")[:3])


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_relief_shades_land_alone_and_level_ground_keeps_its_colour(
    page: Page, open_map: Open, make_content: Make, theme: Any
) -> None:
    page.emulate_media(color_scheme=theme)
    plain, dark, light, level = (
        [ink_over(open_map, content, at, 6.5) for at in (LAND_AT, SEA_AT)]
        for content in (make_content(), *(make_content(relief=relief(grey)) for grey in (40, 215, 128)))
    )
    assert dark[0] < plain[0] - 20
    assert light[0] > plain[0]
    assert level == plain
    assert dark[1] == light[1] == plain[1]


def test_relief_steps_aside_before_its_pixels_show(open_map: Open, make_content: Make) -> None:
    # 1024 pixels over 20 degrees: one is 3 screen pixels wide at zoom 7.8.
    shaded, plain = make_content(relief=relief(40)), make_content()
    assert ink_over(open_map, shaded, LAND_AT, 6.5) < ink_over(open_map, plain, LAND_AT, 6.5)
    assert ink_over(open_map, shaded, LAND_AT, 8) == ink_over(open_map, plain, LAND_AT, 8)


def test_ground_is_drawn_anew_in_a_changed_theme(page: Page, open_map: Open) -> None:
    open_map()
    light = ink(page, LAND_AT, 5)
    page.emulate_media(color_scheme="dark")
    page.wait_for_function(f"([at, light]) => ({INK})(at) !== light", arg=[[*LAND_AT], light])
