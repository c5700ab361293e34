"""Every benchmark runs on a small size and says what it is held to; how fast it is, is not tested."""

from dashboard.views.figure import SLIDE
from tools.bench import figure, names, outlines, pairs, routes, shipped_case, start_up
from tools.bench.__main__ import tabulated


def test_pairs_are_measured_against_pyproj() -> None:
    (line,) = pairs.measure(pairs=100, repeats=1)
    assert "of Geod.inv" in line.measured
    assert line.bound == ">= 60% of Geod.inv"


def test_outlines_are_measured_in_time_and_error() -> None:
    lines = outlines.measure(points=20, sample=2, repeats=1)
    errors = [line for line in lines if "largest error" in line.name]
    assert {line.name[:2] for line in lines} == {"UA", "RU"}
    assert len(errors) == 4
    assert all(line.met for line in errors)


def test_the_shipped_case_is_measured_first_and_again() -> None:
    lines = shipped_case.measure(repeats=1)
    assert [line.name.rsplit(", ", 1)[1] for line in lines] == ["first", "again"]
    assert tabulated(lines).row_count == 2


def test_routes_are_measured_by_rail_by_sea_and_against_networkx() -> None:
    lines = routes.measure(repeats=1)
    assert [line.name.partition(",")[0] for line in lines] == ["rail", "rail", "sea", "sea"]
    # Edges are millimetres long at least, and so is the head start: the two agree far below the network's error.
    assert float(lines[1].measured.rpartition(", ")[2].split()[0]) < 1.0


def test_start_up_is_measured_against_numpy() -> None:
    (line,) = start_up.measure(repeats=1, commands=start_up.COMMANDS[:1])
    assert line.name == "python -m dashboard --help"
    assert "times import numpy" in line.measured
    assert line.bound == "<= 4.5 times"


def test_names_are_measured_the_first_time_again_and_in_memory() -> None:
    lines = names.measure(names=("Mariupol", "Springfield"))
    assert [line.name.rpartition(", ")[2] for line in lines] == [
        "with opening the index",
        "2 never asked before",
        "the same again",
        "memory of the index",
    ]


def test_the_figure_is_measured_first_again_and_against_its_bare_geometries() -> None:
    lines = figure.measure(repeats=1, dpi=30, presets=(SLIDE,))
    assert [line.name.rsplit(", ", 1)[1] for line in lines] == ["first", "again", "against its bare geometries"]
    assert all(line.name.startswith("figure, slide") for line in lines)
