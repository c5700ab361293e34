"""Winds of the compass: the eight that reports name, and the sixteen that pilots do."""

import re
from dataclasses import dataclass

from dashboard.case.record import refusal

_SIXTEEN = ("N", "NNE", "NE", "ENE", "E", "ESE", "SE", "SSE", "S", "SSW", "SW", "WSW", "W", "WNW", "NW", "NNW")
_LETTERS = {"north": "N", "east": "E", "south": "S", "west": "W"}
_NAMES = {letter: name for name, letter in _LETTERS.items()}
_PART = re.compile(r"(north|east|south|west)(?:ern|erly|wards?)?", re.IGNORECASE)

EIGHT_WITHIN_DEG = 22.5
"""A place lies in one of eight winds within this of its azimuth (design rule 6)."""

SIXTEEN_WITHIN_DEG = 11.25
"""The same for a wind that only the rose of sixteen has."""


@dataclass(frozen=True)
class Wind:
    """Hold a wind: its letters, its azimuth [deg, clockwise from north], and how far from it still counts [deg]."""

    letters: str
    azimuth_deg: float
    within_deg: float

    @property
    def name(self) -> str:
        """The wind in words: ``south-east``, ``south-south-east``."""
        return "-".join(_NAMES[letter] for letter in self.letters)


def parse_wind(words: str) -> Wind:
    """Read a wind in letters or words: ``SE``, ``south-east``, ``southeast``, ``southeastern``.

    Raises
    ------
    ValueError
        If the words are none of the sixteen winds.
    """
    text = words.strip()
    letters = "".join(re.split(r"[\s.-]+", text)).upper()
    if letters not in _SIXTEEN:
        bare = re.sub(r"[\s-]+", "", text)
        found = _PART.findall(bare)
        letters = "".join(_LETTERS[part.lower()] for part in found) if _PART.sub("", bare) == "" else ""
    if letters not in _SIXTEEN:
        raise refusal("one of the sixteen winds, such as south-east or SSE", repr(text) if text else "nothing")
    within_deg = EIGHT_WITHIN_DEG if len(letters) < 3 else SIXTEEN_WITHIN_DEG
    return Wind(letters, _SIXTEEN.index(letters) * 22.5, within_deg)
