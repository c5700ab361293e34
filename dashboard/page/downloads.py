"""Downloads of the present view: the figure and the dated features."""

import streamlit as st

from dashboard.export.make import make
from dashboard.export.material import Material
from dashboard.export.recipe import Recipe, Style
from dashboard.load.backdrop import load_backdrop
from dashboard.page.prepared import Prepared
from dashboard.views.view import View


def show_downloads(prepared: Prepared, view: View) -> None:
    """Offer the figure of the day as PNG, and every dated feature as GeoJSON."""
    material = Material(prepared.assessment, prepared.frame, load_backdrop())
    chosen = Recipe(
        case=prepared.assessment.case.id,
        style=Style.PNG,
        day=view.day,
        finding=view.finding,
        layers=tuple(sorted(view.layers)),
    )
    left, right = st.columns(2)
    for side, style, label, mime, icon in (
        (left, Style.PNG, "Figure (PNG)", "image/png", "image"),
        (right, Style.GEOJSON, "Data (GeoJSON)", "application/geo+json", "data_object"),
    ):
        recipe = chosen.model_copy(update={"style": style})
        side.download_button(
            label,
            lambda recipe=recipe: make(recipe, material),  # type: ignore[misc]
            recipe.file_name,
            mime,
            icon=f":material/{icon}:",
            on_click="ignore",
            width="stretch",
        )
