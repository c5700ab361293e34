"""What a reader has chosen to see: one frozen value that page, figure and files all take."""

import datetime as dt
from dataclasses import dataclass

from dashboard.case import Case
from dashboard.views.extent import Extent
from dashboard.views.layer import LAYERS

ASKED_FOR = frozenset(layer.id for layer in LAYERS.values() if layer.is_asked_for)
"""Layers that rest on assumptions alone: shown only when asked for."""

OPENING_LAYERS = frozenset(LAYERS) - ASKED_FOR


@dataclass(frozen=True)
class View:
    """Hold what a reader has chosen to see.

    Parameters
    ----------
    day
        The day shown, or the first of a window.
    finding
        Id of the claim whose readings are drawn; None for none.
    last_day
        Last day of the window shown; None for the day alone.
    claims
        Ids of the claims shown; None for all.
    language
        BCP 47 tag of the language that places are named in, or `AS_WRITTEN`; empty for the gazetteer's own names.
    extent
        Where the map on screen is left; None for where it opens. Files have extents of their own.

    convention
        Id of the boundary convention; empty for the case's own.
    paths
        Leg and path of each leg that does not follow the case's own, as `take_paths` takes them.

    Raises
    ------
    ValueError
        If a layer is none of `LAYERS`, or the window ends before it begins.
    """

    day: dt.date
    finding: str | None = None
    layers: frozenset[str] = OPENING_LAYERS
    last_day: dt.date | None = None
    claims: frozenset[str] | None = None
    language: str = ""
    extent: Extent | None = None
    convention: str = ""
    paths: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"needs a last day on or after {self.first}, found {self.last}")
        unknown = self.layers - set(LAYERS)
        if unknown:
            raise ValueError(f"needs layers among {', '.join(LAYERS)}, found {', '.join(sorted(unknown))}")

    @property
    def first(self) -> dt.date:
        """The first day shown."""
        return self.day

    @property
    def last(self) -> dt.date:
        """The last day shown."""
        return self.last_day or self.day


def opening_view(case: Case) -> View:
    """Give the view that a case opens with."""
    return View(day=case.defaults.start_date)
