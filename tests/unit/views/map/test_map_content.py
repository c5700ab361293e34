"""What the map document is told of places: their names in every language a reader can choose."""

import gzip
import json
from dataclasses import replace
from pathlib import Path

import numpy as np

from dashboard.case import Case
from dashboard.checks.assess import Assessment, assess
from dashboard.checks.atlas import Atlas
from dashboard.checks.route.leg_route import LegRoute
from dashboard.load.case.case_folder import load_case
from dashboard.load.geodata.atlas import load_atlas
from dashboard.load.geodata.backdrop import load_backdrop
from dashboard.views.features.frame import frames
from dashboard.views.map.content import convention_words, map_content
from dashboard.views.map.document import MapContent
from dashboard.views.view import opening_view
from tests.made.drawn_case import Positions, made_case
from tests.made.small_case import COUNT, place, write_case


def test_places_and_nothing_else_carry_their_names(assessment: Assessment) -> None:
    content = map_content(assessment, frames(assessment), opening_view(assessment.case), load_backdrop())
    features = {f["properties"]["id"]: f["properties"] for f in content.features["features"]}
    assert features["place-tikhoretsk"]["names"] == {
        "en": "Tikhoretsk",
        "ko": "Tikhoretsk",  # no Korean name is recorded: the main one stands in
        "ru": "Тихорецк",
        "uk": "Тихорєцьк",
        "as-written": "Tikhoretsk",
    }
    assert features["evidence-tumangang"]["names"]["ko"] == "두만강"
    assert {f["layer"] for f in features.values() if "names" in f} == {"place", "evidence"}


def test_a_part_of_a_country_keeps_the_name_its_convention_gives_it(assessment: Assessment) -> None:
    content = map_content(assessment, frames(assessment), opening_view(assessment.case), load_backdrop())
    lands = {f["properties"]["name"]: f["properties"] for f in content.countries["features"]}
    assert lands["Ukraine"]["names"] == {"ko": "우크라이나", "ru": "Украина", "uk": "Україна"}
    assert "names" not in lands["Crimea"]
    assert "names" not in lands["Akrotiri"]


def test_every_place_of_the_case_can_be_searched_for_by_every_name(assessment: Assessment) -> None:
    content = map_content(assessment, frames(assessment), opening_view(assessment.case), load_backdrop())
    assert {place.id: place.known_as for place in content.places} == {p.id: p.names for p in assessment.case.places}


def test_a_convention_keeps_the_letters_of_its_name(assessment: Assessment) -> None:
    convention = assessment.case.convention.model_copy(update={"name": "Natural Earth, de facto", "disputed": ()})
    case = assessment.case.model_copy(update={"convention": convention})
    assert convention_words(replace(assessment, case=case)).startswith("Boundaries: Natural Earth, de facto (")


def test_what_is_not_drawn_has_no_extent_to_look_at(assessment: Assessment) -> None:
    pathless = tuple(LegRoute(leg, None, None, 0.0, "computed", "no sea is near") for leg in assessment.case.legs)
    frame = frames(replace(assessment, routes=pathless, band=None))
    frame = frame[frame.finding != "S1-09"]
    content = map_content(replace(assessment, routes=pathless), frame, opening_view(assessment.case), load_backdrop())
    assert [view.name for view in content.views] == ["Whole route", "Tikhoretsk, S2-06"]
    assert all(np.isfinite([view.west, view.south, view.east, view.north]).all() for view in content.views)


def content_of(case: Case, atlas: Atlas) -> MapContent:
    assessment = assess(case, atlas)
    return map_content(assessment, frames(assessment), opening_view(case), load_backdrop())


def test_legs_between_the_same_places_share_an_extent(atlas: Atlas) -> None:
    positions = {"Najin": (42.26, 130.28), "Dunay": (42.88, 132.34), "Lima": (-12.05, -77.12)}
    once = made_case(positions, [("Najin", "Lima", "15000")], by_sea="Najin - Dunay")
    (leg,) = once.legs
    far = leg.model_copy(update={"id": "far", "end": "lima"})
    twice = once.model_copy(update={"legs": (leg, leg.model_copy(update={"id": "again"}), far)})
    names = [view.name for view in content_of(twice, atlas).views]
    assert names == ["Whole route", "Najin – Dunay", "Najin, C1"]


def test_a_ring_over_half_the_world_leaves_the_extent_to_the_readings(atlas: Atlas) -> None:
    positions: Positions = {"Seattle": (47.61, -122.33), "Irkutsk": (52.3, 104.29)}
    content = content_of(made_case(positions, [("Seattle", "Irkutsk", "14000")]), atlas)
    (extent,) = [view for view in content.views if view.name == "Seattle, C1"]
    whole = content.views[0]
    assert (extent.west, extent.east) == (whole.west, whole.east)


def test_no_extent_is_wider_than_the_world(atlas: Atlas) -> None:
    positions: Positions = {"Quito": (-0.2, -78.5), "Kampala": (0.3, 32.6), "Biak": (-1.2, 136.1)}
    content = content_of(made_case(positions, [("Quito", "Kampala", "9000"), ("Biak", "Quito", "15000")]), atlas)
    for view in content.views:
        assert content.middle - 180 <= view.west < view.east <= content.middle + 180


def test_a_map_without_legs_opens_on_every_event_of_its_route(tmp_path: Path) -> None:
    days = dict.fromkeys(("earliest_start", "latest_start", "earliest_end", "latest_end"), "2024-03-02")
    dated = {**days, "date_as_written": "on March 2"}
    folder = write_case(
        tmp_path / "case",
        claims=[COUNT, {"id": "A2", "kind": "nearness", "subject": "kazan", "object": "kazan"}],
        places=[place("kazan", "RU", 55.8, 49.1), place("perm", "RU", 58.0, 56.3), place("lima", "PE", -12.0, -77.0)],
        events=[
            {"id": "seen", "role": "route", "place": "perm", **dated},
            {"id": "said", "role": "context", "place": "lima", **dated},
        ],
    )
    assessment = assess(load_case(folder), load_atlas())
    content = map_content(assessment, frames(assessment), opening_view(assessment.case), load_backdrop())
    west, south, east, north = content.bounds
    assert west < 49.1
    assert east > 56.3
    assert -12.0 < south < 55.8
    assert north > 58.0


def test_the_document_carries_the_whole_world_in_little_room(assessment: Assessment) -> None:
    content = map_content(assessment, frames(assessment), opening_view(assessment.case), load_backdrop())
    assert {"US", "BR", "AU", "ZA", "FJ", "AQ"} <= {f["properties"]["iso_a2"] for f in content.countries["features"]}
    # What a visitor waits for beside the route itself, pressed together as it is sent.
    ground = json.dumps([content.countries, content.labels, content.waters], ensure_ascii=False)
    assert len(gzip.compress(ground.encode(), mtime=0)) < 275_000
