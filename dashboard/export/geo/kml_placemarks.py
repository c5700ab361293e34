"""A layer as a KML folder, a feature as a placemark: words, days, look, attributes, geometry.

A description is HTML to Google Earth, which runs the markup in it and fills in ``$[...]``. What a source wrote is
therefore escaped as HTML before it is escaped as XML, and its ``$[`` is broken; the only markup is our own, bold and
line breaks. The plain text stands in the extended data, which no balloon shows.
"""

import html
from collections.abc import Iterable, Mapping, Sequence

import shapely
from lxml import etree
from shapely.geometry.base import BaseGeometry

from dashboard.export.content.described import Described
from dashboard.export.content.feature_words import days_words, feature_lines
from dashboard.export.geo.kml_styles import ABOUT_STYLE, KML_ELEMENT, find_style
from dashboard.geodesy import Point, circle
from dashboard.views.features.feature import line

DECIMALS = 7
"""Most decimals of a coordinate [deg], as in GeoJSON."""

CIRCLE_POINTS = 73


def folder(title: str, about: str, placemarks: Sequence[etree._Element], *, hidden: bool) -> etree._Element:
    """Gather placemarks of one layer in a folder; a hidden one, switched off, hides each of them too."""
    made: etree._Element = KML_ELEMENT.Folder(
        KML_ELEMENT.name(title),
        KML_ELEMENT.visibility("0" if hidden else "1"),
        KML_ELEMENT.description(balloon(title, [about])),
        KML_ELEMENT.styleUrl(f"#{ABOUT_STYLE}"),
    )
    made.extend(placemarks)
    return made


def placemark(one: Described, *, hidden: bool) -> etree._Element:
    """Write a feature with everything that is known of it."""
    made = _placemark(one, one.name, hidden=hidden)
    made.append(extended_data(attributes(one)))
    made.append(_geometry(one.geometry))
    return made


def circle_placemark(one: Described, point: shapely.Point, radius_km: float) -> etree._Element:
    """Draw the uncertainty radius round the point of a feature; its balloon is the feature's."""
    centre = Point(point.x, point.y)
    made = _placemark(one, f"± {radius_km:g} km: {one.name}", hidden=False)
    made.append(extended_data({"of": one.id, "radius_km": f"{radius_km:g}"}))
    made.append(_geometry(line(circle(centre, radius_km * 1000.0, points=CIRCLE_POINTS))))
    return made


def balloon(heading: str, lines: Iterable[str]) -> str:
    """Give a heading and lines as the description that Google Earth shows as they were written, and runs nothing of."""
    return "<br>".join((f"<b>{_plain(heading)}</b>", *map(_plain, lines)))


def _plain(text: str) -> str:
    return html.escape(text, quote=False).replace("$[", "&#36;[").replace("\n", "<br>")


def extended_data(fields: Mapping[str, str]) -> etree._Element:
    """Write fields as plain text, each under its name."""
    make = KML_ELEMENT
    made: etree._Element = make.ExtendedData(
        *(make.Data(make.value(value), name=name) for name, value in fields.items())
    )
    return made


def attributes(one: Described) -> dict[str, str]:
    """List what is known of a feature as text; what does not apply is left out."""
    known = {"feature_id": one.id, **one.cells, "fits": None if one.fits is None else str(one.fits).lower()}
    return {name: str(value) for name, value in known.items() if name != "name" and value not in (None, "")}


def _placemark(one: Described, name: str, *, hidden: bool) -> etree._Element:
    make = KML_ELEMENT
    made: etree._Element = make.Placemark(
        make.name(name),
        make.visibility("0" if hidden else "1"),
        make.Snippet(_snippet(one), maxLines="1"),
        make.description(balloon(one.name, feature_lines(one))),
    )
    if one.first_day or one.last_day:
        days = {"begin": one.first_day, "end": one.last_day}
        made.append(make.TimeSpan(*(make(end, day.isoformat()) for end, day in days.items() if day)))
    made.append(make.styleUrl(f"#{find_style(one).id}"))
    return made


def _snippet(one: Described) -> str:
    """Tell features of one name apart in the list of places: whose reading, of which days, on what basis."""
    return ", ".join(filter(None, (one.finding, days_words(one), one.basis)))


def _geometry(geometry: BaseGeometry) -> etree._Element:
    make = KML_ELEMENT
    made: etree._Element
    match geometry:
        case shapely.Point():
            made = make.Point(make.coordinates(_corners(geometry)))
        case shapely.LineString():
            # Tessellated, a line follows the ground; else Google Earth draws it straight through the hills.
            made = make.LineString(make.tessellate("1"), make.coordinates(_corners(geometry)))
        case shapely.MultiLineString():
            made = make.MultiGeometry(*map(_geometry, geometry.geoms))
        case _:
            raise ValueError(f"a placemark needs a point or lines, found {geometry.geom_type}")
    return made


def _corners(geometry: BaseGeometry) -> str:
    return " ".join(f"{_degrees(lon)},{_degrees(lat)}" for lon, lat in geometry.coords)


def _degrees(angle: float) -> str:
    written = f"{angle:.{DECIMALS}f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written
