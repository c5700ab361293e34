"""A lock: the releases that may be installed, each with the hashes of its files."""

import re
from dataclasses import dataclass
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import NormalizedName, canonicalize_name

ROOT = Path(__file__).parents[1]
RUNNING = ROOT / "requirements.lock"
TESTING = ROOT / "requirements-dev.lock"


@dataclass(frozen=True)
class Pin:
    """Hold one release, the machines that it is for and its files' hashes."""

    requirement: Requirement
    hashes: frozenset[str]

    @property
    def name(self) -> NormalizedName:
        """Name the package as an index does."""
        return canonicalize_name(self.requirement.name)

    @property
    def is_for_here(self) -> bool:
        """Tell whether it is meant for this machine and this Python."""
        return self.requirement.marker is None or self.requirement.marker.evaluate()


def read_lock(path: Path) -> tuple[Pin, ...]:
    """Read the pins of a lock, in its order."""
    entries = path.read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
    return tuple(_read_pin(entry) for entry in entries)


def _read_pin(entry: str) -> Pin:
    stated, *hashes = re.split(r"\s+--hash=", entry.strip())
    return Pin(Requirement(stated), frozenset(hashes))
