"""A case finds its records by id, and says so where it has none of that id."""

import pytest

from dashboard.load.case.case_folder import load_case
from tests.made.paths import SHIPPED

CASE = load_case(SHIPPED)


def test_records_are_found_by_id() -> None:
    assert CASE.place("najin").name == "Najin"
    assert CASE.source("S2").publisher == "RFE/RL"
    assert CASE.claim("S1-09").value == "290"


def test_an_id_that_is_nowhere_is_a_key_error() -> None:
    with pytest.raises(KeyError, match="atlantis"):
        CASE.place("atlantis")


def test_distance_claims_stand_in_the_order_of_the_file() -> None:
    assert [claim.id for claim in CASE.distance_claims] == ["S1-09", "S2-06"]


def test_a_case_is_read_by_another_of_its_conventions_and_back() -> None:
    undivided = CASE.under("undivided")
    assert (undivided.convention.id, undivided.convention.disputed) == ("undivided", ())
    assert undivided.content_hash == CASE.content_hash
    assert undivided.under("recognised") == CASE


def test_a_convention_that_a_case_does_not_have_is_a_key_error() -> None:
    with pytest.raises(KeyError, match="atlantean"):
        CASE.under("atlantean")
