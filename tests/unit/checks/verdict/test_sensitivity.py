"""What moves a verdict, each threshold tried just below and just above, and what would settle it."""

import re
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from dashboard.case import Case, Claim
from dashboard.checks.assess import Assessment, assess
from dashboard.checks.atlas import Atlas
from dashboard.checks.readings.parts import parts
from dashboard.checks.readings.readings import Readings
from dashboard.checks.stated.tolerance import stated_interval
from dashboard.checks.verdict.finding import Finding
from dashboard.checks.verdict.sensitivity import WIDE_TOLERANCE, Factor
from dashboard.checks.verdict.sensitivity import sensitivity as compute_sensitivity
from dashboard.checks.verdict.settle import settle
from dashboard.checks.verdict.variation import (
    radius_sum_km,
    reached_at_km,
    turning_radius_km,
    with_radius_sum,
    with_reading_reached,
    with_tolerance,
)
from dashboard.checks.verdict.verdict import Verdict

FORBIDDEN = re.compile(r"\b(false|true|debunked|confirm(s|ed)?|proves?|real|actual(ly)?)\b", re.IGNORECASE)

CLAIM: dict[str, Any] = {
    "id": "X-1",
    "source": "S1",
    "locator": "P1",
    "kind": "distance",
    "content": "Distance",
    "origin": "a spokesman",
    "attribution": "a spokesman, as relayed",
    "subject": {"ref": "tikhoretsk"},
    "object": {"ref": "border:UA"},
}

EXAMPLES: tuple[tuple[Verdict, dict[str, Any]], ...] = (
    (Verdict.SUPPORTED, {"hedge": "about", "value": "200", "unit": "km"}),
    (Verdict.SUPPORTED, {"hedge": "more than", "value": "150", "unit": "km"}),
    (Verdict.COMPATIBLE, {"hedge": "about", "value": "300", "unit": "km"}),
    (Verdict.UNIT_SUSPECT, {"value": "202", "unit": "mi"}),
    (Verdict.UNIT_SUSPECT, {"hedge": "about", "value": "290", "unit": "mi"}),
    (Verdict.NOT_SUPPORTED, {"value": "900", "unit": "km"}),
    (Verdict.NOT_SUPPORTED, {"value": "900", "unit": "km", "subject": {"ref": "najin"}, "object": {"ref": "dunay"}}),
    (Verdict.NOT_SUPPORTED, {"value": "250", "unit": "km", "path": "straight"}),
    (Verdict.SUPPORTED, {"value": "300", "unit": "km", "path": "rail"}),
    (Verdict.IMPOSSIBLE, {"value": "100", "unit": "km", "path": "rail"}),
    (Verdict.UNDETERMINED, {"value": "300", "unit": "km", "path": "road"}),
    (Verdict.UNDETERMINED, {"value": "300", "unit": "km", "hedge": "near"}),
    (Verdict.UNDETERMINED, {"value": "300", "unit": "km", "subject": {"as_written": "a depot"}}),
)


@pytest.fixture(scope="module")
def examples(case: Case, atlas: Atlas) -> tuple[Finding, ...]:
    claims = tuple(Claim.model_validate(CLAIM | {"id": f"X-{n}"} | c) for n, (_, c) in enumerate(EXAMPLES, start=1))
    return assess(case.model_copy(update={"claims": claims, "legs": ()}), atlas).findings


@pytest.fixture(scope="module")
def shipped(assessment: Assessment) -> Finding:
    return assessment.finding("S1-09")


@cache
def sensitivity(finding: Finding) -> tuple[Factor, ...]:
    return compute_sensitivity(finding)


def factor(finding: Finding, kind: str, subject: str) -> Factor:
    return next(f for f in sensitivity(finding) if (f.factor, f.subject) == (kind, subject))


def test_the_examples_reach_what_they_are_for(examples: tuple[Finding, ...]) -> None:
    assert [f.verdict for f in examples] == [verdict for verdict, _ in EXAMPLES]


