"""What a checked table is written as: JSON in the shape of a case's findings, sheets in which nothing computes."""

import csv
import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from dashboard.case import Case, Gazetteer
from dashboard.case.phrases.statement import parse_statement
from dashboard.checks.assess import Assessment
from dashboard.checks.atlas import Atlas
from dashboard.checks.typed.bulk import CheckedClaim, Refused, TypedClaim, check_claims
from dashboard.cli.printed.checked import COLUMNS, checked_csv, checked_json, checked_xlsx
from dashboard.export.tables.findings import findings_json
from dashboard.load.geodata.towns import load_world_gazetteer

STRAIGHT = "in a straight line"
WORDS = {
    "S": f"about 200 km {STRAIGHT}",
    "U": f"about 290 miles {STRAIGHT}",
    "B": f"more than 200 km {STRAIGHT}",
    "R": f"180 to 205 km {STRAIGHT}",
    "P": f"125 miles (200 kilometers) {STRAIGHT}",
    "N": f"near 200 km {STRAIGHT}",
}


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_world_gazetteer()


@pytest.fixture(scope="module")
def rows(case: Case, atlas: Atlas, gazetteer: Gazetteer) -> list[CheckedClaim]:
    claims = [typed(n, name, "Tikhoretsk", "border:UA", words) for n, (name, words) in enumerate(WORDS.items(), 2)]
    claims.append(typed(8, "D", "Tikhoretsk", "Moscow", "south of"))
    claims.append(typed(9, "T", "Tikhoretsk", "Moscow", "about 20 hours by rail"))
    claims.append(typed(10, "near", "Tikhoretsk", "region:crimea", "near"))
    checked = list(check_claims(claims, gazetteer, case.convention, atlas))
    assert not [one for one in checked if isinstance(one, Refused)]
    return [one for one in checked if isinstance(one, CheckedClaim)]


def typed(row: int, claim_id: str, start: str, end: str, words: str) -> TypedClaim:
    return TypedClaim(row, claim_id, start, end, parse_statement(words), words)


def laid_out(rows: list[CheckedClaim]) -> dict[str, dict[str, str]]:
    return {row["id"]: row for row in csv.DictReader(io.StringIO(checked_csv(rows)))}


def keys(member: Any) -> Any:
    """Give the names of a member and of what lies in it, the first of a list for all."""
    if isinstance(member, dict):
        return {name: keys(value) for name, value in member.items()}
    return [keys(member[0])] if isinstance(member, list) and member else None


def test_a_finding_has_the_shape_of_a_cases(rows: list[CheckedClaim], assessment: Assessment) -> None:
    laid = checked_json([row.checked for row in rows])
    of_case = findings_json(assessment)["findings"][0]
    finding = next(f for f in laid["findings"] if f["claim_id"] == "U")
    assert finding.keys() == of_case.keys()
    assert finding["stated"].keys() == of_case["stated"].keys()
    assert finding["readings"][0].keys() == of_case["readings"][0].keys()
    assert keys(finding["sensitivity"]) == keys(of_case["sensitivity"])


def test_every_statement_stands_in_the_json_once(rows: list[CheckedClaim]) -> None:
    laid = json.loads(
        json.dumps(checked_json([row.checked for row in rows], ["row 11: needs an end"]), allow_nan=False)
    )
    assert laid["case"] is None
    assert [f["claim_id"] for f in laid["findings"]] == list(WORDS)
    assert [(p["claim_id"], p["kind"]) for p in laid["positions"]] == [
        ("D", "direction"),
        ("T", "duration"),
        ("near", "nearness"),
    ]
    assert laid["faults"] == ["row 11: needs an end"]
    assert all(f["tried"] == len(f["readings"]) + len(f["exchanged"]) for f in laid["findings"])
    assert laid["read_as"][0] == "about 200 km, an interval of 180.0 to 220.0 km; stated straight"


def test_a_range_has_no_single_value_and_a_bound_no_upper_end(rows: list[CheckedClaim]) -> None:
    stated = {f["claim_id"]: f["stated"] for f in checked_json([row.checked for row in rows])["findings"]}
    assert stated["S"] == {"value": 200, "unit": "km", "hedge": "about", "low_km": 180.0, "high_km": 220.0}
    assert (stated["R"]["value"], stated["R"]["low_km"], stated["R"]["high_km"]) == (None, 180.0, 205.0)
    assert (stated["B"]["value"], stated["B"]["low_km"], stated["B"]["high_km"]) == (200, 200.0, None)
    assert (stated["N"]["low_km"], stated["N"]["high_km"]) == (None, None)


def test_of_a_pair_the_first_figure_is_laid_out_beside_the_words(rows: list[CheckedClaim]) -> None:
    (finding,) = [f for f in checked_json([row.checked for row in rows])["findings"] if f["claim_id"] == "P"]
    assert (finding["stated"]["value"], finding["stated"]["unit"]) == (125, "mi")
    assert [(each["printed"], each["unit"], each["fits"]) for each in finding["exchanged"]] == [("200 km", "mi", False)]
    assert finding["as_written"] == "125 miles (200 kilometers)"


def test_the_sheet_has_a_row_a_statement_with_both_intervals(rows: list[CheckedClaim]) -> None:
    sheet = laid_out(rows)
    assert list(sheet) == [*WORDS, "D", "T", "near"]
    supported = sheet["S"]
    assert tuple(supported) == COLUMNS
    assert (supported["verdict"], supported["fits"], supported["path"]) == ("supported", "true", "straight")
    assert (float(supported["stated_low_km"]), float(supported["stated_high_km"])) == (180.0, 220.0)
    low, computed, high = (float(supported[f"computed_{part}km"]) for part in ("low_", "", "high_"))
    assert low < computed < high
    assert computed == pytest.approx(202.1, abs=0.5)
    assert float(supported["residual_km"]) == pytest.approx(200 - computed, abs=1e-3)
    assert sheet["B"]["stated_high_km"] == ""
    assert sheet["T"]["stated_low_km"] == sheet["T"]["tried"] == ""


