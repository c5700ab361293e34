"""Files as people make them on the command line: every kind, atomically, with one line for what is wrong."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dashboard.export.kinds import KINDS

Run = Callable[..., Any]


@pytest.mark.parametrize("style", [kind.ending for kind in KINDS.values() if kind.is_data])
def test_every_data_file_is_known_by_its_ending_and_is_the_same_when_verified(
    run: Run, tmp_path: Path, style: str
) -> None:
    file = tmp_path / f"of-one-claim.{style}"
    assert run("export", "--claims", "S1-09", "--out", str(file)).code == 0
    verified = run("verify", str(file))
    if style in ("csv", "claims.csv"):
        assert (verified.code, verified.out.split(":")[0]) == (2, "unknown")
    else:
        assert (verified.code, verified.out.split(":")[0]) == (0, "same")


def test_a_changed_file_ends_with_one(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "route.geojson"
    run("export", "--out", str(file))
    file.write_text(file.read_text(encoding="utf-8").replace("130.3", "130.4"), encoding="utf-8")
    verified = run("verify", str(file))
    assert verified.code == 1
    assert verified.out.startswith("changed: ")


def test_a_window_and_a_language_reach_the_file(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "window.geojson"
    ended = run(
        "export", "--date", "2023-09-09", "--until", "2023-09-12", "--names", "ko", "--band", "--out", str(file)
    )
    assert ended.code == 0, ended.err
    features = {f["id"]: f["properties"] for f in json.loads(file.read_text(encoding="utf-8"))["features"]}
    assert features["place-najin"]["name"] == "라진"
    assert {f"band-2023-09-{day:02}" for day in range(9, 13)} == {i for i in features if i.startswith("band-")}
    assert "event-summit" not in features


def test_the_command_that_a_file_carries_makes_the_same_file(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "first.kml"
    run("export", "--finding", "S1-09", "--layers", "reading,ring", "--out", str(file))
    command = run("verify", str(file)).out.partition("made anew by: ")[2].split()
    monkeypatch.chdir(tmp_path)
    assert run(*command[3:]).code == 0
    assert (tmp_path / command[-1]).read_bytes() == file.read_bytes()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("figure", "--out", "a.geojson"), "--out needs a file that ends in one of png, svg, pdf, found 'a.geojson'"),
        (("export", "--out", "a.gif"), r"--out needs a file that ends in one of png, .*, zip, found 'a.gif'"),
        (("export", "--date", "13.9.2023", "--out", "a.kml"), "--date needs a day as YYYY-MM-DD, found '13.9.2023'"),
        (("figure", "--until", "2023-09-13", "--out", "a.png"), "until needs a date on or before it"),
        (("figure", "--sheet", "days", "--out", "a.png"), "sheet days needs a file with pages, pdf, found png"),
        (("figure", "--sheet", "finding", "--out", "a.png"), "sheet finding needs a finding, found none"),
        (("export", "--path", "rail", "--out", "a.kml"), "--path needs LEG=PATH, found 'rail'"),
        (("export", "--convention", "x", "--out", "a.kml"), "convention needs one of recognised, undivided, found 'x'"),
        (("verify", "nowhere.png"), "cannot read nowhere.png: no such file or directory"),
    ],
)
def test_what_is_wrong_is_one_line_and_nothing_is_written(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    ended = run(*words)
    assert ended.code == 2
    assert re.fullmatch(rf"{said}[^\n]*\n", ended.err)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_missing_is_said_and_nothing_half_made_is_left(run: Run, tmp_path: Path) -> None:
    ended = run("export", "--out", str(tmp_path / "none" / "a.kml"))
    assert (ended.code, list(tmp_path.iterdir())) == (2, [])
    assert "there is no folder" in ended.err
