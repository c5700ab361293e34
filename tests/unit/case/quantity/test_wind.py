"""Winds in letters and in words: where each lies on the rose, and how far from it still counts."""

import pytest

from dashboard.case.quantity.wind import EIGHT_WITHIN_DEG, SIXTEEN_WITHIN_DEG, parse_wind

EIGHT = {"N": 0.0, "NE": 45.0, "E": 90.0, "SE": 135.0, "S": 180.0, "SW": 225.0, "W": 270.0, "NW": 315.0}
EIGHT_MORE = {
    "NNE": 22.5,
    "ENE": 67.5,
    "ESE": 112.5,
    "SSE": 157.5,
    "SSW": 202.5,
    "WSW": 247.5,
    "WNW": 292.5,
    "NNW": 337.5,
}


@pytest.mark.parametrize(("letters", "azimuth_deg"), EIGHT.items())
def test_one_of_the_eight_winds_counts_within_half_of_45(letters: str, azimuth_deg: float) -> None:
    wind = parse_wind(letters)
    assert (wind.azimuth_deg, wind.within_deg) == (azimuth_deg, EIGHT_WITHIN_DEG)
    assert EIGHT_WITHIN_DEG == 360 / 8 / 2


@pytest.mark.parametrize(("letters", "azimuth_deg"), EIGHT_MORE.items())
def test_a_wind_of_the_rose_of_sixteen_counts_within_half_of_that(letters: str, azimuth_deg: float) -> None:
    wind = parse_wind(letters)
    assert (wind.azimuth_deg, wind.within_deg) == (azimuth_deg, SIXTEEN_WITHIN_DEG)
    assert SIXTEEN_WITHIN_DEG == 360 / 16 / 2


@pytest.mark.parametrize(
    ("words", "letters"),
    [
        ("south-east", "SE"),
        ("southeast", "SE"),
        ("South East", "SE"),
        ("southeastern", "SE"),
        ("south-easterly", "SE"),
        ("southeastwards", "SE"),
        ("S.E.", "SE"),
        ("se", "SE"),
        (" north ", "N"),
        ("northward", "N"),
        ("south-south-west", "SSW"),
        ("south-southwest", "SSW"),
    ],
)
def test_a_wind_is_read_however_it_is_spelled(words: str, letters: str) -> None:
    assert parse_wind(words).letters == letters


@pytest.mark.parametrize("letters", [*EIGHT, *EIGHT_MORE])
def test_the_name_of_a_wind_reads_back_as_the_wind(letters: str) -> None:
    wind = parse_wind(letters)
    assert parse_wind(wind.name) == wind


@pytest.mark.parametrize(
    "words", ["", " ", "up", "north-south", "east-south", "NEE", "NbE", "northish", "north north", "5"]
)
def test_what_is_no_wind_is_refused_with_an_example(words: str) -> None:
    with pytest.raises(ValueError, match="needs one of the sixteen winds, such as south-east or SSE, found"):
        parse_wind(words)
