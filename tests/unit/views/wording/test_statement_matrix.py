"""Which source states what: every claim of a quantity stands once, under its source."""

import pytest

from dashboard.case import Case
from dashboard.checks.compare.topic import gather_topics
from dashboard.load.case.case_folder import SHIPPED_CASE, load_case
from dashboard.views.wording.statement_matrix import lay_matrix


@pytest.fixture(scope="module")
def case() -> Case:
    return load_case(SHIPPED_CASE)


def test_both_sources_state_the_distance_each_as_it_prints_it(case: Case) -> None:
    row = next(row for row in lay_matrix(case) if row.topic == "distance to border")
    assert row.stated == ("roughly 290 km (S1-09)", "about 290 mi (S2-06)")


def test_a_source_that_states_nothing_has_an_empty_cell(case: Case) -> None:
    row = next(row for row in lay_matrix(case) if row.topic == "freight cars")
    assert row.stated == ("", "73 freight cars (S2-11)")


def test_a_window_is_given_by_its_days(case: Case) -> None:
    row = next(row for row in lay_matrix(case) if row.topic == "window")
    assert row.stated[0] == "7 Sep – 1 Oct 2023 (S1-05)"


def test_every_claim_of_a_quantity_stands_once_under_its_source(case: Case) -> None:
    rows = lay_matrix(case)
    for row, claims in zip(rows, gather_topics(case.claims).values(), strict=True):
        for claim in claims:
            holding = [
                source.id for source, text in zip(case.sources, row.stated, strict=True) if f"({claim.id})" in text
            ]
            assert holding == [claim.source]
