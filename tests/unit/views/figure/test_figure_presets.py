"""Every preset holds what it shows: nothing overlaps, nothing is cut, and it looks as it did."""

import datetime as dt
import io
from dataclasses import fields, replace
from itertools import combinations
from typing import NamedTuple

import geopandas as gpd
import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Text
from PIL import Image

from dashboard.checks.assess import Assessment
from dashboard.geodesy.ground.backdrop import Backdrop
from dashboard.views.features.frame import frames
from dashboard.views.figure import PRESETS, SLIDE, Furnishing, Paper, Preset, Scene, draw_figure, find_preset
from dashboard.views.figure.pen.box import Box
from dashboard.views.figure.pen.text_block import ELLIPSIS
from dashboard.views.view import OPENING_LAYERS, View
from tools.figure_references import NAMES, REFERENCES, draw_reference

WITH_BAND = OPENING_LAYERS | {"band"}
FURNISHED = Furnishing("Unclassified // test", dt.date(2023, 10, 14), "Desk 3", "A. Reviewer", with_claims=True)
PLAIN = Furnishing()


class Shown(NamedTuple):
    """One thing to draw: what is chosen, what is added, in which language places are named."""

    view: View
    furnishing: Furnishing


SHOWN = {
    "day": Shown(View(dt.date(2023, 9, 8)), PLAIN),
    "finding, band, furnished, Korean": Shown(View(dt.date(2023, 9, 13), "S2-06", WITH_BAND, language="ko"), FURNISHED),
    "window, Russian": Shown(View(dt.date(2023, 9, 7), "S1-09", last_day=dt.date(2023, 9, 20), language="ru"), PLAIN),
}

TOUCH_IN = 0.006
"""Boxes of letters are whole pixels at 200 per inch; neighbours may share one [in]."""

LEAST_PT = {"slide": 6.0, "a4-portrait": 5.5, "a4-landscape": 5.5, "square": 5.5}

DPI = 200


class Word(NamedTuple):
    """A run of letters with its box [in] and size [pt]."""

    text: str
    box: Box
    size_pt: float


class Drawn(NamedTuple):
    """A figure with what it was drawn from."""

    preset: Preset
    shown: Shown
    words: tuple[Word, ...]

    @property
    def said(self) -> str:
        return " ".join(word.text for word in self.words)


def measure(figure: Figure) -> tuple[Word, ...]:
    renderer = FigureCanvasAgg(figure).get_renderer()  # type: ignore[no-untyped-call]
    letters = [artist for artist in figure.artists if isinstance(artist, Text) and artist.get_text().strip()]
    found = []
    for artist in letters:
        x0, y0, x1, y1 = (float(v) / figure.dpi for v in np.asarray(artist.get_window_extent(renderer).extents))
        found.append(Word(artist.get_text(), Box(x0, y0, x1, y1), artist.get_fontproperties().get_size_in_points()))
    return tuple(found)


@pytest.fixture(scope="module")
def named(assessment: Assessment) -> dict[str, gpd.GeoDataFrame]:
    """Lay the features out once a language."""
    return {language: frames(assessment, language) for language in ("", "ko", "ru")}


@pytest.fixture(scope="module", params=PRESETS, ids=lambda preset: preset.name)
def preset(request: pytest.FixtureRequest) -> Preset:
    chosen: Preset = request.param
    return chosen


@pytest.fixture(scope="module", params=list(SHOWN.values()), ids=list(SHOWN))
def drawn(
    request: pytest.FixtureRequest,
    preset: Preset,
    assessment: Assessment,
    named: dict[str, gpd.GeoDataFrame],
    backdrop: Backdrop,
) -> Drawn:
    shown: Shown = request.param
    frame = named[shown.view.language]
    figure = draw_figure(
        Scene(assessment, frame, shown.view, backdrop), Paper(preset=preset, dpi=DPI, furnishing=shown.furnishing)
    )
    return Drawn(preset, shown, measure(figure))


def overlapping(words: tuple[Word, ...]) -> list[tuple[str, str]]:
    return [
        (one.text, other.text)
        for one, other in combinations(words, 2)
        if one.box.widened(-TOUCH_IN / 2).overlaps(other.box.widened(-TOUCH_IN / 2))
    ]


def test_no_two_texts_overlap(drawn: Drawn) -> None:
    assert overlapping(drawn.words) == []


def test_every_text_stands_inside_a_part_of_the_page(drawn: Drawn) -> None:
    layout = drawn.preset.layout
    parts = [getattr(layout, field.name) for field in fields(layout)]
    page = drawn.preset.page
    margins = [replace(page, bottom=page.top - 0.22), replace(page, top=0.22)]
    for word in drawn.words:
        inside = [part for part in (*parts, *margins) if part.widened(TOUCH_IN).holds(word.box)]
        table = drawn.shown.furnishing.with_claims and layout.whole.joined(layout.row).holds(word.box)
        assert inside or table, word


def test_no_text_is_cut(drawn: Drawn) -> None:
    assert [word.text for word in drawn.words if ELLIPSIS in word.text] == []


def test_no_letters_are_too_small_to_read(drawn: Drawn) -> None:
    smallest = min(drawn.words, key=lambda word: word.size_pt)
    assert smallest.size_pt >= LEAST_PT[drawn.preset.name], smallest


