"""Reading a GeoJSON file of a case: every feature a record, every fault gathered."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Generic

import shapely
from pydantic import ValidationError

from dashboard.load.faults.fault import Fault, quote
from dashboard.load.faults.fix import explain
from dashboard.load.tables.columns import R
from dashboard.load.text_file import read_text

_LONLAT = re.compile(r"(?:CRS84|EPSG:{1,2}(?:[0-9.]*:)?(?:4326|4979)|EPSG/0/4326)$", re.IGNORECASE)
"""Names of WGS 84, which older GeoJSON writes as longitude and latitude whatever the name says of their order."""


@dataclass(frozen=True)
class Numbered(Generic[R]):
    """Hold what a feature became, and where it stands: ``feature 2``."""

    where: str
    record: R


def read_features(
    folder: Path, file: str, record: type[R], geometry: str, faults: list[Fault]
) -> tuple[Numbered[R], ...]:
    """Read the features of a case's file, adding what is wrong with them to the faults; none where there is no file.

    Parameters
    ----------
    record
        What a feature becomes: its properties, and its geometry as ``wkt``.
    geometry
        The geometry that is needed, in words.
    """
    path = folder / file
    text = read_text(path, faults) if path.exists() else None
    if text is None:
        return ()
    try:
        collection = json.loads(text)
    except (ValueError, RecursionError) as error:
        faults.append(Fault(file, needed="JSON", found=str(error)))
        return ()
    if isinstance(collection, dict) and (named := _find_other_crs(collection)):
        fix = "write it anew in those, for instance by ogr2ogr -t_srs EPSG:4326"
        faults.append(Fault(file, "", "crs", "longitude and latitude (WGS 84), as GeoJSON asks", named, fix))
        return ()
    features = collection.get("features") if isinstance(collection, dict) else None
    if not isinstance(features, list):
        faults.append(Fault(file, "", "features", "a list of features (GeoJSON)", quote(features)))
        return ()
    read = (_read(feature, file, f"feature {at}", record, geometry, faults) for at, feature in enumerate(features, 1))
    return tuple(numbered for numbered in read if numbered is not None)


def _find_other_crs(collection: Mapping[str, object]) -> str:
    """Name another reference system than WGS 84 that an older GeoJSON says it is in; empty where it says none."""
    features = collection.get("features")
    holders: list[object] = [collection, *(features if isinstance(features, list) else [])]
    holders += [holder.get("geometry") for holder in holders if isinstance(holder, dict)]
    for holder in holders:
        crs = holder.get("crs") if isinstance(holder, dict) else None
        properties = crs.get("properties") if isinstance(crs, dict) else None
        name = properties.get("name") if isinstance(properties, dict) else None
        if crs is not None and not (isinstance(name, str) and _LONLAT.search(name)):
            return quote(name if isinstance(name, str) else json.dumps(crs))
    return ""


def _read(
    feature: object, file: str, where: str, record: type[R], geometry: str, faults: list[Fault]
) -> Numbered[R] | None:
    known = tuple(name for name in record.model_fields if name != "wkt")
    if not isinstance(feature, dict) or not isinstance(feature.get("properties"), dict):
        faults.append(Fault(file, where, "properties", f"properties: {', '.join(known)}", "none"))
        return None
    if "wkt" in feature["properties"]:
        faults.append(Fault(file, where, "wkt", "only known keys", "'wkt'", "the geometry stands for it"))
        return None
    try:
        wkt = shapely.to_wkt(shapely.from_geojson(json.dumps(feature.get("geometry"))), rounding_precision=-1)
    except (shapely.errors.ShapelyError, TypeError, ValueError):
        faults.append(Fault(file, where, "geometry", geometry, _describe(feature.get("geometry"))))
        return None
    try:
        return Numbered(where, record.model_validate({**feature["properties"], "wkt": wkt}))
    except ValidationError as refused:
        faults.extend(_explain(refused, file, where, known))
        return None


def _explain(refused: ValidationError, file: str, where: str, known: tuple[str, ...]) -> Iterator[Fault]:
    for error in refused.errors(include_url=False):
        said = explain(error, known)
        blamed = error.get("ctx", {}).get("field", "") or ".".join(str(part) for part in error["loc"])
        yield Fault(file, where, "geometry" if blamed == "wkt" else blamed, said.needed, said.found, said.fix)


def _describe(geometry: object) -> str:
    """Say what stands where no geometry could be read."""
    if not isinstance(geometry, dict):
        return quote(geometry)
    kind, positions = geometry.get("type"), geometry.get("coordinates")
    if kind == "LineString" and isinstance(positions, list) and len(positions) < 2:
        return f"a LineString of {len(positions)} position{'' if len(positions) == 1 else 's'}"
    return f"no geometry that can be read, of type {quote(kind)}"
