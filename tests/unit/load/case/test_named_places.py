"""Where the id of a place is expected, a place of the world can stand as people type it."""

from pathlib import Path

import pytest

from dashboard.load.case.case_folder import load_case
from dashboard.load.faults.fault import CaseError
from tests.made.small_case import distance, place, write_case

OLYA = place("olya", "RU", 45.785, 47.55)
LEG = {"id": "crossing", "start": "olya", "end": "Amirabad"}


@pytest.mark.parametrize(
    ("typed", "place_id"),
    [
        ("Astrakhan, RU", "geonames-580497"),
        ("Астрахань", "geonames-580497"),
        ("Astrakhan, 러시아", "geonames-580497"),
        ("geonames:580497", "geonames-580497"),
        ("geonames-580497", "geonames-580497"),
        ("wpi:60725", "wpi-60725"),
        ("Port Kavkaz", "geonames-826063"),
        ("Najin", "najin"),
        ("Olya", "olya"),
        ("olya", "olya"),
        ("border:UA", ""),
    ],
)
def test_a_claim_relates_a_place_named_as_people_type_it(tmp_path: Path, typed: str, place_id: str) -> None:
    folder = write_case(tmp_path, places=[OLYA], claims=[distance("A1", typed, "olya")])
    case = load_case(folder)
    subject = case.claims[0].subject
    assert subject is not None
    assert subject.ref == (place_id or typed)
    if place_id:
        assert case.place(place_id).id == place_id


def test_legs_and_events_name_places_too_and_each_is_there_once(tmp_path: Path) -> None:
    rail = {"id": "on", "mode": "rail", "start": "Astrakhan, RU", "end": "geonames:524901", "via": "Astrakhan; Саратов"}
    folder = write_case(
        tmp_path,
        places=[OLYA],
        legs=[LEG | {"end": "Bandar-e Anzali"}, rail],
        events=[{"id": "strike", "edtf": "2024-03-05", "place": "Astrakhan, RU"}],
        claims=[{"id": "A1", "kind": "count", "value": "300", "unit": "containers"}],
    )
    case = load_case(folder)
    assert [place.id for place in case.places].count("geonames-580497") == 1
    assert (case.legs[1].start, case.legs[1].end) == ("geonames-580497", "moscow")
    assert case.legs[1].via == ("geonames-580497", "geonames-498677")


def test_a_place_taken_among_others_of_its_name_says_so(tmp_path: Path) -> None:
    case = load_case(write_case(tmp_path, places=[OLYA], claims=[distance("A1", "Warsaw", "olya")]))
    note = case.place("geonames-756135").note
    assert note.startswith("'Warsaw' is taken for Warsaw in PL (geonames:756135), the largest by far: ")


def test_a_name_of_several_places_or_of_none_is_a_fault_beside_the_others_of_its_row(tmp_path: Path) -> None:
    claims = [distance("A1", "Primorsk", "olya", value="much"), distance("A2", "Qqqqq, RU", "olya")]
    with pytest.raises(CaseError) as caught:
        load_case(write_case(tmp_path, places=[OLYA], claims=claims))
    first, second, third = str(caught.value).splitlines()
    assert first.startswith(
        "claims.csv, row 2, subject: needs the name of one place, found 'Primorsk', which is a name of 1."
    )
    assert second.startswith("claims.csv, row 2, value: ")
    assert third.startswith("claims.csv, row 3, subject: needs a known place, found 'Qqqqq, RU'")


def test_a_case_that_names_no_place_of_the_world_stays_as_it_is(tmp_path: Path) -> None:
    case = load_case(write_case(tmp_path, places=[OLYA], claims=[distance("A1", "olya", "najin")]))
    assert [place.id for place in case.places] == ["najin", "olya"]
