"""The bundle: every kind of file of one selection, with hashes and provenance, in one ZIP."""

from collections.abc import Callable

from dashboard.case import Case
from dashboard.export.bundle_archive import HASHES, pack
from dashboard.export.crate import CRATE, describe_crate
from dashboard.export.material import Material
from dashboard.export.one_file import make_one
from dashboard.export.recipe import Recipe, Sheet, Style
from dashboard.export.stamping import stamp_file
from dashboard.views.stamp import ATTRIBUTION, DISCLAIMER

BUNDLED = tuple(style for style in Style if style is not Style.ZIP)
READ_ME = "README.txt"

Tell = Callable[[float, str], None]
"""Is told the part done so far, and what is being made."""


def make_bundle(recipe: Recipe, material: Material, tell: Tell) -> bytes:
    """Make every kind of file by one recipe and pack them; the same recipe and material give the same bytes."""
    case = material.assessment.case
    files: dict[str, bytes] = {}
    for number, style in enumerate(BUNDLED):
        one = _single(recipe, style)
        tell(number / len(BUNDLED), one.file_name)
        files[one.file_name] = make_one(one, material)
    stamp = stamp_file(recipe, case)
    tell(1.0, recipe.file_name)
    files[READ_ME] = _read_me(recipe, case, list(files)).encode("utf-8")
    return pack({**files, CRATE: describe_crate(case, files, stamp)}, stamp)


def _single(recipe: Recipe, style: Style) -> Recipe:
    """Take the bundle's recipe for one kind of file; where that has no pages, a series becomes the route."""
    if recipe.picture.sheet.has_pages and style is not Style.PDF:
        picture = recipe.picture.model_copy(update={"sheet": Sheet.ROUTE})
        return recipe.model_copy(update={"style": style, "picture": picture})
    return recipe.model_copy(update={"style": style})


def _read_me(recipe: Recipe, case: Case, names: list[str]) -> str:
    listed = "\n".join(f"  {name}" for name in names)
    return f"""{case.title}

{listed}

Hashes: {HASHES} (sha256sum --check {HASHES}). Provenance: {CRATE} (RO-Crate 1.1).
To make this bundle anew: {recipe.command}
To see whether a file is still what its case gives: python -m dashboard verify FILE

Reports are recorded as reports. What is computed is geometry, not whether events happened.
{DISCLAIMER}
{ATTRIBUTION}
"""
