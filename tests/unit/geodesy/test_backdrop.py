"""Parts of countries stand apart on the drawn ground only where a convention sets them apart."""

import numpy as np
import pytest
import shapely

from dashboard.geodesy.ground.backdrop import Backdrop, FeatureCollection
from dashboard.load.geodata.backdrop import load_backdrop


def lands(collection: FeatureCollection) -> dict[str, float]:
    named = {f["properties"]["name"]: shapely.geometry.shape(f["geometry"]) for f in collection["features"]}
    return {name: named[name].area for name in ("Ukraine", "Crimea", "Moldova") if name in named}


def test_a_part_that_is_not_set_apart_is_joined_to_its_country() -> None:
    backdrop: Backdrop = load_backdrop()
    before, after = lands(backdrop.overview), lands(backdrop.setting_apart(frozenset()).overview)
    assert set(before) - set(after) == {"Crimea"}
    assert after["Ukraine"] > before["Ukraine"] + 0.99 * before["Crimea"]
    assert after["Moldova"] == before["Moldova"]


def test_a_part_set_apart_stays_as_it_is() -> None:
    backdrop = load_backdrop()
    apart = backdrop.setting_apart(frozenset({"crimea"}))
    assert [lands(detail) for detail in apart.details] == [lands(detail) for detail in backdrop.details]
    assert apart.fine == backdrop.fine


def test_a_part_that_is_not_set_apart_is_joined_in_the_finer_land_too() -> None:
    backdrop = load_backdrop()
    before = {land.name: land.geometry.area for land in backdrop.fine}
    after = {land.name: land.geometry.area for land in backdrop.setting_apart(frozenset()).fine}
    assert set(before) - set(after) == {"Crimea"}
    assert after["Ukraine"] == pytest.approx(before["Ukraine"] + before["Crimea"])


@pytest.mark.parametrize(
    ("around", "near", "far"),
    [
        ((40.1, 45.9), "Tikhoretsk", "Faya-Largeau"),
        ((19.1, 17.9), "Faya-Largeau", "Tikhoretsk"),
        ((-72.5, -51.7), "Puerto Natales", "Nome"),
        ((179.9, 65.0), "Anadyr", "Puerto Natales"),
    ],
)
def test_small_towns_are_named_near_a_case_and_large_ones_everywhere(
    around: tuple[float, float], near: str, far: str
) -> None:
    names = {f["properties"]["name"] for f in load_backdrop().labels_near(np.array([around]))["features"]}
    assert {near, "Tokyo", "Moscow", "Lima", "Lagos", "Sydney", "Chicago"} <= names
    assert far not in names


def test_a_case_of_many_places_names_no_more_towns_than_a_map_can_carry() -> None:
    everywhere = np.stack(np.meshgrid(np.arange(-10.0, 40.0), np.arange(36.0, 60.0)), axis=-1).reshape(-1, 2)
    assert len(load_backdrop().labels_near(everywhere)["features"]) < 2_200


@pytest.mark.parametrize(
    "label", ["Sea of Japan", "East Sea", "Sea of Japan (East Sea)", "EAST SEA  (sea of japan)", "동해", "the East Sea"]
)
def test_a_sea_is_found_by_each_of_its_names(label: str) -> None:
    spots = load_backdrop().spots_of_sea(label)
    assert spots[0].tolist() == [134.9, 39.6]


@pytest.mark.parametrize("label", ["", "()", "Sea", "Sea of Tranquility"])
def test_an_unknown_sea_has_no_spot(label: str) -> None:
    assert load_backdrop().spots_of_sea(label).shape == (0, 2)
