"""The legend: only what this figure shows, grouped by who says it."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from dashboard.case.legs.mode import MODES
from dashboard.views.figure.pen import style
from dashboard.views.figure.pen.box import Box
from dashboard.views.figure.pen.letters import POINTS_PER_IN
from dashboard.views.figure.pen.pen import ASCENT, DESCENT, Pen
from dashboard.views.figure.pen.text_block import LEAST_PT, SIZES
from dashboard.views.figure.sheet.scene import Scene
from dashboard.views.layer import BASES, LOOKS, Look

ROW_IN = 0.146
KEY_IN = 0.3
KEY_GAP_IN = 0.07
COLUMN_GAP_IN = 0.1
GROUP_GAP_IN = 0.06
HEADING_GAP_IN = 0.03

Draw = Callable[[Pen, float, float], None]


@dataclass(frozen=True)
class Key:
    """Hold one row: what it stands for, and how its key is drawn from a left end, about a height [in]."""

    words: str
    draw: Draw


STATED, COMPUTED, INFERRED = (heading.upper() for heading in BASES.values())
BOUNDARIES = "BOUNDARIES"
ARRANGEMENTS = (
    ((STATED,), (COMPUTED, BOUNDARIES), (INFERRED,)),
    ((STATED, BOUNDARIES), (COMPUTED, INFERRED)),
    ((STATED, COMPUTED, INFERRED, BOUNDARIES),),
)
"""The headings of each column, where there are three, two or one."""

Group = tuple[str, list[Key]]
"""A heading and its rows."""


def draw_legend(pen: Pen, box: Box, scene: Scene, least_pt: float = LEAST_PT) -> float:
    """Draw the legend from a box's top; return where it ends [in].

    It stands in as many as three columns as fit; where it would run out of the box, in smaller letters.
    """
    columns, widths, size = _fit(pen, box, _groups(scene), least_pt)
    left, ends = box.left, []
    for column, width in zip(columns, widths, strict=True):
        ends.append(_draw_column(pen, left, box.top, column, size))
        left += width
    return min(ends)


def height_of_legend(pen: Pen, box: Box, scene: Scene, least_pt: float = LEAST_PT) -> float:
    """Tell how high the legend is in a box [in]."""
    columns, _, size = _fit(pen, box, _groups(scene), least_pt)
    return _height(columns, size)


def _fit(
    pen: Pen, box: Box, groups: dict[str, list[Key]], least_pt: float
) -> tuple[list[list[Group]], list[float], float]:
    """Choose columns, how wide each is [in] and the part of the full size at which all stand inside a box."""
    arrangements = [[[(h, groups[h]) for h in column] for column in columns] for columns in ARRANGEMENTS]
    sizes = [size for size in SIZES if style.LEGEND.size_pt * size >= least_pt] or [1.0]
    for size in sizes:
        tried = [(columns, [_widest(pen, column, size) for column in columns]) for columns in arrangements]
        even = [(columns, [box.width / len(columns)] * len(columns)) for columns, _ in tried]
        fitting = [
            pair for pair, (_, needed) in zip(even, tried, strict=True) if len(needed) * max(needed) <= box.width
        ]
        fitting += [(columns, needed) for columns, needed in tried if sum(needed) <= box.width]
        for columns, widths in fitting:
            if _height(columns, size) <= box.height:
                return columns, widths, size
    columns, widths = min(fitting or even, key=lambda pair: _height(pair[0], size))
    return columns, widths, size


def _height(columns: list[list[Group]], size: float) -> float:
    return max(
        sum(_heading_in(size) + (ROW_IN * len(keys) + GROUP_GAP_IN) * size for _, keys in column if keys)
        for column in columns
    )


def _heading_in(size: float) -> float:
    return style.HEADING.size_pt / POINTS_PER_IN * (ASCENT + DESCENT) * size + HEADING_GAP_IN * size


def _draw_column(pen: Pen, left: float, top: float, groups: list[Group], size: float) -> float:
    heading_face, face = (replace(each, size_pt=each.size_pt * size) for each in (style.HEADING, style.LEGEND))
    for heading, keys in groups:
        if not keys:
            continue
        top = pen.write_lines([heading], left, top, heading_face) - HEADING_GAP_IN * size
        for key in keys:
            middle = top - ROW_IN * size / 2
            key.draw(pen, left, middle)
            pen.write_lines([key.words], left + KEY_IN + KEY_GAP_IN, middle + face.size_pt / 72 * 0.5, face)
            top -= ROW_IN * size
        top -= GROUP_GAP_IN * size
    return top


def _widest(pen: Pen, groups: list[Group], size: float) -> float:
    words = [pen.width(key.words, style.LEGEND) * size for _, keys in groups for key in keys]
    headings = [pen.width(heading, style.HEADING) * size for heading, keys in groups if keys]
    return COLUMN_GAP_IN + max(*(KEY_IN + KEY_GAP_IN + wide for wide in words), *headings, 0.0, 0.0)


def _groups(scene: Scene) -> dict[str, list[Key]]:
    """Give the keys of what is shown under each heading."""
    has = {(row.layer, row.basis, row.fits) for row in scene.shown.itertuples()}
    groups: dict[str, list[Key]] = {heading: [] for heading in (STATED, COMPUTED, INFERRED, BOUNDARIES)}
    for look in LOOKS:
        if (look.layer, look.basis, look.fits) in has:
            groups[BASES[look.basis].upper()].append(Key(_words(look, scene), _picture(look)))
    if scene.case.convention.disputed:
        groups[BOUNDARIES].append(Key("Disputed part", disputed_key))
    return groups


def _words(look: Look, scene: Scene) -> str:
    """Say what a look stands for, as far as the scene tells it more closely."""
    if look.layer == "route":
        return _route_words(scene, look.basis)
    return _place_words(scene) if (look.layer, look.basis) == ("place", "stated") else look.words


def _picture(look: Look) -> Draw:
    if look.layer == "reading":
        return reading_key(fits=look.fits)
    if look.layer == "event":
        return spot_key(style.EVENT_KEY)
    return (
        line_key(look.layer, look.basis) if look.shape == "line" else spot_key(style.symbol_of(look.layer, look.basis))
    )


def _place_words(scene: Scene) -> str:
    """Say whose places are marked: the route's, those that claims relate, or both."""
    ends = {place for leg in scene.case.legs for place in (leg.start, leg.end)}
    places = scene.shown[(scene.shown.layer == "place") & (scene.shown.basis == "stated")]
    on_route = np.array([place.id in ends for place in places.of], dtype=bool)
    if on_route.all():
        return "Place on the route"
    return "Place on the route or of a claim" if on_route.any() else "Place of a claim"


