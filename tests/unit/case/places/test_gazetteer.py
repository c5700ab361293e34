"""A name is taken for one place, and that is said where it has others; or it is asked which of them is meant."""

from collections.abc import Sequence

import pytest

from dashboard.case.places.gazetteer import DWARFS, Gazetteer
from dashboard.case.places.name_index import PlaceNameError
from dashboard.case.places.place import Place, Toponym
from dashboard.case.places.world import WorldPlace
from tests.made.small_world import make_world

KEPT = Place(
    id="moscow",
    name="Moscow",
    kind="capital",
    country="RU",
    lon=37.62,
    lat=55.75,
    radius_km=20,
    source="test",
    identifier="gn:524901",
    toponyms=(Toponym(name="Москва", lang="ru"),),
)
COSMODROME = Place(
    id="vostochny-cosmodrome",
    name="Vostochny Cosmodrome",
    kind="spaceport",
    country="RU",
    lon=128.3,
    lat=51.9,
    radius_km=20,
    source="test",
    toponyms=(Toponym(name="Vostochny", lang="en"),),
)


Indexed = tuple[WorldPlace, Sequence[str]]


def town(
    number: int, name: str, country: str, population: int, *others: str, at: tuple[float, float] | None = None
) -> Indexed:
    lat, lon = at or (number % 80, number % 170)
    return WorldPlace(f"geonames:{number}", name, "town", country, lon, lat, population, f"GeoNames {number}"), others


def other(code: str, kind: str, name: str, country: str, lat: float, lon: float, *others: str) -> Indexed:
    return WorldPlace(code, name, kind, country, lon, lat, 0, "a list"), others


PLACES = (
    town(524901, "Moscow", "RU", 10_000_000, "Москва", "Moskva"),
    town(5601538, "Moscow", "US", 25_000),
    town(698740, "Odesa", "UA", 1_000_000, "Одеса", "Odessa"),
    town(5527554, "Odessa", "US", 114_000),
    town(2988507, "Paris", "FR", 2_138_551, "巴黎"),
    town(4717560, "Paris", "US", 24_782),
    town(4647963, "Paris", "US", 10_150),
    town(501175, "Rostov-on-Don", "RU", 500_000, "Rostov"),
    town(501183, "Rostov", "RU", 31_039),
    town(787657, "Niš", "RS", 250_000),
    town(2990440, "Nice", "FR", 342_669, "Nis"),
    town(703448, "Kyiv", "UA", 2_797_553, "Kiev", "Київ"),
    town(4140963, "Washington", "US", 689_545, "Washington D.C."),
    town(1880252, "Singapore", "SG", 5_638_700),
    town(4264688, "Jordan", "US", 6_000),
    town(250441, "Amman", "JO", 1_275_857),
    *(town(7_000_000 + n, "Springfield", "US", 5_000 + n) for n in range(9)),
    town(1, "Vostochnyy", "RU", 13_011, at=(55.8, 37.9)),
    other("wpi:60725", "port", "Vostochnyy", "RU", 42.75, 133.08),
    town(2, "Olot Shahri", "UZ", 13_200, "Alat", at=(39.4, 63.8)),
    other("geonames:12196095", "port", "Alat", "AZ", 39.98, 49.45),
    town(3, "Dandong", "CN", 631_973, "丹东市", at=(40.13, 124.39)),
    other("wpi:60233", "port", "Dandong", "CN", 39.82, 124.15),
    town(4, "Warsaw", "PL", 1_702_139, at=(52.2, 21.0)),
    town(5, "Warsaw", "US", 14_000, at=(41.2, -85.9)),
    other("wpi:1", "port", "Warsaw", "US", 38.2, -93.3),
    town(6, "Delhi", "IN", 10_927_986, at=(28.7, 77.2)),
    town(7, "Delhi", "US", 10_755, at=(37.4, -120.8)),
    town(8, "Izmayil", "UA", 70_000, "Izmail", at=(45.35, 28.84)),
    town(9, "Berlin", "DE", 3_426_354),
    town(10, "Berlin", "RU", 0),
    town(11, "Tikhoretsk", "RU", 64_387, at=(45.85, 40.12)),
    town(12, "Diego", "IO", 3_000, "Diego Garcia", at=(-7.26, 72.38)),
    other("wpi:47800", "port", "Diego Garcia", "IO", -7.35, 72.47),
    other("airport:RU-1", "air base", "Engels Air Base", "RU", 51.48, 46.2, "Engels"),
    town(13, "Engels", "RU", 196_011, at=(51.48, 46.1)),
    town(14, "Nagasaki", "JP", 409_118, at=(32.75, 129.88)),
    town(16, "Kuwait City", "KW", 60_064, "Kuwait"),
    town(17, "Koréa", "CI", 900),
    other("geonames:15", "harbour", "Nagasaki", "JP", 32.81, 129.75),
)
COUNTRIES = {
    "FR": ("France", "프랑스", "Франция"),
    "JO": ("Jordan",),
    "JP": ("Japan", "Япония"),
    "KP": ("North Korea", "Korea"),
    "KR": ("South Korea", "Korea"),
    "KW": ("Kuwait",),
    "RS": ("Serbia",),
    "RU": ("Russia",),
    "SG": ("Singapore",),
    "UA": ("Ukraine", "Україна"),
    "UZ": ("Uzbekistan",),
    "US": ("The United States", "United States", "USA"),
}
WORLD = make_world(PLACES, COUNTRIES, {"RU": 524901, "UA": 703448, "SG": 1880252, "JO": 250441})
GAZETTEER = Gazetteer((KEPT, COSMODROME), WORLD)


