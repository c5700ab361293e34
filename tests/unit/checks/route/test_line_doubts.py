"""A line that a case supplies is doubted where it can be: gaps, detours, land on its way by sea, water by rail."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.case import Case, Leg, Place
from dashboard.case.legs.line import LegLine
from dashboard.checks.assess import Assessment
from dashboard.checks.atlas import Atlas
from dashboard.checks.route.line_doubts import BRIDGE_M, HARBOUR_KM, JOINT_M, list_doubts
from dashboard.geodesy import Boundary, Point, length_m
from dashboard.routing import Coast, SeaGraph

LON_M, LAT_M = 111_319.49, 110_574.39
"""Metres a degree at the equator (WGS 84), along it and across it: within a degree good to a few metres."""

RESOLUTION_M = 5_000.0
RADIUS_KM = 5.0


def at(east_m: float, north_m: float) -> tuple[float, float]:
    return east_m / LON_M, north_m / LAT_M


def box(west_m: float, south_m: float, east_m: float, north_m: float) -> shapely.Polygon:
    return shapely.box(*at(west_m, south_m), *at(east_m, north_m))


def made_up(*areas: shapely.Polygon, like: Atlas, **more: Any) -> Atlas:
    territories = {f"X{n}": Boundary("made up", a, RESOLUTION_M, "made-up coast") for n, a in enumerate(areas)}
    return Atlas(territories=territories, parts={}, land_borders={}, rail=like.rail, coasts=(), **more)


def doubts(case: Case, atlas: Atlas, mode: str, *parts: list[tuple[float, float]]) -> tuple[str, ...]:
    """Doubt a line whose leg's places are its own ends."""
    geometry = shapely.MultiLineString(parts) if len(parts) > 1 else shapely.LineString(parts[0])
    line = LegLine(leg="own", source="made up", wkt=shapely.to_wkt(geometry, rounding_precision=-1))
    places = tuple(
        Place(
            id=name,
            name=name,
            kind="port",
            country="KP",
            lon=(lon + 180) % 360 - 180,
            lat=lat,
            radius_km=RADIUS_KM,
            source="made up",
        )
        for name, (lon, lat) in (("first", parts[0][0]), ("last", parts[-1][-1]))
    )
    leg = Leg(id="own", mode=mode, start="first", end="last", claims=("S1-08",), line=line)
    return list_doubts(line, leg, case.model_copy(update={"places": places, "legs": (leg,)}), atlas)


FAR_AWAY = box(-900_000, -900_000, -800_000, -800_000)
EVERYWHERE = box(-2_000_000, -2_000_000, 2_000_000, 2_000_000)


def test_a_sound_line_is_not_doubted(case: Case, atlas: Atlas) -> None:
    straight = [at(0, 0), at(100_000, 0), at(200_000, 50_000)]
    assert doubts(case, made_up(FAR_AWAY, like=atlas), "sea", straight) == ()
    assert doubts(case, made_up(EVERYWHERE, like=atlas), "rail", straight) == ()


@pytest.mark.parametrize(("back_m", "is_doubted"), [(99_990, False), (100_010, True)])
def test_a_line_of_more_than_three_times_the_straight_one_is_doubted(
    case: Case, atlas: Atlas, back_m: float, is_doubted: bool
) -> None:
    # Out by 200 km and back by 100 km leaves 100 km: three times as long as straight.
    said = doubts(case, made_up(FAR_AWAY, like=atlas), "sea", [at(0, 0), at(200_000, 0), at(200_000 - back_m, 0)])
    assert bool(said) == is_doubted
    if said:
        assert said[0].startswith("legs.geojson, leg own: needs at most 3 times the straight line between its ends")
        assert "found 3.0 times, 300.0 km against 100.0 km: does it turn back on itself?" in said[0]


def test_a_line_back_to_where_it_began_is_doubted_without_a_ratio(case: Case, atlas: Atlas) -> None:
    (said,) = doubts(case, made_up(FAR_AWAY, like=atlas), "sea", [at(0, 0), at(50_000, 0), at(0, 0)])
    assert "found 100.0 km against 0.0 km" in said


