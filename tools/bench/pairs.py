"""Point to point: the house's arrays against pyproj's own on the same arrays."""

import numpy as np

from dashboard.geodesy import WGS84, inverse_arrays
from tools.bench.timing import Line, median_s

LEAST_SHARE = 0.6
"""Least part of pyproj's own throughput that is left after azimuths are brought to 0..360."""


def measure(pairs: int = 1_000_000, repeats: int = 5) -> list[Line]:
    """Solve the inverse problem for random pairs."""
    random = np.random.default_rng(2023)
    lon1, lon2 = random.uniform(-180, 180, (2, pairs))
    lat1, lat2 = np.degrees(np.arcsin(random.uniform(-1, 1, (2, pairs))))
    plain_s = median_s(lambda: WGS84.inv(lon1, lat1, lon2, lat2), repeats)
    house_s = median_s(lambda: inverse_arrays(lon1, lat1, lon2, lat2), repeats)
    share = plain_s / house_s
    return [
        Line(
            f"inverse_arrays, {pairs:,} pairs",
            f"{house_s:.3f} s, {pairs / house_s:,.0f} pairs/s, {share:.0%} of Geod.inv",
            f">= {LEAST_SHARE:.0%} of Geod.inv",
            share >= LEAST_SHARE,
        )
    ]
