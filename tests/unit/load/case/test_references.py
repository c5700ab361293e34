"""Every reference to a source, claim or place that is nowhere is a fault, whatever letters it has."""

from pathlib import Path

import pytest

from dashboard.load.case.case_folder import load_case
from dashboard.load.faults.fault import CaseError
from tests.made.small_case import COUNT, distance, place, write_case

OLYA = place("olya", "RU", 45.785, 47.55)
AMIRABAD = place("amirabad", "IR", 36.85, 53.37)
LEG = {"id": "crossing", "start": "amirabad", "end": "olya"}
EVENT = {"id": "strike", "edtf": "2024-03-05"}
LINE = {"type": "LineString", "coordinates": [[53.37, 36.85], [47.55, 45.785]]}

NOWHERE = ["S9:1", "S9", "border:UA", "A1:", "P 4/5", "A1, A2"]


def faults_of(folder: Path) -> list[str]:
    with pytest.raises(CaseError) as caught:
        load_case(folder)
    return str(caught.value).splitlines()


@pytest.mark.parametrize("wanted", NOWHERE)
def test_a_claim_that_is_nowhere_is_a_fault_in_every_file(tmp_path: Path, wanted: str) -> None:
    folder = write_case(
        tmp_path,
        places=[OLYA, AMIRABAD],
        legs=[LEG | {"claims": f"A1; {wanted}"}],
        events=[EVENT | {"claims": wanted}],
        lines=[({"leg": "crossing", "source": "drawn", "claims": wanted}, LINE)],
    )
    said = [line.partition(", found")[0] for line in faults_of(folder)]
    assert said == [
        "legs.geojson, feature 1, claims: needs an id of claims.csv",
        "legs.csv, row 2, claims: needs an id of claims.csv",
        "events.csv, row 2, claims: needs an id of claims.csv",
    ]


@pytest.mark.parametrize("wanted", NOWHERE)
def test_a_source_that_is_nowhere_is_a_fault(tmp_path: Path, wanted: str) -> None:
    (fault,) = faults_of(write_case(tmp_path, claims=[COUNT | {"source": wanted}]))
    assert fault.startswith(f"claims.csv, row 2, source: needs an id of sources.csv, found '{wanted}': ")


@pytest.mark.parametrize("column", ["start", "end", "via", "connector"])
def test_a_place_that_is_nowhere_is_a_fault_in_every_column_of_a_leg(tmp_path: Path, column: str) -> None:
    wanted = "olya; nowhere-at-all" if column in ("via", "connector") else "nowhere-at-all"
    rail = LEG | {"mode": "rail", "start": "olya", "end": "amirabad"}
    (fault,) = faults_of(write_case(tmp_path, places=[OLYA, AMIRABAD], legs=[rail | {column: wanted}]))
    assert fault.startswith(f"legs.csv, row 2, {column}: needs the id of a place, found 'nowhere-at-all'")


def test_a_reference_may_have_any_letters_where_what_it_names_exists(tmp_path: Path) -> None:
    folder = write_case(
        tmp_path,
        sources=[{"id": "S9: a/b"}],
        claims=[COUNT | {"id": "S9:1", "source": "S9: a/b"}, COUNT | {"id": "나진, 2", "source": "S9: a/b"}],
        places=[OLYA, AMIRABAD],
        legs=[LEG | {"claims": "S9:1;나진, 2"}],
        events=[EVENT | {"claims": "나진, 2 ; S9:1"}],
    )
    case = load_case(folder)
    assert case.legs[0].claims == ("S9:1", "나진, 2")
    assert case.events[0].claims == ("나진, 2", "S9:1")


def test_an_id_that_no_list_could_hold_is_a_fault(tmp_path: Path) -> None:
    folder = write_case(tmp_path, claims=[COUNT | {"id": "A;1"}], legs=[], sources=[{"id": "S1"}])
    assert faults_of(folder) == [
        "claims.csv, row 2, id: needs an id without semicolons, which separate ids in a list, found 'A;1'"
    ]


def test_an_end_is_a_place_or_an_outline_that_exists(tmp_path: Path) -> None:
    folder = write_case(
        tmp_path,
        places=[OLYA],
        claims=[
            distance("A1", "olya", "country:UA"),
            distance("A2", "olya", "region:nowhere"),
            distance("A3", "nowhere-at-all", "olya"),
            distance("A4", "olya", "sea:black"),
        ],
    )
    said = [line.partition(": needs")[0] for line in faults_of(folder)]
    assert said == ["claims.csv, row 3, object", "claims.csv, row 4, subject", "claims.csv, row 5, object"]
