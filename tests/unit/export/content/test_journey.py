"""The route against its days as plain values: every number finite or null, what is stated and assumed told apart."""

import json

from dashboard.checks.assess import Assessment
from dashboard.export.content.journey import journey_json


def test_each_leg_and_the_whole_route_are_laid_out(assessment: Assessment) -> None:
    laid_out = journey_json(assessment)
    assert [each["leg_id"] for each in laid_out["feasibility"]] == ["sea", "rail", None]
    for each, judged in zip(laid_out["feasibility"], assessment.feasibility, strict=True):
        assert each["verdict"] == judged.verdict.value
        assert each["sentence"] == judged.sentence
        assert each["length_km"][0] <= each["length_km"][1]
    json.dumps(laid_out, allow_nan=False)


def test_the_band_says_what_it_rests_on(assessment: Assessment) -> None:
    band = journey_json(assessment)["band"]
    assert "assumptions, not reported" in band["label"]
    assert [day["day"] for day in band["days"]] == [day.isoformat() for day in assessment.case.days]
    assert all(0 <= day["low_km"] <= day["high_km"] <= band["length_km"] for day in band["days"])
    assert any("S1 does not say" in clause for clause in band["assumed"])


def test_a_case_without_legs_has_none(assessment: Assessment) -> None:
    empty = Assessment(assessment.case, (), ())
    assert journey_json(empty) == {"feasibility": [], "doubts": [], "band": None}
