"""Set-up, by the Makefile's own words, in a made-up project: it takes what the locks name, whatever else there is."""

import hashlib
import json
import os
import shlex
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tools.lock import ROOT

if shutil.which("make") is None:
    pytest.skip("needs make", allow_module_level=True)

NEVER = {"MAKEFLAGS", "MFLAGS", "MAKELEVEL", "PYTHONPATH"}
BACKEND = """
import shutil
from pathlib import Path

def build_editable(folder, config_settings=None, metadata_directory=None):
    return Path(shutil.copy("../wheels/waybill-1-py3-none-any.whl", folder)).name
"""
PROJECT = '[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n'
OLD_PYTHON = """#!/bin/sh
shift
exec {python} -c 'import sys; sys.version_info = (3, 10, 13, "final", 0); exec(sys.argv[1])' "$@"
"""

Make = Callable[..., subprocess.CompletedProcess[str]]


def write_wheel(folder: Path, name: str, version: str, *needs: str) -> str:
    """Write a package of nothing but what it is called and needs; give its line in a lock."""
    described = [f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\nProvides-Extra: quick"]
    described += [f"Requires-Dist: {need}" for need in needs]
    path = folder / f"{name}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as wheel:
        kept = f"{name}-{version}.dist-info"
        wheel.writestr(f"{kept}/METADATA", "\n".join(described) + "\n")
        wheel.writestr(f"{kept}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        wheel.writestr(f"{kept}/RECORD", "")
    return f"{name}=={version} --hash=sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Lay out the Makefile with a lock, in a path that is hard to quote, and releases newer than the locked."""
    root = tmp_path_factory.mktemp("set-up")
    wheels, project = root / "wheels", root / "두 번째 'folder'"
    wheels.mkdir()
    project.mkdir()
    write_wheel(wheels, "waybill", "1")
    running = [
        write_wheel(wheels, "reader", "1", "engine[quick]>=1"),
        write_wheel(wheels, "engine", "1", 'fuel>=1; extra == "quick"'),
        write_wheel(wheels, "fuel", "1"),
    ]
    for name in ("reader", "engine", "fuel", "judge"):
        write_wheel(wheels, name, "9999", "absent")
    shutil.copy(ROOT / "Makefile", project)
    (project / "pyproject.toml").write_text(PROJECT)
    (project / "backend.py").write_text(BACKEND)
    (project / "requirements.lock").write_text("".join(running))
    return project


@pytest.fixture(scope="module")
def make(folder: Path) -> Make:
    """Run make there, with no index but the made-up wheels."""
    known = {name: value for name, value in os.environ.items() if name not in NEVER and not name.startswith("PIP_")}
    wheels = (folder.parent / "wheels").as_uri()
    offline = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": wheels, "PIP_CONFIG_FILE": os.devnull, "PIP_NO_CACHE_DIR": "1"}

    def run(*words: str, python: str = sys.executable) -> subprocess.CompletedProcess[str]:
        command = ["make", "--no-print-directory", f"PYTHON={shlex.quote(python)}", *words]
        return subprocess.run(command, cwd=folder, env=known | offline, capture_output=True, text=True, check=False)

    return run


@pytest.fixture(scope="module")
def running(make: Make, folder: Path) -> dict[str, str]:
    done = make("setup")
    assert done.returncode == 0, done.stderr
    return list_installed(folder)


def add_to_dev_lock(folder: Path, line: str) -> None:
    running = (folder / "requirements.lock").read_text()
    (folder / "requirements-dev.lock").write_text(running + line)


def list_installed(folder: Path) -> dict[str, str]:
    command = [".venv/bin/python", "-m", "pip", "--disable-pip-version-check", "list", "--format=json"]
    listed = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout
    return {each["name"]: each["version"] for each in json.loads(listed) if each["name"] not in {"pip", "setuptools"}}


def test_an_old_python_is_told_in_one_line_and_nothing_is_begun(make: Make, tmp_path: Path, folder: Path) -> None:
    old = tmp_path / "python"
    old.write_text(OLD_PYTHON.format(python=shlex.quote(sys.executable)))
    old.chmod(0o755)
    ended = make("VENV=other", "setup", python=str(old))
    assert ended.returncode
    assert len(ended.stderr.splitlines()) == 1
    assert "needs Python 3.11 or newer" in ended.stderr
    assert "is 3.10.13" in ended.stderr
    assert not (folder / "other").exists()


@pytest.mark.parametrize("verb", ["check", "test"])
def test_a_missing_node_is_told_in_one_line(make: Make, folder: Path, verb: str) -> None:
    for name in ("package.json", "package-lock.json", ".npmrc"):
        (folder / name).touch()
    ended = make("NODE=no-node", verb)
    assert ended.returncode
    assert len(ended.stderr.splitlines()) == 1
    assert "need Node.js 20.19 or newer; no-node is not there" in ended.stderr
    assert not (folder / "node_modules").exists()


def test_running_gets_the_locked_releases_though_newer_ones_are_there(running: dict[str, str]) -> None:
    assert running == {"waybill": "1", "reader": "1", "engine": "1", "fuel": "1"}


def test_tests_get_their_tools_on_top(running: dict[str, str], make: Make, folder: Path) -> None:
    add_to_dev_lock(folder, write_wheel(folder.parent / "wheels", "judge", "1", "engine[quick]>=1"))
    done = make(".venv/.ready-test")
    assert done.returncode == 0, done.stderr
    assert list_installed(folder) == {**running, "judge": "1"}


@pytest.mark.usefixtures("running")
def test_a_release_whose_file_has_changed_ends_set_up(make: Make, folder: Path) -> None:
    add_to_dev_lock(folder, write_wheel(folder.parent / "wheels", "changed", "1"))
    write_wheel(folder.parent / "wheels", "changed", "1", "engine")
    ended = make(".venv/.ready-test")
    assert ended.returncode
    assert "DO NOT MATCH THE HASHES" in ended.stderr
    assert "changed" not in list_installed(folder)


@pytest.mark.usefixtures("running")
def test_a_lock_that_lacks_something_needed_ends_set_up(make: Make, folder: Path) -> None:
    add_to_dev_lock(folder, write_wheel(folder.parent / "wheels", "lacking", "1", "absent"))
    ended = make(".venv/.ready-test")
    (added,) = folder.glob(".venv/lib/*/site-packages/lacking-1.dist-info")
    shutil.rmtree(added)
    assert ended.returncode
    assert "lacking 1 requires absent, which is not installed" in ended.stdout
