"""Make one file by its recipe, whatever its kind but a bundle."""

from typing import Protocol, TypeVar

import geopandas as gpd

from dashboard.checks.assess import Assessment
from dashboard.export.briefing import to_briefing
from dashboard.export.claims import claims_csv
from dashboard.export.figure_file import pdf_bytes, png_bytes, svg_bytes
from dashboard.export.findings import findings_csv
from dashboard.export.geojson import to_geojson
from dashboard.export.geopackage import to_geopackage
from dashboard.export.kml import to_kml
from dashboard.export.material import Material
from dashboard.export.recipe import Recipe, Sheet, Style
from dashboard.export.slides import to_pptx
from dashboard.export.stamping import stamp_file
from dashboard.export.word_report import to_docx
from dashboard.export.workbook import to_workbook
from dashboard.geodesy.backdrop import Backdrop
from dashboard.views.figure import (
    SLIDE,
    SQUARE,
    Furnishing,
    Preset,
    draw_claims,
    draw_days,
    draw_figure,
    draw_finding,
    find_preset,
)
from dashboard.views.layers import on_file
from dashboard.views.view import View

Drawn_co = TypeVar("Drawn_co", covariant=True)

BRIEFING_DPI = 110
"""Resolution of the figure that a briefing prints [px per in]: a file of 3 MB has room for no more."""


def make_one(recipe: Recipe, material: Material) -> bytes:
    """Make the file of a recipe; raises ValueError for a bundle, which is many."""
    if recipe.style.is_picture:
        return _picture(recipe, material)
    if recipe.style.is_data:
        return _data(recipe, material)
    return _document(recipe, material)


def _picture(recipe: Recipe, material: Material) -> bytes:
    stamp = stamp_file(recipe, material.assessment.case)
    preset, dpi = find_preset(recipe.picture.preset), recipe.picture.dpi
    match recipe.picture.sheet:
        case Sheet.DAYS:
            return pdf_bytes(_draw_by(draw_days, recipe, material, preset, dpi), stamp)
        case Sheet.CLAIMS:
            return pdf_bytes(_draw_by(draw_claims, recipe, material, preset, dpi), stamp)
        case Sheet.FINDING:
            figure = _draw_by(draw_finding, recipe, material, preset, dpi)
        case Sheet.ROUTE:
            figure = _draw_by(draw_figure, recipe, material, preset, dpi)
    match recipe.style:
        case Style.PNG:
            return png_bytes(figure, stamp)
        case Style.SVG:
            return svg_bytes(figure, stamp)
        case _:
            return pdf_bytes([figure], stamp)


def _data(recipe: Recipe, material: Material) -> bytes:
    assessment = material.assessment
    view, stamp = recipe.view(assessment.case), stamp_file(recipe, assessment.case)
    match recipe.style:
        case Style.GEOJSON:
            return to_geojson(assessment, on_file(material.frame, view), stamp).encode("utf-8")
        case Style.KML:
            return to_kml(assessment, on_file(material.frame, view), stamp)
        case Style.GPKG:
            return to_geopackage(assessment, on_file(material.frame, view), stamp, view.claims)
        case Style.CSV:
            return findings_csv(assessment, view.claims).encode("utf-8")
        case Style.CLAIMS_CSV:
            return claims_csv(assessment, view).encode("utf-8")
        case _:
            return to_workbook(assessment, view, stamp)


def _document(recipe: Recipe, material: Material) -> bytes:
    assessment = material.assessment
    view, stamp = recipe.view(assessment.case), stamp_file(recipe, assessment.case)
    match recipe.style:
        case Style.HTML:
            figure = _draw_by(draw_figure, recipe, material, SLIDE, BRIEFING_DPI)
            written = to_briefing(assessment, material.frame, view, material.backdrop, png_bytes(figure, {}), stamp)
            return written.encode("utf-8")
        case Style.DOCX:
            preset = find_preset(recipe.picture.preset)
            figure = _draw_by(draw_figure, recipe, material, SQUARE if preset is SLIDE else preset, recipe.picture.dpi)
            return to_docx(assessment, view, png_bytes(figure, {}), stamp)
        case Style.PPTX:
            figure = _draw_by(draw_figure, recipe, material, SLIDE, recipe.picture.dpi)
            return to_pptx(assessment, view, png_bytes(figure, {}), stamp)
        case _:
            raise ValueError(f"needs a kind that is one file, found {recipe.style}")


class _Draw(Protocol[Drawn_co]):
    """Draw what a recipe shows: one figure, or a series of them."""

    def __call__(
        self,
        assessment: Assessment,
        frame: gpd.GeoDataFrame,
        view: View,
        backdrop: Backdrop,
        *,
        preset: Preset,
        dpi: float,
        furnishing: Furnishing,
    ) -> Drawn_co: ...


def _draw_by(draw: _Draw[Drawn_co], recipe: Recipe, material: Material, preset: Preset, dpi: int) -> Drawn_co:
    picture = recipe.picture
    return draw(
        material.assessment,
        material.frame,
        recipe.view(material.assessment.case),
        material.backdrop,
        preset=preset,
        dpi=dpi,
        furnishing=Furnishing(
            marking=picture.marking,
            information_as_of=picture.as_of,
            prepared_by=picture.prepared_by,
            reviewed_by=picture.reviewed_by,
            with_claims=picture.claims_box,
        ),
    )
