"""`check` of a typed statement and of a table: what is printed and written, and which exit code it ends with."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

ENDS = ("check", "--from", "Tikhoretsk", "--to", "border:UA", "--stated")
TABLE = """id,from,to,as_written
A,Tikhoretsk,border:UA,about 200 km in a straight line
B,Tikhoretks,border:UA,about 200 km in a straight line
C,Tikhoretsk,border:UA,far away
D,Tikhoretsk,border:UA,near
"""


Run = Callable[..., Any]
"""Types a verb; how it ended has code, out and err."""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "claims.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def test_a_statement_is_printed_with_its_verdict_and_numbers(run: Run) -> None:
    ended = run(*ENDS, "about 290 miles in a straight line")
    assert ended.code == 0, ended.err
    assert "The statement: " in ended.out
    assert "202 km" in ended.out
    assert "443.4 to 490.0 km" in " ".join(ended.out.split())


def test_a_statement_is_the_same_in_json_and_csv(run: Run) -> None:
    laid = json.loads(run(*ENDS, "about 200 km", "--path", "straight", "--format", "json").out)
    (finding,) = laid["findings"]
    (row,) = csv.DictReader(io.StringIO(run(*ENDS, "about 200 km", "--path", "straight", "--format", "csv").out))
    assert (finding["verdict"], row["verdict"], row["path"]) == ("supported", "supported", "straight")
    assert finding["sentence"] == row["sentence"]
    assert float(row["computed_km"]) == finding["readings"][0]["nominal_km"]


def test_a_radius_beside_an_end_widens_what_fits(run: Run) -> None:
    words = (*ENDS, "about 180 km in a straight line", "--format", "json")
    assert json.loads(run(*words).out)["findings"][0]["verdict"] == "not_supported"
    assert json.loads(run(*words, "--from-radius-km", "15").out)["findings"][0]["verdict"] == "supported"


def test_a_direction_and_a_duration_are_printed(run: Run) -> None:
    ended = run("check", "--from", "Tikhoretsk", "--to", "Moscow", "--stated", "south of")
    assert ended.code == 0
    assert "13% of all azimuths would fit" in " ".join(ended.out.split())
    assert "km/h" in run("check", "--from", "Tikhoretsk", "--to", "Moscow", "--stated", "about 20 hours").out


@pytest.mark.parametrize(
    ("stated", "said"),
    [
        ("0 hours", "the statement needs a duration above zero, found '0'"),
        ("180 miles (1,1,1 km)", "the statement needs a number as printed, such as 290 or 1,115, found '1,1,1'"),
        ("-290 km", "the statement needs a number that begins with a digit"),
        ("9" * 400 + " km", "the statement needs a number of at most 15 digits, found one of 400"),
        ("far away", "the statement needs a distance, a direction, a duration or “near”"),
        ("bell\x07 290 km", "the statement needs text without control characters, found U+0007"),
    ],
)
def test_a_statement_that_cannot_be_read_ends_with_2_and_one_line(run: Run, stated: str, said: str) -> None:
    ended = run(*ENDS[:-1], f"--stated={stated}")
    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err
    assert len(ended.err.splitlines()) == 1


def test_a_table_with_bad_rows_is_checked_and_ends_with_2_and_each_fault(run: Run, table: Path) -> None:
    ended = run("check", "--claims", str(table), "--format", "json")
    assert ended.code == 2
    laid = json.loads(ended.out)
    assert [f["claim_id"] for f in laid["findings"]] == ["A"]
    assert [p["claim_id"] for p in laid["positions"]] == ["D"]
    assert ended.err.splitlines() == laid["faults"]
    first, second = laid["faults"]
    assert first.startswith("claims.csv, row 3, from: needs a known place, found 'Tikhoretks': did you mean Tikhoretsk")
    assert second.startswith("claims.csv, row 4, as_written: needs a distance, a direction, a duration or “near”")


@pytest.mark.parametrize("style", ["csv", "xlsx", "json"])
def test_a_table_is_written_to_a_file(run: Run, table: Path, style: str) -> None:
    table.write_text("\n".join(TABLE.splitlines()[n] for n in (0, 1, 4)), encoding="utf-8")
    out = table.with_name(f"checked.{style}")
    ended = run("check", "--claims", str(table), "--format", style, "--out", str(out))
    assert (ended.code, ended.err) == (0, "")
    assert f"wrote {out}" in ended.out
    if style == "xlsx":
        assert [cell.value for cell in openpyxl.load_workbook(out).active["A"]] == ["id", "A", "D"]
    else:
        assert "supported" in out.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "needs a header: id, from, to"),
        ("id:from:to\n", "row 1, from: needs this column, found none of that name"),
        ("id;from\n", "row 1, to: needs this column, found none of that name"),
        ("id,from\n", "row 1, to: needs this column"),
        ("id,from,to,unit,unit\n", "row 1, unit: needs each column once"),
    ],
)
def test_a_table_that_cannot_be_read_ends_with_2_and_writes_nothing(
    run: Run, table: Path, content: str, said: str
) -> None:
    table.write_text(content, encoding="utf-8")
    out = table.with_name("checked.csv")
    ended = run("check", "--claims", str(table), "--format", "csv", "--out", str(out))
    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err
    assert "Traceback" not in ended.err
    assert not out.exists()


def test_no_text_of_a_table_breaks_its_check(run: Run, table: Path) -> None:
    rows = ["id,from,to,value,unit,hedge,as_written", "=1,Tikhoretsk,border:UA,202,km,near,“said” <b> [bold]so[/bold]"]
    table.write_text("\n".join(rows), encoding="utf-8")
    ended = run("check", "--claims", str(table), "--format", "csv")
    (row,) = csv.DictReader(io.StringIO(ended.out))
    assert (ended.code, row["id"], row["verdict"]) == (0, "'=1", "undetermined")
    assert run("check", "--claims", str(table)).code == 0


def test_what_a_statement_was_read_as_is_said_in_every_format(run: Run) -> None:
    said = "about 200 km, an interval of 180.0 to 220.0 km; stated by rail"
    words = (*ENDS, "около 200 км по железной дороге")
    assert f"Read as: {said}." in " ".join(run(*words).out.split())
    assert json.loads(run(*words, "--format", "json").out)["read_as"] == [said]
    (row,) = csv.DictReader(io.StringIO(run(*words, "--format", "csv").out))
    assert row["read_as"] == said


def test_the_language_says_what_a_numeral_is(run: Run) -> None:
    asked = run(*ENDS, "1.115 km")
    assert (asked.code, asked.out) == (2, "")
    assert "may be 1.115 or 1,115: write 1115 or 1.1150, or say the language" in asked.err
    assert "Read as: 1,115 km" in run(*ENDS, "1.115 km", "--language", "de").out
    assert "--language needs one of en, ko" in run(*ENDS, "1.115 km", "--language", "xx").err


def test_numbers_that_seem_swapped_are_asked_about_in_every_format(run: Run) -> None:
    words = ("check", "--from", "40.12,45.85", "--to", "border:UA", "--stated", "about 200 km")
    assert "Are lat and lon swapped?" in run(*words).out
    assert json.loads(run(*words, "--format", "json").out)["hints"][0].startswith("Are lat and lon swapped?")
    (row,) = csv.DictReader(io.StringIO(run(*words, "--format", "csv").out))
    assert row["hint"].startswith("Are lat and lon swapped?")


OTHERS = """Reported distances;;;

