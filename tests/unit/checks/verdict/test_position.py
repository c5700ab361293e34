"""A direction, a duration and nearness: what fits, what does not, and what cannot be tested, each with its numbers."""

import re
from typing import Any

import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.case import Claim, End, Place
from dashboard.checks.ends.end import OutlineEnd, PlaceEnd, ResolvedEnd, UnknownEnd
from dashboard.checks.verdict.position import PositionFinding, find_position
from dashboard.checks.verdict.verdict import Verdict
from dashboard.geodesy import Boundary, Point, direct

HAIR_DEG = 1e-6
"""Far more than a geodesic is off by, far less than a radius of a metre at 100 km turns."""

AREA = Boundary("the territory of B", shapely.box(1.0, -1.0, 3.0, 1.0), 100.0, "made up")


def place(name: str, at: Point, radius_km: float = 0.0) -> PlaceEnd:
    fields = {"id": name.lower(), "name": name, "kind": "town", "country": "AA", "source": "made up"}
    known = Place.model_validate(fields | {"lon": at.lon, "lat": at.lat, "radius_km": 1.0})
    return PlaceEnd(known, radius_km, End(ref=known.id))


ORIGIN = place("Origin", Point(30.0, 45.0))
OUTLINE = OutlineEnd("country", "BB", AREA, None, End(ref="country:BB", as_written="B"))
BORDER = OutlineEnd("border", "BB", AREA, None, End(ref="border:BB"))
UNKNOWN = UnknownEnd(End(as_written="a depot"), "the source does not say which place “a depot” is")


def claim(**fields: Any) -> Claim:
    common = {"id": "X-1", "source": "S1", "locator": "P1", "content": "Where it lies", "origin": "a driver"}
    ends = {"subject": {"as_written": "one"}, "object": {"as_written": "other"}}
    return Claim.model_validate(common | ends | {"attribution": "a driver, as quoted"} | fields)


def towards(azimuth_deg: float, distance_km: float = 100.0, radius_km: float = 0.0) -> PlaceEnd:
    """Put a place where it is seen from the origin at an azimuth."""
    return place("Subject", direct(ORIGIN.point, azimuth_deg, distance_km * 1000.0), radius_km)


def direction(wind: str, subject: ResolvedEnd, origin: ResolvedEnd = ORIGIN) -> PositionFinding:
    return find_position(claim(kind="direction", value=wind), (subject, origin))


def lasting(value: str, unit: str, *ends: ResolvedEnd, hedge: str = "") -> PositionFinding:
    first, second = ends or (towards(0.0), ORIGIN)
    return find_position(claim(kind="duration", value=value, unit=unit, hedge=hedge), (first, second))


@pytest.mark.parametrize(
    ("wind", "azimuth_deg", "within_deg"),
    [("N", 0.0, 22.5), ("SE", 135.0, 22.5), ("W", 270.0, 22.5), ("NNW", 337.5, 11.25), ("ESE", 112.5, 11.25)],
)
@pytest.mark.parametrize("side", [-1, 1])
def test_a_direction_fits_up_to_its_very_limit(wind: str, azimuth_deg: float, within_deg: float, side: int) -> None:
    inside = direction(wind, towards(azimuth_deg + side * (within_deg - HAIR_DEG)))
    outside = direction(wind, towards(azimuth_deg + side * (within_deg + HAIR_DEG)))
    assert inside.verdict is Verdict.SUPPORTED
    assert outside.verdict is Verdict.NOT_SUPPORTED
    assert f"within the {within_deg:g}° that count." in inside.sentence
    assert f"more than the {within_deg:g}° that count." in outside.sentence


def test_the_opposite_direction_does_not_fit_and_turning_the_ends_mends_it() -> None:
    assert direction("S", towards(0.0)).verdict is Verdict.NOT_SUPPORTED
    assert direction("S", ORIGIN, towards(0.0)).verdict is Verdict.SUPPORTED


def test_a_direction_that_only_the_radii_bring_within_says_how_far_off_the_places_must_lie() -> None:
    # 10 km at 100 km turn the azimuth by 5.7°; 25° is 2.5° too far, which 4.4 km make up.
    found = direction("N", towards(25.0, radius_km=10.0))
    assert found.verdict is Verdict.SUPPORTED
    assert "25° off" in found.sentence
    assert "(± 6° for the radii)" in found.sentence
    assert "only if the places lie 5 km or more off their points" in found.sentence
    assert direction("N", towards(25.0, radius_km=4.3)).verdict is Verdict.NOT_SUPPORTED
    assert direction("N", towards(25.0, radius_km=4.4)).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(("radius_km", "undetermined"), [(99.9, False), (100.1, True)])
def test_places_within_their_radii_have_no_direction(radius_km: float, undetermined: bool) -> None:
    found = direction("N", towards(0.0, radius_km=radius_km))
    assert (found.verdict is Verdict.UNDETERMINED) is undetermined
    assert ("100 km apart, within their radii of 100.1 km" in found.reason) is undetermined


def test_a_place_and_itself_have_no_direction() -> None:
    assert direction("N", ORIGIN).verdict is Verdict.UNDETERMINED


