"""Figures as the pages of a PDF, the same inputs always the same bytes, their stamp in its keywords."""

import io
import json
from collections.abc import Iterable, Mapping

import pypdf
from matplotlib.backends.backend_pdf import PdfPages
from matplotlib.figure import Figure

from dashboard.export.content.job import Job
from dashboard.export.picture.drawing import draw_by, draw_sheet
from dashboard.export.recipe import SheetKind
from dashboard.export.stamp.fields import read_fields
from dashboard.views.figure import draw_claims, draw_days


def make(job: Job) -> bytes:
    """Make the pages that a recipe asks for: one figure, or one for each day or claim."""
    match job.recipe.picture.sheet:
        case SheetKind.DAYS:
            return pdf_bytes(draw_by(draw_days, job), job.stamp)
        case SheetKind.CLAIMS:
            return pdf_bytes(draw_by(draw_claims, job), job.stamp)
        case _:
            return pdf_bytes([draw_sheet(job)], job.stamp)


def pdf_bytes(figures: Iterable[Figure], stamp: Mapping[str, str]) -> bytes:
    """Write figures as the pages of a PDF, the stamp as JSON in its keywords."""
    drawn = io.BytesIO()
    keywords = json.dumps(dict(stamp), ensure_ascii=False)
    metadata = {"CreationDate": None, "Creator": None, "Title": stamp.get("Title", ""), "Keywords": keywords}
    with PdfPages(drawn, metadata=metadata) as pages:
        for figure in figures:
            pages.savefig(figure)
    return drawn.getvalue()


def read_stamp(content: bytes) -> dict[str, str]:
    """Read the stamp of a PDF; empty where it carries none, or is no such file."""
    try:
        said = pypdf.PdfReader(io.BytesIO(content)).metadata
        keywords = said.keywords if said else None
    except Exception:
        return {}
    return read_fields(keywords or "")
