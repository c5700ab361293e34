"""A statement that belongs to no case, between two ends as people type them."""

import pytest

from dashboard.case import Case, Gazetteer
from dashboard.case.phrases.statement import parse_statement
from dashboard.checks.atlas import Atlas
from dashboard.checks.ends.typed_end import MeasureError, resolve_typed
from dashboard.checks.typed.adhoc import Checked, check_statement
from dashboard.checks.verdict.finding import Finding
from dashboard.checks.verdict.verdict import Verdict
from dashboard.geodesy import Point
from dashboard.load.geodata.towns import load_world_gazetteer


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_world_gazetteer()


def check(start: str, end: str, words: str, gazetteer: Gazetteer, atlas: Atlas, case: Case) -> Checked:
    ends = (
        resolve_typed(start, gazetteer, atlas, case.convention),
        resolve_typed(end, gazetteer, atlas, case.convention),
    )
    return check_statement(parse_statement(words), ends, case.convention, atlas)


def found(checked: Checked) -> Finding:
    assert checked.finding is not None
    return checked.finding


@pytest.mark.parametrize(
    ("start", "end", "words", "verdict"),
    [
        ("Tikhoretsk", "border:UA", "about 200 km", Verdict.SUPPORTED),  # 202 km computed
        ("Tikhoretsk", "border:UA", "about 290 miles", Verdict.UNIT_SUSPECT),
        ("border:UA", "Tikhoretsk", "about 290 miles", Verdict.UNIT_SUSPECT),
        ("45.85307,40.11874", "border:UA", "about 500 km", Verdict.NOT_SUPPORTED),
        ("Moscow", "Vladivostok", "9,288 km", Verdict.COMPATIBLE),  # the official length by rail
        ("Moscow", "Vladivostok", "9,288 km by rail", Verdict.SUPPORTED),
        ("Tikhoretsk", "border:UA", "180 to 210 km", Verdict.SUPPORTED),
        ("Tikhoretsk", "border:UA", "125 miles (200 kilometers)", Verdict.SUPPORTED),
        ("Tikhoretsk", "coast:UA", "160 versts", Verdict.SUPPORTED),  # 165 to 246 km
        ("Tikhoretsk", "country:UA", "202 km", Verdict.SUPPORTED),
        ("Tikhoretsk", "coast:UA", "202 km", Verdict.SUPPORTED),
        ("Tikhoretsk", "region:crimea", "276 km", Verdict.SUPPORTED),  # its nearest shore
        ("border:KP", "border:JP", "more than 400 km", Verdict.SUPPORTED),
        ("border:PL", "border:UA", "535 km", Verdict.UNDETERMINED),  # they touch
        ("Moscow", "country:RU", "500 km", Verdict.UNDETERMINED),  # it lies inside
        ("Moscow", "Moscow", "5 km", Verdict.UNDETERMINED),
        ("Tikhoretsk", "border:UA", "near 200 km", Verdict.UNDETERMINED),
    ],
)
def test_a_typed_statement_gets_its_verdict(  # noqa: PLR0917
    start: str, end: str, words: str, verdict: Verdict, gazetteer: Gazetteer, atlas: Atlas, case: Case
) -> None:
    finding = found(check(start, end, words, gazetteer, atlas, case))
    assert finding.verdict is verdict
    assert finding.sentence.startswith("The statement reports")


@pytest.mark.parametrize(
    ("start", "end"),
    [("Nowhere", "border:UA"), ("95,10", "Najin"), ("Najin", "border:ZZ"), ("Najin", "coast:AT"), ("Najin", "line:x")],
)
def test_ends_that_are_none_are_refused(start: str, end: str, gazetteer: Gazetteer, atlas: Atlas, case: Case) -> None:
    with pytest.raises(MeasureError, match="needs"):
        check(start, end, "290 km", gazetteer, atlas, case)


def test_a_radius_typed_beside_a_place_stands_for_its_own(gazetteer: Gazetteer, atlas: Atlas, case: Case) -> None:
    near = resolve_typed("Tikhoretsk", gazetteer, atlas, case.convention, radius_km=15.0)
    border = resolve_typed("border:UA", gazetteer, atlas, case.convention)
    finding = found(check_statement(parse_statement("roughly 290 km"), (near, border), case.convention, atlas))
    (shipped,) = (c for c in case.distance_claims if c.id == "S1-09")
    assert shipped.subject is not None
    assert shipped.subject.radius_km == 15.0
    assert finding.verdict is Verdict.COMPATIBLE  # as S1-09, with the radius of "near Tikhoretsk"
    with pytest.raises(MeasureError, match="needs a place for a radius of 15 km"):
        resolve_typed("border:UA", gazetteer, atlas, case.convention, radius_km=15.0)


def test_a_distance_with_a_direction_is_judged_in_both_parts(gazetteer: Gazetteer, atlas: Atlas, case: Case) -> None:
    checked = check("Tikhoretsk", "Moscow", "1,100 km south of", gazetteer, atlas, case)
    assert found(checked).verdict is Verdict.SUPPORTED
    assert [p.verdict for p in checked.positions] == [Verdict.SUPPORTED]
    turned = check("Moscow", "Tikhoretsk", "1,100 km south of", gazetteer, atlas, case)
    assert [p.verdict for p in turned.positions] == [Verdict.NOT_SUPPORTED]


def test_a_typed_statement_cites_no_source(gazetteer: Gazetteer, atlas: Atlas, case: Case) -> None:
    finding = found(check("Tikhoretsk", "border:UA", "about 290 miles", gazetteer, atlas, case))
    assert finding.footnote.startswith("The statement as typed, without a source. Stated interval 443.4 to 490.0 km")


@pytest.mark.parametrize(
    ("lat", "lon", "country"), [(45.85, 40.12, "RU"), (44.95, 34.10, "UA"), (39.03, 125.75, "KP"), (0.0, -30.0, "XZ")]
)
def test_a_typed_position_knows_its_country(lat: float, lon: float, country: str, atlas: Atlas) -> None:
    assert (atlas.country_at(Point(lon, lat)) or "XZ") == country
