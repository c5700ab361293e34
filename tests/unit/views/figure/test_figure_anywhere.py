"""The figure of a case anywhere on earth: finite, in frame, joined at the antimeridian, close-ups inside and larger."""

import math
from itertools import combinations

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.figure import Figure
from matplotlib.text import Text

from dashboard.case import Case
from dashboard.checks.assess import assess
from dashboard.checks.atlas import Atlas
from dashboard.geodesy import Point, direct
from dashboard.geodesy.ground.backdrop import Backdrop
from dashboard.views.features.frame import frames
from dashboard.views.figure import PRESETS, SLIDE, Paper, Preset, Scene, draw_figure, draw_finding
from dashboard.views.figure.pen.box import Box
from dashboard.views.figure.pen.pen import Pen
from dashboard.views.figure.report.close_ups import LEAST_MAGNIFIED, choose_close_ups
from dashboard.views.figure.sheet.degrees import longitude_words
from dashboard.views.figure.sheet.graticule import draw_graticule
from dashboard.views.figure.sheet.ground import Ground, Land, lay_ground
from dashboard.views.figure.sheet.projection import close_projection
from dashboard.views.figure.sheet.sheet import CLOSEST_M_PER_IN, Sheet
from dashboard.views.view import View
from tests.made.drawn_case import DAY, made_case

STRIP, UPRIGHT = Box(0.3, 4.25, 13.033, 6.64), Box(0.4, 4.05, 4.2, 10.36)

MADE = {
    "antipodes": made_case(
        {"Madrid": (40.42, -3.7), "Wellington": (-41.29, 174.78)}, [("Madrid", "Wellington", "19,800")]
    ),
    "antimeridian": made_case({"Suva": (-18.14, 178.44), "Apia": (-13.83, -171.77)}, [("Suva", "Apia", "1,150")]),
    "at 180": made_case({"One": (0.0, 180.0), "Two": (0.0, -180.0)}, [("One", "Two", "5")]),
    "to the pole": made_case(
        {"Longyearbyen": (78.22, 15.65), "Pole": (90.0, 0.0)}, [("Longyearbyen", "Pole", "1,300")]
    ),
    "border alone": made_case({"Wales": (65.61, -168.09)}, [("Wales", "country:RU", "88")]),
    "two flights over Chukotka": made_case(
        {"Uelkal": (65.53, -179.28), "Seymchan": (62.932, 152.394), "Yakutsk": (62.031, 129.723)},
        [("Uelkal", "Seymchan", "1,450"), ("Seymchan", "Yakutsk", "1,878")],
    ),
    "one place": made_case({"Abeche": (13.83, 20.83)}),
    "nothing": made_case({}),
}


def draw(case: Case, atlas: Atlas, backdrop: Backdrop, preset: Preset = SLIDE) -> Figure:
    assessment = assess(case, atlas)
    return draw_figure(Scene(assessment, frames(assessment), View(DAY), backdrop), Paper(preset=preset, dpi=60))


def words(figure: Figure) -> list[str]:
    return [artist.get_text() for artist in figure.artists if isinstance(artist, Text)]


@st.composite
def extents(draw: st.DrawFn) -> np.ndarray:
    """Spread two to five positions round a point anywhere, within some distance of it."""
    centre = Point(draw(st.floats(-180, 180)), draw(st.floats(-90, 90)))
    reach_m = draw(st.sampled_from([100.0, 50e3, 900e3, 3_000e3]))
    ways = draw(st.lists(st.floats(0, 359), min_size=2, max_size=5))
    points = [direct(centre, way, reach_m) for way in ways]
    return np.array([(point.lon, point.lat) for point in points])


unhurried = settings(deadline=None, max_examples=60)


