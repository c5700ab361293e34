"""What a country's outline shares with its neighbours, and the coast that is left."""

import pytest
import shapely

from dashboard.checks.atlas import Atlas
from dashboard.geodesy import Boundary, Point, nearest_point

NEAR_M = 3_000.0
"""A coastal town's point lies within this of a coast drawn at 1:10,000,000 or finer [m]."""


def reach_m(boundary: Boundary | None, lat: float, lon: float) -> float:
    assert boundary is not None
    return nearest_point(Point(lon, lat), boundary).distance_m


@pytest.mark.parametrize(("lat", "lon"), [(46.48, 30.76), (44.61, 33.52), (45.35, 36.47), (47.09, 37.55)])
def test_odesa_sevastopol_kerch_and_mariupol_lie_on_the_coast_of_ukraine(atlas: Atlas, lat: float, lon: float) -> None:
    assert reach_m(atlas.coast("UA"), lat, lon) < NEAR_M


@pytest.mark.parametrize(("lat", "lon"), [(49.80, 22.95), (48.41, 22.17), (51.50, 23.62), (50.30, 36.93)])
def test_crossings_to_poland_slovakia_belarus_and_russia_lie_on_the_land_boundary_alone(
    atlas: Atlas, lat: float, lon: float
) -> None:
    assert reach_m(atlas.land_boundary("UA"), lat, lon) < 2 * NEAR_M
    assert reach_m(atlas.coast("UA"), lat, lon) > 100_000


@pytest.mark.parametrize("code", ["AT", "MN", "SK", "ET", "LU", "BY", "MD", "UZ"])
def test_a_landlocked_country_has_no_coast(atlas: Atlas, code: str) -> None:
    assert atlas.coast(code) is None
    assert atlas.land_boundary(code) is not None


@pytest.mark.parametrize("code", ["BA", "BE", "CD", "IQ", "JO", "MC", "SI", "TG", "TM"])
def test_a_country_with_a_short_coast_has_one(atlas: Atlas, code: str) -> None:
    assert code not in atlas.landlocked
    assert atlas.coast(code) is not None


@pytest.mark.parametrize("code", ["JP", "NZ", "IS", "NR"])
def test_an_island_has_no_land_boundary(atlas: Atlas, code: str) -> None:
    assert atlas.land_boundary(code) is None
    assert atlas.coast(code) is not None


@pytest.mark.parametrize("code", ["UA", "KP", "RU", "FR"])
def test_coast_and_land_boundary_together_are_the_outline(atlas: Atlas, code: str) -> None:
    coast, land = atlas.coast(code), atlas.land_boundary(code)
    assert coast is not None
    assert land is not None
    whole_deg = atlas.territory(code).outline.length
    assert coast.geometry.length + land.geometry.length == pytest.approx(whole_deg, rel=1e-9)
    assert shapely.intersection(coast.geometry, land.geometry).length == 0


def test_the_names_fit_a_sentence_and_the_blur_is_said(atlas: Atlas) -> None:
    coast, land = atlas.coast("UA"), atlas.land_boundary("UA")
    assert coast is not None
    assert land is not None
    assert (coast.name, land.name) == ("the coast of Ukraine", "the land boundary of Ukraine")
    assert coast.resolution_m == 2_560.0  # 10 m of its own outline, 350 m of the neighbours', and a river's width.
