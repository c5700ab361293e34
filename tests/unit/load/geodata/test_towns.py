"""The towns of the world are found by name in any script, beside the places kept by hand."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.case import Gazetteer, PlaceNameError
from dashboard.case.places.name_index import fold
from dashboard.checks.atlas import Atlas
from dashboard.load.gazetteer import load_gazetteer
from dashboard.load.geodata.atlas import GEODATA
from dashboard.load.geodata.towns import GEONAMES, load_towns, load_world_gazetteer


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_world_gazetteer()


@pytest.mark.parametrize(
    ("name", "geonameid"),
    [
        ("Mariupol", 701822),
        ("Маріуполь", 701822),
        ("Берлин, DE", 2950159),
        ("서울", 1835848),
        ("東京", 1850147),
        ("원산", 1866923),
        ("القاهرة", 360630),
        ("Αθήνα", 264371),
        ("ירושלים", 281184),
        ("თბილისი", 611717),
        ("กรุงเทพมหานคร", 1609350),
        ("Łódź", 3093133),
        ("Lodz", 3093133),
        ("Sao Paulo", 3448439),
        ("Kiev", 703448),
        ("Paris, FR", 2988507),
        ("Находка", 2019528),
        ("Kamensk-Shakhtinsky", 553399),
    ],
)
def test_a_town_is_found_in_any_script(name: str, geonameid: int, gazetteer: Gazetteer) -> None:
    assert gazetteer.find(name).identifier == f"geonames:{geonameid}"


def test_every_hand_kept_name_finds_its_hand_kept_place(gazetteer: Gazetteer) -> None:
    for place in load_gazetteer():
        assert all(gazetteer.find(name) == place for name in (place.id, *place.names))


@pytest.mark.parametrize("name", ["Paris", "London", "Springfield", "Донецк", "Odessa", "Rostov", "Zarubino"])
def test_a_name_of_several_towns_is_refused(name: str, gazetteer: Gazetteer) -> None:
    with pytest.raises(PlaceNameError, match="needs the name of one place"):
        gazetteer.find(name)


@pytest.mark.parametrize(
    ("typed", "meant"), [("Kharkhiv", "Kharkiv in UA"), ("Berlinn, DE", "Berlin in DE"), ("Харкив2", "Kharkiv in UA")]
)
def test_a_misspelt_town_is_answered_with_near_ones(typed: str, meant: str, gazetteer: Gazetteer) -> None:
    with pytest.raises(PlaceNameError, match=f"did you mean {meant}"):
        gazetteer.find(typed)


def outcome(name: str, gazetteer: Gazetteer) -> str:
    try:
        return gazetteer.find(name).id
    except PlaceNameError as error:
        return str(error)


def test_no_country_is_taken_for_a_town_but_its_capital_of_the_same_name(gazetteer: Gazetteer) -> None:
    for code, name in gazetteer.towns.country_names.items():
        capital = gazetteer.capital(code)
        said = outcome(name, gazetteer)
        if capital and fold(capital.name) == fold(name):
            assert said == capital.id or said.startswith("needs the name of one place")
        else:
            assert f"did you mean border:{code} or country:{code}?" in said


def test_every_outlined_country_with_inhabitants_has_a_name(gazetteer: Gazetteer, atlas: Atlas) -> None:
    assert set(atlas.territories) - set(gazetteer.towns.country_names) == {"AQ", "HM", "UM"}


def test_hand_kept_capitals_agree_with_the_towns(gazetteer: Gazetteer) -> None:
    capitals = {place.country: place for place in load_gazetteer() if place.kind == "capital"}
    assert {code: gazetteer.capital(code) for code in capitals} == capitals


def test_the_source_cited_is_the_package_of_the_descriptor() -> None:
    resources = json.loads((GEODATA / "datapackage.json").read_text(encoding="utf-8"))["resources"]
    sources = next(resource["sources"] for resource in resources if resource["path"] == "towns.parquet")
    assert [f"by {source['package'].removeprefix('PyPI ')}" for source in sources] == [GEONAMES]


def test_every_column_has_a_value_for_every_town() -> None:
    towns = load_towns()
    columns = (towns.names, towns.names_folded, towns.countries, towns.lons, towns.lats, towns.populations)
    assert {len(column) for column in columns} == {len(towns.geonameids)}


@settings(max_examples=30)
@given(st.text(max_size=12))
def test_any_text_finds_a_place_or_says_why_not(name: str) -> None:
    assert outcome(name, load_world_gazetteer())
