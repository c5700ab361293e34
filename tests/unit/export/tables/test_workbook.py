import csv
import datetime as dt
import io
from dataclasses import replace
from typing import Any

import openpyxl
import pytest

from dashboard.checks.assess import Assessment
from dashboard.export.office.package import read_stamp
from dashboard.export.tables import claims, findings
from dashboard.export.tables.claims import claims_csv
from dashboard.export.tables.findings import findings_csv
from dashboard.export.tables.sheets import CUT, MOST_LETTERS, BookColumn, BookTable, BookTitle, write_workbook
from dashboard.export.tables.workbook import to_workbook
from dashboard.views.view import View

VIEW = View(dt.date(2023, 9, 7))
STAMP = {"Waybill-Case": "dprk-russia-2023", "Waybill-Recipe": "{}"}


def sheets(assessment: Assessment, view: View = VIEW) -> dict[str, list[dict[str, Any]]]:
    book = openpyxl.load_workbook(io.BytesIO(to_workbook(assessment, view, STAMP)))
    laid = {}
    for sheet in book:
        header, *below = sheet.iter_rows(values_only=True)
        laid[sheet.title] = [dict(zip(header, row, strict=True)) for row in below]
    return laid


def with_claim(assessment: Assessment, **update: object) -> Assessment:
    case = assessment.case
    first, *others = case.claims
    return replace(assessment, case=case.model_copy(update={"claims": (first.model_copy(update=update), *others)}))


def one_cell(value: str) -> Any:
    content = write_workbook(
        [BookTable("Only", (BookColumn("name"),), ((value,),))], BookTitle("A title", "", dt.date(2023, 10, 14))
    )
    return openpyxl.load_workbook(io.BytesIO(content)).active["A2"]


def test_every_reading_claim_leg_and_source_has_a_row(assessment: Assessment) -> None:
    laid = sheets(assessment)
    assert list(laid) == ["Findings", "Claims", "Compared", "Route", "Sources", "Read me"]
    assert tuple(laid["Findings"][0]) == findings.COLUMNS
    assert tuple(laid["Claims"][0]) == claims.COLUMNS
    assert len(laid["Findings"]) == sum(finding.tried for finding in assessment.findings)
    assert [row["claim_id"] for row in laid["Claims"]] == [claim.id for claim in assessment.case.claims]
    assert [row["leg"] for row in laid["Route"]] == [f.leg_id or "whole route" for f in assessment.feasibility]
    assert [row["source"] for row in laid["Sources"]] == ["S1", "S2"]
    assert "SHA-256" in laid["Sources"][0]["citation"]


def test_numbers_are_numbers_and_days_are_days(assessment: Assessment) -> None:
    laid = sheets(assessment)
    finding = next(row for row in laid["Findings"] if row["claim_id"] == "S1-09" and row["reading_plain"])
    assert finding["stated_value"] == 290
    assert finding["reading_nominal_km"] == pytest.approx(202.1, abs=0.5)
    assert finding["reading_fits"] is False
    window = next(row for row in laid["Claims"] if row["claim_id"] == "S1-05")
    assert (window["earliest_start"], window["latest_end"]) == (dt.datetime(2023, 9, 7), dt.datetime(2023, 10, 1))
    containers = next(row for row in laid["Claims"] if row["claim_id"] == "S1-02")
    assert (containers["value"], containers["number_low"], containers["hedge"]) == ("1,000", 1000, "more than")
    assert laid["Sources"][0]["published_first"] == dt.datetime(2023, 10, 14)


def test_a_claim_linked_by_inference_says_so(assessment: Assessment) -> None:
    rows = {row["claim_id"]: row for row in sheets(assessment)["Claims"]}
    assert (rows["S1-09"]["basis"], rows["S2-06"]["basis"]) == ("stated", "inferred")
    assert rows["S2-06"]["verdict"] == "unit_suspect"


def test_a_sheet_can_be_read_filtered_and_printed(assessment: Assessment) -> None:
    book = openpyxl.load_workbook(io.BytesIO(to_workbook(assessment, VIEW, STAMP)))
    for sheet in book:
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref == sheet.dimensions
        assert sheet.print_title_rows == "$1:$1"
        assert sheet["A1"].font.bold
    assert book["Claims"].column_dimensions["F"].width > 40
    assert book["Claims"]["F2"].alignment.wrap_text


