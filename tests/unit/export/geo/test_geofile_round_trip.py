"""Every feature and every attribute of the frame, written and opened again with geopandas, in all three formats."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd
import pyogrio
import pytest
import shapely

from dashboard.checks.assess import Assessment
from dashboard.export.content.described import Described, describe
from dashboard.export.geo.geojson import to_geojson
from dashboard.export.geo.geopackage import to_geopackage
from dashboard.export.geo.kml import CIRCLES_TITLE, to_kml
from dashboard.views.layer import LAYERS

TEXTS = ("name", "note", "basis", "finding")
LISTS = ("claims", "sources", "citations")
NUMBERS = ("radius_km", "length_km", "low_km", "high_km")
NEAR_DEG = 1e-7
"""How far a written coordinate may lie from the frame's [deg]: the last decimal that is written."""

Opened = dict[str, dict[str, Any]]
"""The rows of a file by the id of their feature."""


def hostile(frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Give the frame with names and notes that are hard to carry, each as it is expected back."""
    texts = (
        "<b>&amp;</b>",
        "${x} $[name]",
        "\"double\" 'single' `back`",
        "라진, 나진, Раджин 羅津 🚢",
        "two\nlines",
        "]]>",
    )
    changed = frame.copy()
    changed["name"] = [texts[number % len(texts)] for number in range(len(frame))]
    changed["note"] = [f"{texts[(number + 1) % len(texts)]} ; |,\t=1+1" for number in range(len(frame))]
    return changed


def open_geojson(assessment: Assessment, frame: gpd.GeoDataFrame, path: Path) -> Opened:
    path.write_text(to_geojson(assessment, frame, {}), encoding="utf-8")
    opened = gpd.read_file(path)
    assert opened.crs.equals(frame.crs, ignore_axis_order=True)
    return {row["id"]: row | {"begin": _start(row), "end": _end(row)} for row in opened.to_dict("records")}


def _start(row: dict[str, Any]) -> object:
    return row["time"] if pd.notna(row["time"]) else row["time_start"]


def _end(row: dict[str, Any]) -> object:
    return row["time"] if pd.notna(row["time"]) else row["time_end"]


def open_kml(assessment: Assessment, frame: gpd.GeoDataFrame, path: Path) -> Opened:
    path.write_bytes(to_kml(assessment, frame, {}))
    folders = (gpd.read_file(path, layer=name) for name, _ in pyogrio.list_layers(path) if name != CIRCLES_TITLE)
    rows = [row for folder in folders for row in folder.to_dict("records")]
    return {row["feature_id"]: row | {"name": row["Name"]} for row in rows}


def open_geopackage(assessment: Assessment, frame: gpd.GeoDataFrame, path: Path) -> Opened:
    path.write_bytes(to_geopackage(assessment, frame, {}))
    layers = (gpd.read_file(path, layer=layer.table).assign(layer=layer.id) for layer in LAYERS.values())
    rows = [row for layer in layers for row in layer.to_dict("records")]
    return {row["feature_id"]: row | {"begin": row["first_day"], "end": row["last_day"]} for row in rows}


@pytest.fixture(scope="module", params=["as it is", "hostile"])
def drawn(request: pytest.FixtureRequest, frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    return hostile(frame) if request.param == "hostile" else frame


@pytest.fixture(scope="module", params=[open_geojson, open_kml, open_geopackage], ids=["geojson", "kml", "gpkg"])
def opened(
    request: pytest.FixtureRequest,
    assessment: Assessment,
    drawn: gpd.GeoDataFrame,
    tmp_path_factory: pytest.TempPathFactory,
) -> Opened:
    suffix = {open_geojson: "geojson", open_kml: "kml", open_geopackage: "gpkg"}[request.param]
    path = tmp_path_factory.mktemp("opened") / f"features.{suffix}"
    read: Callable[[Assessment, gpd.GeoDataFrame, Path], Opened] = request.param
    return read(assessment, drawn, path)


@pytest.fixture(scope="module")
def described(assessment: Assessment, drawn: gpd.GeoDataFrame) -> list[Described]:
    return list(describe(assessment, drawn))


def missing(value: Any) -> bool:
    """Say whether a cell is empty: formats and their readers have several ways for that."""
    return value == "" if isinstance(value, str) else bool(pd.api.types.is_scalar(value) and pd.isna(value))


def test_every_feature_is_there_once(opened: Opened, described: list[Described]) -> None:
    assert sorted(opened) == sorted(one.id for one in described)


def test_layers_are_equal(opened: Opened, described: list[Described]) -> None:
    assert all(opened[one.id]["layer"] == one.layer for one in described)


@pytest.mark.parametrize("field", TEXTS)
def test_texts_are_equal(opened: Opened, described: list[Described], field: str) -> None:
    for one in described:
        wanted, found = getattr(one, field), opened[one.id].get(field)
        assert (None if missing(found) else found) == wanted


@pytest.mark.parametrize("field", LISTS)
def test_lists_are_equal(opened: Opened, described: list[Described], field: str) -> None:
    for one in described:
        found: Any = opened[one.id].get(field)
        listed = [] if missing(found) else found.split("; ") if isinstance(found, str) else list(found)
        assert "; ".join(listed) == "; ".join(getattr(one, field))


@pytest.mark.parametrize("field", NUMBERS)
def test_numbers_are_equal(opened: Opened, described: list[Described], field: str) -> None:
    for one in described:
        found: Any = opened[one.id].get(field)
        assert (None if missing(found) else float(found)) == getattr(one, field)


def test_fits_is_equal(opened: Opened, described: list[Described]) -> None:
    words = {True: True, False: False, "true": True, "false": False}
    for one in described:
        found = opened[one.id].get("fits")
        assert (None if missing(found) else words[found]) == one.fits


@pytest.mark.parametrize("field", ["first", "last"])
def test_days_are_equal_as_attribute_and_as_time(opened: Opened, described: list[Described], field: str) -> None:
    for one in described:
        row, wanted = opened[one.id], getattr(one, f"{field}_day")
        for found in (row.get(f"{field}_day"), row[{"first": "begin", "last": "end"}[field]]):
            assert (None if missing(found) else to_day(found)) == wanted


def to_day(found: Any) -> dt.date:
    """Give the civil day, which no time zone has moved."""
    moment = pd.Timestamp(found)
    assert moment == moment.normalize()
    day: dt.date = moment.date()
    return day


def test_geometries_are_equal(opened: Opened, described: list[Described]) -> None:
    for one in described:
        found = opened[one.id]["geometry"]
        assert shapely.equals_exact(as_parts(found), as_parts(one.geometry), NEAR_DEG)


def as_parts(geometry: shapely.Geometry) -> shapely.GeometryCollection:
    """Give what a geometry is made of: a line, and a multiline of that line alone, are the same."""
    return shapely.GeometryCollection(list(shapely.get_parts(geometry)))
