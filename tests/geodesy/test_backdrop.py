"""Parts of countries stand apart on the drawn ground only where a convention sets them apart."""

import shapely

from dashboard.geodesy.backdrop import Backdrop, FeatureCollection
from dashboard.load.backdrop import load_backdrop


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
