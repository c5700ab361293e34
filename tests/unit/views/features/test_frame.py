import datetime as dt
from dataclasses import replace

import geopandas as gpd
import pytest
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.case import Case
from dashboard.checks.assess import Assessment, assess
from dashboard.checks.atlas import Atlas
from dashboard.geodesy import Point, length_m
from dashboard.geodesy.ground.backdrop import Backdrop
from dashboard.routing import link
from dashboard.views.features.frame import frames, on_file, on_view
from dashboard.views.layer import LAYERS
from dashboard.views.view import View
from tests.made.drawn_case import made_case

COAST_RESOLUTION_KM = 0.1
"""Two outlines of one coast, simplified by 0.0005 degrees each, may differ by about 2 x 55 m."""


def geometry(frame: gpd.GeoDataFrame, feature_id: str) -> BaseGeometry:
    found: BaseGeometry = frame[frame.id == feature_id].geometry.iloc[0]
    return found


def shown_ids(frame: gpd.GeoDataFrame, view: View) -> set[str]:
    return set(on_view(frame, view).id)


def test_every_feature_has_an_id_of_its_own(frame: gpd.GeoDataFrame) -> None:
    assert frame.id.is_unique


def test_tumangang_is_joined_to_nothing(frame: gpd.GeoDataFrame) -> None:
    tumangang = geometry(frame, "evidence-tumangang")
    route = frame[frame.layer.isin(["route", "connector"])]
    assert len(route[route.id.isin(["route-sea", "route-rail", "connector-rail"])]) == 3
    assert not route.geometry.intersects(shapely.buffer(tumangang, 0.05)).any()


def test_a_long_link_to_a_path_is_drawn_as_the_connector_is(frame: gpd.GeoDataFrame, assessment: Assessment) -> None:
    assert not frame.id.str.startswith("link-").any()  # Both ports lie two kilometers from the water off the coast.
    sea, *others = assessment.routes
    assert sea.route is not None
    far = link(Point(130.28, 42.35), sea.route.track[0])
    moved = replace(sea, route=replace(sea.route, access=(far, sea.route.access[1])))
    drawn = frames(replace(assessment, routes=(moved, *others)))
    (drawn_link,) = drawn[drawn.id.str.startswith("link-")].itertuples()
    assert (drawn_link.id, drawn_link.layer, drawn_link.basis) == ("link-sea-0", "connector", "inferred")
    ends = shapely.get_coordinates(drawn_link.geometry)
    assert ends == pytest.approx(far.track, abs=1e-4)


def test_tumangang_is_evidence_and_no_place_of_the_route(frame: gpd.GeoDataFrame) -> None:
    assert set(frame[frame.name.str.contains("Tumangang")].layer) == {"evidence"}


def test_sea_leg_keeps_off_the_land_of_the_inset(frame: gpd.GeoDataFrame, backdrop: Backdrop) -> None:
    details = [land for detail in backdrop.details for land in detail["features"]]
    land = shapely.union_all([shapely.geometry.shape(f["geometry"]) for f in details])
    crossed = shapely.get_parts(geometry(frame, "route-sea").intersection(land))
    crossed_km = sum(length_m(shapely.get_coordinates(part)) for part in crossed if part.length > 0) / 1000
    assert crossed_km <= COAST_RESOLUTION_KM


def test_places_are_no_finer_than_two_decimals(frame: gpd.GeoDataFrame) -> None:
    coordinates = shapely.get_coordinates(frame[frame.geometry.geom_type == "Point"].geometry.to_numpy())
    assert (coordinates.round(2) == coordinates).all()


def test_no_route_carries_a_count(frame: gpd.GeoDataFrame) -> None:
    routes = frame[frame.layer.isin(["route", "connector"])]
    assert not routes.name.str.contains("container|300|1,000").any()