def test_every_sentence_is_finished_and_carries_numbers(examples: tuple[Finding, ...]) -> None:
    for finding in examples:
        for words in (settle(finding), *(f.sentence for f in sensitivity(finding))):
            assert re.search(r"\d", words), words
            assert words.endswith("."), words
            assert not re.search(r"\.\.|  | \.|None|nan|inf\b|<|:,", words), words


def test_no_word_says_more_than_the_geometry(examples: tuple[Finding, ...]) -> None:
    for finding in examples:
        for words in (settle(finding), *(f.sentence for f in sensitivity(finding))):
            assert not FORBIDDEN.search(words), words


def test_290_km_reaches_the_nearest_border_only_from_74_km_off(shipped: Finding) -> None:
    # 275.5, the least that about 290 states, less 202.06 km and the outline's 10 m.
    plain = factor(shipped, "reading", "recognised territory, km")
    assert plain.threshold_km == pytest.approx(73.4, abs=0.5)
    assert "only if the place lies 74 km or more from the town's point" in plain.sentence
    assert plain.after is Verdict.SUPPORTED


def test_a_reading_is_reached_at_its_threshold_and_not_before(examples: tuple[Finding, ...]) -> None:
    for finding in examples:
        for fit in finding.judgement.fits:
            away_km = reached_at_km(fit) * fit.reading.reach
            assert fit.stated.overlaps(fit.reading.at_points.widened(away_km + 1e-6))
            if away_km > 0:
                assert not fit.stated.overlaps(fit.reading.at_points.widened(away_km - 1e-6))


def test_a_network_is_reached_at_two_thirds_of_the_gap(examples: tuple[Finding, ...]) -> None:
    rail = next(f for f in examples[5].judgement.fits if f.reading.path == "rail" and f.unit == "km")
    # 850 km, the least that 900 states, less the longest path by rail.
    assert reached_at_km(rail) == pytest.approx((850.0 - rail.reading.at_points.high_km) / 1.5)


def test_a_verdict_turns_at_the_radius_that_is_named(examples: tuple[Finding, ...]) -> None:
    turned = 0
    for finding in examples:
        plain, sum_km = finding.readings.plain, radius_sum_km(finding)
        if plain is None or not finding.judgement.fits:
            continue
        for stop_km in (max(plain.nominal_km, sum_km), 0.0):
            radius_km = turning_radius_km(finding, sum_km, stop_km)
            if radius_km is None:
                continue
            away_km = 2e-3 if stop_km > sum_km else -2e-3
            assert with_radius_sum(finding, radius_km - away_km) is finding.verdict
            assert with_radius_sum(finding, max(0.0, radius_km + away_km)) is not finding.verdict
            turned += 1
    assert turned > 5


def test_the_radius_as_it_is_gives_the_verdict_as_it_is(examples: tuple[Finding, ...]) -> None:
    for finding in examples:
        if finding.judgement.fits and finding.readings.plain:
            assert with_radius_sum(finding, radius_sum_km(finding)) is finding.verdict


def test_a_fit_that_needs_the_radius_is_lost_just_below_it(shipped: Finding) -> None:
    kept = tuple(r for r in shipped.readings.computed if r.path != "rail")
    alone = replace(shipped, readings=Readings(kept, ()))
    # 285, the least that 290 states by rounding, less 275.75 km to Crimea and the outline's 10 m.
    radius_km = turning_radius_km(alone, 15.0, 0.0)
    assert radius_km == pytest.approx(9.24, abs=0.5)
    assert radius_km is not None
    assert with_radius_sum(alone, radius_km + 1e-5) is Verdict.COMPATIBLE
    assert with_radius_sum(alone, radius_km - 1e-5) is Verdict.NOT_SUPPORTED


