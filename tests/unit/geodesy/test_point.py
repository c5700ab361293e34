"""A point cannot be invalid, and says what is wrong with the numbers it refuses."""

import math

import pytest

from dashboard.geodesy import Point


@pytest.mark.parametrize(
    ("lon", "lat", "said"),
    [
        (42.9, 132.3, "latitude needs -90..90, found 132.3: are lat and lon swapped?"),
        (0.0, 90.0001, "latitude needs -90..90, found 90.0001: are lat and lon swapped?"),
        (0.0, 181.0, "latitude needs -90..90, found 181"),
        (180.5, 10.0, "longitude needs -180..180, found 180.5"),
        (math.nan, 0.0, "longitude needs -180..180, found nan"),
        (0.0, math.inf, "latitude needs -90..90, found inf"),
    ],
)
def test_a_position_off_the_globe_is_refused_with_the_likely_cause(lon: float, lat: float, said: str) -> None:
    with pytest.raises(ValueError, match=r"needs -\d+\.\.\d+") as caught:
        Point(lon, lat)
    assert str(caught.value) == said


@pytest.mark.parametrize(("lon", "lat"), [(180.0, 90.0), (-180.0, -90.0), (0.0, 0.0)])
def test_the_rim_of_the_globe_is_accepted(lon: float, lat: float) -> None:
    assert (Point(lon, lat).lon, Point(lon, lat).lat) == (lon, lat)


def test_a_point_is_printed_latitude_first_as_maps_do() -> None:
    assert str(Point(38.1661, 47.0712)) == "47.071 N 38.166 E"
    assert str(Point(-5.5, -41.32)) == "41.320 S 5.500 W"
