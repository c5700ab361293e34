"""The report figure as a PNG file with its stamp in the file's own text fields."""

import io
from pathlib import Path

import geopandas as gpd

from dashboard.checks.assess import Assessment
from dashboard.export.saving import save_bytes
from dashboard.geodesy.backdrop import Backdrop
from dashboard.views.figure import draw_figure
from dashboard.views.stamp import ATTRIBUTION, stamp
from dashboard.views.view import View


def figure_png(assessment: Assessment, frame: gpd.GeoDataFrame, view: View, backdrop: Backdrop) -> bytes:
    """Draw the figure of a view; the same inputs give the same bytes."""
    figure = draw_figure(assessment, frame, view, backdrop)
    fields = {"Title": assessment.case.title, "Copyright": ATTRIBUTION, **stamp(assessment, view).fields}
    drawn = io.BytesIO()
    figure.savefig(drawn, format="png", dpi=figure.dpi, metadata={"Software": None, **fields})
    return drawn.getvalue()


def save_figure(path: Path, assessment: Assessment, frame: gpd.GeoDataFrame, view: View, backdrop: Backdrop) -> None:
    """Draw the figure of a view and write it whole.

    Raises
    ------
    ExportError
        If the file cannot be written.
    """
    save_bytes(path, figure_png(assessment, frame, view, backdrop))
