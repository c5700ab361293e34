"""What maps are drawn over: countries and towns, for the renderers only; nothing is measured on it."""

from dataclasses import dataclass
from typing import Any

FeatureCollection = dict[str, Any]
"""A GeoJSON FeatureCollection as read: lon, lat [deg, OGC:CRS84]."""


@dataclass(frozen=True, eq=False)
class Backdrop:
    """Hold the drawn countries and towns.

    Parameters
    ----------
    overview
        Countries with ``iso_a2``, ``name`` and ``part`` ("whole", "mainland", "crimea"), finer in the insets' windows.
    azov, primorye
        The same for the insets, finer still.
    labels
        Towns as points with ``name``, ``population`` and ``min_zoom``.
    """

    overview: FeatureCollection
    azov: FeatureCollection
    primorye: FeatureCollection
    labels: FeatureCollection