def refusal_of(name: str) -> PlaceNameError:
    with pytest.raises(PlaceNameError) as caught:
        GAZETTEER.look_up(name)
    return caught.value


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Moscow", "moscow"),
        ("МОСКВА", "moscow"),
        ("Moskva", "moscow"),  # a name only the index knows, of a place that is kept by hand
        ("geonames:524901", "moscow"),
        ("gn:524901", "moscow"),
        ("Moscow, RU", "moscow"),
        ("Moscow, US", "geonames-5601538"),
        ("kyiv", "geonames-703448"),
        ("Київ", "geonames-703448"),
        ("Kyyiv", "geonames-703448"),
        ("Paris, FR", "geonames-2988507"),
        ("paris ,fr", "geonames-2988507"),
        ("Paris, France", "geonames-2988507"),
        ("Paris, 프랑스", "geonames-2988507"),
        ("Paris, Франция", "geonames-2988507"),
        ("Moscow, United States", "geonames-5601538"),
        ("Moscow, USA", "geonames-5601538"),
        ("巴黎", "geonames-2988507"),
        ("Odessa, UA", "geonames-698740"),
        ("Odessa, US", "geonames-5527554"),
        ("Washington, D.C.", "geonames-4140963"),
        ("Geonames: 4717560", "geonames-4717560"),
        ("geonames-4717560", "geonames-4717560"),
        ("wpi:60725", "wpi-60725"),
        ("airport:ru-1", "airport-ru-1"),
        ("Singapore", "geonames-1880252"),
        ("Jordan, US", "geonames-4264688"),
        ("Izmail", "geonames-8"),
        ("Тихорецьк", "geonames-11"),
        ("티호레츠크", "geonames-11"),
        ("Port of Vostochny", "wpi-60725"),
        ("Engels-2", "airport-ru-1"),
        ("Engels air base", "airport-ru-1"),
        ("Kyiv station", "geonames-703448"),
        ("丹东", "geonames-3"),
    ],
)
def test_a_name_finds_its_place(name: str, found: str) -> None:
    assert GAZETTEER.find(name).id == found


def test_a_town_becomes_a_place_with_its_source_and_an_assumed_radius() -> None:
    assert GAZETTEER.find("Kyiv") == Place(
        id="geonames-703448",
        name="Kyiv",
        kind="town",
        country="UA",
        lon=158.0,
        lat=8.0,
        radius_km=15.0,
        source="GeoNames 703448",
        identifier="geonames:703448",
    )


