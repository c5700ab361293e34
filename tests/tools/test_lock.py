"""Both locks are whole: what they pin is all that is needed, by its files' hashes, and they agree."""

import ast
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions, requires, version
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import NormalizedName, canonicalize_name

from tools.lock import ROOT, RUNNING, TESTING, Pin, read_lock

LISTED = {RUNNING: ("requirements.txt",), TESTING: ("requirements.txt", "requirements-dev.txt")}
TAKEN_UP_BY_THE_SERVER = {"httptools", "uvloop"}
BOTH = pytest.mark.parametrize("lock", [RUNNING, TESTING], ids=lambda lock: lock.name)


def read_listed(name: str) -> list[Requirement]:
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    found = [Requirement(line) for line in lines if line and line[0] not in "#-"]
    return [each for each in found if is_asked_for(each, frozenset())]


def is_asked_for(requirement: Requirement, extras: frozenset[str]) -> bool:
    marker = requirement.marker
    return marker is None or any(marker.evaluate({"extra": extra}) for extra in ("", *extras))


def read_here(lock: Path) -> dict[NormalizedName, Pin]:
    return {pin.name: pin for pin in read_lock(lock) if pin.is_for_here}


def read_needs(pin: Pin) -> list[Requirement]:
    stated = [Requirement(each) for each in requires(pin.name) or []]
    return [each for each in stated if is_asked_for(each, frozenset(pin.requirement.extras))]


@BOTH
def test_every_release_is_pinned_with_the_hashes_of_its_files(lock: Path) -> None:
    pins = read_lock(lock)
    assert len(pins) > 50
    for pin in pins:
        (stated,) = pin.requirement.specifier
        assert stated.operator == "=="
        assert "*" not in stated.version
        assert pin.hashes
        assert all(hash_.startswith("sha256:") for hash_ in pin.hashes)


@BOTH
def test_what_is_locked_is_what_is_installed(lock: Path) -> None:
    for pin in read_here(lock).values():
        assert pin.requirement.specifier.contains(version(pin.name)), pin.name


@BOTH
def test_all_that_is_needed_is_pinned_with_the_extras_asked_for(lock: Path) -> None:
    pins = read_here(lock)
    listed = [each for name in LISTED[lock] for each in read_listed(name)]
    for need in listed + [need for pin in pins.values() for need in read_needs(pin)]:
        pin = pins[canonicalize_name(need.name)]
        assert need.specifier.contains(version(pin.name)), need
        assert need.extras <= pin.requirement.extras, need


def test_what_runs_is_what_was_tested() -> None:
    tested = read_lock(TESTING)
    assert set(read_lock(RUNNING)) < set(tested)


def test_waybill_is_built_by_the_locked_setuptools() -> None:
    (built_by,) = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["build-system"]["requires"]
    assert built_by == str(read_here(RUNNING)[canonicalize_name("setuptools")].requirement)


def find_imported() -> Iterator[str]:
    for path in ROOT.glob("dashboard/**/*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                yield node.module


def test_running_lists_what_it_imports_and_locks_it() -> None:
    tops = {name.partition(".")[0] for name in find_imported()} - sys.stdlib_module_names - {"dashboard"}
    owners = packages_distributions()
    imported = {canonicalize_name(owner) for top in tops for owner in owners[top]}
    listed = {canonicalize_name(each.name) for each in read_listed("requirements.txt")}
    assert listed - TAKEN_UP_BY_THE_SERVER <= imported
    assert imported <= read_here(RUNNING).keys()
