"""Make a file by its recipe: the one way in which page, command line, bundle and verification do it."""

from matplotlib.figure import Figure

from dashboard.export.document import case_document
from dashboard.export.figure_file import pdf_bytes, png_bytes, svg_bytes
from dashboard.export.findings import findings_csv
from dashboard.export.geojson import to_geojson
from dashboard.export.material import Material
from dashboard.export.recipe import Recipe, Style
from dashboard.export.stamping import stamp_file
from dashboard.views.figure import draw_figure
from dashboard.views.layers import on_file


def make(recipe: Recipe, material: Material) -> bytes:
    """Make the file of a recipe; the same recipe and material give the same bytes."""
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
            return to_geojson(assessment, on_file(material.frame, view)).encode("utf-8")
        case Style.CSV:
            return findings_csv(assessment).encode("utf-8")
        case _:
            raise NotImplementedError(recipe.style)


def _draw(recipe: Recipe, material: Material) -> Figure:
    view = recipe.view(material.assessment.case)
    return draw_figure(material.assessment, material.frame, view, material.backdrop, dpi=recipe.picture.dpi)
