"""From a claim to a finding: ends looked up, same origin cited, and words that say no more than the geometry."""

import re
from typing import Any

import pytest

from dashboard.case import Case, Claim
from dashboard.checks.assess import assess
from dashboard.checks.atlas import Atlas
from dashboard.checks.verdict.finding import Finding
from dashboard.checks.verdict.verdict import Verdict

FORBIDDEN = re.compile(r"\b(false|true|debunked|confirm(s|ed)?|proves?|real|actual(ly)?)\b", re.IGNORECASE)
CAUSES = re.compile(
    r"\b(mistakes?|errors?|typos?|wrong(ly)?|mis\w+|mixed|confused|meant \w+ometers|should (be|read)|instead)\b",
    re.IGNORECASE,
)
LIKELIHOOD = re.compile(r"\b(likely|unlikely|probabl[ey]|confidence|certain(ly)?)\b", re.IGNORECASE)

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


def find(case: Case, atlas: Atlas, *changes: dict[str, Any]) -> tuple[Finding, ...]:
    """Assess claims that differ from `CLAIM` in what is given, with the places of the shipped case and no legs."""
    claims = tuple(Claim.model_validate(CLAIM | {"id": f"X-{n}"} | c) for n, c in enumerate(changes, start=1))
    return assess(case.model_copy(update={"claims": claims, "legs": ()}), atlas).findings


EXAMPLES: list[tuple[Verdict, dict[str, Any]]] = [
    (Verdict.SUPPORTED, {"hedge": "about", "value": "200", "unit": "km"}),
    (Verdict.SUPPORTED, {"hedge": "more than", "value": "50", "unit": "km"}),
    (Verdict.COMPATIBLE, {"hedge": "about", "value": "300", "unit": "km"}),
    (Verdict.UNIT_SUSPECT, {"value": "202", "unit": "mi"}),
    (Verdict.UNIT_SUSPECT, {"hedge": "about", "value": "290", "unit": "mi"}),
    (Verdict.NOT_SUPPORTED, {"value": "900", "unit": "km"}),
    (Verdict.IMPOSSIBLE, {"value": "100", "unit": "km", "path": "rail"}),
    (Verdict.UNDETERMINED, {"value": "300", "unit": "km", "path": "road"}),
    (Verdict.UNDETERMINED, {"hedge": "near", "value": "300", "unit": "km"}),
    (Verdict.UNDETERMINED, {"value": "300", "unit": "km", "subject": {"as_written": "a depot"}}),
    (Verdict.UNDETERMINED, {"value": "300", "unit": "km", "object": {"ref": "border:ZZ"}}),
    (Verdict.UNDETERMINED, {"value": "300", "unit": "km", "subject": {"ref": "border:RU"}}),
    (
        Verdict.UNDETERMINED,
        {"value": "30", "unit": "km", "subject": {"ref": "najin"}, "object": {"ref": "tumangang", "radius_km": 40}},
    ),
]


@pytest.fixture(scope="module")
def examples(case: Case, atlas: Atlas) -> tuple[Finding, ...]:
    return find(case, atlas, *(changes for _, changes in EXAMPLES))


def test_every_verdict_is_reached_from_a_claim(examples: tuple[Finding, ...]) -> None:
    assert [f.verdict for f in examples] == [verdict for verdict, _ in EXAMPLES]
    assert {f.verdict for f in examples} == set(Verdict)


def test_every_sentence_carries_numbers(examples: tuple[Finding, ...]) -> None:
    for finding in examples:
        assert re.search(r"\d", finding.sentence.replace(finding.claim.id, "")), finding.sentence
        assert finding.claim.value in finding.number_to_use


def test_no_word_says_more_than_the_geometry(examples: tuple[Finding, ...]) -> None:
    for finding in examples:
        for words in (finding.sentence, finding.footnote, finding.number_to_use, finding.verdict.shown):
            assert not FORBIDDEN.search(words), words
            assert not CAUSES.search(words), words
            assert not LIKELIHOOD.search(words), words


def test_every_sentence_is_finished(examples: tuple[Finding, ...]) -> None:
    for finding in examples:
        for words in (finding.sentence, finding.footnote):
            assert words.endswith(".")
            assert not re.search(r"\.\.|  | \.|None|nan|inf\b|<", words), words


def test_a_compatible_finding_leaves_open_which_was_meant(examples: tuple[Finding, ...]) -> None:
    (compatible,) = (f for f in examples if f.verdict is Verdict.COMPATIBLE)
    assert "Which was meant is not stated." in compatible.sentence


