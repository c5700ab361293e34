"""Which characters a case's texts may hold: what says nothing is left out, what no reader could see is refused.

=====================================  ===========================================================================
kind                                   what becomes of it
=====================================  ===========================================================================
letters in parts                       put together (Unicode's form C)
line breaks, tabs                      one space, with the spaces round them
byte order marks, zero-width spaces,   left out
soft hyphens, embeddings, isolates
zero-width joiners                     kept where they shape letters: Arabic, Indic, emoji; else left out
direction marks                        kept beside right-to-left letters; else left out
tags                                   kept in flags; else refused
overrides of direction, control        refused
characters, halves of characters
private alphabets                      refused: each font draws another sign
letters newer than this Python         kept
=====================================  ===========================================================================
"""

import re
import unicodedata
from dataclasses import dataclass

_BREAK = r"\t\n\v\f\r\x85\u2028\u2029"
_BREAKS = re.compile(f"[ {_BREAK}]*[{_BREAK}][ {_BREAK}]*")
_SAYS_NOTHING = re.compile("[\u00ad\u180e\u200b\u2060-\u2064\u202a-\u202c\u2066-\u2069\ufeff]")
_JOINERS = re.compile("[\u200c\u200d]")
_DIRECTION_MARKS = re.compile("[\u061c\u200e\u200f]")
_FLAG_TAGS = re.compile("(?<=\U0001f3f4)[\U000e0020-\U000e007e]+\U000e007f")

_SEEN_CONTROLS = frozenset("\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd") | {chr(c) for c in range(0x600, 0x606)}
_KEPT_CONTROLS = frozenset("\u200c\u200d\u061c\u200e\u200f") | _SEEN_CONTROLS
"""Format characters that are seen, as signs over Arabic numbers, and those that shape letters."""

_INDIC = ((0x0900, 0x0DFF), (0x1000, 0x109F), (0x1780, 0x18AF))
VIRAMA = 9
"""Combining class of the sign that takes a letter's vowel away."""


@dataclass(frozen=True)
class Illegible:
    """Hold why a text is refused: what was needed, what was found, a likely fix."""

    needed: str
    found: str
    fix: str


def clean(text: str) -> str:
    """Put a text into one line without what says nothing; what must be refused stays in it."""
    line = _SAYS_NOTHING.sub("", _BREAKS.sub(" ", unicodedata.normalize("NFC", text)))
    if line.isascii():
        return line
    line = _JOINERS.sub(lambda found: found[0] if _shapes(line, found.start()) else "", line)
    if not any(unicodedata.bidirectional(character) in ("R", "AL") for character in line):
        line = _DIRECTION_MARKS.sub("", line)
    return unicodedata.normalize("NFC", line)


def find_illegible(text: str) -> Illegible | None:
    """Find the first character for which a text is refused."""
    if text.isascii() and text.isprintable():
        return None
    for character in _FLAG_TAGS.sub("", text):
        kind, code = unicodedata.category(character), f"U+{ord(character):04X}"
        if kind == "Cs":
            return Illegible("whole characters", f"{code}, half of one", "type the character again")
        if kind == "Co":
            fix = "type the sign that is meant, such as • for a bullet"
            return Illegible("letters that every font knows", f"{code}, of one font's own alphabet", fix)
        if unicodedata.bidirectional(character) in ("LRO", "RLO"):
            return Illegible("text in reading order", f"{code}, which turns letters round", "delete it")
        if kind == "Cc" or _is_no_character(character) or (kind == "Cf" and character not in _KEPT_CONTROLS):
            return Illegible("text without control characters", code, "delete it; it may not be seen")
    return None


def _is_no_character(character: str) -> bool:
    code = ord(character)
    return code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF


def _shapes(line: str, at: int) -> bool:
    """Say whether a joiner at a place shapes the letter before it."""
    before, behind = line[at - 1 : at], line[at + 1 : at + 2]
    if not before:
        return False
    code = ord(before)
    if unicodedata.combining(before) == VIRAMA or any(low <= code <= high for low, high in _INDIC):
        return True
    if unicodedata.bidirectional(before) in ("AL", "R") or (unicodedata.category(before) == "Mn" and code < 0x0900):
        return True
    is_emoji = unicodedata.category(before) in ("So", "Sk") or "\ufe00" <= before <= "\ufe0f"
    return is_emoji and bool(behind) and not behind.isspace()
