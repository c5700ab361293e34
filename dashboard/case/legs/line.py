"""A line that a case supplies for one of its legs, to be drawn and measured instead of the computed path."""

from typing import Annotated, Literal, Self

import numpy as np
import shapely
from numpy.typing import NDArray
from pydantic import AfterValidator, field_validator, model_validator

from dashboard.case.dates.interval import Day
from dashboard.case.record import Record, Slug, Words, refusal

DECIMALS = 7
"""Decimals that positions are kept with [deg]: a centimetre."""


def _check_wkt(written: str) -> str:
    try:
        geometry = shapely.from_wkt(written)
    except shapely.errors.ShapelyError:
        raise refusal("a geometry", repr(written[:40])) from None
    if geometry.geom_type not in ("LineString", "MultiLineString"):
        raise refusal("a LineString or MultiLineString", geometry.geom_type)
    if geometry.has_z:
        raise refusal("positions of lon, lat", "heights too", "export it without heights (2D)")
    if any(part.is_empty for part in shapely.get_parts(geometry)) or geometry.is_empty:
        raise refusal("two or more positions", "none")
    lonlat = shapely.get_coordinates(geometry)
    outside = np.flatnonzero(~((np.abs(lonlat[:, 0]) <= 180) & (np.abs(lonlat[:, 1]) <= 90)))
    if len(outside):
        lon, lat = lonlat[outside[0]]
        fix = "are lat and lon swapped?" if abs(lon) <= 90 < abs(lat) <= 180 else ""
        found = f"{lon:g}, {lat:g} at position {outside[0] + 1}"
        raise refusal("lon -180..180, lat -90..90", found, fix)
    kept = shapely.from_wkt(shapely.to_wkt(geometry, rounding_precision=DECIMALS))
    if len(np.unique(shapely.get_coordinates(kept), axis=0)) < 2:
        raise refusal("two or more positions", f"one, {lonlat[0, 0]:g}, {lonlat[0, 1]:g}, repeated")
    return str(shapely.to_wkt(kept, rounding_precision=DECIMALS))


class LegLine(Record):
    """Hold the line of a leg, drawn in order from its start to its end.

    Parameters
    ----------
    leg
        Id of the leg.
    source
        Who drew it, to cite.
    as_of
        The day it depicts.
    basis
        ``stated`` where claims state the line itself, ``inferred`` where it is someone's reconstruction.
    claims
        Ids of the claims that state it; needed where it is stated.
    wkt
        A LineString or MultiLineString, lon, lat [deg, OGC:CRS84]; its segments are geodesics.
    """

    leg: Slug
    source: Words
    as_of: Day | None = None
    basis: Literal["stated", "inferred"] = "inferred"
    claims: tuple[Words, ...] = ()
    wkt: Annotated[str, AfterValidator(_check_wkt)]

    @field_validator("claims", mode="before")
    @classmethod
    def _split_claims(cls, written: object) -> object:
        """Read ids in one text, separated by semicolons: attribute tables of map software hold no lists."""
        return [item.strip() for item in written.split(";") if item.strip()] if isinstance(written, str) else written

    @model_validator(mode="after")
    def _check_basis(self) -> Self:
        if self.basis == "stated" and not self.claims:
            fix = "leave basis out where no claim states the line"
            raise refusal("the ids of the claims that state the line", "nothing", fix, field="claims")
        return self

    @property
    def parts(self) -> tuple[NDArray[np.float64], ...]:
        """The positions of each part, in order, each of shape (n, 2), lon, lat [deg]."""
        return tuple(shapely.get_coordinates(part) for part in shapely.get_parts(shapely.from_wkt(self.wkt)))

    @property
    def positions(self) -> NDArray[np.float64]:
        """All positions in order, shape (n, 2), lon, lat [deg]; the gap between two parts is a segment."""
        joined: NDArray[np.float64] = np.concatenate(self.parts)
        keep = [0, *(np.flatnonzero(np.any(np.diff(joined, axis=0) != 0.0, axis=1)) + 1).tolist()]
        return np.take(joined, keep, axis=0)