def _route_words(scene: Scene, basis: str) -> str:
    """Say by which path the routes of a basis run, as far as one phrase holds for all of them."""
    routes = scene.shown[(scene.shown.layer == "route") & (scene.shown.basis == basis)]
    legs = [leg_route.leg for leg_route in routes.of]
    modes = {leg.mode for leg in legs}
    if len(modes) != 1 or any(leg.line is not None for leg in legs):
        return "Route"
    by_mode = MODES[modes.pop()].words
    return f"Route, shortest {by_mode}" if basis == "computed" else f"Route {by_mode}"


def spot_key(symbol: style.Symbol) -> Draw:
    """Draw a mark in the middle of its key."""
    return lambda pen, left, middle: pen.mark(left + KEY_IN / 2, middle, symbol, 8)


def line_key(layer: str, basis: str) -> Draw:
    """Draw the line of a layer along its key."""
    stroke = style.stroke_of(layer, basis, None)
    return lambda pen, left, middle: pen.line([left, left + KEY_IN], [middle, middle], stroke, 8)


def reading_key(*, fits: bool | None) -> Draw:
    """Draw a reading with the mark at its end."""

    def draw(pen: Pen, left: float, middle: float) -> None:
        end = left + KEY_IN - 0.04
        pen.line([left, end], [middle, middle], style.CASING, 8)
        pen.line([left, end], [middle, middle], style.stroke_of("reading", "computed", fits), 8)
        pen.mark(end, middle, style.END_FITS if fits else style.END_FITS_NOT, 8.1)

    return draw


def disputed_key(pen: Pen, left: float, middle: float) -> None:
    """Draw a hatched patch inside a dashed outline."""
    box = Box(left, middle - 0.055, left + KEY_IN, middle + 0.055)
    pen.rectangle(box, style.LAND, None, 8)
    for start in (0.02, 0.09, 0.16, 0.23):
        pen.line([left + start, left + start + 0.11], [box.bottom, box.top], style.Stroke(style.HATCH, 0.6), 8)
    corners = (
        [box.left, box.right, box.right, box.left, box.left],
        [box.bottom, box.bottom, box.top, box.top, box.bottom],
    )
    pen.line(*corners, style.Stroke(style.DISPUTED, 0.8, (3.0, 1.8)), 8.1)
