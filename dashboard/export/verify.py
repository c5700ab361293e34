"""Compare a file with what its own stamp says it was made from: same, changed and in what, or unknown."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from dashboard.case import Case
from dashboard.export.content.material import RecipeError, gather
from dashboard.export.kinds import Kind, bring_in
from dashboard.export.make import make
from dashboard.export.recipe import Recipe
from dashboard.export.stamp.read_stamp import read_stamp
from dashboard.export.stamp.stamp import CASE, CONTENT, GEODATA, LIBRARIES, RECIPE, SOFTWARE, stamp_file
from dashboard.views.stamp import HASH_DIGITS


class Outcome(StrEnum):
    """What a comparison came to."""

    SAME = "same"
    CHANGED = "changed"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Verification:
    """Hold what a comparison came to, and why, a line each."""

    outcome: Outcome
    lines: tuple[str, ...]


def verify(content: bytes, case: Case) -> Verification:
    """Make a file anew by its own recipe and compare.

    It is the same only where every byte is; where one is not, the stamp tells whether case, geodata, software or
    libraries have changed since, or the file itself.
    """
    stamp = read_stamp(content)
    recipe = Recipe.read(stamp.get(RECIPE, ""))
    if recipe is None:
        return Verification(Outcome.UNKNOWN, ("it carries no stamp of Waybill that can be read",))
    if recipe.case != case.id:
        found = f"it was made from the case {recipe.case!r}, and this case is {case.id!r}: give that case's folder"
        return Verification(Outcome.UNKNOWN, (found,))
    try:
        material = gather(recipe, case)
    except RecipeError as error:
        said = tuple(f"the case no longer has what it shows: {line}" for line in str(error).splitlines())
        return Verification(Outcome.CHANGED, said)
    moved = tuple(_list_moved(stamp, stamp_file(recipe, material.assessment.case)))
    again = make(recipe, material)
    if again == content:
        return Verification(Outcome.SAME, (f"made anew by: {recipe.command}",))
    return Verification(Outcome.CHANGED, moved or (_tell_apart(content, again, recipe.kind),))


def _list_moved(stamped: Mapping[str, str], now: Mapping[str, str]) -> Iterator[str]:
    """Say which of a file's sources have moved since."""
    names = {CASE: "the case", CONTENT: "the case's content", GEODATA: "the geodata", SOFTWARE: "Waybill"}
    for key, name in (*names.items(), (LIBRARIES, "the libraries it is made with")):
        before, after = stamped.get(key, ""), now[key]
        if before != after:
            yield f"{name}: {_shorten(key, before)} when it was made, {_shorten(key, after)} now"


def _shorten(key: str, value: str) -> str:
    return (value[:HASH_DIGITS] if key in (CONTENT, GEODATA) else value) or "not said"


def _tell_apart(content: bytes, again: bytes, kind: Kind) -> str:
    """Say how a file differs from what its sources, which have not moved, give."""
    changed = "the file itself: it differs from what the same case, geodata, software and libraries give"
    differ = getattr(bring_in(kind.reader or kind.maker), "differ", None)
    if differ is not None:
        return f"{changed}, {differ(content, again)}"
    return f"{changed} ({len(content):,} bytes, {len(again):,} expected)"
