"""Reading what a source says of how two ends lie to each other: a distance, a direction, a duration, or just near."""

import re
from dataclasses import dataclass, replace

from pydantic import ValidationError

from dashboard.case.dates.duration import Duration
from dashboard.case.legs.mode import ways_written
from dashboard.case.quantity.quantity import Quantity
from dashboard.case.quantity.stated import parse_stated
from dashboard.case.quantity.wind import parse_wind
from dashboard.case.record import clean_text, first_refusal, refusal

NEAR_WORDS = ("near", "close to", "not far from", "next to", "beside", "in the vicinity of", "outside")
"""Words that say two ends are close and state no distance."""

_COMPASS = "north|south|east|west"
_DIRECTION = re.compile(
    rf"(?P<rest>.*?)\s*\b(?:to the\s+)?(?P<wind>(?:{_COMPASS})(?:[\s-]?(?:{_COMPASS}))*|[NSEW]{{1,3}})\s+of",
    re.IGNORECASE,
)
_AWAY = re.compile(r"\s+(?:away\s+from|away|from|off|to)$", re.IGNORECASE)
_DURATION = re.compile(
    r"(?P<hedge>[^\d]*?)\s*(?P<value>\d[\d.,]*(?:\s*(?:-|–|to|and)\s*\d[\d.,]*)?)[\s-]*"
    r"(?P<unit>minute|hour|day|week)s?['’]?(?:\s+(?:drive|journey|travel|trip|sail|ride|march))?",
    re.IGNORECASE,
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
    """

    distance: Quantity | None = None
    wind: str = ""
    duration: Duration | None = None
    nearness: str = ""
    path: str | None = None

    def along(self, path: str | None) -> "Statement":
        """Give the statement with a path stated beside its words; raises ValueError where the words name another."""
        if path is not None and self.path not in (None, path):
            raise refusal("one path", f"{path} beside {self.path} in the words", field="path")
        return replace(self, path=path or self.path)


def parse_statement(words: str) -> Statement:
    """Read the words of one statement, such as ``42 km south-east of``, ``about 5 hours by rail`` or ``near``.

    Raises
    ------
    ValueError
        If the words state none of these.
    """
    text = " ".join(clean_text(words).split()).rstrip(".")
    path: str | None = None
    written = ways_written()
    if along := re.search(rf"\s+({'|'.join(written)})$", text, re.IGNORECASE):
        path, text = written[along[1].lower()], text[: along.start()]
    if text.lower() in NEAR_WORDS:
        return Statement(nearness=text.lower(), path=path)
    if direction := _DIRECTION.fullmatch(text):
        wind, rest = direction["wind"], direction["rest"]
        parse_wind(wind)
        return Statement(distance=parse_stated(rest) if rest else None, wind=wind.lower(), path=path)
    text = _AWAY.sub("", text)
    if match := _DURATION.fullmatch(text):
        fields = {"value": match["value"], "unit": f"{match['unit'].lower()}s", "hedge": match["hedge"].strip().lower()}
        try:
            return Statement(duration=Duration.model_validate(fields), path=path)
        except ValidationError as invalid:
            raise first_refusal(invalid) from None
    try:
        return Statement(distance=parse_stated(text), path=path)
    except ValueError as error:
        if re.search(r"\d", text):
            raise
        needed = "a distance, a direction, a duration or “near”, such as “about 290 miles” or “42 km south-east of”"
        raise refusal(needed, repr(words) if words.strip() else "nothing") from error
