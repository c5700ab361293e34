"""Reading outlines.geojson: the lines and regions that a case supplies, each dated and with its source."""

import json
from pathlib import Path

import shapely
from pydantic import ValidationError

from dashboard.case import CaseOutline
from dashboard.load.explain import explain
from dashboard.load.fault import Fault, quote
from dashboard.load.text_file import read_text

OUTLINES_FILE = "outlines.geojson"

_KNOWN = tuple(name for name in CaseOutline.model_fields if name != "wkt")


def read_outlines(folder: Path, faults: list[Fault]) -> tuple[CaseOutline, ...]:
    """Read a case's own outlines, adding what is wrong with them to the faults; none where there is no such file."""
    path = folder / OUTLINES_FILE
    text = read_text(path, faults) if path.exists() else None
    if text is None:
        return ()
    try:
        collection = json.loads(text)
    except (ValueError, RecursionError) as error:
        faults.append(Fault(OUTLINES_FILE, needed="JSON", found=str(error)))
        return ()
    features = collection.get("features") if isinstance(collection, dict) else None
    if not isinstance(features, list):
        faults.append(Fault(OUTLINES_FILE, "", "features", "a list of features (GeoJSON)", quote(features)))
        return ()
    outlines: dict[str, CaseOutline] = {}
    for number, feature in enumerate(features, start=1):
        outline = _read_feature(feature, f"feature {number}", faults)
        if outline is not None and outline.id in outlines:
            faults.append(Fault(OUTLINES_FILE, f"feature {number}", "id", "an id of its own", quote(outline.id)))
        elif outline is not None:
            outlines[outline.id] = outline
    return tuple(outlines.values())


def _read_feature(feature: object, where: str, faults: list[Fault]) -> CaseOutline | None:
    if not isinstance(feature, dict) or not isinstance(feature.get("properties"), dict):
        faults.append(Fault(OUTLINES_FILE, where, "properties", f"properties: {', '.join(_KNOWN)}", "none"))
        return None
    if "wkt" in feature["properties"]:
        faults.append(Fault(OUTLINES_FILE, where, "wkt", "only known keys", "'wkt'", "the geometry stands for it"))
        return None
    try:
        wkt = shapely.to_wkt(shapely.from_geojson(json.dumps(feature.get("geometry"))), rounding_precision=-1)
    except (shapely.errors.ShapelyError, TypeError, ValueError):
        needed = "a LineString or Polygon (or Multi), lon, lat"
        faults.append(Fault(OUTLINES_FILE, where, "geometry", needed, "no geometry that can be read"))
        return None
    try:
        return CaseOutline.model_validate({**feature["properties"], "wkt": wkt})
    except ValidationError as refused:
        for error in refused.errors(include_url=False):
            said = explain(error, _KNOWN)
            blamed = error.get("ctx", {}).get("field", "") or ".".join(str(part) for part in error["loc"])
            field = "geometry" if blamed == "wkt" else blamed
            faults.append(Fault(OUTLINES_FILE, where, field, said.needed, said.found, said.fix))
        return None
