"""A run of letters on a figure: filled outlines in a picture of pixels, text to be searched in a file of lines."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from matplotlib.backend_bases import GraphicsContextBase, RendererBase
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.path import Path as Outline
from matplotlib.text import Text
from matplotlib.textpath import TextToPath
from matplotlib.transforms import Affine2D

from dashboard.views.figure.pen.letters import Run, font_properties

KEPT_RUNS = 2_000
"""How many runs' outlines are kept: one figure has some hundreds, a series repeats most of them."""


@dataclass(frozen=True)
class Surround:
    """Hold a stroke drawn round letters, below them: colour and width [pt]."""

    colour: str
    width_pt: float


class Letters(Text):
    """Draw one run from its left end on the baseline.

    Parameters
    ----------
    surrounds
        Strokes below the letters, lowest first: a halo, or the letters' own colour to make them bold.
    """

    def __init__(
        self, x: float, y: float, run: Run, size_pt: float, colour: str, surrounds: tuple[Surround, ...] = ()
    ) -> None:
        super().__init__(x, y, run.text, color=colour, fontproperties=font_properties(run.file, size_pt))
        self.set(parse_math=False, ha="left", va="baseline")
        self._file = run.file
        self._size_pt = size_pt
        self._surrounds = surrounds

    def draw(self, renderer: RendererBase) -> None:
        """Draw the run; in pixels as one outline, since matplotlib would lay it out again and draw letter by letter."""
        if not self._surrounds and not isinstance(renderer, RendererAgg):
            super().draw(renderer)
            return
        outline = _outline(self.get_text(), self._file)
        x, y = self.get_transform().transform(self.get_position())
        scale = float(np.asarray(renderer.points_to_pixels(self._size_pt))) / TextToPath.FONT_SCALE
        placed = Affine2D().scale(scale).translate(x, y)
        context = renderer.new_gc()
        for surround in self._surrounds:
            _stroke(renderer, context, outline, placed, surround)
        if isinstance(renderer, RendererAgg):
            context.set_linewidth(0.0)
            context.set_foreground(self.get_color())
            renderer.draw_path(context, outline, placed, context.get_rgb())  # type: ignore[no-untyped-call]
        context.restore()
        if not isinstance(renderer, RendererAgg):
            super().draw(renderer)


def _stroke(
    renderer: RendererBase, context: GraphicsContextBase, outline: Outline, placed: Affine2D, surround: Surround
) -> None:
    context.set_linewidth(surround.width_pt)
    context.set_foreground(surround.colour)
    context.set_joinstyle("round")
    renderer.draw_path(context, outline, placed)


@lru_cache(maxsize=KEPT_RUNS)
def _outline(text: str, file: Path) -> Outline:
    """Lay out a run's letters as one outline at matplotlib's own scale."""
    vertices, codes = TextToPath().get_text_path(font_properties(file, TextToPath.FONT_SCALE), text)
    return Outline(vertices, codes)
