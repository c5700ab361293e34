"""What a file says of each dated feature: whose it is, where from, how far it can err; the same in every format."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import geopandas as gpd
from shapely.geometry.base import BaseGeometry

from dashboard.case import Case
from dashboard.case.sources.citation import cite
from dashboard.checks.assess import Assessment
from dashboard.checks.ends.end import PlaceEnd
from dashboard.export.content.cells import to_metres
from dashboard.export.content.legible import legible


@dataclass(frozen=True)
class Described:
    """Hold one feature as a file has it.

    Parameters
    ----------
    claims
        Ids of the claims it rests on; none where no source states or names it.
    sources
        Ids of the sources of these claims, each once.
    citations
        The same sources, cited in full.
    first, last
        Days it is shown from and to; None without end.
    finding
        The claim whose reading or ring it is.
    fits
        For readings: whether the stated number fits; None for the rest.
    radius_km
        Uncertainty radius of what stands for a place [km]; None for the rest.
    length_km
        Computed length of the route, connector or reading that this line draws [km]; None for the rest.
    low_km, high_km
        The range of that length: for a route its alternatives, for a reading what the data and the ends' radii allow.
    """

    id: str
    layer: str
    name: str
    note: str
    basis: str
    claims: tuple[str, ...]
    sources: tuple[str, ...]
    citations: tuple[str, ...]
    first: dt.date | None
    last: dt.date | None
    finding: str | None
    fits: bool | None
    radius_km: float | None
    length_km: float | None
    low_km: float | None
    high_km: float | None
    geometry: BaseGeometry


class _Length(NamedTuple):
    length_km: float | None = None
    low_km: float | None = None
    high_km: float | None = None


def describe(assessment: Assessment, frame: gpd.GeoDataFrame) -> Iterator[Described]:
    """Describe every feature of a frame, in its order."""
    radii_km, lengths = _radii_km(assessment), _lengths(assessment)
    for row in frame.itertuples():
        sources = _sources(assessment.case, row.sources)
        length = lengths.get(row.id, _Length())
        yield Described(
            id=row.id,
            layer=row.layer,
            name=legible(row.name),
            note=legible(row.note),
            basis=row.basis,
            claims=tuple(row.sources),
            sources=sources,
            citations=tuple(cite(assessment.case.source(source)) for source in sources),
            first=row.first,
            last=row.last,
            finding=row.finding,
            fits=row.fits,
            radius_km=radii_km.get(row.id),
            length_km=length.length_km,
            low_km=length.low_km,
            high_km=length.high_km,
            geometry=row.geometry,
        )


def _sources(case: Case, claim_ids: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(case.claim(claim_id).source for claim_id in claim_ids))


def _radii_km(assessment: Assessment) -> dict[str, float]:
    """Find the uncertainty radius of each feature that stands for a place, or draws one [km]."""
    case = assessment.case
    places = {f"{layer}-{p.id}": p.radius_km for p in case.places for layer in ("place", "evidence")}
    events = {f"event-{e.id}": case.place(e.place).radius_km for e in case.events if e.place}
    starts = ((f"radius-{f.claim.id}", f.ends[0]) for f in assessment.findings)
    drawn = {feature_id: start.radius_km for feature_id, start in starts if isinstance(start, PlaceEnd)}
    return places | events | drawn


def _lengths(assessment: Assessment) -> dict[str, _Length]:
    """Find the length and range of each line that draws a route, a connector or a reading.

    A route's own length leaves out the schematic connector, which is a feature, with a length, of its own.
    """
    lengths: dict[str, _Length] = {}
    for leg_route in assessment.routes:
        if leg_route.route is not None:
            metres = (leg_route.route.length_m, leg_route.route.low_m, leg_route.route.high_m)
            lengths[f"route-{leg_route.leg.id}"] = _Length(*(to_metres(m / 1000.0) for m in metres))
        if leg_route.connector is not None:
            lengths[f"connector-{leg_route.leg.id}"] = _Length(to_metres(leg_route.connector_m / 1000.0))
    for finding in assessment.findings:
        for fit in finding.judgement.fits:
            reading, spread = fit.reading, fit.reading.with_radii
            kilometers = (reading.nominal_km, spread.low_km, spread.high_km)
            lengths[f"reading-{finding.claim.id}-{reading.id}"] = _Length(*map(to_metres, kilometers))
    return lengths
