"""The figure of a finding: what it says, where its letters stand, and that ring and fan are drawn to scale."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from itertools import combinations
from typing import NamedTuple

import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import to_hex
from matplotlib.figure import Figure
from matplotlib.patches import PathPatch
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from dashboard.case.claim import End
from dashboard.case.legs.mode import STRAIGHT
from dashboard.checks.assess import Assessment
from dashboard.checks.atlas import Atlas
from dashboard.checks.ends.end import PlaceEnd, resolve_both
from dashboard.checks.readings.reading import Reading
from dashboard.checks.readings.readings import Readings
from dashboard.checks.readings.straight import between_points
from dashboard.checks.verdict.distance import judge_distance
from dashboard.checks.verdict.finding import Finding
from dashboard.checks.verdict.verdict import judge
from dashboard.checks.verdict.wording import km
from dashboard.geodesy import WGS84, Floats, direct
from dashboard.geodesy.ground.backdrop import Backdrop
from dashboard.views.features.frame import frames
from dashboard.views.figure import PRESETS, SLIDE, Furnishing, Paper, Preset, Scene, draw_finding, find_preset
from dashboard.views.figure.pen.style import FITS, FITS_NOT, LAND, stroke_of
from dashboard.views.figure.pen.text_block import ELLIPSIS
from dashboard.views.stamp import ATTRIBUTION, DISCLAIMER
from dashboard.views.view import View

DAY = dt.date(2023, 9, 7)
DPI = 100
TOUCH_PX = 1.0
"""Boxes of letters are whole pixels; neighbours may share one."""

UPRIGHT, SQUARE = find_preset("a4-portrait"), find_preset("square")
FURNISHED = Furnishing("Unclassified // test", dt.date(2023, 10, 14), "Desk 3", "김민수")


def restated(assessment: Assessment, atlas: Atlas, **changes: object) -> Finding:
    """Judge the shipped claim S1-09 anew with some of its fields changed."""
    case = assessment.case
    claim = case.claim("S1-09").model_copy(update=changes)
    return judge_distance(claim, resolve_both(claim, case, atlas), case.convention, atlas)


def between_places(assessment: Assessment, atlas: Atlas) -> Finding:
    ends = {"subject": End(ref="najin", as_written="Najin"), "object": End(ref="dunay", as_written="Dunay")}
    return restated(assessment, atlas, value="180", hedge="about", **ends)


def with_readings(assessment: Assessment, count: int, name: str) -> Finding:
    """Give the shipped finding straight readings all round, each longer than the one before."""
    finding = assessment.finding("S1-09")
    start = finding.ends[0]
    assert isinstance(start, PlaceEnd)

    def reading(n: int) -> Reading:
        end = direct(start.point, 20.0 + 27.0 * n, 150_000.0 + 22_000.0 * n)
        made = between_points(f"part-{n}", name, f"{name} {n + 1}", start.point, end, radius_km=15.0, method="geodesic")
        return replace(made, plain=n == 0)

    readings = Readings((*(reading(n) for n in range(count)), finding.readings.computed[-1]), ())
    judgement = judge(finding.quantity, None, readings, hindrance="", shortest=finding.judgement.shortest)
    return replace(finding, readings=readings, judgement=judgement)


MADE: dict[str, Callable[[Assessment, Atlas], Finding]] = {
    "S1-09": lambda assessment, _: assessment.finding("S1-09"),
    "S2-06": lambda assessment, _: assessment.finding("S2-06"),
    "unknown end": lambda a, atlas: restated(a, atlas, subject=End(as_written="an undisclosed depot")),
    "two places": between_places,
    "more than": lambda a, atlas: restated(a, atlas, hedge="more than"),
    "twelve readings": lambda assessment, _: with_readings(assessment, 12, "disputed part"),
    "Korean names": lambda assessment, _: with_readings(assessment, 4, "라진항 羅津"),
}

DRAWN = [
    *(("S1-09", preset) for preset in PRESETS),
    *(("S2-06", preset) for preset in (SLIDE, SQUARE)),
    *((name, SLIDE) for name in MADE if not name.startswith("S")),
    ("twelve readings", UPRIGHT),
]


class Shown(NamedTuple):
    """A finding with its figure and what its letters cover."""

    name: str
    finding: Finding
    figure: Figure
    boxes: tuple[tuple[str, Bbox], ...]

    @property
    def said(self) -> str:
        return " ".join(" ".join(text for text, _ in self.boxes).split())


def letter_boxes(figure: Figure) -> tuple[tuple[str, Bbox], ...]:
    renderer = FigureCanvasAgg(figure).get_renderer()  # type: ignore[no-untyped-call]
    texts = [artist for artist in figure.artists if isinstance(artist, Text) and artist.get_text().strip()]
    return tuple((text.get_text(), text.get_window_extent(renderer)) for text in texts)


def overlapping(boxes: tuple[tuple[str, Bbox], ...]) -> list[tuple[str, str]]:
    return [
        (one, other)
        for (one, a), (other, b) in combinations(boxes, 2)
        if min(a.x1, b.x1) - max(a.x0, b.x0) > TOUCH_PX and min(a.y1, b.y1) - max(a.y0, b.y0) > TOUCH_PX
    ]


def outside(figure: Figure, boxes: tuple[tuple[str, Bbox], ...]) -> list[str]:
    page = figure.bbox
    return [text for text, b in boxes if b.x0 < 0 or b.y0 < 0 or b.x1 > page.x1 or b.y1 > page.y1]


def draw(
    finding: Finding,
    assessment: Assessment,
    backdrop: Backdrop,
    *,
    preset: Preset = SLIDE,
    furnishing: Furnishing = FURNISHED,
    name: str = "",
) -> Shown:
    alone = Assessment(assessment.case, (finding,), ())
    view = View(DAY, finding.claim.id)
    figure = draw_finding(
        Scene(alone, frames(alone), view, backdrop), Paper(preset=preset, dpi=DPI, furnishing=furnishing)
    )
    return Shown(name, finding, figure, letter_boxes(figure))


@pytest.fixture(scope="module", params=DRAWN, ids=lambda each: f"{each[0]}, {each[1].name}")
def shown(request: pytest.FixtureRequest, assessment: Assessment, atlas: Atlas, backdrop: Backdrop) -> Shown:
    name, preset = request.param
    finding = MADE[name](assessment, atlas)
    furnishing = Furnishing() if preset is SQUARE else FURNISHED
    return draw(finding, assessment, backdrop, preset=preset, furnishing=furnishing, name=name)


def test_every_letter_lies_on_the_page(shown: Shown) -> None:
    assert outside(shown.figure, shown.boxes) == []


def test_no_two_texts_overlap(shown: Shown) -> None:
    assert overlapping(shown.boxes) == []


def test_no_text_is_cut(shown: Shown) -> None:
    assert [text for text, _ in shown.boxes if ELLIPSIS in text] == []


def test_it_says_who_states_what_and_what_follows(shown: Shown) -> None:
    finding = shown.finding
    assert f"“{finding.claim.quantity.as_written}”" in shown.said
    assert finding.sentence in shown.said
    assert finding.number_to_use[1:] in shown.said
    assert finding.verdict.shown in shown.said
    assert f"{finding.quantity.hedge} {finding.quantity.printed} stated; " in shown.said


def test_it_says_every_method_and_what_it_rests_on(shown: Shown) -> None:
    for reading in shown.finding.readings.computed:
        assert reading.method in shown.said
    assert DISCLAIMER in shown.said
    assert ATTRIBUTION in shown.said
    assert "68/262" in shown.said
    assert f"finding {shown.finding.claim.id}" in shown.said


def test_every_reading_is_named_with_its_length_beside_its_line(shown: Shown) -> None:
    for fit in shown.finding.judgement.fits:
        if not fit.reading.artefact and fit.unit == shown.finding.quantity.unit:
            assert f"{km(fit.reading.nominal_km)}, {fit.reading.short.split()[0]}" in shown.said


def test_the_furnishing_stands_on_it(shown: Shown) -> None:
    wanted = shown.figure.get_size_inches()[0] != SQUARE.width_in
    assert ("UNCLASSIFIED // TEST" in shown.said) == wanted
    assert ("Information as of 14 Oct 2023" in shown.said) == wanted


def drawn_lines(figure: Figure, colour: str, width_pt: float) -> list[Floats]:
    """List the vertices [in] of the lines drawn on the map in a colour and width."""
    patches = [artist for artist in figure.artists if isinstance(artist, PathPatch)]
    return [
        np.asarray(patch.get_path().vertices)
        for patch in patches
        if to_hex(patch.get_edgecolor()) == colour and patch.get_linewidth() == width_pt
    ]


STROKES = (
    (FITS, stroke_of("reading", "computed", True).width_pt),
    (FITS_NOT, stroke_of("reading", "computed", False).width_pt),
)

SHOWN_TO_SCALE = ("S1-09", "S2-06", "twelve readings")


def drawn_to_scale(shown: Shown) -> tuple[Floats, float]:
    """Give the ring's vertices about its centre [in], and the scale that it is drawn at [km per in]."""
    linked = isinstance(start := shown.finding.ends[0], PlaceEnd) and start.end.basis == "inferred"
    stroke = stroke_of("ring", "inferred" if linked else "stated", None)
    (ring,) = drawn_lines(shown.figure, stroke.colour, stroke.width_pt)
    about = ring - (ring.min(axis=0) + ring.max(axis=0)) / 2
    quantity = shown.finding.quantity
    stated_km = float(quantity.number) * {"km": 1.0, "mi": 1.609344}[quantity.unit]
    return about, stated_km / float(np.hypot(*about.T).mean())


