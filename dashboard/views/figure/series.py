"""Series of figures: a page a day, or a page a claim, each drawn only when it is asked for."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from matplotlib.figure import Figure

from dashboard.case import Case
from dashboard.views.figure.finding.page import draw_finding
from dashboard.views.figure.paper.page_number import PageNumber
from dashboard.views.figure.paper.paper import Paper
from dashboard.views.figure.report.report import draw_figure
from dashboard.views.figure.sheet.scene import Scene
from dashboard.views.view import View


def draw_days(scene: Scene, paper: Paper) -> Iterator[Figure]:
    """Draw the report figure of each day of the view's window, or of the case's where the view has none.

    One figure is held at a time: what is done with it has to be done before the next is asked for.
    """
    days = _days(scene.case, scene.view)
    for number, day in enumerate(days, start=1):
        of_day = replace(scene, view=replace(scene.view, day=day, last_day=None))
        yield draw_figure(of_day, replace(paper, page=PageNumber(number, len(days))))


def _days(case: Case, view: View) -> tuple[dt.date, ...]:
    if view.last_day is None:
        return case.days
    return tuple(view.first + dt.timedelta(days=n) for n in range((view.last - view.first).days + 1))


def draw_claims(scene: Scene, paper: Paper) -> Iterator[Figure]:
    """Draw the figure of each finding whose claim the view shows; none where none states a distance."""
    claims = [finding.claim.id for finding in scene.findings]
    for number, claim in enumerate(claims, start=1):
        of_claim = replace(scene, view=replace(scene.view, finding=claim))
        yield draw_finding(of_claim, replace(paper, page=PageNumber(number, len(claims))))
