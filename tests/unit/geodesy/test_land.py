"""Land is thinned with distance from a case, valid everywhere and the same on both sides of a border."""

import numpy as np
import pytest
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.geodesy.ground.backdrop import Backdrop
from dashboard.geodesy.ground.land import FineLand, join_parts, thin
from dashboard.load.geodata.backdrop import load_backdrop

NOWHERE = np.empty((0, 2))


@pytest.fixture(scope="module")
def backdrop() -> Backdrop:
    return load_backdrop()


def square(name: str, west: float, levels: tuple[int, ...], part: str = "whole", scale: float = 1.0) -> FineLand:
    """Make a square of two degrees, scaled, with a dent in the middle of each side, corners of a level each."""
    ring = [(0, 0), (1, 0.1), (2, 0), (1.9, 1), (2, 2), (1, 1.9), (0, 2), (0.1, 1), (0, 0)]
    polygon = shapely.Polygon([(west + x * scale, y * scale) for x, y in ring])
    return FineLand("XX", name, part, polygon, np.array([*levels, levels[0]], dtype=np.uint8))


def corners(lands: list[BaseGeometry]) -> list[int]:
    return [int(count) for count in shapely.get_num_coordinates(lands)]


DENTED = (5, 0, 5, 0, 5, 0, 5, 0)


def test_corners_are_kept_near_the_case_and_left_out_far_away() -> None:
    lands = [square("near", 0, DENTED), square("far", 100, DENTED)]
    assert corners(thin(lands, np.array([[1.0, 1.0]]))) == [9, 5]


def test_the_case_may_lie_across_the_antimeridian() -> None:
    assert corners(thin([square("east", 179.4, DENTED, scale=0.25)], np.array([[-179.9, 0.2]]))) == [9]


def test_an_island_too_small_for_its_level_is_left_out_and_a_ring_is_closed_whatever_corner_it_begins_with() -> None:
    island, begun = square("island", 100, (2,) * 8), square("begun elsewhere", 100, (0, 5, 5, 5, 0, 5, 0, 0))
    thinned = thin([island, begun], np.array([[0.0, 0.0]]))
    assert thinned[0].is_empty
    assert corners(thinned[1:]) == [5]
    assert thinned[1].is_valid


def test_a_hole_goes_with_its_country() -> None:
    ring = [(0, 0), (9, 0), (9, 9), (0, 9), (0, 0)]
    hole = [(4, 4), (4, 5), (5, 5), (5, 4), (4, 4)]
    levels = np.array([3] * 5 + [5] * 5, dtype=np.uint8)
    holed = FineLand(None, "Holed", "whole", shapely.MultiPolygon([(ring, [hole])]), levels)
    assert thin([holed], np.array([[120.0, 0.0]]))[0].is_empty
    assert thin([holed], np.array([[4.5, 4.5]]))[0].area == 80


def test_a_part_that_is_not_set_apart_is_joined_and_its_corners_keep_their_levels() -> None:
    whole, part = square("Whole", 0, (5,) * 8, "mainland"), square("Part", 2, (3,) * 8, "part")
    assert join_parts([whole, part], frozenset({"part"})) == (whole, part)
    (joined,) = join_parts([whole, part], frozenset())
    assert (joined.name, joined.geometry.area) == ("Whole", whole.geometry.area + part.geometry.area)
    assert len(joined.levels) == shapely.get_num_coordinates(joined.geometry)
    assert set(joined.levels) == {3, 5}


@pytest.mark.parametrize(
    "around",
    [NOWHERE, [[130.3, 42.3], [40.1, 45.9]], [[-122.3, 47.6], [131.9, 43.1]], [[0.0, -90.0]], [[179.9, 66.0]]],
    ids=["nowhere", "Najin and Tikhoretsk", "Seattle and Vladivostok", "South Pole", "Chukotka"],
)
def test_the_world_is_valid_and_whole_for_any_case(backdrop: Backdrop, around: list[list[float]]) -> None:
    lands = thin(backdrop.fine, np.array(around))
    assert shapely.is_valid(lands).all()
    assert not shapely.is_empty([land for land, fine in zip(lands, backdrop.fine, strict=True) if fine.iso_a2]).any()
    west, south, east, north = shapely.total_bounds(lands)
    assert -180 <= west < east <= 180
    assert -90 <= south < north <= 90
    areas = {f.name: (land.area, f.geometry.area) for land, f in zip(lands, backdrop.fine, strict=True)}
    for name in ("Russia", "Brazil", "Antarctica", "Chad"):
        thinned, full = areas[name]
        assert thinned == pytest.approx(full, rel=0.02)


def test_both_sides_of_a_border_keep_the_same_corners(backdrop: Backdrop) -> None:
    lands = {f.name: land for f, land in zip(backdrop.fine, thin(backdrop.fine, np.array([[19.1, 17.9]])), strict=True)}
    border = shapely.intersection(lands["Chad"].boundary, lands["Niger"].boundary)
    assert shapely.length(border) > 8
    assert shapely.area(shapely.intersection(lands["Chad"], lands["Niger"])) < 1e-9


def test_thinning_gives_the_same_again(backdrop: Backdrop) -> None:
    around = np.array([[-70.9, -53.2]])
    first, second = (thin(backdrop.fine, around) for _ in range(2))
    assert all(shapely.equals_exact(first, second))
