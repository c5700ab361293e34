"""The dated features as KML 2.2 for Google Earth: a folder a layer, a placemark a feature, its days as a TimeSpan.

Written with lxml and not with simplekml, which lets any text through unescaped that contains ``<![CDATA[``, and numbers
its elements from a counter that runs on from file to file.

References
----------
OGC 07-147r2 (2008). OGC KML, version 2.2.0.
"""

from collections.abc import Iterator, Mapping

import geopandas as gpd
import shapely
from lxml import etree

from dashboard.checks.assess import Assessment
from dashboard.export.content.described import Described, describe
from dashboard.export.content.job import Job
from dashboard.export.content.legible import legible
from dashboard.export.geo.kml_placemarks import balloon, circle_placemark, extended_data, folder, placemark
from dashboard.export.geo.kml_styles import ABOUT_STYLE, KML, KML_ELEMENT, about_style, find_style, style_element
from dashboard.export.stamp.provenance import provenance
from dashboard.views.layer import LAYERS

CIRCLES_TITLE = "Uncertainty of places"
CIRCLES_ABOUT = "Round each point its uncertainty radius: what it stands for can lie anywhere inside."

LEGEND = (
    "Lines: vermilion is stated by a source, light blue is computed; what is inferred is thinner and paler.",
    "Names: white is a place that a source states, light blue one on the inferred path; purple is separate evidence,"
    " orange an event.",
    "A reading that the stated number fits is green, one that it does not fit grey.",
    "Readings, rings and the possible extent are switched off at first: tick a folder to see them.",
)


def to_kml(assessment: Assessment, frame: gpd.GeoDataFrame, stamp: Mapping[str, str]) -> bytes:
    """Write every feature of a frame; the same frame gives the same bytes.

    Parameters
    ----------
    stamp
        What the file was made from, kept as extended data of the document.
    """
    described = list(describe(assessment, frame))
    styles = {style.id: style for style in map(find_style, described)}
    document = KML_ELEMENT.Document(
        KML_ELEMENT.name(assessment.case.title),
        KML_ELEMENT.open("1"),
        KML_ELEMENT.description(balloon(assessment.case.title, _about(assessment))),
        KML_ELEMENT.styleUrl(f"#{ABOUT_STYLE}"),
        about_style(),
        *(style_element(styles[look_id]) for look_id in sorted(styles)),
        extended_data({legible(name): legible(value) for name, value in stamp.items()}),
        *_folders(described, assessment),
    )
    written: bytes = etree.tostring(
        KML_ELEMENT.kml(document), xml_declaration=True, encoding="UTF-8", pretty_print=True
    )
    return written


def make(job: Job) -> bytes:
    """Make the map data that a recipe asks for."""
    return to_kml(job.assessment, job.features, job.stamp)


def read_stamp(content: bytes) -> dict[str, str]:
    """Read the stamp of a KML file; empty where it carries none, or is no such file.

    Nothing outside the file is read. A document type, for which KML has no use, is refused with its entities.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError):
        return {}
    if root.getroottree().docinfo.internalDTD is not None:
        return {}
    space = {"k": KML}
    fields = root.iterfind("k:Document/k:ExtendedData/k:Data", space)
    return {field.get("name", ""): field.findtext("k:value", "", space) for field in fields}


def _folders(described: list[Described], assessment: Assessment) -> Iterator[etree._Element]:
    others = any(not layer.starts_hidden and layer.id == one.layer for layer in LAYERS.values() for one in described)
    for layer in LAYERS.values():
        hidden = layer.starts_hidden and others  # a file of readings alone would open empty
        of_layer = [one for one in described if one.layer == layer.id]
        for finding in dict.fromkeys(one.finding for one in of_layer):
            # Readings of two findings lie on each other: each has a folder, to be ticked alone.
            of_which = f": {finding}, {assessment.finding(finding).quantity.as_written}" if finding else ""
            placemarks = [placemark(one, hidden=hidden) for one in of_layer if one.finding == finding]
            yield folder(layer.folder + of_which, layer.about, placemarks, hidden=hidden)
    circles = [
        circle_placemark(one, one.geometry, one.radius_km)
        for one in described
        if one.radius_km is not None and isinstance(one.geometry, shapely.Point)
    ]
    if circles:
        yield folder(CIRCLES_TITLE, CIRCLES_ABOUT, circles, hidden=False)


def _about(assessment: Assessment) -> list[str]:
    whence = provenance(assessment)
    sources = whence.pop("sources")
    return [
        *LEGEND,
        *sources,
        f"Boundaries: {whence['convention']}. {whence['disclaimer']}",
        f"{whence['attribution']}.",
        f"{whence['generated_by']}.",
    ]
