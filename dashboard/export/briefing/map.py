"""The interactive map of a briefing: the document that the page shows, and what it is told to show first."""

import datetime as dt
import json
from dataclasses import dataclass, replace

import geopandas as gpd

from dashboard.case import Place
from dashboard.checks.assess import Assessment
from dashboard.export.briefing.document import case_document
from dashboard.export.content.legible import legible
from dashboard.export.content.selection import Selection
from dashboard.geodesy.ground.backdrop import Backdrop
from dashboard.views.features.frame import on_file
from dashboard.views.layer import LAYERS
from dashboard.views.map.content import finding_extent
from dashboard.views.view import View


@dataclass(frozen=True)
class FramedMap:
    """Hold the map document, empty where nothing has a place, and the message that sets its view, as JSON."""

    document: str
    message: str


def frame_map(
    narrowed: Assessment, frame: gpd.GeoDataFrame, view: View, selection: Selection, backdrop: Backdrop
) -> FramedMap:
    """Build the map of the claims of a view, with its own slider over every day of the case.

    Parameters
    ----------
    narrowed
        The assessment without the events of other claims, as `narrow` gives it.
    frame
        Every dated feature.
    """
    drawn = frame
    if view.claims is not None:
        whole = replace(view, day=dt.date.min, last_day=dt.date.max, layers=frozenset(LAYERS))
        drawn = on_file(frame, whole)
        narrowed = _without_undrawn(narrowed, drawn, selection)
    if not any(LAYERS[layer].frames for layer in drawn.layer):
        return FramedMap("", "")
    return FramedMap(legible(case_document(narrowed, drawn, backdrop)), _write_message(narrowed, view))


def narrow(assessment: Assessment, view: View) -> Assessment:
    """Leave out the events that no claim of a view states."""
    if view.claims is None:
        return assessment
    case = assessment.case
    events = tuple(event for event in case.events if not view.claims.isdisjoint(event.claims))
    return replace(assessment, case=case.model_copy(update={"events": events}))


def _without_undrawn(assessment: Assessment, drawn: gpd.GeoDataFrame, selection: Selection) -> Assessment:
    """Leave out what is not drawn: the map would look for legs and findings, and a reader find the places."""
    findings, case = set(drawn.finding), assessment.case
    seen = {of.id for of in drawn.of if isinstance(of, Place)}
    legs = tuple(of.leg for layer, of in zip(drawn.layer, drawn.of, strict=True) if layer == "route")
    on_legs = {end for leg in legs for end in (leg.start, leg.end)}
    places = tuple(place for place in case.places if place.id in on_legs | seen)
    return replace(
        assessment,
        case=case.model_copy(update={"legs": legs, "places": places}),
        findings=tuple(finding for finding in selection.findings if finding.claim.id in findings),
    )


def _write_message(assessment: Assessment, view: View) -> str:
    """Write what the map is told once it is ready: the same message that the page sends."""
    message: dict[str, object] = {
        "day": view.first.isoformat(),
        "layers": {layer: layer in view.layers for layer in LAYERS},
    }
    chosen = next((finding for finding in assessment.findings if finding.claim.id == view.finding), None)
    if chosen is not None:
        message["finding"] = chosen.claim.id
        extent = finding_extent(chosen)
        if extent is not None:
            message["fit"] = extent
    return json.dumps(message)