def test_a_changed_unit_is_one_possible_explanation_of_the_plain_line(examples: tuple[Finding, ...]) -> None:
    plain, other = (f for f in examples if f.verdict is Verdict.UNIT_SUSPECT)
    assert (plain.judgement.via, other.judgement.via) == ("plain", "other")
    assert "the same number in kilometers reproduces the shortest line" in plain.sentence
    assert "a changed unit is one possible explanation" in plain.sentence
    assert "not the shortest line" in other.sentence
    assert "This does not show which unit was meant." in other.sentence


def test_an_impossible_path_is_shown_beside_the_straight_line(examples: tuple[Finding, ...]) -> None:
    (impossible,) = (f for f in examples if f.verdict is Verdict.IMPOSSIBLE)
    # 202.06 km less the town's radius of 5 km and the outline's 25 m.
    assert "shorter than any path between these ends: the straight line is 197 km or more" in impossible.sentence


def test_a_bound_that_holds_by_more_than_a_factor_of_two_is_called_weak(case: Case, atlas: Atlas) -> None:
    weak, strong, below = find(
        case,
        atlas,
        {"hedge": "more than", "value": "101", "unit": "km"},
        {"hedge": "more than", "value": "102", "unit": "km"},
        {"hedge": "up to", "value": "405", "unit": "km"},
    )
    # The shortest line is 202.06 km: twice 101 is less, twice 102 more, and half of 405 more again.
    assert {f.verdict for f in (weak, strong, below)} == {Verdict.SUPPORTED}
    assert [("The bound is weak" in f.sentence) for f in (weak, strong, below)] == [True, False, True]


def test_the_plain_line_in_another_unit_is_told_and_does_not_change_the_verdict(case: Case, atlas: Atlas) -> None:
    # 190 mi are 306 km, within reach by rail; 190 km are within 15 km of the shortest line, 202 km.
    (finding,) = find(case, atlas, {"value": "190", "unit": "mi", "subject": {"ref": "tikhoretsk", "radius_km": 15.0}})
    assert finding.verdict is Verdict.COMPATIBLE
    assert "The same number in kilometers fits the shortest line" in finding.sentence


def test_what_could_not_be_tried_stands_in_the_footnote(examples: tuple[Finding, ...]) -> None:
    assert "Not tried: by road: no road data" in examples[0].footnote


@pytest.mark.parametrize("value", ["200", "290"])
def test_a_claim_turned_round_gets_the_same_finding(case: Case, atlas: Atlas, value: str) -> None:
    there = {"value": value, "unit": "km"}
    back = there | {"subject": {"ref": "border:UA"}, "object": {"ref": "tikhoretsk"}}
    one, two = find(case, atlas, there, back)
    assert one.verdict is two.verdict
    assert [f.reading.nominal_km for f in one.judgement.fits] == [f.reading.nominal_km for f in two.judgement.fits]


def test_only_claims_of_one_origin_between_the_same_known_ends_are_cited(case: Case, atlas: Atlas) -> None:
    found = find(
        case,
        atlas,
        {"value": "290", "unit": "km"},
        {"value": "290", "unit": "mi", "subject": {"ref": "border:UA"}, "object": {"ref": "tikhoretsk"}},
        {"value": "290", "unit": "mi", "origin": "another"},
        {"value": "290", "unit": "km", "subject": {"ref": "najin"}},
        {"value": "290", "unit": "km", "subject": {"as_written": "a depot"}},
        {"value": "280", "unit": "km", "subject": {"as_written": "a camp"}},
    )
    assert [[c.id for c in f.same_origin] for f in found] == [["X-2"], ["X-1"], [], [], [], []]
    assert "X-2, of the same origin, gives 290 miles: one origin, not two." in found[0].sentence


def test_an_end_not_named_is_said_to_be_unknown(examples: tuple[Finding, ...]) -> None:
    finding = examples[9]
    assert finding.judgement.reason == "the source does not say which place “a depot” is, and it is linked to none"
    assert finding.number_to_use == "no computed number; reported as 300 km"


def test_a_border_without_data_is_said_to_be_so(examples: tuple[Finding, ...]) -> None:
    assert examples[10].judgement.reason == "there is no boundary data for ZZ"
    assert "the length of their border, 2,022 km as drawn" in examples[11].judgement.reason


def test_a_distance_claim_that_is_not_in_the_case_has_no_finding(case: Case, atlas: Atlas) -> None:
    with pytest.raises(KeyError):
        assess(case.model_copy(update={"claims": (), "legs": ()}), atlas).finding("X-1")


def test_one_combination_tried_is_counted_as_one(case: Case, atlas: Atlas) -> None:
    (finding,) = find(case, atlas, {"object": {"ref": "tikhoretsk"}, "value": "1,450", "unit": "m", "path": "straight"})
    assert len(finding.judgement.fits) == 1
    assert "Tried: 1 combination of reading and unit (meters)" in finding.sentence + finding.footnote
