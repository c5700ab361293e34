"""Read the stamp back from a file of any kind; a file that carries none, whatever it is, gives none."""

import io
import warnings
from collections.abc import Callable, Mapping

import pypdf
from lxml import etree
from PIL import Image

from dashboard.export.briefing import read_briefing_stamp
from dashboard.export.bundle_archive import read_bundle_stamp
from dashboard.export.geojson import read_geojson_stamp
from dashboard.export.geopackage import read_geopackage_stamp
from dashboard.export.kml import read_kml_stamp
from dashboard.export.office_package import read_package_stamp
from dashboard.export.stamp_fields import read_fields

DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}description"


def read_stamp(content: bytes) -> Mapping[str, str]:
    """Find the stamp's fields in a file, by what it begins with; empty where there are none."""
    readers = (read for start, kinds in READERS.items() if content.startswith(start) for read in kinds)
    return next((found for read in readers if (found := read(content))), {})


def _read_png(content: bytes) -> Mapping[str, str]:
    try:
        with warnings.catch_warnings(action="ignore"), Image.open(io.BytesIO(content)) as image:
            return {str(key): value for key, value in image.info.items() if isinstance(value, str)}
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return {}


def _read_pdf(content: bytes) -> Mapping[str, str]:
    try:
        said = pypdf.PdfReader(io.BytesIO(content)).metadata
        keywords = said.keywords if said else None
    except Exception:
        return {}
    return read_fields(keywords or "")


def _read_svg(content: bytes) -> Mapping[str, str]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        described = etree.fromstring(content, parser).iter(DUBLIN_CORE)
    except etree.XMLSyntaxError:
        return {}
    return read_fields(next((element.text or "" for element in described), ""))


READERS: Mapping[bytes, tuple[Callable[[bytes], Mapping[str, str]], ...]] = {
    b"\x89PNG": (_read_png,),
    b"%PDF": (_read_pdf,),
    b"PK": (read_package_stamp, read_bundle_stamp),
    b"SQLite format 3": (read_geopackage_stamp,),
    b"{": (read_geojson_stamp,),
    b"<": (_read_svg, read_kml_stamp, read_briefing_stamp),
}
"""The readers of each kind of file, by what the file begins with."""