@pytest.mark.parametrize(
    ("day", "event"),
    [
        (dt.date(2023, 9, 7), "event-containers-at-najin"),
        (dt.date(2023, 9, 8), "event-containers-at-najin"),
        (dt.date(2023, 9, 13), "event-summit"),
    ],
)
def test_an_event_shows_on_its_days(frame: gpd.GeoDataFrame, day: dt.date, event: str) -> None:
    assert event in shown_ids(frame, View(day))
    assert event not in shown_ids(frame, View(day + dt.timedelta(days=2)))


def test_the_sea_leg_shows_within_its_stated_days_only(frame: gpd.GeoDataFrame) -> None:
    assert "route-sea" in shown_ids(frame, View(dt.date(2023, 9, 7)))
    assert "route-sea" in shown_ids(frame, View(dt.date(2023, 10, 1)))
    assert "route-sea" not in shown_ids(frame, View(dt.date(2023, 10, 2)))


def test_readings_show_with_their_finding_only(frame: gpd.GeoDataFrame) -> None:
    fan = {"reading-S1-09-recognised", "ring-S1-09"}
    assert fan <= shown_ids(frame, View(dt.date(2023, 9, 7), "S1-09"))
    assert not fan & shown_ids(frame, View(dt.date(2023, 9, 7), "S2-06"))
    assert not fan & shown_ids(frame, View(dt.date(2023, 9, 7)))


def test_a_layer_turned_off_is_left_out(frame: gpd.GeoDataFrame) -> None:
    view = View(dt.date(2023, 9, 7), layers=frozenset(LAYERS) - {"place"})
    assert "place" not in set(on_view(frame, view).layer)


def test_an_unknown_layer_is_refused() -> None:
    with pytest.raises(ValueError, match="found roads"):
        View(dt.date(2023, 9, 7), layers=frozenset({"roads"}))


def test_a_window_shows_what_any_of_its_days_shows(frame: gpd.GeoDataFrame) -> None:
    first, last = dt.date(2023, 9, 7), dt.date(2023, 9, 13)
    window = shown_ids(frame, View(first, last_day=last, layers=frozenset(LAYERS)))
    days = [shown_ids(frame, View(first + dt.timedelta(n), layers=frozenset(LAYERS))) for n in range(7)]
    assert window == set().union(*days)
    assert window > days[0]


def test_chosen_claims_alone_are_shown(frame: gpd.GeoDataFrame) -> None:
    chosen = View(dt.date(2023, 9, 13), claims=frozenset({"S1-09"}), finding="S2-06")
    assert {s for sources in on_view(frame, chosen).sources for s in sources} == set()
    assert set(on_file(frame, chosen).finding) - {None} == {"S1-09"}


def test_places_are_named_in_the_language_of_the_view(assessment: Assessment) -> None:
    korean = frames(assessment, "ko")
    assert korean[korean.id == "place-najin"].name.iloc[0] == "라진"
    assert korean[korean.id == "route-sea"].name.iloc[0] == "라진 to Dunay by sea"


def test_a_window_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValueError, match="on or after"):
        View(dt.date(2023, 9, 13), last_day=dt.date(2023, 9, 12))


def test_places_that_claims_relate_are_features_without_a_leg(atlas: Atlas) -> None:
    positions = {"Aral": (46.8, 61.67), "Orsk": (51.2, 58.57), "Elista": (46.31, 44.26)}
    frame = frames(assess(made_case(positions, [("Aral", "Orsk", "500"), ("Aral", "country:RU", "300")]), atlas))
    places = frame[frame.layer == "place"].set_index("id")
    assert dict(places.sources) == {"place-aral": ("C1", "C2"), "place-orsk": ("C1",)}
    assert places.label.all()


def test_evidence_at_an_end_of_the_route_is_not_named_twice(case: Case, atlas: Atlas) -> None:
    strike = next(event for event in case.events if event.role == "evidence" and event.place)
    at_an_end = strike.model_copy(update={"place": case.legs[0].start})
    frame = frames(assess(case.model_copy(update={"events": (strike, at_an_end)}), atlas))
    evidence = frame[frame.layer == "evidence"].set_index("id").label
    assert dict(evidence) == {f"evidence-{strike.place}": True, f"evidence-{at_an_end.place}": False}
