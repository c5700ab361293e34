"""The dated features as GeoJSON, with the days of each as JSON-FG has them.

The file declares the conformance class Core of JSON-FG and no other: every feature has ``time``, geometries are
GeoJSON's own in its own reference system, so that ``place`` is null and ``coordRefSys`` left out.

References
----------
RFC 7946 (2016). The GeoJSON Format. doi:10.17487/RFC7946
OGC 21-045r1 (2025). Features and Geometries JSON, Part 1: Core, version 1.0.
"""

import datetime as dt
import json
from collections.abc import Mapping
from typing import Any

import geopandas as gpd
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.checks.assess import Assessment
from dashboard.export.content.described import Described, describe
from dashboard.export.content.job import Job
from dashboard.export.stamp.fields import text_fields
from dashboard.export.stamp.provenance import provenance

DECIMALS = 7
"""Most decimals of a coordinate [deg], about 1 cm; the features themselves are coarser."""

JSON_FG_CORE = "http://www.opengis.net/spec/json-fg-1/1.0/conf/core"

Member = dict[str, Any]


def to_geojson(assessment: Assessment, frame: gpd.GeoDataFrame, stamp: Mapping[str, str]) -> str:
    """Write every feature of a frame, one a line; the same frame gives the same text.

    Days stand twice: as ``time``, which temporal tools read, and as the properties ``first_day`` and ``last_day``,
    which tools without it keep.

    Parameters
    ----------
    stamp
        What the file was made from, kept in the member ``provenance``.
    """
    features = [_dump(_feature(one)) for one in describe(assessment, frame)]
    whence = {**provenance(assessment), "stamp": dict(stamp)}
    head = (
        f'{{"type":"FeatureCollection","conformsTo":{_dump([JSON_FG_CORE])},"provenance":{_dump(whence)},"features":['
    )
    return head + "\n" + ",\n".join(features) + "\n]}\n"


def make(job: Job) -> bytes:
    """Make the map data that a recipe asks for."""
    return to_geojson(job.assessment, job.features, job.stamp).encode("utf-8")


def read_stamp(content: bytes) -> dict[str, str]:
    """Read the stamp of a GeoJSON file; empty where it carries none, or is no such file."""
    try:
        found = json.loads(content)
    except (ValueError, RecursionError):
        return {}
    for name in ("provenance", "stamp"):
        found = found.get(name) if isinstance(found, dict) else None
    return text_fields(found)


def _dump(member: Member | list[str]) -> str:
    # A lone surrogate is no text in any encoding: it would stop the file from being written.
    written = json.dumps(member, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return written.encode("utf-8", "replace").decode("utf-8")


def _feature(one: Described) -> Member:
    properties = one.attributes | {"first_day": _iso(one.first_day), "last_day": _iso(one.last_day)}
    return {
        "type": "Feature",
        "id": one.id,
        "time": _time(one.first_day, one.last_day),
        "place": None,
        "geometry": _geometry(one.geometry),
        "properties": properties,
    }


def _geometry(geometry: BaseGeometry) -> Member:
    """Turn rings to the right-hand rule and round; raises ValueError beyond the longitudes that RFC 7946 knows."""
    west, _, east, _ = geometry.bounds
    if west < -180 or east > 180:
        raise ValueError(f"a longitude needs -180..180, found {west:g}..{east:g}: was the line not cut?")
    rounded = shapely.transform(geometry, lambda lonlat: lonlat.round(DECIMALS))
    member: Member = shapely.geometry.mapping(shapely.orient_polygons(rounded))
    return member


def _time(first: dt.date | None, last: dt.date | None) -> Member | None:
    if first is None and last is None:
        return None
    if first == last:
        return {"date": _iso(first)}
    return {"interval": [_iso(first) or "..", _iso(last) or ".."]}


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None
