"""Reading legs.geojson: every fault is said by feature and field, and a line ends where its leg does."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.case import Case
from dashboard.case.legs.line import LegLine
from dashboard.geodesy import Point, direct
from dashboard.load.case.case_folder import load_case
from dashboard.load.case.leg_lines import END_MARGIN_KM, LEG_LINES_FILE, read_leg_lines
from dashboard.load.faults.fault import CaseError, Fault
from tests.made.paths import SHIPPED

NAJIN, DUNAY = [130.28, 42.26], [132.34, 42.88]
AT_SEA = [131.0, 42.1]
SEA = {"leg": "sea", "source": "drawn for the test"}
LINE = {"type": "LineString", "coordinates": [NAJIN, AT_SEA, DUNAY]}

many = settings(max_examples=150)
Faults = Callable[[], list[str]]


def feature(properties: Any = SEA, geometry: Any = LINE) -> dict[str, Any]:
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def along(*positions: list[float]) -> dict[str, Any]:
    return {"type": "LineString", "coordinates": list(positions)}


def write(folder: Path, *features: Any) -> None:
    content = json.dumps({"type": "FeatureCollection", "features": features})
    folder.joinpath(LEG_LINES_FILE).write_text(content, encoding="utf-8")


def line_of(case: Case, leg_id: str) -> LegLine | None:
    return next(leg.line for leg in case.legs if leg.id == leg_id)


def test_the_shipped_case_has_no_lines_of_its_own(case: Case) -> None:
    assert not (SHIPPED / LEG_LINES_FILE).exists()
    assert [leg.line for leg in case.legs] == [None, None]
    assert "line" not in case.legs[0].model_dump()


def test_a_line_reaches_its_leg_and_no_other(folder: Path) -> None:
    write(folder, feature(SEA | {"as_of": "2023-10-01"}))
    case = load_case(folder)
    line = line_of(case, "sea")
    assert line is not None
    assert (line.source, str(line.as_of), line.basis, line.claims) == (SEA["source"], "2023-10-01", "inferred", ())
    np.testing.assert_allclose(line.positions, [NAJIN, AT_SEA, DUNAY], atol=1e-7)
    assert line_of(case, "rail") is None


def test_a_line_changes_the_hash_and_a_file_without_lines_does_not(folder: Path, case: Case) -> None:
    write(folder)
    assert load_case(folder).content_hash == case.content_hash
    write(folder, feature())
    drawn = load_case(folder).content_hash
    write(folder, feature(SEA, along(NAJIN, [131.0, 42.2], DUNAY)))
    assert len({case.content_hash, drawn, load_case(folder).content_hash}) == 3


@pytest.mark.parametrize("claims", [["S1-06", "S1-07"], "S1-06; S1-07"])
def test_a_stated_line_names_its_claims_as_a_list_or_in_one_text(folder: Path, claims: object) -> None:
    write(folder, feature(SEA | {"basis": "stated", "claims": claims}))
    line = line_of(load_case(folder), "sea")
    assert line is not None
    assert (line.basis, line.claims) == ("stated", ("S1-06", "S1-07"))


def test_parts_are_joined_in_their_order(folder: Path) -> None:
    write(folder, feature(SEA, {"type": "MultiLineString", "coordinates": [[NAJIN, AT_SEA], [AT_SEA, DUNAY]]}))
    line = line_of(load_case(folder), "sea")
    assert line is not None
    assert [len(part) for part in line.parts] == [2, 2]
    np.testing.assert_allclose(line.positions, [NAJIN, AT_SEA, DUNAY], atol=1e-7)


@pytest.mark.parametrize(
    ("properties", "geometry", "said"),
    [
        (None, LINE, "feature 1, properties: needs properties: leg, source, as_of, basis, claims, found none"),
        (SEA | {"wkt": "POINT (0 0)"}, LINE, "feature 1, wkt: needs only known keys"),
        (SEA | {"sourse": "a"}, LINE, "did you mean source?"),
        (SEA | {"source": ""}, LINE, "feature 1, source: needs a value"),
        (SEA | {"as_of": "October"}, LINE, "feature 1, as_of: needs"),
        (SEA | {"basis": "computed"}, LINE, "feature 1, basis: needs one of stated, inferred, found 'computed'"),
        (SEA | {"basis": "stated"}, LINE, "feature 1, claims: needs the ids of the claims that state the line"),
        (SEA | {"claims": 5}, LINE, "feature 1, claims: needs a list, found 5"),
        (
            SEA | {"claims": ["S1-66"]},
            LINE,
            "feature 1, claims: needs an id of claims.csv, found 'S1-66': did you mean",
        ),
        (SEA | {"leg": "see"}, LINE, "feature 1, leg: needs the id of a leg, found 'see': did you mean sea?"),
        (SEA | {"leg": "air"}, LINE, "feature 1, leg: needs the id of a leg, found 'air'"),
        (SEA, None, "feature 1, geometry: needs a LineString or MultiLineString of two or more positions, lon, lat"),
        (SEA, along(), "feature 1, geometry: needs two or more positions, found none"),
        (SEA, along(NAJIN), "found a LineString of 1 position"),
        (SEA, along(NAJIN, NAJIN), "needs two or more positions, found one, 130.28, 42.26, repeated"),
        (SEA, {"type": "MultiLineString", "coordinates": []}, "needs two or more positions, found none"),
        (SEA, {"type": "MultiLineString", "coordinates": [[NAJIN, DUNAY], []]}, "needs two or more positions"),
        (SEA, {"type": "Point", "coordinates": NAJIN}, "needs a LineString or MultiLineString, found Point"),
        (SEA, along([*NAJIN, 1], [*DUNAY, 1]), "found heights too: export it without heights (2D)"),
        (SEA, along(NAJIN[::-1], DUNAY[::-1]), "found 42.26, 130.28 at position 1: are lat and lon swapped?"),
        (SEA, along(NAJIN, [200, 42], DUNAY), "needs lon -180..180, lat -90..90, found 200, 42 at position 2"),
        (SEA, along(DUNAY, AT_SEA, NAJIN), "is it drawn from end to start?"),
    ],
)
def test_each_fault_is_said_by_feature_and_field(
    properties: Any, geometry: Any, said: str, folder: Path, faults_of: Faults
) -> None:
    write(folder, feature(properties, geometry))
    listed = faults_of()
    assert all(fault.startswith(f"{LEG_LINES_FILE}, feature 1, ") for fault in listed)
    assert said in listed[0]


def test_all_faults_are_said_at_once_in_the_order_of_the_features(folder: Path, faults_of: Faults) -> None:
    write(folder, feature(SEA | {"leg": "see"}), feature(SEA, None), feature(), feature())
    said = [fault.split(":")[0].removeprefix(f"{LEG_LINES_FILE}, ") for fault in faults_of()]
    assert said == ["feature 1, leg", "feature 2, geometry", "feature 4, leg"]


def test_a_leg_has_one_line(folder: Path, faults_of: Faults) -> None:
    write(folder, feature(), feature())
    (fault,) = faults_of()
    assert "feature 2, leg: needs a leg that has no other line, found 'sea', which feature 1 draws: keep one" in fault


@pytest.mark.parametrize("end", ["start", "end"])
def test_an_end_may_lie_off_its_place_by_the_radius_and_a_margin(
    case: Case, folder: Path, faults_of: Faults, end: str
) -> None:
    place = case.place("najin" if end == "start" else "dunay")
    bound_m = (place.radius_km + END_MARGIN_KM) * 1000.0
    # Positions are kept to a centimetre: a metre on either side of the bound is no matter of rounding.
    for off_m in (bound_m - 1.0, bound_m + 1.0):
        at = direct(Point(place.lon, place.lat), 135.0, off_m)
        ends = ([at.lon, at.lat], DUNAY) if end == "start" else (NAJIN, [at.lon, at.lat])
        write(folder, feature(SEA, along(ends[0], AT_SEA, ends[1])))
        if off_m < bound_m:
            assert line_of(load_case(folder), "sea") is not None
    (fault,) = faults_of()
    assert f"needs a line that has its {end} within 15 km of {place.name} (its radius of 5 km and 10 km)" in fault
    assert f"found its {end} 15.1 km off" in fault  # to the next tenth up: never the bound itself


def test_ends_that_fit_the_other_way_round_are_asked_about(folder: Path, faults_of: Faults) -> None:
    write(folder, feature(SEA, along(DUNAY, NAJIN)))
    first, second = faults_of()
    assert "found its start 18" in first
    assert "found its end 18" in second
    assert all(fault.endswith("is it drawn from end to start?") for fault in (first, second))
    write(folder, feature(SEA, along([10, 50], AT_SEA, [20, 50])))
    assert all("off" in fault and "?" not in fault for fault in faults_of())


def test_swapped_ends_that_no_range_gives_away_are_asked_about(folder: Path, faults_of: Faults) -> None:
    places = "id,name,kind,country,lat,lon,radius_km,source,identifier,names,note\n"
    rows = "najin,Najin,port,KP,42,60,5,made up,,,\ndunay,Dunay,port,RU,43,62,5,made up,,,\n"
    (folder / "places.csv").write_text(places + rows, encoding="utf-8")
    write(folder, feature(SEA, along([42, 60], [43, 62])))
    assert all(fault.endswith("are lat and lon swapped?") for fault in faults_of())


def test_a_fault_in_a_table_does_not_make_faults_of_lines(folder: Path, faults_of: Faults) -> None:
    write(folder, feature(SEA | {"basis": "stated", "claims": ["S1-06"]}))
    (folder / "legs.csv").unlink()
    (folder / "claims.csv").unlink()
    assert not [fault for fault in faults_of() if fault.startswith(LEG_LINES_FILE)]


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=5) | st.sampled_from(["sea", "LineString", "stated"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from([*LegLine.model_fields, "type", "coordinates"]), inner)
    ),
    max_leaves=12,
)
LINES = st.lists(st.lists(st.floats(-200, 200), min_size=2, max_size=3), max_size=4).map(
    lambda positions: {"type": "LineString", "coordinates": positions}
)


@many
@given(st.binary(max_size=60) | JSON.map(lambda one: json.dumps({"features": [one]}).encode()))
def test_any_bytes_give_lines_or_faults(tmp_path: Path, content: bytes) -> None:
    tmp_path.joinpath(LEG_LINES_FILE).write_bytes(content)
    faults: list[Fault] = []
    assert read_leg_lines(tmp_path, faults) or faults
    assert all(fault.file == LEG_LINES_FILE and fault.needed and fault.found for fault in faults)


@many
@given(JSON | st.just(SEA), JSON | LINES)
def test_any_properties_and_geometry_give_a_line_or_a_fault(tmp_path: Path, properties: Any, geometry: Any) -> None:
    write(tmp_path, feature(properties, geometry))
    faults: list[Fault] = []
    assert bool(read_leg_lines(tmp_path, faults)) != bool(faults)


@settings(max_examples=25)
@given(st.binary(max_size=60) | st.builds(lambda line: json.dumps({"features": [feature(SEA, line)]}).encode(), LINES))
def test_any_bytes_give_a_case_or_its_faults(tmp_path: Path, content: bytes) -> None:
    folder = tmp_path / "case"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(SHIPPED, folder)
    (folder / LEG_LINES_FILE).write_bytes(content)
    outcome = _load(folder)
    assert isinstance(outcome, Case) or outcome.faults


def _load(folder: Path) -> Case | CaseError:
    try:
        return load_case(folder)
    except CaseError as error:
        return error


def test_every_property_is_explained() -> None:
    guide = (SHIPPED.parent / "README.md").read_text(encoding="utf-8").partition("## legs.geojson")[2]
    assert [name for name in LegLine.model_fields if name != "wkt" and f"| `{name}` |" not in guide] == []
