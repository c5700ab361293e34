"""The guide to writing a case names every column, and its printed faults are those that loading prints."""

import pytest

from dashboard.load.tables.columns import CLAIMS, EVENTS, LEGS, PLACES, SOURCES
from tests.made.paths import ROOT, SEEDS

README = (SEEDS / "README.md").read_text(encoding="utf-8")
SLIPS = (ROOT / "tests" / "unit" / "load" / "case" / "slips.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "names",
    [SOURCES.names, CLAIMS.names, LEGS.names, EVENTS.names, PLACES.names],
    ids=["sources", "claims", "legs", "events", "places"],
)
def test_every_column_is_explained(names: tuple[str, ...]) -> None:
    assert [name for name in names if f"`{name}`" not in README] == []


def test_the_faults_it_shows_are_printed_by_a_slip() -> None:
    shown = README.split("```")[3].strip().splitlines()
    assert len(shown) == 4
    assert all(f"! {line}\n" in SLIPS for line in shown)
