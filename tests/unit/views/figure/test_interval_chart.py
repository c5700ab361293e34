"""The chart of stated against computed: its letters, its bytes, its bands."""

import hashlib
import io
from dataclasses import replace
from itertools import combinations

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from dashboard.checks.assess import Assessment
from dashboard.checks.readings.readings import Readings
from dashboard.checks.stated.tolerance import Interval
from dashboard.checks.verdict.finding import Finding
from dashboard.checks.verdict.verdict import judge
from dashboard.views.figure.chart.interval_chart import chart_svg, interval_chart
from dashboard.views.interval_bands import StatedBand, label_levels, stated_bands

TOUCH_PX = 1.0
"""Boxes of letters are whole pixels; neighbours may share one."""


def rejudged(finding: Finding, **changes: str) -> Finding:
    claim = finding.claim.model_copy(update=changes)
    judgement = judge(claim.quantity, claim.path, finding.readings, hindrance="", shortest=finding.judgement.shortest)
    return replace(finding, claim=claim, judgement=judgement)


def long_named(finding: Finding) -> Finding:
    computed = tuple(replace(r, short=f"{r.short} of a country with a long name") for r in finding.readings.computed)
    return rejudged(replace(finding, readings=Readings(computed, ())))


@pytest.fixture(
    scope="module", params=["S1-09", "S2-06", "more than", "up to", "far off", "nautical", "one digit", "long names"]
)
def finding(request: pytest.FixtureRequest, assessment: Assessment) -> Finding:
    shipped = assessment.finding("S1-09")
    return {
        "S1-09": shipped,
        "S2-06": assessment.finding("S2-06"),
        "more than": rejudged(shipped, hedge="more than"),
        "up to": rejudged(shipped, hedge="up to"),
        "far off": rejudged(shipped, value="9,288"),
        "nautical": rejudged(shipped, unit="nmi"),
        "one digit": rejudged(shipped, value="9", unit="mi"),
        "long names": long_named(shipped),
    }[str(request.param)]


def draw(finding: Finding) -> Figure:
    figure = interval_chart(finding)
    assert figure is not None
    return figure


def letter_boxes(figure: Figure) -> list[tuple[str, Bbox]]:
    canvas = FigureCanvasAgg(figure)
    canvas.draw()  # type: ignore[no-untyped-call]
    renderer = canvas.get_renderer()  # type: ignore[no-untyped-call]
    texts = [artist for artist in figure.artists if isinstance(artist, Text)]
    return [(t.get_text(), t.get_window_extent(renderer)) for t in texts]


def test_every_letter_lies_on_the_canvas(finding: Finding) -> None:
    figure = draw(finding)
    for text, box in letter_boxes(figure):
        assert box.x0 >= 0, text
        assert box.y0 >= 0, text
        assert box.x1 <= figure.bbox.x1, text
        assert box.y1 <= figure.bbox.y1, text


def test_no_two_texts_overlap(finding: Finding) -> None:
    overlapping = [
        (one, other)
        for (one, a), (other, b) in combinations(letter_boxes(draw(finding)), 2)
        if min(a.x1, b.x1) - max(a.x0, b.x0) > TOUCH_PX and min(a.y1, b.y1) - max(a.y0, b.y0) > TOUCH_PX
    ]
    assert overlapping == []


@pytest.mark.parametrize("dark", [False, True])
def test_the_same_finding_gives_the_same_bytes(finding: Finding, dark: bool) -> None:
    first, second = (hashlib.sha256(chart_svg(finding, dark=dark).encode()).hexdigest() for _ in range(2))
    assert first == second


def test_the_two_variants_differ_and_neither_has_a_background_or_a_date(assessment: Assessment) -> None:
    finding = assessment.finding("S1-09")
    light, dark = chart_svg(finding, dark=False), chart_svg(finding, dark=True)
    assert light != dark
    for drawn in (light, dark):
        assert "dc:date" not in drawn
        assert "fill: #ffffff" not in drawn


def test_the_background_is_transparent(assessment: Assessment) -> None:
    figure = draw(assessment.finding("S1-09"))
    drawn = io.BytesIO()
    figure.savefig(drawn, format="rgba", transparent=True)
    assert drawn.getvalue()[3] == 0  # The alpha of the first pixel.


def test_it_says_number_readings_and_outcome(assessment: Assessment) -> None:
    said = [text for text, _ in letter_boxes(draw(assessment.finding("S1-09")))]
    assert said[said.index("290 km") + 1] == "as stated"
    assert said[said.index("290 mi") + 1] == "other unit"
    assert {"recognised territory", "202 km, plain reading", "does not fit"} <= set(said)
    assert {"Crimea alone", "fits", "if 10 km or more off"} <= set(said)
    assert {"flat map ruler", "293 km, artefact", "not counted"} <= set(said)


def test_a_fit_in_another_unit_names_it(assessment: Assessment) -> None:
    assert "fits in km" in [text for text, _ in letter_boxes(draw(assessment.finding("S2-06")))]


def test_a_band_a_unit_with_the_stated_one_first(assessment: Assessment) -> None:
    bands = tuple(stated_bands(assessment.finding("S2-06")))
    assert [(b.label, b.is_stated_unit, b.plain_only) for b in bands] == [
        ("290 mi", True, False),
        ("290 km", False, False),
        ("290 nmi", False, True),
    ]
    assert bands[1].hedged == bands[1].rounded == Interval(285.0, 295.0)


def test_labels_that_would_overlap_stand_on_levels() -> None:
    def band(low_km: float) -> StatedBand:
        return StatedBand(
            "", Interval(low_km, low_km), Interval(low_km, low_km), plain_only=False, is_stated_unit=False
        )

    assert label_levels((band(0), band(50), band(100)), Interval(0, 100), 0.2) == (0, 0, 0)
    assert label_levels((band(40), band(50), band(45)), Interval(0, 100), 0.2) == (0, 1, 2)


def test_a_finding_without_readings_has_no_chart(assessment: Assessment) -> None:
    unhedged = rejudged(assessment.finding("S1-09"), hedge="near")
    assert interval_chart(unhedged) is None
    assert chart_svg(unhedged, dark=False) == ""