def test_the_ring_is_a_circle(shown: Shown) -> None:
    if shown.name not in SHOWN_TO_SCALE:
        return
    about, _ = drawn_to_scale(shown)
    radii_in = np.hypot(*about.T)
    assert np.ptp(radii_in) / radii_in.mean() < 0.001  # positions are rounded to 1e-4 degrees, some 10 m


def length_km(reading: Reading) -> float:
    """Measure what is drawn of a reading: a straight line as computed, a rail path along its simplified track."""
    if reading.path == STRAIGHT:
        return reading.nominal_km
    return float(WGS84.line_length(*reading.track.T)) / 1000.0


def test_every_line_of_the_fan_is_as_long_as_it_is_computed(shown: Shown) -> None:
    if shown.name not in SHOWN_TO_SCALE:
        return
    _, km_per_in = drawn_to_scale(shown)
    lines = [line for colour, width in STROKES for line in drawn_lines(shown.figure, colour, width)]
    drawn_km = sorted(float(np.hypot(*np.diff(line, axis=0).T).sum()) * km_per_in for line in lines)
    computed_km = sorted(length_km(r) for r in shown.finding.readings.computed if not r.artefact)
    assert drawn_km == pytest.approx(computed_km, rel=0.005)


def test_a_finding_that_cannot_be_measured_says_why_and_draws_nothing(
    assessment: Assessment, atlas: Atlas, backdrop: Backdrop
) -> None:
    finding = MADE["unknown end"](assessment, atlas)
    shown = draw(finding, assessment, backdrop)
    assert "WHY THERE IS NEITHER MAP NOR CHART" in shown.said
    assert finding.judgement.reason in shown.said
    assert not [artist for artist in shown.figure.artists if isinstance(artist, PathPatch)]


