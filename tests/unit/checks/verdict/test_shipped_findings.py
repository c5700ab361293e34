"""The shipped case: one number, two units, and what each reproduces."""

import pytest

from dashboard.case import Case
from dashboard.checks.assess import Assessment, assess
from dashboard.checks.atlas import Atlas
from dashboard.checks.verdict.finding import Finding
from dashboard.checks.verdict.verdict import Fit, Verdict


def row(finding: Finding, reading_id: str, unit: str = "km") -> Fit:
    return next(f for f in finding.judgement.fits if f.reading.id == reading_id and f.unit == unit)


def test_290_kilometers_is_compatible_by_crimea_and_by_rail(assessment: Assessment) -> None:
    finding = assessment.finding("S1-09")
    assert (finding.verdict, finding.judgement.via) == (Verdict.COMPATIBLE, None)
    assert {f.reading.id for f in finding.judgement.fitting("km")} == {"part-crimea", "rail-crossing"}
    assert "Which was meant is not stated." in finding.sentence


def test_290_miles_puts_the_unit_in_question_by_other_lines(assessment: Assessment) -> None:
    finding = assessment.finding("S2-06")
    assert (finding.verdict, finding.judgement.via) == (Verdict.UNIT_SUSPECT, "other")
    assert {f.reading.id for f in finding.judgement.fitting("km")} == {"part-crimea", "rail-crossing"}
    assert finding.judgement.fitting("mi") == finding.judgement.fitting("nmi") == ()
    assert "does not show which unit was meant" in finding.sentence


def test_in_neither_unit_is_290_the_shortest_line(assessment: Assessment) -> None:
    for claim_id in ("S1-09", "S2-06"):
        finding = assessment.finding(claim_id)
        assert not any(fit.with_radii for fit in finding.judgement.fits if fit.reading.plain)


def test_the_shortest_line_is_202_km_and_so_are_the_border_and_the_rest(assessment: Assessment) -> None:
    plain = assessment.finding("S1-09").readings.plain
    assert plain is not None
    assert plain.nominal_km == pytest.approx(202.1, abs=0.5)  # as the facts of the case have it
    assert {r.id for r in plain.equal_to} == {"land-border", "without-crimea"}
    assert assessment.finding("S1-09").number_to_use == "about 202 km, computed; reported as 290 km"


def test_by_rail_the_crossing_is_290_to_310_km_away(assessment: Assessment) -> None:
    assert 290 <= row(assessment.finding("S1-09"), "rail-crossing").reading.nominal_km <= 310


def test_the_flat_ruler_reproduces_the_number_and_makes_no_verdict(assessment: Assessment) -> None:
    finding = assessment.finding("S1-09")
    ruler = row(finding, "mercator-ruler")
    assert ruler.reading.nominal_km == pytest.approx(293, abs=3)
    assert ruler.at_points
    assert finding.judgement.fits[finding.tried // 2].reading is ruler.reading  # Last of its unit.
    assert "Mercator" not in finding.sentence


def test_crimea_fits_only_if_the_depot_lies_more_than_9_km_off(assessment: Assessment) -> None:
    # 285 km, the least that 290 states by rounding, less 275.8 km.
    assert row(assessment.finding("S1-09"), "part-crimea").only_if_km == pytest.approx(9.2, abs=0.5)
    assert "only if the place lies 10 km or more from the town's point" in assessment.finding("S1-09").sentence


def test_both_articles_are_one_origin_and_say_so(assessment: Assessment) -> None:
    first, second = assessment.finding("S1-09"), assessment.finding("S2-06")
    assert [c.id for c in first.same_origin] == ["S2-06"]
    assert [c.id for c in second.same_origin] == ["S1-09"]
    assert "S2-06, of the same origin, gives about 290 miles: one origin, not two." in first.sentence
    assert "S1-09, of the same origin, gives roughly 290 kilometers: one origin, not two." in second.sentence


def test_the_depot_that_no_town_is_named_for_is_linked_by_inference(assessment: Assessment) -> None:
    sentence = assessment.finding("S2-06").sentence
    assert "linked to Tikhoretsk by inference" in sentence
    assert "this source names no town" in sentence


def test_the_number_is_distinctive_enough_to_be_tested(assessment: Assessment) -> None:
    for claim_id in ("S1-09", "S2-06"):
        share = assessment.finding(claim_id).judgement.passing_share
        assert share is not None
        assert 0.2 < share < 0.5  # Three readings, 30 to 75 km wide, out of 101 to 404 km.


def test_only_the_two_distances_are_judged(assessment: Assessment) -> None:
    assert [f.claim.id for f in assessment.findings] == ["S1-09", "S2-06"]
    with pytest.raises(KeyError):
        assessment.finding("S1-02")


def test_200_kilometers_in_its_place_would_be_supported(case: Case, atlas: Atlas) -> None:
    claims = tuple(c.model_copy(update={"value": "200"}) if c.id == "S1-09" else c for c in case.claims)
    changed = assess(case.model_copy(update={"claims": claims, "legs": ()}), atlas)
    assert changed.finding("S1-09").verdict is Verdict.SUPPORTED
    assert changed.finding("S2-06").verdict is Verdict.UNIT_SUSPECT


def test_an_assessment_is_the_same_when_it_is_made_again(case: Case, atlas: Atlas, assessment: Assessment) -> None:
    again = assess(case.model_copy(update={"legs": ()}), atlas)
    for old, new in zip(assessment.findings, again.findings, strict=True):
        assert (new.sentence, new.footnote, new.number_to_use) == (old.sentence, old.footnote, old.number_to_use)
