"""The same inputs give the same bytes in another process, whatever the order of its hashes and its time zone."""

import datetime as dt
import hashlib
import json
import os
import subprocess
import sys

import geopandas as gpd
import pytest

from dashboard.checks.assess import Assessment
from dashboard.export.briefing.page import to_briefing
from dashboard.export.content.material import lay_out
from dashboard.export.geo.geojson import to_geojson
from dashboard.export.geo.geopackage import to_geopackage
from dashboard.export.geo.kml import to_kml
from dashboard.export.make import make
from dashboard.export.office.slides import to_pptx
from dashboard.export.office.word_report import to_docx
from dashboard.export.recipe import Picture, Recipe
from dashboard.export.tables.workbook import to_workbook
from dashboard.geodesy.ground.backdrop import Backdrop
from dashboard.views.view import View
from tests.made.paths import ROOT

KINDS = ("xlsx", "docx", "pptx", "geojson", "kml", "gpkg", "html", "png")
STAMP = {f"Waybill-{name}": name for name in ("Recipe", "Case", "Version", "Day")}
VIEW = View(dt.date(2023, 9, 7), "S1-09", claims=frozenset({"S1-09", "S2-06", "S1-02", "S1-06"}))
TOLD = View(dt.date(2023, 9, 8), "S1-09", claims=frozenset({"S1-06", "S1-08", "S1-09", "S1-10"}))
DRAWN = Recipe(case="dprk-russia-2023", style="png", finding="S1-09", picture=Picture(dpi=100))

ELSEWHERE = """
import json, sys
from pathlib import Path
from dashboard.checks.assess import assess
from dashboard.export.make import make
from dashboard.export.content.material import gather
from dashboard.export.recipe import Recipe
from dashboard.load.geodata.atlas import load_atlas
from dashboard.load.geodata.backdrop import load_backdrop
from dashboard.load.case.case_folder import SHIPPED_CASE, load_case
from dashboard.views.features.frame import frames
from tests.unit.export.test_same_bytes import hashes, write
case = load_case(SHIPPED_CASE)
assessment = assess(case, load_atlas())
recipe = Recipe.read(sys.argv[1])
picture = make(recipe, gather(recipe, case))
files = write(assessment, frames(assessment), load_backdrop(), Path(sys.argv[2]).read_bytes(), picture)
print(json.dumps(hashes(files)))
"""


def write(
    assessment: Assessment, frame: gpd.GeoDataFrame, backdrop: Backdrop, small_png: bytes, picture: bytes
) -> list[bytes]:
    """Give the files in the order of `KINDS`."""
    return [
        to_workbook(assessment, VIEW, STAMP),
        to_docx(assessment, VIEW, small_png, STAMP),
        to_pptx(assessment, VIEW, small_png, STAMP),
        to_geojson(assessment, frame, STAMP).encode(),
        to_kml(assessment, frame, STAMP),
        to_geopackage(assessment, frame, STAMP),
        to_briefing(assessment, frame, TOLD, backdrop, b"png", STAMP).encode(),
        picture,
    ]


def hashes(files: list[bytes]) -> dict[str, str]:
    return {kind: hashlib.sha256(content).hexdigest() for kind, content in zip(KINDS, files, strict=True)}


@pytest.fixture(scope="module")
def here(assessment: Assessment, frame: gpd.GeoDataFrame, backdrop: Backdrop, small_png: bytes) -> dict[str, str]:
    return hashes(write(assessment, frame, backdrop, small_png, make(DRAWN, lay_out(assessment, ""))))


@pytest.fixture(scope="module")
def elsewhere(small_png: bytes, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Write every kind in one other process, from the files of the case on."""
    picture = tmp_path_factory.mktemp("picture") / "small.png"
    picture.write_bytes(small_png)
    ended = subprocess.run(
        [sys.executable, "-c", ELSEWHERE, DRAWN.written(), str(picture)],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": "4711", "TZ": "Asia/Vladivostok"},
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, str] = json.loads(ended.stdout)
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_another_process_writes_the_same_bytes(here: dict[str, str], elsewhere: dict[str, str], kind: str) -> None:
    assert elsewhere[kind] == here[kind]
