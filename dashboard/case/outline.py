"""A line or region that a case supplies to measure to, dated and with its source: a front line, a province."""

from typing import Annotated, Literal, Self

import shapely
from pydantic import AfterValidator, Field, model_validator

from dashboard.case.dates import Day
from dashboard.case.record import Country, Record, Slug, Words, refusal

_LINES = ("LineString", "MultiLineString")
_AREAS = ("Polygon", "MultiPolygon")


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
    return str(shapely.to_wkt(shapely.normalize(geometry), rounding_precision=7))


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
        return f"{self.name} as of {self.as_of:%Y-%m-%d}" if self.as_of else self.name
