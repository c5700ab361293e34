"""The report figure of the shipped case as a PNG, beside what matplotlib needs for its bare geometries."""

import statistics
from collections.abc import Callable
from functools import partial

from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Patch, PathPatch
from matplotlib.text import Text

from dashboard.checks.assess import assess
from dashboard.export.picture.png import png_bytes
from dashboard.load.case.case_folder import SHIPPED_CASE, load_case
from dashboard.load.geodata.atlas import load_atlas
from dashboard.load.geodata.backdrop import load_backdrop
from dashboard.views.features.frame import frames
from dashboard.views.figure import PRESETS, Paper, Preset, Scene, draw_figure
from dashboard.views.view import View
from tools.bench.timing import Line, once_s

MOST_S = 2.0
MOST_RATIO = 3.0
DPI = 200.0


def measure(repeats: int = 5, dpi: float = DPI, presets: tuple[Preset, ...] = PRESETS) -> list[Line]:
    """Draw and write each preset, with the case and the backdrop loaded, the first time and again."""
    case = load_case(SHIPPED_CASE)
    assessment = assess(case, load_atlas())
    frame, backdrop = frames(assessment), load_backdrop()
    view = View(case.defaults.start_date, case.distance_claims[0].id)

    def draw(preset: Preset) -> Figure:
        return draw_figure(Scene(assessment, frame, view, backdrop), Paper(preset=preset, dpi=dpi))

    return [line for preset in presets for line in _preset(preset.name, partial(draw, preset), repeats)]


def _preset(name: str, draw: Callable[[], Figure], repeats: int) -> list[Line]:
    first_s = once_s(lambda: png_bytes(draw(), {}))
    whole = draw()
    # In turn, so that what else the machine does falls on both alike.
    turns = [
        (once_s(lambda: png_bytes(draw(), {})), once_s(lambda: png_bytes(bare(whole), {}))) for _ in range(repeats)
    ]
    again_s, bare_s = (statistics.median(times) for times in zip(*turns, strict=True))
    ratio = statistics.median(figure_s / geometries_s for figure_s, geometries_s in turns)
    return [
        Line(f"figure, {name}, first", f"{first_s:.2f} s", f"< {MOST_S:g} s", first_s < MOST_S),
        Line(f"figure, {name}, again", f"{again_s:.2f} s", f"< {MOST_S:g} s", again_s < MOST_S),
        Line(
            f"figure, {name}, against its bare geometries",
            f"{ratio:.1f} times {bare_s:.2f} s",
            f"<= {MOST_RATIO:g} times",
            ratio <= MOST_RATIO,
        ),
    ]


def bare(whole: Figure) -> Figure:
    """Draw the same land, lines and marks anew, placed already, without a letter."""
    figure = Figure(figsize=tuple(whole.get_size_inches()), dpi=whole.dpi)
    for artist in whole.artists:
        if isinstance(artist, Patch):
            figure.add_artist(_copied_patch(artist, figure))
        elif isinstance(artist, Line2D):
            figure.add_artist(_copied_line(artist, figure))
        elif not isinstance(artist, Text):
            raise TypeError(f"needs patches, lines and letters, found {type(artist).__name__}")
    return figure


def _copied_patch(patch: Patch, figure: Figure) -> PathPatch:
    outline = patch.get_patch_transform().transform_path(patch.get_path())
    copied = PathPatch(outline, facecolor=patch.get_facecolor(), edgecolor=patch.get_edgecolor())
    copied.set(linewidth=patch.get_linewidth(), linestyle=patch.get_linestyle(), zorder=patch.get_zorder())
    copied.set_transform(figure.dpi_scale_trans)
    return copied


def _copied_line(line: Line2D, figure: Figure) -> Line2D:
    copied = Line2D(*line.get_data(), transform=figure.dpi_scale_trans, zorder=line.get_zorder())
    copied.update_from(line)
    copied.set_transform(figure.dpi_scale_trans)
    return copied
