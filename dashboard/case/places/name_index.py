"""Finding a place by any of its names, in any script, whatever its case, accents or apostrophes."""

import difflib
import unicodedata
from collections.abc import Iterable

from dashboard import Refusal
from dashboard.case.places.place import Place


class PlaceNameError(Refusal):
    """Say that a name is no place's, or more than one's, and name what comes near."""


def fold(name: str) -> str:
    """Reduce a name to what counts when names are compared: no case, accents, apostrophes or hyphens."""
    decomposed = unicodedata.normalize("NFKD", name).casefold()
    kept = (" " if unicodedata.category(c) == "Pd" else c for c in decomposed if not _is_mark(c))
    return " ".join("".join(kept).split())


def find_place(name: str, places: Iterable[Place]) -> Place:
    """Find the one place that has this name or id.

    Raises
    ------
    PlaceNameError
        If no place has the name, or more than one has.
    """
    known = tuple(places)
    wanted = fold(name)
    found = [p for p in known if wanted in {fold(n) for n in (p.id, *p.names)}]
    if len(found) == 1:
        return found[0]
    if found:
        listed = ", ".join(f"{p.name} in {p.country} ({p.id})" for p in found)
        raise PlaceNameError(f"needs the name of one place, found {name!r}, which is a name of {listed}: use the id")
    near = suggest_places(name, known)
    fix = f": did you mean {' or '.join(near)}?" if near else ""
    raise PlaceNameError(f"needs a known place, found {name!r}{fix}")


def suggest_places(name: str, places: Iterable[Place]) -> tuple[str, ...]:
    """List up to three places with a name or id near to this one, nearest first, as ``Name (id)``."""
    owners = {fold(n): p for p in places for n in (p.id, *p.names)}
    near = difflib.get_close_matches(fold(name), owners, n=6, cutoff=0.7)
    return tuple(dict.fromkeys(f"{owners[n].name} ({owners[n].id})" for n in near))[:3]


def _is_mark(character: str) -> bool:
    return unicodedata.combining(character) > 0 or character in "'’ʼʹ`´"
