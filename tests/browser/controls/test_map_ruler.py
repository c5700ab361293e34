"""The ruler and the scale against pyproj as judge, and the ruler's use by hand and by keys."""

import re
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from playwright.sync_api import Locator, Page, expect
from pyproj import Geod

from dashboard.geodesy import Point, mercator_ruler_m
from dashboard.views.map.document import WEB

Open = Callable[..., Page]
Make = Callable[..., Any]
WGS84 = Geod(ellps="WGS84")
WITHIN_M = 1e-6
"""Both judges are right to a few nanometres."""
NEAR = 12
"""Zoom at which a pixel is so short that the ruler tells tenths of a kilometre."""
GEOGRAPHICLIB = (WEB / "bundled" / "geodesic.js").read_text(encoding="utf-8")


def scatter(count: int) -> Any:
    """Pairs of points of the sphere's even density: a half near to each other or far, a half nearly opposite."""
    draw = np.random.default_rng(7)
    lons, lats = draw.uniform(-180, 180, count), np.degrees(np.arcsin(draw.uniform(-1, 1, count)))
    ways, lengths = draw.uniform(0, 360, count), 10 ** draw.uniform(0.5, np.log10(19.5e6), count)
    lengths[::2] = draw.uniform(19.9e6, 20.0e6, lengths[::2].size)
    ends = WGS84.fwd(lons, lats, ways, lengths)
    return np.column_stack([lons, lats, ends[0], ends[1]])


def measure(page: Page, start: tuple[float, float], end: tuple[float, float]) -> Locator:
    """Lay the ruler between two points, lat and lon, by keys at the cross; give its panel."""
    page.keyboard.press("m")
    for at in (start, end):
        page.evaluate(
            "([at, zoom]) => map_waybill.setMaxBounds(null).setView(at, zoom, {animate: false})", [list(at), NEAR]
        )
        page.keyboard.press("Enter")
    ruler = page.get_by_role("region", name="Ruler")
    expect(ruler).to_contain_text("azimuth")
    return ruler


def read_line(page: Page) -> Any:
    """Read the points of the line that is drawn: lon and lat."""
    return np.array(
        page.evaluate(
            """() => {
                const drawn = Object.values(map_waybill._layers);
                const line = drawn.find(({options}) => options.className === "line ruler");
                return line.getLatLngs().map(({lng, lat}) => [lng, lat]);
            }"""
        )
    )


def test_distance_and_azimuth_against_pyproj(page: Page) -> None:
    pairs = scatter(3000)
    solve = "pairs.map(([a, b, c, d]) => geographicLib.Geodesic.WGS84.Inverse(b, a, d, c))"
    found = page.evaluate(f"pairs => {{ {GEOGRAPHICLIB}\n return {solve}; }}", pairs.tolist())
    azimuths, _, lengths = WGS84.inv(*pairs.T)
    assert np.abs(np.array([each["s12"] for each in found]) - lengths).max() < WITHIN_M
    across = np.radians(np.array([each["azi1"] for each in found]) - azimuths)
    # An azimuth is as sure as what a turn by it moves: little, where all ways lead to the point opposite.
    moved_m = np.abs(np.sin(across)) * 6.4e6 * np.sin(lengths / 6.4e6)
    assert moved_m.max() < 1


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ((0, 0), (1, 0)),
        ((60, 179.5), (60, -179.5)),
        ((0, 0), (0.5, 179.7)),
        ((0, 0), (0, 180)),
        ((30, 10), (-29.9, -170.2)),
    ],
    ids=[
        "along a meridian",
        "over the antimeridian",
        "nearly opposite",
        "opposite",
        "nearly opposite in middle latitudes",
    ],
)
def test_special_lines_against_pyproj(open_map: Open, start: tuple[float, float], end: tuple[float, float]) -> None:
    ruler = measure(open_map(), start, end)
    azimuth, _, length = WGS84.inv(*start[::-1], *end[::-1])
    expect(ruler).to_contain_text(f"{length / 1000:,.1f} km · {length / 1852:,.1f} nmi · azimuth {azimuth % 360:.0f}°")


@pytest.mark.parametrize("end", [(37.8, -122.4), (-42, -49.5)], ids=["over the antimeridian", "nearly opposite"])
def test_the_drawn_line_lies_on_the_geodesic(open_map: Open, end: tuple[float, float]) -> None:
    page = open_map()
    measure(page, (42.26, 130.28), end)
    drawn = read_line(page)
    first, last = drawn[0], drawn[-1]
    azimuth, _, length = WGS84.inv(*first, *last)
    alike = np.ones(len(drawn))
    lons, lats, _ = WGS84.fwd(first[0] * alike, first[1] * alike, azimuth * alike, np.linspace(0, length, len(drawn)))
    assert np.max(WGS84.inv(lons, lats, *drawn.T)[2]) < WITHIN_M
    assert len(drawn) > 150
    assert np.abs(np.diff(drawn[:, 0])).max() < 20  # no jump at the antimeridian


