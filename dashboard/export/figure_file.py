"""The report figure as PNG, SVG or PDF, the same inputs always the same bytes, its stamp in the file's own fields."""

import io
import json
from collections.abc import Iterable, Mapping

from matplotlib.backends.backend_pdf import PdfPages
from matplotlib.figure import Figure

COMPRESSION = 4
"""Level of PNG's compression: beyond it a figure grows slower by seconds and smaller by a few parts in a hundred."""


def png_bytes(figure: Figure, stamp: Mapping[str, str]) -> bytes:
    """Write a figure as PNG at its own resolution, the stamp as text fields."""
    drawn = io.BytesIO()
    figure.savefig(
        drawn,
        format="png",
        dpi=figure.dpi,
        metadata={"Software": None, **stamp},
        pil_kwargs={"compress_level": COMPRESSION},
    )
    return drawn.getvalue()


def svg_bytes(figure: Figure, stamp: Mapping[str, str]) -> bytes:
    """Write a figure as SVG, letters as outlines, the stamp as JSON in its Dublin Core description."""
    drawn = io.BytesIO()
    metadata = {"Date": None, "Creator": None, "Title": stamp.get("Title", ""), "Description": _pack(stamp)}
    figure.savefig(drawn, format="svg", metadata=metadata)
    return drawn.getvalue()


def pdf_bytes(figures: Iterable[Figure], stamp: Mapping[str, str]) -> bytes:
    """Write figures as the pages of a PDF, the stamp as JSON in its keywords."""
    drawn = io.BytesIO()
    metadata = {"CreationDate": None, "Creator": None, "Title": stamp.get("Title", ""), "Keywords": _pack(stamp)}
    with PdfPages(drawn, metadata=metadata) as pages:
        for figure in figures:
            pages.savefig(figure)
    return drawn.getvalue()


def _pack(stamp: Mapping[str, str]) -> str:
    return json.dumps(dict(stamp), ensure_ascii=False)
