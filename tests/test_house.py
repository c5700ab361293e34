"""The house holds: no file too long, nothing that asks a host, no forbidden word in what is shown."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LONGEST = 260
SOURCES = sorted([*ROOT.glob("dashboard/**/*.py"), *ROOT.glob("data/build/*.py"), *ROOT.glob("dashboard/static/*.js")])


def test_there_are_sources() -> None:
    assert len(SOURCES) > 50


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(ROOT)))
def test_no_file_is_much_over_250_lines(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize("path", sorted(ROOT.glob("dashboard/static/*.[cj]*s*")), ids=lambda p: p.name)
def test_nothing_vendored_by_us_names_a_host(path: Path) -> None:
    text = path.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")
    assert not re.search(r"https?://|url\(\s*['\"]?//", text)


def test_every_verb_is_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for verb in ("serve", "check", "measure", "route", "export", "figure", "verify"):
        assert f"python -m dashboard {verb}" in readme
