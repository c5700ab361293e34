"""Which way a line of text runs: stretches of right-to-left letters, kept from moving what stands beside them."""

import unicodedata
from dataclasses import dataclass
from itertools import groupby

RIGHT_TO_LEFT = ("R", "AL")
ISOLATE, END_OF_ISOLATE = "\u2068", "\u2069"


@dataclass(frozen=True)
class TextRun:
    """Hold a part of a line that runs one way, its letters in the order in which they are read."""

    text: str
    is_right_to_left: bool


def stretches(text: str) -> tuple[TextRun, ...]:
    """Cut a line where its direction changes, in the order in which it is read.

    Between letters of two directions, signs and digits run as the line does. A number behind a
    name in Arabic stays behind it, in a line of Latin letters, where Unicode's own rule (UAX 9) would move it before:
    it cannot know that the name and the number were put together.
    """
    strong = [_direction(character) for character in text]
    if True not in strong:
        return (TextRun(text, is_right_to_left=False),) if text else ()
    mostly = runs_right_to_left(text)
    before, behind = _carried(strong), _carried(strong[::-1])[::-1]
    runs = [one if one is not None and one == other else mostly for one, other in zip(before, behind, strict=True)]
    return tuple(
        TextRun("".join(text[n] for n in numbers), is_right_to_left=way)
        for way, numbers in groupby(range(len(text)), key=runs.__getitem__)
    )


def runs_right_to_left(text: str) -> bool:
    """Say whether a line does: where its first letter runs from right to left, and most others do."""
    strong = [way for way in map(_direction, text) if way is not None]
    return strong[:1] == [True] and strong.count(True) > strong.count(False)


def isolate(text: str, opening: str = ISOLATE, closing: str = END_OF_ISOLATE) -> str:
    """Put each right-to-left stretch of a line into directional isolates, for a screen that orders letters itself."""
    if text.isascii():
        return text
    if runs_right_to_left(text):
        return f"{opening}{text}{closing}"
    return "".join(f"{opening}{part.text}{closing}" if part.is_right_to_left else part.text for part in stretches(text))


def _direction(character: str) -> bool | None:
    kind = unicodedata.bidirectional(character)
    return True if kind in RIGHT_TO_LEFT else False if kind == "L" else None


def _carried(strong: list[bool | None]) -> list[bool | None]:
    """Give each sign the direction of the last letter before it."""
    last: bool | None = None
    carried: list[bool | None] = []
    for way in strong:
        last = last if way is None else way
        carried.append(last)
    return carried
