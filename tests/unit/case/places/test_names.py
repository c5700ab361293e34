"""A place is found by any of its names, in any script; a name that fits none or two is an error that helps."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.case.places.name_index import PlaceNameError, find_place, fold
from dashboard.case.places.place import Place, Toponym
from dashboard.load.gazetteer import load_gazetteer

PLACES = load_gazetteer()


def make_place(place_id: str, name: str, *names: str) -> Place:
    toponyms = tuple(Toponym(name=n, lang="en") for n in names)
    return Place(
        id=place_id, name=name, kind="town", country="RU", lon=0, lat=0, radius_km=1, source="test", toponyms=toponyms
    )


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Najin", "najin"),
        ("rajin", "najin"),
        ("나진", "najin"),
        ("라진", "najin"),
        ("羅津", "najin"),
        ("РАДЖИН", "najin"),
        ("Dunai", "dunay"),
        ("дунай", "dunay"),
        ("Bolshoy Kamen’", "bolshoy-kamen"),
        ("bolshoy-kamen", "bolshoy-kamen"),
        ("Rostov on Don", "rostov-on-don"),
        ("  tikhoretsk ", "tikhoretsk"),
        ("Восточный", "vostochny-cosmodrome"),
    ],
)
def test_a_place_is_found_by_any_of_its_names(name: str, place: str) -> None:
    assert find_place(name, PLACES).id == place


def test_every_id_finds_its_place() -> None:
    assert all(find_place(place.id, PLACES) is place for place in PLACES)


def test_an_unknown_name_is_answered_with_near_ones() -> None:
    with pytest.raises(PlaceNameError) as caught:
        find_place("Tikhoretzk", PLACES)
    assert str(caught.value) == "needs a known place, found 'Tikhoretzk': did you mean Tikhoretsk (tikhoretsk)?"


def test_a_name_near_to_none_is_said_to_be_unknown() -> None:
    with pytest.raises(PlaceNameError) as caught:
        find_place("Qqqq", PLACES)
    assert str(caught.value) == "needs a known place, found 'Qqqq'"


def test_a_name_of_two_places_asks_for_the_id() -> None:
    places = (make_place("fokino-a", "Fokino"), make_place("fokino-b", "Tsementny", "Fokino"))
    with pytest.raises(PlaceNameError) as caught:
        find_place("fokino", places)
    assert str(caught.value) == (
        "needs the name of one place, found 'fokino', which is a name of Fokino in RU (fokino-a), "
        "Tsementny in RU (fokino-b): use the id"
    )


def test_names_of_two_places_are_distinct_in_the_gazetteer() -> None:
    owners: dict[str, set[str]] = {}
    for place in PLACES:
        for name in place.names:
            owners.setdefault(fold(name), set()).add(place.id)
    assert all(len(ids) == 1 for ids in owners.values())


@given(st.text())
def test_folding_twice_changes_nothing(name: str) -> None:
    assert fold(fold(name)) == fold(name)


@given(st.text())
def test_any_text_finds_a_place_or_says_why_not(name: str) -> None:
    assert _outcome(name)


def _outcome(name: str) -> str:
    try:
        return find_place(name, PLACES).id
    except PlaceNameError as error:
        return str(error)
