import csv
import io
import json
import math
from dataclasses import replace
from typing import Any

import pytest

from dashboard.case import Quantity
from dashboard.checks.assess import Assessment
from dashboard.checks.verdict.verdict import judge
from dashboard.export.tables.findings import COLUMNS, findings_csv, findings_json

STATED = {"value", "unit", "hedge", "low_km", "high_km"}
READING = {"id", "plain", "artefact", "unit", "nominal_km", "low_km", "high_km", "fits", "method"}


@pytest.fixture(scope="module")
def judged(assessment: Assessment) -> dict[str, Any]:
    return findings_json(assessment)


def rows(assessment: Assessment) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(findings_csv(assessment))))


def restated(assessment: Assessment, hedge: str, value: str = "290") -> Assessment:
    """Judge the first finding again with another hedge and number."""
    finding = assessment.findings[0]
    claim = finding.claim.model_copy(update={"hedge": hedge, "value": value})
    quantity = Quantity(value=value, unit="km", hedge=hedge)
    judgement = judge(quantity, None, finding.readings, hindrance="", shortest=None)
    return Assessment(assessment.case, (replace(finding, claim=claim, judgement=judgement),), assessment.routes)


def test_the_shape_is_as_agreed(judged: dict[str, Any], assessment: Assessment) -> None:
    assert judged["case"] == "dprk-russia-2023"
    assert [f["claim_id"] for f in judged["findings"]] == ["S1-09", "S2-06"]
    for finding, assessed in zip(judged["findings"], assessment.findings, strict=True):
        assert set(finding["stated"]) == STATED
        assert all(set(reading) >= READING for reading in finding["readings"])
        assert finding["tried"] == len(finding["readings"]) == len(assessed.judgement.fits)
        assert finding["sentence"] == assessed.sentence


def test_the_stated_number_is_a_number(judged: dict[str, Any]) -> None:
    stated = judged["findings"][0]["stated"]
    assert stated == {"value": 290, "unit": "km", "hedge": "roughly", "low_km": 275.5, "high_km": 304.5}


def test_a_bound_without_upper_end_has_none(assessment: Assessment) -> None:
    judged = findings_json(restated(assessment, "more than"))
    assert judged["findings"][0]["stated"]["high_km"] is None
    json.dumps(judged, allow_nan=False)


def test_a_fraction_stays_a_fraction(assessment: Assessment) -> None:
    judged = findings_json(restated(assessment, "", "290.5"))
    assert math.isclose(judged["findings"][0]["stated"]["value"], 290.5)


def test_the_sheet_has_a_row_a_reading(assessment: Assessment, judged: dict[str, Any]) -> None:
    written = rows(assessment)
    assert len(written) == sum(f["tried"] for f in judged["findings"])
    assert tuple(written[0]) == COLUMNS
    assert {row["reading_fits"] for row in written} == {"true", "false"}


def test_a_finding_without_readings_keeps_a_row_and_its_reason(assessment: Assessment) -> None:
    (row,) = rows(restated(assessment, "near"))
    assert row["verdict"] == "undetermined"
    assert "near" in row["reason"]
    assert row["reading_id"] == ""


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", " =", "＝"])
def test_no_cell_can_run_as_a_formula(assessment: Assessment, first: str) -> None:
    finding = replace(assessment.findings[0], sentence=f"{first}HYPERLINK(1)")
    (row, *_) = rows(Assessment(assessment.case, (finding,), assessment.routes))
    assert row["sentence"] == f"'{first}HYPERLINK(1)"


def test_comparisons_are_laid_out_with_their_reason(judged: dict[str, Any]) -> None:
    compared = {tuple(c["claim_ids"]): c for c in judged["comparisons"]}
    assert len(compared) == 6
    assert set(compared["S1-09", "S2-06"]) == {"claim_ids", "topic", "relation", "one_origin", "inferred", "reason"}
    assert compared["S1-09", "S2-06"]["relation"] == "contradict"
    assert compared["S1-02", "S1-10"]["relation"] == "not comparable"
    assert compared["S1-02", "S2-01"]["one_origin"] is True


def test_origins_links_and_dates_stand_beside_them(judged: dict[str, Any]) -> None:
    json.dumps(judged, allow_nan=False)
    quantities = {q["topic"]: q["independent_origins"] for q in judged["lineage"]["quantities"]}
    assert quantities["containers"] == quantities["distance-to-border"] == 1
    assert [link["claim_id"] for link in judged["lineage"]["inferred_links"]] == ["S2-05", "S2-06"]
    assert {o["event_ids"][1]: o["gap_days"] for o in judged["dates"]["order"]}["summit"] == (5, 6)
    assert [p["containment"] for p in judged["dates"]["window"]].count("outside") == 5
