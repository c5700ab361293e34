"""How features look in Google Earth: the figure's colours, each look once, and no picture from anywhere.

A place has no icon: Google Earth takes icons, its own pin included, from another host, and a pin claims more than a
town's point can. Its name stands at the point (an empty ``Icon`` of scale 0), and a ring of the uncertainty radius is
what is seen of it and clicked. KML has no dashes: what is inferred is thinner and paler than the rest.
"""

from dataclasses import dataclass

from lxml import etree
from lxml.builder import ElementMaker

from dashboard.export.content.described import Described
from dashboard.views.layer import STATED, look_of

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

NAME_COLOUR = "#ffffff"
"""Of a place that a source states: its ring has the colour of what is stated."""

NAME_SCALE, SMALL_NAME_SCALE = 1.0, 0.75

BALLOON = "$[description]"
"""What a balloon shows: the description alone. A name or an attribute put in by ``$[...]`` would be run as markup."""

ABOUT_STYLE = "about"
"""Id of the style of what is no feature: the document and its folders."""


@dataclass(frozen=True)
class PlacemarkStyle:
    """Hold what a style sets; equal ones are written once.

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


def find_style(one: Described) -> PlacemarkStyle:
    """Find the style of a feature: colour says who, paleness that it is inferred."""
    look = look_of(one.layer, one.basis, one.fits)
    fit = {True: "-fits", False: "-fits-not", None: ""}[one.fits]
    style_id, is_inferred, colour = f"{one.layer}-{one.basis}{fit}", one.basis == "inferred", look.ink.on_imagery
    if look.shape != "line":
        small = one.layer == "event" or is_inferred
        name_colour = NAME_COLOUR if look.ink == STATED else colour
        scale = SMALL_NAME_SCALE if small else NAME_SCALE
        return PlacemarkStyle(style_id, _abgr(colour, OPAQUE), _abgr(name_colour, OPAQUE), CIRCLE_WIDTH_PX, scale)
    drawn = _abgr(colour, PALE if is_inferred else OPAQUE)
    width_px = look.width_pt * STROKE_PX * (THINNED if is_inferred else 1.0)
    return PlacemarkStyle(style_id, drawn, drawn, round(width_px, 1), 0.0)


def style_element(style: PlacemarkStyle) -> etree._Element:
    """Write it as a shared style."""
    make = KML_ELEMENT
    made: etree._Element = make.Style(
        make.IconStyle(make.scale("0"), make.Icon()),
        make.LabelStyle(make.color(style.name_colour), make.scale(f"{style.name_scale:g}")),
        make.LineStyle(make.color(style.colour), make.width(f"{style.width_px:g}")),
        _balloon_style(),
        id=style.id,
    )
    return made


def about_style() -> etree._Element:
    """Write the style of what is no feature."""
    made: etree._Element = KML_ELEMENT.Style(_balloon_style(), id=ABOUT_STYLE)
    return made


def _balloon_style() -> etree._Element:
    made: etree._Element = KML_ELEMENT.BalloonStyle(KML_ELEMENT.text(BALLOON))
    return made


def _abgr(colour: str, opacity: int) -> str:
    """Turn ``#rrggbb`` into the order of KML, and add the opacity."""
    red, green, blue = colour[1:3], colour[3:5], colour[5:7]
    return f"{opacity:02x}{blue}{green}{red}"
