"""Where a reader has left the map: its centre and zoom, and how they stand in an address."""

import math
import re
from dataclasses import dataclass

DECIMALS = 4
"""Of a centre in an address [deg]: about 10 m, far finer than a pixel of the closest look."""
ZOOM_DECIMALS = 2
MOST_NORTHERN_DEG = 85.0
"""Web Mercator ends here."""
CLOSEST_ZOOM = 24.0

_NUMBER = r"\s*([+-]?\d{1,3}(?:\.\d{1,15})?)\s*"
_WRITTEN = re.compile(",".join([_NUMBER] * 3), re.ASCII)


@dataclass(frozen=True)
class Extent:
    """Hold a centre [deg] and a zoom of a web map.

    Raises
    ------
    ValueError
        If the centre is not on a web map, or the zoom none of its own.
    """

    lat: float
    lon: float
    zoom: float

    def __post_init__(self) -> None:
        for name, number, least, most in (
            ("latitude", self.lat, -MOST_NORTHERN_DEG, MOST_NORTHERN_DEG),
            ("longitude", self.lon, -180.0, 180.0),
            ("zoom", self.zoom, 0.0, CLOSEST_ZOOM),
        ):
            if not (math.isfinite(number) and least <= number <= most):
                raise ValueError(f"needs a {name} of {least:g} to {most:g}, found {number:g}")

    def written(self) -> str:
        """Write the extent as an address has it: lat, lon, zoom, as maps print them."""
        places = (DECIMALS, DECIMALS, ZOOM_DECIMALS)
        numbers = zip((self.lat, self.lon, self.zoom), places, strict=True)
        return ",".join(
            f"{round(number, decimals) + 0.0:.{decimals}f}".rstrip("0").rstrip(".") for number, decimals in numbers
        )


def read_extent(text: str) -> Extent:
    """Read an extent from an address.

    Raises
    ------
    ValueError
        If the text is not three numbers, or they are no extent.
    """
    match = _WRITTEN.fullmatch(text)
    if not match:
        raise ValueError("needs lat,lon,zoom as in 45.85,40.12,7.5")
    return Extent(*map(float, match.groups()))