def test_without_crimea_the_way_by_rail_still_fits(shipped: Finding) -> None:
    left = factor(shipped, "boundary", "readings of Crimea left out")
    assert left.after is None
    assert "2 of 3 remain and the verdict stays compatible" in left.sentence
    outside = factor(shipped, "boundary", "territory without Crimea")
    assert outside.after is None
    assert "the plain line is 202 km" in outside.sentence


def test_a_stated_way_by_rail_would_be_supported(shipped: Finding) -> None:
    assert factor(shipped, "path", "rail").after is Verdict.SUPPORTED
    assert factor(shipped, "path", "straight").after is None


def test_a_stated_path_is_not_varied(examples: tuple[Finding, ...]) -> None:
    for finding in examples:
        if finding.claim.path is not None:
            assert not any(f.factor == "path" for f in sensitivity(finding))


@pytest.mark.parametrize(("share", "verdict"), [(0.252, Verdict.SUPPORTED), (0.251, Verdict.COMPATIBLE)])
def test_a_tolerance_reaches_the_plain_line_at_its_exact_share(
    shipped: Finding, share: float, verdict: Verdict
) -> None:
    # 290 km less the 217.07 km that the shortest line reaches within the radius are 25.15 % of 290.
    assert with_tolerance(shipped, share) is verdict


def test_dropping_the_hedge_is_judging_at_rounding(examples: tuple[Finding, ...]) -> None:
    assert with_tolerance(examples[0], None) is Verdict.SUPPORTED  # 200 at rounding is 180 to 220.
    assert not any(f.factor == "tolerance" for f in sensitivity(examples[1]))  # A bound keeps its side.
    subjects = [f.subject for f in sensitivity(examples[3]) if f.factor == "tolerance"]
    assert subjects == [f"{WIDE_TOLERANCE:.0%}"]  # There is no hedge to drop.


def test_a_reading_brought_within_reach_makes_the_verdict_it_would(shipped: Finding) -> None:
    plain = next(f for f in shipped.judgement.fits if f.reading.plain)
    assert with_reading_reached(shipped, plain) is Verdict.SUPPORTED


def test_what_survives_is_told_apart_by_path_and_position(shipped: Finding) -> None:
    words = settle(shipped)
    assert "The source's path (straight or by rail) would separate" in words
    assert "(276 km) from the way by rail" in words
    assert "to within 9 km" in words


def test_a_unit_in_question_is_settled_by_the_words_of_the_origin(assessment: Assessment) -> None:
    words = settle(assessment.finding("S2-06"))
    assert "The unit in the words of White House (Kirby) would separate 290 mi" in words
    assert "from 290 km" in words


def test_what_cannot_be_tested_says_what_is_missing(examples: tuple[Finding, ...]) -> None:
    assert "no road data" in settle(examples[10])
    assert "does not say which place “a depot” is" in settle(examples[12])
    assert sensitivity(examples[10]) == sensitivity(examples[12]) == ()


def test_an_impossible_number_says_how_much_it_lacks(examples: tuple[Finding, ...]) -> None:
    # The straight line less the radius of 5 km and the outline's 10 m is 197.05 km; 100 states up to 110.
    assert "falls 87 km short of the straight line's 197 km" in settle(examples[9])


def test_the_parts_of_a_reading_add_up_to_its_interval(examples: tuple[Finding, ...], shipped: Finding) -> None:
    for finding in (*examples, shipped):
        for reading in finding.readings.computed:
            whole_km = sum(part.km for part in parts(reading, finding.ends))
            assert whole_km == pytest.approx(reading.with_radii.high_km - reading.nominal_km, abs=1e-6)
            assert all(part.km >= 0 for part in parts(reading, finding.ends))


def test_the_wider_tolerance_is_a_tenth_of_the_number(shipped: Finding) -> None:
    stated = stated_interval(shipped.claim.quantity)
    assert stated.high_km < 290 * (1 + WIDE_TOLERANCE)
    assert "10%" in factor(shipped, "tolerance", "10%").sentence
