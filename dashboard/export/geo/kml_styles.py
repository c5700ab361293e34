"""How features look in Google Earth: the figure's colours, each look once, and no picture from anywhere.

A place has no icon: Google Earth takes icons, its own pin included, from another host, and a pin claims more than a
town's point can. Its name stands at the point (an empty ``Icon`` of scale 0), and a ring of the uncertainty radius is
what is seen of it and clicked. KML has no dashes: what is inferred is thinner and paler than the rest.
"""

from dataclasses import dataclass

from lxml import etree
from lxml.builder import ElementMaker

from dashboard.export.content.described import Described
from dashboard.views.figure.pen import style

KML = "http://www.opengis.net/kml/2.2"

KML_ELEMENT = ElementMaker(namespace=KML, nsmap={None: KML})
"""Makes elements of KML: ``KML_ELEMENT.name("Najin")``."""

STROKE_PX = 1.8
"""Width of a line on the screen for each point of its width on paper [px/pt]."""

CIRCLE_WIDTH_PX = 2.5

OPAQUE, PALE = 0xFF, 0xCC
"""Opacity of what is stated or computed, and of what is inferred."""

THINNED = 0.65
"""Width of what is inferred, as a part of the width of what is stated or computed."""

ON_IMAGERY = {style.COMPUTED: "#56b4e9", style.FITS: "#009e73", style.FITS_NOT: "#d0d0d0"}
"""Lighter colours of one meaning with the figure's, which are too dark on pictures of land; two are Okabe-Ito's."""

NAME_COLOUR = "#ffffff"
"""Of a place that a source states: its ring has the colour of what is stated."""

NAME_SCALE, SMALL_NAME_SCALE = 1.0, 0.75

BALLOON = "$[description]"
"""What a balloon shows: the description alone. A name or an attribute put in by ``$[...]`` would be run as markup."""

ABOUT_STYLE = "about"
"""Id of the style of what is no feature: the document and its folders."""


@dataclass(frozen=True)
class Look:
    """Hold what a style sets; equal looks are one style.

    Parameters
    ----------
    colour, name_colour
        Of line and name, as KML has it: ``aabbggrr``.
    width_px
        Width of the line [px].
    name_scale
        Size of the name beside a point; 0 for none.
    """

    id: str
    colour: str
    name_colour: str
    width_px: float
    name_scale: float


def find_look(one: Described) -> Look:
    """Find the look of a feature: colour says who, paleness that it is inferred."""
    fit = {True: "-fits", False: "-fits-not", None: ""}[one.fits]
    look_id = f"{one.layer}-{one.basis}{fit}"
    if one.geometry.geom_type == "Point":
        colour = _point_colour(one)
        small = one.layer == "event" or one.basis == "inferred"
        name_colour = NAME_COLOUR if colour == style.STATED else colour
        scale = SMALL_NAME_SCALE if small else NAME_SCALE
        return Look(look_id, _abgr(colour, OPAQUE), _abgr(name_colour, OPAQUE), CIRCLE_WIDTH_PX, scale)
    stroke = style.stroke_of(one.layer, one.basis, one.fits)
    inferred = one.basis == "inferred"
    colour = _abgr(stroke.colour, PALE if inferred else OPAQUE)
    width_px = stroke.width_pt * STROKE_PX * (THINNED if inferred else 1.0)
    return Look(look_id, colour, colour, round(width_px, 1), 0.0)


def style_element(look: Look) -> etree._Element:
    """Write a look as a shared style."""
    make = KML_ELEMENT
    made: etree._Element = make.Style(
        make.IconStyle(make.scale("0"), make.Icon()),
        make.LabelStyle(make.color(look.name_colour), make.scale(f"{look.name_scale:g}")),
        make.LineStyle(make.color(look.colour), make.width(f"{look.width_px:g}")),
        _balloon_style(),
        id=look.id,
    )
    return made


def about_style() -> etree._Element:
    """Write the style of what is no feature."""
    made: etree._Element = KML_ELEMENT.Style(_balloon_style(), id=ABOUT_STYLE)
    return made


def _balloon_style() -> etree._Element:
    made: etree._Element = KML_ELEMENT.BalloonStyle(KML_ELEMENT.text(BALLOON))
    return made


def _point_colour(one: Described) -> str:
    match one.layer, one.basis:
        case "evidence", _:
            return style.EVIDENCE
        case "event", _:
            return style.EVENT
        case _, "inferred":
            return style.COMPUTED
        case _:
            return style.STATED


def _abgr(colour: str, opacity: int) -> str:
    """Turn ``#rrggbb`` into the order of KML, and lighten what is too dark there."""
    colour = ON_IMAGERY.get(colour, colour)
    red, green, blue = colour[1:3], colour[3:5], colour[5:7]
    return f"{opacity:02x}{blue}{green}{red}"
