"""The legend of a finding's map: one line of keys, or more where it is narrow."""

from collections.abc import Iterator

from dashboard.checks.verdict.finding import Finding
from dashboard.views.figure.legend import KEY_GAP_IN, KEY_IN, ROW_IN, Key, disputed_key, line_key, reading_key
from dashboard.views.figure.pen.box import Box
from dashboard.views.figure.pen.pen import Pen
from dashboard.views.figure.pen.style import LEGEND
from dashboard.views.figure.sheet.scene import Scene

BETWEEN_IN = 0.22
"""Kept between one key and the next [in]."""

LINE_IN = ROW_IN + 0.02


def height_of_finding_legend(pen: Pen, scene: Scene, finding: Finding, width_in: float) -> float:
    """Tell how high the legend can get in some width [in]."""
    return len(_lines(pen, _keys(scene, finding, with_disputed=True), width_in)) * LINE_IN


def draw_finding_legend(pen: Pen, box: Box, scene: Scene, finding: Finding, *, with_disputed: bool) -> None:
    """Draw the keys of what the map shows, from a box's top."""
    keys = _keys(scene, finding, with_disputed=with_disputed)
    for number, line in enumerate(_lines(pen, keys, box.width)):
        left, middle = box.left, box.top - (number + 0.5) * LINE_IN
        for key in line:
            key.draw(pen, left, middle)
            pen.write_lines([key.words], left + KEY_IN + KEY_GAP_IN, middle + LEGEND.size_pt / 72 * 0.5, LEGEND)
            left += _width(pen, key) + BETWEEN_IN


def _lines(pen: Pen, keys: Iterator[Key], width_in: float) -> list[list[Key]]:
    lines: list[list[Key]] = [[]]
    for key in keys:
        if lines[-1] and sum(_width(pen, k) + BETWEEN_IN for k in lines[-1]) + _width(pen, key) > width_in:
            lines.append([])
        lines[-1].append(key)
    return lines


def _width(pen: Pen, key: Key) -> float:
    return KEY_IN + KEY_GAP_IN + pen.width(key.words, LEGEND)


def _keys(scene: Scene, finding: Finding, *, with_disputed: bool) -> Iterator[Key]:
    """Give the keys, each with who says it: the source, the computation, the analyst."""
    fits = set(scene.frame[scene.frame.layer == "reading"].fits)
    printed = finding.quantity.printed
    if True in fits:
        yield Key(f"Computed line that fits {printed}", reading_key(fits=True))
    if False in fits:
        yield Key(f"Computed line that does not fit {printed}", reading_key(fits=False))
    rings = scene.frame[scene.frame.layer == "ring"]
    if len(rings):
        linked = ", from a place linked by inference" if "inferred" in set(rings.basis) else ""
        yield Key(f"Stated: {printed} all round{linked}", line_key("ring", rings.basis.iloc[0]))
        yield Key("Uncertainty that the analyst gives the place", line_key("radius", "inferred"))
    if with_disputed:
        yield Key("Disputed part", disputed_key)
