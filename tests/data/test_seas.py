"""The hand-kept seas: each name once, each spot in the water that is drawn."""

import numpy as np
import pytest
import shapely

from dashboard.geodesy.ground.sea import Sea
from dashboard.load.geodata.atlas import GEODATA
from dashboard.load.geodata.backdrop import load_backdrop
from dashboard.load.geodata.sea import load_sea
from dashboard.load.geodata.seas import load_seas

SEAS = load_seas()

LAKES = "Lake Aral"
"""Words in the names of what the drawn countries hold as land and the drawn lakes as water."""


def is_lake(sea: Sea) -> bool:
    return any(word in sea.names[0] for word in LAKES.split())


def named(seas: tuple[Sea, ...], is_water: np.ndarray) -> list[str]:
    spots = [f"{sea.names[0]} {lon:g} {lat:g}" for sea in seas for lon, lat in sea.spots]
    return [spot for spot, is_one in zip(spots, is_water, strict=True) if not is_one]


@pytest.fixture(scope="module")
def land() -> shapely.Geometry:
    features = load_backdrop().overview["features"]
    return shapely.union_all([shapely.geometry.shape(feature["geometry"]) for feature in features])


def test_every_name_stands_for_one_sea() -> None:
    names = [name.casefold() for sea in SEAS for name in sea.names]
    assert len(set(names)) == len(names)
    assert len(SEAS) >= 100


def test_every_spot_of_a_sea_is_water_on_the_drawn_map(land: shapely.Geometry) -> None:
    seas = tuple(sea for sea in SEAS if not is_lake(sea))
    shapely.prepare(land)
    spots = np.concatenate([sea.spots for sea in seas])
    assert named(seas, ~shapely.intersects_xy(land, *spots.T)) == []


def test_every_spot_of_a_sea_is_water_that_ships_are_routed_on() -> None:
    kept_off = load_sea(GEODATA).kept_off
    shapely.prepare(kept_off)
    seas = tuple(sea for sea in SEAS if not is_lake(sea))
    spots = np.concatenate([sea.spots for sea in seas])
    assert named(seas, ~shapely.intersects_xy(kept_off, *spots.T)) == []


def test_every_spot_of_a_lake_is_in_a_drawn_lake() -> None:
    lakes = next(f for f in load_backdrop().waters["features"] if f["properties"]["kind"] == "lake")
    seas = tuple(sea for sea in SEAS if is_lake(sea))
    spots = np.concatenate([sea.spots for sea in seas])
    assert named(seas, shapely.intersects_xy(shapely.geometry.shape(lakes["geometry"]), *spots.T)) == []
