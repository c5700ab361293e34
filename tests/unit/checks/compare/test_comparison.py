"""Claims against each other: every relation with its exact boundary, and no word that says more."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.case import Case, Claim
from dashboard.case.legs.mode import STRAIGHT
from dashboard.checks.assess import Assessment, assess
from dashboard.checks.atlas import Atlas
from dashboard.checks.compare.comparison import Comparison, Relation, compare, count_comparable
from dashboard.checks.compare.pairing import MOST_PAIRS
from dashboard.checks.verdict.distance import Measured, measure

FORBIDDEN = re.compile(r"\b(false|true|debunked|confirm(s|ed)?|proves?|real|actual(ly)?)\b", re.IGNORECASE)
LIKELIHOOD = re.compile(r"\b(likely|unlikely|probabl[ey]|confidence|certain(ly)?)\b", re.IGNORECASE)

CLAIM: dict[str, Any] = {
    "source": "S1",
    "locator": "P1",
    "content": "a fact",
    "origin": "a spokesman",
    "attribution": "a spokesman, as relayed",
}
COUNT = CLAIM | {"kind": "count", "unit": "containers"}
DISTANCE = CLAIM | {
    "kind": "distance",
    "unit": "km",
    "subject": {"ref": "tikhoretsk"},
    "object": {"ref": "border:UA"},
}
WINDOW = CLAIM | {"kind": "window"}


def days(*four: int) -> dict[str, str]:
    names = ("earliest_start", "latest_start", "earliest_end", "latest_end")
    return dict(zip(names, (f"2023-09-{day:02}" for day in four), strict=True))


def claims_of(*changes: dict[str, Any]) -> tuple[Claim, ...]:
    return tuple(Claim.model_validate({"id": f"X-{n}", **c}) for n, c in enumerate(changes, start=1))


def compare_two(case: Case, first: dict[str, Any], second: dict[str, Any]) -> Comparison:
    """Compare two claims that need no map."""
    (comparison,) = compare(case.model_copy(update={"claims": claims_of(first, second)}), ())
    return comparison


def measure_two(case: Case, atlas: Atlas, first: dict[str, Any], second: dict[str, Any]) -> Comparison:
    """Compare two stated distances."""
    two = case.model_copy(update={"claims": claims_of(DISTANCE | first, DISTANCE | second), "legs": ()})
    (comparison,) = assess(two, atlas).comparisons
    return comparison


def count(value: str, hedge: str = "", **more: Any) -> dict[str, Any]:
    return COUNT | {"value": value, "hedge": hedge} | more


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        (count("1,000", "more than"), count("1,000", "more than"), Relation.AGREE),
        (count("1,000", "more than"), count("1,001", "more than"), Relation.COMPATIBLE),
        (count("1,000", "more than"), count("1,000"), Relation.COMPATIBLE),
        # 73 by rounding is 72.5 to 73.5: it meets 74 at one point, and neither holds the other's number.
        (count("73"), count("73"), Relation.AGREE),
        (count("73"), count("74"), Relation.COMPATIBLE),
        (count("73"), count("75"), Relation.CONTRADICT),
        # About 300 is 270 to 330 (a whole unit is 100, but at most 10 %).
        (count("300", "about"), count("270", "about"), Relation.COMPATIBLE),
        (count("300", "about"), count("330", "more than"), Relation.COMPATIBLE),
        (count("300", "about"), count("331", "more than"), Relation.CONTRADICT),
        # About 315 is 299.25 to 330.75 (5 %) and holds 300; about 316 begins at 300.2 and does not.
        (count("300", "about"), count("315", "about"), Relation.AGREE),
        (count("300", "about"), count("316", "about"), Relation.COMPATIBLE),
        (count("300", "less than"), count("300", "more than"), Relation.COMPATIBLE),
        (count("300", "less than"), count("301", "more than"), Relation.CONTRADICT),
        (count("300", "far"), count("300"), Relation.NOT_COMPARABLE),
        (count("300", topic="seen"), count("300", topic="seen", unit="cars"), Relation.NOT_COMPARABLE),
        (count("300", scope="one port"), count("1,000", scope="in all"), Relation.NOT_COMPARABLE),
        (count("300", scope="one port"), count("300", scope="in all"), Relation.NOT_COMPARABLE),
        (count("300", scope="one port"), count("300"), Relation.NOT_COMPARABLE),
        (count("300", scope="one port"), count("1,000", scope="one port"), Relation.CONTRADICT),
        (count("300", subject={"ref": "najin"}), count("300"), Relation.NOT_COMPARABLE),
        (count("300", dates=days(7, 7, 8, 8)), count("300", dates=days(7, 7, 8, 9)), Relation.NOT_COMPARABLE),
        (count("300", dates=days(7, 7, 8, 8)), count("300", dates=days(7, 7, 8, 8)), Relation.AGREE),
    ],
)
def test_counts(case: Case, first: dict[str, Any], second: dict[str, Any], relation: Relation) -> None:
    assert compare_two(case, first, second).relation is relation


@pytest.mark.parametrize(
    ("first", "second", "scopes", "relation"),
    [
        ((7, 7, 30, 30), (7, 7, 30, 30), ("", ""), Relation.AGREE),
        ((7, 7, 30, 30), (7, 7, 30, 30), ("by ship", "in all"), Relation.AGREE),
        ((7, 8, 30, 30), (8, 9, 30, 30), ("", ""), Relation.COMPATIBLE),  # Both can start on the 8th.
        ((7, 7, 30, 30), (8, 9, 30, 30), ("", ""), Relation.CONTRADICT),
        ((7, 7, 29, 29), (7, 7, 29, 30), ("", ""), Relation.COMPATIBLE),
        ((7, 7, 28, 28), (7, 7, 29, 30), ("", ""), Relation.CONTRADICT),
        ((7, 8, 30, 30), (8, 9, 30, 30), ("by ship", "in all"), Relation.NOT_COMPARABLE),
        ((7, 7, 30, 30), (8, 9, 30, 30), ("by ship", ""), Relation.NOT_COMPARABLE),
    ],
)
def test_windows(
    case: Case, first: tuple[int, ...], second: tuple[int, ...], scopes: tuple[str, str], relation: Relation
) -> None:
    one, other = (
        WINDOW | {"dates": days(*four), "scope": scope} for four, scope in zip((first, second), scopes, strict=True)
    )
    assert compare_two(case, one, other).relation is relation


def test_the_same_dates_agree_with_a_note_where_the_scope_differs(case: Case) -> None:
    one = WINDOW | {"dates": days(7, 7, 30, 30)}
    compared = compare_two(case, one | {"scope": "by ship"}, one | {"scope": "in all"})
    assert "what they cover differs (X-1: by ship, X-2: in all)" in compared.reason
    assert "differs" not in compare_two(case, one, one).reason


def test_a_window_without_days_cannot_be_compared(case: Case) -> None:
    compared = compare_two(case, WINDOW, WINDOW | {"dates": days(7, 7, 30, 30)})
    assert compared.relation is Relation.NOT_COMPARABLE
    assert compared.reason.startswith("of the 2 claims, X-1 no day and X-2 7–30 Sep 2023")


def test_a_count_and_a_date_are_not_comparable(case: Case) -> None:
    compared = compare_two(case, count("300", topic="one"), WINDOW | {"topic": "one"})
    assert compared.relation is Relation.NOT_COMPARABLE
    assert "2 different things" in compared.reason


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        ({"value": "200"}, {"value": "200"}, Relation.AGREE),
        # 124 mi by rounding is 198.8 to 200.4 km and holds 200; 125 mi begins at 200.4.
        ({"value": "200", "hedge": "about"}, {"value": "124", "unit": "mi"}, Relation.AGREE),
        ({"value": "200", "hedge": "about"}, {"value": "125", "unit": "mi"}, Relation.COMPATIBLE),
        ({"value": "202"}, {"value": "203"}, Relation.COMPATIBLE),  # They meet at 202.5 km.
        ({"value": "202"}, {"value": "204"}, Relation.CONTRADICT),
        ({"value": "290"}, {"value": "290", "unit": "mi"}, Relation.CONTRADICT),
        ({"value": "290", "hedge": "near"}, {"value": "290"}, Relation.NOT_COMPARABLE),
        ({"value": "290", "path": "rail"}, {"value": "290"}, Relation.NOT_COMPARABLE),
        ({"value": "290", "scope": "the depot"}, {"value": "290", "scope": "the town"}, Relation.NOT_COMPARABLE),
        (
            {"value": "290", "topic": "d"},
            {"value": "290", "topic": "d", "object": {"ref": "najin"}},
            Relation.NOT_COMPARABLE,
        ),
        (
            {"value": "290", "topic": "d", "object": {"as_written": "a depot"}},
            {"value": "290", "topic": "d", "object": {"as_written": "a depot"}},
            Relation.NOT_COMPARABLE,
        ),
    ],
)
def test_distances(case: Case, atlas: Atlas, first: dict[str, Any], second: dict[str, Any], relation: Relation) -> None:
    assert measure_two(case, atlas, first, second).relation is relation


def test_distances_are_compared_in_either_direction(case: Case, atlas: Atlas) -> None:
    back = {"value": "200", "subject": {"ref": "border:UA"}, "object": {"ref": "tikhoretsk"}}
    assert measure_two(case, atlas, {"value": "200"}, back).relation is Relation.AGREE


def test_distances_between_other_ends_and_dates_without_a_topic_are_not_set_together(case: Case, atlas: Atlas) -> None:
    other = DISTANCE | {"value": "300", "object": {"ref": "najin"}}
    date = CLAIM | {"kind": "date", "dates": days(7, 7, 8, 8)}
    claims = claims_of(DISTANCE | {"value": "290"}, other, date, date)
    assert assess(case.model_copy(update={"claims": claims, "legs": ()}), atlas).comparisons == ()


def test_one_origin_is_one_witness_and_two_origins_are_not_said_to_be_one(case: Case) -> None:
    one = compare_two(case, count("300"), count("300"))
    two = compare_two(case, count("300"), count("300", origin="a minister"))
    assert (one.one_origin, two.one_origin) == (True, False)
    assert one.reason.endswith("1 origin (a spokesman), so 1 witness and not 2.")
    assert "origin" not in two.reason


PAIRS = {
    ("S1-01", "S2-02"): (Relation.AGREE, False, False),
    ("S1-02", "S1-10"): (Relation.NOT_COMPARABLE, True, False),
    ("S1-02", "S2-01"): (Relation.AGREE, True, False),
    ("S1-10", "S2-01"): (Relation.NOT_COMPARABLE, True, False),
    ("S1-05", "S2-04"): (Relation.AGREE, True, False),
    ("S1-09", "S2-06"): (Relation.CONTRADICT, True, True),
}


def test_the_shipped_case_comes_out_as_it_was_read(assessment: Assessment) -> None:
    compared = {(c.first.id, c.second.id): (c.relation, c.one_origin, c.inferred) for c in assessment.comparisons}
    assert compared == PAIRS


def test_the_two_distances_lie_139_km_apart_if_both_mean_one_depot(assessment: Assessment) -> None:
    reason = next(c.reason for c in assessment.comparisons if c.first.id == "S1-09")
    # 290 mi less 5 % is 443.4 km, 290 km and 5 % is 304.5 km.
    assert "(275.5 to 304.5 km)" in reason
    assert "(443.4 to 490.0 km)" in reason
    assert "138.9 km lie between the intervals" in reason
    assert "that both mean the same ends is an inference (the link of S2-06)" in reason


def test_the_windows_agree_and_their_scopes_are_told(assessment: Assessment) -> None:
    reason = next(c.reason for c in assessment.comparisons if c.topic == "window")
    assert "S1-05: the leg by ship, S2-04: the loading, or the whole chain" in reason


def test_a_case_without_topics_and_scopes_is_compared_by_kind_place_and_days(case: Case, atlas: Atlas) -> None:
    claims = tuple(c.model_copy(update={"topic": None, "scope": ""}) for c in case.claims)
    bare = assess(case.model_copy(update={"claims": claims, "legs": ()}), atlas)
    relations = {(c.first.id, c.second.id): c.relation for c in bare.comparisons}
    assert relations == {pair: relation for pair, (relation, *_) in PAIRS.items() if pair != ("S1-01", "S2-02")}


COUNTS = st.builds(
    count,
    st.integers(1, 2000).map(str),
    st.sampled_from(["", "about", "nearly", "just over", "more than", "up to", "far"]),
    scope=st.sampled_from(["", "one port", "in all"]),
    origin=st.sampled_from(["a spokesman", "a minister"]),
)
WINDOWS = st.builds(
    lambda four, scope: WINDOW | {"dates": days(four[0], max(four[:2]), max(four[0], four[2]), 30), "scope": scope},
    st.tuples(st.integers(1, 30), st.integers(1, 30), st.integers(1, 30)),
    st.sampled_from(["", "by ship"]),
)


@given(st.one_of(st.tuples(COUNTS, COUNTS), st.tuples(WINDOWS, WINDOWS)))
def test_a_comparison_is_the_same_from_either_side(case: Case, two: tuple[dict[str, Any], dict[str, Any]]) -> None:
    forth, back = compare_two(case, *two), compare_two(case, *reversed(two))
    assert (forth.relation, forth.one_origin, forth.inferred) == (back.relation, back.one_origin, back.inferred)
    for compared in (forth, back):
        assert re.search(r"\d", re.sub(r"X-\d", "", compared.reason)), compared.reason
        assert not FORBIDDEN.search(compared.reason), compared.reason
        assert not LIKELIHOOD.search(compared.reason), compared.reason
        assert compared.reason.count(". ") == 0
        assert compared.reason.endswith(".")


@given(COUNTS)
def test_a_claim_agrees_with_itself_unless_its_hedge_states_no_interval(case: Case, stated: dict[str, Any]) -> None:
    relation = compare_two(case, stated, stated).relation
    assert relation is (Relation.NOT_COMPARABLE if stated["hedge"] == "far" else Relation.AGREE)


def test_a_thousand_claims_of_one_quantity_are_compared_each_with_the_next(case: Case) -> None:
    claims = claims_of(*(count(f"{n:,}") for n in range(100, 1_100)))
    compared = compare(case.model_copy(update={"claims": claims}), ())
    assert len(compared) == MOST_PAIRS
    assert [(c.first.id, c.second.id) for c in compared[:2]] == [("X-1", "X-2"), ("X-1", "X-3")]
    assert {c.first.id for c in compared} == {claim.id for claim in claims[:-1]}
    assert count_comparable(claims) == 499_500


def test_claims_between_the_same_ends_are_measured_once(
    case: Case, atlas: Atlas, monkeypatch: pytest.MonkeyPatch
) -> None:
    measured: list[object] = []

    def counting(ends: Any, path: Any, *rest: Any) -> Measured:
        measured.append((ends[0].place.id, path))
        return measure(ends, path, *rest)

    monkeypatch.setattr("dashboard.checks.assess.measure", counting)
    stated = [DISTANCE | {"value": str(n)} for n in range(200, 240)]
    claims = claims_of(*stated, *(one | {"path": "straight"} for one in stated))
    findings = assess(case.model_copy(update={"claims": claims, "legs": (), "events": ()}), atlas).findings
    assert len(findings) == 80
    assert measured == [("tikhoretsk", None), ("tikhoretsk", STRAIGHT)]
    assert "And 73 more of the same origin give other numbers." in findings[0].sentence
    assert findings[0].sentence.count("of the same origin, gives") == 5
