"""What a recipe works with: the case read by its convention and paths, its features, the ground they stand on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import geopandas as gpd

from dashboard import Refusal
from dashboard.case import Case
from dashboard.checks.assess import Assessment, assess
from dashboard.checks.choice import path_options, take_paths
from dashboard.export.recipe import Recipe, SheetKind
from dashboard.geodesy.ground.backdrop import Backdrop
from dashboard.load.geodata.atlas import load_atlas
from dashboard.load.geodata.backdrop import load_backdrop
from dashboard.translation.tongue import ENGLISH, Tongue
from dashboard.views.features.frame import frames
from dashboard.views.layer import LAYERS

MOST_PAGES = 200
"""Of a series: more is a file that nobody leafs through, and minutes of drawing."""


class RecipeError(Refusal):
    """Say what a recipe asks for that its case does not have, one line a fault."""


@dataclass(frozen=True, eq=False)
class Material:
    """Hold an assessment, its dated features as `frames` gives them, and the ground they are drawn on."""

    assessment: Assessment
    frame: gpd.GeoDataFrame
    backdrop: Backdrop


def gather(recipe: Recipe, case: Case) -> Material:
    """Assess a case as a recipe reads it.

    Raises
    ------
    RecipeError
        If the recipe asks for a day, claim, layer, convention or path that the case does not have.
    """
    _refuse(_list_faults(recipe, case))
    assessment = assess(case.under(recipe.convention) if recipe.convention else case, load_atlas())
    _refuse(_list_path_faults(recipe, assessment))
    return lay_out(take_paths(assessment, dict(recipe.paths)) if recipe.paths else assessment, recipe.language)


def lay_out(assessment: Assessment, language: str, tongue: Tongue = ENGLISH) -> Material:
    """Lay out the features of an assessment over the ground of its boundary convention."""
    apart = frozenset(part.id for part in assessment.case.convention.disputed)
    return Material(assessment, frames(assessment, language, tongue), load_backdrop().setting_apart(apart))


def _refuse(faults: Iterable[str]) -> None:
    said = "\n".join(faults)
    if said:
        raise RecipeError(said)


def _list_faults(recipe: Recipe, case: Case) -> Iterator[str]:
    first, last = case.window.earliest_start, case.window.latest_end
    for name, day in (("date", recipe.day), ("until", recipe.last_day)):
        if day is not None and not first <= day <= last:
            yield f"{name} needs a day from {first} to {last}, found {day}"
    yield from _list_unknown(
        "finding", [recipe.finding] if recipe.finding else [], [c.id for c in case.distance_claims]
    )
    stating = [c.id for c in case.distance_claims if recipe.claims is None or c.id in recipe.claims]
    if recipe.picture.sheet is SheetKind.CLAIMS and not stating:
        yield "sheet claims needs a claim that states a distance, found none"
    yield from _list_unknown("claims", recipe.claims or (), [c.id for c in case.claims])
    yield from _list_unknown("layers", recipe.layers or (), LAYERS)
    conventions = [c.id for c in case.conventions]
    yield from _list_unknown("convention", [recipe.convention] if recipe.convention else [], conventions)


def check_pages(recipe: Recipe, case: Case) -> None:
    """Refuse a series of more than `MOST_PAGES` pages, with the way out.

    Raises
    ------
    RecipeError
        If there would be more.
    """
    view = recipe.view(case)
    match recipe.picture.sheet:
        case SheetKind.DAYS:
            pages = case.window.day_count if view.last_day is None else (view.last - view.first).days + 1
            way_out = "choose a shorter window (--date and --until)"
        case SheetKind.CLAIMS:
            pages = sum(recipe.claims is None or claim.id in recipe.claims for claim in case.distance_claims)
            way_out = "choose claims (--claims)"
        case _:
            return
    if pages > MOST_PAGES:
        raise RecipeError(f"sheet {recipe.picture.sheet} needs at most {MOST_PAGES} pages, found {pages}: {way_out}")


def _list_path_faults(recipe: Recipe, assessment: Assessment) -> Iterator[str]:
    known = [
        f"{leg_route.leg.id}={option.id}"
        for leg_route in assessment.routes
        for option in path_options(leg_route, assessment.case)
        if option.id
    ]
    return _list_unknown("path", [f"{leg}={path}" for leg, path in recipe.paths], known)


def _list_unknown(name: str, wanted: Iterable[str], known: Iterable[str]) -> Iterator[str]:
    listed = tuple(known)
    for each in wanted:
        if each not in listed:
            needed = f"one of {', '.join(listed)}" if listed else "none, as the case has none"
            yield f"{name} needs {needed}, found {each!r}"
