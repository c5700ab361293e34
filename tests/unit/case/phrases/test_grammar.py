"""What is taken together, what is asked, and what is refused by its word."""

import pytest

from dashboard.case.phrases.statement import parse_statement


def read(words: str, language: str = "") -> tuple[str, str, str]:
    distance = parse_statement(words, language).distance
    assert distance is not None
    return distance.hedge, distance.value, distance.unit


@pytest.mark.parametrize(
    ("words", "hedge", "value", "unit"),
    [
        ("two hundred and fifty miles", "", "250", "mi"),
        ("a couple of hundred miles", "about", "200", "mi"),
        ("several hundred kilometers", "", "300 to 999", "km"),
        ("two to three hundred kilometers", "", "200 to 300", "km"),
        ("between two hundred and three hundred miles", "between", "200 to 300", "mi"),
        ("between two hundred and fifty and three hundred miles", "between", "250 to 300", "mi"),
        ("2½ miles", "", "2.5", "mi"),
        ("1 1/2 miles", "", "1.5", "mi"),
        ("three quarters of a mile", "", "0.75", "mi"),
        ("3 km, 500 m", "", "3.5", "km"),
        ("3 km 50 m", "", "3.05", "km"),
        ("500 m to 2 km", "", "0.5 to 2", "km"),
        ("290 km (±10 km)", "", "280 to 300", "km"),
        ("290 km plus or minus 10", "", "280 to 300", "km"),
        ("up to about 300 km", "up to", "300", "km"),
        ("290-odd km", "about", "290", "km"),
        ("290+ km", "more than", "290", "km"),
        ("1'115 km", "", "1,115", "km"),
        ("1.115,5 km", "", "1,115.5", "km"),
        ("1,15,000 km", "", "115,000", "km"),
        ("tens of thousands of miles", "", "20,000 to 99,999", "mi"),
        ("zweihundertneunzig Kilometer", "", "290", "km"),
        ("tausendfünfhundert Kilometer", "", "1,500", "km"),
        ("quatre-vingt-dix-sept kilomètres", "", "97", "km"),
        ("mil quinientos kilómetros", "", "1,500", "km"),
        ("около двухсот девяноста километров", "about", "290", "km"),
        ("1,5 тыс. км", "", "1,500", "km"),
        ("двісті дев’яносто кілометрів", "", "290", "km"),
        ("천오백 킬로미터", "", "1,500", "km"),
        ("1만 2천 km", "", "12,000", "km"),
        ("二九〇公里", "", "290", "km"),
        ("一万二千公里", "", "12,000", "km"),
        ("三百五十キロ", "", "350", "km"),
        ("两三百公里", "", "200 to 300", "km"),
        ("二三十公里", "", "20 to 30", "km"),
        ("이삼백 km", "", "200 to 300", "km"),
        ("2、3キロ", "", "2 to 3", "km"),
        ("一公里半", "", "1.5", "km"),
        ("километров триста", "about", "300", "km"),
        ("двух-трёх километров", "", "2 to 3", "km"),
        ("half a dozen miles", "", "6", "mi"),
        ("a hundred and twenty kilometers", "", "120", "km"),
        ("a mile or two", "", "1 to 2", "mi"),
        ("anywhere between 15 and 16 km", "between", "15 to 16", "km"),
        ("сотни километров", "", "200 to 999", "km"),
        ("около сотни километров", "about", "100", "km"),
        ("более тысячи километров", "more than", "1,000", "km"),
        ("две тысячи километров", "", "2,000", "km"),
        ("километрах в трёхстах", "about", "300", "km"),
    ],
)
def test_a_number_in_any_form_is_read(words: str, hedge: str, value: str, unit: str) -> None:
    found_hedge, found, found_unit = read(words)
    assert (found_hedge, found.replace(" and ", " to "), found_unit) == (hedge, value, unit)


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("the border is about 290 km away", "the border"),
        ("The depot lies 42 km away", "The depot"),
        ("approximately 290 kilometers from the Ukrainian border", "the Ukrainian border"),
        ("290 km from the border, by rail.", "the border"),
        ("42 km (26 miles) southeast of Kharkiv", "Kharkiv"),
        ("в 42 км к югу от Москвы", "Москвы"),
        ("서울에서 290km 떨어진", "서울"),
        ("国境から約290キロ", "国境"),
        ("距离边境约290公里", "边境"),
    ],
)
def test_the_place_that_a_distance_is_from_is_kept(words: str, place: str) -> None:
    assert parse_statement(words).place == place


