"""Reading outlines.geojson: the lines and regions that a case supplies, each dated and with its source."""

from pathlib import Path

from dashboard.case import CaseOutline
from dashboard.load.case.feature_file import read_features
from dashboard.load.faults.fault import Fault, quote

OUTLINES_FILE = "outlines.geojson"

_GEOMETRY = "a LineString or Polygon (or Multi), lon, lat"


def read_outlines(folder: Path, faults: list[Fault]) -> tuple[CaseOutline, ...]:
    """Read a case's own outlines, adding what is wrong with them to the faults; none where there is no such file."""
    outlines: dict[str, CaseOutline] = {}
    for numbered in read_features(folder, OUTLINES_FILE, CaseOutline, _GEOMETRY, faults):
        outline = numbered.record
        if outline.id in outlines:
            faults.append(Fault(OUTLINES_FILE, numbered.where, "id", "an id of its own", quote(outline.id)))
        else:
            outlines[outline.id] = outline
    return tuple(outlines.values())
