"""The README says what the software does: its tables are the software's own."""

from dashboard.checks.assess import Assessment
from dashboard.checks.stated.tolerance import TOLERANCES
from dashboard.checks.verdict.wording import interval_words
from tests.made.paths import ROOT
from tools.statements import PAGE, page, with_hedges

README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_tolerance_table_is_the_one_that_judges() -> None:
    for row in TOLERANCES:
        first = row.hedges[0] or "none"
        assert any(
            line.startswith(f"| {first}") and line.endswith(f" | {row.meaning} |") for line in README.splitlines()
        )


def test_the_hedges_and_their_page_are_those_of_the_table() -> None:
    assert with_hedges(README) == README
    assert page() == PAGE.read_text(encoding="utf-8"), "run `make statements`"


def test_the_worked_example_is_what_check_computes(assessment: Assessment) -> None:
    finding = assessment.finding("S1-09")
    for fit in finding.judgement.fits:
        if fit.unit == "km":
            name = f"{fit.reading.short}, plain" if fit.reading.plain else fit.reading.short
            row = f"| {name} | {fit.reading.nominal_km:,.1f} km | {interval_words(fit.reading.with_radii)} |"
            assert row in README