def test_flat_ruler_is_the_artefact_of_the_checks(open_map: Open) -> None:
    ruler = measure(open_map(), (45.85, 40.12), (47.07, 38.17))
    expected_km = mercator_ruler_m(Point(40.12, 45.85), Point(38.17, 47.07)) / 1000
    expect(ruler).to_contain_text(f"A flat ruler on this map would say {expected_km:.1f} km")


def test_two_points_by_keys_give_distance_azimuth_and_artefact(open_map: Open) -> None:
    page = open_map()
    page.keyboard.press("m")
    ruler = page.get_by_role("region", name="Ruler")
    expect(ruler).to_contain_text("Click two points")
    page.evaluate("map_waybill.setMaxBounds(null).setView([45.85, 40.12], 6, {animate: false})")
    page.keyboard.press("Enter")
    page.evaluate("map_waybill.setView([47.07, 38.17], 6, {animate: false})")
    page.keyboard.press("Enter")
    expect(ruler).to_contain_text(re.compile(r"45\.85° N, 40\.12° E to 47\.07° N, 38\.17° E"))
    expect(ruler).to_contain_text("202 km · 109 nmi")
    expect(ruler).to_contain_text("azimuth 313°")
    expect(ruler).to_contain_text(re.compile(r"flat ruler on this map would say 29\d km: an artefact"))
    expect(page.locator("[aria-live]", has_text="202 km · 109 nmi")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(ruler).to_be_hidden()
    expect(page.locator("path.line.ruler")).to_have_count(0)


def test_clicked_marks_are_measured_from_their_points(open_map: Open) -> None:
    page = open_map()
    page.get_by_role("button", name="Ruler").click()
    for name in ("Najin", "Dunay"):
        page.locator(f"[data-feature={name}] circle").click(force=True)
    expect(page.get_by_role("region", name="Ruler")).to_contain_text(re.compile("Najin to Dunay.*183", re.DOTALL))
    expect(page.locator(".card")).to_be_hidden()


def test_a_hostile_name_stays_text_in_the_ruler(open_map: Open, make_content: Make, make_feature: Make) -> None:
    name = "<img src=x onerror=alert(1)>"
    page = open_map(make_content(make_feature("bad", "place", "Point", [131.5, 43.2], name=name, basis="stated")))
    page.keyboard.press("m")
    page.locator("[data-feature=bad] circle").click(force=True)
    expect(page.get_by_role("region", name="Ruler")).to_contain_text(name)
    assert page.locator("img").count() == 0


def test_corner_tells_the_cursor_and_else_the_centre(page: Page, open_map: Open) -> None:
    open_map()
    where = page.locator(".scale .where")
    expect(where).to_have_text(re.compile(r"^centre \d+\.\d\d° N, \d+\.\d\d° E$"))
    page.mouse.move(500, 300)
    expect(where).to_have_text(re.compile(r"^\d+\.\d\d° N, \d+\.\d\d° E$"))
    lat, lng = page.evaluate("Object.values(map_waybill.containerPointToLatLng([500, 300]))")
    expect(where).to_have_text(f"{lat:.2f}° N, {lng:.2f}° E")


def test_scale_bar_is_true_at_the_cursor(page: Page, open_map: Open) -> None:
    open_map()
    page.evaluate("map_waybill.setMaxBounds(null).setMinZoom(1).setView([50, 100], 3, {animate: false})")
    for y in (60, 300):
        page.mouse.move(500, y)
        here = page.evaluate("y => map_waybill.mouseEventToLatLng({clientX: 500, clientY: y})", y)
        expect(page.locator(".scale .where")).to_have_text(f"{here['lat']:.2f}° N, {here['lng']:.2f}° E")
        bar = page.locator(".scale .km")
        width = bar.evaluate("bar => parseFloat(bar.style.width)")
        (west, lat), (east, _) = page.evaluate(
            "([x, y, width]) => [[x, y], [x + width, y]].map(p => map_waybill.containerPointToLatLng(p))"
            ".map(({lng, lat}) => [lng, lat])",
            [300, y, width],
        )
        chords = WGS84.line_length(np.linspace(west, east, 2000), np.full(2000, lat))
        assert chords / 1000 == pytest.approx(float(bar.inner_text().split()[0].replace(",", "")), rel=1e-3)
