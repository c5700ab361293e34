"""Draw the small pictures that figures are compared with; look at them after `python -m tools.figure_references`."""

import datetime as dt
from pathlib import Path

import geopandas as gpd

from dashboard.checks.assess import Assessment, assess
from dashboard.export.picture.png import png_bytes
from dashboard.geodesy.ground.backdrop import Backdrop
from dashboard.load.case.case_folder import SHIPPED_CASE, load_case
from dashboard.load.geodata.atlas import load_atlas
from dashboard.load.geodata.backdrop import load_backdrop
from dashboard.views.features.frame import frames
from dashboard.views.figure import Paper, Preset, Scene, draw_figure, find_preset
from dashboard.views.view import View

REFERENCES = Path(__file__).parents[1] / "tests" / "unit" / "views" / "figure" / "figures"
DPI = 60
NAMES = ("slide", "a4-portrait")
VIEW = View(dt.date(2023, 9, 13), "S1-09")


def draw_reference(assessment: Assessment, frame: gpd.GeoDataFrame, backdrop: Backdrop, preset: Preset) -> bytes:
    """Draw one preset as a small PNG."""
    return png_bytes(draw_figure(Scene(assessment, frame, VIEW, backdrop), Paper(preset=preset, dpi=DPI)), {})


def main() -> None:
    """Draw every preset's picture anew."""
    assessment = assess(load_case(SHIPPED_CASE), load_atlas())
    frame, backdrop = frames(assessment), load_backdrop()
    for name in NAMES:
        picture = draw_reference(assessment, frame, backdrop, find_preset(name))
        (REFERENCES / f"{name}.png").write_bytes(picture)


if __name__ == "__main__":
    main()
