"""One thing to draw: the row that screen, figure and files share."""

import datetime as dt
from dataclasses import dataclass

import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.case.basis import Basis
from dashboard.geodesy import Floats, cut_at_antimeridian

DECIMALS = 4
"""Decimals of drawn lines [deg]: about 10 m, finer than any source states."""


@dataclass(frozen=True)
class Feature:
    """Hold one thing to draw.

    Parameters
    ----------
    of
        What it was made from, whose id is part of its own: a `LegRoute` for a route and a connector, a `Place` for a
        place and evidence, an `Event`, the `Fit` of a reading, the `Finding` of a ring, the `PlaceEnd` of a radius, a
        band's `Spell`.
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
