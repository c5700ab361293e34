"""A position on the WGS 84 ellipsoid."""

import math
from dataclasses import dataclass


@dataclass(frozen=True)
class Point:
    """Hold a longitude and latitude [deg, OGC:CRS84].

    Raises
    ------
    ValueError
        If the latitude is outside -90..90, the longitude outside -180..180, or either is not finite.
    """

    lon: float
    lat: float

    def __post_init__(self) -> None:
        for name, number, limit in (("latitude", self.lat, 90.0), ("longitude", self.lon, 180.0)):
            if not math.isfinite(number) or abs(number) > limit:
                hint = ": are lat and lon swapped?" if name == "latitude" and 90 < abs(number) <= 180 else ""
                raise ValueError(f"{name} needs -{limit:.0f}..{limit:.0f}, found {number:g}{hint}")

    def __str__(self) -> str:
        """Write the position as maps print it, to three decimals."""
        north = f"{abs(self.lat):.3f} {'N' if self.lat >= 0 else 'S'}"
        return f"{north} {abs(self.lon):.3f} {'E' if self.lon >= 0 else 'W'}"