def test_only_the_claims_of_a_view_are_written(assessment: Assessment) -> None:
    laid = sheets(assessment, replace(VIEW, claims=frozenset({"S1-09", "S1-02"})))
    assert {row["claim_id"] for row in laid["Findings"]} == {"S1-09"}
    assert [row["claim_id"] for row in laid["Claims"]] == ["S1-02", "S1-09"]
    assert [row["source"] for row in laid["Sources"]] == ["S1"]
    assert laid["Route"] == laid["Compared"] == []


def test_the_csv_files_hold_the_same_selection(assessment: Assessment) -> None:
    chosen = frozenset({"S2-06", "S2-01"})
    rows = list(csv.DictReader(io.StringIO(claims_csv(assessment, replace(VIEW, claims=chosen)))))
    assert [row["claim_id"] for row in rows] == ["S2-01", "S2-06"]
    assert rows[0].keys() == set(claims.COLUMNS)
    judged = csv.DictReader(io.StringIO(findings_csv(assessment, chosen)))
    assert {row["claim_id"] for row in judged} == {"S2-06"}
    assert len(list(csv.DictReader(io.StringIO(claims_csv(assessment, VIEW))))) == len(assessment.case.claims)


def test_the_csv_of_claims_says_what_the_sheet_says(assessment: Assessment) -> None:
    from_csv = csv.DictReader(io.StringIO(claims_csv(assessment, VIEW)))
    for written, laid in zip(from_csv, sheets(assessment)["Claims"], strict=True):
        for name, value in laid.items():
            shown = value.date().isoformat() if isinstance(value, dt.datetime) else "" if value is None else str(value)
            assert written[name] == shown, name


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "＝1", "=cmd|' /C calc'!A0"])
def test_no_text_is_run_as_a_formula(assessment: Assessment, text: str) -> None:
    spoilt = with_claim(assessment, content=text, note=text)
    book = openpyxl.load_workbook(io.BytesIO(to_workbook(spoilt, VIEW, {"Waybill-Recipe": text})))
    assert {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row} <= {"s", "n", "b", "d"}
    assert book["Claims"]["F2"].value == text
    (row, *_) = csv.DictReader(io.StringIO(claims_csv(spoilt, VIEW)))
    assert row["content"] == f"'{text}"


def test_control_characters_are_seen_and_counted(assessment: Assessment) -> None:
    laid = sheets(with_claim(assessment, content="a\x00b\x0bc\x1bd\ud800e", note="whole"))
    assert laid["Claims"][0]["content"] == "a�b�c�d�e"
    (line,) = [row["words"] for row in laid["Read me"] if row["about"] == "Control characters"]
    assert line.startswith("1 cells")
    assert not [row for row in sheets(assessment)["Read me"] if row["about"] == "Control characters"]


def test_a_text_that_looks_like_a_code_is_shown_as_written() -> None:
    assert one_cell("_x0041_").value == "_x005F_x0041_"  # a spreadsheet shows it as _x0041_; openpyxl shows the file
    assert one_cell("a_x").value == "a_x"


@pytest.mark.parametrize("letter", ["a", "평", "😀"])
def test_a_text_too_long_for_a_cell_is_cut_and_says_so(letter: str) -> None:
    shown = one_cell(letter * 40_000).value
    assert len(shown.encode("utf-16-le")) // 2 <= MOST_LETTERS
    assert shown.endswith(CUT)


def test_the_read_me_tells_the_method_the_limits_and_the_boundaries(assessment: Assessment) -> None:
    words = " ".join(str(row["words"]) for row in sheets(assessment)["Read me"])
    for needed in (
        "plain reading is fixed before any number is computed",
        "geometry, not of whether events happened",
        "68/262",
        "do not imply endorsement",
        "OpenStreetMap",
        "dprk-russia-2023",
    ):
        assert needed in words


def test_it_carries_its_stamp(assessment: Assessment) -> None:
    assert read_stamp(to_workbook(assessment, VIEW, STAMP)) == STAMP


def test_a_case_without_distances_keeps_its_claims(assessment: Assessment) -> None:
    laid = sheets(replace(assessment, findings=(), comparisons=(), feasibility=(), routes=()))
    assert laid["Findings"] == []
    assert len(laid["Claims"]) == len(assessment.case.claims)
