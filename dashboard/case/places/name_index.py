"""Names that are no place's or more than one's, and places with a name near to one."""

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dashboard import Refusal
from dashboard.case.places.place import Place
from dashboard.case.places.spelling import fold


@dataclass(frozen=True)
class Choice:
    """Hold one place that a name may mean: in words, and what to type to have it."""

    label: str
    typed: str


class PlaceNameError(Refusal):
    """Say that a name is no place's, or more than one's, and name what comes near.

    Parameters
    ----------
    choices
        The places that it may mean, where it is more than one's.
    """

    def __init__(self, said: str, choices: Sequence[Choice] = ()) -> None:
        super().__init__(said)
        self.choices = tuple(choices)


def suggest_places(name: str, places: Iterable[Place]) -> tuple[str, ...]:
    """List up to three places with a name or id near to this one, nearest first, as ``Name (id)``."""
    owners = {fold(n): p for p in places for n in (p.id, *p.names)}
    near = difflib.get_close_matches(fold(name), owners, n=6, cutoff=0.7)
    return tuple(dict.fromkeys(f"{owners[n].name} ({owners[n].id})" for n in near))[:3]
