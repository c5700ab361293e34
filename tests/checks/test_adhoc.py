"""A stated distance that belongs to no case."""

import pytest

from dashboard.case import Case, Place
from dashboard.case.stated import parse_stated
from dashboard.checks.adhoc import check_stated, country_of
from dashboard.checks.atlas import Atlas
from dashboard.checks.measure import MeasureError
from dashboard.checks.verdict import Verdict
from dashboard.geodesy import Point
from dashboard.load.gazetteer import load_gazetteer


@pytest.fixture(scope="module")
def places() -> tuple[Place, ...]:
    return load_gazetteer()


@pytest.mark.parametrize(
    ("start", "end", "words", "verdict"),
    [
        ("Tikhoretsk", "border:UA", "about 200 km", Verdict.SUPPORTED),  # 202 km computed
        ("Tikhoretsk", "border:UA", "about 290 miles", Verdict.UNIT_SUSPECT),
        ("border:UA", "Tikhoretsk", "about 290 miles", Verdict.UNIT_SUSPECT),
        ("45.85307,40.11874", "border:UA", "about 500 km", Verdict.NOT_SUPPORTED),
        ("Moscow", "Vladivostok", "9,288 km", Verdict.COMPATIBLE),  # the official length by rail
        ("Tikhoretsk", "border:UA", "near 200 km", Verdict.UNDETERMINED),
    ],
)
def test_a_typed_statement_gets_its_verdict(  # noqa: PLR0917
    start: str, end: str, words: str, verdict: Verdict, places: tuple[Place, ...], atlas: Atlas, case: Case
) -> None:
    finding = check_stated(start, end, parse_stated(words), places, atlas, case.convention)
    assert finding.verdict is verdict
    assert finding.sentence.startswith("The statement reports")


@pytest.mark.parametrize(("start", "end"), [("border:UA", "border:RU"), ("Nowhere", "border:UA"), ("95,10", "Najin")])
def test_ends_that_are_none_are_refused(
    start: str, end: str, places: tuple[Place, ...], atlas: Atlas, case: Case
) -> None:
    with pytest.raises(MeasureError, match="needs"):
        check_stated(start, end, parse_stated("290 km"), places, atlas, case.convention)


@pytest.mark.parametrize(
    ("lat", "lon", "country"), [(45.85, 40.12, "RU"), (44.95, 34.10, "UA"), (39.03, 125.75, "KP"), (0.0, -30.0, "XZ")]
)
def test_a_typed_position_knows_its_country(lat: float, lon: float, country: str, atlas: Atlas) -> None:
    assert country_of(Point(lon, lat), atlas) == country
