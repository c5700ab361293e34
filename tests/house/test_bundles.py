"""The bundles that the page reads are those of its modules, and can stand in any document."""

import json
import shutil
import subprocess
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from tests.made.paths import ROOT
from tools.bundles import BUNDLES, ESBUILD, FOLDER, PLAIN, bundle

LOCK = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
WANTED = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["devDependencies"]
BUNDLED = pytest.mark.parametrize("name", BUNDLES)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if not ESBUILD.exists() or shutil.which("node") is None:
        pytest.skip("needs Node.js and what npm ci installs")
    folder = tmp_path_factory.mktemp("bundled")
    bundle(folder)
    return folder


@BUNDLED
def test_a_bundle_is_what_its_modules_make(name: str, made: Path) -> None:
    """`make web` brings it up to date."""
    assert (FOLDER / name).read_bytes() == (made / name).read_bytes()


def test_there_is_no_bundle_but_these() -> None:
    assert {path.name for path in FOLDER.glob("*.js")} == set(BUNDLES)


@BUNDLED
def test_a_bundle_can_stand_in_a_script_element(name: str) -> None:
    text = (FOLDER / name).read_text(encoding="utf-8").lower()
    assert [sign for sign in ("</script", "<!--", str(ROOT).lower(), "sourcemappingurl") if sign in text] == []


@pytest.mark.usefixtures("made")
@BUNDLED
def test_no_modules_import_each_other_in_a_ring(name: str, tmp_path: Path) -> None:
    entry, *options = BUNDLES[name]
    graph = tmp_path / "graph.json"
    command = [str(ESBUILD), entry, *PLAIN, *options, f"--outfile={tmp_path / name}", f"--metafile={graph}"]
    subprocess.run(command, cwd=ROOT, check=True)
    inputs = json.loads(graph.read_text(encoding="utf-8"))["inputs"]
    assert entry in inputs
    TopologicalSorter({path: [each["path"] for each in part["imports"]] for path, part in inputs.items()}).prepare()


def test_every_package_is_pinned_by_the_hash_of_its_file_and_from_nowhere_by_name() -> None:
    packages = {path: package for path, package in LOCK.items() if path}
    assert len(packages) > 50
    assert [path for path, package in packages.items() if not package["integrity"].startswith("sha512-")] == []
    assert [path for path, package in packages.items() if "resolved" in package] == []
    assert {name: packages[f"node_modules/{name}"]["version"] for name in WANTED} == WANTED
