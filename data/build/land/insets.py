"""The two ends of the shipped route in detail: the Sea of Azov with Crimea, and Primorye with Najin."""

from collections.abc import Mapping
from dataclasses import dataclass

from shapely.geometry.base import BaseGeometry

from data.build.geojson import Feature
from data.build.land.land import Rings, adjoin, clip_land, cut, drop_islets, round_areas, simplify_together
from data.build.window import PRIMORYE, Window

TOLERANCE_DEG = 0.0005
DECIMALS = 4
SMALLEST_ISLET_KM2 = 0.05
"""Less than a pixel at the closest zoom an inset is drawn at."""

_MARGIN_DEG = 0.5
"""Neighbours are laid side by side beyond the window, so that its rim cuts no gap open."""


@dataclass(frozen=True)
class Part:
    """Name a piece of the map: a country, or a part of one."""

    alpha2: str | None
    name: str
    part: str

    @property
    def properties(self) -> dict[str, str | int | None]:
        """As written to GeoJSON."""
        return {"iso_a2": self.alpha2, "name": self.name, "part": self.part}


PARTS = {
    "mainland": Part("UA", "Ukraine", "mainland"),
    "crimea": Part("UA", "Crimea", "crimea"),
    "russia": Part("RU", "Russia", "whole"),
    "china": Part("CN", "China", "whole"),
    "north korea": Part("KP", "North Korea", "whole"),
}
"""Pieces by the names they are laid under."""


def lay_primorye(rings: Rings) -> dict[str, BaseGeometry]:
    """Lay China, North Korea and Russia side by side around the mouth of the Tumen.

    Russia comes last, and so takes Lake Khasan at its border with China.
    """
    around = PRIMORYE.widened(_MARGIN_DEG)
    codes = {"china": "CHN", "north korea": "PRK", "russia": "RUS"}
    return adjoin({name: clip_land(rings, code, around) for name, code in codes.items()})


def detail(
    lands: Mapping[str, BaseGeometry], window: Window, tolerance_deg: float, smallest_islet_km2: float
) -> dict[str, BaseGeometry]:
    """Leave out islets, thin neighbours to a tolerance, and cut them by a window."""
    return cut(simplify_together(drop_islets(lands, smallest_islet_km2), tolerance_deg), window)


def inset_features(lands: Mapping[str, BaseGeometry], window: Window) -> list[Feature]:
    """Make the features of one inset."""
    pieces = detail(lands, window, TOLERANCE_DEG, SMALLEST_ISLET_KM2)
    return [Feature(PARTS[name].properties, round_areas(pieces[name], DECIMALS)) for name in sorted(pieces)]
