"""The briefing as text: what it holds, what it leaves out, its stamp, its size, its bytes."""

import datetime as dt
import html
import json
import re
from dataclasses import replace

import geopandas as gpd
import pytest
from lxml import etree

from dashboard.case import ClaimKind
from dashboard.case.claim import End
from dashboard.checks.assess import Assessment
from dashboard.checks.atlas import Atlas
from dashboard.checks.ends.end import UnknownEnd
from dashboard.checks.verdict.distance import judge_distance
from dashboard.checks.verdict.position import find_position
from dashboard.export.briefing.document import case_document
from dashboard.export.briefing.page import read_stamp, to_briefing
from dashboard.export.briefing.parts import TextPiece, link_addresses
from dashboard.export.picture.png import png_bytes
from dashboard.geodesy.ground.backdrop import Backdrop
from dashboard.views.features.frame import frames, on_view
from dashboard.views.figure import Paper, Scene, draw_figure
from dashboard.views.layer import LAYERS
from dashboard.views.view import View

VIEW = View(dt.date(2023, 9, 8), finding="S1-09")
STAMP = {
    "Title": 'A "title" </title> <b>라진 & $[name]</b>\u2028\ud800',
    "Waybill-Recipe": '{"case":"dprk-russia-2023"}',
    "Waybill-Command": "python -m dashboard export --format html",
}
MOST_BYTES = 3_000_000


class Made:
    """Make briefings of the shipped case, with a figure that is no picture."""

    def __init__(self, assessment: Assessment, frame: gpd.GeoDataFrame, backdrop: Backdrop) -> None:
        self.assessment, self.frame, self.backdrop = assessment, frame, backdrop

    def __call__(self, view: View = VIEW, frame: gpd.GeoDataFrame | None = None, **changes: object) -> str:
        assessment = replace(self.assessment, **changes)  # type: ignore[arg-type]
        return to_briefing(assessment, self.frame if frame is None else frame, view, self.backdrop, b"png", STAMP)


@pytest.fixture(scope="module")
def make(assessment: Assessment, frame: gpd.GeoDataFrame, backdrop: Backdrop) -> Made:
    return Made(assessment, frame, backdrop)


@pytest.fixture(scope="module")
def opening(make: Made) -> str:
    return make()


def words(text: str) -> str:
    """Give what a reader reads, the map's document left out."""
    return re.sub(r"\s+", " ", "".join(find_in(text, "//body//text()")))


def find_in(text: str, path: str) -> list[str]:
    found = etree.HTML(re.sub(r"srcdoc='[^']*'", "", text)).xpath(path)
    assert isinstance(found, list)
    return [str(each) for each in found]


def map_of(text: str) -> str:
    found = re.search(r"srcdoc='([^']*)'", text)
    return html.unescape(found[1]) if found else ""


def test_map_is_the_document_of_the_page(
    opening: str, assessment: Assessment, frame: gpd.GeoDataFrame, backdrop: Backdrop
) -> None:
    assert map_of(opening) == case_document(assessment, frame, backdrop)


def test_it_says_what_every_finding_says(opening: str, assessment: Assessment) -> None:
    said = words(opening)
    for finding in assessment.findings:
        for needed in (finding.sentence, finding.footnote, finding.number_to_use, finding.verdict.meaning):
            assert needed in said
    reasons = [comparison.reason for comparison in assessment.comparisons]
    contents = [claim.content for claim in assessment.case.claims]
    for needed in (*reasons, *[leg.sentence for leg in assessment.feasibility], *contents):
        assert needed in said
    for needed in ("e6473af6acba", "68/262", "do not imply endorsement"):
        assert needed in said


@pytest.mark.parametrize("last_day", [None, dt.date(2023, 9, 14)])
def test_table_names_what_the_map_shows(make: Made, last_day: dt.date | None) -> None:
    view = replace(VIEW, last_day=last_day, layers=frozenset(LAYERS))
    named = find_in(make(view), "//table[@class='features']/tbody/tr/th[@scope='row']/text()")
    assert sorted(named) == sorted(on_view(make.frame, view).name)


def test_days_of_a_window_are_reported(make: Made) -> None:
    text = make(replace(VIEW, last_day=dt.date(2023, 9, 10)))
    assert find_in(text, "//article[@class='shown']/@data-day") == ["2023-09-08", "2023-09-09", "2023-09-10"]


def test_only_the_claims_of_a_view_are_written(make: Made) -> None:
    text = make(replace(VIEW, claims=frozenset({"S1-09", "S1-06"})))
    said, drawn = words(text), map_of(text)
    assert "Distance from there to the Ukrainian border" in said
    assert "RFE/RL" not in said
    assert '"finding":"S1-09"' in drawn
    assert '"finding":"S2-06"' not in drawn
    assert "Tumangang" not in drawn
    assert "Tumangang" not in said


