"""A copy of the shipped case that a test can spoil."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from dashboard.load.case.case_folder import load_case
from dashboard.load.faults.fault import CaseError
from tests.made.paths import SHIPPED

Spoil = Callable[[str, str, str], None]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SHIPPED, tmp_path / "case"))


@pytest.fixture
def spoil(folder: Path) -> Spoil:
    """Replace one passage of one file, which must be there."""

    def replace(file: str, old: str, new: str) -> None:
        path = folder / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return replace


@pytest.fixture
def faults_of(folder: Path) -> Callable[[], list[str]]:
    """Load the copy and list its faults as printed."""

    def load() -> list[str]:
        with pytest.raises(CaseError) as caught:
            load_case(folder)
        assert str(caught.value).splitlines() == [str(fault) for fault in caught.value.faults]
        return str(caught.value).splitlines()

    return load
