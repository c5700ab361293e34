"""Make a file by its recipe: the one way in which page, command line and verification do it."""

from dashboard.export.bundle import Tell, make_bundle
from dashboard.export.material import Material, check_pages
from dashboard.export.one_file import make_one
from dashboard.export.recipe import Recipe, Style


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
    return make_bundle(recipe, material, tell) if recipe.style is Style.ZIP else make_one(recipe, material)
