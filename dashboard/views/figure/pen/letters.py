"""The figure's letters: the font files that come along, each word written by the first that has it."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import groupby
from pathlib import Path

import matplotlib as mpl
from matplotlib.font_manager import FontProperties
from matplotlib.ft2font import FT2Font, LoadFlags

from dashboard.views.figure.pen.style import TextStyle
from dashboard.views.wording.direction import RIGHT_TO_LEFT, runs_right_to_left, stretches

DEJAVU = Path(mpl.get_data_path()) / "fonts" / "ttf"
FILES = {
    (False, False): DEJAVU / "DejaVuSans.ttf",
    (True, False): DEJAVU / "DejaVuSans-Bold.ttf",
    (False, True): DEJAVU / "DejaVuSans-Oblique.ttf",
    (True, True): DEJAVU / "DejaVuSans-BoldOblique.ttf",
}
"""Font file by bold and italic: those that come with matplotlib, so that letters are the same everywhere."""

SHIPPED = Path(str(files("dashboard") / "web" / "fonts"))
KOREAN = SHIPPED / "NotoSansKR-Regular.ttf"
"""Font file for what DejaVu Sans lacks: Hangul and Hanja, upright and regular only, as all that follow it."""

_SCRIPTS = (
    *("SC", "Arabic", "Devanagari", "Bengali", "Gurmukhi", "Gujarati", "Oriya", "Tamil", "Telugu", "Kannada"),
    *("Malayalam", "Sinhala", "Thai", "Khmer", "Myanmar", "Ethiopic", "Thaana"),
)
FALLBACKS = (
    KOREAN,
    *(SHIPPED / f"NotoSans{script}-Regular.ttf" for script in _SCRIPTS),
    SHIPPED / "NotoEmoji-Regular.ttf",
)
LAST_RESORT = DEJAVU / "LastResortHE-Regular.ttf"
"""Has a box for every character, with a sign of its script."""

LETTER_BY_LETTER = (*FILES.values(), *FALLBACKS[:2], LAST_RESORT)
"""Fonts whose letters stand side by side, where none of them is a mark or runs from right to left."""

POINTS_PER_IN = 72.0
MEASURED_PT = 1000.0
"""Size at which letters are measured; widths grow with it, since letters are drawn unhinted."""

FIXED_POINT = 65_536.0
SUBPIXELS = 64.0

JOINER = "\u200d"
SKIN_TONES = "\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"
REPLACEMENT = "\ufffd"
ORDERING = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})
"""Characters that order others, which `stretches` does; an override would write a line backwards."""

TO_THE_LEFT = "\u200f"
"""Right-to-left mark: makes signs and digits run that way where no letter stands before them."""


@dataclass(frozen=True)
class Run:
    """Hold a stretch of text that one font file writes, and its width as a part of the letters' size."""

    text: str
    file: Path
    width_em: float

    @property
    def is_fallback(self) -> bool:
        """Whether a font writes it that has no bold of its own."""
        return self.file not in FILES.values()


@lru_cache(maxsize=20_000)
def split_runs(text: str, bold: bool, italic: bool) -> tuple[Run, ...]:
    """Split a line where the font or the direction changes, from left to right as it is seen.

    No character is refused: what no font has is written by the last resort, what is none as a replacement.
    """
    runs: list[Run] = []
    line = "".join(_writable(character) for character in unicodedata.normalize("NFC", text))
    parts = stretches(line)
    for part in reversed(parts) if runs_right_to_left(line) else parts:
        is_bare = not any(unicodedata.bidirectional(character) in RIGHT_TO_LEFT for character in part.text)
        marked = f"{TO_THE_LEFT}{part.text}" if part.is_right_to_left and is_bare else part.text
        joined = _has(marked, (FILES[bold, italic], FILES[False, False], *FALLBACKS)) if part.is_right_to_left else None
        written = [_measure(marked, joined)] if joined else list(_join(marked, FILES[bold, italic]))
        runs += reversed(written) if part.is_right_to_left else written
    return tuple(runs)


def width_in(text: str, face: TextStyle) -> float:
    """Measure a line of text [in].

    Kerning is left out: a line is never wider, and at most some hundredths narrower.
    """
    return sum(run.width_em for run in split_runs(text, face.bold, face.italic)) * face.size_pt / POINTS_PER_IN


def clusters(text: str) -> list[str]:
    """Split a text into what is read as one letter: a base with its marks, an emoji with what is joined to it."""
    parts: list[str] = []
    for character in text:
        if parts and (_adheres(character) or parts[-1].endswith(JOINER)):
            parts[-1] += character
        else:
            parts.append(character)
    return parts


def _writable(character: str) -> str:
    kind = unicodedata.category(character)
    if unicodedata.bidirectional(character) in ORDERING:
        return ""
    return " " if kind == "Cc" else REPLACEMENT if kind == "Cs" else character


def _adheres(character: str) -> bool:
    return _is_mark(character) or character in SKIN_TONES or unicodedata.category(character) == "Cf"


def _is_mark(character: str) -> bool:
    return unicodedata.category(character).startswith("M")


def _is_seen(character: str) -> bool:
    """Say whether a character needs a glyph: those that only join, order or vary others do not."""
    return unicodedata.category(character) != "Cf" and not "\ufe00" <= character <= "\ufe0f"


def _join(text: str, first: Path) -> Iterator[Run]:
    """Give the runs of a stretch: letters that the first font lacks are written word by word in another."""
    upright = FILES[False, False]
    for file, group in groupby(clusters(text), key=lambda letter: _has(letter, (first, upright))):
        if file is not None:
            yield _measure("".join(group), file)
            continue
        letters = list(group)
        whole = _has("".join(letters), FALLBACKS)
        if whole is not None:
            yield _measure("".join(letters), whole)
            continue
        for other, alike in groupby(letters, key=lambda letter: _has(letter, FALLBACKS) or LAST_RESORT):
            yield _measure("".join(alike), other)


@lru_cache(maxsize=20_000)
def _has(letters: str, files: tuple[Path, ...]) -> Path | None:
    """Find the first font that has all letters."""
    needed = {ord(character) for character in letters if _is_seen(character)}
    return next((file for file in files if needed <= _characters(file)), None)


def _measure(text: str, file: Path) -> Run:
    plain = file in LETTER_BY_LETTER and not any(
        _is_mark(character) or not _is_seen(character) or unicodedata.bidirectional(character) in RIGHT_TO_LEFT
        for character in text
    )
    if plain:
        return Run(text, file, sum(_advance_em(character, file) for character in text))
    font = _font(file)
    font.set_text(text, 0.0, flags=LoadFlags.NO_HINTING)
    return Run(text, file, font.get_width_height()[0] / SUBPIXELS / MEASURED_PT)


@cache
def _advance_em(character: str, file: Path) -> float:
    glyph = _font(file).load_char(ord(character), flags=LoadFlags.NO_HINTING)
    return float(glyph.linearHoriAdvance) / FIXED_POINT / MEASURED_PT


@cache
def _characters(file: Path) -> frozenset[int]:
    return frozenset(_font(file).get_charmap())


@cache
def _font(file: Path) -> FT2Font:
    font = FT2Font(str(file))
    font.set_size(MEASURED_PT, POINTS_PER_IN)
    return font


@cache
def font_properties(file: Path, size_pt: float) -> FontProperties:
    """Give matplotlib's record of a font file at a size; the file itself is named, none is searched for."""
    return FontProperties(fname=str(file), size=size_pt)
