"""Set text and draw marks on a slide, everything in inches; one font, whose gaps are errors."""

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Literal

import matplotlib as mpl
import numpy as np
import shapely
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.ft2font import FT2Font
from matplotlib.lines import Line2D
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path as Outline
from matplotlib.patheffects import withStroke
from matplotlib.text import Text
from shapely.geometry.base import BaseGeometry

from dashboard.views.figure.box import Box
from dashboard.views.figure.style import HALO, Face, Stroke, Symbol

FONTS = Path(mpl.get_data_path()) / "fonts" / "ttf"
FILES = {
    (False, False): "DejaVuSans.ttf",
    (True, False): "DejaVuSans-Bold.ttf",
    (False, True): "DejaVuSans-Oblique.ttf",
    (True, True): "DejaVuSans-BoldOblique.ttf",
}
"""Font file by bold and italic: those that come with matplotlib, so that letters are the same everywhere."""

POINTS_PER_IN = 72.0
ASCENT = 0.78
DESCENT = 0.24
"""How far letters reach over and under the baseline, as parts of their size."""

LEADING = 1.28
"""From baseline to baseline, as a part of the letters' size."""


class MissingGlyphError(ValueError):
    """Say that the figure's font cannot write a character, and where it stands."""


@cache
def _font_file(face: Face) -> Path:
    return FONTS / FILES[face.bold, face.italic]


@cache
def _characters(font_file: Path) -> frozenset[int]:
    return frozenset(FT2Font(str(font_file)).get_charmap())


def check_glyphs(text: str, face: Face) -> None:
    """Pass a text that the font can write; raises MissingGlyphError for any other."""
    missing = sorted({c for c in text if ord(c) not in _characters(_font_file(face))})
    if missing:
        named = ", ".join(f"{c!r} (U+{ord(c):04X})" for c in missing)
        raise MissingGlyphError(f"the figure's font, DejaVu Sans, has no glyph for {named} in {text!r}")


