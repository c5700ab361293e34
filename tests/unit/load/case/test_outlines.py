"""Reading outlines.geojson: every fault is said by feature and field, and nothing is dropped."""

import json
from pathlib import Path
from typing import Any

import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.case import CaseOutline
from dashboard.checks.assess import assess
from dashboard.checks.atlas import Atlas
from dashboard.load.case.case_folder import load_case
from dashboard.load.case.outlines import OUTLINES_FILE, read_outlines
from dashboard.load.faults.fault import CaseError, Fault
from tests.made.small_case import distance, place, write_case

LINE = {"type": "LineString", "coordinates": [[36, 47], [38, 48]]}
AREA = {"type": "Polygon", "coordinates": [[[0, 0], [2, 0], [2, 2], [0, 0]]]}


def box(west: float, south: float, east: float, north: float) -> dict[str, Any]:
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return {"type": "Polygon", "coordinates": [ring]}


def along(*positions: list[float]) -> dict[str, Any]:
    return {"type": "LineString", "coordinates": list(positions)}


FRONT = {
    "id": "front",
    "name": "Line of contact",
    "kind": "line",
    "as_of": "2023-10-01",
    "country": "UA",
    "resolution_km": 2,
    "source": "drawn for the test",
}
PROVINCE = {"id": "province", "name": "A province", "kind": "region", "resolution_km": 1, "source": "drawn"}

many = settings(max_examples=150)


def feature(properties: Any = FRONT, geometry: Any = LINE) -> dict[str, Any]:
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def read(folder: Path, *features: Any) -> tuple[tuple[CaseOutline, ...], list[str]]:
    return read_text(folder, json.dumps({"type": "FeatureCollection", "features": features}))


def read_text(folder: Path, text: str | bytes) -> tuple[tuple[CaseOutline, ...], list[str]]:
    folder.joinpath(OUTLINES_FILE).write_bytes(text.encode() if isinstance(text, str) else text)
    faults: list[Fault] = []
    outlines = read_outlines(folder, faults)
    assert all(fault.file == OUTLINES_FILE and fault.needed and fault.found for fault in faults)
    return outlines, [str(fault).removeprefix(f"{OUTLINES_FILE}, ") for fault in faults]


def test_a_case_without_outlines_has_none(tmp_path: Path) -> None:
    faults: list[Fault] = []
    assert (read_outlines(tmp_path, faults), faults) == ((), [])


def test_lines_and_regions_are_read_in_their_order(tmp_path: Path) -> None:
    (front, province), faults = read(tmp_path, feature(), feature(PROVINCE, AREA))
    assert faults == []
    assert (front.title, front.country, front.resolution_km) == ("Line of contact as of 2023-10-01", "UA", 2.0)
    assert (province.kind, province.as_of, province.country) == ("region", None, None)
    assert shapely.from_wkt(province.wkt).area == 2.0
    assert list(shapely.from_wkt(front.wkt).coords) == [(36.0, 47.0), (38.0, 48.0)]


def named(name: object) -> dict[str, Any]:
    return {"type": "name", "properties": {"name": name}}


@pytest.mark.parametrize(
    "name", ["urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:EPSG::4326", "EPSG:4326", "urn:ogc:def:crs:OGC::CRS84"]
)
def test_a_file_that_says_it_is_in_wgs_84_is_read(name: str, tmp_path: Path) -> None:
    text = json.dumps({"type": "FeatureCollection", "crs": named(name), "features": [feature()]})
    (outline,), faults = read_text(tmp_path, text)
    assert (outline.id, faults) == ("front", [])


@pytest.mark.parametrize("name", ["EPSG:3857", "urn:ogc:def:crs:EPSG::3857", "EPSG:14326", "EPSG:43260", 3857])
@pytest.mark.parametrize("holder", ["collection", "feature", "geometry"])
def test_a_file_in_another_reference_system_is_refused_and_that_is_named(
    name: object, holder: str, tmp_path: Path
) -> None:
    held = feature(geometry=LINE | ({"crs": named(name)} if holder == "geometry" else {}))
    held |= {"crs": named(name)} if holder == "feature" else {}
    collection = {"type": "FeatureCollection", "features": [feature(), held]}
    outlines, (said,) = read_text(
        tmp_path, json.dumps(collection | ({"crs": named(name)} if holder == "collection" else {}))
    )
    assert outlines == ()
    assert said.startswith("crs: needs longitude and latitude (WGS 84), as GeoJSON asks, found ")
    assert str(name) in said
    assert said.endswith("write it anew in those, for instance by ogr2ogr -t_srs EPSG:4326")


