"""The readings to a country, coast, region or line of a made-up world, and between two outlines."""

from typing import Any

import numpy as np
import pytest
import shapely

from dashboard.case import CaseOutline, Claim, Convention, End, Place
from dashboard.checks.atlas import Atlas
from dashboard.checks.ends.end import OutlineEnd, PlaceEnd, UnknownEnd, place_first, resolve_outline
from dashboard.checks.verdict.distance import judge_distance
from dashboard.checks.verdict.finding import Finding
from dashboard.checks.verdict.sensitivity import sensitivity
from dashboard.checks.verdict.verdict import Verdict
from dashboard.geodesy import Boundary
from dashboard.routing import RailGraph

DEGREE_KM = 111.31949079327357
"""A degree of the equator."""

# A: lon -2..1, with the town. B beside it: lon 1..3. C, an island: lon 5..6. The shire is the middle of B.
SQUARES = {"AA": (-2.0, 1.0), "BB": (1.0, 3.0), "CC": (5.0, 6.0)}


def territory(code: str) -> Boundary:
    west, east = SQUARES[code]
    return Boundary(f"the territory of {code}", shapely.box(west, -1.0, east, 1.0), 100.0, "made up")


def town(name: str, lon: float, country: str = "AA") -> Place:
    fields = {"id": name.lower(), "name": name, "kind": "town", "country": country, "source": "made up"}
    return Place.model_validate(fields | {"lon": lon, "lat": 0.0, "radius_km": 5.0})


WORLD = Atlas(
    {code: territory(code) for code in SQUARES},
    {"shire": Boundary("the shire", shapely.box(1.5, -0.5, 2.5, 0.5), 100.0, "made up")},
    {},
    RailGraph(np.zeros(0), np.zeros(0), *(np.zeros(0, np.int32),) * 2, np.zeros(0), np.zeros(0, np.int32), (), "none"),
    (),
    capitals={"BB": town("Beeton", 2.0, "BB"), "CC": town("Ceeton", 5.5, "CC")},
)
FRONT = CaseOutline.model_validate(
    {
        "id": "front",
        "name": "the front",
        "kind": "line",
        "as_of": "2023-10-01",
        "country": "BB",
        "resolution_km": 2,
        "source": "drawn for the test",
        "wkt": "LINESTRING (0.5 -1, 0.5 1)",
    }
)
TOWN = PlaceEnd(town("Town", 0.0), 5.0, End(ref="town"))
INSIDE = PlaceEnd(town("Inside", 1.25, "BB"), 5.0, End(ref="inside"))


def outline(ref: str) -> OutlineEnd | UnknownEnd:
    convention = Convention(id="made-up", name="Made up", source="made up", outlines=(FRONT,))
    end = resolve_outline(End(ref=ref), convention, WORLD)
    assert isinstance(end, OutlineEnd | UnknownEnd)
    return end


def found(first: PlaceEnd | str, second: str, value: str, path: str | None = None, **fields: Any) -> Finding:
    ends = (outline(first) if isinstance(first, str) else first, outline(second))
    common = {"id": "X-1", "source": "S1", "locator": "P1", "kind": "distance", "content": "Distance", "origin": "one"}
    stated = {"value": value, "unit": "km", "path": path, "subject": ends[0].end, "object": ends[1].end}
    claim = Claim.model_validate(common | {"attribution": "one, as relayed"} | stated | fields)
    convention = Convention(id="made-up", name="Made up", source="made up", outlines=(FRONT,))
    return judge_distance(claim, place_first(*ends), convention, WORLD)


def ids(finding: Finding) -> list[str]:
    return [r.id for r in finding.readings.computed]


def nominal_km(finding: Finding) -> dict[str, float]:
    return {r.id: r.nominal_km for r in finding.readings.computed}


