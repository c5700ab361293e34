"""The legend: only what this figure shows, grouped by who says it."""

from collections.abc import Callable
from dataclasses import dataclass

import geopandas as gpd

from dashboard.views.figure.box import Box
from dashboard.views.figure.pen import Pen
from dashboard.views.figure.style import (
    BODY,
    CASING,
    DISPUTED,
    END_FITS,
    END_FITS_NOT,
    EVENT_RING,
    HATCH,
    HEADING,
    LAND,
    PASSED_PLACE,
    PLACE,
    RADIUS,
    SEPARATE_EVIDENCE,
    Stroke,
    Symbol,
    stroke_of,
)

ROW_IN = 0.152
KEY_IN = 0.34
GROUP_GAP_IN = 0.06

Draw = Callable[[Pen, float, float], None]


@dataclass(frozen=True)
class Key:
    """Hold one row: what it stands for, and how its key is drawn from a left end, about a height [in]."""

    words: str
    draw: Draw


Group = tuple[str, list[Key]]
"""A heading, empty for none, and its rows."""


def draw_legend(pen: Pen, box: Box, shown: gpd.GeoDataFrame, *, with_disputed: bool) -> float:
    """Draw the legend in two columns from a box's top; return where it ends [in]."""
    columns = _columns(shown, with_disputed=with_disputed)
    ends = []
    for number, groups in enumerate(columns):
        left, top = box.left + number * box.width / 2, box.top
        for heading, keys in groups:
            if heading:
                top = pen.write_lines([heading], left, top, HEADING) - 0.035
            for key in keys:
                middle = top - ROW_IN / 2
                key.draw(pen, left, middle)
                pen.write_lines([key.words], left + KEY_IN + 0.08, middle + BODY.size_pt / 72 * 0.5, BODY)
                top -= ROW_IN
            top -= GROUP_GAP_IN
        ends.append(top)
    return min(ends)


def _columns(shown: gpd.GeoDataFrame, *, with_disputed: bool) -> tuple[list[Group], ...]:
    has = {(row.layer, row.basis, row.fits) for row in shown.itertuples()}
    layers = {layer for layer, _, _ in has}
    stated = [
        (("place", "stated", None) in has, Key("Place on the route", _spot(PLACE))),
        ("evidence" in layers, Key("Separate evidence", _spot(SEPARATE_EVIDENCE))),
        ("event" in layers, Key("Event of the day", _spot(EVENT_RING))),
        (("route", "stated", None) in has, Key("Route", _line("route", "stated"))),
        ("ring" in layers, Key("Stated distance, all round", _line("ring", "stated"))),
        ("ring" in layers, Key("Uncertainty of the place", _stroke(RADIUS))),
    ]
    computed = [
        (("route", "computed", None) in has, Key("Route, shortest by sea", _line("route", "computed"))),
        (("reading", "computed", True) in has, Key("Reading that fits", _reading(fits=True))),
        (("reading", "computed", False) in has, Key("Reading that does not fit", _reading(fits=False))),
    ]
    inferred = [
        (("route", "inferred", None) in has, Key("Route along the rail network", _line("route", "inferred"))),
        ("band" in layers, Key("Possible extent (assumed)", _line("band", "inferred"))),
        ("connector" in layers, Key("Schematic connector", _line("connector", "inferred"))),
        (
            ("place", "inferred", None) in has,
            Key("Place on the inferred path", _spot(PASSED_PLACE)),
        ),
    ]
    boundary = [(with_disputed, Key("Disputed part", _disputed))]
    columns = (
        [("STATED BY SOURCES", stated), ("", boundary)],
        [("COMPUTED", computed), ("INFERRED", inferred)],
    )
    return tuple([group for group in map(_wanted, groups) if group[1]] for groups in columns)


def _wanted(group: tuple[str, list[tuple[bool, Key]]]) -> Group:
    heading, keys = group
    return heading, [key for wanted, key in keys if wanted]


def _spot(symbol: Symbol) -> Draw:
    return lambda pen, left, middle: pen.mark(left + KEY_IN / 2, middle, symbol, 8)


def _line(layer: str, basis: str) -> Draw:
    return _stroke(stroke_of(layer, basis, None))


def _stroke(stroke: Stroke) -> Draw:
    return lambda pen, left, middle: pen.line([left, left + KEY_IN], [middle, middle], stroke, 8)


def _reading(*, fits: bool) -> Draw:
    def draw(pen: Pen, left: float, middle: float) -> None:
        end = left + KEY_IN - 0.04
        pen.line([left, end], [middle, middle], CASING, 8)
        pen.line([left, end], [middle, middle], stroke_of("reading", "computed", fits), 8)
        pen.mark(end, middle, END_FITS if fits else END_FITS_NOT, 8.1)

    return draw


def _disputed(pen: Pen, left: float, middle: float) -> None:
    box = Box(left, middle - 0.055, left + KEY_IN, middle + 0.055)
    pen.rectangle(box, LAND, None, 8)
    for start in (0.02, 0.09, 0.16, 0.23):
        pen.line([left + start, left + start + 0.11], [box.bottom, box.top], Stroke(HATCH, 0.6), 8)
    corners = (
        [box.left, box.right, box.right, box.left, box.left],
        [box.bottom, box.bottom, box.top, box.top, box.bottom],
    )
    pen.line(*corners, Stroke(DISPUTED, 0.8, (3.0, 1.8)), 8.1)
