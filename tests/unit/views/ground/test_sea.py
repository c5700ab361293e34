"""The name of the case's sea stands on that sea, or where the case says."""

import pytest

from dashboard.case.case import Defaults
from dashboard.load.geodata.backdrop import load_backdrop
from dashboard.views.ground.sea import sea_spots
from tests.made.drawn_case import DAY


@pytest.mark.parametrize(
    ("label", "box"),
    [
        ("Black Sea", (28, 41, 42, 47)),
        ("the caspian sea", (46, 36, 55, 47)),
        ("East Sea (Sea of Japan)", (128, 35, 141, 46)),
        ("Gulf of Mexico", (-98, 18, -81, 31)),
    ],
)
def test_a_known_sea_is_named_on_its_own_water(label: str, box: tuple[float, float, float, float]) -> None:
    spots = sea_spots(Defaults(start_date=DAY, sea_label=label), load_backdrop())
    west, south, east, north = box
    assert len(spots)
    assert all(west < lon < east and south < lat < north for lon, lat in spots)


def test_a_case_says_where_a_sea_lies_that_is_not_known() -> None:
    defaults = Defaults(start_date=DAY, sea_label="Mare", sea_at=(-30.0, -170.0))
    assert sea_spots(defaults, load_backdrop()).tolist() == [[-170.0, -30.0]]


def test_no_name_stands_nowhere() -> None:
    assert len(sea_spots(Defaults(start_date=DAY), load_backdrop())) == 0