class Pen:
    """Write and draw on one figure.

    Parameters
    ----------
    figure
        The figure drawn on; its size and resolution must not change afterwards.
    """

    def __init__(self, figure: Figure) -> None:
        self.figure = figure
        self._renderer = FigureCanvasAgg(figure).get_renderer()  # type: ignore[no-untyped-call]
        self._widths: dict[tuple[str, Face], float] = {}

    def width(self, text: str, face: Face) -> float:
        """Measure a line of text [in]; raises MissingGlyphError where the font has a gap."""
        if (text, face) not in self._widths:
            check_glyphs(text, face)
            wide, _, _ = self._renderer.get_text_width_height_descent(text, _properties(face), False)
            self._widths[text, face] = float(wide) / float(self.figure.dpi)
        return self._widths[text, face]

    def extent(self, lines: Sequence[str], face: Face) -> tuple[float, float]:
        """Measure width and height of lines of text [in]."""
        size_in = face.size_pt / POINTS_PER_IN
        height = size_in * (ASCENT + DESCENT + LEADING * (len(lines) - 1))
        return max(self.width(line, face) for line in lines), height

    def lines_within(self, height_in: float, face: Face) -> int:
        """Count the lines of text that a height holds [in]."""
        size_in = face.size_pt / POINTS_PER_IN
        return max(0, int((height_in / size_in - ASCENT - DESCENT) / LEADING + 1 + 1e-6))

    def wrap(self, text: str, face: Face, width_in: float) -> list[str]:
        """Break a text into lines no wider than a width, at spaces; a longer word stands on its own line."""
        lines: list[str] = []
        for word in text.split():
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self.width(longer, face) <= width_in:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines

    def write(self, text: str, x: float, baseline: float, face: Face, *, halo: bool = False, layer: float = 9) -> None:
        """Set one line of text from its left end [in]; raises MissingGlyphError where the font has a gap."""
        check_glyphs(text, face)
        artist = Text(x, baseline, text, color=face.colour, fontproperties=_properties(face), zorder=layer)
        artist.set(transform=self.figure.dpi_scale_trans, parse_math=False, ha="left", va="baseline")
        if halo:
            artist.set_path_effects([withStroke(linewidth=2.2, foreground=HALO)])
        self.figure.add_artist(artist)

    def write_lines(
        self,
        lines: Iterable[str],
        x: float,
        top: float,
        face: Face,
        *,
        halo: bool = False,
        align: Literal["left", "centre", "right"] = "left",
    ) -> float:
        """Set lines of text downward from a top edge, left of, about or right of an abscissa; return where they end."""
        size_in = face.size_pt / POINTS_PER_IN
        share = {"left": 0.0, "centre": 0.5, "right": 1.0}[align]
        baseline = top - ASCENT * size_in
        for line in lines:
            self.write(line, x - share * self.width(line, face), baseline, face, halo=halo)
            baseline -= LEADING * size_in
        return baseline + (LEADING - DESCENT) * size_in

    def fill(self, geometry: BaseGeometry, colour: str, layer: float) -> None:
        """Fill polygons; a hairline of the same colour closes the seams between neighbours."""
        rings = [ring for polygon in _polygons(geometry) for ring in (polygon.exterior, *polygon.interiors)]
        if not rings:
            return
        outline = Outline.make_compound_path(*(Outline(shapely.get_coordinates(ring), closed=True) for ring in rings))
        patch = PathPatch(outline, facecolor=colour, edgecolor=colour, linewidth=0.25)
        patch.set(transform=self.figure.dpi_scale_trans, zorder=layer)
        self.figure.add_artist(patch)

    def stroke(self, geometry: BaseGeometry, stroke: Stroke, layer: float) -> None:
        """Draw lines."""
        for part in shapely.get_parts(geometry):
            xy = shapely.get_coordinates(part)
            if len(xy) > 1:
                self.line(xy[:, 0], xy[:, 1], stroke, layer)

    def line(
        self, x: Sequence[float] | np.ndarray, y: Sequence[float] | np.ndarray, stroke: Stroke, layer: float
    ) -> None:
        """Draw one polyline [in]; dots are round."""
        artist = Line2D(x, y, color=stroke.colour, linewidth=stroke.width_pt, zorder=layer)
        artist.set(
            transform=self.figure.dpi_scale_trans,
            solid_joinstyle="round",
            solid_capstyle="butt",
            dash_joinstyle="round",
        )
        if stroke.dashes:
            artist.set_linestyle((0.0, stroke.dashes))
            artist.set_dash_capstyle("round" if stroke.dashes[0] < 1 else "butt")
        self.figure.add_artist(artist)

    def mark(self, x: float, y: float, symbol: Symbol, layer: float) -> None:
        """Draw a mark centred on a point [in]."""
        artist = Line2D([x], [y], linestyle="none", marker=symbol.marker, markersize=symbol.size_pt, zorder=layer)
        artist.set(transform=self.figure.dpi_scale_trans, markerfacecolor=symbol.fill)
        artist.set(markeredgecolor=symbol.edge.colour, markeredgewidth=symbol.edge.width_pt)
        self.figure.add_artist(artist)

    def rectangle(self, box: Box, fill: str, edge: Stroke | None, layer: float) -> None:
        """Draw a rectangle [in]."""
        patch = Rectangle((box.left, box.bottom), box.width, box.height, facecolor=fill, zorder=layer)
        patch.set(transform=self.figure.dpi_scale_trans, linewidth=edge.width_pt if edge else 0.0)
        patch.set_edgecolor(edge.colour if edge else "none")
        self.figure.add_artist(patch)


@cache
def _properties(face: Face) -> FontProperties:
    return FontProperties(fname=str(_font_file(face)), size=face.size_pt)


def _polygons(geometry: BaseGeometry) -> list[shapely.Polygon]:
    return [part for part in shapely.get_parts(geometry) if isinstance(part, shapely.Polygon) and not part.is_empty]
