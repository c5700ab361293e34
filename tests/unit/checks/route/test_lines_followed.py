"""A leg's own line is drawn, measured and travelled instead of the computed path, which stays beside it as a range."""

import re
from dataclasses import replace

import numpy as np
import pytest
import shapely

from dashboard.case import Case
from dashboard.case.legs.line import LegLine
from dashboard.checks.assess import Assessment, assess, assess_journey
from dashboard.checks.atlas import Atlas
from dashboard.checks.choice import path_options
from dashboard.checks.days.stretch import lay_out
from dashboard.checks.route.journey import plan
from dashboard.checks.route.leg_route import LegRoute, compute_legs
from dashboard.checks.route.transit import Doable
from dashboard.geodesy import length_m
from dashboard.routing import Route
from dashboard.views.features.frame import frames
from dashboard.views.figure.report.words import leg_line
from tests.made.journeys import days, hop, journey

NAJIN, DUNAY, TIKHORETSK = (130.28, 42.26), (132.34, 42.88), (40.12, 45.85)
BY_SEA = [NAJIN, (131.0, 41.6), DUNAY]
BY_RAIL = [DUNAY, (131.9, 43.9), (135.0, 48.5), (113.5, 52.0), (104.3, 52.3), (60.6, 56.8), TIKHORETSK]


def line(leg: str, positions: list[tuple[float, float]], **more: object) -> LegLine:
    wkt = shapely.to_wkt(shapely.LineString(positions), rounding_precision=-1)
    return LegLine.model_validate({"leg": leg, "source": "A. Analyst", "wkt": wkt, **more})


def with_lines(case: Case, *lines: LegLine) -> Case:
    drawn = {each.leg: each for each in lines}
    return case.model_copy(
        update={"legs": tuple(leg.model_copy(update={"line": drawn.get(leg.id)}) for leg in case.legs)}
    )


def routed(leg_route: LegRoute) -> Route:
    assert leg_route.route is not None
    return leg_route.route


@pytest.fixture(scope="module")
def own(case: Case, atlas: Atlas) -> Assessment:
    rail = line("rail", BY_RAIL, basis="stated", claims=["S1-08"], as_of="2023-10-01")
    return assess(with_lines(case, line("sea", BY_SEA), rail), atlas)


def test_the_line_is_drawn_and_its_geodesics_are_the_length(own: Assessment) -> None:
    for leg_route, corners in zip(own.routes, (BY_SEA, BY_RAIL), strict=True):
        route = routed(leg_route)
        assert leg_route.length_m == route.length_m == pytest.approx(length_m(corners) + route.access_m, abs=0.1)
        # Densified along the geodesics: as long, to what summing loses, and every corner kept.
        assert length_m(route.track) == pytest.approx(route.path_m, abs=0.1)
        track = {(round(lon, 6), round(lat, 6)) for lon, lat in route.track.tolist()}
        assert track.issuperset(corners)


def test_the_basis_and_the_method_name_who_drew_it(own: Assessment) -> None:
    sea, rail = own.routes
    assert (sea.basis, rail.basis) == ("inferred", "stated")
    assert routed(sea).method == "line supplied by the case, drawn by A. Analyst; sum of geodesic segments"
    assert routed(rail).method == (
        "line supplied by the case, drawn by A. Analyst as of 2023-10-01, stated by S1-08; sum of geodesic segments"
    )


def test_the_range_holds_the_line_and_the_computed_paths(own: Assessment, assessment: Assessment) -> None:
    for leg_route, computed in zip(own.routes, assessment.routes, strict=True):
        route, beside = routed(leg_route), routed(computed)
        low_m, high_m = beside.low_m + computed.connector_m, beside.high_m + computed.connector_m
        assert route.low_m == min(route.length_m, low_m)
        assert route.high_m == max(route.length_m, high_m)
        assert (leg_route.connector, leg_route.connector_m) == (None, 0.0)


def test_the_ends_say_how_far_they_lie_off_their_places(own: Assessment) -> None:
    route = routed(own.routes[0])
    # Najin's point is 42.25559 N 130.28308 E: half a kilometre off the two decimals.
    assert 100 < route.start_offset_m < 1_000
    assert 100 < route.end_offset_m < 1_000


def test_no_other_path_is_offered_in_its_stead(own: Assessment, case: Case) -> None:
    assert [len(path_options(leg_route, case)) for leg_route in own.routes] == [1, 1]


def test_the_other_legs_stay_computed(case: Case, atlas: Atlas, assessment: Assessment) -> None:
    sea, rail = compute_legs(with_lines(case, line("sea", BY_SEA)), atlas)
    assert (sea.leg.line is None, rail.leg.line) == (False, None)
    assert (rail.basis, rail.doubts, rail.length_m) == ("inferred", (), assessment.routes[1].length_m)
    np.testing.assert_array_equal(routed(rail).track, routed(assessment.routes[1]).track)


def test_where_no_path_is_computed_the_line_stands_alone(case: Case, atlas: Atlas) -> None:
    bare = Atlas(atlas.territories, {}, {}, atlas.rail, ())
    (sea, _) = compute_legs(with_lines(case, line("sea", BY_SEA)), bare)
    route = routed(sea)
    assert route.low_m == route.high_m == route.length_m
    assert "; no path was computed beside it: no coast data for " in route.method
    assert sea.reason == ""


