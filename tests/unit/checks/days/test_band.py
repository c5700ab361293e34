"""The band covers each day of the premises, is tightened by sightings, and says what it rests on."""

import datetime as dt

import numpy as np
import pytest

from dashboard.case import Case, Event
from dashboard.checks.assess import Assessment
from dashboard.checks.days.band import Band, draw_band
from dashboard.checks.route.journey import plan
from dashboard.geodesy import length_m
from tests.made.journeys import day, days, hop, journey, seen


def edges_km(band: Band) -> list[tuple[float, float]]:
    return [(round(e.low_m / 1000, 6), round(e.high_m / 1000, 6)) for e in band.extents]


def test_one_leg_opens_from_its_start_and_closes_on_its_end(case: Case) -> None:
    # 150 km by rail at most 5 km/h: 120 km a day, so that 30 have to be behind it when the last day begins.
    band = draw_band(*journey(case, [hop("rail", 150)], 3))
    assert edges_km(band) == [(0, 120), (0, 150), (30, 150)]
    assert band.length_m == 150_000


def test_each_leg_goes_at_its_own_speed(case: Case) -> None:
    # 24 km by sea at 2 km/h take 12 hours, the other 12 bring 60 by rail. Backwards, 120 km of rail take the last day.
    band = draw_band(*journey(case, [hop("sea", 24), hop("rail", 180)], 3))
    assert edges_km(band) == [(0, 84), (0, 204), (84, 204)]


def test_it_begins_with_the_first_day_of_loading(case: Case) -> None:
    band = draw_band(*journey(case, [hop("rail", 150)], 4, [seen(0, days(1, 2, 1, 2))]))
    assert [extent.day for extent in band.extents] == [day(1), day(2), day(3)]
    assert band.extent(day(0)) is None
    assert band.pieces(day(0)) == ()
    assert band.label == (
        "possible extent for one consignment, if loaded Sept 8-9 and finished by Sept 10: assumptions, not reported"
    )


def test_a_sighting_between_tightens_the_days_before_and_after(case: Case) -> None:
    hops = [hop("rail", 100), hop("rail", 100)]
    free = draw_band(*journey(case, hops, 4))
    tied = draw_band(*journey(case, hops, 4, [seen(1, days(1, 1, 2, 2))]))
    # At port 1, kilometre 100, from some hour of day 1 to some hour of day 2.
    assert edges_km(free) == [(0, 120), (0, 200), (0, 200), (80, 200)]
    assert edges_km(tied) == [(0, 100), (0, 100), (100, 200), (100, 200)]
    assert "at Port 1 Sept 8-9" in tied.label
    assert "the consignment was among what is reported at Port 1 (S1-10)" in tied.assumed
    assert "“Seen at port 1”, 8–9 Sep 2023 (S1-10)" in tied.stated


def test_a_publication_or_a_place_off_the_route_ties_nothing(case: Case) -> None:
    planned, made_up = journey(case, [hop("rail", 150)], 3, [seen(1, days(0, 0, 0, 0), "publication")])
    published = draw_band(planned, made_up)
    assert edges_km(published) == [(0, 120), (0, 150), (30, 150)]
    assert published.left_out == ("“Seen at port 1”: its day is that of a publication",)
    # A degree of longitude at the equator is 111 km; the route runs from port 0 to port 1.
    planned, made_up = journey(case, [hop("rail", 150), hop("rail", 10)], 3, [seen(2, days(0, 0, 0, 0))])
    apart = draw_band(plan(made_up, (planned.stages[0].leg_route,)), made_up)
    assert apart.left_out == ("“Seen at port 2”: Port 2 lies 111 km off the route drawn",)


def test_a_place_beside_the_path_is_put_on_it(case: Case) -> None:
    planned, made_up = journey(case, [hop("rail", 150)], 3, [seen(1, days(1, 1, 1, 1))])
    half = made_up.place("port-1").model_copy(update={"id": "halt", "name": "Halt", "lon": 0.5, "lat": 0.02})
    event: Event = made_up.events[0].model_copy(update={"place": "halt"})
    made_up = made_up.model_copy(update={"places": (*made_up.places, half), "events": (event,)})
    band = draw_band(plan(made_up, tuple(stage.leg_route for stage in planned.stages)), made_up)
    # Halfway, kilometre 75, on day 1; put there to half a step of 1 km of the line drawn, 0.7 km of the route.
    assert band.extent(day(0)).high_m == pytest.approx(75_000, abs=700)  # type: ignore[union-attr]
    assert band.extent(day(2)).low_m == pytest.approx(75_000, abs=700)  # type: ignore[union-attr]


