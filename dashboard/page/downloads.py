"""Downloads of the present view: the figure and the dated features."""

import streamlit as st

from dashboard.export.figure_file import figure_png
from dashboard.export.geojson import to_geojson
from dashboard.load.backdrop import load_backdrop
from dashboard.page.prepared import Prepared
from dashboard.views.view import View


def show_downloads(prepared: Prepared, view: View) -> None:
    """Offer the figure of the day as PNG, and every dated feature as GeoJSON."""
    case = prepared.assessment.case
    name = f"{case.id}-{view.day.isoformat()}"
    left, right = st.columns(2)
    left.download_button(
        "Figure (PNG)",
        lambda: figure_png(prepared.assessment, prepared.frame, view, load_backdrop()),
        f"{name}.png",
        "image/png",
        icon=":material/image:",
        on_click="ignore",
        width="stretch",
    )
    right.download_button(
        "Data (GeoJSON)",
        lambda: to_geojson(prepared.assessment, prepared.frame),
        f"{case.id}.geojson",
        "application/geo+json",
        icon=":material/data_object:",
        on_click="ignore",
        width="stretch",
    )
