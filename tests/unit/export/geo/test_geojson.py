import datetime as dt
import json
from typing import Any

import geopandas as gpd
import numpy as np
import pytest
import shapely
from geojson_validator import validate_geometries, validate_structure

from dashboard.checks.assess import Assessment
from dashboard.export.geo.geojson import JSON_FG_CORE, read_stamp, to_geojson
from dashboard.views.features.feature import line


@pytest.fixture(scope="module")
def text(assessment: Assessment, frame: gpd.GeoDataFrame, stamped: dict[str, str]) -> str:
    return to_geojson(assessment, frame, stamped)


@pytest.fixture(scope="module")
def collection(text: str) -> dict[str, Any]:
    parsed: dict[str, Any] = json.loads(text)
    return parsed


def member(collection: dict[str, Any], feature_id: str) -> dict[str, Any]:
    return next(f for f in collection["features"] if f["id"] == feature_id)


def one_feature(assessment: Assessment, frame: gpd.GeoDataFrame, geometry: shapely.Geometry) -> dict[str, Any]:
    row = frame[:1].copy().set_geometry([geometry], crs=frame.crs)
    written: dict[str, Any] = json.loads(to_geojson(assessment, row, {}))["features"][0]["geometry"]
    return written


def test_an_independent_validator_finds_no_fault(collection: dict[str, Any]) -> None:
    assert validate_structure(collection, check_crs=True) == {}
    faults = validate_geometries(collection)
    assert faults["invalid"] == {}


def test_the_validator_finds_a_ring_that_is_wound_wrongly() -> None:
    clockwise = {"type": "Polygon", "coordinates": [[[0, 0], [0, 9], [9, 9], [9, 0], [0, 0]]]}
    feature = {"type": "Feature", "properties": {}, "geometry": clockwise}
    faults = validate_geometries({"type": "FeatureCollection", "features": [feature]})
    assert "exterior_not_ccw" in faults["invalid"]


def test_the_core_of_json_fg_is_declared_and_held(collection: dict[str, Any]) -> None:
    assert collection["conformsTo"] == [JSON_FG_CORE]
    for feature in collection["features"]:
        assert {"type", "time", "place", "geometry", "properties"} <= feature.keys()
        assert feature["place"] is None  # so that the geometry, in GeoJSON's own system, is the only one
        assert "coordRefSys" not in feature
        assert "conformsTo" not in feature  # at the root alone


def test_there_is_no_crs_member(text: str) -> None:
    assert '"crs":' not in text


def test_the_stamp_is_read_back(text: str, stamped: dict[str, str]) -> None:
    assert read_stamp(text.encode()) == stamped


def test_a_file_without_a_stamp_has_none() -> None:
    assert read_stamp(b'{"type": "FeatureCollection", "features": []}') == {}


def test_every_feature_has_an_id_of_its_own_and_stays_within_the_map(collection: dict[str, Any]) -> None:
    ids = [f["id"] for f in collection["features"]]
    assert len(set(ids)) == len(ids)
    for feature in collection["features"]:
        west, south, east, north = shapely.geometry.shape(feature["geometry"]).bounds
        assert -180 <= west <= east <= 180
        assert -90 <= south <= north <= 90


@pytest.mark.parametrize(
    ("feature_id", "time"),
    [
        ("event-summit", {"date": "2023-09-13"}),
        ("event-containers-at-najin", {"interval": ["2023-09-07", "2023-09-08"]}),
        ("route-sea", {"interval": ["2023-09-07", "2023-10-01"]}),
        ("route-rail", None),
    ],
)
def test_time_is_written_as_json_fg_has_it(
    collection: dict[str, Any], feature_id: str, time: dict[str, object] | None
) -> None:
    assert member(collection, feature_id)["time"] == time


def test_an_open_interval_says_so(assessment: Assessment, frame: gpd.GeoDataFrame) -> None:
    row = frame[frame.id == "route-rail"].copy()
    row["first"] = [dt.date(2023, 9, 7)]
    assert json.loads(to_geojson(assessment, row, {}))["features"][0]["time"] == {"interval": ["2023-09-07", ".."]}


def test_a_feature_carries_claims_sources_and_how_far_it_can_err(collection: dict[str, Any]) -> None:
    place = member(collection, "evidence-tumangang")["properties"]
    assert place["claims"] == ["S2-11", "S2-12"]
    assert place["sources"] == ["S2"]
    assert "RFE/RL" in place["citations"][0]
    assert (place["radius_km"], place["length_km"]) == (3.0, None)
    reading = member(collection, "reading-S1-09-recognised")["properties"]
    assert reading["low_km"] < reading["length_km"] < reading["high_km"]
    assert reading["radius_km"] is None


def test_provenance_names_case_convention_and_credits(collection: dict[str, Any], assessment: Assessment) -> None:
    provenance = collection["provenance"]
    assert provenance["case_hash"] == assessment.case.content_hash
    assert "68/262" in provenance["convention"]
    assert "OpenStreetMap" in provenance["attribution"]
    assert provenance["generated_by"].startswith("Waybill ")


def test_rings_follow_the_right_hand_rule(assessment: Assessment, frame: gpd.GeoDataFrame) -> None:
    clockwise = shapely.Polygon([(0, 0), (0, 9), (9, 9), (9, 0)], holes=[[(2, 2), (4, 2), (4, 4), (2, 4)]])
    outer, hole = (shapely.LinearRing(ring) for ring in one_feature(assessment, frame, clockwise)["coordinates"])
    assert outer.is_ccw
    assert not hole.is_ccw


def test_coordinates_have_seven_decimals_at_most(assessment: Assessment, frame: gpd.GeoDataFrame) -> None:
    assert one_feature(assessment, frame, shapely.Point(1 / 3, 2 / 3))["coordinates"] == [0.3333333, 0.6666667]


def test_a_line_over_the_antimeridian_comes_cut(assessment: Assessment, frame: gpd.GeoDataFrame) -> None:
    cut = line(np.array([[179.0, 50.0], [181.0, 50.0]]))
    written = one_feature(assessment, frame, cut)
    assert written["type"] == "MultiLineString"
    assert written["coordinates"][0][-1][0] == 180.0


def test_a_line_that_was_not_cut_is_refused(assessment: Assessment, frame: gpd.GeoDataFrame) -> None:
    with pytest.raises(ValueError, match="was the line not cut"):
        one_feature(assessment, frame, shapely.LineString([(179, 50), (181, 50)]))