origin;destination;distance_km;page
Tikhoretsk;border:UA;about 200;3
Tikhoretsk;border:UA;202,5;=4
"""
TAKEN = [
    "cells parted by semicolons",
    "header in row 3, below 'Reported distances'",
    "columns: from = “origin”, to = “destination”, stated = “distance_km” (in km)",
    "carried through: “page”",
]


@pytest.fixture
def piped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(OTHERS.encode())))


@pytest.mark.usefixtures("piped")
def test_a_piped_table_says_what_was_taken_and_carries_its_other_columns(run: Run) -> None:
    ended = run("check", "--claims", "-", "--format", "csv")
    assert ended.code == 0
    assert ended.err.splitlines() == [f"piped table: {line}." for line in TAKEN]
    rows = list(csv.DictReader(io.StringIO(ended.out)))
    assert [(row["id"], row["row"], row["page"], row["verdict"]) for row in rows] == [
        ("row 4", "4", "3", "supported"),
        ("row 5", "5", "'=4", "supported"),
    ]
    assert [row["read_as"].partition(",")[0] for row in rows] == ["about 200 km", "202.5 km"]


@pytest.mark.usefixtures("piped")
def test_what_was_taken_and_carried_stands_in_the_json(run: Run) -> None:
    laid = json.loads(run("check", "--claims", "-", "--format", "json").out)
    assert laid["taken"] == TAKEN
    assert laid["rows"] == [
        {"row": 4, "id": "row 4", "carried": {"page": "3"}},
        {"row": 5, "id": "row 5", "carried": {"page": "=4"}},
    ]


@pytest.mark.usefixtures("piped")
def test_what_was_taken_and_carried_stands_in_the_workbook(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "a.xlsx"
    assert run("check", "--claims", "-", "--format", "xlsx", "--out", str(out)).code == 0
    book = openpyxl.load_workbook(out)
    assert [cell.value for cell in book["table"]["A"]][1:] == TAKEN
    assert [row[-1].value for row in book["findings"].iter_rows()] == ["page", "3", "=4"]


def test_a_column_and_a_sheet_can_be_named(run: Run, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = "nothing"
    sheet = book.create_sheet("More")
    for row in (["a", "b", "km", "miles"], ["Tikhoretsk", "border:UA", 202, 125]):
        sheet.append(row)
    book.save(tmp_path / "a.xlsx")
    words = ("check", "--claims", str(tmp_path / "a.xlsx"), "--sheet", "more", "--format", "json")
    chosen = ("--column", "from=a", "--column", "to=b", "--column", "stated=miles")
    (finding,) = json.loads(run(*words, *chosen).out)["findings"]
    assert (finding["stated"]["value"], finding["stated"]["unit"]) == (125, "mi")
    assert "needs one column, found 'km' and 'miles'" in run(*words, *chosen[:4]).err


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--column", "stated"), "--column needs NAME=HEADING with a name among stated, id, from, to"),
        (("--column", "length=x"), "found 'length=x'"),
        (("--column", "to=x", "--column", "to=y"), "--column needs each name once, found to twice"),
        (("--sheet", "x"), "needs a workbook for the sheet 'x'"),
        (("--encoding", "klingon"), "needs an encoding, such as utf-8"),
        (("--column", "stated=x"), "needs the column 'x'"),
    ],
)
def test_an_option_that_does_not_fit_the_table_is_refused(
    run: Run, table: Path, options: tuple[str, ...], said: str
) -> None:
    ended = run("check", "--claims", str(table), *options)
    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err


def test_options_of_a_table_need_one(run: Run) -> None:
    assert "need --claims" in run("check", "--sheet", "x").err


def test_the_language_of_a_table_can_be_said(run: Run, table: Path) -> None:
    table.write_text("from,to,km\nTikhoretsk,border:UA,0.202\nTikhoretsk,border:UA,202.100\n", encoding="utf-8")
    assert "which may be 202.100 or 202,100" in run("check", "--claims", str(table)).err
    assert run("check", "--claims", str(table), "--language", "en").code == 0


def test_very_many_faults_are_counted_by_kind_before_they_are_listed(run: Run, table: Path) -> None:
    rows = [f"{n},Tikhoretsk,border:UA,{'far away' if n % 3 else 'about 1.115 km'}" for n in range(150)]
    table.write_text("\n".join(["id,from,to,as_written", *rows]), encoding="utf-8")
    ended = run("check", "--claims", str(table), "--format", "json")
    lines = ended.err.splitlines()
    assert lines[0] == "150 faults, by kind:"
    assert lines[1].startswith("  100 × claims.csv, as_written: needs a distance, a direction")
    assert lines[1].endswith("(row 3, row 4, row 6 and 97 more)")
    assert lines[2].startswith("  50 × claims.csv, as_written: needs one reading (row 2, row 5, row 8 and 47 more)")
    assert lines[4:] == json.loads(ended.out)["faults"]
    assert len(lines) == 154


def test_no_verdict_depends_on_the_other_rows(run: Run, table: Path) -> None:
    rows = [
        "A,Tikhoretsk,border:UA,about 290 km,",
        "B,Tikhoretsk,border:UA,about 290 miles,0",
        "C,45.85;40.12,border:UA,202,5",
        "D,Moscow,Najin,6400 km,",
        "A,Moscow,country:UA,450 to 500 km,",
        "F,Nowhere at all,border:UA,290 km,",
        "G,Tikhoretsk,border:UA,1.115 km,",
        "H,Tikhoretsk,Moscow,42 km south of,",
    ]

    def verdicts(some: list[str]) -> dict[str, list[tuple[str, ...]]]:
        table.write_text("\n".join(["id,from,to,distance_km,from_radius_km", *some]), encoding="utf-8")
        ended = run("check", "--claims", str(table), "--format", "csv")
        found: dict[str, list[tuple[str, ...]]] = {}
        for row in csv.DictReader(io.StringIO(ended.out)):
            found.setdefault(some[int(row.pop("row")) - 2], []).append(tuple(row.values()))
        return found

    whole = verdicts(rows)
    assert set(rows) - set(whole) == {rows[5], rows[6]}
    for some in (rows[::-1], rows[1::2], rows[::3], rows[4:]):
        assert verdicts(some) == {row: whole[row] for row in some if row in whole}
