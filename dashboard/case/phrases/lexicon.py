"""Every phrase of every language with what it can mean, and the cutting of a statement into them."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from dashboard.case.legs.mode import ways_written
from dashboard.case.phrases.language import BEHIND, Language, phrases
from dashboard.case.phrases.languages import LANGUAGES

Kind = Literal[
    "hedge", "behind", "unit", "time", "number", "digit", "ten", "hundreds", "hundred", "scale", "glue", "part",
    "added", "vague", "counted", "to", "either", "between", "both", "tolerance", "filler", "away", "since", "wind",
    "way", "travel", "verb", "negation",
]  # fmt: skip


@dataclass(frozen=True)
class Meaning:
    """Hold one thing that a phrase can mean, as what, and in which language."""

    kind: Kind
    value: str
    tag: str


@dataclass(frozen=True)
class Token:
    """Hold a piece of a statement: a numeral, a phrase that is known, a mark, or a word that is not."""

    text: str
    start: int
    meanings: tuple[Meaning, ...] = ()
    is_numeral: bool = False

    @property
    def end(self) -> int:
        """Where it ends in the statement."""
        return self.start + len(self.text)

    def value(self, kind: Kind, tag: str = "") -> str | None:
        """Give what it means as one kind, in one language or the first; None where it means no such thing."""
        return next((m.value for m in self.meanings if m.kind == kind and tag in ("", m.tag)), None)

    def tags(self, kind: Kind) -> frozenset[str]:
        """Give the languages in which it means a kind."""
        return frozenset(meaning.tag for meaning in self.meanings if meaning.kind == kind)

    def is_(self, *kinds: Kind) -> bool:
        """Say whether it can mean one of these."""
        return any(meaning.kind in kinds for meaning in self.meanings)

    @property
    def is_word(self) -> bool:
        """Whether it is a word that no language here has."""
        return not self.is_numeral and not self.meanings and any(map(str.isalnum, self.text))


_FOLDS = str.maketrans(
    {
        **dict.fromkeys("‐‑﹣－", "-"),
        **dict.fromkeys("‒–—―−", "–"),
        **dict.fromkeys("’‘ʼʹ´`＇′", "'"),
        **dict.fromkeys("“”„″", '"'),
        **dict.fromkeys("〜～∼˜", "~"),
        "ё": "е",
        "、": "、",
    }
)


_FRACTIONS = {
    "1/2": "5", "1/4": "25", "3/4": "75", "1/3": "33", "2/3": "67", "1/5": "2", "2/5": "4", "3/5": "6", "4/5": "8",
}  # fmt: skip
"""Parts of one as decimals; of thirds two, of which half the last one holds the rest."""

_FRACTION = re.compile(r"(?<![\d/.,])(?:(\d+)[ -]?)?(?:(?<!\d)([1-4])/([2-5])(?![\d/])|([½¼¾⅓⅔⅕⅖⅗⅘]))")
_TURNED = re.compile(r"(?<!\d)([2-5])\s?(?:分之|分の|분의)\s?([1-4])(?!\d)")


def _decimals(match: re.Match[str]) -> str:
    """Write a part of one behind a number, or alone, as decimals."""
    whole, over, under, sign = match.groups()
    written = unicodedata.normalize("NFKC", sign).replace("\u2044", "/") if sign else f"{over}/{under}"
    part = _FRACTIONS.get(written)
    return match[0] if part is None else f"{whole or 0}.{part}"


def fold(text: str) -> str:
    """Bring a text to the letters, digits, dashes and quotes that the table is written in, in one line.

    A superscript stays what it is, so that an area is no length.
    """
    squared = re.sub("([²³])", r" ^\1", _FRACTION.sub(_decimals, _TURNED.sub(r"\2/\1", text)))
    plain = unicodedata.normalize("NFKC", squared.translate(_FOLDS)).casefold().translate(_FOLDS)
    digits = "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in plain)
    return " ".join(unicodedata.normalize("NFC", digits).split())


def _meanings(language: Language) -> Iterator[tuple[str, Kind, str]]:
    yield from _number_meanings(language)
    tables: tuple[tuple[Kind, Kind, Mapping[str, str]], ...] = (
        ("hedge", "behind", {str(hedge): row for hedge, row in language.hedges.items()}),
        ("unit", "unit", {str(unit): row for unit, row in language.units.items()}),
        ("time", "time", {str(time): row for time, row in language.times.items()}),
        ("part", "added", language.parts),
        ("vague", "vague", language.vague),
        ("counted", "counted", {str(number): row for number, row in language.counted.items()}),
        ("way", "way", language.ways),
        ("travel", "travel", language.travel),
    )
    for before, behind, table in tables:
        for value, row in table.items():
            for phrase in phrases(row):
                kind = behind if phrase.startswith(BEHIND) else before
                yield phrase.removeprefix(BEHIND).strip(), kind, value
    for letters, row in language.winds.items():
        for phrase in phrases(row):
            yield from ((frame.format(phrase), "wind", letters) for frame in phrases(language.wind_frames))
    rows: tuple[tuple[Kind, str], ...] = (
        ("to", language.to),
        ("either", language.either),
        ("between", language.between),
        ("both", language.both),
        ("tolerance", language.tolerance),
        ("filler", language.fillers),
        ("away", language.away),
        ("since", language.since),
        ("verb", language.verbs),
        ("negation", language.negations),
    )
    for kind, row in rows:
        yield from ((phrase.removeprefix(BEHIND).strip(), kind, phrase) for phrase in phrases(row))


_SIGNS = frozenset(("ko", "zh", "ja"))
"""Languages whose numbers are signs for digits and powers of ten, one behind the other."""


def _number_meanings(language: Language) -> Iterator[tuple[str, Kind, str]]:
    words = language.numbers
    if language.tag in _SIGNS:
        for number, row in words.small.items():
            yield from ((phrase, "ten" if number == 10 else "digit", str(number)) for phrase in phrases(row))
        yield from ((phrase, "ten", "100") for phrase in phrases(words.hundred))
        for scale, row in words.scales.items():
            yield from ((phrase, "ten", str(scale)) for phrase in phrases(row))
        return
    yield from ((phrase, "number", str(number)) for number, phrase in below_hundred(language))
    for number, row in words.hundreds.items():
        yield from ((phrase, "hundreds", str(number)) for phrase in phrases(row))
    yield from ((phrase, "hundred", "100") for phrase in phrases(words.hundred))
    for scale, row in words.scales.items():
        yield from ((phrase, "scale", str(scale)) for phrase in phrases(row))
    yield from ((phrase, "glue", phrase) for phrase in phrases(words.glue))


def below_hundred(language: Language) -> Iterator[tuple[int, str]]:
    """Give every number below a hundred in each of its spellings."""
    words = language.numbers
    for number, row in words.small.items():
        yield from ((number, phrase) for phrase in phrases(row))
    for tens in range(20, 100, 10):
        for unit in range(1, 10):
            for frame in phrases(words.joined):
                for ten in phrases(words.small.get(tens, "")):
                    for one in phrases(words.small.get(unit, "")):
                        yield tens + unit, frame.format(tens=ten, unit=one)


def _compile(languages: Iterable[Language]) -> Mapping[str, tuple[Meaning, ...]]:
    found: dict[str, list[Meaning]] = {}
    for language in languages:
        for phrase, kind, value in _meanings(language):
            meaning = Meaning(kind, value, language.tag)
            known = found.setdefault(fold(phrase), [])
            if meaning not in known:
                known.append(meaning)
    for phrase, way in ways_written().items():
        found.setdefault(fold(phrase), []).append(Meaning("way", way, "en"))
    return {phrase: tuple(known) for phrase, known in found.items()}


PHRASES = _compile(LANGUAGES)
"""What each phrase can mean, English first."""

_LENGTHS = {
    first: sorted({len(phrase) for phrase in PHRASES if phrase[0] == first}, reverse=True)
    for first in {phrase[0] for phrase in PHRASES}
}
NUMERAL = re.compile(r"\d{1,3}(?: \d{3})+(?:[.,٫]\d+)?(?!\d)|\d+(?:[.,'٫٬]\d+)*")
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*|\w")
_SPACELESS = re.compile(r"[\u1100-\u11ff\u3005-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")
_WRITTEN_ON = "و"
"""The Arabic ``and``, which is written as one with the word behind it."""

_PACKED = {phrase for phrase, known in PHRASES.items() for m in known if m.tag == "de" and m.kind in
           ("number", "hundred", "scale", "glue")}  # fmt: skip


def cut(text: str) -> tuple[Token, ...]:
    """Cut a folded statement into numerals, the longest phrases that are known, marks, and words that are not."""
    tokens: list[Token] = []
    at = 0
    while at < len(text):
        if text[at] == " ":
            at += 1
            continue
        found = _next(text, at)
        tokens.extend(found)
        at = found[-1].end
    return tuple(tokens)


def _next(text: str, at: int) -> list[Token]:
    if match := NUMERAL.match(text, at):
        return [Token(match[0], at, is_numeral=True)]
    for length in _LENGTHS.get(text[at], ()):
        phrase = text[at : at + length]
        if phrase in PHRASES and _stands_alone(text, at, at + length):
            return [Token(phrase, at, PHRASES[phrase])]
    match = _WORD.match(text, at)
    word = match[0] if match else text[at]
    if word[0] == _WRITTEN_ON and (number := _number_at(text, at + 1, at + len(word))):
        return [Token(_WRITTEN_ON, at, PHRASES[_WRITTEN_ON]), number]
    if _SPACELESS.match(word):
        return [Token(text[at], at)]
    return _parts_of(word, at) or [Token(word, at)]


def _number_at(text: str, start: int, least: int) -> Token | None:
    """Find the longest number that begins inside a word and ends with it or with a later one."""
    for length in _LENGTHS.get(text[start : start + 1], ()):
        phrase, end = text[start : start + length], start + length
        if end >= least and phrase in PHRASES and not _joins(text, end):
            token = Token(phrase, start, PHRASES[phrase])
            return token if token.is_("number", "hundreds", "hundred", "scale") else None
    return None


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Say whether a phrase is no part of a longer word; scripts without spaces have no longer words."""
    return not (_joins(text, start) or _joins(text, end))


def _joins(text: str, at: int) -> bool:
    before, behind = text[at - 1 : at], text[at : at + 1]
    return before.isalpha() and behind.isalpha() and not (_SPACELESS.match(before) or _SPACELESS.match(behind))


def _parts_of(word: str, at: int) -> list[Token]:
    """Part a number written as one word, longest parts first; empty where it is none."""
    if not word:
        return []
    for length in range(len(word), 1, -1):
        if (part := word[:length]) in _PACKED:
            rest = _parts_of(word[length:], at + length)
            if rest or length == len(word):
                return [Token(part, at, PHRASES[part]), *rest]
    return []


def exact(number: str) -> Decimal:
    """Read a number of the table."""
    return Decimal(number.replace(",", ""))