def test_thousands_of_faults_are_counted_by_kind_and_the_first_of_each_listed(tmp_path: Path) -> None:
    odd = {f"property {n}": n for n in range(30)}
    collection = {"type": "FeatureCollection", "features": [feature({**FRONT, **odd}) for _ in range(100)]}
    tmp_path.joinpath(OUTLINES_FILE).write_text(json.dumps(collection), encoding="utf-8")
    faults: list[Fault] = []
    read_outlines(tmp_path, faults)
    lines = str(CaseError(faults)).splitlines()
    assert len(faults) == 3000
    assert lines == [
        "3,000 faults, by kind:",
        f"  3,000 × {OUTLINES_FILE}, property 0, property 1, property 2 and 27 more: needs only known keys"
        " (feature 1, feature 2, feature 3 and 97 more)",
        "The first 5 of each kind, one by one:",
        *map(str, faults[:5]),
    ]


@pytest.mark.parametrize(
    ("properties", "geometry", "said"),
    [
        (None, LINE, "feature 2, properties: needs properties: id, name, kind, as_of"),
        (FRONT, None, "feature 2, geometry: needs a LineString or Polygon (or Multi), lon, lat"),
        (FRONT, {"type": "LineString"}, "feature 2, geometry: needs a LineString or Polygon"),
        (FRONT, {"type": "LineString", "coordinates": [[36, 47]]}, "feature 2, geometry: needs"),
        (FRONT, {"type": "Point", "coordinates": [36, 47]}, "found Point"),
        (FRONT, {"type": "LineString", "coordinates": []}, "feature 2, geometry: needs"),
        (FRONT, {"type": "LineString", "coordinates": [[36, 47, 1], [38, 48, 1]]}, "without heights"),
        (FRONT, {"type": "LineString", "coordinates": [["36", "47"], ["38", "48"]]}, "feature 2, geometry: needs"),
        (FRONT, {"type": "LineString", "coordinates": [[47, 136], [48, 138]]}, "are lat and lon swapped?"),
        (FRONT, AREA, "feature 2, kind: needs line for a LineString, region for a Polygon, found line"),
        (
            FRONT | {"as_of": None},
            LINE,
            "feature 2, as_of: needs the day the line depicts, as YYYY-MM-DD, found nothing",
        ),
        (FRONT | {"as_of": "October"}, LINE, "feature 2, as_of: needs"),
        (FRONT | {"kind": "front"}, LINE, "feature 2, kind: needs one of line, region"),
        (FRONT | {"country": "Ukraine"}, LINE, "feature 2, country: needs a country's two capital letters"),
        (FRONT | {"resolution_km": 0}, LINE, "feature 2, resolution_km: needs"),
        (FRONT | {"resolution_km": "fine"}, LINE, "feature 2, resolution_km: needs a number"),
        (FRONT | {"colour": "red"}, LINE, "feature 2, colour: needs only known keys"),
        (FRONT | {"sourse": "a"}, LINE, "did you mean source?"),
        (FRONT | {"name": ""}, LINE, "feature 2, name: needs a value"),
        (FRONT | {"id": "The Front"}, LINE, "did you mean the-front?"),
        ({k: v for k, v in FRONT.items() if k != "source"}, LINE, "feature 2, source: needs a value, found nothing"),
        (PROVINCE, LINE, "feature 2, kind: needs line for a LineString, region for a Polygon, found region"),
        (PROVINCE, box(10, 10, 10 + 1e-9, 10 + 1e-9), "needs areas wider than 0.0000001 degrees everywhere, found"),
        (PROVINCE, box(10, 10, 20, 10 + 4e-8), "needs areas wider than 0.0000001 degrees everywhere, found"),
        (PROVINCE, box(-180, -90, 180, 90), "needs an area with an edge, found the whole world"),
        (PROVINCE, box(-179, 60, 179, 70), "found one from -179 to 179: cut it at the antimeridian into two parts"),
        (FRONT, along([170, 60], [-170, 60]), "found one from 170 to -170: cut it at the antimeridian into two"),
        (FRONT, along([36, 47], [36, 47]), "needs two or more positions that differ in each line, found one, repeated"),
        (FRONT, along([36, 47], [36, 47 + 1e-9]), "needs two or more positions that differ in each line"),
    ],
)
def test_each_fault_is_said_by_feature_and_field_and_the_others_are_kept(
    properties: Any, geometry: Any, said: str, tmp_path: Path
) -> None:
    first = FRONT | {"id": "first"}
    outlines, faults = read(tmp_path, feature(first), feature(properties, geometry), feature(PROVINCE, AREA))
    assert [outline.id for outline in outlines] == ["first", "province"]
    (fault,) = faults
    assert said in fault