def test_to_a_country_the_nearest_point_is_plain_and_the_capital_second() -> None:
    finding = found(TOWN, "country:BB", "111")
    assert ids(finding) == ["nearest", "centre", "mercator-ruler"]
    assert nominal_km(finding)["nearest"] == pytest.approx(DEGREE_KM)
    assert nominal_km(finding)["centre"] == pytest.approx(2 * DEGREE_KM)
    assert finding.verdict is Verdict.SUPPORTED
    to_capital = found(TOWN, "country:BB", "223")
    assert to_capital.verdict is Verdict.COMPATIBLE
    assert "the straight line from Town to Beeton (the capital) (223 km)" in to_capital.sentence


def test_both_radii_count_to_a_capital_and_the_data_besides_to_the_nearest_point() -> None:
    nearest, centre = found(TOWN, "country:BB", "111").readings.computed[:2]
    assert nearest.with_radii.low_km == pytest.approx(nearest.nominal_km - 5.1)
    assert centre.with_radii.low_km == pytest.approx(centre.nominal_km - 10.0)


def test_to_a_region_the_middle_is_the_second_reading() -> None:
    finding = found(TOWN, "region:shire", "167")
    assert nominal_km(finding)["nearest"] == pytest.approx(1.5 * DEGREE_KM)
    assert nominal_km(finding)["centre"] == pytest.approx(2 * DEGREE_KM)
    assert "the middle of the shire" in finding.footnote


def test_a_coast_leaves_out_the_land_boundary_and_has_no_centre() -> None:
    finding = found(TOWN, "coast:BB", "111")
    assert ids(finding) == ["nearest", "mercator-ruler"]
    # The corners of B where its land boundary with A ends: a degree east, a degree north or south.
    assert nominal_km(finding)["nearest"] == pytest.approx(np.hypot(DEGREE_KM, 110.574), rel=0.005)


def test_a_dated_line_of_the_case_is_the_last_reading_of_its_border() -> None:
    finding = found(TOWN, "border:BB", "56")
    assert [r.id for r in finding.readings.computed if not r.artefact][-1] == "line-front"
    assert nominal_km(finding)["line-front"] == pytest.approx(0.5 * DEGREE_KM)
    assert finding.verdict is Verdict.COMPATIBLE
    assert "the front as of 2023-10-01" in finding.sentence
    assert "drawn for the test" in finding.footnote
    assert "line-front" not in ids(found(TOWN, "border:CC", "56"))


def test_a_dated_line_of_the_case_is_an_end_of_its_own() -> None:
    finding = found(TOWN, "line:front", "56")
    assert ids(finding) == ["nearest", "mercator-ruler"]
    assert finding.verdict is Verdict.SUPPORTED
    nearest = finding.readings.computed[0]
    assert nearest.at_points.high_km == pytest.approx(nearest.nominal_km + 2.0)  # how far the line may lie off


def test_a_line_that_the_case_does_not_supply_cannot_be_measured_to() -> None:
    finding = found(TOWN, "line:other", "56")
    assert finding.verdict is Verdict.UNDETERMINED
    assert "no line with the id other is in the data or supplied by the case" in finding.sentence


def test_between_countries_with_a_gap_the_nearest_points_are_plain_and_the_capitals_second() -> None:
    finding = found("country:BB", "country:CC", "223")
    assert ids(finding)[:2] == ["nearest", "centre"]
    assert nominal_km(finding)["nearest"] == pytest.approx(2 * DEGREE_KM, rel=2e-3)  # shorter at 1° north
    assert nominal_km(finding)["centre"] == pytest.approx(3.5 * DEGREE_KM)
    assert finding.verdict is Verdict.SUPPORTED
    assert found("country:BB", "country:CC", "390").verdict is Verdict.COMPATIBLE
    assert ids(found("border:BB", "border:CC", "223")) == ["nearest", "mercator-ruler"]


