"""A town near a border is read from its centre and its outskirts; a bound is held against the nearest point alone."""

from typing import Any

import numpy as np
import pytest
import shapely

from dashboard.case import Claim, Convention, End, Place
from dashboard.checks.atlas import Atlas
from dashboard.checks.ends.end import OutlineEnd, PlaceEnd, resolve_outline
from dashboard.checks.verdict.distance import judge_distance
from dashboard.checks.verdict.finding import Finding
from dashboard.checks.verdict.sensitivity import sensitivity
from dashboard.checks.verdict.verdict import Verdict
from dashboard.geodesy import Boundary
from dashboard.routing import RailGraph

DEGREE_KM = 111.31949079327357
CONVENTION = Convention(id="made-up", name="Made up", source="made up")


def place(km_west: float, radius_km: float = 15.0, kind: str = "town") -> Place:
    """Put a town so far west of the border, which is the meridian of Greenwich."""
    fields = {"id": "town", "name": "Town", "kind": kind, "country": "AA", "source": "made up"}
    return Place.model_validate(fields | {"lon": -km_west / DEGREE_KM, "lat": 0.0, "radius_km": radius_km})


def end(of: Place, radius_km: float | None = None) -> PlaceEnd:
    return PlaceEnd(of, radius_km or of.radius_km, End(ref=of.id))


WORLD = Atlas(
    {
        "AA": Boundary("the territory of AA", shapely.box(-3.0, -1.0, 0.0, 1.0), 100.0, "made up", "AA"),
        "BB": Boundary("the territory of BB", shapely.box(0.0, -1.0, 8.0, 1.0), 100.0, "made up", "BB"),
    },
    {},
    {},
    RailGraph(np.zeros(0), np.zeros(0), *(np.zeros(0, np.int32),) * 2, np.zeros(0), np.zeros(0, np.int32), (), "none"),
    (),
    capitals={"BB": place(-500.0, 1.0)},
)


def found(first: PlaceEnd, ref: str, **stated: Any) -> Finding:
    outline = resolve_outline(End(ref=ref), CONVENTION, WORLD)
    assert isinstance(outline, OutlineEnd)
    said = {"id": "X-1", "source": "S1", "locator": "P1", "kind": "distance", "content": "Distance", "origin": "one"}
    ends = {"attribution": "one", "subject": first.end, "object": outline.end, "path": "straight"}
    claim = Claim.model_validate(said | ends | {"unit": "km"} | stated)
    return judge_distance(claim, (first, outline), CONVENTION, WORLD)


def test_a_town_near_a_border_is_read_from_its_centre_and_from_its_outskirts() -> None:
    readings = {r.id: r for r in found(end(place(34.5)), "border:BB", value="35").readings.computed}
    assert readings["recognised"].nominal_km == pytest.approx(34.5)
    assert readings["recognised"].with_radii.high_km == pytest.approx(34.5 + 0.1 + 3.0)
    assert readings["outskirts"].nominal_km == pytest.approx(19.5)
    assert readings["outskirts"].track[0][0] == pytest.approx(-19.5 / DEGREE_KM)


@pytest.mark.parametrize(
    ("value", "hedge", "verdict"),
    [
        ("35", "", Verdict.SUPPORTED),  # the centre
        ("40", "around", Verdict.SUPPORTED),  # the centre, if 1.5 km off
        ("20", "", Verdict.COMPATIBLE),  # the outskirts
        ("28", "", Verdict.UNDETERMINED),  # neither, yet somewhere in the town
        ("60", "", Verdict.NOT_SUPPORTED),  # nowhere in it
    ],
)
def test_a_number_beside_a_town_gets_an_answer(value: str, hedge: str, verdict: Verdict) -> None:
    assert found(end(place(34.5)), "border:BB", value=value, hedge=hedge).verdict is verdict


def test_where_only_the_rest_of_the_town_would_fit_the_reason_says_so() -> None:
    assert (
        "neither from the town's centre nor from its outskirts"
        in found(end(place(34.5)), "border:BB", value="28").judgement.reason
    )


@pytest.mark.parametrize(
    "start", [end(place(61.0)), end(place(34.5), 14.0), end(place(34.5, kind="position"))], ids=["far", "set", "typed"]
)
def test_a_town_far_off_or_with_a_radius_of_its_own_is_one_place(start: PlaceEnd) -> None:
    ids = [r.id for r in found(start, "border:BB", value="35").readings.computed]
    assert "outskirts" not in ids


def test_a_border_through_a_town_leaves_no_outskirts_to_measure_from() -> None:
    assert "outskirts" not in [r.id for r in found(end(place(10.0)), "border:BB", value="10").readings.computed]


def test_the_radius_that_was_used_is_the_one_that_is_varied() -> None:
    finding = found(end(place(34.5)), "border:BB", value="40", hedge="around")
    assert "now 3 km" in " ".join(factor.sentence for factor in sensitivity(finding))


@pytest.mark.parametrize("ref", ["border:BB", "country:BB"])
def test_a_bound_is_held_against_the_nearest_point_alone(ref: str) -> None:
    far = end(place(200.0, 5.0))  # the capital is 700 km away
    assert found(far, ref, value="500", hedge="more than").verdict is Verdict.NOT_SUPPORTED
    assert found(far, ref, value="150", hedge="more than").verdict is Verdict.SUPPORTED


def test_from_inside_land_border_and_coast_are_readings_by_name() -> None:
    computed = found(end(place(-300.0)), "border:BB", value="300").readings.computed
    plain, land_border = (r for r in computed if not r.artefact)
    assert [r.id for r in plain.equal_to] == ["coast"]  # the coast is nearer: the plain line ends there
    assert land_border.id == "land-border"
    assert land_border.nominal_km == pytest.approx(300.0)
