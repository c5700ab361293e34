"""The report figure: what it says, where its letters stand, and that they are there at all."""

import datetime as dt
from itertools import combinations

import geopandas as gpd
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from dashboard.checks.assess import Assessment
from dashboard.geodesy.ground.backdrop import Backdrop
from dashboard.views.figure import Paper, Scene, draw_figure
from dashboard.views.stamp import ATTRIBUTION, DISCLAIMER
from dashboard.views.view import View

VIEWS = (
    View(dt.date(2023, 9, 7)),
    View(dt.date(2023, 9, 13), "S1-09"),
    View(dt.date(2023, 9, 30), layers=frozenset({"place"})),
)

TOUCH_PX = 1.0
"""Boxes of letters are whole pixels; neighbours may share one."""


@pytest.fixture(scope="module", params=VIEWS, ids=lambda view: f"{view.day}-{view.finding}-{len(view.layers)}")
def view(request: pytest.FixtureRequest) -> View:
    chosen: View = request.param
    return chosen


@pytest.fixture(scope="module")
def figure(assessment: Assessment, frame: gpd.GeoDataFrame, backdrop: Backdrop, view: View) -> Figure:
    return draw_figure(Scene(assessment, frame, view, backdrop), Paper(dpi=100))


def letters(figure: Figure) -> list[Text]:
    return [artist for artist in figure.artists if isinstance(artist, Text)]


def words(figure: Figure) -> str:
    return " ".join(text.get_text() for text in letters(figure))


def letter_boxes(figure: Figure) -> list[tuple[str, Bbox]]:
    renderer = FigureCanvasAgg(figure).get_renderer()  # type: ignore[no-untyped-call]
    return [(text.get_text(), text.get_window_extent(renderer)) for text in letters(figure)]


def assert_placed(figure: Figure) -> None:
    """Check that every letter lies on the page and no two texts overlap."""
    boxes = letter_boxes(figure)
    outside = [text for text, box in boxes if not (box.x0 >= 0 and box.y0 >= 0 and box.x1 <= figure.bbox.x1)]
    above = [text for text, box in boxes if box.y1 > figure.bbox.y1]
    overlapping = [
        (one, other)
        for (one, a), (other, b) in combinations(boxes, 2)
        if min(a.x1, b.x1) - max(a.x0, b.x0) > TOUCH_PX and min(a.y1, b.y1) - max(a.y0, b.y0) > TOUCH_PX
    ]
    assert (outside, above, overlapping) == ([], [], [])


def test_every_letter_lies_on_the_slide_and_over_no_other(figure: Figure) -> None:
    assert_placed(figure)


def test_it_says_day_window_credits_and_reservation(figure: Figure, view: View) -> None:
    said = words(figure)
    assert f"Day shown: {view.day.day}" in said
    assert "stated window 7 Sep – 1 Oct 2023" in said
    assert DISCLAIMER in said
    assert ATTRIBUTION in said
    assert "68/262" in said
    assert "Lambert conformal conic" in said


def test_it_is_stamped(figure: Figure, assessment: Assessment, view: View) -> None:
    said = words(figure)
    assert assessment.case.content_hash[:12] in said
    assert view.day.isoformat() in said
    assert "convention recognised" in said


def test_the_sea_is_named_as_the_case_has_it(figure: Figure) -> None:
    said = words(figure)
    assert said.count("Sea of Japan") == said.count("(East Sea)") == 2


def test_a_chosen_finding_is_quoted_whole(figure: Figure, assessment: Assessment, view: View) -> None:
    if view.finding is None:
        assert "STATED DISTANCES" in words(figure)
        return
    finding = assessment.finding(view.finding)
    assert finding.sentence in words(figure)
    assert f"{finding.claim.id}: {finding.verdict.shown.upper()}" in words(figure)


def test_the_event_of_the_day_is_told(assessment: Assessment, frame: gpd.GeoDataFrame, backdrop: Backdrop) -> None:
    figure = draw_figure(Scene(assessment, frame, View(dt.date(2023, 9, 8)), backdrop), Paper(dpi=50))
    assert "About 300 containers reported at Najin" in words(figure)
    quiet = draw_figure(Scene(assessment, frame, View(dt.date(2023, 9, 9)), backdrop), Paper(dpi=50))
    assert "300 containers" not in words(quiet)


def test_names_in_every_script_are_drawn_and_what_no_font_has_is_a_box(
    assessment: Assessment, frame: gpd.GeoDataFrame, backdrop: Backdrop
) -> None:
    name = "ท่าเรือ 深圳港 أكتاو दिल्ली 📍 \u202eNajin\x07\ud800 \U000e0fff"
    renamed = frame.copy()
    renamed.loc[renamed.id == "place-najin", "name"] = name
    figure = draw_figure(Scene(assessment, renamed, View(dt.date(2023, 9, 7)), backdrop), Paper(dpi=50))
    drawn = {artist.get_text() for artist in figure.artists if isinstance(artist, Text)}
    assert {"ท่าเรือ", "深圳港", "दिल्ली", "📍", "\U000e0fff"} <= drawn


def test_a_dollar_sign_is_no_formula(assessment: Assessment, frame: gpd.GeoDataFrame, backdrop: Backdrop) -> None:
    renamed = frame.copy()
    renamed.loc[renamed.id == "place-najin", "name"] = r"$\frac{1}{$"
    figure = draw_figure(Scene(assessment, renamed, View(dt.date(2023, 9, 7)), backdrop), Paper(dpi=50))
    FigureCanvasAgg(figure).draw()  # type: ignore[no-untyped-call]


def test_a_long_title_stays_clear_of_everything(
    assessment: Assessment, frame: gpd.GeoDataFrame, backdrop: Backdrop
) -> None:
    case = assessment.case.model_copy(update={"title": "Reported shipments " * 12})
    longer = Assessment(case, assessment.findings, assessment.routes)
    figure = draw_figure(Scene(longer, frame, View(dt.date(2023, 9, 7)), backdrop), Paper(dpi=100))
    assert_placed(figure)


def test_a_case_without_route_still_has_a_figure(
    assessment: Assessment, frame: gpd.GeoDataFrame, backdrop: Backdrop
) -> None:
    bare = Assessment(assessment.case, (), ())
    figure = draw_figure(Scene(bare, frame[frame.layer == "event"], View(dt.date(2023, 9, 7)), backdrop), Paper(dpi=50))
    assert "Reported container shipments" in words(figure)