@unhurried
@given(extents(), st.sampled_from([STRIP, UPRIGHT]))
def test_a_sheet_anywhere_is_finite_and_holds_what_it_shows(lonlat: np.ndarray, box: Box) -> None:
    sheet = Sheet.suited(box, lonlat, 0.6, 0.4)
    assert sheet.holds(lonlat, margin_in=0.39)
    assert sheet.m_per_in >= CLOSEST_M_PER_IN
    assert sheet.is_covered or sheet.projection.is_of_world
    rim = sheet.rim()
    if sheet.is_covered:
        assert np.isfinite(rim).all()
        corners = sheet.to_slide(sheet.corners())
        assert corners[0] == pytest.approx((box.left, box.bottom), abs=1e-3)
        assert corners[2] == pytest.approx((box.right, box.top), abs=1e-3)


@unhurried
@given(extents())
def test_what_a_small_case_spans_needs_no_map_of_the_world(lonlat: np.ndarray) -> None:
    assert not Sheet.suited(UPRIGHT, lonlat, 0.6, 0.9).projection.is_of_world


@pytest.mark.parametrize(
    ("lon", "name"),
    [
        (180.0, "180°"),
        (-180.0, "180°"),
        (190.0, "170° W"),
        (-190.0, "170° E"),
        (540.0, "180°"),
        (0.0, "0°"),
        (-5.0, "5° W"),
    ],
)
def test_meridians_of_any_turn_are_named_between_180_west_and_east(lon: float, name: str) -> None:
    assert longitude_words(lon) == name


def test_the_graticule_across_the_antimeridian_is_named_on_both_sides() -> None:
    figure = Figure(figsize=(13.3, 7.5))
    lonlat = np.array([[170.0, -20.0], [-165.0, -10.0]])
    draw_graticule(Pen(figure), Sheet.suited(STRIP, lonlat, 1.0, 0.4), [])
    assert {"180°", "170° E", "170° W"} <= set(words(figure))


def test_land_at_the_antimeridian_is_one_area_without_a_border_along_it() -> None:
    both = shapely.union_all([shapely.box(170, 60, 180, 70), shapely.box(-180, 60, -170, 70)])
    sheet = Sheet.suited(STRIP, np.array([[172.0, 62.0], [-172.0, 68.0]]), 1.0, 0.4)
    (laid,) = lay_ground(Ground((Land("Chukotka", "whole", both),)), sheet)
    assert laid.area.geom_type == "Polygon"
    at_180 = sheet.to_slide(np.array([[180.0, 65.0]]))[0]
    assert laid.border.distance(shapely.Point(at_180)) > 0.3


def test_land_round_a_pole_has_no_border_to_the_pole() -> None:
    sheet = Sheet.fitted(UPRIGHT, close_projection(20.0, -85.0), np.array([[20.0, -70.0], [-160.0, -80.0]]), 0.5, 0.5)
    (laid,) = lay_ground(Ground((Land("Antarctica", "whole", shapely.box(-180, -90, 180, -75)),)), sheet)
    pole = sheet.to_slide(np.array([[0.0, -90.0]]))[0]
    assert shapely.make_valid(laid.area).buffer(0.01).contains(shapely.Point(pole))
    assert laid.border.distance(shapely.Point(pole)) > 0.5


@pytest.mark.parametrize("name", MADE)
def test_a_figure_is_drawn_with_every_place_and_claim(name: str, atlas: Atlas, backdrop: Backdrop) -> None:
    case = MADE[name]
    said = words(draw(case, atlas, backdrop))
    assert {place.name for place in case.places} <= set(said)
    assert [text for text in said if "°" in text]


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.name)
def test_a_case_without_legs_says_each_plain_distance_on_its_map(
    preset: Preset, atlas: Atlas, backdrop: Backdrop
) -> None:
    said = words(draw(MADE["antimeridian"], atlas, backdrop, preset))
    assert "C1: 1,151 km, computed" in said


def test_claims_along_one_line_share_its_label(atlas: Atlas, backdrop: Backdrop) -> None:
    stated = [("Suva", "Apia", f"{1_000 + number:,}") for number in range(5)]
    case = made_case({"Suva": (-18.14, 178.44), "Apia": (-13.83, -171.77)}, stated)
    assert "C1, C2, C3 and 2 more: 1,151 km, computed" in words(draw(case, atlas, backdrop))


