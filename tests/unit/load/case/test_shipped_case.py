"""The shipped case states what its two documents state, and nothing else."""

import datetime as dt

import pytest

from dashboard.case.case import Case
from dashboard.load.case.case_folder import load_case
from dashboard.load.gazetteer import load_gazetteer
from tests.made.paths import SHIPPED

CLAIMS = """
    S1-00 S1-01 S1-02 S1-03 S1-04 S1-05 S1-06 S1-07 S1-08 S1-09 S1-10 S1-11 S1-14 S1-15 S1-17
    S2-00 S2-01 S2-02 S2-04 S2-05 S2-06 S2-09 S2-10 S2-11 S2-12 S2-13
"""


@pytest.fixture(scope="module")
def case() -> Case:
    return load_case(SHIPPED)


def test_it_holds_every_claim_in_order(case: Case) -> None:
    assert [claim.id for claim in case.claims] == CLAIMS.split()


def test_its_window_has_25_days(case: Case) -> None:
    assert len(case.days) == 25
    assert (case.days[0], case.days[-1]) == (dt.date(2023, 9, 7), dt.date(2023, 10, 1))


def test_two_sources_print_one_number_in_two_units(case: Case) -> None:
    stated = {claim.id: claim.quantity.as_written for claim in case.distance_claims}
    assert stated == {"S1-09": "roughly 290 kilometers", "S2-06": "about 290 miles"}


def test_the_unnamed_depot_is_linked_by_inference_with_its_reason(case: Case) -> None:
    depot = case.claim("S2-06").subject
    assert depot is not None
    assert (depot.ref, depot.basis, depot.radius_km) == ("tikhoretsk", "inferred", 15)
    assert "S1-09" in depot.reason
    border = case.claim("S2-06").object
    assert border is not None
    assert (border.outline, border.basis) == (("border", "UA"), "stated")


def test_the_total_has_one_origin_in_both_sources(case: Case) -> None:
    assert {case.claim(one).origin for one in ("S1-02", "S2-01", "S1-09", "S2-06")} == {"White House (Kirby)"}


def test_the_rail_leg_is_marked_as_inferred_and_its_connector_as_schematic(case: Case) -> None:
    sea, rail = case.legs
    assert (sea.start, sea.end, sea.mode) == ("najin", "dunay", "sea")
    assert (rail.start, rail.end, rail.mode) == ("dunay", "tikhoretsk", "rail")
    assert rail.dates is None
    assert rail.connector == ("dunay", "fokino", "bolshoy-kamen", "smolyaninovo")
    assert "inferred" in rail.note
    assert "schematic" in rail.note


def test_tumangang_is_evidence_dated_by_its_report(case: Case) -> None:
    cars = next(event for event in case.events if event.place == "tumangang")
    assert (cars.role, cars.date_kind) == ("evidence", "publication")
    assert cars.dates.earliest_start == cars.dates.latest_end == dt.date(2023, 10, 6)
    assert not any("tumangang" in (leg.start, leg.end, *leg.via, *leg.connector) for leg in case.legs)


def test_what_falls_outside_the_window_is_kept(case: Case) -> None:
    outside = [e.id for e in case.events if not any(e.dates.holds(day) for day in case.days)]
    assert outside == ["csis-report", "cars-at-tumangang", "statement", "yonhap-report", "forum"]


def test_crimea_is_a_disputed_part_of_ukraine_with_a_source(case: Case) -> None:
    (crimea,) = case.convention.disputed
    assert (crimea.id, crimea.country) == ("crimea", "UA")
    assert "68/262" in crimea.source


def test_it_holds_the_places_it_refers_to_and_no_others(case: Case) -> None:
    assert {place.id for place in case.places} == {
        "najin", "dunay", "tikhoretsk", "tumangang", "vostochny-cosmodrome", "washington", "beijing",
        "chita", "irkutsk", "smolyaninovo", "bolshoy-kamen", "fokino",
    }  # fmt: skip


def test_names_as_sources_write_them_cite_the_source(case: Case) -> None:
    cited = {toponym.name: toponym.as_written_by for toponym in case.place("najin").toponyms}
    assert cited["Najin"] == ("S1",)
    assert cited["Rajin"] == ()
    known = {source.id for source in case.sources}
    assert all(set(t.as_written_by) <= known for place in case.places for t in place.toponyms)


@pytest.mark.parametrize(
    ("place", "lat", "lon", "radius_km"),
    [
        ("najin", 42.25559, 130.28308, 5),
        ("dunay", 42.87879, 132.33542, 5),
        ("tikhoretsk", 45.85307, 40.11874, 5),
        ("tumangang", 42.42168, 130.60255, 3),
        ("khasan", 42.42833, 130.64556, 3),
        ("vostochny-cosmodrome", 51.88, 128.33, 20),
        ("pyongyang", 39.03385, 125.75432, 10),
        ("vladivostok", 43.10562, 131.87353, 8),
        ("moscow", 55.75204, 37.61781, 20),
        ("washington", 38.89511, -77.03637, 8),
        ("beijing", 39.9075, 116.39723, 25),
    ],
)
def test_the_gazetteer_gives_town_level_positions(place: str, lat: float, lon: float, radius_km: float) -> None:
    found = next(p for p in load_gazetteer() if p.id == place)
    assert (found.lat, found.lon, found.radius_km) == (lat, lon, radius_km)


def test_what_is_counted_at_one_port_and_in_all_differs_in_scope(case: Case) -> None:
    total, port, again = (case.claim(one) for one in ("S1-02", "S1-10", "S2-01"))
    assert total.topic == port.topic == again.topic == "containers"
    assert total.scope == again.scope != port.scope != ""
