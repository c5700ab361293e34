"""The dated layers: one table of features that screen, figure and files all draw, so they cannot disagree."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from dashboard.case import Case, Claim, ClaimKind, End, Event, Leg, Place
from dashboard.case.basis import Basis
from dashboard.checks.assess import Assessment
from dashboard.checks.route.leg_route import LegRoute
from dashboard.geodesy import inverse
from dashboard.routing.path_words import LEAST_SAID_M
from dashboard.translation.tongue import ENGLISH, Tongue, mark
from dashboard.views.features.band import band_features
from dashboard.views.features.fan import fan
from dashboard.views.features.feature import Feature, line
from dashboard.views.layer import LAYERS
from dashboard.views.view import View
from dashboard.views.wording.short import citation, interval_words, leg_words, length_words

CRS = "OGC:CRS84"

PLACE_DECIMALS = 2
"""Decimals of places [deg]: town or port level."""

WITH_COMPUTED = mark("with the computed paths {low} to {high}")
ALTERNATIVES = mark("alternatives {low} to {high}")


def frames(assessment: Assessment, language: str = "", tongue: Tongue = ENGLISH) -> gpd.GeoDataFrame:
    """Lay out every feature of an assessment: columns as the fields of `Feature`, geometry in OGC:CRS84.

    Parameters
    ----------
    language
        What places are named in, as in `View`.
    tongue
        What names and notes are said in. Methods, doubts and what rests on assumptions stay in English, to be cited.
    """
    rows = [
        *_places(assessment, language, tongue),
        *_routes(assessment, language, tongue),
        *band_features(assessment),
        *_events(assessment, tongue),
        *(feature for finding in assessment.findings for feature in fan(finding, tongue)),
    ]
    return to_frame(rows)


def to_frame(rows: Sequence[Feature]) -> gpd.GeoDataFrame:
    """Lay out features as a table: columns as the fields of `Feature`, geometry in OGC:CRS84."""
    names = [field.name for field in fields(Feature) if field.name != "geometry"]
    table = {name: pd.Series([getattr(row, name) for row in rows], dtype=object) for name in names}
    plain = pd.DataFrame(table, dtype=object)  # object columns keep None apart from NaN
    return gpd.GeoDataFrame(plain, geometry=[row.geometry for row in rows], crs=CRS)


def framing(frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Keep the features that a map opens on: those of the layers that frame it, and events on the route."""
    layers = [layer.id for layer in LAYERS.values() if layer.frames]
    on_route = [isinstance(each, Event) and each.role == "route" for each in frame.of]
    return frame[frame.layer.isin(layers) | np.array(on_route, dtype=bool)]


def on_view(frame: gpd.GeoDataFrame, view: View) -> gpd.GeoDataFrame:
    """Keep what a picture of a view shows: its layers, days and claims, and the readings of its finding alone."""
    chosen = [row.finding is None or row.finding == view.finding for row in frame.itertuples()]
    return on_file(frame[np.array(chosen, dtype=bool)], view)


def on_file(frame: gpd.GeoDataFrame, view: View) -> gpd.GeoDataFrame:
    """Keep what a data file of a view holds: its layers, days and claims, with the readings of every finding.

    A feature that rests on no claim, such as a place that a route is led by, is kept whichever claims are chosen.
    """
    kept = [
        row.layer in view.layers
        and (row.first is None or row.first <= view.last)
        and (row.last is None or view.first <= row.last)
        and (view.claims is None or not row.sources or not view.claims.isdisjoint(row.sources))
        for row in frame.itertuples()
    ]
    return frame[np.array(kept, dtype=bool)]


def _places(assessment: Assessment, language: str, tongue: Tongue) -> Iterator[Feature]:
    case = assessment.case
    ends = dict.fromkeys(p for leg in case.legs for p in (leg.start, leg.end))
    led = [leg_route.leg for leg_route in assessment.routes if leg_route.leg.line is None]
    passed = dict.fromkeys(p for leg in led for p in (*leg.via, *leg.connector) if p not in ends)
    evidence = {e.place: e for e in case.events if e.role == "evidence" and e.place}
    for place_id in ends:
        place = case.place(place_id)
        claims = tuple(dict.fromkeys(c for leg in case.legs if place_id in (leg.start, leg.end) for c in leg.claims))
        yield _place(place, "place", place.name_in(language), _place_note(place, tongue), "stated", claims, label=True)
    spoken_of = _spoken_of(case)
    for place_id, named in spoken_of.items():
        if place_id in ends or place_id in evidence:
            continue
        place = case.place(place_id)
        reasons = dict.fromkeys(end.reason for _, end in named if end.basis == "inferred")
        linked = " ".join(tongue.say("Linked by inference: {reason}.", reason=reason) for reason in reasons)
        note = f"{_place_note(place, tongue)} {linked}".strip()
        claims = tuple(dict.fromkeys(claim.id for claim, _ in named))
        yield _place(place, "place", place.name_in(language), note, "stated", claims, label=True)
    for place_id in passed:
        if place_id in spoken_of:
            continue
        place = case.place(place_id)
        passing = tongue.say("On the inferred path; no source names it.")
        note = f"{passing} {_place_note(place, tongue)}"
        yield _place(place, "place", place.name_in(language), note, "inferred", (), label=False)
    for place_id, event in evidence.items():
        place = case.place(place_id)
        apart = tongue.say("Separate evidence, not on the reported route.")
        note = f"{event.title}: {citation(case, event.claims)}. {apart}"
        yield _place(
            place,
            "evidence",
            place.name_in(language),
            f"{note} {_place_note(place, tongue)}",
            "stated",
            tuple(dict.fromkeys((*event.claims, *(claim.id for claim, _ in spoken_of.get(place_id, ()))))),
            label=place_id not in ends,
        )


