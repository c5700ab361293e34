"""The case's own features on a sheet: lines, marks and their names."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import numpy as np
import shapely

from dashboard.geodesy import Floats
from dashboard.views.figure.pen import style
from dashboard.views.figure.pen.box import Box
from dashboard.views.figure.pen.pen import Pen
from dashboard.views.figure.sheet.placing import Placing
from dashboard.views.figure.sheet.sheet import Sheet
from dashboard.views.layer import FIGURE_LAYERS, LAYERS, look_of

NAMED_APART = ("place", "evidence", "event")
"""Layers of points that are named each in a way of its own."""

APART = "(separate evidence)"
AT_PLACE_IN = 0.1
"""Kept free round a place that evidence is of too [in]."""

WRAP_IN = 1.4
PASSED_IN = 0.04
ANCHORS = 24
MOST_LENGTHS = 40
"""Lengths set on a sheet at most: more have no room."""

Row = Any
"""A row of a frame's itertuples, which have no type."""

Rows = tuple[Row, ...]


def draw_lines(pen: Pen, sheet: Sheet, placing: Placing, rows: Rows) -> None:
    """Draw every line of the features shown, each on a light casing."""
    lines = (row for row in rows if look_of(row.layer, row.basis, row.fits).shape == "line")
    for row in sorted(lines, key=_rank):
        laid, rank = sheet.laid(row.geometry), _rank(row)
        placing.avoid_line(laid)
        if not FIGURE_LAYERS[row.layer].is_faint:
            pen.stroke(laid, style.CASING, 4 + rank / 10, within=sheet.box)
        pen.stroke(laid, style.stroke_of(row.layer, row.basis, row.fits), 4.05 + rank / 10, within=sheet.box)
        if row.layer == "reading":
            _mark_end(pen, sheet, placing, row)


def _mark_end(pen: Pen, sheet: Sheet, placing: Placing, row: Row) -> None:
    x, y = (float(v) for v in _end(sheet, row)[0])
    pen.mark(x, y, style.END_FITS if row.fits else style.END_FITS_NOT, 6)
    placing.avoid_mark(x, y, 0.045)


def _end(sheet: Sheet, row: Row) -> Floats:
    return sheet.to_slide(shapely.get_coordinates(row.geometry)[-1:])


def draw_marks(pen: Pen, sheet: Sheet, placing: Placing, rows: Rows) -> None:
    """Draw the mark of every point shown.

    A place that a path is only inferred to pass is left out where it would lie on another mark.
    """
    at_places = {_spot(row) for row in _points(sheet, rows, "place") if row.basis == "stated"}
    points = [row for layer in LAYERS.values() if layer.is_point for row in _points(sheet, rows, layer.id)]
    for row in sorted(points, key=_rank):
        match row.layer:
            case "evidence" if _spot(row) in at_places:
                _mark(pen, sheet, placing, row, style.EVIDENCE_AT_PLACE)
            case "event":
                _mark(pen, sheet, placing, row, style.EVENT_CASING)
                _mark(pen, sheet, placing, row, style.EVENT_RING)
            case "place" if row.basis == "inferred":
                continue
            case _:
                _mark(pen, sheet, placing, row, style.symbol_of(row.layer, row.basis))
    for row in _passed(sheet, rows):
        x, y = _at(sheet, row)[0]
        if placing.is_free(Box(x, y, x, y).widened(PASSED_IN)):
            _mark(pen, sheet, placing, row, style.PASSED_PLACE)


def _mark(pen: Pen, sheet: Sheet, placing: Placing, row: Row, symbol: style.Symbol) -> None:
    x, y = (float(v) for v in _at(sheet, row)[0])
    pen.mark(x, y, symbol, 6.3)
    placing.avoid_mark(x, y, symbol.size_pt / 2 / 72 + 0.01)