def test_finding_of_another_claim_is_not_chosen(make: Made) -> None:
    text = make(replace(VIEW, claims=frozenset({"S2-06"})))
    (message,) = re.findall(r'data-message="([^"]*)"', text)
    assert "finding" not in json.loads(html.unescape(message))


def test_nearness_has_a_finding_of_its_own(make: Made) -> None:
    finding = make.assessment.findings[0]
    near = finding.claim.model_copy(update={"kind": ClaimKind.NEARNESS, "hedge": "near"})
    position = find_position(near, finding.ends)
    said = words(make(positions=(position,), findings=()))
    assert position.sentence in said
    assert position.footnote in said
    assert "nearness – undetermined" in said


def test_distance_that_cannot_be_tested_has_no_chart(make: Made, atlas: Atlas) -> None:
    claim, case = make.assessment.findings[0].claim, make.assessment.case
    unknown = UnknownEnd(End(as_written="a depot"), "no source names the place")
    finding = judge_distance(claim, (unknown, make.assessment.findings[0].ends[1]), case.convention, atlas, ())
    text = make(replace(VIEW, finding=None), findings=(finding,), frame=make.frame[make.frame.finding.isna()])
    assert finding.sentence in words(text)
    assert find_in(text, "//article//img") == []


def test_nothing_chosen_is_said(make: Made) -> None:
    said = words(make(replace(VIEW, claims=frozenset())))
    assert "None of the claims shown states a distance" in said
    assert "No leg of the route rests on the claims shown." in said


def test_without_any_place_there_is_no_map(make: Made) -> None:
    text = make(replace(VIEW, claims=frozenset()), frame=make.frame[make.frame.layer == "band"])
    assert "None of the claims shown has a place on the map." in words(text)
    assert "<iframe" not in text


def test_places_are_named_in_the_language_of_the_frame(make: Made) -> None:
    korean = frames(make.assessment, "ko")
    text = make(replace(VIEW, language="ko"), frame=korean)
    assert "라진" in words(text)
    assert "라진" in map_of(text)


def test_possible_extent_is_told_only_when_asked_for(make: Made, opening: str) -> None:
    assert "The possible extent on each day" not in words(opening)
    assert "The possible extent on each day" in words(make(replace(VIEW, layers=frozenset(LAYERS))))


def test_policy_forbids_every_request_and_names_every_script(opening: str) -> None:
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', opening)[:1]
    assert "default-src &#39;none&#39;" in policy
    assert "script-src &#39;sha256-" in policy
    assert "unsafe-inline&#39;; style" not in policy


def test_addresses_become_links_and_others_do_not() -> None:
    kept = "https://archive.example/https://a.example/x"
    pieces = list(link_addresses(f"T. https://a.example/x; archived at {kept}.", ("https://a.example/x", kept)))
    assert [piece.address for piece in pieces] == ["", "https://a.example/x", "", kept, ""]
    assert list(link_addresses("javascript:alert(1)", ("javascript:alert(1)",))) == [TextPiece("javascript:alert(1)")]


def test_it_carries_its_stamp(opening: str) -> None:
    assert read_stamp(opening.encode("utf-8")) == STAMP


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00",
        b"<",
        b"\xff\xfe<!DOCTYPE html>",
        b"<!DOCTYPE html><title>x</title>",
        b"<meta name='waybill-stamp'>",
        b"<meta name='waybill-stamp' content='[1]'>",
        b"<meta name='waybill-stamp' content='{'>",
        b"<meta name='waybill-stamp' content='" + b"[" * 100_000 + b"'>",
        b"<div>" * 10_000,
        b"%PDF-1.7",
    ],
)
def test_file_without_a_stamp_gives_none(content: bytes) -> None:
    assert read_stamp(content) == {}


def test_damaged_briefing_is_read_without_a_fault(opening: str) -> None:
    content = opening[:20_000].encode("utf-8")
    for cut in range(0, 2_000, 37):
        read_stamp(content[:cut] + b"\x00<\xff" + content[cut + 3 :])


def test_control_characters_and_halves_of_letters_can_be_written(make: Made) -> None:
    case = make.assessment.case.model_copy(update={"title": "a\x00b\ud800c"})
    text = make(case=case)
    assert "<h1>a\ufffdb\ufffdc</h1>" in text
    assert text.encode("utf-8")


def test_it_stays_small(make: Made) -> None:
    figure = draw_figure(Scene(make.assessment, make.frame, VIEW, make.backdrop), Paper(dpi=110))
    text = to_briefing(make.assessment, make.frame, VIEW, make.backdrop, png_bytes(figure, {}), STAMP)
    assert len(text.encode("utf-8")) < MOST_BYTES


def test_right_to_left_letters_move_nothing_that_stands_beside_them(make: Made, assessment: Assessment) -> None:
    written = make(case=assessment.case.model_copy(update={"title": "by קטר, 290 km"}))
    assert "<h1>by <bdi>קטר</bdi>, 290 km</h1>" in written
    assert "<title>by קטר, 290 km</title>" in written
