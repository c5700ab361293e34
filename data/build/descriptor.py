"""The descriptor of `data/geo` after the Data Package standard: what each file is, from where, and its hash."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow.parquet as pq
from PIL import Image

from data.build import relief
from data.build.land import coast, gshhg, insets, overview, ukraine, united_nations, world
from data.build.sea import sea, waters
from data.build.sources import (
    AIR_BASES,
    AIRPORTS,
    CC_BY,
    CLDR_CITIES,
    CLDR_TERRITORIES,
    GEONAMES,
    GEONAMES_BY_HAND,
    GSHHG,
    LGPL,
    MIT,
    NATURAL_EARTH,
    NATURAL_EARTH_WATERS,
    ODBL,
    OSM_LAND,
    OSM_RAILWAYS,
    PASSAGES_BY_HAND,
    PLACES_BY_HAND,
    PORTS,
    PUBLIC_DOMAIN,
    SEAS_BY_HAND,
    SHADED_RELIEF,
    UNICODE,
    UNITED_NATIONS,
    Licence,
    Source,
)
from data.build.towns import labels

DESCRIPTOR = "datapackage.json"
COMMAND = "python -m data.build"
HAND_KEPT = "none: kept by hand"

_METRES_PER_DEG = 111_320.0
"""Of latitude; of longitude it is less."""

LONGITUDE_LATITUDE = "OGC:CRS84"
WEB_MERCATOR = "EPSG:3857"

Facts = dict[str, int | list[str] | list[float]]


@dataclass(frozen=True)
class Resource:
    """Describe one file.

    Parameters
    ----------
    path
        File name inside `data/geo`.
    title
        What it holds.
    sources
        Data it was derived from, the one whose licence governs the file first.
    command
        What makes it.
    crs
        What its coordinates, or the rows and columns of an image, are evenly spaced in.
    resolution_m
        How far lines may lie from what they depict: the source's error and the simplification [m].
    """

    path: str
    title: str
    sources: tuple[Source, ...]
    command: str = COMMAND
    crs: str = LONGITUDE_LATITUDE
    resolution_m: int | None = None


RESOURCES = (
    Resource(
        "coast-primorye.geojson",
        "Land without borders, rivers or lakes from Kyongsong to Preobrazheniye, for routes by sea",
        (OSM_LAND,),
        resolution_m=round(coast.TOLERANCE_DEG * _METRES_PER_DEG) + ukraine.SOURCE_RESOLUTION_M,
    ),
    Resource(
        "disputed-areas.geojson",
        "Areas whose status is not settled, or was by an act that not all follow, for conventions to name as parts",
        (OSM_LAND, UNITED_NATIONS),
        resolution_m=united_nations.RESOLUTION_M,
    ),
    Resource("gazetteer.geojson", "Places the shipped case names", (GEONAMES_BY_HAND,), command=HAND_KEPT),
    Resource(
        "inset-azov.geojson",
        "Crimea, the Sea of Azov and the lower Don, for drawing",
        (OSM_LAND,),
        resolution_m=round(insets.TOLERANCE_DEG * _METRES_PER_DEG) + ukraine.SOURCE_RESOLUTION_M,
    ),
    Resource(
        "inset-primorye.geojson",
        "The mouth of the Tumen and southern Primorye, for drawing",
        (OSM_LAND,),
        resolution_m=round(insets.TOLERANCE_DEG * _METRES_PER_DEG) + ukraine.SOURCE_RESOLUTION_M,
    ),
    Resource(
        "labels.parquet",
        f"Towns of the world for map labels, with the first zoom they show at, at most {labels.CLOSEST_ZOOM}, and "
        "names in Korean, Russian and Ukrainian where the language of a name can be told",
        (GEONAMES, CLDR_CITIES),
    ),
    Resource(
        "land.parquet",
        "Countries of the world for drawing close up, detailed in the two insets, with the level of coarseness up to "
        "which each corner is kept; Crimea its own part",
        (OSM_LAND, NATURAL_EARTH),
        resolution_m=world.DRAWN_RESOLUTION_M,
    ),
    Resource(
        "names.parquet",
        "Keys that the names of places and countries are found by, in order, each with its row in places.parquet, or "
        "with its country counted down from -1",
        (GEONAMES, CLDR_TERRITORIES, PORTS, AIRPORTS, AIR_BASES, PLACES_BY_HAND),
    ),
    Resource(
        "overview.geojson",
        "Countries of the world for drawing, coarse outside the two insets and detailed in them; Crimea its own part",
        (OSM_LAND, NATURAL_EARTH),
        resolution_m=round(overview.TOLERANCE_DEG * _METRES_PER_DEG),
    ),
    Resource(
        "places.parquet",
        "Places of the world by main name: towns of 500 inhabitants or more, ports and harbours, airports, air bases, "
        "and border crossings, stations, bases, straits and canals kept by hand",
        (GEONAMES, PORTS, AIRPORTS, AIR_BASES, PLACES_BY_HAND),
    ),
    Resource(
        "rail.npz",
        "Railways of Eurasia as a graph: nodes with their country, edges with the length of their track",
        (OSM_RAILWAYS, OSM_LAND),
    ),
    Resource(
        "relief.webp",
        f"Hill shading of the world, for drawing: grey, {relief.LEVEL} where level and at sea",
        (SHADED_RELIEF,),
        crs=WEB_MERCATOR,
    ),
    Resource(
        "sea.npz",
        f"Sea of the world as a graph for routes, {sea.FAR_M / 1000:g} km off the coast where there is room, else "
        f"{sea.NEAR_M / 1000:g} km, with straits, canals and rivers by name",
        (GSHHG, PASSAGES_BY_HAND),
        resolution_m=gshhg.RESOLUTION_M + round(sea.NEAR_TOLERANCE_DEG * _METRES_PER_DEG),
    ),
    Resource(
        "seas.geojson",
        "Seas, straits and large lakes with their usual names, and open water where a name can stand, the best first",
        (SEAS_BY_HAND,),
        command=HAND_KEPT,
    ),
    Resource(
        "territory-ua.geojson",
        "Recognised territory of Ukraine, mainland and Crimea apart, and its land border with Russia, for measuring",
        (OSM_LAND,),
        resolution_m=ukraine.SOURCE_RESOLUTION_M,
    ),
    Resource(
        "waters.geojson",
        "Rivers and lakes of the world at small scale, for drawing",
        (NATURAL_EARTH_WATERS,),
        resolution_m=round(waters.TOLERANCE_DEG * _METRES_PER_DEG) + waters.SOURCE_RESOLUTION_M,
    ),
    Resource(
        "world.parquet",
        "Countries of the world for measuring, and which of them are shown to be the recognised territory",
        (OSM_LAND, NATURAL_EARTH, UNITED_NATIONS, GEONAMES),
        resolution_m=world.RESOLUTION_M,
    ),
)


def write_descriptor(folder: Path) -> None:
    """Describe the files as they stand on disk; one that is not there yet is left out."""
    present = [resource for resource in RESOURCES if (folder / resource.path).exists()]
    package = {
        "name": "waybill-geodata",
        "title": "Geodata of Waybill, derived from registry packages",
        "licenses": [_licence(licence) for licence in (ODBL, PUBLIC_DOMAIN, CC_BY, LGPL, MIT, UNICODE)],
        "resources": [_describe(resource, folder / resource.path) for resource in present],
    }
    text = json.dumps(package, ensure_ascii=False, indent=2) + "\n"
    (folder / DESCRIPTOR).write_text(text, encoding="utf-8")


def read_facts(path: Path) -> Facts:
    """Count what a file holds, for the descriptor and for its test."""
    match path.suffix:
        case ".parquet" if b"geo" not in (pq.read_schema(path).metadata or {}):
            return _count_towns(path)
        case ".parquet":
            return _count_features(pq.read_table(path).drop_columns(["geometry"]).to_pylist())
        case ".npz":
            return _count_graph(path)
        case ".webp":
            with Image.open(path) as image:
                return {"width_px": image.width, "height_px": image.height, "bounds_deg": list(relief.WINDOW)}
        case _:
            rows = [feature["properties"] for feature in json.loads(path.read_text(encoding="utf-8"))["features"]]
            return _count_features(rows)


def _count_features(rows: list[dict[str, Any]]) -> Facts:
    facts: Facts = {"features": len(rows)}
    if any("iso_a2" in row for row in rows):
        facts["countries"] = sorted({row["iso_a2"] for row in rows if row["iso_a2"]})
    if any("part" in row for row in rows):
        facts["parts"] = sorted({row["part"] for row in rows})
    if any("neighbour" in row for row in rows):
        facts["neighbours"] = sorted({row["neighbour"] for row in rows if "neighbour" in row})
    return facts


def _count_graph(path: Path) -> Facts:
    with np.load(path) as arrays:
        if "gate_id" in arrays:
            return {
                "nodes": arrays["nodes"].shape[1],
                "edges": arrays["edge_end"].size,
                "passages": sorted(arrays["gate_id"].tolist()),
            }
        return {
            "nodes": arrays["lon"].size,
            "edges": arrays["u"].size,
            "added_edges": arrays["added"].size,
            "countries": [code for code in arrays["countries"].tolist() if code],
        }


def _count_towns(path: Path) -> Facts:
    rows = pq.read_table(path)
    if "iso_a2" not in rows.column_names:
        return {"rows": rows.num_rows}
    codes = set(rows["iso_a2"].to_pylist())
    if "is_capital" not in rows.column_names:
        return {"rows": rows.num_rows, "countries": sorted(codes)}
    with_capital = set(rows.filter(rows["is_capital"])["iso_a2"].to_pylist())
    return {
        "rows": rows.num_rows,
        "countries": sorted(codes),
        "countries_without_capital": sorted(codes - with_capital),
    }


def _describe(resource: Resource, path: Path) -> dict[str, object]:
    content = path.read_bytes()
    described: dict[str, object] = {
        "name": path.stem,
        "path": resource.path,
        "title": resource.title,
        "format": path.suffix[1:],
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "crs": resource.crs,
        "command": resource.command,
        "sources": [{"title": source.title, "package": source.package} for source in resource.sources],
        "licenses": [_licence(resource.sources[0].licence)],
        "credits": sorted({source.licence.credit for source in resource.sources}),
        "facts": read_facts(path),
    }
    if resource.resolution_m is not None:
        described["resolution_m"] = resource.resolution_m
    return described


def _licence(licence: Licence) -> dict[str, str]:
    return {"name": licence.name, "title": licence.title, "path": licence.path}
