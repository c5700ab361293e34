"""Colours, letters and strokes of the figure. Okabe-Ito: vermilion is stated, blue is worked out, as on the map."""

from dataclasses import dataclass

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

STATED = "#d55e00"
COMPUTED = "#0072b2"
EVIDENCE = "#cc79a7"
EVENT = "#e69f00"
FITS = "#00805d"
POSSIBLE = "#b7dcf3"
FITS_NOT = "#6d6d6d"

Dashes = tuple[float, ...] | None


@dataclass(frozen=True)
class Face:
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


MARKING = Face(8.5, bold=True)
RECORD = Face(6.8, MUTED)
TITLE = Face(19.0, bold=True)
DEK = Face(10.5, MUTED)
HEADING = Face(8.2, ACCENT, bold=True)
BODY = Face(7.2)
TABLE_HEADING = Face(6.8, ACCENT, bold=True)
LEGEND = Face(7.0)
BODY_BOLD = Face(7.2, bold=True)
NOTE = Face(6.4, MUTED)
PANEL_TITLE = Face(8.0, bold=True)
PLACE_NAME = Face(8.2, bold=True)
EVIDENCE_NAME = Face(7.6)
EVENT_NAME = Face(7.4, italic=True)
PASSED_NAME = Face(6.4, COMPUTED)
LENGTH = Face(7.2, COMPUTED)
READING = Face(7.2)
RING_NAME = Face(7.2, STATED)
SEA_NAME = Face(7.8, WATER_INK, italic=True)
GREAT_COUNTRY_NAME = Face(9.0, LAND_INK)
COUNTRY_NAME = Face(7.0, LAND_INK)
PART_NAME = Face(6.8, LAND_INK, italic=True)
TOWN_NAME = Face(6.2, TOWN_INK)
DEGREES = Face(6.0, WATER_INK)
SCALE = Face(6.2)

FRAME = Stroke(EDGE, 0.7)
EXTENT = Stroke(INK, 0.9)
CASING = Stroke(PAPER, 3.6)
STATED_ROUTE = Stroke(STATED, 1.9)
COMPUTED_ROUTE = Stroke(COMPUTED, 1.9)
INFERRED_ROUTE = Stroke(COMPUTED, 1.9, (3.4, 1.7))
CONNECTOR = Stroke(COMPUTED, 1.9, (0.1, 1.9))
PLAIN_READING = Stroke(COMPUTED, 1.4)
BAND = Stroke(POSSIBLE, 7.0)
RING = Stroke(STATED, 1.1)
RADIUS = Stroke(STATED, 0.9, (2.0, 2.0))
READING_FITS = Stroke(FITS, 1.9)
READING_FITS_NOT = Stroke(FITS_NOT, 1.2, (4.0, 2.4))


PLACE = Symbol("o", 6.6, STATED, Stroke(PAPER, 1.0))
PASSED_PLACE = Symbol("o", 3.8, PAPER, Stroke(COMPUTED, 1.0))
SEPARATE_EVIDENCE = Symbol("D", 6.0, EVIDENCE, Stroke(INK, 0.8))
EVIDENCE_AT_PLACE = Symbol("D", 9.5, EVIDENCE, Stroke(INK, 0.8))
EVENT_RING = Symbol("o", 12.5, "none", Stroke(EVENT, 1.8))
EVENT_KEY = Symbol("o", 8.5, "none", Stroke(EVENT, 1.6))
EVENT_CASING = Symbol("o", 12.5, "none", Stroke(PAPER, 3.4))
END_FITS = Symbol("o", 5.5, FITS, Stroke(PAPER, 0.8))
END_FITS_NOT = Symbol("o", 4.8, PAPER, Stroke(FITS_NOT, 1.1))
TOWN = Symbol("o", 2.4, LAND, Stroke(TOWN_INK, 0.6))


def stroke_of(layer: str, basis: str, fits: bool | None) -> Stroke:
    """Find the stroke of a line: colour says who, dashes say how sure."""
    match layer, basis, fits:
        case "route", "stated", _:
            return STATED_ROUTE
        case "route", "computed", _:
            return COMPUTED_ROUTE
        case "route", _, _:
            return INFERRED_ROUTE
        case (("connector" | "plain" | "band"), _, _):
            return {"connector": CONNECTOR, "plain": PLAIN_READING, "band": BAND}[layer]
        case "reading", _, True:
            return READING_FITS
        case "reading", _, _:
            return READING_FITS_NOT
        case _:
            return RING
