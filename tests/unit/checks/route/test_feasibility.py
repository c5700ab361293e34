"""A leg is feasible, tight, not feasible or undetermined by its days and speed bounds, and a sentence says why."""

import math
import re
from dataclasses import replace

import pytest

from dashboard.case import Case
from dashboard.checks.assess import Assessment
from dashboard.checks.route.feasibility import Feasibility, check_feasibility
from dashboard.checks.route.journey import plan
from dashboard.checks.route.transit import Doable
from tests.made.journeys import Hop, days, hop, journey, seen

FORBIDDEN = re.compile(r"\b(false|true|confirm(s|ed)?|proves?|real|actual(ly)?|likely|certain(ly)?)\b", re.IGNORECASE)

ONE_DAY = days(0, 0, 0, 0)
"""One leg with 24 hours: by rail at 1 to 5 km/h, halfway 3."""


def check(case: Case, *hops: Hop, window_days: int = 1, **more: object) -> tuple[Feasibility, ...]:
    return check_feasibility(*journey(case, hops, window_days, **more))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("low_km", "high_km", "verdict"),
    [
        (10, 24, Doable.FEASIBLE),
        (10, 72, Doable.FEASIBLE),  # 3 km/h for 24 hours: halfway, and no more
        (10, 72.1, Doable.TIGHT),
        (10, 120, Doable.TIGHT),  # 5 km/h for 24 hours: the high bound itself
        (10, 120.1, Doable.UNDETERMINED),
        (120, 200, Doable.UNDETERMINED),
        (120.1, 200, Doable.NOT_FEASIBLE),
    ],
)
def test_the_verdict_turns_at_the_bounds(case: Case, low_km: float, high_km: float, verdict: Doable) -> None:
    (leg,) = check(case, Hop("rail", low_km, low_km, high_km, ONE_DAY))
    assert leg.verdict is verdict
    assert str(verdict) in leg.sentence
    assert leg.transit.needed_kmh.low == pytest.approx(low_km / 24)
    assert leg.transit.needed_km_a_day.high == pytest.approx(high_km)


def test_a_later_departure_leaves_less_time(case: Case) -> None:
    (leg,) = check(case, hop("rail", 60), window_days=3, events=[seen(0, days(0, 1, 0, 1))])
    # From the start of day 0 or the end of day 1 to the end of day 2.
    assert (leg.transit.available_h.low, leg.transit.available_h.high) == (24, 72)
    assert (leg.transit.needed_kmh.low, leg.transit.needed_kmh.high) == (60 / 72, 60 / 24)


def test_what_leaves_at_the_end_of_the_window_has_no_time_left(case: Case) -> None:
    (leg,) = check(case, hop("rail", 64), window_days=2, events=[seen(0, days(0, 1, 0, 1))])
    assert leg.verdict is Doable.UNDETERMINED
    assert math.isinf(leg.transit.needed_kmh.high)
    assert "1.3 km/h or more" in leg.sentence
    (late,) = check(case, hop("rail", 60), window_days=2, events=[seen(0, days(5, 5, 5, 5))])
    assert late.verdict is Doable.NOT_FEASIBLE
    assert "No time is left for it: not feasible." in late.sentence


def test_without_speeds_or_a_route_it_is_undetermined_with_the_reason(case: Case) -> None:
    sea, rail, whole = check(case, hop("sea", 10), hop("rail", 10), speeds="rail")
    assert sea.transit.reason == "the case gives no speed bounds for sea"
    assert rail.transit.reason == "nothing can be said of the leg before it"
    assert {leg.verdict for leg in (sea, rail, whole)} == {Doable.UNDETERMINED}
    planned, made_up = journey(case, [hop("sea", 10)], 1)
    routeless = [replace(planned.stages[0].leg_route, route=None, reason="no water")]
    (leg,) = check_feasibility(plan(made_up, tuple(routeless)), made_up)
    assert leg.transit.reason == "no water"
    assert "undetermined: no water." in leg.sentence


def test_a_leg_begins_when_the_one_before_it_ends(case: Case) -> None:
    _, rail, whole = check(case, hop("sea", 10), hop("rail", 60), window_days=2)
    # By sea 10 km take 5 to 10 hours, at 2 to 1 km/h; that leaves 48 - 10 to 48 - 5.
    assert (rail.transit.available_h.low, rail.transit.available_h.high) == (38, 43)
    assert rail.departure is None
    assert any("no time for the transfer" in clause for clause in rail.assumed)
    assert (whole.transit.transit_h.low, whole.transit.transit_h.high) == (5 + 12, 10 + 60)
    assert whole.transit.needed_kmh.high == 70 / 48


def test_a_leg_with_days_of_its_own_is_held_to_them(case: Case) -> None:
    sea, rail, whole = check(case, hop("sea", 10, days(0, 0, 0, 0)), hop("rail", 130, days(2, 2, 3, 3)), window_days=5)
    assert (sea.finish.basis, rail.finish.basis, whole.condition) == ("stated", "stated", "")
    # Left on day 2, ended by the end of day 3: 24 to 48 hours, though the sea leg ended on day 0.
    assert (rail.transit.available_h.low, rail.transit.available_h.high) == (24, 48)
    assert rail.verdict is Doable.UNDETERMINED
    assert rail.departure is not None
    assert rail.departure.basis == "stated"


