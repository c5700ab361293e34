"""A place of the gazetteer, as its sources give it."""

from dataclasses import dataclass, field

MILLIDEG_PER_DEG = 1000
"""Positions are rounded to a thousandth of a degree, 111 m at most: no place is put more finely than that."""


@dataclass(frozen=True)
class NamedPlace:
    """Hold a place with all its names, the main one first.

    Parameters
    ----------
    code
        What finds this place and no other, as ``geonames:580497``.
    kind
        What it is, in words.
    lon, lat
        Position [deg, OGC:CRS84].
    package
        The package it comes from, as the descriptor cites it; empty for what is kept by hand.
    radius_km
        Uncertainty radius [km] where its source gives one; None where it follows from the kind and the inhabitants.
    serves
        The town that an airport is named to serve.
    """

    code: str
    kind: str
    name: str
    alpha2: str
    lon: float
    lat: float
    package: str
    names: tuple[str, ...] = ()
    population: int = 0
    is_capital: bool = False
    radius_km: float | None = None
    serves: str = ""
    sounds: tuple[str, ...] = field(default=())
