"""The places of the world are found by name in any script and spelling, beside the places kept by hand."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.case import Gazetteer, PlaceNameError
from dashboard.case.places.spelling import keys_to_find, plain_key
from dashboard.checks.atlas import Atlas
from dashboard.load.gazetteer import load_gazetteer
from dashboard.load.geodata.atlas import GEODATA
from dashboard.load.geodata.towns import load_gazetteer_for, load_world, load_world_gazetteer


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_world_gazetteer()


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Mariupol", "geonames:701822"),
        ("Маріуполь", "geonames:701822"),
        ("Берлин, DE", "geonames:2950159"),
        ("서울", "geonames:1835848"),
        ("東京", "geonames:1850147"),
        ("원산", "geonames:1866923"),
        ("القاهرة", "geonames:360630"),
        ("Αθήνα", "geonames:264371"),
        ("ירושלים", "geonames:281184"),
        ("თბილისი", "geonames:611717"),
        ("กรุงเทพมหานคร", "geonames:1609350"),
        ("Łódź", "geonames:3093133"),
        ("Lodz", "geonames:3093133"),
        ("Sao Paulo", "geonames:3448439"),
        ("Kiev", "geonames:703448"),
        ("Paris, FR", "geonames:2988507"),
        ("Находка", "geonames:2019528"),
        ("Kamensk-Shakhtinsky", "geonames:553399"),
        ("Kamensk-Shakhtinskiy", "geonames:553399"),
        ("丹东", "geonames:2037886"),
        ("满洲里", "geonames:2035836"),
        ("청진", "geonames:2044757"),
        ("Novorossiisk", "geonames:518255"),
        ("노보로시스크", "geonames:518255"),
        ("Zabaikalsk", "geonames:2012780"),
        ("Nikolayev", "geonames:700569"),
        ("St. Petersburg", "geonames:498817"),
        ("Nagasaki, JP", "geonames:1856177"),
        ("Nagasaki, 일본", "geonames:1856177"),
        ("Seoul, Korea", "geonames:1835848"),
        ("Odesa", "geonames:698740"),
        ("Rzeszow-Jasionka", "airport:EPRZ"),
        ("Incirlik", "airport:LTAG"),
        ("Port Kavkaz", "geonames:826063"),
        ("Vostochny port", "geonames:2013282"),
        ("Hmeimim", "place:hmeimim"),
        ("Suez Canal", "place:suez"),
        ("Керченский пролив", "place:kerch"),
    ],
)
def test_a_place_is_found_in_any_script(name: str, code: str, gazetteer: Gazetteer) -> None:
    assert gazetteer.find(name).identifier == code


@pytest.mark.parametrize(
    ("name", "place_id"),
    [
        ("두나이", "dunay"),
        ("나선", "najin"),
        ("Rason", "najin"),
        ("Тихорецьк", "tikhoretsk"),
        ("티호레츠크", "tikhoretsk"),
        ("로스토프", "rostov-on-don"),
        ("Rostov", "rostov-on-don"),
        ("Moscow", "moscow"),
        ("Khasan", "khasan"),
    ],
)
def test_a_hand_kept_place_is_found_in_any_spelling(name: str, place_id: str, gazetteer: Gazetteer) -> None:
    assert gazetteer.find(name).id == place_id


@pytest.mark.parametrize("name", ["Moscow", "Rostov", "로스토프", "Paris", "London", "Warsaw", "Delhi", "Cairo"])
def test_a_place_that_dwarfs_the_others_of_its_name_is_taken_and_said(name: str, gazetteer: Gazetteer) -> None:
    found = gazetteer.look_up(name)
    assert found.others > 0
    assert found.taken.startswith(f"{name!r} is taken for ")
    with pytest.raises(PlaceNameError, match="needs the name of one place"):
        load_gazetteer_for(strict=True).look_up(name)


@pytest.mark.parametrize(
    ("name", "among"),
    [
        ("Vostochny", ("wpi:60725", "place:vostochny-cosmodrome")),
        ("Восточный", ("wpi:60725",)),
        ("보스토치니", ("wpi:60725", "place:vostochny-cosmodrome")),
        ("Alat", ("geonames:1217907", "geonames:12196095")),
        ("Pivdennyi", ("geonames:11361453",)),
        ("Mehrabad", ("airport:OIII", "geonames:404840")),
        ("Primorsk", ("geonames:505269", "geonames:696292")),
        ("Springfield", ("geonames:4409896",)),
        ("Odessa", ("geonames:698740", "geonames:5527554")),
        ("Zarubino", ("geonames:2012646",)),
    ],
)
def test_a_name_of_several_places_is_asked(name: str, among: tuple[str, ...], gazetteer: Gazetteer) -> None:
    with pytest.raises(PlaceNameError, match="needs the name of one place") as caught:
        gazetteer.find(name)
    assert set(among) <= {choice.typed for choice in caught.value.choices}


@pytest.mark.parametrize(
    ("typed", "meant"), [("Kharkhiv", "Kharkiv in UA"), ("Hambrug, DE", "Hamburg in DE"), ("Харкив2", "Kharkiv in UA")]
)
def test_a_misspelt_town_is_answered_with_near_ones(typed: str, meant: str, gazetteer: Gazetteer) -> None:
    with pytest.raises(PlaceNameError, match=f"did you mean {meant}"):
        gazetteer.find(typed)


def outcome(name: str, gazetteer: Gazetteer) -> str:
    try:
        return gazetteer.find(name).id
    except PlaceNameError as error:
        return str(error)


def test_every_hand_kept_name_finds_its_place_or_asks_among_others(gazetteer: Gazetteer) -> None:
    asked = set()
    for place in load_gazetteer():
        assert gazetteer.with_id(place.id) in (place, None)
        for name in place.names:
            if outcome(name, gazetteer) != place.id:
                assert "needs the name of one place" in outcome(name, gazetteer)
                asked.add(name)
    # Other towns or ports of the name are larger, or may be meant; each is found with its country or id.
    assert asked <= {
        "Vostochny",
        "Восточный",
        "Uspenka",
        "Успенка",
        "Washington",
        "Вашингтон",
        "워싱턴",
        "Фокино",
        "Chita",
    }


def test_no_country_is_taken_for_a_town_but_one_of_its_own_of_the_same_name(gazetteer: Gazetteer) -> None:
    for code, name in gazetteer.world.country_names.items():
        said = outcome(name, gazetteer)
        if f"border:{code} or country:{code}" not in said:
            own = [each for each in gazetteer.world.named(keys_to_find(name)) if each.country == code]
            assert any(plain_key(each.name) == plain_key(name) for each in own)


@pytest.mark.parametrize("name", ["Mexico", "Kuwait", "Georgia", "Korea", "Россия", "멕시코"])
def test_the_name_of_a_country_is_refused(name: str, gazetteer: Gazetteer) -> None:
    assert "a country: did you mean border:" in outcome(name, gazetteer)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Japan", "JP"),
        ("일본", "JP"),
        ("Япония", "JP"),
        ("Україна", "UA"),
        ("روسيا", "RU"),
        ("朝鲜", "KP"),
        ("USA", "US"),
        ("DPRK", "KP"),
        ("gb", "GB"),
    ],
)
def test_a_country_is_known_by_its_names_in_any_language(name: str, code: str, gazetteer: Gazetteer) -> None:
    assert gazetteer.world.country_code(plain_key(name)) == code


def test_every_outlined_country_has_a_name(gazetteer: Gazetteer, atlas: Atlas) -> None:
    assert set(atlas.territories) <= set(gazetteer.world.country_names)


def test_hand_kept_capitals_agree_with_the_index(gazetteer: Gazetteer) -> None:
    capitals = {place.country: place for place in load_gazetteer() if place.kind == "capital"}
    assert {code: gazetteer.capital(code) for code in capitals} == capitals


def test_the_sources_cited_are_packages_of_the_descriptor(gazetteer: Gazetteer) -> None:
    resources = json.loads((GEODATA / "datapackage.json").read_text(encoding="utf-8"))["resources"]
    sources = next(resource["sources"] for resource in resources if resource["path"] == "places.parquet")
    packages = {source["package"].partition(" ")[2] for source in sources if source["package"]}
    for name in ("Mariupol", "Vostochny port", "Incirlik", "Alat Port"):
        assert gazetteer.find(name).source.rpartition(", by ")[2] in packages


def test_a_name_reads_a_few_blocks_of_the_tables_and_not_all() -> None:
    world = load_world()
    rows = [hit.row for hit in world.find_rows("~mariupol")]
    assert [place.code for place in world.read_rows(rows)] == ["geonames:701822"]
    assert world.find_rows("no such key") == []
    assert "~mariupol" in world.list_keys("~mariupo")


@settings(max_examples=30)
@given(st.text(max_size=12))
def test_any_text_finds_a_place_or_says_why_not(name: str) -> None:
    assert outcome(name, load_world_gazetteer())