@pytest.mark.parametrize(
    ("subject", "origin", "reason"),
    [
        (OUTLINE, ORIGIN, "one end is an outline"),
        (ORIGIN, OUTLINE, "one end is an outline"),
        (OUTLINE, BORDER, "both ends are outlines"),
        (UNKNOWN, ORIGIN, "the source does not say which place “a depot” is"),
        (ORIGIN, UNKNOWN, "the source does not say which place “a depot” is"),
    ],
)
def test_a_direction_is_tested_between_two_places_alone(subject: ResolvedEnd, origin: ResolvedEnd, reason: str) -> None:
    found = direction("N", subject, origin)
    assert found.verdict is Verdict.UNDETERMINED
    assert reason in found.reason
    assert found.reason in found.sentence


@settings(max_examples=60)
@given(st.sampled_from(["N", "SW", "ESE"]), st.floats(0, 359.9), st.floats(0, 90), st.floats(0, 9))
def test_a_wider_radius_never_unfits_a_direction(
    wind: str, azimuth_deg: float, radius_km: float, more_km: float
) -> None:
    narrow = direction(wind, towards(azimuth_deg, radius_km=radius_km)).verdict
    wide = direction(wind, towards(azimuth_deg, radius_km=radius_km + more_km)).verdict
    assert wide is Verdict.SUPPORTED or narrow is Verdict.NOT_SUPPORTED


@pytest.mark.parametrize(
    ("hedge", "value", "unit", "said"),
    [
        ("", "5", "hours", "20 to 20 km/h along it, and more along any longer path"),
        ("about", "2 to 5", "hours", "20 to 50 km/h along it"),
        ("", "30", "minutes", "200 to 200 km/h"),
        ("", "2", "days", "2.1 to 2.1 km/h"),
        ("more than", "5", "hours", "20 km/h or less"),
        ("less than", "5", "hours", "20 km/h or more"),
        ("within", "2 to 5", "hours", "20 km/h or more"),
    ],
)
def test_a_duration_gets_the_straight_lines_speed(hedge: str, value: str, unit: str, said: str) -> None:
    found = lasting(value, unit, hedge=hedge)
    assert (found.verdict, found.reason) == (Verdict.UNDETERMINED, "a duration states no distance")
    assert said in found.sentence
    assert f"reports {found.claim.duration.as_written} (" in found.sentence


def test_the_radii_widen_the_speed_of_a_duration() -> None:
    found = lasting("5", "hours", towards(0.0, radius_km=50.0), ORIGIN)
    assert "The straight line is 50.0 to 150.0 km, computed: 10 to 30 km/h along it" in found.sentence


def test_nearness_is_told_with_the_distance_and_judged_in_no_case() -> None:
    found = find_position(claim(kind="nearness", hedge="not far from"), (towards(0.0), ORIGIN))
    assert (found.verdict, found.reason) == (Verdict.UNDETERMINED, "nearness states no distance")
    assert "reports “not far from”" in found.sentence
    assert "The straight line is 100 km, computed" in found.sentence


@pytest.mark.parametrize("kind", [{"kind": "nearness"}, {"kind": "duration", "value": "5", "unit": "hours"}])
@pytest.mark.parametrize(
    ("ends", "reason"),
    [
        ((UNKNOWN, ORIGIN), UNKNOWN.reason),
        ((OUTLINE, BORDER), "both ends are outlines"),
        ((place("Inside", Point(2.0, 0.0)), OUTLINE), "Inside lies inside the territory of B"),
        ((OUTLINE, place("Inside", Point(2.0, 0.0))), "Inside lies inside the territory of B"),
    ],
)
def test_without_a_line_between_the_ends_nothing_is_computed(
    kind: dict[str, str], ends: tuple[ResolvedEnd, ResolvedEnd], reason: str
) -> None:
    found = find_position(claim(**kind), ends)
    assert (found.verdict, found.reason) == (Verdict.UNDETERMINED, reason)
    assert f"It cannot be tested: {reason}." in found.sentence


@pytest.mark.parametrize("end", [OUTLINE, BORDER])
def test_to_an_outline_the_nearest_point_counts(end: OutlineEnd) -> None:
    found = lasting("1", "hours", place("Town", Point(0.0, 0.0)), end)
    assert found.line is not None
    assert found.line.distance_m == pytest.approx(111_319.49, abs=0.01)  # a degree of the equator
    assert "111 to 111 km/h" in found.sentence


def test_inside_a_country_its_border_still_has_a_distance() -> None:
    assert "The straight line is" in lasting("1", "hours", place("Inside", Point(2.0, 0.0)), BORDER).sentence


def test_every_footnote_cites_the_claim_and_says_what_is_checked() -> None:
    for found in (direction("N", towards(0.0)), lasting("5", "hours"), direction("N", UNKNOWN)):
        assert found.footnote.startswith("X-1 (S1, P1); origin: a driver")
        assert found.footnote.endswith("The check is of geometry, not of whether events happened.")
        assert not re.search(r"\bnan\b|\binf\b|None", found.sentence + found.footnote)
