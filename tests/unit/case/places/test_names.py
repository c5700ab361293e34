"""Spellings of one name have one key, whatever their script, system of transliteration, accents or apostrophes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.case.places.kind_words import read_kind
from dashboard.case.places.name_index import suggest_places
from dashboard.case.places.spelling import fold, keys_to_find, keys_to_store, plain_key, sound_key
from dashboard.load.gazetteer import load_gazetteer

PLACES = load_gazetteer()


@pytest.mark.parametrize(
    ("country", "spellings"),
    [
        ("RU", ("Novorossiysk", "Novorossiisk", "Novorossijsk", "Новороссийск", "НОВОРОССИЙСК")),
        ("RU", ("Vostochny", "Vostochnyy", "Vostochniy", "Восточный")),
        ("RU", ("Tikhoretsk", "Tihoretsk", "Tikhoretzk", "Тихорецк", "Тихорецьк", "Тихорєцьк")),
        ("RU", ("Petropavlovsk-Kamchatskiy", "Petropavlovsk-Kamchatsky", "Petropavlovsk Kamchatskii")),
        ("RU", ("Aleksandrovsk", "Alexandrovsk")),
        ("RU", ("Zabaykal’sk", "Zabaykalsk", "Zabaikalsk", "Забайкальск")),
        ("RU", ("Yelabuga", "Elabuga", "Елабуга")),
        ("RU", ("Dunay", "Dunai", "Дунай")),
        ("UA", ("Mykolaiv", "Mykolayiv", "Миколаїв")),
        ("UA", ("Feodosiya", "Feodosia", "Feodosiia")),
        ("UA", ("Dzhankoy", "Jankoi")),
        ("YE", ("Al Hudaydah", "Al-Hudayda", "Hudaydah", "al-Ḩudaydah")),
        ("IR", ("Bandar-e Anzali", "Bandar Anzalī", "bandar e anzali")),
        ("IR", ("بندر عباس", "بندرعباس")),
        ("US", ("St. Petersburg", "St Petersburg", "Saint Petersburg", "SAINT-PETERSBURG")),
        ("CN", ("满洲里", "满洲里市", "滿洲里")),
        ("KP", ("청진", "청진시", "청진 시")),
        ("BR", ("São Paulo", "Sao Paulo", "sao-paulo")),
        ("PL", ("Łódź", "Lodz")),
        ("RU", ("Rostov on Don", "Rostov-on-Don")),
        ("US", ("O’Fallon", "OFallon", "O'Fallon")),
    ],
)
def test_spellings_of_one_name_find_it(country: str, spellings: tuple[str, ...]) -> None:
    for stored in spellings:
        assert all(set(keys_to_store(stored, country)) & set(keys_to_find(typed)) for typed in spellings)


@pytest.mark.parametrize(
    ("hangul", "latin"),
    [
        ("티호레츠크", "Tikhoretsk"),
        ("두나이", "Dunay"),
        ("보스토치니", "Vostochny"),
        ("노보로시스크", "Novorossiysk"),
        ("블라디보스토크", "Vladivostok"),
        ("블라디보스톡", "Vladivostok"),
        ("로스토프", "Rostov"),
        ("우수리스크", "Ussuriysk"),
        ("하바롭스크", "Khabarovsk"),
        ("첼랴빈스크", "Chelyabinsk"),
        ("예카테린부르크", "Yekaterinburg"),
        ("자포리자", "Zaporizhzhia"),
        ("마리우폴", "Мариуполь"),
    ],
)
def test_hangul_has_the_sounds_of_the_name_it_writes(hangul: str, latin: str) -> None:
    assert sound_key(hangul) == sound_key(latin)


@pytest.mark.parametrize(("one", "other"), [("Khasan", "Najin"), ("Kazan", "Kherson"), ("Port Said", "Saida")])
def test_different_names_have_no_key_in_common(one: str, other: str) -> None:
    assert not set(keys_to_find(one)) & set(keys_to_find(other))


@pytest.mark.parametrize(
    ("name", "bare", "place_class"),
    [
        ("Port Kavkaz", "kavkaz", "port"),
        ("Port of Odesa", "odesa", "port"),
        ("Alat Port", "alat", "port"),
        ("порт Оля", "оля", "port"),
        ("대련항", "대련", "port"),
        ("Engels-2", "engels", "air"),
        ("Engels Air Base", "engels", "air"),
        ("Аэродром Моздок", "моздок", "air"),
        ("Chopin Airport", "chopin", "air"),
        ("Khasan station", "khasan", "rail"),
        ("Rafah Crossing", "rafah", "crossing"),
        ("Faslane naval base", "faslane", "port"),
    ],
)
def test_a_word_for_the_kind_is_read_apart_from_the_name(name: str, bare: str, place_class: str) -> None:
    kind = read_kind(fold(name))
    assert kind is not None
    assert (kind.bare, kind.place_class) == (bare, place_class)


@pytest.mark.parametrize("name", ["Odesa", "Port", "항", "Stationville", "Newport", "", "Basel", "Engels2"])
def test_a_name_without_such_a_word_has_no_kind(name: str) -> None:
    assert read_kind(fold(name)) is None


def test_places_with_a_name_or_id_near_to_one_are_suggested() -> None:
    assert suggest_places("Tikhoretks", PLACES) == ("Tikhoretsk (tikhoretsk)",)
    assert suggest_places("Qqqq", PLACES) == ()


def test_names_of_two_places_are_distinct_in_the_gazetteer() -> None:
    owners: dict[str, set[str]] = {}
    for place in PLACES:
        for name in place.names:
            owners.setdefault(fold(name), set()).add(place.id)
    assert all(len(ids) == 1 for ids in owners.values())


@given(st.text())
def test_folding_twice_changes_nothing(name: str) -> None:
    assert fold(fold(name)) == fold(name)


@given(st.text(), st.sampled_from(["RU", "IR", "US", "CN"]))
def test_any_name_is_found_by_the_keys_it_is_stored_by(name: str, country: str) -> None:
    assert set(keys_to_store(name, country)) <= set(keys_to_find(name))
    assert bool(keys_to_find(name)) is bool(plain_key(name))