@pytest.mark.parametrize(("gap_m", "is_doubted"), [(0, False), (JOINT_M - 1, False), (JOINT_M + 1, True)])
def test_parts_that_do_not_join_are_doubted(case: Case, atlas: Atlas, gap_m: float, is_doubted: bool) -> None:
    parts = [at(0, 0), at(50_000, 0)], [at(50_000 + gap_m, 0), at(90_000, 0)]
    said = doubts(case, made_up(FAR_AWAY, like=atlas), "sea", *parts)
    assert bool(said) == is_doubted
    if said:
        assert "needs parts that join within 1 km, found 1 wider gap, the widest 1.0 km" in said[0]


def test_a_line_cut_at_the_antimeridian_has_no_gap(case: Case, atlas: Atlas) -> None:
    parts = [(179.0, 0.0), (180.0, 0.0)], [(-180.0, 0.0), (-179.0, 0.0)]
    assert doubts(case, made_up(FAR_AWAY, like=atlas), "sea", *parts) == ()


CAPE = box(100_000, -50_000, 200_000, 50_000)


@pytest.mark.parametrize(("north_m", "is_doubted"), [(45_050, False), (44_950, True), (60_000, False)])
def test_a_line_by_sea_may_lie_on_land_by_the_resolution_of_the_coast(
    case: Case, atlas: Atlas, north_m: float, is_doubted: bool
) -> None:
    said = doubts(case, made_up(CAPE, like=atlas), "sea", [at(0, north_m), at(300_000, north_m)])
    assert bool(said) == is_doubted
    if said:
        # 100 km of land less the resolution at either shore, to a piece of 1 km each.
        assert (
            "needs water, found about 90.0 km on land by more than the coast's resolution (made-up coast, 5 km)"
            in (said[0])
        )
        assert "first at 0.407 N 0.94" in said[0]
        assert "105 km from its start: does it cut a cape or island?" in said[0]


def test_near_its_ends_a_line_by_sea_may_lie_on_land(case: Case, atlas: Atlas) -> None:
    reach_m = (RADIUS_KM + HARBOUR_KM) * 1000.0
    # The place itself lies inland; what is farther from the water than the reach of a harbour is doubted.
    for inland_m, is_doubted in ((reach_m + RESOLUTION_M - 600, False), (reach_m + RESOLUTION_M + 1_600, True)):
        said = doubts(case, made_up(CAPE, like=atlas), "sea", [at(100_000 + inland_m, 0), at(0, 0)])
        assert bool(said) == is_doubted


def test_a_canal_is_water(case: Case, atlas: Atlas) -> None:
    canal = box(90_000, -1_000, 210_000, 1_000)
    wide = shapely.difference(shapely.buffer(CAPE, 0.02), canal)
    sea = SeaGraph(wide, np.zeros((2, 2)), np.zeros((1, 2), dtype=np.int64), (), 2_000.0, "made up")
    cut = made_up(CAPE, like=atlas, sea=sea)
    assert doubts(case, cut, "sea", [at(0, 0), at(300_000, 0)]) == ()
    assert doubts(case, cut, "sea", [at(0, 20_000), at(300_000, 20_000)]) != ()


def test_the_coast_of_a_window_is_used_where_it_holds_the_whole_line(case: Case, atlas: Atlas) -> None:
    island = box(100_000, -3_000, 106_000, 3_000)  # too small to be told from a blurred shore of 5 km
    coast = Coast(island, (-1.0, -1.0, 3.0, 1.0), "fine coast")
    fine = replace(made_up(island, like=atlas), coasts=(coast,))
    inside, beyond = [at(0, 0), at(200_000, 0)], [at(0, 0), at(150_000, 0), at(150_000, 120_000), at(200_000, 0)]
    (said,) = doubts(case, fine, "sea", inside)
    assert "about 5.9 km on land" in said  # 6 km to a piece of 100 m
    assert "(fine coast, 0.01 km)" in said
    assert doubts(case, fine, "sea", beyond) == ()


