"""The version of the geodata, by the hash of its descriptor, which holds the hash of every file."""

import hashlib
import json
from functools import cache
from pathlib import Path

from dashboard.load.geodata.atlas import DESCRIPTOR, GEODATA


@cache
def hash_geodata(folder: Path = GEODATA) -> str:
    """Hash what the descriptor says: SHA-256 of it as canonical JSON."""
    descriptor = json.loads((folder / DESCRIPTOR).read_text(encoding="utf-8"))
    canonical = json.dumps(descriptor, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("utf-8")).hexdigest()
