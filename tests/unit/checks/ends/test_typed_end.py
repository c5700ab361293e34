"""An end as people type it, and whether its two numbers may be swapped."""

import pytest
from pluscodes import openlocationcode

from dashboard.checks.atlas import Atlas
from dashboard.checks.ends.end import PlaceEnd
from dashboard.checks.ends.typed_end import TYPED_RADIUS_KM, resolve_typed, swap_hint
from dashboard.checks.typed.measure import measure
from dashboard.load.geodata.towns import load_world_gazetteer


def place(text: str, atlas: Atlas) -> PlaceEnd:
    end = resolve_typed(text, load_world_gazetteer(), atlas)
    assert isinstance(end, PlaceEnd)
    return end


def hint(start: str, end: str, atlas: Atlas) -> str:
    gazetteer = load_world_gazetteer()
    return swap_hint(resolve_typed(start, gazetteer, atlas), resolve_typed(end, gazetteer, atlas), atlas)


@pytest.mark.parametrize(
    ("text", "name", "radius_km"),
    [
        ("45°51′N 40°07′12″E", "45.85,40.12", TYPED_RADIUS_KM),
        ("45.8530712,40.1187431", "45.853071,40.118743", TYPED_RADIUS_KM),
        ("-0.0000001,-10", "0,-10", TYPED_RADIUS_KM),
        ("38SMB4488", "33.334235,44.403628", TYPED_RADIUS_KM),  # a square of 1 km is less than what is taken of any
        ("38SMB48", "33.302693,44.409213", 5 * 2**0.5),
        ("geo:45.85,40.12;u=25000", "45.85,40.12", 25.0),
    ],
)
def test_a_position_is_said_back_in_decimals_with_what_it_may_be_off(
    text: str, name: str, radius_km: float, atlas: Atlas
) -> None:
    end = place(text, atlas)
    assert end.place.name == name
    assert end.radius_km == pytest.approx(radius_km)


def test_a_position_is_computed_with_as_finely_as_it_is_typed(atlas: Atlas) -> None:
    assert place("45.8530712,40.1187431", atlas).point.lat == 45.8530712


def test_a_short_plus_code_is_read_near_its_town(atlas: Atlas) -> None:
    code = openlocationcode.encode(45.85, 40.12)
    end = place(f"{code[4:]} Tikhoretsk", atlas)
    assert (end.point.lat, end.point.lon) == pytest.approx((45.85, 40.12), abs=1e-4)
    assert end.place.source == f"typed by hand as the plus code {code}"


@pytest.mark.parametrize(
    ("start", "end", "nearer"),
    [
        ("40.12,45.85", "border:UA", "45.850 N 40.120 E lies 202 km from it"),
        ("border:UA", "40.12,45.85", "45.850 N 40.120 E lies 202 km from it"),
        ("40.12,45.85", "Tikhoretsk", "45.850 N 40.120 E lies"),
        ("40.12,45.85", "45.00,38.97", "45.850 N 40.120 E lies"),
        ("36.19,51.73", "border:RU", "51.730 N 36.190 E"),  # Iran for Kursk, far nearer to Russia than half the way
    ],
)
def test_numbers_that_make_sense_when_exchanged_are_asked_about(
    start: str, end: str, nearer: str, atlas: Atlas
) -> None:
    said = hint(start, end, atlas)
    assert said.startswith("Are lat and lon swapped?")
    assert nearer in said


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("45.85,40.12", "border:UA"),
        ("40.12 N 45.85 E", "border:UA"),  # the letters say which is which
        ("Moscow, RU", "border:UA"),
        ("43.1,131.9", "border:KP"),  # exchanged it is no position
        ("53.5,10", "-33.9,18.4"),
        ("40.12,45.85", "border:AZ"),
    ],
)
def test_numbers_that_make_sense_as_they_stand_are_not(start: str, end: str, atlas: Atlas) -> None:
    assert hint(start, end, atlas) == ""


def test_a_hint_flips_nothing(atlas: Atlas) -> None:
    measured = measure("40.12,45.85", "border:UA", load_world_gazetteer(), atlas)
    assert measured.hint.startswith("Are lat and lon swapped?")
    assert measured.line.start.lat == 40.12
