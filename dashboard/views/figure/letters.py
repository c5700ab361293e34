"""The figure's letters: two font files that come along, each character written by the first that has it."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby
from pathlib import Path

import matplotlib as mpl
from matplotlib.font_manager import FontProperties
from matplotlib.ft2font import FT2Font, LoadFlags

from dashboard.views.figure.style import Face

DEJAVU = Path(mpl.get_data_path()) / "fonts" / "ttf"
FILES = {
    (False, False): DEJAVU / "DejaVuSans.ttf",
    (True, False): DEJAVU / "DejaVuSans-Bold.ttf",
    (False, True): DEJAVU / "DejaVuSans-Oblique.ttf",
    (True, True): DEJAVU / "DejaVuSans-BoldOblique.ttf",
}
"""Font file by bold and italic: those that come with matplotlib, so that letters are the same everywhere."""

KOREAN = Path(__file__).parents[2] / "static" / "fonts" / "NotoSansKR-Regular.ttf"
"""Font file for what DejaVu Sans lacks: Hangul and Hanja, upright and regular only."""

POINTS_PER_IN = 72.0
MEASURED_PT = 1000.0
"""Size at which letters are measured; widths grow with it, since letters are drawn unhinted."""

FIXED_POINT = 65_536.0


class MissingGlyphError(ValueError):
    """Say that the figure's fonts cannot write a character, and where it stands."""


@dataclass(frozen=True)
class Run:
    """Hold a stretch of text that one font file writes, and its width as a part of the letters' size."""

    text: str
    file: Path
    width_em: float

    @property
    def is_fallback(self) -> bool:
        """Whether the second font writes it, which has no bold of its own."""
        return self.file == KOREAN


@lru_cache(maxsize=20_000)
def split_runs(text: str, bold: bool, italic: bool) -> tuple[Run, ...]:
    """Split a text where the font changes.

    Raises
    ------
    MissingGlyphError
        If a character is in neither font.
    """
    composed = unicodedata.normalize("NFC", text)
    advances = [_written_by(character, FILES[bold, italic]) for character in composed]
    missing = sorted({c for c, written in zip(composed, advances, strict=True) if written is None})
    if missing:
        named = ", ".join(f"{c!r} (U+{ord(c):04X})" for c in missing)
        raise MissingGlyphError(
            f"the figure's fonts, DejaVu Sans and Noto Sans KR, have no glyph for {named} in {text!r}"
        )
    return tuple(_join(composed, [written for written in advances if written is not None]))


def _join(text: str, written: list[tuple[Path, float]]) -> Iterator[Run]:
    for file, group in groupby(range(len(text)), key=lambda n: written[n][0]):
        numbers = list(group)
        width_em = sum(written[n][1] for n in numbers)
        yield Run(text[numbers[0] : numbers[-1] + 1], file, width_em)


def width_in(text: str, face: Face) -> float:
    """Measure a line of text [in]; raises MissingGlyphError where the fonts have a gap.

    Kerning is left out: a line is never wider, and at most some hundredths narrower.
    """
    return sum(run.width_em for run in split_runs(text, face.bold, face.italic)) * face.size_pt / POINTS_PER_IN


def _written_by(character: str, first: Path) -> tuple[Path, float] | None:
    for file in (first, KOREAN):
        advance = _advance_em(character, file)
        if advance is not None:
            return file, advance
    return None


@cache
def _advance_em(character: str, file: Path) -> float | None:
    if ord(character) not in _characters(file):
        return None
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