@pytest.mark.parametrize(
    ("name", "taken"),
    [
        (
            "Paris",
            "'Paris' is taken for Paris in FR (geonames:2988507), the largest by far: 2 other places have this name, "
            "the largest Paris in US (town, 24,782 inhabitants, geonames:4717560)",
        ),
        (
            "Moscow",
            "'Moscow' is taken for Moscow in RU (geonames:524901), kept by hand: one other place has this name, the "
            "largest Moscow in US (town, 25,000 inhabitants, geonames:5601538)",
        ),
        (
            "丹东",
            "'丹东' is taken for Dandong in CN (geonames:3), the largest by far: one other place has this name, the "
            "largest Dandong in CN (port, wpi:60233)",
        ),
        (
            "Diego Garcia",
            "'Diego Garcia' is taken for Diego Garcia in IO (wpi:47800), the largest by far: one other place has this "
            "name, the largest Diego in IO (town, 3,000 inhabitants, geonames:12)",
        ),
        (
            "Berlinn",
            "'Berlinn' is taken for Berlin in DE (geonames:9), the largest by far: one other place has this name, the "
            "largest Berlin in RU (town, geonames:10)",
        ),
        ("Kyiv", ""),
        ("Paris, FR", ""),
        ("Nagasaki", ""),
    ],
)
def test_a_place_taken_among_others_is_said_with_their_number(name: str, taken: str) -> None:
    assert GAZETTEER.look_up(name).taken == taken


@pytest.mark.parametrize(
    ("name", "choices"),
    [
        ("Odessa", ["geonames:698740", "geonames:5527554"]),  # nine times as large
        ("Rostov", ["geonames:501175", "geonames:501183"]),
        ("Ростов", ["geonames:501175", "geonames:501183"]),
        ("Alat", ["geonames:2", "geonames:12196095"]),
        ("Vostochny", ["geonames:1", "place:vostochny-cosmodrome", "wpi:60725"]),
        ("Восточный", ["geonames:1", "wpi:60725"]),
        ("Warsaw", ["geonames:4", "geonames:5", "wpi:1"]),  # a port elsewhere has the name
    ],
)
def test_which_of_several_places_is_meant_is_asked_with_choices(name: str, choices: list[str]) -> None:
    refused = refusal_of(name)
    assert [choice.typed for choice in refused.choices] == choices
    for number, choice in enumerate(refused.choices, start=1):
        assert f"{number}. {choice.label}" in str(refused)
        assert GAZETTEER.look_up(f"{name} #{number}").place == GAZETTEER.find(choice.typed)


def test_a_choice_that_is_not_there_is_refused() -> None:
    assert str(refusal_of("Odessa #3")) == "needs a choice from 1 to 2 after 'Odessa', found 'Odessa #3'"


def test_a_place_is_taken_from_twenty_times_the_inhabitants_on() -> None:
    def outcome(population: int) -> str:
        places = (town(1, "Two", "FR", population), town(2, "Two", "US", 1_000))
        try:
            return Gazetteer((), make_world(places, COUNTRIES)).find("Two").id
        except PlaceNameError:
            return "asked"

    assert (outcome(DWARFS * 1_000 - 1), outcome(DWARFS * 1_000)) == ("asked", "geonames-1")


def test_strict_names_refuse_every_name_of_several_places() -> None:
    strict = GAZETTEER.strictly()
    for name in ("Paris", "Moscow", "Delhi", "丹东"):
        assert GAZETTEER.look_up(name).others
        with pytest.raises(PlaceNameError, match="needs the name of one place"):
            strict.look_up(name)
    assert strict.find("Kyiv").id == "geonames-703448"


def test_a_name_of_several_towns_is_refused_with_all_of_them_and_how_to_pick() -> None:
    assert str(refusal_of("Odessa")) == (
        "needs the name of one place, found 'Odessa', which is a name of "
        "1. Odesa in UA (1,000,000 inhabitants, 20.00,40.00, geonames:698740), "
        "2. Odessa in US (114,000 inhabitants, 34.00,4.00, geonames:5527554): use 'Odessa, US' or geonames:5527554"
    )


@pytest.mark.parametrize("name", ["Odessa", "Alat"])
def test_the_example_of_how_to_pick_is_a_place_that_it_picks(name: str) -> None:
    fix = str(refusal_of(name)).rpartition(": use ")[2].replace("'", "").partition(" or ")
    assert GAZETTEER.find(fix[0]) == GAZETTEER.find(fix[2])


