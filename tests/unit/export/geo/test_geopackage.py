import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import geopandas as gpd
import numpy as np
import pyogrio
import pytest
from lxml import etree

from dashboard.checks.assess import Assessment
from dashboard.export.geo.geopackage import GDAL_SETTINGS, read_stamp, to_geopackage
from dashboard.views.features.feature import line
from dashboard.views.figure.pen.style import COMPUTED, FITS
from dashboard.views.layer import LAYERS


@pytest.fixture(scope="module")
def written(assessment: Assessment, frame: gpd.GeoDataFrame, stamped: dict[str, str]) -> bytes:
    return to_geopackage(assessment, frame, stamped)


@pytest.fixture(scope="module")
def path(written: bytes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("geopackage") / "features.gpkg"
    path.write_bytes(written)
    return path


@pytest.fixture
def package(written: bytes) -> Iterator[sqlite3.Connection]:
    with closing(open_in_memory(written)) as connection:
        yield connection


def open_in_memory(content: bytes) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.deserialize(content)
    return connection


def packed(script: str) -> bytes:
    """Give the bytes of a database that a script makes."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(script)
        connection.commit()
        return connection.serialize()


def test_each_layer_is_a_table_and_the_case_stands_beside_them(path: Path) -> None:
    names = [name for name, _ in pyogrio.list_layers(path)]
    tables = [layer.table for layer in LAYERS.values()]
    assert names == [*tables, "claims", "sources", "findings", "provenance", "layer_styles"]


def test_it_is_whole_by_its_own_check(package: sqlite3.Connection) -> None:
    assert package.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert package.execute("PRAGMA foreign_key_check").fetchall() == []
    assert package.execute("PRAGMA user_version").fetchall() == [(10200,)]  # of the format: 1.2


@pytest.mark.parametrize(
    ("column", "kind"),
    [
        ("feature_id", "TEXT"),
        ("claims", "TEXT"),
        ("first_day", "DATE"),
        ("last_day", "DATE"),
        ("fits", "BOOLEAN"),
        ("radius_km", "REAL"),
        ("low_km", "REAL"),
        ("geom", "MULTILINESTRING"),
    ],
)
def test_columns_have_the_type_of_what_they_hold(package: sqlite3.Connection, column: str, kind: str) -> None:
    columns = {name: declared for _, name, declared, *_ in package.execute("PRAGMA table_info(readings)")}
    assert columns[column] == kind


def test_each_table_says_what_it_holds(package: sqlite3.Connection) -> None:
    said = dict(package.execute("SELECT table_name, description FROM gpkg_contents"))
    assert said["band"].endswith("reported by no source.")
    assert all(said.values())


def test_coordinates_are_longitude_and_latitude_in_wgs_84(path: Path, package: sqlite3.Connection) -> None:
    assert package.execute("SELECT DISTINCT srs_id FROM gpkg_geometry_columns").fetchall() == [(4326,)]
    places = gpd.read_file(path, layer="places")
    assert places.crs.to_epsg() == 4326
    najin = places[places.feature_id == "place-najin"].geometry.iloc[0]
    assert (najin.x, najin.y) == (130.28, 42.26)


def test_every_claim_and_source_of_the_case_has_a_row(path: Path, assessment: Assessment) -> None:
    claims = pyogrio.read_dataframe(path, layer="claims")
    assert list(claims.claim_id) == [claim.id for claim in assessment.case.claims]
    stated = claims[claims.claim_id == "S2-06"].iloc[0]
    assert (stated.hedge, stated.value, stated.unit) == ("about", "290", "mi")
    assert (stated.subject_ref, stated.subject_basis) == ("tikhoretsk", "inferred")
    sources = pyogrio.read_dataframe(path, layer="sources")
    assert list(sources.source) == ["S1", "S2"]
    assert str(sources.published.iloc[0].date()) == "2023-10-14"


def test_findings_have_a_row_for_each_reading_and_unit(path: Path, assessment: Assessment) -> None:
    findings = pyogrio.read_dataframe(path, layer="findings")
    assert len(findings) == sum(finding.tried for finding in assessment.findings)
    first = findings.iloc[0]
    assert (first.claim_id, first.stated_value, bool(first.reading_plain)) == ("S1-09", 290.0, True)
    assert first.reading_nominal_km == pytest.approx(202.1, abs=0.5)


def test_claims_can_be_chosen_with_their_sources_and_findings(
    assessment: Assessment, frame: gpd.GeoDataFrame, tmp_path: Path
) -> None:
    path = tmp_path / "chosen.gpkg"
    path.write_bytes(to_geopackage(assessment, frame[:0], {}, frozenset({"S2-06", "S2-11"})))
    assert list(pyogrio.read_dataframe(path, layer="claims").claim_id) == ["S2-06", "S2-11"]
    assert list(pyogrio.read_dataframe(path, layer="sources").source) == ["S2"]
    assert set(pyogrio.read_dataframe(path, layer="findings").claim_id) == {"S2-06"}


def test_where_no_claim_is_chosen_its_tables_are_empty(
    assessment: Assessment, frame: gpd.GeoDataFrame, tmp_path: Path
) -> None:
    path = tmp_path / "none.gpkg"
    path.write_bytes(to_geopackage(assessment, frame, {}, frozenset()))
    assert [len(pyogrio.read_dataframe(path, layer=name)) for name in ("claims", "sources", "findings")] == [0, 0, 0]


def test_provenance_names_case_convention_and_credits(package: sqlite3.Connection, assessment: Assessment) -> None:
    said = dict(package.execute("SELECT key, value FROM provenance WHERE part = 'case'"))
    assert said["case_hash"] == assessment.case.content_hash
    assert "68/262" in said["convention"]
    assert "OpenStreetMap" in said["attribution"]
    assert "endorsement" in said["disclaimer"]


def test_qgis_finds_a_style_of_the_right_geometry_for_each_layer(package: sqlite3.Connection) -> None:
    styles = dict(package.execute("SELECT f_table_name, styleQML FROM layer_styles WHERE useAsDefault"))
    shapes = dict(package.execute("SELECT table_name, geometry_type_name FROM gpkg_geometry_columns"))
    assert styles.keys() == shapes.keys()
    for table, qml in styles.items():
        root = etree.fromstring(qml)
        points = shapes[table] == "POINT"
        assert root.findtext("layerGeometryType") == ("0" if points else "1")
        rules = [rule.get("symbol") for rule in root.iterfind(".//rule")]
        symbols = root.findall(".//symbols/symbol")
        assert rules == [symbol.get("name") for symbol in symbols]
        assert {symbol.get("type") for symbol in symbols} == {"marker" if points else "line"}


def test_every_feature_meets_one_rule_of_its_style(package: sqlite3.Connection) -> None:
    for table, qml in package.execute("SELECT f_table_name, styleQML FROM layer_styles").fetchall():
        filters = [rule.get("filter") for rule in etree.fromstring(qml).iterfind(".//rule")]
        met = " + ".join(f"(({condition}) IS TRUE)" for condition in filters)
        assert package.execute(f'SELECT DISTINCT {met} FROM "{table}"').fetchall() == [(1,)]  # noqa: S608


def test_styles_have_the_colours_and_dashes_of_the_figure(package: sqlite3.Connection) -> None:
    def options(table: str, label: str) -> dict[str | None, str | None]:
        (qml,) = package.execute("SELECT styleQML FROM layer_styles WHERE f_table_name = ?", (table,)).fetchone()
        root = etree.fromstring(qml)
        (number,) = (rule.get("symbol") for rule in root.iterfind(f".//rule[@label='{label}']"))
        return {o.get("name"): o.get("value") for o in root.iterfind(f".//symbol[@name='{number}']//Option/Option")}

    def rgba(colour: str) -> str:
        return ",".join(str(part) for part in (*bytes.fromhex(colour[1:]), 255))

    assert options("routes", "Route, computed")["line_color"] == rgba(COMPUTED)
    assert "use_custom_dash" not in options("routes", "Route, computed")
    assert options("routes", "Route, inferred")["use_custom_dash"] == "1"
    assert options("readings", "Reading that fits")["line_color"] == rgba(FITS)


def test_a_line_over_the_antimeridian_comes_cut(
    assessment: Assessment, frame: gpd.GeoDataFrame, tmp_path: Path
) -> None:
    cut = line(np.array([[179.0, 50.0], [181.0, 50.0]]))
    row = frame[frame.id == "route-sea"].copy().set_geometry([cut], crs=frame.crs)
    path = tmp_path / "pacific.gpkg"
    path.write_bytes(to_geopackage(assessment, row, {}))
    read = gpd.read_file(path, layer="routes").geometry.iloc[0]
    assert read.equals_exact(cut, 1e-9)
    assert (read.bounds[0], read.bounds[2]) == (-180.0, 180.0)


def test_a_layer_without_features_has_no_table(assessment: Assessment, frame: gpd.GeoDataFrame, tmp_path: Path) -> None:
    path = tmp_path / "empty.gpkg"
    path.write_bytes(to_geopackage(assessment, frame[:0], {"Waybill-Case": "x"}))
    assert [name for name, _ in pyogrio.list_layers(path)] == ["claims", "sources", "findings", "provenance"]
    assert read_stamp(path.read_bytes()) == {"Waybill-Case": "x"}


def test_nothing_of_the_clock_is_kept(package: sqlite3.Connection) -> None:
    changes = package.execute("SELECT DISTINCT last_change FROM gpkg_contents").fetchall()
    assert changes == [("1970-01-01T00:00:00.000Z",)]
    assert [pyogrio.get_gdal_config_option(name) for name in GDAL_SETTINGS] == [None, None]  # as they were before


def test_the_stamp_is_read_back(written: bytes, stamped: dict[str, str]) -> None:
    assert read_stamp(written) == stamped


COUNTED = (
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT 'stamp' AS part, 'a' AS key, 'b' AS value"
)


@pytest.mark.parametrize(
    "script",
    [
        f"CREATE VIEW provenance AS {COUNTED} FROM n;",
        "CREATE TABLE provenance (part, key);",
        "CREATE TABLE provenance (part, key, value); INSERT INTO provenance VALUES ('stamp', 'a', x'00');",
        "CREATE TABLE provenance (part, key, value); INSERT INTO provenance VALUES ('stamp', 'a', zeroblob(9000000));",
        f"CREATE TABLE provenance AS {COUNTED} FROM n LIMIT 400000;",
        "CREATE TABLE other (part, key, value);",
    ],
    ids=["endless view", "no value", "no text", "too long", "too many", "no table"],
)
def test_a_database_that_means_harm_has_no_stamp(script: str) -> None:
    assert read_stamp(packed(script)) == {}


def test_styles_name_features_and_follow_the_days_of_qgis_own_controller(package: sqlite3.Connection) -> None:
    styles = package.execute("SELECT f_table_name, styleQML FROM layer_styles").fetchall()
    roots = {table: etree.fromstring(qml) for table, qml in styles}
    assert {table for table, root in roots.items() if root.get("labelsEnabled") == "0"} == {"connectors", "band"}
    for table, root in roots.items():
        columns = {row[1] for row in package.execute(f"PRAGMA table_info({table})")}
        temporal, text = root.find("temporal"), root.find(".//text-style")
        assert temporal is not None
        assert text is not None
        assert {temporal.get("startField"), temporal.get("endField"), text.get("fieldName")} <= columns
