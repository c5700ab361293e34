"""The dated features as GeoJSON, with the days of each as JSON-FG has them.

References
----------
RFC 7946 (2016). The GeoJSON Format. doi:10.17487/RFC7946
OGC 21-045. Features and Geometries JSON, clause 7, temporal information (``time``).
"""

import datetime as dt
import json
from typing import Any

import geopandas as gpd
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.checks.assess import Assessment
from dashboard.export.provenance import provenance

DECIMALS = 7
"""Most decimals of a coordinate [deg], about 1 cm; the features themselves are coarser."""

Member = dict[str, Any]


def to_geojson(assessment: Assessment, frame: gpd.GeoDataFrame) -> str:
    """Write every feature of a frame, one a line; the same frame gives the same text.

    Days stand twice: as ``time``, which temporal tools read, and as the properties ``from`` and ``to``, which
    tools without it keep.
    """
    radii_km = _radii_km(assessment)
    features = [_dump(_feature(row, radii_km)) for row in frame.itertuples()]
    head = f'{{"type":"FeatureCollection","provenance":{_dump(provenance(assessment))},"features":['
    return head + "\n" + ",\n".join(features) + "\n]}\n"


def _dump(member: Member) -> str:
    return json.dumps(member, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def _feature(row: Any, radii_km: dict[str, float]) -> Member:  # noqa: ANN401 (a row of itertuples has no type)
    properties = {
        "layer": row.layer,
        "name": row.name,
        "note": row.note,
        "basis": row.basis,
        "sources": list(row.sources),
        "from": _iso(row.first),
        "to": _iso(row.last),
        "finding": row.finding,
        "fits": row.fits,
        "uncertainty_radius_km": radii_km.get(row.id),
    }
    return {
        "type": "Feature",
        "id": row.id,
        "time": _time(row.first, row.last),
        "geometry": _geometry(row.geometry),
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


def _radii_km(assessment: Assessment) -> dict[str, float]:
    """Find the uncertainty radius of each feature that stands for a place [km]."""
    case = assessment.case
    places = {f"{layer}-{p.id}": p.radius_km for p in case.places for layer in ("place", "evidence")}
    return places | {f"event-{e.id}": case.place(e.place).radius_km for e in case.events if e.place}
