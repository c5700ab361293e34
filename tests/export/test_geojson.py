import datetime as dt
import json
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pytest
import shapely

from dashboard.checks.assess import Assessment
from dashboard.export.geojson import DECIMALS, to_geojson
from dashboard.views.feature import line


@pytest.fixture(scope="module")
def text(assessment: Assessment, frame: gpd.GeoDataFrame) -> str:
    return to_geojson(assessment, frame)


@pytest.fixture(scope="module")
def collection(text: str) -> dict[str, Any]:
    parsed: dict[str, Any] = json.loads(text)
    return parsed


def member(collection: dict[str, Any], feature_id: str) -> dict[str, Any]:
    return next(f for f in collection["features"] if f["id"] == feature_id)


def one_feature(assessment: Assessment, frame: gpd.GeoDataFrame, geometry: shapely.Geometry) -> dict[str, Any]:
    row = frame[:1].copy().set_geometry([geometry], crs=frame.crs)
    written: dict[str, Any] = json.loads(to_geojson(assessment, row))["features"][0]["geometry"]
    return written


def test_read_back_it_equals_the_frame(text: str, frame: gpd.GeoDataFrame, tmp_path: Path) -> None:
    path = tmp_path / "features.geojson"
    path.write_text(text, encoding="utf-8")
    read = gpd.read_file(path)
    assert frame.crs.equals(read.crs, ignore_axis_order=True)  # GDAL takes all GeoJSON for EPSG:4326
    for column in ("layer", "name", "note", "basis"):
        assert list(read[column]) == list(frame[column])
    assert list(read["id"]) == list(frame.id)
    assert all(a.equals_exact(b, 10**-DECIMALS) for a, b in zip(read.geometry, frame.geometry, strict=True))


def test_there_is_no_crs_member(text: str) -> None:
    assert '"crs"' not in text


def test_the_same_frame_gives_the_same_text(text: str, assessment: Assessment, frame: gpd.GeoDataFrame) -> None:
    assert to_geojson(assessment, frame) == text


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
    assert json.loads(to_geojson(assessment, row))["features"][0]["time"] == {"interval": ["2023-09-07", ".."]}


def test_places_carry_their_uncertainty_and_lines_none(collection: dict[str, Any], assessment: Assessment) -> None:
    radius_km = assessment.case.place("tumangang").radius_km
    assert member(collection, "evidence-tumangang")["properties"]["uncertainty_radius_km"] == radius_km
    assert member(collection, "route-sea")["properties"]["uncertainty_radius_km"] is None


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