@pytest.mark.parametrize(
    ("words", "path"),
    [
        ("a 290-km drive", "road"),
        ("a two-hour flight", "air"),
        ("290 km from Moscow by rail", "rail"),
        ("290 км по железной дороге", "rail"),
        ("290 km à vol d’oiseau", "straight"),
        ("철도로 290km", "rail"),
        ("a three-day march", None),
    ],
)
def test_the_path_is_said_where_the_words_say_it(words: str, path: str | None) -> None:
    assert parse_statement(words).path == path


@pytest.mark.parametrize(
    ("words", "word"),
    [
        ("not 290 km", "not"),
        ("twice 290 km", "twice"),
        ("290 km inside Russia", "inside"),
        ("290 km from Moscow but not by road", "but"),
        ("290 km per hour", "per"),
        ("290 km² of forest", "² or ³"),
        ("€290 km", "€"),
        ("290 km and 20 minutes", "and"),
        ("290 km 180 miles", "180"),
        ("5 miles 300 yards", "300"),
        ("더 290km", "더"),
        ("290 km w/ trailer", "w"),
        ("290 km from Moscow/Kazan", "/"),
        ("三百五公里", "三"),  # 305, or 350
        ("二五公里", "二"),
        ("км 300", "км"),
        ("a sixth of a mile", "sixth"),
        ("a range of 300 km", "range"),
        ("290 km from the border and 20 km from the sea", "20"),
    ],
)
def test_a_word_that_could_change_the_meaning_is_named(words: str, word: str) -> None:
    with pytest.raises(ValueError, match="needs") as caught:
        parse_statement(words)
    assert f"what is “{word}”?" in str(caught.value)


@pytest.mark.parametrize(
    ("words", "readings"),
    [
        ("1.115 km", "1.115 or 1,115"),
        ("12.500 Meter", "12.500 or 12,500"),
        ("1,115 км", "1.115 or 1,115"),
        ("2-300 km", "2 to 300 or 200 to 300"),
        ("10-20,000 km", "10 to 20,000 or 10,000 to 20,000"),
        ("290m", "meters, miles"),
        ("290 M", "nautical miles"),
        ("십 리", "Japanese ri"),
        ("north of 300 km", "a bound or a direction"),
    ],
)
def test_both_readings_are_listed(words: str, readings: str) -> None:
    with pytest.raises(ValueError, match="needs one reading") as caught:
        parse_statement(words)
    assert readings in str(caught.value)


@pytest.mark.parametrize(
    ("words", "language", "value"),
    [
        ("1.115 km", "de", "1,115"),
        ("1.115 km", "en", "1.115"),
        ("1,115 km", "de", "1.115"),
        ("1,115 км", "ru", "1.115"),
        ("rund 1.115 Kilometer", "", "1,115"),
        ("1,115 km", "", "1,115"),
        ("0-50 km", "", "0-50"),
        ("1,200-1,300 km", "", "1,200-1,300"),
    ],
)
def test_the_language_decides_where_it_is_known(words: str, language: str, value: str) -> None:
    assert read(words, language)[1] == value


def test_two_hedges_against_each_other_are_refused() -> None:
    with pytest.raises(ValueError, match="needs one hedge, found “nearly” and “more than”"):
        parse_statement("nearly more than 300 km")
    with pytest.raises(ValueError, match="needs one hedge for both figures"):
        parse_statement("more than 290 km, less than 180 miles")
