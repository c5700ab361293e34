"""Names of towns by language: taken where the language can be told, left out where it cannot."""

import pytest

from dashboard.load.geodata.backdrop import load_backdrop
from data.build.towns.town_names import TownNames

CLDR = TownNames(
    {
        "en": {"Europe/Kiev": "Kyiv"},
        "ko": {"Europe/Kiev": "키예프"},
        "ru": {"Europe/Kiev": "Киев", "Europe/Moscow": "Москва"},
        "uk": {"Europe/Kiev": "Київ"},
    }
)


def name(latin: str, alpha2: str, *alternates: str, zone: str = "Etc/UTC") -> dict[str, str]:
    return CLDR.of(latin, alpha2, zone, alternates)


def test_cldr_comes_first_under_either_name_of_a_zone() -> None:
    assert name("Kyiv", "UA", "키예프", "Киев", zone="Europe/Kyiv") == {"ko": "키이우", "ru": "Киев", "uk": "Київ"}
    assert name("Moscow", "RU", zone="Europe/Moscow") == {"ru": "Москва"}


def test_a_zone_names_no_other_town_in_it() -> None:
    assert name("Lviv", "UA", zone="Europe/Kyiv") == {}


@pytest.mark.parametrize(
    ("latin", "alternates", "expected"),
    [
        ("Vladivostok", ("Владивосток", "Владик", "Уладзівасток"), "Владивосток"),
        ("Tver", ("Твер", "Тверь"), "Тверь"),
        ("Artëm", ("Артем", "Артём"), "Артём"),
        ("Ust’-Labinsk", ("Усть-Лабинск", "Усть-Лабінськ"), "Усть-Лабинск"),
        ("Smolensk", ("Смоленск", "Смоленьск", "Смоленськ"), "Смоленск"),
    ],
)
def test_a_russian_town_has_the_name_that_spells_its_own(
    latin: str, alternates: tuple[str, ...], expected: str
) -> None:
    assert name(latin, "RU", *alternates) == {"ru": expected}


@pytest.mark.parametrize(
    ("latin", "alternates", "expected"),
    [
        ("Donetsk", ("Донецк", "Донецьк", "Данецк", "Юзівка"), "Донецьк"),
        ("Kerch", ("Керч", "Керчь"), "Керч"),
        ("Velyka Novosilka", ("Велика Новосілка", "Вялікая Навасёлка"), "Велика Новосілка"),
        ("Zymohiria", ("Зимогір’я", "Зимогорье"), "Зимогір’я"),
    ],
)
def test_a_ukrainian_town_has_the_name_that_spells_its_own(
    latin: str, alternates: tuple[str, ...], expected: str
) -> None:
    assert name(latin, "UA", *alternates) == {"uk": expected}


def test_cyrillic_abroad_tells_no_language() -> None:
    assert name("Manchester", "GB", "Манчестер", "Манчэстэр", "맨체스터") == {"ko": "맨체스터"}


def test_rank_makes_no_second_korean_name_but_another_name_does() -> None:
    assert name("Busan", "KR", "부산", "부산광역시", "부산 시") == {"ko": "부산"}
    assert name("Harbin", "CN", "하얼빈 시") == {"ko": "하얼빈"}
    assert name("Istanbul", "TR", "비잔티움", "이스탄불") == {}


def test_spellings_that_rival_each_other_leave_the_town_without() -> None:
    assert name("Tikhoretsk", "RU", "Тихоретск", "Тихорецк") == {}


def test_labels_carry_names_by_language() -> None:
    rows = load_backdrop().towns
    named = {
        name: {language: of[row] for language, of in rows.named.items() if of[row]}
        for row, name in enumerate(rows.names)
        if rows.populations[row] > 100_000
    }
    assert named["Kyiv"] == {"ko": "키이우", "ru": "Киев", "uk": "Київ"}
    assert named["Krasnodar"] == {"ko": "크라스노다르", "ru": "Краснодар"}
    assert named["Pyongyang"]["ko"] == "평양"
    assert set(rows.named) == {"ko", "ru", "uk"}
    assert {country for country, name in zip(rows.countries, rows.named["uk"], strict=True) if name} >= {
        "UA",
        "RU",
        "PL",
        "JP",
    }
