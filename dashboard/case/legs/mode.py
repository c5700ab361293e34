"""The modes of transport, a row each, and the ways along which a distance can be stated to run.

A new mode takes a row here and one in `dashboard/checks/routers.py`, which says how its paths are computed.
"""

from dataclasses import dataclass
from typing import Annotated

from pydantic import AfterValidator

from dashboard.case.record import choice_refusal


@dataclass(frozen=True)
class Mode:
    """Hold what is known of a mode of transport.

    Parameters
    ----------
    words
        How something goes by it: ``by sea``.
    also_written
        What else says so in a statement: ``by ship``.
    over
        What it runs over: ``water``, ``land`` or ``air``. A line that a case supplies is doubted where it leaves it.
    carries_legs
        Whether a leg can go by it; a distance can be stated along any.
    """

    id: str
    words: str
    also_written: tuple[str, ...]
    over: str
    carries_legs: bool


_MODES = (
    Mode("sea", "by sea", ("by ship",), "water", carries_legs=True),
    Mode("rail", "by rail", ("by train",), "land", carries_legs=True),
    Mode("road", "by road", ("by car", "by truck"), "land", carries_legs=False),
    Mode("air", "by air", ("by plane",), "air", carries_legs=False),
)

MODES = {mode.id: mode for mode in _MODES}
"""The modes by their ids, in the order in which they are offered."""

STRAIGHT = "straight"
"""The way of a distance that is stated along no mode: in a straight line."""

STRAIGHT_WRITTEN = ("in a straight line", "as the crow flies")
"""What says so in a statement."""


def list_ways() -> tuple[str, ...]:
    """List the ways along which a distance can be stated to run."""
    return (STRAIGHT, *MODES)


def way_words(way: str) -> str:
    """Say a way: ``straight``, or by which mode."""
    return STRAIGHT if way == STRAIGHT else MODES[way].words


def ways_written() -> dict[str, str]:
    """Give the way that each of the words for one says."""
    return dict.fromkeys(STRAIGHT_WRITTEN, STRAIGHT) | {
        words: mode.id for mode in MODES.values() for words in (mode.words, *mode.also_written)
    }


def _check_mode(mode_id: str) -> str:
    carrying = [mode.id for mode in MODES.values() if mode.carries_legs]
    if mode_id not in carrying:
        raise choice_refusal(carrying, mode_id)
    return mode_id


def _check_way(way: str) -> str:
    if way not in list_ways():
        raise choice_refusal(list_ways(), way)
    return way


ModeId = Annotated[str, AfterValidator(_check_mode)]
"""The id of a mode that carries legs."""

Way = Annotated[str, AfterValidator(_check_way)]
"""The way along which a distance is stated to run: `STRAIGHT`, or the id of a mode."""