def test_every_fault_of_a_feature_is_said(tmp_path: Path) -> None:
    _, faults = read(tmp_path, feature({"id": "A B", "kind": "x", "resolution_km": -1}, LINE))
    fields = {fault.split(":", 1)[0].removeprefix("feature 1, ") for fault in faults}
    assert fields == {"id", "kind", "resolution_km", "name", "source"}


def test_an_id_is_used_once(tmp_path: Path) -> None:
    outlines, faults = read(tmp_path, feature(), feature(PROVINCE | {"id": "front"}, AREA))
    assert [outline.kind for outline in outlines] == ["line"]
    assert faults == ["feature 2, id: needs an id of its own, found 'front'"]


@pytest.mark.parametrize("one", [None, 5, "front", [], {}])
def test_what_is_no_feature_is_said(one: Any, tmp_path: Path) -> None:
    outlines, faults = read(tmp_path, one)
    assert outlines == ()
    assert faults[0].startswith("feature 1, properties: needs properties")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "needs JSON"),
        (b"{", "needs JSON"),
        (b"[" * 100_000, "needs JSON"),
        (b"\xff", "needs text in UTF-8"),
        (b"null", "features: needs a list of features (GeoJSON), found nothing"),
        (b"[]", "features: needs a list of features"),
        (b'{"features": 5}', "features: needs a list of features (GeoJSON), found 5"),
    ],
)
def test_what_is_no_collection_is_said(content: bytes, said: str, tmp_path: Path) -> None:
    outlines, (fault,) = read_text(tmp_path, content)
    assert outlines == ()
    assert said in fault


def test_a_property_that_the_geometry_would_overwrite_is_not_dropped_in_silence(tmp_path: Path) -> None:
    outlines, (fault,) = read(tmp_path, feature(FRONT | {"wkt": "POINT (0 0)"}))
    assert outlines == ()
    assert "feature 1, wkt: needs only known keys" in fault


def test_faults_of_outlines_reach_those_of_the_case(folder: Path, faults_of: Any) -> None:
    folder.joinpath(OUTLINES_FILE).write_text('{"features": [{}]}')
    assert faults_of()[0].startswith("outlines.geojson, feature 1, properties: needs")


def test_a_claim_may_refer_to_an_outline_of_its_case(folder: Path) -> None:
    folder.joinpath(OUTLINES_FILE).write_text(json.dumps({"features": [feature()]}))
    claims = folder / "claims.csv"
    claims.write_text(claims.read_text("utf-8").replace("border:UA", "line:front"), "utf-8")
    assert load_case(folder).convention.outlines[0].id == "front"


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=5) | st.sampled_from(["Feature", "LineString", "line"]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*FRONT, "type", "coordinates"]), inner)
    ),
    max_leaves=12,
)


@many
@given(st.binary(max_size=60) | JSON.map(lambda one: json.dumps({"features": [one]}).encode()))
def test_any_bytes_give_outlines_or_faults(tmp_path: Path, content: bytes) -> None:
    outlines, faults = read_text(tmp_path, content)
    assert outlines or faults


@many
@given(JSON, JSON)
def test_any_properties_and_geometry_give_an_outline_or_a_fault(tmp_path: Path, properties: Any, geometry: Any) -> None:
    outlines, faults = read(tmp_path, feature(properties, geometry))
    assert bool(outlines) != bool(faults)


@pytest.mark.parametrize(
    "geometry",
    [
        box(-180, -90, 180, -60),
        box(-180, 0, 180, 90),
        box(170, 60, 180, 70),
        {
            "type": "MultiPolygon",
            "coordinates": [box(170, 60, 180, 70)["coordinates"], box(-180, 60, -170, 70)["coordinates"]],
        },
        box(10, 80, 20, 90),
        box(10, 10, 10 + 1e-6, 10 + 1e-6),
    ],
    ids=["round a pole", "half the world", "at the antimeridian", "over it in two parts", "at a pole", "very small"],
)
def test_a_region_anywhere_on_the_sheet_can_be_measured_to(tmp_path: Path, atlas: Atlas, geometry: Any) -> None:
    claims = [distance("A1", "olya", "region:province"), distance("A2", "region:province", "country:AU")]
    olya = place("olya", "RU", 45.785, 47.55)
    folder = write_case(tmp_path, claims=claims, places=[olya], outlines=[(PROVINCE, geometry)])
    for finding in assess(load_case(folder), atlas).findings:
        assert finding.readings.computed or finding.judgement.reason
