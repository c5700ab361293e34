"""Colours, letters and strokes of the figure; what features look like stands in `dashboard/views/layer.py`."""

from dataclasses import dataclass, replace

from dashboard.views import layer
from dashboard.views.layer import Dashes, look_of

SEA = "#dce8ee"
LAND = "#f8f5ee"
BORDER = "#b9ae9f"
GRATICULE = "#c3d3dc"
HATCH = "#cfc4b4"
DISPUTED = "#85796a"
PAPER = "#ffffff"
RULE = "#d3d9dd"
PANEL = "#f7f9fa"
EDGE = "#9aa5ac"
INK = "#1d2830"
MUTED = "#53606a"
WATER_INK = "#3c6480"
TOWN_INK = "#4a4f55"
LAND_INK = "#8a8177"
HALO = "#fffdf8"
ACCENT = "#005f97"

STATED, COMPUTED, EVENT, FITS, FITS_NOT = (
    ink.light for ink in (layer.STATED, layer.COMPUTED, layer.EVENT, layer.FITS, layer.FITS_NOT)
)


@dataclass(frozen=True)
class TextStyle:
    """Hold how a text is set: size [pt], colour, weight, slant."""

    size_pt: float
    colour: str = INK
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True)
class Stroke:
    """Hold how a line is drawn: colour, width [pt], dash lengths [in line widths] or None for solid."""

    colour: str
    width_pt: float
    dashes: Dashes = None


@dataclass(frozen=True)
class Symbol:
    """Hold how a mark is drawn: matplotlib's marker, size [pt], fill, edge."""

    marker: str
    size_pt: float
    fill: str
    edge: Stroke


MARKING = TextStyle(8.5, bold=True)
RECORD = TextStyle(6.8, MUTED)
TITLE = TextStyle(19.0, bold=True)
DEK = TextStyle(10.5, MUTED)
HEADING = TextStyle(8.2, ACCENT, bold=True)
BODY = TextStyle(7.2)
TABLE_HEADING = TextStyle(6.8, ACCENT, bold=True)
LEGEND = TextStyle(7.0)
BODY_BOLD = TextStyle(7.2, bold=True)
NOTE = TextStyle(6.4, MUTED)
PANEL_TITLE = TextStyle(8.0, bold=True)
PLACE_NAME = TextStyle(8.2, bold=True)
EVIDENCE_NAME = TextStyle(7.6)
EVENT_NAME = TextStyle(7.4, italic=True)
PASSED_NAME = TextStyle(6.4, COMPUTED)
LENGTH = TextStyle(7.2, COMPUTED)
READING = TextStyle(7.2)
RING_NAME = TextStyle(7.2, STATED)
SEA_NAME = TextStyle(7.8, WATER_INK, italic=True)
GREAT_COUNTRY_NAME = TextStyle(9.0, LAND_INK)
COUNTRY_NAME = TextStyle(7.0, LAND_INK)
PART_NAME = TextStyle(6.8, LAND_INK, italic=True)
TOWN_NAME = TextStyle(6.2, TOWN_INK)
DEGREES = TextStyle(6.0, WATER_INK)
SCALE = TextStyle(6.2)

FRAME = Stroke(EDGE, 0.7)
EXTENT = Stroke(INK, 0.9)
CASING = Stroke(PAPER, 3.6)


def stroke_of(layer_id: str, basis: str, fits: bool | None) -> Stroke:
    """Find the stroke of a line by its look."""
    look = look_of(layer_id, basis, fits)
    return Stroke(look.ink.light, look.width_pt, look.dashes)


def symbol_of(layer_id: str, basis: str) -> Symbol:
    """Find the mark of a point by its look."""
    look = look_of(layer_id, basis)
    ink, width = look.ink.light, look.width_pt
    match look.shape:
        case "dot":
            return Symbol("o", look.size_pt, PAPER, Stroke(ink, width))
        case "diamond":
            return Symbol("D", look.size_pt, ink, Stroke(INK, width))
        case "ring":
            return Symbol("o", look.size_pt, "none", Stroke(ink, width))
        case _:
            return Symbol("o", look.size_pt, ink, Stroke(PAPER, width))


PLACE = symbol_of("place", "stated")
PASSED_PLACE = symbol_of("place", "inferred")
SEPARATE_EVIDENCE = symbol_of("evidence", "stated")
EVIDENCE_AT_PLACE = replace(SEPARATE_EVIDENCE, size_pt=9.5)
EVENT_RING = symbol_of("event", "stated")
EVENT_KEY = replace(EVENT_RING, size_pt=8.5)
EVENT_CASING = replace(EVENT_RING, edge=Stroke(PAPER, 3.4))
END_FITS = Symbol("o", 5.5, FITS, Stroke(PAPER, 0.8))
END_FITS_NOT = Symbol("o", 4.8, PAPER, Stroke(FITS_NOT, 1.1))
TOWN = Symbol("o", 2.4, LAND, Stroke(TOWN_INK, 0.6))
