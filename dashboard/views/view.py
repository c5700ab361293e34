"""What a reader has chosen to see: one frozen value that page, figure and files all take."""

import datetime as dt
from dataclasses import dataclass

from dashboard.case import Case

LAYERS = ("route", "connector", "place", "evidence", "event", "reading", "ring", "band")
"""Every layer of the map, in drawing order of the table beside it."""

ASKED_FOR = frozenset({"band"})
"""Layers that rest on assumptions alone: shown only when asked for."""

OPENING_LAYERS = frozenset(LAYERS) - ASKED_FOR

LAYER_NAMES = {
    "route": "Routes",
    "connector": "Schematic connector",
    "place": "Places",
    "evidence": "Separate evidence",
    "event": "Events of the day",
    "reading": "Readings of the chosen finding",
    "ring": "Stated distance as a ring",
    "band": "Possible extent by day (assumptions)",
}


@dataclass(frozen=True)
class View:
    """Hold the day, the chosen finding (a claim's id, or None) and the layers shown.

    Raises
    ------
    ValueError
        If a layer is none of `LAYERS`.
    """

    day: dt.date
    finding: str | None = None
    layers: frozenset[str] = OPENING_LAYERS

    def __post_init__(self) -> None:
        unknown = self.layers - set(LAYERS)
        if unknown:
            raise ValueError(f"needs layers among {', '.join(LAYERS)}, found {', '.join(sorted(unknown))}")


def opening_view(case: Case) -> View:
    """Give the view that a case opens with."""
    return View(day=case.defaults.start_date)
