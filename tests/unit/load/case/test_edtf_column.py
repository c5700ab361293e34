"""The optional column edtf stands instead of the four days, in claims, legs and events."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from dashboard.load.case.case_folder import load_case

FOUR_DAYS = ("earliest_start", "latest_start", "earliest_end", "latest_end")


def fill(folder: Path, file: str, row_id: str, cells: dict[str, str]) -> None:
    """Add the column edtf to a table, and fill some cells of one row."""
    path = folder / file
    with path.open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table))
    for row in rows:
        row["edtf"] = ""
        if row["id"] == row_id:
            row.update(cells)
    with path.open("w", encoding="utf-8", newline="") as table:
        writer = csv.DictWriter(table, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


def only(edtf: str) -> dict[str, str]:
    return {**dict.fromkeys(FOUR_DAYS, ""), "edtf": edtf}


@pytest.mark.parametrize(("file", "row_id"), [("claims.csv", "S1-10"), ("legs.csv", "sea"), ("events.csv", "summit")])
def test_edtf_stands_instead_of_the_four_days(folder: Path, file: str, row_id: str) -> None:
    fill(folder, file, row_id, only("../2023-09-08"))
    case = load_case(folder)
    dated = {one.id: one.dates for table in (case.claims, case.legs, case.events) for one in table}
    dates = dated[row_id]
    assert dates is not None
    days = [str(getattr(dates, day)) for day in FOUR_DAYS]
    assert days == ["2023-09-07", "2023-09-08", "2023-09-08", "2023-09-08"]
    assert (dates.edtf, dates.as_written != "") == ("../2023-09-08", True)


def test_an_empty_column_changes_nothing(folder: Path) -> None:
    before = load_case(folder).content_hash
    fill(folder, "events.csv", "summit", {})
    assert load_case(folder).content_hash == before


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        (
            {"edtf": "2023-09-14"},
            "needs the days of the four columns: earliest_start is 2023-09-13, found '2023-09-14', by which it is"
            " 2023-09-14: fill in one of the two, and leave the other empty",
        ),
        (
            only("2023-9-13"),
            "needs a date in EDTF: 2023, 2023-09, 2023-09-07 (also with ~ ? or % behind), or two of them with /"
            " between, one of which may be ..; 2023-09-XX; [2023-09-07,2023-09-08] or [2023-09-07..2023-09-09] for"
            " one of days without a gap, {} for all of them, found '2023-9-13': write month and day with two digits",
        ),
        (only("2023-09-31"), "needs days of the calendar, from year 1 to 9999, found '2023-09-31'"),
        (only("2023-09-13/2023-09-12"), "needs an end not before 2023-09-13, found '2023-09-13/2023-09-12':"
            " are the two dates swapped?"),
        (only("2023-10-02/.."), "needs a date without an open end, as nothing bounds it: the window is"
            " 2023-09-07..2023-10-01, found '2023-10-02/..'"),
    ],
)  # fmt: skip
def test_a_fault_names_the_column(
    folder: Path, faults_of: Callable[[], list[str]], cells: dict[str, str], said: str
) -> None:
    fill(folder, "events.csv", "summit", cells)
    assert faults_of() == [f"events.csv, row 5, edtf: {said}"]


def test_faults_of_two_tables_are_said_at_once(folder: Path, faults_of: Callable[[], list[str]]) -> None:
    fill(folder, "claims.csv", "S1-10", only("Sept"))
    fill(folder, "legs.csv", "rail", only("../.."))
    said = faults_of()
    assert [line.split(": ")[0] for line in said] == ["claims.csv, row 12, edtf", "legs.csv, row 3, edtf"]


def test_a_window_at_fault_is_not_said_again_of_an_open_end(
    folder: Path, spoil: Callable[[str, str, str], None], faults_of: Callable[[], list[str]]
) -> None:
    fill(folder, "events.csv", "summit", only("../2023-09-13"))
    spoil("case.toml", "last = 2023-10-01", "last = 2023-09-06")
    assert [line.split(",")[0] for line in faults_of()] == ["case.toml"]
