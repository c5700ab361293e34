"""The hill shading against facts known from elsewhere: which ground is rough, which level, and where."""

import json
from functools import cache
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from pyproj import Transformer

from tests.made.paths import GEODATA

LEVEL = 128
TO_WEB_MERCATOR = Transformer.from_crs("OGC:CRS84", "EPSG:3857", always_xy=True)

Grey = NDArray[np.int16]


@cache
def facts() -> dict[str, Any]:
    resources = json.loads((GEODATA / "datapackage.json").read_text(encoding="utf-8"))["resources"]
    found: dict[str, Any] = next(r["facts"] for r in resources if r["path"] == "relief.webp")
    return found


@cache
def shading() -> Grey:
    with Image.open(GEODATA / "relief.webp") as image:
        return np.asarray(image.convert("L")).astype(np.int16)


def around(lon: float, lat: float, half_px: int = 9) -> Grey:
    """Cut out a square, its place told by the projection's own library."""
    west, south, east, north = facts()["bounds_deg"]
    (left, right), (foot, top) = TO_WEB_MERCATOR.transform([west, east], [south, north])
    x, y = TO_WEB_MERCATOR.transform(lon, lat)
    height, width = shading().shape
    column, row = round((x - left) / (right - left) * width), round((top - y) / (top - foot) * height)
    return shading()[row - half_px : row + half_px, column - half_px : column + half_px]


def test_image_has_the_size_described_and_square_pixels_in_web_mercator() -> None:
    west, south, east, north = facts()["bounds_deg"]
    (left, right), (foot, top) = TO_WEB_MERCATOR.transform([west, east], [south, north])
    height, width = shading().shape
    assert (width, height) == (facts()["width_px"], facts()["height_px"])
    assert (right - left) / width == pytest.approx((top - foot) / height, rel=1e-3)


@pytest.mark.parametrize(("lon", "lat"), [(38, 43), (135, 40), (90, 10), (170, 30)])
def test_sea_is_level_so_that_nothing_is_drawn_on_it(lon: float, lat: float) -> None:
    # What the image's compression leaves: blended at 0.4 or less, it moves no colour of the map by two steps of 255.
    assert np.abs(around(lon, lat) - LEVEL).max() <= 4


@pytest.mark.parametrize(
    ("mountains", "plain"),
    [((44.3, 42.8), (41.5, 46.2)), ((86.5, 28.2), (80.0, 26.6)), ((60.0, 65.0), (72.0, 60.5))],
    ids=["Caucasus and Kuban", "Himalaya and Ganges", "Urals and the Ob"],
)
def test_mountains_are_rough_where_they_are_and_plains_beside_them_smooth(
    mountains: tuple[float, float], plain: tuple[float, float]
) -> None:
    assert around(*mountains).std() > 3 * around(*plain).std()


def test_light_neither_lifts_nor_darkens_land_as_a_whole() -> None:
    shaded = shading()[np.abs(shading() - LEVEL) > 1]
    assert shaded.mean() == pytest.approx(LEVEL, abs=5)


def test_image_is_small_enough_to_travel_in_the_map_document() -> None:
    assert (GEODATA / "relief.webp").stat().st_size < 400_000