def test_several_towns_of_one_country_are_told_apart_by_id() -> None:
    assert str(refusal_of("Paris, US")).endswith(": use the id, as in geonames:4717560")


def test_six_places_are_listed_at_most() -> None:
    said = str(refusal_of("Springfield"))
    assert said.count("geonames:") == 6 + 1
    assert " and 3 more: use the id, as in geonames:7000008" in said


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Ukraine", "needs a place, found 'Ukraine', a country: did you mean border:UA or country:UA?"),
        ("Україна", "needs a place, found 'Україна', a country: did you mean border:UA or country:UA?"),
        (
            "the united states",
            "needs a place, found 'the united states', a country: did you mean border:US or country:US?",
        ),
        (
            "Jordan",
            "needs a place, found 'Jordan', a country: did you mean border:JO or country:JO? For a town of that name, "
            "add its country, as in 'Jordan, US'",
        ),
        ("Kuwait", "needs a place, found 'Kuwait', a country: did you mean border:KW or country:KW?"),
        (
            "Korea",
            "needs a place, found 'Korea', a country: did you mean border:KP or country:KP or border:KR or country:KR?",
        ),
        ("geonames:987654", "needs the id of a place in the gazetteer, found 'geonames:987654'"),
        ("Qqqq", "needs a known place, found 'Qqqq'"),
        ("", "needs a known place, found ''"),
        (",", "needs a known place, found ','"),
        ("Springfeld", "needs a known place, found 'Springfeld': did you mean Springfield in US (geonames:7000008)"),
        (
            "Moskow",
            "needs a known place, found 'Moskow': did you mean Moscow (moscow) or Moscow in US (geonames:5601538)?",
        ),
    ],
)
def test_what_is_no_place_is_refused_with_what_may_be_meant(name: str, said: str) -> None:
    assert str(refusal_of(name)).startswith(said)


def test_a_town_elsewhere_than_typed_is_named() -> None:
    said = str(refusal_of("Kyiv, FR"))
    assert said.startswith("needs a place of that name in FR, found 'Kyiv, FR'; there is 1. Kyiv in UA (2,797,553")
    oblast = str(refusal_of("Kyiv, Oblast"))
    assert oblast.startswith("needs a country after the comma, found 'Kyiv, Oblast'; there is 1. Kyiv")


def test_capital_of_a_country_is_the_hand_kept_place_where_there_is_one() -> None:
    capitals = {code: GAZETTEER.capital(code) for code in ("RU", "UA", "FR")}
    assert {code: capital and capital.id for code, capital in capitals.items()} == {
        "RU": "moscow",
        "UA": "geonames-703448",
        "FR": None,
    }
    assert GAZETTEER.capitals["RU"] is KEPT


def test_without_the_index_only_hand_kept_places_are_found() -> None:
    alone = Gazetteer((KEPT,))
    assert alone.find("Москва") is KEPT
    with pytest.raises(PlaceNameError, match="needs a known place, found 'Kyiv'"):
        alone.find("Kyiv")


def test_every_place_of_the_index_is_found_by_its_code_and_by_its_id_in_a_case() -> None:
    for place, _ in PLACES[1:]:
        assert GAZETTEER.find(place.code) == GAZETTEER.with_id(place.id) == place.place()


@pytest.mark.parametrize(
    ("name", "described"),
    [
        ("Kyiv", "Kyiv in Ukraine: town, 1 to 5 million inhabitants, ± 15 km, GeoNames 703448"),
        ("Berlin, RU", "Berlin in Russia: town, inhabitants unknown, ± 3 km, GeoNames 10"),
        ("Port of Vostochny", "Vostochnyy in Russia: port, ± 5 km, a list"),
    ],
)
def test_a_place_is_described_with_country_class_radius_and_source(name: str, described: str) -> None:
    assert GAZETTEER.look_up(name).described == described


def test_a_kept_place_does_not_hide_a_port_or_a_larger_town() -> None:
    kept = KEPT.model_copy(update={"id": "paris-us", "name": "Paris", "identifier": "gn:4717560", "toponyms": ()})
    with pytest.raises(PlaceNameError, match="needs the name of one place"):
        Gazetteer((kept,), WORLD).look_up("Paris")
