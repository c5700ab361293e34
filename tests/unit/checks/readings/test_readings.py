"""Which readings there are for a made-up coastland of B beside A, in which order, and how far each reaches."""

from dataclasses import replace

import numpy as np
import pytest
import shapely

from dashboard.case import Convention, DisputedPart, End, Place
from dashboard.case.legs.mode import STRAIGHT
from dashboard.checks.atlas import Atlas
from dashboard.checks.ends.end import OutlineEnd, PlaceEnd
from dashboard.checks.readings.border import border_readings
from dashboard.checks.readings.reading import Reading, merge_equal, network_reading
from dashboard.checks.readings.readings import Readings, place_readings
from dashboard.checks.readings.straight import straight_reading
from dashboard.geodesy import Boundary, Point, inverse, mercator_ruler_m
from dashboard.routing import RailGraph

# Two degrees of land on the equator, a degree east of the town; the peninsula is its southern part.
LAND, PENINSULA = shapely.box(1.0, -1.0, 3.0, 1.0), shapely.box(1.0, -1.0, 3.0, -0.5)
DEGREE_KM = 111.31949079327357
"""A degree of the equator."""

RESOLUTION_KM = 0.1


def boundary(name: str, geometry: shapely.Polygon) -> Boundary:
    return Boundary(name, geometry, RESOLUTION_KM * 1000, "made up")


def atlas(crossing_km: float = 150.0) -> Atlas:
    rail = RailGraph(
        np.array([0.0, 0.5, 1.5]),
        np.zeros(3),
        np.array([0, 1], dtype=np.int32),
        np.array([1, 2], dtype=np.int32),
        np.array([crossing_km / 2, crossing_km]),  # Half of the second edge lies before the border.
        np.array([0, 0, 1], dtype=np.int32),
        ("AA", "BB"),
        "made up",
    )
    parts = {"peninsula": boundary("the peninsula", PENINSULA)}
    return Atlas({"BB": boundary("the territory of B", LAND)}, parts, {}, rail, ())


def town(place_id: str = "town", lon: float = 0.0, country: str = "AA", radius_km: float = 5.0) -> PlaceEnd:
    place = Place(
        id=place_id,
        name=place_id.title(),
        kind="town",
        country=country,
        lon=lon,
        lat=0.0,
        radius_km=radius_km,
        source="made up",
    )
    return PlaceEnd(place, radius_km, End(ref=place_id))


def convention(*parts: str) -> Convention:
    disputed = tuple(DisputedPart(id=p, name=p.title(), country="BB", source="made up") for p in parts)
    return Convention(id="made-up", name="Made up", source="made up", disputed=disputed)


def to_border(path: str | None = None, *parts: str, start: PlaceEnd | None = None) -> Readings:
    world = atlas()
    border = OutlineEnd("border", "BB", world.territory("BB"), None, End(ref="border:BB"))
    return border_readings(start or town(), border, path, convention(*parts), world)


def ids(readings: Readings) -> list[str]:
    return [r.id for r in readings.computed]


def by_id(readings: Readings, reading_id: str) -> Reading:
    return next(r for r in readings.computed if r.id == reading_id)


def test_to_a_border_the_nearest_point_is_plain_and_the_artefact_last() -> None:
    readings = to_border(None, "peninsula")
    assert ids(readings) == ["recognised", "part-peninsula", "rail-crossing", "mercator-ruler"]
    assert readings.plain is readings.computed[0]
    assert [r.plain for r in readings.computed] == [True, False, False, False]
    assert [r.artefact for r in readings.computed] == [False, False, False, True]


def test_a_reading_of_the_same_distance_is_folded_into_the_first() -> None:
    # The nearest point of B lies north of the peninsula: B without it is as far.
    (folded,) = by_id(to_border(None, "peninsula"), "recognised").equal_to
    assert folded.id == "without-peninsula"


def test_no_dispute_is_built_in() -> None:
    assert ids(to_border()) == ["recognised", "rail-crossing", "mercator-ruler"]


def test_a_disputed_part_without_data_is_said_to_be_untested() -> None:
    readings = to_border(None, "islet")
    assert ids(readings) == ["recognised", "rail-crossing", "mercator-ruler"]
    assert "Islet alone, and the territory without it: no boundary data" in readings.untested
    assert to_border(STRAIGHT, "islet").untested == ("Islet alone, and the territory without it: no boundary data",)


def test_a_straight_line_reaches_exactly_its_radius_and_the_data_further() -> None:
    plain = by_id(to_border(), "recognised")
    assert plain.nominal_km == pytest.approx(DEGREE_KM, abs=1e-3)
    assert plain.at_points.low_km == pytest.approx(DEGREE_KM - RESOLUTION_KM, abs=1e-3)
    assert plain.with_radii.low_km == pytest.approx(DEGREE_KM - RESOLUTION_KM - 5, abs=1e-3)
    assert plain.with_radii.high_km == pytest.approx(DEGREE_KM + RESOLUTION_KM + 5, abs=1e-3)


def test_by_rail_the_length_runs_to_where_the_line_meets_the_boundary() -> None:
    rail = by_id(to_border(), "rail-crossing")
    # 75 km and half of 150; 5 % for the network's error; one and a half radii of 5 km.
    assert rail.nominal_km == pytest.approx(150, abs=0.01)
    assert (rail.at_points.low_km, rail.at_points.high_km) == pytest.approx((142.5, 157.5), abs=0.01)
    assert (rail.with_radii.low_km, rail.with_radii.high_km) == pytest.approx((135.0, 165.0), abs=0.01)


