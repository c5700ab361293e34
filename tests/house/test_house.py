"""The house holds: rooms of a dozen entries, nothing that asks a host, every verb in the README."""

import re
from collections import Counter
from pathlib import Path

import pytest

from dashboard.cli import VERBS
from tests.made.paths import ROOT

MOST_ENTRIES = 12
SOURCE = {".py", ".js", ".css", ".html"}
DOORS = {"__init__.py", "__main__.py"}
HELD = ("dashboard", "data/build", "tests", "tools")
SOURCES = sorted(
    path
    for top in HELD
    for path in (ROOT / top).rglob("*")
    if path.suffix in SOURCE and path.name not in DOORS and "__pycache__" not in path.parts
)


def count_entries() -> Counter[str]:
    """Count the files and folders that each folder of source holds, but for what a package is entered by."""
    entries = {
        entry
        for path in SOURCES
        for entry in (path, *path.parents)
        if entry != ROOT and entry.is_relative_to(ROOT) and entry.parent != ROOT
    }
    return Counter(str(entry.parent.relative_to(ROOT)) for entry in entries)


def test_a_room_has_a_dozen_entries_at_most() -> None:
    entries = count_entries()
    assert len(entries) > 50
    assert {room: count for room, count in entries.items() if count > MOST_ENTRIES} == {}


@pytest.mark.parametrize(
    "path",
    [path for path in SOURCES if path.suffix in {".js", ".css"} and path.is_relative_to(ROOT / "dashboard")],
    ids=lambda path: path.name,
)
def test_nothing_vendored_by_us_names_a_host(path: Path) -> None:
    if "leaflet" in path.parts:  # not ours
        return
    text = path.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")
    assert not re.search(r"https?://|url\(\s*['\"]?//", text)


def test_every_verb_is_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for verb in VERBS:
        assert f"python -m dashboard {verb}" in readme
