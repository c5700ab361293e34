"""Make one file by its recipe, whatever its kind but a bundle."""

from matplotlib.figure import Figure

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
from dashboard.views.figure import draw_figure
from dashboard.views.layers import on_file


def make_one(recipe: Recipe, material: Material) -> bytes:  # noqa: PLR0911 (one return a kind of file)
    """Make the file of a recipe; raises ValueError for a bundle, which is many."""
    assessment, case = material.assessment, material.assessment.case
    view = recipe.view(case)
    stamp = stamp_file(recipe, case)
    match recipe.style:
        case Style.PNG:
            return png_bytes(_draw(recipe, material), stamp)
        case Style.SVG:
            return svg_bytes(_draw(recipe, material), stamp)
        case Style.PDF:
            return pdf_bytes([_draw(recipe, material)], stamp)
        case Style.HTML:
            return case_document(assessment, material.frame, material.backdrop).encode("utf-8")
        case Style.GEOJSON:
            return to_geojson(assessment, on_file(material.frame, view), stamp).encode("utf-8")
        case Style.KML:
            return to_kml(assessment, on_file(material.frame, view), stamp)
        case Style.GPKG:
            return to_geopackage(assessment, on_file(material.frame, view), stamp, view.claims)
        case Style.CSV:
            return findings_csv(assessment, view.claims).encode("utf-8")
        case Style.XLSX:
            return to_workbook(assessment, view, stamp)
        case Style.DOCX:
            return to_docx(assessment, view, png_bytes(_draw(recipe, material), {}), stamp)
        case Style.PPTX:
            return to_pptx(assessment, view, png_bytes(_draw(recipe, material), {}), stamp)
        case Style.ZIP:
            raise ValueError("a bundle is not one file")


def _draw(recipe: Recipe, material: Material) -> Figure:
    view = recipe.view(material.assessment.case)
    return draw_figure(material.assessment, material.frame, view, material.backdrop, dpi=recipe.picture.dpi)
