"""The stamp that a file carries in its own fields: what it was made from, with what, and how to make it again."""

import platform
import sqlite3
from collections.abc import Mapping
from functools import cache
from importlib.metadata import version

import pyogrio
import pyproj
import shapely

from dashboard.case import Case
from dashboard.export.recipe import Recipe
from dashboard.load.geodata.version import hash_geodata
from dashboard.views.stamp import ATTRIBUTION, DISCLAIMER, VERSION

RECIPE = "Waybill-Recipe"
CASE = "Waybill-Case"
CONTENT = "Waybill-Content-Hash"
GEODATA = "Waybill-Geodata-Hash"
SOFTWARE = "Waybill-Version"
LIBRARIES = "Waybill-Made-With"

DRAWING = ("matplotlib", "numpy", "shapely", "pyproj", "geopandas")
WRITING = ("openpyxl", "python-docx", "python-pptx", "lxml", "pyogrio", "pyarrow", "folium")


def stamp_file(recipe: Recipe, case: Case) -> Mapping[str, str]:
    """Give the stamp's fields.

    Parameters
    ----------
    case
        The case as the recipe reads it, under its convention.
    """
    view = recipe.view(case)
    every = recipe.kind.is_data and recipe.day is None
    days = "every day" if every else view.first.isoformat()
    return {
        "Title": case.title,
        "Copyright": ATTRIBUTION,
        "Disclaimer": DISCLAIMER,
        CASE: case.id,
        CONTENT: case.content_hash,
        SOFTWARE: VERSION,
        GEODATA: hash_geodata(),
        LIBRARIES: libraries(),
        "Waybill-Day": days if every or view.first == view.last else f"{view.first} to {view.last}",
        "Waybill-Finding": view.finding or "none",
        "Waybill-Convention": f"{case.convention.id}: {case.convention.name} ({case.convention.source})",
        "Waybill-Command": recipe.command,
        RECIPE: recipe.written(),
    }


@cache
def libraries() -> str:
    """Name the versions of all that can move a pixel or a byte: another version may give another file."""
    parts = [f"{name} {version(name)}" for name in (*DRAWING, *WRITING)]
    return ", ".join(
        [
            f"Python {platform.python_version()}",
            *parts,
            f"GEOS {shapely.geos_version_string}",
            f"PROJ {pyproj.proj_version_str}",
            f"GDAL {pyogrio.__gdal_version_string__}",
            f"SQLite {sqlite3.sqlite_version}",
        ]
    )