def test_the_band_and_the_feasibility_follow_the_line(own: Assessment, assessment: Assessment) -> None:
    assert own.band is not None
    assert assessment.band is not None
    whole_m = sum(leg_route.length_m for leg_route in own.routes)
    assert own.band.length_m == pytest.approx(whole_m)
    assert own.band.extents[-1].high_m == pytest.approx(whole_m)
    assert own.band.extents != assessment.band.extents
    sea, rail, _ = own.feasibility
    assert sea.transit.length_m.high == pytest.approx(own.routes[0].length_m, abs=0.1)
    assert rail.transit.length_m.low == pytest.approx(own.routes[1].length_m, abs=0.1)
    assert own.findings[0].verdict == assessment.findings[0].verdict


@pytest.mark.parametrize(
    ("north_deg", "verdict"), [(0.0, Doable.FEASIBLE), (0.5, Doable.TIGHT), (1.0, Doable.NOT_FEASIBLE)]
)
def test_the_verdict_turns_with_the_length_of_the_line(
    case: Case, atlas: Atlas, north_deg: float, verdict: Doable
) -> None:
    # In 96 to 120 hours, at 1 to 2 km/h with halfway at 1.5: 111 km take 1.2 km/h at most, 157 km 1.6, 249 km 2.1 at
    # least. The made-up hop is not asked for its length.
    _, made_up = journey(case, [hop("sea", 1, days(0, 0, 4, 4))], 5)
    drawn = with_lines(made_up, line("leg-0", [(0, 0), (0.5, north_deg), (1, 0)]))
    bare = Atlas(atlas.territories, {}, {}, atlas.rail, ())
    assessment = assess_journey(Assessment(drawn, (), ()), compute_legs(drawn, bare))
    (leg,) = assessment.feasibility
    assert leg.transit.length_m.low == pytest.approx(length_m([(0, 0), (0.5, north_deg), (1, 0)]), abs=0.1)
    assert leg.verdict is verdict


def test_a_line_over_the_antimeridian_is_drawn_in_one_piece(case: Case, atlas: Atlas) -> None:
    _, made_up = journey(case, [hop("sea", 222)], 9)
    places = tuple(
        place.model_copy(update={"lon": lon}) for place, lon in zip(made_up.places, (179.0, -179.0), strict=True)
    )
    parts = shapely.MultiLineString([[(179, 0), (180, 0)], [(-180, 0), (-179, 0)]])
    drawn = with_lines(
        made_up.model_copy(update={"places": places}),
        LegLine(leg="leg-0", source="made up", wkt=shapely.to_wkt(parts, rounding_precision=-1)),
    )
    bare = Atlas(atlas.territories, {}, {}, atlas.rail, ())
    (leg_route,) = compute_legs(drawn, bare)
    assert leg_route.length_m == pytest.approx(222_639, abs=1)  # two degrees of the equator, WGS 84
    assert np.abs(np.diff(routed(leg_route).track[:, 0])).max() < 0.1
    assert leg_route.doubts == ()


def test_the_note_on_the_map_tells_the_line_its_range_and_its_doubts(own: Assessment) -> None:
    doubtful = replace(own.routes[0], doubts=("legs.geojson, leg sea: needs water, found none: is it?",))
    frame = frames(replace(own, routes=(doubtful, own.routes[1]))).set_index("id")
    note = frame.loc["route-sea", "note"]
    assert re.search(
        r"^2\d\d km as drawn; with the computed paths 193 km to 2\d\d km\. Line supplied by the case", note
    )
    assert "Doubt: legs.geojson, leg sea: needs water, found none: is it?" in note
    assert frame.loc["route-rail", "basis"] == "stated"
    assert "Doubt" not in frame.loc["route-rail", "note"]


def test_a_line_with_no_path_beside_it_is_given_no_range(case: Case, atlas: Atlas) -> None:
    _, made_up = journey(case.model_copy(update={"claims": ()}), [hop("sea", 222)], 9)
    start, end = made_up.places
    wkt = shapely.to_wkt(shapely.LineString([(start.lon, start.lat), (end.lon, end.lat)]), rounding_precision=-1)
    drawn = with_lines(made_up, LegLine(leg="leg-0", source="made up", wkt=wkt))
    (leg_route,) = compute_legs(drawn, Atlas(atlas.territories, {}, {}, atlas.rail, ()))
    assert leg_route.low_m == leg_route.high_m == leg_route.length_m
    note = frames(Assessment(drawn, (), (leg_route,))).set_index("id").loc["route-leg-0", "note"]
    assert note.startswith("111 km as drawn. Line supplied by the case")
    assert "no path was computed beside it" in note
    assert leg_line(leg_route, drawn).endswith("111 km as drawn, inferred.")


def test_places_that_only_a_computed_path_is_led_by_are_not_drawn(own: Assessment, assessment: Assessment) -> None:
    assert "place-chita" in set(frames(assessment).id)
    assert not {"place-chita", "place-fokino", "connector-rail"} & set(frames(own).id)


def test_the_stretches_of_the_journey_are_the_lines(own: Assessment, case: Case) -> None:
    stretches = lay_out(plan(case, own.routes).stages)
    assert [stretch.leg_id for stretch in stretches] == ["sea", "rail"]
    assert all(stretch.drawn_m == pytest.approx(stretch.end_m - stretch.start_m) for stretch in stretches)