def name_features(pen: Pen, sheet: Sheet, placing: Placing, rows: Rows, lengths: Mapping[str, str]) -> None:
    """Name what is named on the map: places first, then readings, events, evidence, the ring, lengths of routes.

    Parameters
    ----------
    lengths
        Words for the length of a line, by the id of its feature; only those given are set.
    """
    evidence = {_spot(row): row for row in _points(sheet, rows, "evidence")}
    for row in _points(sheet, rows, "place"):
        if row.label:
            apart = evidence.pop(_spot(row), None)
            placing.set_beside(
                pen,
                [row.name],
                style.PLACE_NAME,
                _at(sheet, row),
                0.06 if apart is None else AT_PLACE_IN,
                note="" if apart is None else APART,
                note_face=style.EVIDENCE_NAME,
            )
    for row in _labelled(rows, "reading"):
        placing.set_beside(pen, pen.wrap(row.name, style.READING, WRAP_IN), style.READING, _end(sheet, row), 0.05)
    for row in _points(sheet, rows, "event"):
        if row.label:
            lines = [*pen.wrap(row.name, style.EVENT_NAME, WRAP_IN), "(not on the route)"]
            placing.set_beside(pen, lines, style.EVENT_NAME, _at(sheet, row), 0.1)
    for row in evidence.values():
        placing.set_beside(pen, [row.name, APART], style.EVIDENCE_NAME, _at(sheet, row), 0.06)
    others = (layer.id for layer in LAYERS.values() if layer.is_point and layer.id not in NAMED_APART)
    for row in (row for layer in others for row in _points(sheet, rows, layer) if row.label):
        placing.set_beside(pen, [row.name], style.EVIDENCE_NAME, _at(sheet, row), 0.06)
    for row in _labelled(rows, "ring"):
        face = replace(style.RING_NAME, colour=style.stroke_of(row.layer, row.basis, row.fits).colour)
        placing.set_beside(pen, pen.wrap(row.name, face, WRAP_IN), face, _along(sheet, row), 0.0, far=False)
    measured = {(lengths[row.id], row.geometry): row for row in rows if row.id in lengths}
    for words, row in [(words, row) for (words, _), row in measured.items()][:MOST_LENGTHS]:
        placing.set_beside(pen, [words], style.LENGTH, _along(sheet, row), 0.03, far=False)


def name_passed(pen: Pen, sheet: Sheet, placing: Placing, rows: Rows) -> None:
    """Name the places that a path is only inferred to pass, where there is room."""
    for row in _passed(sheet, rows):
        placing.set_beside(pen, [row.name], style.PASSED_NAME, _at(sheet, row), 0.04, far=False)


def _rank(row: Row) -> int:
    return FIGURE_LAYERS[row.layer].rank


def _spot(row: Row) -> tuple[float, float]:
    return float(row.geometry.x), float(row.geometry.y)


def _points(sheet: Sheet, rows: Rows, layer: str) -> Iterator[Row]:
    return (row for row in _of(rows, layer) if _in_view(sheet, row))


def _passed(sheet: Sheet, rows: Rows) -> Iterator[Row]:
    return (row for row in _points(sheet, rows, "place") if row.basis == "inferred")


def _labelled(rows: Rows, layer: str) -> Iterator[Row]:
    return (row for row in _of(rows, layer) if row.label)


def _of(rows: Rows, layer: str) -> Iterator[Row]:
    return (row for row in rows if row.layer == layer)


def _at(sheet: Sheet, row: Row) -> Floats:
    return sheet.to_slide(shapely.get_coordinates(row.geometry))


def _in_view(sheet: Sheet, row: Row) -> bool:
    (x, y) = _at(sheet, row)[0]
    return sheet.box.widened(-0.05).holds(Box(x, y, x, y))


def _along(sheet: Sheet, row: Row) -> Floats:
    """List points along the part of a line in view [in], from the middle outward; empty where none is in view."""
    parts = [part for part in shapely.get_parts(sheet.laid(row.geometry)) if part.length > 0]
    if not parts:
        return np.empty((0, 2))
    longest = max(parts, key=lambda part: part.length)
    fractions = sorted(np.linspace(0.04, 0.96, ANCHORS), key=lambda f: (abs(f - 0.5), f))
    return shapely.get_coordinates([longest.interpolate(f, normalized=True) for f in fractions])
