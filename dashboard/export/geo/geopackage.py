"""The dated features as a GeoPackage for QGIS: a table a layer, and the claims, sources and findings beside them.

References
----------
OGC 12-128r15 (2018). GeoPackage Encoding Standard, version 1.2.1.
"""

import sqlite3
import tempfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd
import pyarrow as pa
import pyogrio

from dashboard.checks.assess import Assessment
from dashboard.export.content.described import Described, describe
from dashboard.export.content.job import Job
from dashboard.export.content.legible import legible
from dashboard.export.content.selection import Selection, select
from dashboard.export.geo.geopackage_tables import (
    GEOMETRY,
    claims_table,
    feature_table,
    findings_table,
    sources_table,
    text_table,
)
from dashboard.export.geo.qgis_styles import style_qml
from dashboard.export.stamp.provenance import provenance
from dashboard.views.layer import LAYERS

CRS = "EPSG:4326"
"""WGS 84; coordinates are stored as longitude, latitude, as GeoPackage has it whatever the axis order."""

VERSION = "1.2"
"""Of the format: nothing newer is needed, and older readers open it without a warning."""

LAST_CHANGE = "1970-01-01T00:00:00.000Z"
"""Stands where the format wants the time of writing: the same inputs give the same bytes."""

GDAL_SETTINGS = {"OGR_CURRENT_DATE": LAST_CHANGE, "OGR_SQLITE_SYNCHRONOUS": "OFF"}
"""The second: nothing waits for the disk, as the file that GDAL writes is read back and thrown away."""

STAMP = "stamp"
"""Marks the rows of the table `provenance` that are the stamp."""

READING_STEPS = 1_000_000
"""Steps of SQLite's machine after which the reading of a stamp is given up: a real one takes some hundreds."""

LONGEST_FIELD = 1_000_000
"""Longest text of a stamp that is read [bytes]."""

_WRITING = threading.Lock()


@dataclass(frozen=True)
class _Table:
    """Hold a table to write; geometry empty for one without."""

    name: str
    title: str
    about: str
    rows: pa.Table
    geometry: str = ""


def to_geopackage(
    assessment: Assessment, frame: gpd.GeoDataFrame, stamp: Mapping[str, str], claims: frozenset[str] | None = None
) -> bytes:
    """Write every feature of a frame; the same frame gives the same bytes. A layer without features has no table.

    Parameters
    ----------
    stamp
        What the file was made from, kept in the table `provenance`.
    claims
        Ids of the claims that are written with their sources and findings; None for all.
    """
    described = list(describe(assessment, frame))
    with tempfile.TemporaryDirectory() as folder, _set_gdal():
        path = Path(folder) / "features.gpkg"
        for table in (
            *_layers(described),
            *_tables(assessment, stamp, select(assessment, claims)),
            *_styles(described),
        ):
            _write(table, path)
        return path.read_bytes()


def make(job: Job) -> bytes:
    """Make the map data that a recipe asks for."""
    return to_geopackage(job.assessment, job.features, job.stamp, job.view.claims)


def read_stamp(content: bytes) -> dict[str, str]:
    """Read the stamp of a GeoPackage; empty where it carries none, or is no such file.

    The bytes are opened in memory; only a plain table is read, and no longer than `READING_STEPS`.
    """
    with closing(sqlite3.connect(":memory:")) as package:
        try:
            package.deserialize(content)
            package.execute("PRAGMA trusted_schema = OFF")
            package.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_FIELD)
            package.set_progress_handler(lambda: 1, READING_STEPS)
            # A view or a virtual table, which has no page of its own, could make SQLite run anything.
            plain = package.execute("SELECT 1 FROM sqlite_schema WHERE name = 'provenance' AND rootpage > 0")
            if plain.fetchone() is None:
                return {}
            rows = package.execute("SELECT key, value FROM provenance WHERE part = ?", (STAMP,)).fetchall()
        except (sqlite3.Error, ValueError, MemoryError, OverflowError):  # ValueError: a message that is no UTF-8
            return {}
    return {key: value for key, value in rows if isinstance(key, str) and isinstance(value, str)}


@contextmanager
def _set_gdal() -> Iterator[None]:
    """Set GDAL, whose settings are the whole process's, while a file is written."""
    with _WRITING:
        pyogrio.set_gdal_config_options(GDAL_SETTINGS)
        try:
            yield
        finally:
            pyogrio.set_gdal_config_options(dict.fromkeys(GDAL_SETTINGS))


def _write(table: _Table, path: Path) -> None:
    shape = {"geometry_type": table.geometry, "crs": CRS, "geometry_name": GEOMETRY} if table.geometry else {}
    pyogrio.write_arrow(
        table.rows,
        path,
        layer=table.name,
        driver="GPKG",
        append=path.exists(),
        dataset_options=None if path.exists() else {"VERSION": VERSION},
        layer_options={"IDENTIFIER": table.title, "DESCRIPTION": table.about},
        **shape,
    )


def _layers(described: list[Described]) -> Iterator[_Table]:
    for layer in LAYERS.values():
        features = [one for one in described if one.layer == layer.id]
        if features:
            kind = "Point" if features[0].geometry.geom_type == "Point" else "MultiLineString"
            yield _Table(layer.table, layer.folder, layer.about, feature_table(features), kind)


def _tables(assessment: Assessment, stamp: Mapping[str, str], selection: Selection) -> Iterator[_Table]:
    yield _Table("claims", "Claims", "What each source states, a row a fact.", claims_table(assessment, selection))
    yield _Table("sources", "Sources", "The documents that state the claims.", sources_table(selection))
    about = "Each stated distance against each way to read it, a row a reading and unit; a match is no cause."
    yield _Table("findings", "Findings", about, findings_table(selection))
    whence = {
        name: "\n".join(said) if isinstance(said, list) else said for name, said in provenance(assessment).items()
    }
    rows = [("case", name, said) for name, said in whence.items()]
    rows += [(STAMP, legible(name), legible(said)) for name, said in stamp.items()]
    about = "What the file was made from, with credits and the boundary convention."
    yield _Table("provenance", "Provenance", about, text_table(rows, ("part", "key", "value")))


def _styles(described: list[Described]) -> Iterator[_Table]:
    """Give the table in which QGIS looks for the style of a layer that it opens."""
    columns = ("f_table_catalog", "f_table_schema", "f_table_name", "f_geometry_column", "styleName", "styleQML")
    rows = []
    for layer in LAYERS.values():
        features = [one for one in described if one.layer == layer.id]
        if features:
            rows.append(("", "", layer.table, GEOMETRY, layer.table, style_qml(layer.id, features)))
    if rows:
        table = text_table(rows, columns)
        for name, value in (
            ("styleSLD", pa.scalar("")),
            ("useAsDefault", pa.scalar(True)),
            ("description", pa.scalar("The colours of Waybill's figure")),
            ("owner", pa.scalar("")),
            ("ui", pa.scalar("")),
            ("update_time", pa.scalar(0, pa.timestamp("ms", "UTC"))),
        ):
            table = table.append_column(name, pa.repeat(value, len(rows)))
        yield _Table("layer_styles", "layer_styles", "Styles that QGIS applies.", table)
