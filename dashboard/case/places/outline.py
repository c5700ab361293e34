"""A line or region that a case supplies to measure to, dated and with its source: a front line, a province."""

from typing import Annotated, Literal, Self

import numpy as np
import shapely
from pydantic import AfterValidator, Field, model_validator
from shapely.geometry.base import BaseGeometry

from dashboard.case.dates.interval import Day
from dashboard.case.record import Country, Record, Slug, Words, refusal

_LINES = ("LineString", "MultiLineString")
_AREAS = ("Polygon", "MultiPolygon")

DECIMALS = 7
"""Decimals that positions are kept with [deg]: a centimetre."""

HALF_TURN_DEG = 180.0

_SHEET = shapely.box(-180.0, -90.0, 180.0, 90.0)
"""All there is of lon, lat: its own edge is no edge of anything."""


def _check_wkt(written: str) -> str:
    try:
        geometry = shapely.from_wkt(written)
    except shapely.errors.ShapelyError:
        raise refusal("a geometry", repr(written[:40])) from None
    if geometry.geom_type not in (*_LINES, *_AREAS) or geometry.is_empty or geometry.has_z:
        raise refusal("a LineString, MultiLineString, Polygon or MultiPolygon without heights", geometry.geom_type)
    west, south, east, north = geometry.bounds
    if west < -180 or east > 180 or south < -90 or north > 90:
        fix = "are lat and lon swapped?" if max(abs(west), abs(east)) <= 90 < max(abs(south), abs(north)) else ""
        raise refusal("lon -180..180, lat -90..90", f"{west:g}..{east:g}, {south:g}..{north:g}", fix)
    if geometry.geom_type in _AREAS and not geometry.is_valid:
        raise refusal("an area whose rings do not cross", shapely.is_valid_reason(geometry))
    _check_turns(geometry)
    kept = str(shapely.to_wkt(shapely.normalize(geometry), rounding_precision=DECIMALS))
    _check_size(shapely.from_wkt(kept))
    return kept


def _check_turns(geometry: BaseGeometry) -> None:
    """Refuse an edge that may lead round either side of the earth: most are meant to cross the antimeridian."""
    for part in shapely.get_parts(shapely.get_rings(geometry) if geometry.geom_type in _AREAS else geometry):
        lons = shapely.get_coordinates(part)[:, 0]
        spans = np.abs(np.diff(lons))
        wide = np.flatnonzero((spans > HALF_TURN_DEG) & (spans < 2 * HALF_TURN_DEG))
        if len(wide):
            found = f"one from {lons[wide[0]]:g} to {lons[wide[0] + 1]:g}"
            fix = "cut it at the antimeridian into two parts, or put positions between"
            raise refusal("edges that span at most 180 degrees of longitude", found, fix)


def _check_size(kept: BaseGeometry) -> None:
    """Refuse what has no outline to measure to: what a point would be, and the whole world."""
    west, south, east, north = kept.bounds
    size = f"{east - west:.2g} by {north - south:.2g} degrees"
    if kept.geom_type in _LINES:
        if any(len(np.unique(shapely.get_coordinates(part), axis=0)) < 2 for part in shapely.get_parts(kept)):
            raise refusal("two or more positions that differ in each line", "one, repeated")
    elif not kept.is_valid or any(part.area == 0 for part in shapely.get_parts(kept)):
        raise refusal(f"areas wider than {10.0**-DECIMALS:.7f} degrees everywhere", f"an area of {size} that is not")
    elif shapely.difference(kept.boundary, _SHEET.boundary).is_empty:
        raise refusal("an area with an edge", "the whole world", "leave it out: nothing lies outside it")


class CaseOutline(Record):
    """Hold a line or region of a case.

    Parameters
    ----------
    as_of
        The day it depicts; a line needs one.
    country
        Whose border the line is a reading of; None where it is of none.
    resolution_km
        How far the drawn line may lie from what it depicts [km].
    source
        Who drew it, to cite.
    wkt
        The geometry, lon, lat [deg, OGC:CRS84], straight in lon, lat.
    """

    id: Slug
    name: Words
    kind: Literal["line", "region"]
    as_of: Day | None = None
    country: Country | None = None
    resolution_km: Annotated[float, Field(gt=0, le=500)]
    source: Words
    wkt: Annotated[str, AfterValidator(_check_wkt)]

    @model_validator(mode="after")
    def _check_kind(self) -> Self:
        is_line = shapely.from_wkt(self.wkt).geom_type in _LINES
        if is_line != (self.kind == "line"):
            raise refusal("line for a LineString, region for a Polygon", self.kind, field="kind")
        if is_line and self.as_of is None:
            raise refusal("the day the line depicts, as YYYY-MM-DD", "nothing", field="as_of")
        return self

    @property
    def title(self) -> str:
        """The name with the day it depicts."""
        return f"{self.name} as of {self.as_of}" if self.as_of else self.name
