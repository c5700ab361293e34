"""Every mode that carries legs has a router, and no other: the two tables say the same."""

from dashboard.case.legs.mode import MODES
from dashboard.checks.routers import ROUTERS


def test_the_modes_that_carry_legs_are_those_with_a_router() -> None:
    assert {mode.id for mode in MODES.values() if mode.carries_legs} == set(ROUTERS)
