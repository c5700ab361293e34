"""Make one file by its recipe, whatever its kind but a bundle."""

from collections.abc import Callable, Mapping
from typing import Protocol, TypeVar

import geopandas as gpd
from matplotlib.figure import Figure

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


Stamp = Mapping[str, str]
Make = Callable[[Recipe, Material, View, Stamp], bytes]


def make_one(recipe: Recipe, material: Material) -> bytes:
    """Make the file of a recipe; raises KeyError for a bundle, which is many."""
    case = material.assessment.case
    return MAKERS[recipe.style](recipe, material, recipe.view(case), stamp_file(recipe, case))


def _figure(recipe: Recipe, material: Material) -> Figure:
    draw = draw_finding if recipe.picture.sheet is Sheet.FINDING else draw_figure
    return _draw_by(draw, recipe, material, find_preset(recipe.picture.preset), recipe.picture.dpi)


def _pdf(recipe: Recipe, material: Material, _: View, stamp: Stamp) -> bytes:
    preset, dpi = find_preset(recipe.picture.preset), recipe.picture.dpi
    match recipe.picture.sheet:
        case Sheet.DAYS:
            return pdf_bytes(_draw_by(draw_days, recipe, material, preset, dpi), stamp)
        case Sheet.CLAIMS:
            return pdf_bytes(_draw_by(draw_claims, recipe, material, preset, dpi), stamp)
        case _:
            return pdf_bytes([_figure(recipe, material)], stamp)


def _briefing(recipe: Recipe, material: Material, view: View, stamp: Stamp) -> bytes:
    figure = png_bytes(_draw_by(draw_figure, recipe, material, SLIDE, BRIEFING_DPI), {})
    return to_briefing(material.assessment, material.frame, view, material.backdrop, figure, stamp).encode("utf-8")


def _report(recipe: Recipe, material: Material, view: View, stamp: Stamp) -> bytes:
    preset = find_preset(recipe.picture.preset)
    figure = _draw_by(draw_figure, recipe, material, SQUARE if preset is SLIDE else preset, recipe.picture.dpi)
    return to_docx(material.assessment, view, png_bytes(figure, {}), stamp)


def _slides(recipe: Recipe, material: Material, view: View, stamp: Stamp) -> bytes:
    figure = _draw_by(draw_figure, recipe, material, SLIDE, recipe.picture.dpi)
    return to_pptx(material.assessment, view, png_bytes(figure, {}), stamp)


MAKERS: Mapping[Style, Make] = {
    Style.PNG: lambda recipe, of, _, stamp: png_bytes(_figure(recipe, of), stamp),
    Style.SVG: lambda recipe, of, _, stamp: svg_bytes(_figure(recipe, of), stamp),
    Style.PDF: _pdf,
    Style.HTML: _briefing,
    Style.PPTX: _slides,
    Style.DOCX: _report,
    Style.XLSX: lambda _, of, view, stamp: to_workbook(of.assessment, view, stamp),
    Style.CSV: lambda _, of, view, __: findings_csv(of.assessment, view.claims).encode("utf-8"),
    Style.CLAIMS_CSV: lambda _, of, view, __: claims_csv(of.assessment, view).encode("utf-8"),
    Style.GEOJSON: lambda _, of, view, stamp: to_geojson(of.assessment, on_file(of.frame, view), stamp).encode("utf-8"),
    Style.KML: lambda _, of, view, stamp: to_kml(of.assessment, on_file(of.frame, view), stamp),
    Style.GPKG: lambda _, of, view, stamp: to_geopackage(of.assessment, on_file(of.frame, view), stamp, view.claims),
}
"""What makes each kind of file that is one."""


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
