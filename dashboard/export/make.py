"""Make a file by its recipe: the one way in which page, command line, bundle and verification do it."""

from dashboard.export.content.job import Job, Tell
from dashboard.export.content.material import Material, check_pages
from dashboard.export.kinds import bring_in
from dashboard.export.recipe import Recipe


def keep_silent(part: float, name: str) -> None:
    """Tell nobody what is being made."""


def make(recipe: Recipe, material: Material, tell: Tell = keep_silent) -> bytes:
    """Make the file of a recipe; the same recipe and material give the same bytes.

    Parameters
    ----------
    tell
        Is told of every file of a bundle before it is made.

    Raises
    ------
    RecipeError
        If it is a series of too many pages.
    """
    check_pages(recipe, material.assessment.case)
    made: bytes = bring_in(recipe.kind.maker).make(Job(recipe, material, tell))
    return made
