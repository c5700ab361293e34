import geopandas as gpd
import pytest

from dashboard.checks.assess import Assessment
from dashboard.export.content.described import Described, describe
from dashboard.export.content.legible import legible
from dashboard.geodesy import WGS84


@pytest.fixture(scope="module")
def described(assessment: Assessment, frame: gpd.GeoDataFrame) -> dict[str, Described]:
    return {one.id: one for one in describe(assessment, frame)}


def test_each_feature_of_the_frame_is_described_once_in_its_order(
    described: dict[str, Described], frame: gpd.GeoDataFrame
) -> None:
    assert list(described) == list(frame.id)


def test_claims_lead_to_their_sources_each_cited_once(described: dict[str, Described]) -> None:
    dunay = described["place-dunay"]
    assert dunay.claims == ("S1-06", "S1-07", "S1-08", "S2-05")
    assert dunay.sources == ("S1", "S2")
    assert [citation.split(".")[0] for citation in dunay.citations] == [
        "Yonhap report on containers shipped to Russia, as carried by a Korean newspaper site",
        "RFE/RL report on arms delivered to Russia, with AP, AFP and dpa",
    ]


def test_what_no_source_names_rests_on_no_claim(described: dict[str, Described]) -> None:
    chita = described["place-chita"]
    assert (chita.basis, chita.claims, chita.sources, chita.citations) == ("inferred", (), (), ())


@pytest.mark.parametrize(
    ("feature_id", "radius_km"),
    [
        ("place-najin", 5.0),
        ("evidence-tumangang", 3.0),
        ("event-statement", 8.0),
        ("radius-S1-09", 15.0),
        ("ring-S1-09", None),
        ("route-sea", None),
        ("reading-S1-09-recognised", None),
        ("band-2023-09-07", None),
    ],
)
def test_what_stands_for_a_place_has_its_radius(
    described: dict[str, Described], feature_id: str, radius_km: float | None
) -> None:
    assert described[feature_id].radius_km == radius_km


def test_a_route_has_the_length_of_its_own_line_and_the_range_of_the_whole_leg(
    described: dict[str, Described], assessment: Assessment
) -> None:
    rail = next(leg_route for leg_route in assessment.routes if leg_route.leg.id == "rail")
    assert rail.route is not None
    written = described["route-rail"]
    assert written.length_km == pytest.approx(rail.route.path_m / 1000, abs=0.001)
    assert written.whole_km == pytest.approx(rail.length_m / 1000, abs=0.001)
    assert written.low_km == pytest.approx(rail.low_m / 1000, abs=0.001)
    assert written.high_km == pytest.approx(rail.high_m / 1000, abs=0.001)
    assert described["connector-rail"].length_km == pytest.approx(rail.connector_m / 1000, abs=0.001)
    assert described["connector-rail"].low_km is None


def test_every_line_measures_what_is_said_of_it(described: dict[str, Described]) -> None:
    lines = [one for one in described.values() if one.length_km is not None]
    assert {one.layer for one in lines} >= {"route", "connector", "reading"}
    for one in lines:
        assert one.drawn_km == pytest.approx(WGS84.geometry_length(one.geometry) / 1000, abs=0.001)
        assert one.simplified == ("rail" in one.id and one.layer != "connector")
        if not one.simplified:
            assert one.drawn_km == pytest.approx(one.length_km, rel=0.001, abs=0.05)
        else:
            assert one.length_km is not None
            assert one.drawn_km is not None
            assert one.drawn_km < one.length_km


def test_a_reading_has_its_interval_with_the_radii(described: dict[str, Described], assessment: Assessment) -> None:
    fit = next(f for f in assessment.finding("S1-09").judgement.fits if f.reading.id == "recognised")
    written = described["reading-S1-09-recognised"]
    assert written.length_km == pytest.approx(202.1, abs=0.5)
    assert written.low_km == pytest.approx(fit.reading.with_radii.low_km, abs=0.001)
    assert written.high_km == pytest.approx(fit.reading.with_radii.high_km, abs=0.001)
    assert written.fits is False


@pytest.mark.parametrize("feature_id", ["place-najin", "ring-S1-09", "band-2023-09-07", "event-summit"])
def test_what_is_no_route_and_no_reading_has_no_length(described: dict[str, Described], feature_id: str) -> None:
    written = described[feature_id]
    assert (written.length_km, written.drawn_km, written.whole_km) == (None, None, None)
    assert (written.simplified, written.low_km, written.high_km) == (None, None, None)


@pytest.mark.parametrize("sign", ["\x00", "\x0b", "\x1b", "\ud800", "\ufffe", "\uffff"])
def test_what_no_xml_can_carry_is_shown_as_replaced(sign: str) -> None:
    assert legible(f"Na{sign}jin") == "Na\ufffdjin"


@pytest.mark.parametrize("text", ["라진 & <b>", "line\nline\ttab\r", "🚢", "${x}$[y]"])
def test_all_other_text_is_left_as_it_is(text: str) -> None:
    assert legible(text) == text
