"""A job: what the maker of a kind of file works with."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

import geopandas as gpd

from dashboard.case import Case
from dashboard.checks.assess import Assessment
from dashboard.export.content.material import Material
from dashboard.export.recipe import Recipe
from dashboard.export.stamp.stamp import stamp_file
from dashboard.views.features.frame import on_file
from dashboard.views.view import View

Tell = Callable[[float, str], None]
"""Is told the part done so far, and what is being made."""


@dataclass(frozen=True, eq=False)
class Job:
    """Hold a recipe, what it works with, and who is told of what is being made."""

    recipe: Recipe
    material: Material
    tell: Tell

    @property
    def assessment(self) -> Assessment:
        """The assessment that the file is of."""
        return self.material.assessment

    @property
    def case(self) -> Case:
        """The case assessed."""
        return self.assessment.case

    @cached_property
    def view(self) -> View:
        """The view that the file shows."""
        return self.recipe.view(self.case)

    @cached_property
    def stamp(self) -> Mapping[str, str]:
        """The stamp that the file carries."""
        return stamp_file(self.recipe, self.case)

    @property
    def features(self) -> gpd.GeoDataFrame:
        """The features that a data file of the view holds."""
        return on_file(self.material.frame, self.view)
