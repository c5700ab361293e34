"""Reading the seas that the base map knows by name, and finding a case's own among them."""

import difflib
import json
from functools import cache
from pathlib import Path

import numpy as np

from dashboard.geodesy.ground.sea import Sea, find_sea
from dashboard.load.faults.fault import Fault, quote
from dashboard.load.gazetteer import GAZETTEER

SEAS = GAZETTEER.with_name("seas.geojson")


@cache
def load_seas(path: Path = SEAS) -> tuple[Sea, ...]:
    """Read the seas; every later call returns the same ones."""
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    return tuple(Sea(tuple(f["properties"]["names"]), np.array(f["geometry"]["coordinates"])) for f in features)


def check_sea_label(label: str, file: str, where: str) -> list[Fault]:
    """Say what to do about the name of a sea that the base map does not know, so that it would appear nowhere."""
    if not label or find_sea(label, load_seas()):
        return []
    names = [name for sea in load_seas() for name in sea.names]
    near = difflib.get_close_matches(label, names, n=1, cutoff=0.75)
    meant = f"did you mean {near[0]}? " if near else ""
    needed = "the name of a sea that the base map knows, or sea_at beside it"
    fix = f"{meant}Else add sea_at = [lat, lon], where the name can stand"
    return [Fault(file, where, "sea_label", needed, quote(label), fix)]
