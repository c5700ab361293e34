"""What is shown close up: where distances are measured from, and the legs too short to be seen on the whole."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import shapely

from dashboard.checks.ends import PlaceEnd
from dashboard.geodesy import Floats
from dashboard.views.figure.box import Box
from dashboard.views.figure.preset import Layout
from dashboard.views.figure.projection import close_projection
from dashboard.views.figure.scene import Scene, positions
from dashboard.views.figure.sheet import Sheet

SHORT_IN = 1.0
"""A leg shorter than this on the whole sheet is shown close up [in]."""

BESIDE = 0.25
"""What lies this part of a leg's length beside it is shown with it."""

MARGIN_IN = 0.34
ROOMY_MARGIN_IN = 0.75
"""Kept free round a subject [in]; more where no ring frames it."""


@dataclass(frozen=True, eq=False)
class CloseUp:
    """Hold a sheet with its letter and title, and the routes whose length it names."""

    letter: str
    title: str
    sheet: Sheet
    named_routes: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class _Subject:
    title: str
    lonlat: Floats
    margin_in: float = MARGIN_IN
    named_routes: tuple[str, ...] = ()


def choose_close_ups(scene: Scene, whole: Sheet, layout: Layout) -> tuple[CloseUp, ...]:
    """Choose up to two close-ups and the box of each, so that they stand as they lie on the whole sheet."""
    subjects = [*_measured_ends(scene), *_short_legs(scene, whole)][:2]
    subjects.sort(key=lambda subject: float(whole.to_slide(subject.lonlat)[:, 0].mean()))
    middle = (whole.box.left + whole.box.right) / 2
    if len(subjects) == 1:
        in_east = bool(whole.to_slide(subjects[0].lonlat)[:, 0].mean() >= middle)
        boxes = [layout.close_up_alone(in_east=in_east)]
    else:
        boxes = [layout.west, layout.east]
    return tuple(
        CloseUp(letter, subject.title, _sheet(box, subject), subject.named_routes)
        for letter, box, subject in zip("AB", boxes, subjects, strict=False)
    )


def _sheet(box: Box, subject: _Subject) -> Sheet:
    lon, lat = (subject.lonlat.min(axis=0) + subject.lonlat.max(axis=0)) / 2
    margin = subject.margin_in
    return Sheet.fitted(box, close_projection(float(lon), float(lat)), subject.lonlat, margin, margin)


def _measured_ends(scene: Scene) -> Iterator[_Subject]:
    """Give each place that distances are stated from, with the chosen finding's fan, or with every reading's."""
    seen: dict[str, list[str]] = {}
    for finding in scene.assessment.findings:
        if isinstance(finding.ends[0], PlaceEnd) and finding.readings.computed:
            seen.setdefault(scene.name_of(finding.ends[0].place), []).append(finding.claim.id)
    for name, claims in seen.items():
        fan = scene.frame[scene.frame.finding.isin(claims)]
        chosen = fan[fan.finding == scene.view.finding]
        if len(chosen):
            yield _Subject(f"{name}: readings of {scene.view.finding}", positions(chosen))
        else:
            yield _Subject(name, positions(fan[fan.layer == "reading"]), ROOMY_MARGIN_IN)


def _short_legs(scene: Scene, whole: Sheet) -> Iterator[_Subject]:
    """Give each leg too short on the whole sheet, with the evidence and the connector beside it."""
    frame = scene.frame
    for leg_route in scene.assessment.routes:
        route_id = f"route-{leg_route.leg.id}"
        route = positions(frame[frame.id == route_id])
        if not len(route) or np.ptp(whole.to_slide(route), axis=0).max() > SHORT_IN:
            continue
        near = shapely.buffer(shapely.MultiPoint(route).envelope, BESIDE * np.ptp(route, axis=0).max())
        beside = frame[frame.layer.isin(["connector", "evidence", "place"]) & frame.within(near)]
        start, end = (scene.name_of(scene.case.place(p)) for p in (leg_route.leg.start, leg_route.leg.end))
        yield _Subject(f"{start} – {end}", np.vstack([route, positions(beside)]), named_routes=(route_id,))
