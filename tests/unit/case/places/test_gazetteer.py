"""A name finds one place or is refused with what it may mean: hand-kept places first, nothing picked by size."""

import pytest

from dashboard.case.places.gazetteer import Gazetteer
from dashboard.case.places.name_index import PlaceNameError, fold
from dashboard.case.places.place import Place, Toponym
from dashboard.case.places.towns import RADII_KM, Town, Towns, assume_radius_km

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
TOWNS = (
    # GeoNames id, name, its other names, country, inhabitants
    (524901, "Moscow", ("Москва", "Moskva"), "RU", 10_000_000),
    (5601538, "Moscow", (), "US", 25_000),
    (698740, "Odesa", ("Одеса", "Odessa"), "UA", 1_000_000),
    (5527554, "Odessa", (), "US", 114_000),
    (2988507, "Paris", ("巴黎",), "FR", 2_138_551),
    (4717560, "Paris", (), "US", 24_782),
    (4647963, "Paris", (), "US", 10_150),
    (501175, "Rostov-on-Don", ("Rostov",), "RU", 1_130_305),
    (501183, "Rostov", (), "RU", 31_039),
    (787657, "Niš", (), "RS", 250_000),
    (2990440, "Nice", ("Nis",), "FR", 342_669),
    (703448, "Kyiv", ("Kiev", "Київ"), "UA", 2_797_553),
    (4140963, "Washington", ("Washington D.C.",), "US", 689_545),
    (1880252, "Singapore", (), "SG", 5_638_700),
    (4264688, "Jordan", (), "US", 6_000),
    (250441, "Amman", (), "JO", 1_275_857),
    *((7_000_000 + n, "Springfield", (), "US", 5_000 + n) for n in range(9)),
)


def make_towns() -> Towns:
    ids, names, others, countries, populations = zip(*TOWNS, strict=True)
    return Towns(
        geonameids=ids,
        names=names,
        names_folded=["\n".join(map(fold, each)) for each in others],
        countries=countries,
        lons=[30.0] * len(ids),
        lats=[50.0] * len(ids),
        populations=populations,
        capital_rows={"RU": 0, "UA": 11, "SG": 13, "JO": 15},
        country_names={
            "FR": "France",
            "JO": "Jordan",
            "RS": "Serbia",
            "RU": "Russia",
            "SG": "Singapore",
            "UA": "Ukraine",
            "US": "The United States",
        },
        source="by test",
    )


GAZETTEER = Gazetteer((KEPT,), make_towns())


def refusal_of(name: str) -> str:
    with pytest.raises(PlaceNameError) as caught:
        GAZETTEER.find(name)
    return str(caught.value)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Moscow", "moscow"),
        ("МОСКВА", "moscow"),
        ("Moskva", "moscow"),  # a name only the towns know, of a place that is kept by hand
        ("geonames:524901", "moscow"),
        ("gn:524901", "moscow"),
        ("Moscow, RU", "moscow"),
        ("Moscow, US", "geonames-5601538"),
        ("kyiv", "geonames-703448"),
        ("Київ", "geonames-703448"),
        ("Paris, FR", "geonames-2988507"),
        ("paris ,fr", "geonames-2988507"),
        ("Paris, France", "geonames-2988507"),
        ("Moscow, United States", "geonames-5601538"),
        ("巴黎", "geonames-2988507"),
        ("Odessa, UA", "geonames-698740"),
        ("Odessa, US", "geonames-5527554"),
        ("Washington, D.C.", "geonames-4140963"),
        ("Geonames: 4717560", "geonames-4717560"),
        ("geonames-4717560", "geonames-4717560"),
        ("Singapore", "geonames-1880252"),
        ("Jordan, US", "geonames-4264688"),
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
        lon=30.0,
        lat=50.0,
        radius_km=15.0,
        source="GeoNames 703448, by test",
        identifier="geonames:703448",
    )


def test_a_name_of_several_towns_is_refused_with_all_of_them_and_how_to_pick() -> None:
    assert refusal_of("Paris") == (
        "needs the name of one place, found 'Paris', which is a name of "
        "Paris in FR (2,138,551 inhabitants, 50.00,30.00, geonames:2988507), "
        "Paris in US (24,782 inhabitants, 50.00,30.00, geonames:4717560), "
        "Paris in US (10,150 inhabitants, 50.00,30.00, geonames:4647963): use 'Paris, FR' or geonames:2988507"
    )


