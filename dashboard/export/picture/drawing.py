"""The figure that a recipe asks for, drawn."""

from collections.abc import Callable
from typing import TypeVar

from matplotlib.figure import Figure

from dashboard.export.content.job import Job
from dashboard.export.recipe import SheetKind
from dashboard.views.figure import Furnishing, Paper, Preset, Scene, draw_figure, draw_finding, find_preset

Drawn = TypeVar("Drawn")


def draw_sheet(job: Job) -> Figure:
    """Draw the one figure of a recipe, the route or a finding, as the recipe lays it out."""
    return draw_by(draw_finding if job.recipe.picture.sheet is SheetKind.FINDING else draw_figure, job)


def draw_by(
    draw: Callable[[Scene, Paper], Drawn], job: Job, preset: Preset | None = None, dpi: int | None = None
) -> Drawn:
    """Draw by a function of the figure, in the recipe's preset and resolution where no others are given."""
    picture, material = job.recipe.picture, job.material
    furnishing = Furnishing(
        marking=picture.marking,
        information_as_of=picture.as_of,
        prepared_by=picture.prepared_by,
        reviewed_by=picture.reviewed_by,
        with_claims=picture.claims_box,
    )
    paper = Paper(preset or find_preset(picture.preset), dpi or picture.dpi, furnishing)
    return draw(Scene(material.assessment, material.frame, job.view, material.backdrop), paper)