def test_the_whole_is_not_feasible_where_a_leg_is_not(case: Case) -> None:
    sea, _, whole = check(case, hop("sea", 100, days(0, 0, 0, 0)), hop("rail", 10), window_days=9)
    assert sea.verdict is Doable.NOT_FEASIBLE
    assert whole.verdict is Doable.NOT_FEASIBLE
    assert "a leg of it is not" in whole.sentence


def test_legs_that_do_not_join_make_no_whole(case: Case) -> None:
    planned, made_up = journey(case, [hop("sea", 10), hop("rail", 10), hop("sea", 10)], 2)
    routes = tuple(planned.stages[n].leg_route for n in (0, 2))
    sea, other, whole = check_feasibility(plan(made_up, routes), made_up)
    assert (sea.verdict, other.verdict, whole.verdict) == (Doable.FEASIBLE, Doable.FEASIBLE, Doable.UNDETERMINED)
    assert "leg leg-0 ends at Port 1 and leg leg-2 starts at Port 2" in whole.sentence


def test_without_legs_there_is_nothing_to_check(case: Case) -> None:
    assert check_feasibility(*journey(case, [], 1)) == ()


def test_a_longer_window_never_makes_it_harder(case: Case) -> None:
    ranks = [Doable.NOT_FEASIBLE, Doable.UNDETERMINED, Doable.TIGHT, Doable.FEASIBLE]
    verdicts = [check(case, Hop("rail", 100, 120, 150), window_days=n)[0].verdict for n in range(1, 6)]
    assert [ranks.index(verdict) for verdict in verdicts] == sorted(ranks.index(verdict) for verdict in verdicts)
    assert verdicts[-1] is Doable.FEASIBLE


# The shipped case. Lengths are those that the routes give (facts.md: 188 to 194 km by sea, 9,600 to 10,500 by rail).
# Loaded Sept 7-8, ended by Oct 1: from the start of Sept 7 to the end of Oct 1 are 25 days, from the end of Sept 8 23.


def test_the_sea_leg_takes_under_a_day(assessment: Assessment) -> None:
    sea = assessment.feasibility[0]
    length_m, transit_h = sea.transit.length_m, sea.transit.transit_h
    assert 192_000 <= length_m.low <= length_m.high <= 195_000
    # 5 to 15 knots are 9.26 to 27.78 km/h: about 190 km take 6.8 to 20.5 hours; at 10 knots, 18.52 km/h, 10.3.
    assert transit_h.low == pytest.approx(length_m.low / 27_780)
    assert transit_h.high == pytest.approx(length_m.high / 9_260)
    assert transit_h.high < 24
    assert length_m.high / 18_520 < 10.5
    assert (sea.transit.available_h.low, sea.transit.available_h.high) == (23 * 24, 25 * 24)
    assert (sea.verdict, sea.condition, sea.finish.basis) == (Doable.FEASIBLE, "", "stated")
    assert sea.finish.claims == ("S1-06",)
    assert "the consignment reached Dunay by 1 Oct 2023 (S1-06)" in sea.stated


def test_the_rail_leg_needs_400_to_475_km_a_day_if_it_ended_by_oct_1(assessment: Assessment) -> None:
    rail = assessment.feasibility[1]
    sea_h = assessment.feasibility[0].transit.transit_h
    needed = rail.transit.needed_km_a_day
    # What is left after the sea leg: 25 days less 6.8 hours, 24.7; 23 days less 20.5 hours, 22.1.
    assert needed.low == pytest.approx(rail.transit.length_m.low / 1000 / (25 - sea_h.low / 24))
    assert needed.high == pytest.approx(rail.transit.length_m.high / 1000 / (23 - sea_h.high / 24))
    # 9,600 km in 24.7 days are 389 a day, 10,500 in 22.1 are 475.
    assert 385 < needed.low < 405
    assert 455 < needed.high < 476
    # Low bound 345 km a day, high 1,500, halfway 922: feasible, but not at the low bound.
    assert rail.verdict is Doable.FEASIBLE
    assert "At the low bound of speed it would take longer than that." in rail.sentence


def test_it_is_said_that_no_source_ends_the_rail_leg_by_oct_1(assessment: Assessment) -> None:
    _, rail, whole = assessment.feasibility
    for found in (rail, whole):
        assert found.finish.basis == "assumed"
        assert "only if the consignment reached Tikhoretsk by 1 Oct 2023 (assumed)" in found.sentence
        assert "S1 does not say that the rail leg from Dunay to Tikhoretsk ended by 1 Oct 2023" in found.sentence
        assert "the window is stated for the leg by ship (S1-05)" in found.sentence
        assert "the consignment reached Tikhoretsk by 1 Oct 2023" in found.assumed
        assert not any("1 Oct" in clause for clause in found.stated)


def test_the_whole_route_needs_about_as_much(assessment: Assessment) -> None:
    whole = assessment.feasibility[2]
    assert (whole.leg_id, whole.name) == ("", "the whole route from Najin to Tikhoretsk")
    # 9,800 km in 25 days are 392 a day, 10,700 in 23 are 465.
    assert 385 < whole.transit.needed_km_a_day.low < whole.transit.needed_km_a_day.high < 470


def test_its_sentences_claim_no_more_than_geometry(assessment: Assessment) -> None:
    for found in assessment.feasibility:
        for words in (found.sentence, *found.assumed, *found.stated):
            assert not FORBIDDEN.search(words)
        assert re.search(r"\d", found.sentence)
