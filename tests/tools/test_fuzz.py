"""Whatever case is made up, everything can be made of it, and no picture is empty."""

from pathlib import Path

import pytest

from tools.fuzz.everything import list_troubles
from tools.fuzz.made_case import make_case


@pytest.mark.parametrize("seed", range(8))
def test_everything_can_be_made_of_a_made_case(seed: int, tmp_path: Path) -> None:
    assert [*list_troubles(make_case(seed).write(tmp_path / "case"))] == []


def test_a_seed_makes_the_same_case_each_time() -> None:
    assert make_case(3) == make_case(3)
    assert make_case(3) != make_case(4)
