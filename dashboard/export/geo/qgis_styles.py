"""How QGIS draws a layer when it opens the file: the figure's colours and dashes, a rule for each kind of feature."""

from collections.abc import Sequence

from lxml import etree
from lxml.builder import E

from dashboard.export.content.described import Described
from dashboard.views.figure.pen import style
from dashboard.views.figure.pen.style import Stroke, Symbol
from dashboard.views.layer import LAYERS, look_of

POINT_LAYER, LINE_LAYER = "0", "1"
"""What QGIS calls layers of points and of lines: it refuses a style made for another."""

QGIS_VERSION = "3.28.0"
"""The version whose style format this is; later ones read it."""

MARKERS = {"o": "circle", "D": "diamond"}

TEMPORAL = {"enabled": "1", "mode": "2", "startField": "first_day", "endField": "last_day", "limitMode": "1"}
"""The days of each feature, from its first to its last, both included, for QGIS's temporal controller."""

ROUND_A_POINT = {"placement": "0", "dist": "2", "priority": "10"}
OVER_A_LINE = {"placement": "3", "placementFlags": "10", "dist": "1"}
"""Where QGIS puts a name, and how far off [mm]; points come first."""

LABEL_PT = "8"

NO_FILL = "0,0,0,0"

Kind = tuple[str, bool | None]
"""What a rule tells apart: the basis, and for readings whether the stated number fits."""


def style_qml(layer: str, features: Sequence[Described]) -> str:
    """Write the style of a layer: a rule, with its words for the legend, for each kind of its features."""
    kinds: list[Kind] = sorted({(one.basis, one.fits) for one in features}, key=str)
    points = features[0].geometry.geom_type == "Point"
    rules = (
        E.rule(key=f"{layer}-{number}", filter=_filter(kind), symbol=str(number), label=look_of(layer, *kind).words)
        for number, kind in enumerate(kinds)
    )
    symbols = (
        E.symbol(
            _marker(style.symbol_of(layer, basis)) if points else _line(style.stroke_of(layer, basis, fits)),
            type="marker" if points else "line",
            name=str(number),
            alpha="1",
            clip_to_extent="1",
            force_rhr="0",
        )
        for number, (basis, fits) in enumerate(kinds)
    )
    renderer = {"type": "RuleRenderer", "symbollevels": "0", "enableorderby": "0", "forceraster": "0"}
    root = E.qgis(
        E.temporal(**TEMPORAL),
        E("renderer-v2", renderer, E.rules(*rules, key=layer), E.symbols(*symbols)),
        _labeling(points=points),
        E.layerGeometryType(POINT_LAYER if points else LINE_LAYER),
        version=QGIS_VERSION,
        labelsEnabled="1" if LAYERS[layer].is_named else "0",
        styleCategories="Symbology|Labeling|Temporal",
    )
    written: str = etree.tostring(root, encoding="unicode", pretty_print=True)
    return written


def _labeling(*, points: bool) -> etree._Element:
    """Name features in letters with a pale edge, which QGIS places so that none overlaps."""
    text = {
        "fieldName": "name",
        "fontSize": LABEL_PT,
        "fontSizeUnit": "Point",
        "textColor": _rgba(style.INK),
        "textOpacity": "1",
    }
    edge = {"bufferDraw": "1", "bufferSize": "0.8", "bufferSizeUnits": "MM", "bufferColor": _rgba(style.HALO)}
    where = ROUND_A_POINT if points else OVER_A_LINE
    made: etree._Element = E.labeling(
        E.settings(E("text-style", E("text-buffer", **edge), **text), E.placement(distUnits="MM", **where)),
        type="simple",
    )
    return made


def _filter(kind: Kind) -> str:
    basis, fits = kind
    fitting = {True: ' AND "fits"', False: ' AND NOT "fits"', None: ""}[fits]
    return f"\"basis\" = '{basis}'{fitting}"


def _marker(symbol: Symbol) -> etree._Element:
    return _layer(
        "SimpleMarker",
        {
            "name": MARKERS[symbol.marker],
            "color": NO_FILL if symbol.fill == "none" else _rgba(symbol.fill),
            "size": f"{symbol.size_pt:g}",
            "size_unit": "Point",
            "outline_style": "solid",
            "outline_color": _rgba(symbol.edge.colour),
            "outline_width": f"{symbol.edge.width_pt:g}",
            "outline_width_unit": "Point",
        },
    )


def _line(stroke: Stroke) -> etree._Element:
    options = {
        "line_style": "solid",
        "line_color": _rgba(stroke.colour),
        "line_width": f"{stroke.width_pt:g}",
        "line_width_unit": "Point",
        "joinstyle": "round",
        "capstyle": "round",
    }
    if stroke.dashes:
        lengths_pt = (dash * stroke.width_pt for dash in stroke.dashes)
        options |= {
            "use_custom_dash": "1",
            "customdash": ";".join(f"{length_pt:.4g}" for length_pt in lengths_pt),
            "customdash_unit": "Point",
        }
        if min(stroke.dashes[::2]) > 1.0:  # only a dash shorter than the line is wide is meant as a round dot
            options["capstyle"] = "flat"
    return _layer("SimpleLine", options)


def _layer(kind: str, options: dict[str, str]) -> etree._Element:
    listed = (E.Option(type="QString", name=name, value=value) for name, value in options.items())
    made: etree._Element = E.layer({"class": kind}, E.Option(*listed, type="Map"), enabled="1", locked="0")
    return made


def _rgba(colour: str) -> str:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"{red},{green},{blue},255"