def test_close_ups_show_more_than_places_and_do_not_lie_over_each_other(atlas: Atlas, backdrop: Backdrop) -> None:
    case = made_case(
        {
            "Seattle": (47.61, -122.33),
            "Vladivostok": (43.11, 131.87),
            "Yakutsk": (62.03, 129.72),
            "Seymchan": (62.93, 152.39),
        },
        [("Seymchan", "Yakutsk", "1,167")],
        "Vladivostok - Seattle",
    )
    assessment = assess(case, atlas)
    scene = Scene(assessment, frames(assessment), View(DAY), backdrop)
    for preset in PRESETS:
        for layout in preset.layouts:
            whole = Sheet.suited(layout.whole, scene.route_lonlat, 0.9, 0.4)
            assert choose_close_ups(scene, whole, layout) == ()


@pytest.mark.parametrize("lat", [90.0, -90.0])
@pytest.mark.parametrize("lon", [0.0, 177.0])
@pytest.mark.parametrize("box", [STRIP, UPRIGHT])
def test_a_spot_on_a_pole_stands_amid_its_sheet(lon: float, lat: float, box: Box) -> None:
    sheet = Sheet.suited(box, np.array([[lon, lat]]), 0.6, 0.4, 80_000.0)
    assert sheet.is_covered


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.name)
def test_boxes_of_an_arrangement_never_overlap(preset: Preset) -> None:
    for layout in preset.layouts:
        boxes = [layout.head, layout.record, layout.strip, layout.whole, layout.west, layout.east]
        boxes += [layout.panel, layout.foot]
        assert not [(one, other) for one, other in combinations(boxes, 2) if one.overlaps(other)]
    for layout in preset.bare:
        lowered = layout.with_panel(0.7) if layout.is_stacked else layout
        boxes = [layout.head, layout.record, layout.strip, lowered.whole, lowered.panel, layout.foot]
        assert not [(one, other) for one, other in combinations(boxes, 2) if one.overlaps(other)]


@pytest.mark.parametrize("name", ["antipodes", "antimeridian", "to the pole"])
def test_a_finding_is_drawn_anywhere(name: str, atlas: Atlas, backdrop: Backdrop) -> None:
    assessment = assess(MADE[name], atlas)
    figure = draw_finding(Scene(assessment, frames(assessment), View(DAY, "C1"), backdrop), Paper(dpi=60))
    assert {place.name for place in MADE[name].places} <= set(words(figure))


def test_a_close_up_shows_its_subject_larger_and_lies_on_the_whole(atlas: Atlas, backdrop: Backdrop) -> None:
    far = made_case(
        {
            "Seattle": (47.61, -122.33),
            "Vladivostok": (43.11, 131.87),
            "Nakhodka": (42.81, 132.87),
            "Busan": (35.1, 129.0),
        },
        [("Vladivostok", "Nakhodka", "90"), ("Busan", "Seattle", "8,400")],
        "Vladivostok - Seattle",
    )
    assessment = assess(far, atlas)
    scene = Scene(assessment, frames(assessment), View(DAY), backdrop)
    layout = SLIDE.layout
    whole = Sheet.suited(layout.whole, scene.route_lonlat, 1.35, 0.4)
    close_ups = choose_close_ups(scene, whole, layout)
    assert [close_up.title for close_up in close_ups] == ["Vladivostok"]
    (close_up,) = close_ups
    marked = shapely.Polygon(whole.to_slide(close_up.sheet.rim()))
    assert layout.whole.outline.contains(marked)
    box = close_up.sheet.box
    assert math.sqrt(box.width * box.height / marked.area) >= LEAST_MAGNIFIED


def test_an_extent_that_is_tall_stands_in_a_tall_sheet(atlas: Atlas, backdrop: Backdrop) -> None:
    chile = made_case(
        {"Arica": (-18.48, -70.32), "Punta Arenas": (-53.16, -70.91)}, [("Arica", "Punta Arenas", "3,900")]
    )
    said = " ".join(words(draw(chile, atlas, backdrop)))
    assert "transverse Mercator, central meridian 71° W" in said
