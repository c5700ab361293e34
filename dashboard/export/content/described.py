"""What a file says of each dated feature: whose it is, where from, how far it can err; the same in every format."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import NamedTuple

import geopandas as gpd
from shapely.geometry.base import BaseGeometry

from dashboard.case import Case, Event, Place
from dashboard.case.sources.citation import cite
from dashboard.checks.assess import Assessment
from dashboard.checks.ends.end import PlaceEnd
from dashboard.checks.route.leg_route import LegRoute
from dashboard.checks.verdict.verdict import Fit
from dashboard.export.content.cells import to_metres
from dashboard.export.content.legible import legible
from dashboard.geodesy import inverse
from dashboard.routing import Access, Route
from dashboard.views.features.feature import is_simplified, measure_km

LIST_MARK = "; "
"""What stands between the members of a list where an attribute is one text."""


@dataclass(frozen=True)
class Described:
    """Hold one feature as a file has it; a file names its attributes as they are named here.

    Parameters
    ----------
    claims
        Ids of the claims it rests on; none where no source states or names it.
    sources
        Ids of the sources of these claims, each once.
    citations
        The same sources, cited in full.
    first_day, last_day
        Days it is shown from and to; None without end.
    finding
        The claim whose reading or ring it is.
    fits
        For readings: whether the stated number fits; None for the rest.
    radius_km
        Uncertainty radius of what stands for a place [km]; None for the rest.
    length_km
        Computed length of the path, connector, link or reading that this line draws [km]; None for the rest.
    drawn_km
        What the line itself measures, as geodesics [km]; None where there is no such length.
    simplified
        Whether the line is drawn coarser than it was measured, as a network's is; None where there is no such length.
    whole_km
        Computed length of the whole leg of a path, its connector and links included, or of a reading [km].
    low_km, high_km
        The range of that: for a leg its alternatives, for a reading what the data and the ends' radii allow [km].
    """

    id: str
    layer: str
    name: str
    note: str
    basis: str
    claims: tuple[str, ...]
    sources: tuple[str, ...]
    citations: tuple[str, ...]
    first_day: dt.date | None
    last_day: dt.date | None
    finding: str | None
    fits: bool | None
    radius_km: float | None
    length_km: float | None
    drawn_km: float | None
    simplified: bool | None
    whole_km: float | None
    low_km: float | None
    high_km: float | None
    geometry: BaseGeometry

    @property
    def attributes(self) -> dict[str, object]:
        """All that is known of it but for its id and its geometry, by name and in order."""
        names = (field.name for field in fields(self))
        return {name: getattr(self, name) for name in names if name not in ("id", "geometry")}

    @property
    def cells(self) -> dict[str, object]:
        """The same where no attribute is a list: its members are one text."""
        listed = self.attributes.items()
        return {name: LIST_MARK.join(value) if isinstance(value, tuple) else value for name, value in listed}


class _Length(NamedTuple):
    length_km: float | None = None
    whole_km: float | None = None
    low_km: float | None = None
    high_km: float | None = None


def describe(assessment: Assessment, frame: gpd.GeoDataFrame) -> Iterator[Described]:
    """Describe every feature of a frame, in its order."""
    for row in frame.itertuples():
        sources = _sources(assessment.case, row.sources)
        length = _length(row.layer, row.of)
        measured_km = measure_km(row.geometry)
        yield Described(
            id=row.id,
            layer=row.layer,
            name=legible(row.name),
            note=legible(row.note),
            basis=row.basis,
            claims=tuple(row.sources),
            sources=sources,
            citations=tuple(cite(assessment.case.source(source)) for source in sources),
            first_day=row.first,
            last_day=row.last,
            finding=row.finding,
            fits=row.fits,
            radius_km=_radius_km(row.of, assessment.case),
            length_km=length.length_km,
            drawn_km=None if length.length_km is None else to_metres(measured_km),
            simplified=None if length.length_km is None else is_simplified(length.length_km, measured_km),
            whole_km=length.whole_km,
            low_km=length.low_km,
            high_km=length.high_km,
            geometry=row.geometry,
        )


def _sources(case: Case, claim_ids: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(case.claim(claim_id).source for claim_id in claim_ids))


def _radius_km(of: object, case: Case) -> float | None:
    """Find the uncertainty radius of what stands for a place, or draws one [km]; None for the rest."""
    match of:
        case Place() | PlaceEnd():
            return of.radius_km
        case Event():
            return case.place(of.place).radius_km if of.place else None
        case _:
            return None


def _length(layer: str, of: object) -> _Length:
    """Find the length and range of a line that draws a path, a connector, a link or a reading.

    A path's own length leaves out the schematic connector and links, which are features, with a length, of their own.
    """
    match layer, of:
        case "route", LegRoute(route=Route() as route):
            lengths_m = (route.path_m, of.length_m, of.low_m, of.high_m)
            return _Length(*(to_metres(metres / 1000.0) for metres in lengths_m))
        case "connector", LegRoute():
            return _Length(to_metres(of.connector_m / 1000.0))
        case "connector", Access():
            return _Length(to_metres(inverse(of.point, of.joined).distance_m / 1000.0))
        case "reading", Fit():
            read, spread = of.reading.nominal_km, of.reading.with_radii
            return _Length(*map(to_metres, (read, read, spread.low_km, spread.high_km)))
        case _:
            return _Length()
