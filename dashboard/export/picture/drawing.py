"""The figure that a recipe asks for, drawn."""

from typing import Protocol, TypeVar

import geopandas as gpd
from matplotlib.figure import Figure

from dashboard.checks.assess import Assessment
from dashboard.export.content.job import Job
from dashboard.export.recipe import SheetKind
from dashboard.geodesy.ground.backdrop import Backdrop
from dashboard.views.figure import Furnishing, Preset, draw_figure, draw_finding, find_preset
from dashboard.views.view import View

Drawn_co = TypeVar("Drawn_co", covariant=True)


class _Draw(Protocol[Drawn_co]):
    """Draw what a recipe shows: one figure, or a series of them."""

    def __call__(
        self,
        assessment: Assessment,
        frame: gpd.GeoDataFrame,
        view: View,
        backdrop: Backdrop,
        *,
        preset: Preset,
        dpi: float,
        furnishing: Furnishing,
    ) -> Drawn_co: ...


def draw_sheet(job: Job) -> Figure:
    """Draw the one figure of a recipe, the route or a finding, as the recipe lays it out."""
    return draw_by(draw_finding if job.recipe.picture.sheet is SheetKind.FINDING else draw_figure, job)


def draw_by(draw: _Draw[Drawn_co], job: Job, preset: Preset | None = None, dpi: int | None = None) -> Drawn_co:
    """Draw by a function of the figure, in the recipe's preset and resolution where no others are given."""
    picture, material = job.recipe.picture, job.material
    return draw(
        material.assessment,
        material.frame,
        job.view,
        material.backdrop,
        preset=preset or find_preset(picture.preset),
        dpi=dpi or picture.dpi,
        furnishing=Furnishing(
            marking=picture.marking,
            information_as_of=picture.as_of,
            prepared_by=picture.prepared_by,
            reviewed_by=picture.reviewed_by,
            with_claims=picture.claims_box,
        ),
    )