@pytest.mark.parametrize(("km", "empty"), [(360, False), (360.1, True)])
def test_it_is_empty_where_no_course_arrives(case: Case, km: float, empty: bool) -> None:
    # Three days at 5 km/h are 360 km.
    band = draw_band(*journey(case, [hop("rail", km)], 3))
    assert bool(band.reason) is empty
    assert (band.extents == ()) is empty
    if empty:
        assert "left Port 0 on 7 Sep 2023 or later and the consignment reached Port 1 by 9 Sep 2023" in band.reason


def test_without_speeds_there_is_none_and_a_reason(case: Case) -> None:
    band = draw_band(*journey(case, [hop("rail", 150)], 3, speeds="sea"))
    assert (band.extents, band.reason) == ((), "the case gives no speed bounds for rail")


def test_a_leg_with_days_holds_the_band_to_them(case: Case) -> None:
    band = draw_band(*journey(case, [hop("sea", 10, days(0, 0, 0, 0)), hop("rail", 60, days(2, 2, 3, 3))], 4))
    # Across by the end of day 0, on from day 2 at the earliest and at the latest, there by the end of day 3.
    assert edges_km(band) == [(0, 10), (10, 10), (10, 70), (10, 70)]


def test_the_shipped_band_carries_the_label_of_the_design(assessment: Assessment) -> None:
    assert assessment.band is not None
    assert assessment.band.label == (
        "possible extent for one consignment, if loaded Sept 7-8 and finished by Oct 1: assumptions, not reported"
    )
    assert any("S1 does not say that the rail leg" in clause for clause in assessment.band.assumed)
    assert not any("Tikhoretsk by 1 Oct" in clause for clause in assessment.band.stated)


def test_the_shipped_band_opens_and_closes_at_the_high_bounds(assessment: Assessment) -> None:
    band = assessment.band
    assert band is not None
    assert len(band.extents) == 25
    sea_m = assessment.routes[0].length_m
    whole_m = sum(leg_route.length_m for leg_route in assessment.routes)
    assert band.length_m == pytest.approx(whole_m)
    # About 193 km by sea at 27.78 km/h take 7.0 hours; the other 17.0 of Sept 7 bring 1,065 km by rail at 62.5 km/h.
    first = sea_m + (24 - sea_m / 27_780) * 62_500
    assert first == pytest.approx(1_258_400, abs=1_000)
    assert band.extents[0].high_m == pytest.approx(first)
    # From then on 1,500 km a day, until all of some 10,070 km are open on Sept 13.
    assert band.extents[5].high_m == pytest.approx(first + 5 * 1_500_000)
    assert band.extents[6].high_m == pytest.approx(whole_m)
    # Backwards: when Oct 1 begins one day is left, 1,500 km; when Sept 26 begins, six.
    assert band.extents[24].low_m == pytest.approx(whole_m - 1_500_000)
    assert band.extents[19].low_m == pytest.approx(whole_m - 6 * 1_500_000)
    assert band.extents[18].low_m == 0


def test_the_pieces_to_draw_lie_end_to_end_on_the_routes(assessment: Assessment) -> None:
    band = assessment.band
    assert band is not None
    first = band.pieces(dt.date(2023, 9, 7))
    assert [piece.leg_id for piece in first] == ["sea", "rail", "rail"]
    sea = assessment.routes[0].route
    assert sea is not None
    assert first[0].track == pytest.approx(sea.whole_track)
    last = band.pieces(dt.date(2023, 10, 1))
    assert [piece.leg_id for piece in last] == ["rail"]
    rail = assessment.routes[1].route
    assert rail is not None
    assert last[0].track[-1] == pytest.approx(rail.whole_track[-1])
    # 1,500 km by the network's own lengths, drawn as that share of the drawn line.
    share = 1_500_000 / rail.length_m
    assert length_m(last[0].track) == pytest.approx(share * length_m(rail.whole_track), abs=0.01)
    assert all(np.isfinite(piece.track).all() for extent in band.extents for piece in band.pieces(extent.day))
