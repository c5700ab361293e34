"""The kinds of file, a row each. Whoever offers, makes, names, describes or verifies files goes by this table.

A new kind takes a row here and the module that the row names.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pkgutil import resolve_name
from typing import Any

from dashboard.translation.tongue import mark

_OFFICE = "application/vnd.openxmlformats-officedocument"


class Content(StrEnum):
    """What a kind of file holds."""

    PICTURE = "the figure alone"
    DOCUMENT = "the figure with its words"
    DATA = "features or rows for another program"
    BUNDLE = "every other kind"


@dataclass(frozen=True)
class Kind:
    """Hold what is known of a kind of file.

    Parameters
    ----------
    ending
        Its usual ending, which is its id as well.
    media_type
        As IANA lists it.
    title
        What it is called where it is chosen.
    content
        What it holds.
    maker
        The function that makes it of an `Job`, by module and name below this package: read when it is first needed,
        so that one kind does not cost what another brings in.
    begins, stamp_reader
        What such a file begins with, and the function that reads the stamp back from it; empty where it carries none.
    differ
        The function that says in what a file differs from the one expected; empty where only its size can be said.
    has_pages
        Whether it can hold a series of figures.
    """

    ending: str
    media_type: str
    title: str
    content: Content
    maker: str
    begins: bytes = b""
    stamp_reader: str = ""
    differ: str = ""
    has_pages: bool = False

    @property
    def is_picture(self) -> bool:
        """Whether it is the figure alone."""
        return self.content is Content.PICTURE

    @property
    def is_data(self) -> bool:
        """Whether it holds features or rows for another program."""
        return self.content is Content.DATA

    @property
    def is_bundle(self) -> bool:
        """Whether it holds every other kind."""
        return self.content is Content.BUNDLE


def bring_in(name: str) -> Callable[..., Any]:
    """Bring in a function that a row of the table names."""
    function: Callable[..., Any] = resolve_name(f"{__package__}.{name}")
    return function


_KINDS = (
    Kind(
        "png",
        "image/png",
        mark("Figure, PNG picture"),
        Content.PICTURE,
        "picture.png:make_png",
        b"\x89PNG",
        "picture.png:read_png_stamp",
        "picture.png:count_pixels",
    ),
    Kind(
        "svg",
        "image/svg+xml",
        mark("Figure, SVG drawing"),
        Content.PICTURE,
        "picture.svg:make_svg",
        b"<",
        "picture.svg:read_svg_stamp",
    ),
    Kind(
        "pdf",
        "application/pdf",
        mark("Figure, PDF to print"),
        Content.PICTURE,
        "picture.pdf:make_pdf",
        b"%PDF",
        "picture.pdf:read_pdf_stamp",
        has_pages=True,
    ),
    Kind(
        "html",
        "text/html",
        mark("Briefing, one HTML file"),
        Content.DOCUMENT,
        "briefing.page:make_briefing",
        b"<",
        "briefing.page:read_briefing_stamp",
    ),
    Kind(
        "pptx",
        f"{_OFFICE}.presentationml.presentation",
        mark("Slides, PPTX"),
        Content.DOCUMENT,
        "office.slides:make_slides",
        b"PK",
        "office.package:read_package_stamp",
    ),
    Kind(
        "docx",
        f"{_OFFICE}.wordprocessingml.document",
        mark("Report, DOCX"),
        Content.DOCUMENT,
        "office.word_report:make_report",
        b"PK",
        "office.package:read_package_stamp",
    ),
    Kind(
        "xlsx",
        f"{_OFFICE}.spreadsheetml.sheet",
        mark("Findings and claims, XLSX"),
        Content.DATA,
        "tables.workbook:make_workbook",
        b"PK",
        "office.package:read_package_stamp",
    ),
    Kind("csv", "text/csv", mark("Findings, CSV"), Content.DATA, "tables.csv_file:make_findings"),
    Kind("claims.csv", "text/csv", mark("Claims, CSV"), Content.DATA, "tables.csv_file:make_claims"),
    Kind(
        "geojson",
        "application/geo+json",
        mark("Map data, GeoJSON"),
        Content.DATA,
        "geo.geojson:make_geojson",
        b"{",
        "geo.geojson:read_geojson_stamp",
    ),
    Kind(
        "kml",
        "application/vnd.google-earth.kml+xml",
        mark("Map data, KML for Google Earth"),
        Content.DATA,
        "geo.kml:make_kml",
        b"<",
        "geo.kml:read_kml_stamp",
    ),
    Kind(
        "gpkg",
        "application/geopackage+sqlite3",
        mark("Map data, GeoPackage for QGIS"),
        Content.DATA,
        "geo.geopackage:make_geopackage",
        b"SQLite format 3",
        "geo.geopackage:read_geopackage_stamp",
    ),
    Kind(
        "zip",
        "application/zip",
        mark("All of these, ZIP bundle"),
        Content.BUNDLE,
        "bundle.bundle:make_bundle",
        b"PK",
        "bundle.archive:read_bundle_stamp",
        "bundle.archive:name_members",
        has_pages=True,
    ),
)

KINDS = {kind.ending: kind for kind in _KINDS}
"""The kinds of file by their ending, in the order in which they are offered."""
