"""Make one file by its recipe, whatever its kind but a bundle."""

from matplotlib.figure import Figure

from dashboard.export.claims import claims_csv
from dashboard.export.document import case_document
from dashboard.export.figure_file import pdf_bytes, png_bytes, svg_bytes
from dashboard.export.findings import findings_csv
from dashboard.export.geojson import to_geojson
from dashboard.export.geopackage import to_geopackage
from dashboard.export.kml import to_kml
from dashboard.export.material import Material
from dashboard.export.recipe import Recipe, Style
from dashboard.export.slides import to_pptx
from dashboard.export.stamping import stamp_file
from dashboard.export.word_report import to_docx
from dashboard.export.workbook import to_workbook
from dashboard.views.figure import SLIDE, Furnishing, Preset, draw_figure, find_preset
from dashboard.views.layers import on_file


def make_one(recipe: Recipe, material: Material) -> bytes:
    """Make the file of a recipe; raises ValueError for a bundle, which is many."""
    if recipe.style.is_picture:
        return _picture(recipe, material)
    if recipe.style.is_data:
        return _data(recipe, material)
    return _document(recipe, material)


def _picture(recipe: Recipe, material: Material) -> bytes:
    stamp = stamp_file(recipe, material.assessment.case)
    figure = _draw(recipe, material, find_preset(recipe.picture.preset))
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
            return case_document(assessment, material.frame, material.backdrop).encode("utf-8")
        case Style.DOCX:
            figure = _draw(recipe, material, find_preset(recipe.picture.preset))
            return to_docx(assessment, view, png_bytes(figure, {}), stamp)
        case Style.PPTX:
            return to_pptx(assessment, view, png_bytes(_draw(recipe, material, SLIDE), {}), stamp)
        case _:
            raise ValueError(f"needs a kind that is one file, found {recipe.style}")


def _draw(recipe: Recipe, material: Material, preset: Preset) -> Figure:
    picture = recipe.picture
    furnishing = Furnishing(
        marking=picture.marking,
        information_as_of=picture.as_of,
        prepared_by=picture.prepared_by,
        reviewed_by=picture.reviewed_by,
        with_claims=picture.claims_box,
    )
    return draw_figure(
        material.assessment,
        material.frame,
        recipe.view(material.assessment.case),
        material.backdrop,
        preset=preset,
        dpi=picture.dpi,
        furnishing=furnishing,
    )