@pytest.mark.parametrize(("strait_m", "is_doubted"), [(BRIDGE_M - 100, False), (BRIDGE_M + 100, True)])
def test_a_line_by_rail_may_cross_water_as_wide_as_a_tunnel(
    case: Case, atlas: Atlas, strait_m: float, is_doubted: bool
) -> None:
    shore_m = 100_000 + strait_m
    two = made_up(box(-10_000, -90_000, 100_000, 90_000), box(shore_m, -90_000, 300_000, 90_000), like=atlas)
    # Positions at the two shores, so that the pieces that are judged begin and end there.
    said = doubts(case, two, "rail", [at(0, 0), at(100_000, 0), at(shore_m, 0), at(200_000, 0)])
    assert bool(said) == is_doubted
    if said:
        assert (
            "needs land, or water no wider than 40 km, found 20% of its length (40 of 200 km) outside every" in said[0]
        )
        assert "first at 0.000 N 0.90" in said[0]
        assert "100 km from its start: is the leg by sea, or a corner missing?" in said[0]


@pytest.mark.parametrize(("off_m", "is_doubted"), [(4_950, False), (5_150, True)])
def test_a_line_by_rail_may_follow_a_blurred_shore(case: Case, atlas: Atlas, off_m: float, is_doubted: bool) -> None:
    # Between two of the directions a shore is looked for in, a straight one may seem farther by up to 2 %.
    along = [at(20_000, 50_000 + off_m), at(180_000, 50_000 + off_m)]
    assert bool(doubts(case, made_up(box(0, -50_000, 200_000, 50_000), like=atlas), "rail", along)) == is_doubted


def test_a_straight_line_by_rail_over_the_sea_of_japan_is_doubted(case: Case, atlas: Atlas) -> None:
    (said,) = doubts(case, atlas, "rail", [(132.3, 42.9), (135.0, 40.0), (127.0, 38.0), (90.0, 50.0)])
    assert "outside every territory" in said


def test_a_line_by_sea_over_korea_is_doubted_and_round_it_is_not(case: Case, atlas: Atlas) -> None:
    (said,) = doubts(case, atlas, "sea", [(131.0, 38.0), (124.5, 37.5)])
    assert "on land" in said
    # east of Ulleungdo
    past_the_islands = [(131.0, 38.0), (131.2, 37.0), (130.0, 34.0), (126.0, 33.8), (124.5, 35.0), (124.5, 37.5)]
    assert doubts(case, atlas, "sea", past_the_islands) == ()


def test_the_computed_paths_of_the_shipped_case_are_not_doubted(
    case: Case, atlas: Atlas, assessment: Assessment
) -> None:
    for leg_route in assessment.routes:
        assert leg_route.route is not None
        track = [(float(lon), float(lat)) for lon, lat in leg_route.route.track]
        assert doubts(case, atlas, leg_route.leg.mode, track) == ()


def test_a_computed_path_through_the_canals_is_not_doubted(case: Case, atlas: Atlas) -> None:
    # Piraeus to Jeddah by Suez, Colon to Balboa by Panama; the detour of the second is no matter here.
    for start, end in ((Point(23.6, 37.9), Point(39.1, 21.5)), (Point(-79.9, 9.4), Point(-79.5, 8.9))):
        track = [(float(lon), float(lat)) for lon, lat in atlas.sea_route(start, end).track]
        assert not [said for said in doubts(case, atlas, "sea", track) if "on land" in said]


POSITIONS = st.tuples(st.floats(-180, 180), st.floats(-90, 90))


@settings(max_examples=15)
@given(st.lists(POSITIONS, min_size=2, max_size=4), st.sampled_from(["sea", "rail"]))
def test_doubting_never_fails_and_says_where(
    case: Case, atlas: Atlas, track: list[tuple[float, float]], mode: str
) -> None:
    kept = np.unique(np.round(track, 7), axis=0)
    if len(kept) < 2:
        return
    for said in doubts(case, atlas, mode, track):
        assert said.startswith("legs.geojson, leg own: needs ")
        assert ", found " in said
        assert said.endswith("?")
    assert length_m(track) >= 0