def test_a_place_and_itself_are_not_drawn(assessment: Assessment, atlas: Atlas, backdrop: Backdrop) -> None:
    ends = {"subject": End(ref="najin", as_written="Najin"), "object": End(ref="najin", as_written="Najin")}
    shown = draw(restated(assessment, atlas, value="5", **ends), assessment, backdrop)
    assert "both ends are the same place" in shown.said
    assert "NEITHER MAP NOR CHART" in shown.said


def test_two_places_are_both_named(assessment: Assessment, atlas: Atlas, backdrop: Backdrop) -> None:
    texts = [text for text, _ in draw(between_places(assessment, atlas), assessment, backdrop).boxes]
    assert {"Najin", "Dunay"} <= set(texts)


def test_a_ring_far_wider_than_the_fan_is_said_to_lie_outside(
    assessment: Assessment, atlas: Atlas, backdrop: Backdrop
) -> None:
    shown = draw(restated(assessment, atlas, value="2,900"), assessment, backdrop)
    assert "Outside this map: the ring at roughly 2,900 kilometers" in shown.said
    assert overlapping(shown.boxes) == []


def test_a_map_over_half_the_world_draws_land_at_both_ends(
    assessment: Assessment, atlas: Atlas, backdrop: Backdrop
) -> None:
    ends = {"subject": End(ref="najin", as_written="Najin"), "object": End(ref="washington", as_written="Washington")}
    shown = draw(restated(assessment, atlas, value="11,000", **ends), assessment, backdrop)
    lines = [line for colour, width in STROKES for line in drawn_lines(shown.figure, colour, width)]
    lands = [a for a in shown.figure.artists if isinstance(a, PathPatch) and to_hex(a.get_facecolor()) == LAND]
    assert lines
    for end in (lines[0][0], lines[0][-1]):
        nearest_in = min(np.hypot(*(np.asarray(land.get_path().vertices) - end).T).min() for land in lands)
        assert nearest_in < 0.2  # both are towns by a coast
    assert "No land is drawn beyond" not in shown.said
    assert overlapping(shown.boxes) == []
    assert outside(shown.figure, shown.boxes) == []


def test_very_long_words_stay_clear_of_everything(assessment: Assessment, atlas: Atlas, backdrop: Backdrop) -> None:
    end = End(ref="tikhoretsk", as_written=r"a $\frac{1}{$ depot " * 30)
    shown = draw(restated(assessment, atlas, subject=end, origin="A ministry " * 30), assessment, backdrop)
    assert overlapping(shown.boxes) == []
    assert outside(shown.figure, shown.boxes) == []


def test_a_claim_without_a_distance_has_no_figure(assessment: Assessment, backdrop: Backdrop) -> None:
    with pytest.raises(KeyError):
        draw_finding(Scene(assessment, frames(assessment), View(DAY, "S1-10"), backdrop), Paper())
