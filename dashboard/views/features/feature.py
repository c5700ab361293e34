"""One thing to draw: the row that screen, figure and files share."""

import datetime as dt
from dataclasses import dataclass

import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.case.basis import Basis
from dashboard.geodesy import WGS84, Floats, cut_at_antimeridian

DECIMALS = 4
"""Decimals of drawn lines [deg]: about 10 m, finer than any source states."""

ROUNDING_KM, ROUNDING_SHARE = 0.05, 0.001
"""A line measures less than what it draws by no more than this [km], or this part of it, if only rounded."""


@dataclass(frozen=True)
class Feature:
    """Hold one thing to draw.

    Parameters
    ----------
    of
        What it was made from, whose id is part of its own: a `LegRoute` for a route and a connector, the `Access` of a
        link, a `Place` for a place and evidence, an `Event`, the `Fit` of a reading, the `Finding` of a ring, the
        `PlaceEnd` of a radius, a band's `Spell`.
    first, last
        Days it is shown from and to; None for always.
    finding
        The claim with which alone it is shown; None for always.
    fits
        For readings: whether the stated number fits; None for the rest.
    label
        Whether its name stands on the map.
    note
        Method, sources and limits, for the card.
    """

    id: str
    of: object
    layer: str
    name: str
    note: str
    basis: Basis
    sources: tuple[str, ...]
    geometry: BaseGeometry
    first: dt.date | None = None
    last: dt.date | None = None
    finding: str | None = None
    fits: bool | None = None
    label: bool = False


def line(track: Floats) -> BaseGeometry:
    """Turn a track into a geometry to draw: cut at the antimeridian, rounded to `DECIMALS`."""
    return shapely.set_precision(cut_at_antimeridian(track), 10**-DECIMALS, mode="pointwise")


def measure_km(geometry: BaseGeometry) -> float:
    """Measure lines as geodesics [km]."""
    return float(WGS84.geometry_length(geometry)) / 1000.0


def is_simplified(length_km: float, drawn_km: float) -> bool:
    """Say whether a line is drawn coarser than it was measured, beyond what rounding its corners explains."""
    return length_km - drawn_km > max(ROUNDING_KM, ROUNDING_SHARE * length_km)
