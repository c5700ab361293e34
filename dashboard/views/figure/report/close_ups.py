"""What is shown close up: where distances are measured from, and the legs too short to be seen on the whole."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import shapely

from dashboard.checks.ends.end import PlaceEnd
from dashboard.geodesy import Floats
from dashboard.geodesy.meridian import middle_meridian
from dashboard.views.figure.paper.preset import Layout
from dashboard.views.figure.pen.box import Box
from dashboard.views.figure.sheet.projection import close_projection
from dashboard.views.figure.sheet.scene import Scene, fan_positions, positions
from dashboard.views.figure.sheet.sheet import Sheet

SHORT_IN = 1.0
"""A leg shorter than this on the whole sheet is shown close up [in]."""

BESIDE = 0.36
"""What lies this part of a leg's length beside it is shown with it."""

MOST = 2
"""Close-ups at most."""

BESIDE_PLACES = ("route", "connector", "evidence", "event")
"""Layers that make a close-up show more than places."""

LEAST_MAGNIFIED = 2.5
"""A close-up is at least this many times as large as the whole sheet."""

SPOT_IN = 0.3
"""What is smaller than this even close up is a spot [in]."""

MARGIN_IN = 0.34
ROOMY_MARGIN_IN = 0.75
"""Kept free round a subject [in]; more where no ring frames it."""


@dataclass(frozen=True, eq=False)
class CloseUp:
    """Hold a sheet with its letter and title, the routes whose length it names, and the finding whose fan it holds."""

    letter: str
    title: str
    sheet: Sheet
    named_routes: tuple[str, ...]
    finding: str | None


@dataclass(frozen=True, eq=False)
class _Subject:
    title: str
    lonlat: Floats
    margin_in: float = MARGIN_IN
    named_routes: tuple[str, ...] = ()
    finding: str | None = None


def choose_close_ups(scene: Scene, whole: Sheet, layout: Layout) -> tuple[CloseUp, ...]:
    """Choose up to two close-ups and the box of each, so that they stand as they lie on the whole sheet.

    A close-up shows its subject whole and much larger than the whole sheet, inside which its own extent lies.
    """
    subjects: list[_Subject] = []
    for subject in (*_measured_ends(scene), *_short_legs(scene, whole)):
        close = _sheet(layout.west, subject)
        beside = [_sheet(layout.west, other) for other in subjects]
        if _is_worth(close, subject, whole) and _shows_more(close, subject, scene) and not _meet(close, beside, whole):
            subjects.append(subject)
        if len(subjects) == MOST:
            break
    stacked = layout.west.bottom > layout.east.top
    middles = [_middle_in(whole, subject) for subject in subjects]
    ordered = sorted(zip(middles, subjects, strict=True), key=lambda each: -each[0][1] if stacked else each[0][0])
    boxes = [layout.west, layout.east]
    if len(subjects) == 1:
        in_east = bool(middles[0][0] >= (whole.box.left + whole.box.right) / 2)
        alone = layout.close_up_alone(in_east=in_east)
        boxes = [alone if _is_worth(_sheet(alone, subjects[0]), subjects[0], whole) else layout.west]
    return tuple(
        CloseUp(letter, subject.title, _sheet(box, subject), subject.named_routes, subject.finding)
        for letter, box, (_, subject) in zip("AB", boxes, ordered, strict=False)
    )


def _shows_more(close: Sheet, subject: _Subject, scene: Scene) -> bool:
    """Say whether a close-up shows more than places, which the whole sheet shows and names as well."""
    if subject.finding is not None or subject.named_routes:
        return True
    frame = scene.frame
    beside = [*frame[frame.layer.isin(BESIDE_PLACES)].geometry, *scene.plain_readings.geometry]
    return any(not close.laid(geometry).is_empty for geometry in beside)


def _meet(close: Sheet, others: list[Sheet], whole: Sheet) -> bool:
    """Say whether the extent of a close-up on the whole sheet lies over another's."""
    extents = [shapely.Polygon(whole.to_slide(sheet.rim())) for sheet in (close, *others)]
    return any(extents[0].intersects(other) for other in extents[1:])


def _middle_in(whole: Sheet, subject: _Subject) -> tuple[float, float]:
    x, y = whole.to_slide(subject.lonlat).mean(axis=0)
    return float(x), float(y)


def _is_worth(close: Sheet, subject: _Subject, whole: Sheet) -> bool:
    """Say whether a close-up shows more than a spot, much larger than the whole sheet, and lies inside that."""
    if np.ptp(close.to_slide(subject.lonlat), axis=0).max() < SPOT_IN or not whole.holds(close.rim()):
        return False
    marked_in2 = shapely.Polygon(whole.to_slide(close.rim())).area
    return bool(close.box.width * close.box.height >= LEAST_MAGNIFIED**2 * marked_in2)


def _sheet(box: Box, subject: _Subject) -> Sheet:
    lon_0 = middle_meridian(subject.lonlat[:, 0])
    lat = subject.lonlat[:, 1]
    margin = subject.margin_in
    return Sheet.fitted(box, close_projection(lon_0, float(lat.min() + lat.max()) / 2), subject.lonlat, margin, margin)


def _measured_ends(scene: Scene) -> Iterator[_Subject]:
    """Give each place that distances are stated from, with the chosen finding's fan, or with every reading's.

    The place of the chosen finding comes first.
    """
    seen: dict[str, list[str]] = {}
    findings = sorted(scene.assessment.findings, key=lambda finding: finding is not scene.finding)
    for finding in findings:
        if isinstance(finding.ends[0], PlaceEnd) and finding.readings.computed:
            seen.setdefault(scene.name_of(finding.ends[0].place), []).append(finding.claim.id)
    fans = dict(tuple(scene.frame.groupby("finding")))
    for name, claims in seen.items():
        chosen = fans.get(scene.view.finding) if scene.view.finding in claims else None
        if chosen is not None and len(chosen):
            yield _Subject(
                f"{name}: readings of {scene.view.finding}", fan_positions(chosen), finding=scene.view.finding
            )
        else:
            drawn = [fans[claim] for claim in claims if claim in fans]
            readings = [positions(fan[fan.layer == "reading"]) for fan in drawn]
            if readings and len(lonlat := np.vstack(readings)):
                yield _Subject(name, lonlat, ROOMY_MARGIN_IN)


def _short_legs(scene: Scene, whole: Sheet) -> Iterator[_Subject]:
    """Give each leg too short on the whole sheet, with the evidence and the connector beside it."""
    frame = scene.frame
    candidates = frame[frame.layer.isin(["connector", "evidence", "place"])]
    for row in frame[frame.layer == "route"].itertuples():
        route, leg = shapely.get_coordinates(row.geometry), row.of.leg
        laid = whole.to_slide(route)
        (left, bottom), (right, top) = laid.min(axis=0), laid.max(axis=0)
        longest = max(right - left, top - bottom)
        if not longest <= SHORT_IN:
            continue
        near = Box(left, bottom, right, top).widened(BESIDE * longest)
        beside = [
            lonlat
            for geometry in candidates.geometry
            for lonlat in [shapely.get_coordinates(geometry)]
            if all(near.holds(Box(x, y, x, y)) for x, y in whole.to_slide(lonlat))
        ]
        start, end = (scene.name_of(scene.case.place(p)) for p in (leg.start, leg.end))
        yield _Subject(f"{start} – {end}", np.vstack([route, *beside]), named_routes=(row.id,))