def _spoken_of(case: Case) -> dict[str, list[tuple[Claim, End]]]:
    """Gather the places that claims relate or join by a leg, each with the ends that name it.

    Where a case has neither legs nor such claims, the places that any claim is about, or else every place it has.
    """
    relating = [claim for claim in case.claims if claim.kind.relates or claim.kind is ClaimKind.LEG]
    if case.legs:
        return _named_by(relating)
    return _named_by(relating) or _named_by(case.claims) or {place.id: [] for place in case.places}


def _named_by(claims: Iterable[Claim]) -> dict[str, list[tuple[Claim, End]]]:
    named: dict[str, list[tuple[Claim, End]]] = {}
    for claim in claims:
        for end in (claim.subject, claim.object):
            if end is not None and end.ref and end.outline is None:
                named.setdefault(end.ref, []).append((claim, end))
    return named


def _place(
    place: Place,
    layer: str,
    name: str,
    note: str,
    basis: Basis,
    sources: tuple[str, ...],
    *,
    label: bool,
) -> Feature:
    return Feature(f"{layer}-{place.id}", place, layer, name, note, basis, sources, _point(place), label=label)


def _place_note(place: Place, tongue: Tongue) -> str:
    written = sorted({f"{t.name} ({s})" for t in place.toponyms for s in t.as_written_by})
    names = tongue.say("; written {names}", names=", ".join(written)) if written else ""
    kind = tongue.term(place.kind.capitalize())
    return f"{kind}, ± {place.radius_km:g} km, {place.source}{names}."


def _point(place: Place) -> shapely.Point:
    return shapely.Point(round(place.lon, PLACE_DECIMALS), round(place.lat, PLACE_DECIMALS))


def _routes(assessment: Assessment, language: str, tongue: Tongue) -> Iterator[Feature]:
    for leg_route in assessment.routes:
        if leg_route.route is None:
            continue
        leg = leg_route.leg
        first = leg.dates.earliest_start if leg.dates else None
        last = leg.dates.latest_end if leg.dates else None
        yield Feature(
            f"route-{leg.id}",
            leg_route,
            "route",
            _leg_name(leg, assessment, language, tongue),
            _route_note(leg_route, tongue),
            leg_route.basis,
            leg.claims,
            line(leg_route.route.track),
            first,
            last,
        )
        if leg_route.connector is not None:
            name = tongue.say("Schematic connector, {length}", length=length_words(leg_route.connector_m))
            note = tongue.say(
                "Joins the stated port to the network by straight lines between towns: no line is in the rail data."
            )
            yield Feature(
                f"connector-{leg.id}",
                leg_route,
                "connector",
                name,
                note,
                "inferred",
                leg.claims,
                line(leg_route.connector),
                first,
                last,
            )
        for number, link in enumerate((*leg_route.route.access[:1], *leg_route.route.access[1:][-1:])):
            if inverse(link.point, link.joined).distance_m < LEAST_SAID_M:
                continue
            yield Feature(
                f"link-{leg.id}-{number}",
                link,
                "connector",
                tongue.say("Schematic link, {length}", length=length_words(link.length_m)),
                tongue.say("Joins a place to the path by a straight line."),
                "inferred",
                leg.claims,
                line(link.track),
                first,
                last,
            )


def _leg_name(leg: Leg, assessment: Assessment, language: str, tongue: Tongue) -> str:
    start, end = (assessment.case.place(p).name_in(language) for p in (leg.start, leg.end))
    return leg_words(leg, start, end, tongue)


def _route_note(leg_route: LegRoute, tongue: Tongue) -> str:
    route = leg_route.route
    if route is None:
        return leg_route.reason
    drawn = tongue.say("{length} as drawn", length=length_words(leg_route.length_m))
    if leg_route.connector is not None:
        drawn = tongue.say(
            "{length} as drawn, connector of {connector} included",
            length=length_words(leg_route.length_m),
            connector=length_words(leg_route.connector_m),
        )
    low, high = length_words(leg_route.low_m), length_words(leg_route.high_m)
    beside = WITH_COMPUTED if leg_route.leg.line else ALTERNATIVES
    spread = f"; {tongue.say(beside, low=low, high=high)}" if low != high else ""
    doubts = "".join(f" Doubt: {doubt}" for doubt in leg_route.doubts)
    linked = f"; {leg_route.linked}" if leg_route.linked else ""
    return f"{drawn}{linked}{spread}. {route.method[0].upper()}{route.method[1:]}.{doubts} {leg_route.leg.note}".strip()


def _events(assessment: Assessment, tongue: Tongue) -> Iterator[Feature]:
    case = assessment.case
    for event in case.events:
        if event.place is None or event.role == "evidence":
            continue
        place = case.place(event.place)
        yield Feature(
            f"event-{event.id}",
            event,
            "event",
            event.title,
            event_note(event, assessment, tongue),
            "stated",
            event.claims,
            _point(place),
            event.dates.earliest_start,
            event.dates.latest_end,
            label=event.role != "route",
        )


def event_note(event: Event, assessment: Assessment, tongue: Tongue = ENGLISH) -> str:
    """Say when an event was, what the date is of, and who states it."""
    dated = tongue.say(
        "{dates}, date of the {kind}", dates=interval_words(event.dates, tongue), kind=tongue.term(event.date_kind)
    )
    return f"{dated}; {citation(assessment.case, event.claims)}. {event.note}".strip()
