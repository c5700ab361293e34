"""The figure as SVG, letters as outlines, the same inputs always the same bytes, its stamp in the Dublin Core."""

import io
import json
from collections.abc import Mapping

from lxml import etree
from matplotlib.figure import Figure

from dashboard.export.content.job import Job
from dashboard.export.picture.drawing import draw_sheet
from dashboard.export.stamp.fields import read_fields

DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}description"


def make(job: Job) -> bytes:
    """Make the drawing that a recipe asks for."""
    return svg_bytes(draw_sheet(job), job.stamp)


def svg_bytes(figure: Figure, stamp: Mapping[str, str]) -> bytes:
    """Write a figure as SVG, the stamp as JSON in its Dublin Core description."""
    drawn = io.BytesIO()
    described = json.dumps(dict(stamp), ensure_ascii=False)
    metadata = {"Date": None, "Creator": None, "Title": stamp.get("Title", ""), "Description": described}
    figure.savefig(drawn, format="svg", metadata=metadata)
    return drawn.getvalue()


def read_stamp(content: bytes) -> dict[str, str]:
    """Read the stamp of a drawing; empty where it carries none, or is no such file."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        described = etree.fromstring(content, parser).iter(DUBLIN_CORE)
    except etree.XMLSyntaxError:
        return {}
    return read_fields(next((element.text or "" for element in described), ""))
