"""How much text a box on a slide holds, reckoned with a wide font so that it holds as much in any."""

import math
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import matplotlib as mpl
from PIL import ImageFont

POINTS_PER_INCH = 72.0
LINE_SPACING = 1.2
"""Height of a line as a part of the letters' size."""

MEASURED_PT = 100
"""Size at which letters are measured [pt]: large enough that rounding does not show."""

BASIC = ImageFont.Layout.BASIC
"""Letters side by side, as on any machine, whether or not it has a library for more."""

MOST_LETTERS = 20_000
"""More than any slide holds: what lies behind is not measured."""

_SENTENCE_END = re.compile(r"(?<=[.!?;]) ")


@dataclass(frozen=True)
class Fitted:
    """Hold the text that a box holds, its size [pt], and whether some of the whole had to be left out."""

    shown: str
    size_pt: float
    is_cut: bool


def fit(
    text: str, width_in: float, height_in: float, sizes_pt: tuple[float, ...], mark: str = " …", *, bold: bool = False
) -> Fitted:
    """Set a text in the largest size that fits; where none does, in the smallest as much as fits, and the mark.

    What is left out begins at the end of a sentence or a clause where there is one, else between two words or letters.
    """
    for size_pt in sizes_pt if len(text) <= MOST_LETTERS else ():
        if height_of(text, size_pt, width_in, bold=bold) <= height_in:
            return Fitted(text, size_pt, is_cut=False)
    smallest_pt, best, text = sizes_pt[-1], "", text[:MOST_LETTERS]
    for parts, glue in ((_SENTENCE_END.split(text), " "), (text.split(" "), " "), (list(text), "")):
        kept = _most(parts, glue, mark, lambda shown: height_of(shown, smallest_pt, width_in, bold=bold) <= height_in)
        shown = glue.join(parts[:kept])
        if len(shown) > 2 * len(best):  # a whole sentence is worth some room, not most of it
            best = shown
    return Fitted(best + mark if best else "", smallest_pt, is_cut=True)


def height_of(text: str, size_pt: float, width_in: float, *, bold: bool = False) -> float:
    """Reckon how high a text stands in a width [in]."""
    return count_lines(text, size_pt, width_in, bold=bold) * size_pt * LINE_SPACING / POINTS_PER_INCH


def count_lines(text: str, size_pt: float, width_in: float, *, bold: bool = False) -> int:
    """Count the lines of a text, broken between words, and within those that are longer than a line."""
    width = width_in * POINTS_PER_INCH * MEASURED_PT / size_pt
    lines, space = 0, _length(" ", bold=bold)
    for paragraph in text.split("\n"):
        lines, used = lines + 1, 0.0
        for word in paragraph.split(" "):
            needed = _length(word, bold=bold)
            if used and used + space + needed > width:
                lines, used = lines + 1, 0.0
            elif used:
                used += space
            if needed > width:
                # No line is quite full where a word is broken: one letter's room is not counted on.
                more = math.ceil(needed / max(width - MEASURED_PT, MEASURED_PT)) - 1
                lines, used = lines + more, width
            else:
                used += needed
    return lines


def _most(parts: list[str], glue: str, mark: str, fits: Callable[[str], bool]) -> int:
    """Find by halving how many of the first parts fit with the mark behind them."""
    low, high = 0, len(parts)
    while low < high:
        middle = (low + high + 1) // 2
        if fits(glue.join(parts[:middle]) + mark):
            low = middle
        else:
            high = middle - 1
    return low


def _length(word: str, *, bold: bool) -> float:
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in word)
    narrow = "".join(letter for letter in word if unicodedata.east_asian_width(letter) not in "WF")
    return wide * MEASURED_PT + _font(bold=bold).getlength(narrow)


@cache
def _font(*, bold: bool) -> ImageFont.FreeTypeFont:
    name = "DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf"
    return ImageFont.truetype(Path(mpl.get_data_path()) / "fonts" / "ttf" / name, MEASURED_PT, layout_engine=BASIC)