def test_a_statement_in_two_parts_has_two_rows(case: Case, atlas: Atlas, gazetteer: Gazetteer) -> None:
    claim = TypedClaim(2, "both", "Tikhoretsk", "border:UA", parse_statement("202 km east of"), "202 km east of")
    (row,) = check_claims([claim], gazetteer, case.convention, atlas)
    assert isinstance(row, CheckedClaim)
    written = list(csv.DictReader(io.StringIO(checked_csv([row]))))
    assert [(one["id"], one["kind"], one["verdict"]) for one in written] == [
        ("both", "distance", "supported"),
        ("both", "direction", "undetermined"),
    ]


FORMULAE = ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "＝1"]


@pytest.mark.parametrize("text", FORMULAE)
def test_no_cell_of_the_csv_runs_as_a_formula(text: str, rows: list[CheckedClaim]) -> None:
    spoilt = CheckedClaim(TypedClaim(2, text, text, "-41.3,174.8", rows[0].claim.statement), rows[0].checked)
    (row,) = csv.DictReader(io.StringIO(checked_csv([spoilt])))
    assert (row["id"], row["from"], row["to"]) == (f"'{text}", f"'{text}", "'-41.3,174.8")
    assert float(row["residual_km"]) < 0  # a negative number stays one


@pytest.mark.parametrize("text", FORMULAE)
def test_no_cell_of_the_workbook_is_a_formula(text: str, rows: list[CheckedClaim], tmp_path: Path) -> None:
    spoilt = CheckedClaim(TypedClaim(2, text, text, "border:UA", rows[0].claim.statement), rows[0].checked)
    tmp_path.joinpath("a.xlsx").write_bytes(checked_xlsx([spoilt]))
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").active
    assert "f" not in {cell.data_type for row in sheet.iter_rows() for cell in row}
    assert [cell.value for cell in sheet[2]][:2] == [text, text]


def test_a_control_character_is_seen_in_both_files(rows: list[CheckedClaim], tmp_path: Path) -> None:
    spoilt = CheckedClaim(TypedClaim(2, "a\x00b", "Tikhoretsk", "border:UA", rows[0].claim.statement), rows[0].checked)
    tmp_path.joinpath("a.xlsx").write_bytes(checked_xlsx([spoilt]))
    assert openpyxl.load_workbook(tmp_path / "a.xlsx").active["A2"].value == "a\ufffdb"
    assert list(laid_out([spoilt])) == ["a\ufffdb"]


def test_the_workbook_reads_back_as_the_csv_does(rows: list[CheckedClaim], tmp_path: Path) -> None:
    tmp_path.joinpath("a.xlsx").write_bytes(checked_xlsx(rows))
    header, *below = openpyxl.load_workbook(tmp_path / "a.xlsx").active.iter_rows(values_only=True)
    assert header == COLUMNS
    written = list(csv.DictReader(io.StringIO(checked_csv(rows))))
    assert len(below) == len(written)
    for from_book, from_csv in zip(below, written, strict=True):
        for name, value in zip(COLUMNS, from_book, strict=True):
            shown = str(value).lower() if isinstance(value, bool) else "" if value is None else value
            if isinstance(shown, float | int):
                assert float(from_csv[name]) == pytest.approx(shown, rel=1e-12), name
            else:
                assert from_csv[name] == shown, name


def test_an_empty_table_is_a_header_alone() -> None:
    assert checked_csv([]) == ",".join(COLUMNS) + "\n"
    assert checked_json([])["findings"] == checked_json([])["positions"] == []


def test_a_row_whose_end_is_unknown_stops_no_other(case: Case, atlas: Atlas, gazetteer: Gazetteer) -> None:
    claims = [
        typed(2, "A", "Nowhere at all", "border:UA", "202 km in a straight line"),
        typed(3, "B", "Tikhoretsk", "border:QQ", "202 km in a straight line"),
        typed(4, "C", "95,10", "border:UA", "202 km in a straight line"),
        TypedClaim(5, "D", "Moscow", "border:UA", parse_statement("near"), end_radius_km=5.0),
        typed(6, "E", "Tikhoretsk", "border:UA", "near"),
    ]
    checked = list(check_claims(claims, gazetteer, case.convention, atlas))
    refused = [(one.claim.id, one.column) for one in checked if isinstance(one, Refused)]
    assert refused == [("A", "from"), ("B", "to"), ("C", "from"), ("D", "to")]
    assert all(one.reason.startswith("needs ") for one in checked if isinstance(one, Refused))
    assert isinstance(checked[-1], CheckedClaim)


def test_a_column_that_is_carried_keeps_clear_of_the_sheets_own(rows: list[CheckedClaim]) -> None:
    carried = replace(rows[0].claim, carried=("mine", "too", "n"))
    sheet = csv.DictReader(
        io.StringIO(checked_csv([CheckedClaim(carried, rows[0].checked)], ("verdict", "verdict", "n")))
    )
    (row,) = sheet
    assert tuple(row) == (*COLUMNS, "row", "verdict (2)", "verdict (3)", "n")
    assert (row["verdict"], row["verdict (2)"], row["verdict (3)"], row["n"]) == ("supported", "mine", "too", "n")