@pytest.mark.parametrize("kinds", [("country", "country"), ("border", "border"), ("country", "border")])
def test_countries_that_touch_cannot_be_tested_and_their_border_has_a_length(kinds: tuple[str, str]) -> None:
    finding = found(f"{kinds[0]}:AA", f"{kinds[1]}:BB", "221")
    assert finding.verdict is Verdict.UNDETERMINED
    assert "the number may be the length of their border, 221 km as drawn in the data" in finding.sentence
    assert (ids(finding), finding.tried) == ([], 0)
    assert finding.number_to_use == "no computed number; reported as 221 km"


@pytest.mark.parametrize(
    "refs", [("country:BB", "country:BB"), ("region:shire", "country:BB"), ("coast:AA", "coast:BB")]
)
def test_outlines_that_overlap_otherwise_cannot_be_tested_either(refs: tuple[str, str]) -> None:
    finding = found(*refs, "221")
    assert finding.verdict is Verdict.UNDETERMINED
    assert "touch or overlap" in finding.sentence
    assert "as drawn in the data" not in finding.sentence


@pytest.mark.parametrize("ref", ["country:BB", "region:shire"])
def test_a_place_inside_an_area_has_no_distance_to_it(ref: str) -> None:
    start = PlaceEnd(town("Middle", 1.75, "BB"), 5.0, End(ref="middle"))
    for value in ("28", "27.8", "900"):
        finding = found(start, ref, value)
        assert finding.verdict is Verdict.UNDETERMINED
        assert finding.judgement.reason.startswith("Middle lies inside the ")
        assert finding.judgement.shortest is None
        assert found(start, ref, value, "rail").verdict is Verdict.UNDETERMINED


def test_nothing_that_is_varied_makes_a_place_inside_an_area_fit() -> None:
    assert sensitivity(found(INSIDE, "country:BB", "28")) == ()
    assert sensitivity(found(TOWN, "country:BB", "28")) != ()


def test_inside_its_own_country_a_place_has_the_land_boundary_as_a_reading() -> None:
    start = PlaceEnd(town("Middle", 2.75, "BB"), 5.0, End(ref="middle"))
    finding = found(start, "border:BB", "195")
    assert nominal_km(finding)["recognised"] == pytest.approx(0.25 * DEGREE_KM)  # the coast in the east
    assert nominal_km(finding)["land-border"] == pytest.approx(1.75 * DEGREE_KM)  # the boundary with A
    assert finding.verdict is Verdict.COMPATIBLE
    assert "land-border" not in ids(found(PlaceEnd(town("Isle", 5.5, "CC"), 5.0, End(ref="isle")), "border:CC", "50"))


@pytest.mark.parametrize("ref", ["country:BB", "region:shire", "coast:BB", "line:front"])
@pytest.mark.parametrize("path", ["sea", "rail", "road"])
def test_along_a_path_there_is_no_reading_to_an_outline_and_it_is_said(ref: str, path: str) -> None:
    finding = found(TOWN, ref, "900", path)
    assert finding.verdict is Verdict.UNDETERMINED
    assert f"by {path}" in finding.judgement.reason
    assert ids(finding) == []
    assert found(TOWN, ref, "10", path).verdict is Verdict.IMPOSSIBLE


@pytest.mark.parametrize("ref", ["country:BB", "coast:BB", "region:shire", "line:front", "border:BB"])
def test_a_distance_is_the_same_from_either_end(ref: str) -> None:
    there, end = found(TOWN, ref, "120"), outline(ref)
    assert place_first(end, TOWN) == place_first(TOWN, end) == (TOWN, end)
    assert there.ends == (TOWN, there.ends[1])


@pytest.mark.parametrize(
    ("ref", "reason"),
    [
        ("border:ZZ", "there is no boundary data for ZZ"),
        ("country:ZZ", "there is no boundary data for ZZ"),
        ("coast:ZZ", "there is no boundary data for ZZ"),
        ("region:front", "no region with the id front"),
        ("line:shire", "no line with the id shire"),
    ],
)
def test_an_outline_that_is_not_in_the_data_is_an_unknown_end(ref: str, reason: str) -> None:
    end = outline(ref)
    assert isinstance(end, UnknownEnd)
    assert reason in end.reason