def test_the_artefact_is_the_plain_line_on_a_flat_map() -> None:
    north = replace(town(), place=town().place.model_copy(update={"lat": 60.0}))
    readings = to_border(start=north)
    plain, ruler = by_id(readings, "recognised"), by_id(readings, "mercator-ruler")
    assert ruler.nominal_km == pytest.approx(mercator_ruler_m(Point(0.0, 60.0), plain.end) / 1000, rel=1e-6)
    scale = ruler.nominal_km / plain.nominal_km
    assert ruler.with_radii.high_km == pytest.approx(plain.with_radii.high_km * scale)
    assert ruler.reach == pytest.approx(scale)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (STRAIGHT, ["recognised", "mercator-ruler"]),
        ("rail", ["rail-crossing"]),
        ("sea", []),
        ("road", []),
        ("air", []),
    ],
)
def test_a_stated_path_admits_only_readings_along_it(path: str, expected: list[str]) -> None:
    readings = to_border(path)
    assert ids(readings) == expected
    assert readings.plain is (readings.computed[0] if expected else None)


def test_what_could_not_be_tried_is_said() -> None:
    assert to_border().untested == ("by road: no road data", "by sea: not computed to a border")
    assert to_border("road").untested == ("by road: no road data",)


def test_inside_the_country_there_is_no_crossing_into_it() -> None:
    readings = to_border(start=town(lon=1.5, country="BB"))
    assert "rail-crossing" not in ids(readings)
    assert any("inside the country" in u for u in readings.untested)
    assert "coast included" in by_id(readings, "recognised").name


def test_between_places_the_straight_line_is_plain_and_both_radii_count() -> None:
    readings = place_readings(town(), town("port", 0.5, radius_km=3.0), None, atlas())
    assert ids(readings) == ["straight", "rail", "mercator-ruler"]
    plain = by_id(readings, "straight")
    assert plain.with_radii.low_km == pytest.approx(DEGREE_KM / 2 - 8, abs=1e-3)
    rail = by_id(readings, "rail")
    assert rail.with_radii.low_km == pytest.approx(75 * 0.95 - 1.5 * 8, abs=0.01)
    assert "by sea: computed across the world only where the path is stated" in readings.untested


def test_two_places_by_one_point_of_the_rails_have_no_reading_by_rail() -> None:
    readings = place_readings(town(), town("suburb", -0.01), None, atlas())
    assert ids(readings) == ["straight", "mercator-ruler"]
    assert "by rail: both ends lie nearest to the same point of the rail data" in readings.untested


def test_a_place_and_itself_have_no_flat_ruler() -> None:
    assert "mercator-ruler" not in ids(place_readings(town(), town(), None, atlas()))


def line(km: float, name: str, *, artefact: bool = False, path: str = STRAIGHT) -> Reading:
    straight = straight_reading(
        name,
        name,
        name,
        inverse(Point(0, 0), Point(km / DEGREE_KM, 0)),
        radius_km=5,
        resolution_m=0,
        method="made up",
    )
    return replace(straight, artefact=artefact, path=path)


@pytest.mark.parametrize(("apart_km", "kept"), [(0.0, 1), (0.49, 1), (0.51, 2)])
def test_readings_less_than_half_a_kilometer_apart_count_once(apart_km: float, kept: int) -> None:
    assert len(merge_equal((line(200, "a"), line(200 + apart_km, "b")))) == kept


def test_readings_of_another_path_or_an_artefact_are_not_folded() -> None:
    merged = merge_equal((line(200, "a"), line(200, "b", artefact=True), line(200, "c", path="rail")))
    assert [r.id for r in merged] == ["a", "b", "c"]


def test_a_chain_of_nearly_equal_readings_is_measured_from_its_first() -> None:
    merged = merge_equal((line(200, "a"), line(200.4, "b"), line(200.8, "c")))
    assert [(r.id, [e.id for e in r.equal_to]) for r in merged] == [("a", ["b"]), ("c", [])]


def test_a_network_reading_runs_from_the_shortest_to_the_longest() -> None:
    track = np.array([[0.0, 0.0], [1.0, 0.0]])
    found = network_reading(
        "sea",
        "by sea",
        "by sea",
        "sea",
        track=track,
        nominal_km=189,
        shortest_km=188,
        longest_km=190,
        radius_km=10,
        method="made up",
    )
    assert (found.at_points.low_km, found.at_points.high_km) == pytest.approx((188 * 0.95, 190 * 1.05))
    assert (found.with_radii.low_km, found.with_radii.high_km) == pytest.approx((188 * 0.95 - 15, 190 * 1.05 + 15))


def test_a_reading_ends_inside_the_map_even_across_the_antimeridian() -> None:
    crossing = replace(line(100, "a"), track=np.array([[179.0, 0.0], [181.0, 0.0]]))
    assert (crossing.end.lon, crossing.end.lat) == (-179.0, 0.0)


def test_a_wide_radius_never_reaches_below_zero() -> None:
    reach = line(3, "a").with_radii
    assert reach.low_km == 0.0
    assert reach.high_km == pytest.approx(8.0)
