"""Reading what a source says of how two ends lie to each other: a distance, a direction, a duration, or just near."""

import re
from dataclasses import dataclass, replace

from pydantic import ValidationError

from dashboard.case.dates.duration import Duration
from dashboard.case.legs.mode import ways_written
from dashboard.case.phrases.grammar import Said, read_said
from dashboard.case.phrases.lexicon import fold
from dashboard.case.phrases.stated import quantity_of
from dashboard.case.quantity.quantity import Quantity
from dashboard.case.quantity.wind import parse_wind
from dashboard.case.record import clean_text, first_refusal, refusal

NEAR_WORDS = ("near", "close to", "not far from", "next to", "beside", "in the vicinity of", "outside")
"""Words that say two ends are close and state no distance."""

_COMPASS = "north|south|east|west"
_DIRECTION = re.compile(
    rf".*?\s*\b(?:to the\s+)?(?P<wind>(?:{_COMPASS})(?:[\s-]?(?:{_COMPASS}))*|[NSEW]{{1,3}})\s+of", re.IGNORECASE
)


@dataclass(frozen=True)
class Statement:
    """Hold what is stated; what is not stated is None or empty.

    Parameters
    ----------
    wind
        The direction in which the first end lies from the second, as written.
    nearness
        The words that say near, where there is no number.
    path
        The path that the words name.
    place
        Where the words say the distance is from, as written: it is taken to be an end that is given beside them.
    """

    distance: Quantity | None = None
    wind: str = ""
    duration: Duration | None = None
    nearness: str = ""
    path: str | None = None
    place: str = ""

    def along(self, path: str | None) -> "Statement":
        """Give the statement with a path stated beside its words; raises ValueError where the words name another."""
        if path is not None and self.path not in (None, path):
            raise refusal("one path", f"{path} beside {self.path} in the words", field="path")
        return replace(self, path=path or self.path)


def parse_statement(words: str, language: str = "") -> Statement:
    """Read the words of one statement, such as ``42 km south-east of``, ``about 5 hours by rail`` or ``near``.

    Parameters
    ----------
    language
        The language they are in, by its tag, where that is known: it says what 1.115 is.

    Raises
    ------
    ValueError
        If the words state none of these, may be read in two ways, or hold a word that could change what they state.
    """
    text = " ".join(clean_text(words).split())
    if (near := _read_near(text)) is not None:
        return near
    if direction := _DIRECTION.fullmatch(text.rstrip(".")):
        parse_wind(direction["wind"])
    said = read_said(text, language)
    distance = quantity_of(said) if said.measure and said.measure.is_length else None
    duration = _duration_of(said)
    if distance is None and duration is None and not said.wind:
        needed = "a distance, a direction, a duration or “near”, such as “about 290 miles” or “42 km south-east of”"
        raise refusal(needed, repr(words) if words.strip() else "nothing")
    return Statement(
        distance=distance,
        wind=said.wind_words or (parse_wind(said.wind).name if said.wind else ""),
        duration=duration,
        path=said.way,
        place=said.place,
    )


def _read_near(text: str) -> Statement | None:
    """Read words for near alone, with or without a path."""
    bare, path = fold(text).rstrip("."), None
    written = ways_written()
    if along := re.search(rf"\s+({'|'.join(written)})$", bare):
        path, bare = written[along[1]], bare[: along.start()]
    return Statement(nearness=bare, path=path) if bare in NEAR_WORDS else None


def _duration_of(said: Said) -> Duration | None:
    measure = said.measure
    if measure is None or measure.is_length:
        return None
    hedge = said.hedge
    fields = {
        "value": measure.value.replace(" and ", " to "),
        "unit": measure.unit,
        "hedge": hedge.words if hedge else "",
    }
    try:
        return Duration.model_validate(fields)
    except ValidationError as invalid:
        raise first_refusal(invalid) from None
