"""Names of countries on the map: CLDR's, and plainer ones where those say whose a territory is."""

from dashboard.load.geodata.backdrop import load_backdrop
from dashboard.views.map.country_names import PLAINER, country_names


def test_every_country_with_a_code_is_named_in_three_languages() -> None:
    codes = {f["properties"]["iso_a2"] for f in load_backdrop().overview["features"]} - {None}
    assert {code for code in codes if set(country_names(code)) != {"ko", "ru", "uk"}} == set()
    assert set(PLAINER) <= codes


def test_the_two_koreas_are_named_alike_as_in_english() -> None:
    assert country_names("KP")["ko"] == "북한"
    assert country_names("KR")["ko"] == "남한"


def test_no_name_carries_a_claim_in_brackets() -> None:
    codes = {f["properties"]["iso_a2"] for f in load_backdrop().overview["features"]} - {None}
    assert [name for code in codes for name in country_names(code).values() if "(" in name or "САР" in name] == []


def test_what_has_no_code_has_no_name() -> None:
    assert country_names("QQ") == {}
