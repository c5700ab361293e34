"""The bundle: every kind of file of one selection, with hashes and provenance, in one ZIP."""

from dashboard.case import Case
from dashboard.export.bundle.archive import HASHES, pack
from dashboard.export.bundle.crate import CRATE, describe_crate
from dashboard.export.content.job import Job
from dashboard.export.kinds import KINDS, Kind
from dashboard.export.make import make as make_one
from dashboard.export.recipe import Recipe, SheetKind
from dashboard.views.stamp import ATTRIBUTION, DISCLAIMER

READ_ME = "README.txt"


def make(job: Job) -> bytes:
    """Make every kind of file by one recipe and pack them; the same order gives the same bytes."""
    recipe, case = job.recipe, job.case
    kinds = [kind for kind in KINDS.values() if not kind.is_bundle]
    files: dict[str, bytes] = {}
    for number, kind in enumerate(kinds):
        one = _single(recipe, kind)
        job.tell(number / len(kinds), one.file_name)
        files[one.file_name] = make_one(one, job.material)
    job.tell(1.0, recipe.file_name)
    files[READ_ME] = _read_me(recipe, case, list(files)).encode("utf-8")
    return pack({**files, CRATE: describe_crate(case, files, job.stamp)}, job.stamp)


def _single(recipe: Recipe, kind: Kind) -> Recipe:
    """Take the bundle's recipe for one kind of file; where that has no pages, a series becomes the route."""
    if recipe.picture.sheet.has_pages and not kind.has_pages:
        picture = recipe.picture.model_copy(update={"sheet": SheetKind.ROUTE})
        return recipe.model_copy(update={"style": kind.ending, "picture": picture})
    return recipe.model_copy(update={"style": kind.ending})


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
