"""Set text and draw marks on a slide, everything in inches."""

from collections.abc import Iterable, Sequence
from typing import Literal

import numpy as np
import shapely
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path as Outline
from matplotlib.transforms import Bbox, TransformedBbox
from shapely.geometry.base import BaseGeometry

from dashboard.views.figure.pen.box import Box
from dashboard.views.figure.pen.lettering import Letters, Surround
from dashboard.views.figure.pen.letters import POINTS_PER_IN, clusters, split_runs, width_in
from dashboard.views.figure.pen.style import HALO, Stroke, Symbol, TextStyle

ASCENT = 0.78
DESCENT = 0.24
"""How far letters reach over and under the baseline, as parts of their size."""

LEADING = 1.28
"""From baseline to baseline, as a part of the letters' size."""

Align = Literal["left", "centre", "right"]

HALO_PT = 2.2
BOLDER = 0.05
"""A stroke of this part of the letters' size makes bold what the font has in regular only."""


class Pen:
    """Write and draw on one figure.

    Parameters
    ----------
    figure
        The figure drawn on; its size and resolution must not change afterwards.
    """

    def __init__(self, figure: Figure) -> None:
        self.figure = figure

    def width(self, text: str, face: TextStyle) -> float:
        """Measure a line of text [in]."""
        return width_in(text, face)

    def extent(self, lines: Sequence[str], face: TextStyle) -> tuple[float, float]:
        """Measure width and height of lines of text [in]."""
        size_in = face.size_pt / POINTS_PER_IN
        height = size_in * (ASCENT + DESCENT + LEADING * (len(lines) - 1))
        return max(self.width(line, face) for line in lines), height

    def lines_within(self, height_in: float, face: TextStyle) -> int:
        """Count the lines of text that a height holds [in]."""
        size_in = face.size_pt / POINTS_PER_IN
        return max(0, int((height_in / size_in - ASCENT - DESCENT) / LEADING + 1 + 1e-6))

    def wrap(self, text: str, face: TextStyle, width_in: float) -> list[str]:
        """Break a text into lines no wider than a width: at spaces, and inside a word that is wider by itself."""
        lines: list[str] = []
        space, reached = self.width(" ", face), 0.0
        for word in text.split():
            wide = self.width(word, face)
            if lines and reached + space + wide <= width_in:
                lines[-1] += f" {word}"
                reached += space + wide
            else:
                lines.extend([word] if wide <= width_in else self._broken(word, face, width_in))
                reached = self.width(lines[-1], face)
        return lines

    def _broken(self, word: str, face: TextStyle, width_in: float) -> list[str]:
        pieces = [""]
        for letter in clusters(word):
            if pieces[-1] and self.width(pieces[-1] + letter, face) > width_in:
                pieces.append("")
            pieces[-1] += letter
        return pieces

    def write(
        self, text: str, x: float, baseline: float, face: TextStyle, *, halo: bool = False, layer: float = 9
    ) -> None:
        """Set one line of text from its left end [in]."""
        surrounds = (Surround(HALO, HALO_PT),) if halo else ()
        for run in split_runs(text, face.bold, face.italic):
            bolder = (Surround(face.colour, face.size_pt * BOLDER),) if run.is_fallback and face.bold else ()
            artist = Letters(x, baseline, run, face.size_pt, face.colour, (*surrounds, *bolder))
            artist.set(transform=self.figure.dpi_scale_trans, zorder=layer)
            self.figure.add_artist(artist)
            x += run.width_em * face.size_pt / POINTS_PER_IN

    def write_lines(
        self,
        lines: Iterable[str],
        x: float,
        top: float,
        face: TextStyle,
        *,
        halo: bool = False,
        align: Align = "left",
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

    def stroke(self, geometry: BaseGeometry, stroke: Stroke, layer: float, *, within: Box | None = None) -> None:
        """Draw lines; ``within`` cuts their strokes off along a box's edge."""
        parts = [shapely.get_coordinates(part) for part in shapely.get_parts(geometry)]
        outlines = [Outline(xy) for xy in parts if len(xy) > 1]
        if not outlines:
            return
        patch = PathPatch(Outline.make_compound_path(*outlines), facecolor="none", edgecolor=stroke.colour)
        patch.set(transform=self.figure.dpi_scale_trans, zorder=layer, linewidth=stroke.width_pt)
        patch.set(joinstyle="round", capstyle="butt")
        if stroke.dashes:
            patch.set(linestyle=(0.0, stroke.dashes), capstyle="round" if stroke.dashes[0] < 1 else "butt")
        self.figure.add_artist(patch)
        if within is not None:
            bounds = Bbox.from_extents(within.left, within.bottom, within.right, within.top)
            patch.set_clip_box(TransformedBbox(bounds, self.figure.dpi_scale_trans))

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


def _polygons(geometry: BaseGeometry) -> list[shapely.Polygon]:
    return [part for part in shapely.get_parts(geometry) if isinstance(part, shapely.Polygon) and not part.is_empty]
