"""What a verb does not need is not brought in, and not read."""

import json
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.made.paths import ROOT

OFFICE = {"openpyxl", "docx", "pptx"}
SCREEN = {"matplotlib", "folium", "streamlit"}
TABLES = {"pandas", "geopandas", "pyogrio"}
NETWORKS = {"rail.npz", "sea.npz"}

HELP = ("--help",)
MEASURE = ("measure", "Tikhoretsk", "border:UA")
CHECK = ("check", "--from", "Tikhoretsk", "--to", "border:UA", "--stated", "about 290 miles")
CALLS = (HELP, MEASURE, CHECK)
SCRIPT = """
import io, json, sys
from contextlib import redirect_stdout

opened, states = set(), []
sys.addaudithook(lambda event, about: opened.add(str(about[0])) if event == "open" else None)

from dashboard import cli

for words in json.loads(sys.argv[1]):
    sys.argv = ["waybill", *words]
    with redirect_stdout(io.StringIO()) as said:
        try:
            cli.run()
        except SystemExit as ended:
            code = ended.code
    states.append([code, said.getvalue(), sorted({name.partition(".")[0] for name in sys.modules}), sorted(opened)])
print(json.dumps(states))
"""


class State(NamedTuple):
    """How a verb ended, and the packages brought in and files opened by then."""

    code: int
    out: str
    packages: set[str]
    files: set[str]


@pytest.fixture(scope="module")
def after() -> dict[tuple[str, ...], State]:
    """Call the verbs in one new interpreter, those that need the least first."""
    child = [sys.executable, "-c", SCRIPT, json.dumps(CALLS)]
    answer = subprocess.run(child, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=True)
    states = [
        State(code, out, set(packages), {Path(file).name for file in files})
        for code, out, packages, files in json.loads(answer.stdout)
    ]
    return dict(zip(CALLS, states, strict=True))


def test_help_brings_in_what_it_prints_with(after: dict[tuple[str, ...], State]) -> None:
    state = after[HELP]
    assert (state.code, "verify" in state.out) == (0, True)
    assert not state.packages & (OFFICE | SCREEN | TABLES | {"numpy", "scipy", "shapely", "pydantic", "pyarrow"})


def test_measuring_a_straight_line_brings_in_no_screen_and_no_file_and_reads_no_network(
    after: dict[tuple[str, ...], State],
) -> None:
    state = after[MEASURE]
    assert (state.code, "202." in state.out) == (0, True)
    assert not state.packages & (OFFICE | SCREEN | TABLES)
    assert "territory-ua.geojson" in state.files
    assert not state.files & NETWORKS


def test_checking_a_statement_reads_the_network_that_its_readings_follow(after: dict[tuple[str, ...], State]) -> None:
    state = after[CHECK]
    assert (state.code, "290" in state.out) == (0, True)
    assert not state.packages & (SCREEN | TABLES)
    assert state.files & NETWORKS == {"rail.npz"}
