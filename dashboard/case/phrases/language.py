"""What a language brings: a row of words for each thing that a statement can say.

In a row, phrases are parted by semicolons; one that begins with ``…`` stands behind the number. The first of a row is
the one that is said.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from dashboard.case.dates.duration import TimeUnit
from dashboard.case.quantity.unit import LengthUnit

HedgeClass = Literal["exact", "about", "nearly", "just over", "at least", "at most", "far as", "near as", "near"]
"""What a hedge does to a number. The last gives it no interval; the two before are bounds of one place's distance."""

BEHIND = "…"


@dataclass(frozen=True)
class NumberWords:
    """Hold the words for numbers.

    Parameters
    ----------
    small
        Below twenty, then tens, and whatever else is a word of its own: value and words.
    joined
        How tens and units make a number: ``{tens}-{unit}``, several parted by semicolons; empty where they only follow.
    hundreds
        Hundreds that are words of their own.
    hundred
        What multiplies by a hundred.
    scales
        What multiplies by a thousand and more.
    glue
        Words between the parts: ``and`` in ``two hundred and ninety``.
    are_packed
        Whether a number is one word, ``zweihundertneunzig``, or signs without spaces.
    """

    small: Mapping[int, str] = field(default_factory=dict)
    joined: str = ""
    hundreds: Mapping[int, str] = field(default_factory=dict)
    hundred: str = ""
    scales: Mapping[int, str] = field(default_factory=dict)
    glue: str = ""
    are_packed: bool = False


@dataclass(frozen=True)
class Language:
    """Hold a language as rows of words.

    Parameters
    ----------
    tag
        Its BCP 47 tag.
    decimal, group
        Signs of its numerals, as CLDR has them; a space of any width parts groups in all of them.
    hedges, units, times, numbers
        Words by what they mean. A unit's first word is a symbol, where it has one.
    parts
        Parts of one: ``half a``, and, behind ``…``, what is added: ``and a half``.
    vague
        Words for a number that is only a range, by its ends: ``24 to 99``.
    counted
        Words for about a number: ``a couple of`` is 2.
    to, either, between
        What stands between the ends of a range; between two numbers that are either a range or a pair; what opens a
        range, where ``and`` closes it.
    both
        The language's ``and``.
    tolerance
        What stands between a number and how far it may lie off.
    fillers
        Words that a distance may be wrapped in and that change nothing.
    away
        What stands before the place that the distance is from: all behind it is that place.
    since
        The same, for what ends such a place where it comes first: ``에서``.
    winds, wind_frames
        Winds, by their letters, and what they are framed by: ``to the {} of``.
    ways
        Words that say a path, by its id.
    travel
        Nouns for a journey behind a time, by the path that they say; none for ``journey``.
    verbs
        Words that say where something lies: what stands before one and a distance is a place.
    negations
        Words that turn a statement round, and so may not stand in a place's name.
    """

    tag: str
    name: str
    decimal: str
    group: str
    hedges: Mapping[HedgeClass, str]
    units: Mapping[LengthUnit, str]
    numbers: NumberWords = field(default_factory=NumberWords)
    parts: Mapping[str, str] = field(default_factory=dict)
    vague: Mapping[str, str] = field(default_factory=dict)
    counted: Mapping[int, str] = field(default_factory=dict)
    to: str = ""
    either: str = ""
    between: str = ""
    both: str = ""
    tolerance: str = ""
    fillers: str = ""
    away: str = ""
    since: str = ""
    winds: Mapping[str, str] = field(default_factory=dict)
    wind_frames: str = "{}"
    times: Mapping[TimeUnit, str] = field(default_factory=dict)
    ways: Mapping[str, str] = field(default_factory=dict)
    travel: Mapping[str, str] = field(default_factory=dict)
    verbs: str = ""
    negations: str = ""


def phrases(row: str) -> Iterator[str]:
    """Give the phrases of a row, in order."""
    return (phrase for part in row.split(";") if (phrase := part.strip()))
