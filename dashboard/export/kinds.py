"""The kinds of file, a row each. Whoever offers, makes, names, describes or verifies files goes by this table.

A new kind takes a row here and the module that the row names.
"""

from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from typing import Any

from dashboard.translation.tongue import mark

_OFFICE = "application/vnd.openxmlformats-officedocument"
_PRESENTATION = f"{_OFFICE}.presentationml.presentation"
_DOCUMENT = f"{_OFFICE}.wordprocessingml.document"
_SHEET = f"{_OFFICE}.spreadsheetml.sheet"


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
        The module below this package that makes it of a `Job`, by its function ``make``: read when it is first needed,
        so that one kind does not cost what another brings in.
    begins
        What such a file begins with; empty where it carries no stamp.
    reader
        The module that reads the stamp back, by its function ``read_stamp``, and may say by ``differ`` in what a file
        differs from the one expected; empty where that is the `maker`.
    has_pages
        Whether it can hold a series of figures.
    """

    ending: str
    media_type: str
    title: str
    content: Content
    maker: str
    begins: bytes = b""
    reader: str = ""
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


def bring_in(module: str) -> Any:  # noqa: ANN401 (a module, by the functions that `Kind` names)
    """Bring in a module that a row of the table names."""
    return import_module(f"{__package__}.{module}")


_KINDS = (
    Kind("png", "image/png", mark("Figure, PNG picture"), Content.PICTURE, "picture.png", b"\x89PNG"),
    Kind("svg", "image/svg+xml", mark("Figure, SVG drawing"), Content.PICTURE, "picture.svg", b"<"),
    Kind(
        "pdf", "application/pdf", mark("Figure, PDF to print"), Content.PICTURE, "picture.pdf", b"%PDF", has_pages=True
    ),
    Kind("html", "text/html", mark("Briefing, one HTML file"), Content.DOCUMENT, "briefing.page", b"<"),
    Kind("pptx", _PRESENTATION, mark("Slides, PPTX"), Content.DOCUMENT, "office.slides", b"PK", "office.package"),
    Kind("docx", _DOCUMENT, mark("Report, DOCX"), Content.DOCUMENT, "office.word_report", b"PK", "office.package"),
    Kind("xlsx", _SHEET, mark("Findings and claims, XLSX"), Content.DATA, "tables.workbook", b"PK", "office.package"),
    Kind("csv", "text/csv", mark("Findings, CSV"), Content.DATA, "tables.csv_file"),
    Kind("claims.csv", "text/csv", mark("Claims, CSV"), Content.DATA, "tables.claims"),
    Kind("geojson", "application/geo+json", mark("Map data, GeoJSON"), Content.DATA, "geo.geojson", b"{"),
    Kind(
        "kml",
        "application/vnd.google-earth.kml+xml",
        mark("Map data, KML for Google Earth"),
        Content.DATA,
        "geo.kml",
        b"<",
    ),
    Kind(
        "gpkg",
        "application/geopackage+sqlite3",
        mark("Map data, GeoPackage for QGIS"),
        Content.DATA,
        "geo.geopackage",
        b"SQLite format 3",
    ),
    Kind(
        "zip",
        "application/zip",
        mark("All of these, ZIP bundle"),
        Content.BUNDLE,
        "bundle.bundle",
        b"PK",
        "bundle.archive",
        has_pages=True,
    ),
)

KINDS = {kind.ending: kind for kind in _KINDS}
"""The kinds of file by their ending, in the order in which they are offered."""
