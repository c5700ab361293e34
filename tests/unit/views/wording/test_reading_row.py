"""One row of a finding's table: the same words in full and shortly, with the unit where no heading says it."""

import math
from dataclasses import replace

import pytest

from dashboard.checks.assess import Assessment
from dashboard.checks.stated.tolerance import Interval
from dashboard.checks.verdict.verdict import Fit
from dashboard.translation.tongue import load_tongue
from dashboard.views.wording.reading_row import HEADINGS, reading_row


@pytest.fixture
def fits(assessment: Assessment) -> tuple[Fit, ...]:
    return assessment.finding("S1-09").judgement.fits


def test_a_row_has_a_cell_for_each_heading(fits: tuple[Fit, ...]) -> None:
    assert reading_row(fits[0]).cells[0] == "recognised territory, plain"
    assert all(len(reading_row(fit).cells) == len(HEADINGS) for fit in fits)


def test_an_artefact_that_fits_is_not_counted_anywhere(fits: tuple[Fit, ...]) -> None:
    artefact = next(fit for fit in fits if fit.reading.artefact)
    row = reading_row(replace(artefact, with_radii=True))
    assert (row.outcome, row.fits) == ("fits, not counted", "not counted")
    row = reading_row(replace(artefact, with_radii=False))
    assert (row.outcome, row.fits) == ("does not fit, not counted", "no")


def test_a_condition_is_rounded_up_and_said_in_each_form(fits: tuple[Fit, ...]) -> None:
    row = reading_row(replace(fits[0], with_radii=True, only_if_km=1234.1))
    assert row.outcome == "fits only if 1,235 km or more off the point"
    assert (row.fits, row.condition) == ("if 1,235 km off", "if 1,235 km or more off")
    assert reading_row(replace(fits[0], with_radii=True, only_if_km=None)).condition == ""


def test_lengths_have_their_unit_where_no_heading_says_it(fits: tuple[Fit, ...]) -> None:
    fit = replace(fits[0], stated=Interval(285.0, math.inf))
    assert reading_row(fit).stated == "285.0 and more"
    row = reading_row(fit, with_unit=True)
    assert (row.computed, row.stated) == ("202.1 km", "285.0 km and more")
    assert row.off_by.endswith(" km (+44%)")
    assert row.stated_brief == "285.0–∞"


def test_a_row_is_said_in_the_language_of_the_page(fits: tuple[Fit, ...]) -> None:
    row = reading_row(fits[0], load_tongue("ko"), with_unit=True)
    assert (row.reading, row.outcome) == ("국제적으로 인정된 영토, 기본", "부합하지 않음")
    assert row.with_radii == "187.0~217.1 km"