@pytest.mark.parametrize(
    ("name", "fix"), [("Niš", "'Niš, RS' or geonames:787657"), ("Odessa", "'Odessa, US' or geonames:5527554")]
)
def test_the_example_of_how_to_pick_is_a_town_that_it_picks(name: str, fix: str) -> None:
    assert refusal_of(name).endswith(f": use {fix}")
    for way in fix.replace("'", "").split(" or "):
        assert GAZETTEER.find(way).identifier == fix.partition(" or ")[2]


def test_several_towns_of_one_country_are_told_apart_by_id() -> None:
    assert refusal_of("Paris, US").endswith(": use the id, as in geonames:4717560")


def test_six_towns_are_listed_at_most() -> None:
    said = refusal_of("Springfield")
    assert said.count("geonames:") == 6 + 1
    assert " and 3 more: use the id, as in geonames:7000008" in said


@pytest.mark.parametrize(("name", "larger"), [("Odessa", "Odesa in UA"), ("Rostov", "Rostov-on-Don in RU")])
def test_a_main_name_does_not_hide_a_larger_town_also_called_so(name: str, larger: str) -> None:
    assert f"which is a name of {larger}" in refusal_of(name)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Ukraine", "needs a place, found 'Ukraine', a country: did you mean border:UA or country:UA?"),
        (
            "the united states",
            "needs a place, found 'the united states', a country: did you mean border:US or country:US?",
        ),
        (
            "Jordan",
            "needs a place, found 'Jordan', a country: did you mean border:JO or country:JO? For a town of that name, "
            "add its country, as in 'Jordan, US'",
        ),
        ("geonames:1", "needs the GeoNames id of a town in the gazetteer, found 'geonames:1'"),
        ("Qqqq", "needs a known place, found 'Qqqq'"),
        ("", "needs a known place, found ''"),
        (",", "needs a known place, found ','"),
        ("Kyyiv", "needs a known place, found 'Kyyiv': did you mean Kyiv in UA (geonames:703448)?"),
        ("Kyyiv, UA", "needs a known place, found 'Kyyiv, UA': did you mean Kyiv in UA (geonames:703448)?"),
        ("Kyyiv, FR", "needs a known place, found 'Kyyiv, FR'"),
        (
            "Moskow",
            "needs a known place, found 'Moskow': did you mean Moscow (moscow)?",
        ),
    ],
)
def test_what_is_no_town_is_refused_with_what_may_be_meant(name: str, said: str) -> None:
    assert refusal_of(name) == said


def test_a_town_elsewhere_than_typed_is_named() -> None:
    said = refusal_of("Kyiv, FR")
    assert said.startswith("needs a town of that name in FR, found 'Kyiv, FR'; there is Kyiv in UA (2,797,553")
    assert refusal_of("Kyiv, Oblast").startswith("needs a country after the comma, found 'Kyiv, Oblast'; there is Kyiv")


def test_capital_of_a_country_is_the_hand_kept_place_where_there_is_one() -> None:
    capitals = {code: GAZETTEER.capital(code) for code in ("RU", "UA", "FR")}
    assert {code: capital and capital.id for code, capital in capitals.items()} == {
        "RU": "moscow",
        "UA": "geonames-703448",
        "FR": None,
    }


def test_without_towns_only_hand_kept_places_are_found() -> None:
    alone = Gazetteer((KEPT,))
    assert alone.find("Москва") is KEPT
    with pytest.raises(PlaceNameError, match="needs a known place, found 'Kyiv'"):
        alone.find("Kyiv")


@pytest.mark.parametrize(
    ("population", "radius_km"),
    [(0, 3), (49_999, 3), (50_000, 5), (250_000, 8), (999_999, 8), (1_000_000, 15), (5_000_000, 25), (20_000_000, 25)],
)
def test_radius_is_assumed_from_the_population(population: int, radius_km: float) -> None:
    assert assume_radius_km(population) == radius_km


def test_a_larger_town_is_never_assumed_to_reach_less_far() -> None:
    assert list(RADII_KM.values()) == sorted(RADII_KM.values())
    assert list(RADII_KM) == sorted(RADII_KM)


def test_identifier_finds_the_town_it_is_of() -> None:
    for geonameid, name, _, country, population in TOWNS[1:]:
        town = Town(geonameid, name, country, 30.0, 50.0, population, "by test")
        assert GAZETTEER.find(town.identifier) == town.place()
