"""Series of figures: a page a day, or a page a claim, each drawn only when it is asked for."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

import geopandas as gpd
from matplotlib.figure import Figure

from dashboard.case import Case
from dashboard.checks.assess import Assessment
from dashboard.geodesy.ground.backdrop import Backdrop
from dashboard.views.figure.finding.page import draw_finding
from dashboard.views.figure.paper.furnishing import Furnishing
from dashboard.views.figure.paper.page_number import PageNumber
from dashboard.views.figure.paper.preset import DPI, Preset
from dashboard.views.figure.paper.presets import SLIDE
from dashboard.views.figure.report.report import NO_FURNISHING, draw_figure
from dashboard.views.view import View


def draw_days(
    assessment: Assessment,
    frame: gpd.GeoDataFrame,
    view: View,
    backdrop: Backdrop,
    *,
    preset: Preset = SLIDE,
    dpi: float = DPI,
    furnishing: Furnishing = NO_FURNISHING,
) -> Iterator[Figure]:
    """Draw the report figure of each day of the view's window, or of the case's where the view has none.

    One figure is held at a time: what is done with it has to be done before the next is asked for.
    """
    days = _days(assessment.case, view)
    for number, day in enumerate(days, start=1):
        yield draw_figure(
            assessment,
            frame,
            replace(view, day=day, last_day=None),
            backdrop,
            preset=preset,
            dpi=dpi,
            furnishing=furnishing,
            page=PageNumber(number, len(days)),
        )


def _days(case: Case, view: View) -> tuple[dt.date, ...]:
    if view.last_day is None:
        return case.days
    return tuple(view.first + dt.timedelta(days=n) for n in range((view.last - view.first).days + 1))


def draw_claims(
    assessment: Assessment,
    frame: gpd.GeoDataFrame,
    view: View,
    backdrop: Backdrop,
    *,
    preset: Preset = SLIDE,
    dpi: float = DPI,
    furnishing: Furnishing = NO_FURNISHING,
) -> Iterator[Figure]:
    """Draw the figure of each finding whose claim the view shows; none where none states a distance."""
    claims = [f.claim.id for f in assessment.findings if view.claims is None or f.claim.id in view.claims]
    for number, claim in enumerate(claims, start=1):
        yield draw_finding(
            assessment,
            frame,
            replace(view, finding=claim),
            backdrop,
            preset=preset,
            dpi=dpi,
            furnishing=furnishing,
            page=PageNumber(number, len(claims)),
        )
