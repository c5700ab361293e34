"""What the figure says in words."""

import datetime as dt
from itertools import combinations

import geopandas as gpd
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Text

from dashboard.checks.assess import Assessment
from dashboard.geodesy.ground.backdrop import Backdrop
from dashboard.views.figure.legend import draw_legend
from dashboard.views.figure.pen.box import Box
from dashboard.views.figure.pen.pen import Pen
from dashboard.views.figure.report.claims_box import draw_claims, height_of_claims
from dashboard.views.figure.report.words import day_lines, dek, leg_line, method_line, sources_line
from dashboard.views.figure.sheet.projection import suited_projections
from dashboard.views.figure.sheet.scene import Scene
from dashboard.views.view import OPENING_LAYERS, View

DAY = View(dt.date(2023, 9, 13), "S1-09")


def said(figure: Figure) -> list[str]:
    return [artist.get_text() for artist in figure.artists if isinstance(artist, Text)]


@pytest.fixture
def scene(assessment: Assessment, frame: gpd.GeoDataFrame, backdrop: Backdrop) -> Scene:
    return Scene(assessment, frame, DAY, backdrop)


def test_a_window_is_told_as_one(assessment: Assessment) -> None:
    window = View(dt.date(2023, 9, 13), last_day=dt.date(2023, 9, 20))
    assert dek(assessment.case, window) == "Days shown: 13–20 Sep 2023; stated window 7 Sep – 1 Oct 2023"


def test_a_window_gathers_the_events_of_all_its_days(assessment: Assessment) -> None:
    lines = day_lines(assessment.case, View(dt.date(2023, 9, 8), last_day=dt.date(2023, 9, 13)))
    assert [line.split(":")[0] for line in lines] == [
        "About 300 containers reported at Najin",
        "Kim-Putin summit, Vostochny Cosmodrome",
    ]
    quiet = day_lines(assessment.case, View(dt.date(2023, 9, 20), last_day=dt.date(2023, 9, 21)))
    assert quiet == ["No source reports anything for one of these days alone."]


def test_alternatives_are_measured_as_the_route_is_drawn_with_its_connector(assessment: Assessment) -> None:
    rail = next(r for r in assessment.routes if r.leg.mode == "rail")
    assert rail.route is not None
    low_km = (rail.route.low_m + rail.connector_m) / 1000
    line = leg_line(rail, assessment.case)
    assert f"computed alternatives {low_km:,.0f} km" in line
    assert "both with the schematic connector of 50 km" in line


def test_the_method_names_every_reading_of_the_chosen_finding_and_the_projection(scene: Scene) -> None:
    line = method_line(scene, next(suited_projections(scene.route_lonlat)))
    for words in ("recognised territory 202 km", "Crimea alone 276 km", "by rail to the crossing 300 km", "artefact"):
        assert words in line
    assert "standard parallels 45° and 55°, central meridian 88°" in line


def test_sources_are_named_by_title_publisher_and_date(scene: Scene) -> None:
    line = sources_line(scene.case, scene.shown)
    assert "S1: Yonhap report on containers shipped to Russia" in line
    assert "14 Oct 2023 (S1-03" in line
    assert "S2: RFE/RL report" in line
    assert "date of publication not printed (S2-05" in line


def test_the_legend_tells_only_what_is_shown_and_boundaries_apart(
    assessment: Assessment, frame: gpd.GeoDataFrame, backdrop: Backdrop
) -> None:
    def legend(view: View) -> list[str]:
        figure = Figure()
        draw_legend(Pen(figure), Box(0.0, 0.0, 6.0, 4.0), Scene(assessment, frame, view, backdrop))
        return said(figure)

    words = legend(DAY)
    assert words.index("COMPUTED") < words.index("Route, shortest by sea")
    assert words.index("INFERRED") < words.index("Route by rail")
    assert words[words.index("BOUNDARIES") + 1] == "Disputed part"
    assert "Route by rail" not in legend(View(DAY.day, layers=OPENING_LAYERS - {"route"}))


@pytest.mark.parametrize("width", [3.2, 3.9, 5.0, 8.0])
def test_a_legend_in_a_low_box_keeps_inside_it(
    width: float, assessment: Assessment, frame: gpd.GeoDataFrame, backdrop: Backdrop
) -> None:
    box = Box(0.0, 0.0, width, 1.7)
    figure = Figure(figsize=(width, 1.7), dpi=100)
    view = View(dt.date(2023, 9, 13), "S1-09", layers=OPENING_LAYERS | {"band"})
    assert draw_legend(Pen(figure), box, Scene(assessment, frame, view, backdrop)) >= box.bottom
    renderer = FigureCanvasAgg(figure).get_renderer()  # type: ignore[no-untyped-call]
    boxes = [a.get_window_extent(renderer) for a in figure.artists if isinstance(a, Text)]
    assert all(each.x1 <= figure.bbox.x1 and each.y0 >= 0 for each in boxes)
    assert not [(one, other) for one, other in combinations(boxes, 2) if one.padded(-1).overlaps(other.padded(-1))]


def test_a_claims_box_says_how_many_claims_it_leaves_out(assessment: Assessment) -> None:
    figure = Figure(figsize=(8.0, 3.0))
    many = assessment.findings * 3
    pen = Pen(figure)
    few = height_of_claims(pen, assessment.findings, 8.0)
    assert height_of_claims(pen, many, 8.0) > few
    draw_claims(pen, Box(0.0, 0.0, 8.0, 3.0), many)
    assert "and 2 more in the findings table" in said(figure)


def test_the_claims_of_a_view_are_those_in_its_box(
    assessment: Assessment, frame: gpd.GeoDataFrame, backdrop: Backdrop
) -> None:
    scene = Scene(assessment, frame, View(DAY.day, claims=frozenset({"S1-09"})), backdrop)
    assert [finding.claim.id for finding in scene.findings] == ["S1-09"]
