"""A line or region of a case: dated, sourced, on the globe, and of the kind that its geometry is."""

from typing import Any

import pytest
import shapely
from pydantic import ValidationError

from dashboard.case import CaseOutline

FRONT: dict[str, Any] = {
    "id": "front",
    "name": "Line of contact",
    "kind": "line",
    "as_of": "2023-10-01",
    "country": "UA",
    "resolution_km": 2,
    "source": "drawn for the test",
    "wkt": "LINESTRING (36 47, 38 48)",
}
PROVINCE = FRONT | {"kind": "region", "as_of": None, "country": None, "wkt": "POLYGON ((0 0, 2 0, 2 2, 0 0))"}


def test_a_dated_line_is_titled_with_its_day() -> None:
    assert CaseOutline.model_validate(FRONT).title == "Line of contact as of 2023-10-01"
    assert CaseOutline.model_validate(PROVINCE).title == "Line of contact"


@pytest.mark.parametrize(
    ("base", "wkt"),
    [
        (FRONT, "MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))"),
        (PROVINCE, "MULTIPOLYGON (((0 0, 2 0, 2 2, 0 0)))"),
        (PROVINCE, "POLYGON ((-180 -90, 180 -90, 180 89, -180 89, -180 -90))"),
    ],
)
def test_lines_and_areas_of_any_count_are_kept_as_drawn(base: dict[str, Any], wkt: str) -> None:
    kept = shapely.from_wkt(CaseOutline.model_validate(base | {"wkt": wkt}).wkt)
    assert shapely.equals(kept, shapely.from_wkt(wkt))


@pytest.mark.parametrize(
    ("base", "change", "said"),
    [
        (FRONT, {"wkt": "not a geometry"}, "needs a geometry, found 'not a geometry'"),
        (FRONT, {"wkt": "POINT (36 47)"}, "found Point"),
        (FRONT, {"wkt": "LINESTRING EMPTY"}, "needs a LineString, MultiLineString, Polygon or MultiPolygon"),
        (FRONT, {"wkt": "LINESTRING Z (36 47 1, 38 48 1)"}, "without heights"),
        (FRONT, {"wkt": "GEOMETRYCOLLECTION (POINT (1 1))"}, "found GeometryCollection"),
        (FRONT, {"wkt": "LINESTRING (47 136, 48 138)"}, "needs lon -180..180, lat -90..90"),
        (FRONT, {"wkt": "LINESTRING (179 0, 181 0)"}, "found 179..181, 0..0"),
        (PROVINCE, {"wkt": "POLYGON ((0 0, 2 2, 2 0, 0 2, 0 0))"}, "needs an area whose rings do not cross"),
        (
            PROVINCE,
            {"wkt": "POLYGON ((-180 -90, 180 -90, 180 90, -180 90, -180 -90))"},
            "needs an area with an edge, found the whole world",
        ),
        (PROVINCE, {"kind": "line"}, "needs line for a LineString, region for a Polygon, found line"),
        (FRONT, {"kind": "region"}, "found region"),
        (FRONT, {"as_of": None}, "needs the day the line depicts, as YYYY-MM-DD, found nothing"),
        (FRONT, {"source": ""}, "at least 1 character"),
        (FRONT, {"resolution_km": 0}, "greater than 0"),
        (FRONT, {"resolution_km": 501}, "less than or equal to 500"),
        (FRONT, {"country": "ua"}, "pattern"),
        (FRONT, {"id": "The Front"}, "pattern"),
        (FRONT, {"colour": "red"}, "Extra inputs"),
    ],
)
def test_what_an_outline_lacks_is_said(base: dict[str, Any], change: dict[str, Any], said: str) -> None:
    with pytest.raises(ValidationError) as caught:
        CaseOutline.model_validate(base | change)
    (error,) = caught.value.errors()
    assert said in error["msg"]


def test_a_latitude_where_the_longitude_should_be_is_guessed() -> None:
    with pytest.raises(ValidationError) as caught:
        CaseOutline.model_validate(FRONT | {"wkt": "LINESTRING (47 136, 48 138)"})
    assert caught.value.errors()[0]["ctx"]["fix"] == "are lat and lon swapped?"
