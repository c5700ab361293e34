"""The browser tests' Chromium: one that starts is taken, and where there is none, it says what to do."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tools.lock import ROOT

SH = shutil.which("sh")
pytestmark = pytest.mark.skipif(SH is None or sys.platform == "darwin", reason="needs sh, and no app in /Applications")

STARTS, FAILS = "exit 0", "echo 'needs a snap' >&2; exit 1"
ORDINARY_USER = "echo 1000"


def find(folder: Path, **programs: str) -> subprocess.CompletedProcess[str]:
    for name, script in programs.items():
        program = folder / name.replace("_", "-")
        program.write_text(f"#!{SH}\n{script}\n")
        program.chmod(0o755)
    command = [str(SH), str(ROOT / "tools" / "find_chromium.sh"), str(folder / "python"), str(folder / "found")]
    return subprocess.run(command, env={"PATH": str(folder)}, capture_output=True, text=True, check=False)


def test_one_that_starts_is_taken_before_one_that_does_not(tmp_path: Path) -> None:
    assert find(tmp_path, id=ORDINARY_USER, python=FAILS, chromium=FAILS, google_chrome=STARTS).returncode == 0
    assert (tmp_path / "found").read_text() == f"{tmp_path / 'google-chrome'}\n"


def test_an_ordinary_user_without_one_is_told_what_to_do_(tmp_path: Path) -> None:
    ended = find(tmp_path, id=ORDINARY_USER, python=FAILS, chromium=FAILS)
    assert ended.returncode
    began, said = ended.stderr.splitlines()
    assert began == "fetching Playwright's own Chromium"
    assert "install Chromium or Google Chrome" in said
    assert not (tmp_path / "found").exists()
    assert "needs a snap" in (tmp_path / "found.log").read_text()
