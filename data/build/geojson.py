"""GeoJSON files after RFC 7946: no crs member, right-hand rings, the same bytes for the same features."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import shapely
from shapely.geometry import mapping
from shapely.geometry.base import BaseGeometry

from data.build.window import Window


@dataclass(frozen=True)
class Feature:
    """Hold one geometry, lon, lat [deg], with its properties in the order they are written."""

    properties: Mapping[str, str | int | dict[str, str] | None]
    geometry: BaseGeometry


def write_features(path: Path, features: Iterable[Feature], decimals: int, window: Window | None = None) -> None:
    """Write a FeatureCollection, one feature a line, in the order given; with the window that it covers, if given."""
    bbox = f'"bbox":{json.dumps([*window], separators=(",", ":"))},' if window else ""
    lines = ",\n".join(_feature_text(feature, decimals) for feature in features)
    path.write_text(f'{{"type":"FeatureCollection",{bbox}"features":[\n{lines}\n]}}\n', encoding="utf-8")


def _feature_text(feature: Feature, decimals: int) -> str:
    rounded = shapely.transform(feature.geometry, lambda points: np.round(points, decimals))
    # Natural order of parts and start of rings: two runs of the same overlay may not differ, nor two of its releases.
    ordered = shapely.orient_polygons(shapely.normalize(rounded))
    member = {"type": "Feature", "properties": feature.properties, "geometry": mapping(ordered)}
    return json.dumps(member, ensure_ascii=False, separators=(",", ":"))
