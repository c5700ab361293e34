"""The ruler and the scale against pyproj as judge, and the ruler's use by hand and by keys."""

import re
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from playwright.sync_api import Page, expect
from pyproj import Geod

from dashboard.geodesy import Point, mercator_ruler_m
from dashboard.views.map.document import WEB

Open = Callable[..., Page]
Make = Callable[..., Any]
WGS84 = Geod(ellps="WGS84")
WITHIN_M = 0.01
"""Vincenty's series are good to a millimetre; asked for is a metre."""
GEODESIC = (WEB / "map" / "panels" / "geodesic.js").read_text(encoding="utf-8")


def evaluate(page: Page, expression: str, argument: object = None) -> Any:
    return page.evaluate(f"argument => {{ {GEODESIC}\n return {expression}; }}", argument)


def scatter(count: int) -> Any:
    """Points of the sphere's even density and pairs a few metres to half the globe apart."""
    draw = np.random.default_rng(7)
    lons, lats = draw.uniform(-180, 180, count), np.degrees(np.arcsin(draw.uniform(-1, 1, count)))
    ways, lengths = draw.uniform(0, 360, count), 10 ** draw.uniform(0.5, np.log10(19.5e6), count)
    ends = WGS84.fwd(lons, lats, ways, lengths)
    return np.column_stack([lons, lats, ends[0], ends[1]])


def test_distance_and_azimuth_against_pyproj(page: Page) -> None:
    pairs = scatter(3000)
    solve = "argument.map(([a, b, c, d]) => solveInverse({lon: a, lat: b}, {lon: c, lat: d}))"
    found = evaluate(page, solve, pairs.tolist())
    azimuths, _, lengths = WGS84.inv(*pairs.T)
    assert all(found)
    assert np.abs(np.array([each["metres"] for each in found]) - lengths).max() < WITHIN_M
    across = np.radians(np.array([each["azimuth"] for each in found]) - azimuths)
    assert (np.abs(np.arctan2(np.sin(across), np.cos(across))) * np.minimum(lengths, 6.4e6)).max() < 1


@pytest.mark.parametrize(
    ("start", "end"),
    [((0, 0), (0, 1)), ((0, 0), (1, 0)), ((179.5, 60), (-179.5, 60)), ((0, -90), (30, 70)), ((5, 5), (5, 5))],
)
def test_special_lines_against_pyproj(page: Page, start: tuple[float, float], end: tuple[float, float]) -> None:
    solve = "solveInverse({lon: argument[0], lat: argument[1]}, {lon: argument[2], lat: argument[3]}).metres"
    assert evaluate(page, solve, [*start, *end]) == pytest.approx(WGS84.inv(*start, *end)[2], abs=WITHIN_M)


@pytest.mark.parametrize("end", [[179.7, 0.3], [180, 0], [179.9, -0.1]])
def test_nearly_opposite_points_are_not_computed(page: Page, end: list[float]) -> None:
    assert evaluate(page, "solveInverse({lon: 0, lat: 0}, {lon: argument[0], lat: argument[1]})", end) is None


def test_the_drawn_line_lies_on_the_geodesic(page: Page) -> None:
    start, end = {"lon": 130.28, "lat": 42.26}, {"lon": -122.4, "lat": 37.8}
    drawn = evaluate(page, "traceGeodesic(...argument, solveInverse(...argument))", [start, end])
    azimuth, _, length = WGS84.inv(130.28, 42.26, -122.4, 37.8)
    alike = np.ones(len(drawn))
    lons, lats, _ = WGS84.fwd(130.28 * alike, 42.26 * alike, azimuth * alike, np.linspace(0, length, len(drawn)))
    off = WGS84.inv(lons, lats, [p["lon"] for p in drawn], [p["lat"] for p in drawn])[2]
    assert np.max(off) < WITHIN_M
    assert np.abs(np.diff([p["lon"] for p in drawn])).max() < 5  # no jump at the antimeridian


def test_flat_ruler_is_the_artefact_of_the_checks(page: Page) -> None:
    ends = [{"lon": 40.12, "lat": 45.85}, {"lon": 38.17, "lat": 47.07}]
    expected = mercator_ruler_m(Point(40.12, 45.85), Point(38.17, 47.07))
    assert evaluate(page, "layFlatRuler(...argument)", ends) == pytest.approx(expected, rel=1e-9)


@pytest.mark.parametrize("lat", [0, 47, 75])
def test_scale_is_true_along_the_parallel(page: Page, lat: float) -> None:
    *_, metres = WGS84.inv(0, lat, 1e-4, lat)
    assert evaluate(page, "metresAUnit(argument) * 256 / 360 * 1e-4", lat) == pytest.approx(metres, rel=1e-6)


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