def test_what_is_added_is_shown_and_nothing_else(drawn: Drawn) -> None:
    said, furnished = drawn.said, drawn.shown.furnishing is FURNISHED
    assert said.count("UNCLASSIFIED // TEST") == (2 if furnished else 0)
    for words in ("Information as of 14 Oct 2023", "Prepared by Desk 3", "A. Reviewer", "COMPUTED, PLAIN READING"):
        assert (words in said) == furnished


def test_places_are_named_in_the_language_chosen(drawn: Drawn) -> None:
    named = {"": "Najin", "ko": "라진", "ru": "Раджин"}[drawn.shown.view.language]
    on_maps = [word for word in drawn.words if word.text == named]
    assert len(on_maps) >= 2  # the whole route and the close-up


def test_head_and_strip_tell_the_days(drawn: Drawn) -> None:
    window = drawn.shown.view.last_day is not None
    assert ("Days shown: 7–20 Sep 2023" in drawn.said) == window
    assert ("days 1 to 14 of 25" in drawn.said) == window
    assert ("Kim-Putin summit" in drawn.said) == (drawn.shown is not SHOWN["day"])


def test_the_parts_of_a_page_do_not_overlap(preset: Preset) -> None:
    layout = preset.layout
    parts = [getattr(layout, field.name) for field in fields(layout)]
    assert not any(one.overlaps(other) for one, other in combinations(parts, 2))
    assert all(preset.page.widened(-0.22).holds(part) for part in parts)


def test_a_table_takes_its_room_from_the_maps_alone(preset: Preset) -> None:
    layout, table = preset.layout.with_claims(0.5)
    parts = [getattr(layout, field.name) for field in fields(layout)]
    assert not any(one.overlaps(other) for one, other in combinations([*parts, table], 2))
    assert layout.panel == preset.layout.panel


def test_the_panel_takes_the_room_of_close_ups_that_are_not_there(preset: Preset) -> None:
    layout = preset.layout
    assert layout.panel_beside([layout.west, layout.east]) == layout.panel
    assert layout.panel_beside([]) == layout.panel.joined(layout.row)
    alone = layout.close_up_alone(in_east=True)
    assert not layout.panel_beside([alone]).overlaps(alone)


def test_the_layout_is_the_same_at_every_resolution(
    assessment: Assessment, frame: gpd.GeoDataFrame, backdrop: Backdrop
) -> None:
    view = View(dt.date(2023, 9, 13), "S1-09")

    def positions(dpi: int) -> list[tuple[str, tuple[float, float]]]:
        figure = draw_figure(Scene(assessment, frame, view, backdrop), Paper(dpi=dpi))
        return [(a.get_text(), a.get_position()) for a in figure.artists if isinstance(a, Text)]

    assert positions(100) == positions(600)


def test_an_unknown_preset_is_refused_with_those_there_are() -> None:
    assert find_preset("slide") is SLIDE
    with pytest.raises(ValueError, match="slide, a4-portrait, a4-landscape, square, found 'poster'"):
        find_preset("poster")


ENDLESS = "Unendlich " * 60


def test_texts_without_end_stay_inside_and_apart(
    assessment: Assessment, frame: gpd.GeoDataFrame, backdrop: Backdrop, preset: Preset
) -> None:
    endless = frame.copy()
    endless.loc[endless.layer.isin(["place", "evidence"]), "name"] = ENDLESS
    furnishing = Furnishing(ENDLESS, dt.date(2023, 10, 14), ENDLESS, ENDLESS, with_claims=True)
    view = View(dt.date(2023, 9, 13), "S1-09")
    words = measure(
        draw_figure(Scene(assessment, endless, view, backdrop), Paper(preset=preset, dpi=DPI, furnishing=furnishing))
    )
    assert overlapping(words) == []
    assert all(preset.page.holds(word.box) for word in words)


BLOCK_PX = 10
MOST_APART = 40
"""How far the mean of a block of pixels may lie from the picture's [of 255].

A label, a mark or a stretch of route that comes or goes changes a block by more; digits of the stamp, or letters that
another release of FreeType or Agg lays a little differently, by less.
"""


def blocks(png: bytes) -> np.ndarray:
    image = Image.open(io.BytesIO(png)).convert("RGB")
    return np.asarray(image.reduce(BLOCK_PX), dtype=np.float64)


@pytest.mark.parametrize("name", NAMES)
def test_it_looks_as_in_the_picture(
    name: str, assessment: Assessment, frame: gpd.GeoDataFrame, backdrop: Backdrop
) -> None:
    found = blocks(draw_reference(assessment, frame, backdrop, find_preset(name)))
    wanted = blocks((REFERENCES / f"{name}.png").read_bytes())
    assert found.shape == wanted.shape
    assert np.abs(found - wanted).max() <= MOST_APART
    assert np.abs(found - wanted).mean() <= 1.0


def test_a_missing_route_would_not_look_so(assessment: Assessment, frame: gpd.GeoDataFrame, backdrop: Backdrop) -> None:
    without = draw_reference(assessment, frame[frame.id != "route-sea"], backdrop, SLIDE)
    wanted = blocks((REFERENCES / "slide.png").read_bytes())
    assert np.abs(blocks(without) - wanted).max() > MOST_APART
