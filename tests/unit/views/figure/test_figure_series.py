"""Series of figures: which pages there are, how they are numbered, and that only one is held at a time."""

import datetime as dt
import gc
import weakref
from collections.abc import Iterable

import geopandas as gpd
from matplotlib.figure import Figure
from matplotlib.text import Text

from dashboard.checks.assess import Assessment
from dashboard.geodesy.ground.backdrop import Backdrop
from dashboard.views.figure import Furnishing, Paper, Scene, draw_claims, draw_days, find_preset
from dashboard.views.view import View

WINDOW = View(dt.date(2023, 9, 7), last_day=dt.date(2023, 9, 8))
DPI = 50


def said(pages: Iterable[Figure]) -> list[list[str]]:
    return [[artist.get_text() for artist in page.artists if isinstance(artist, Text)] for page in pages]


def test_a_page_a_day_of_the_window(assessment: Assessment, frame: gpd.GeoDataFrame, backdrop: Backdrop) -> None:
    pages = said(draw_days(Scene(assessment, frame, WINDOW, backdrop), Paper(dpi=DPI)))
    assert [page.count(f"{n} of 2") for n, page in enumerate(pages, start=1)] == [1, 1]
    for page, day in zip(pages, (7, 8), strict=True):
        assert f"Day shown: {day} Sep 2023" in " ".join(page)


def test_without_a_window_every_day_of_the_case_has_its_page(
    assessment: Assessment, frame: gpd.GeoDataFrame, backdrop: Backdrop
) -> None:
    pages = draw_days(Scene(assessment, frame, View(dt.date(2023, 9, 20)), backdrop), Paper(dpi=DPI))
    (first,) = said([next(pages)])
    assert "1 of 25" in first
    assert "Day shown: 7 Sep 2023" in " ".join(first)


def test_a_page_that_is_done_with_is_let_go(
    assessment: Assessment, frame: gpd.GeoDataFrame, backdrop: Backdrop
) -> None:
    pages = draw_days(Scene(assessment, frame, WINDOW, backdrop), Paper(dpi=DPI))
    held = weakref.ref(next(pages))
    next(pages)
    gc.collect()
    assert held() is None


def test_a_page_a_claim_of_those_shown(assessment: Assessment, frame: gpd.GeoDataFrame, backdrop: Backdrop) -> None:
    both = said(draw_claims(Scene(assessment, frame, WINDOW, backdrop), Paper(dpi=DPI)))
    assert [f"{n} of 2" in page for n, page in enumerate(both, start=1)] == [True, True]
    one = View(WINDOW.day, claims=frozenset({"S2-06", "S1-10"}))
    (page,) = said(draw_claims(Scene(assessment, frame, one, backdrop), Paper(dpi=DPI)))
    assert "1 of 1" in page
    assert "finding S2-06" in " ".join(page)


def test_without_a_distance_there_is_no_page(
    assessment: Assessment, frame: gpd.GeoDataFrame, backdrop: Backdrop
) -> None:
    none = View(WINDOW.day, claims=frozenset({"S1-10"}))
    assert list(draw_claims(Scene(assessment, frame, none, backdrop), Paper())) == []


def test_a_long_marking_leaves_room_for_the_number(
    assessment: Assessment, frame: gpd.GeoDataFrame, backdrop: Backdrop
) -> None:
    marked = Furnishing(marking="W" * 80)
    pages = draw_claims(
        Scene(assessment, frame, WINDOW, backdrop), Paper(preset=find_preset("a4-portrait"), furnishing=marked)
    )
    page = next(pages)
    texts = [artist for artist in page.artists if isinstance(artist, Text)]
    number = next(t for t in texts if t.get_text() == "1 of 2").get_window_extent()
    for marking in (t.get_window_extent() for t in texts if t.get_text().startswith("WWW")):
        assert marking.x1 < number.x0
