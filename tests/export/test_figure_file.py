import datetime as dt
import io
from pathlib import Path

import geopandas as gpd
import pytest
from PIL import Image

from dashboard.checks.assess import Assessment
from dashboard.export.figure_file import figure_png, save_figure
from dashboard.export.saving import ExportError
from dashboard.geodesy.backdrop import Backdrop
from dashboard.views.view import View

VIEW = View(dt.date(2023, 9, 13), "S1-09")


@pytest.fixture(scope="module")
def png(assessment: Assessment, frame: gpd.GeoDataFrame, backdrop: Backdrop) -> bytes:
    return figure_png(assessment, frame, VIEW, backdrop)


def test_the_same_view_gives_the_same_bytes(
    png: bytes, assessment: Assessment, frame: gpd.GeoDataFrame, backdrop: Backdrop, tmp_path: Path
) -> None:
    save_figure(tmp_path / "figure.png", assessment, frame, VIEW, backdrop)
    assert (tmp_path / "figure.png").read_bytes() == png


def test_it_is_a_slide_and_carries_its_stamp(png: bytes, assessment: Assessment) -> None:
    image = Image.open(io.BytesIO(png))
    assert image.size == (2666, 1500)
    assert image.info["Waybill-Content-Hash"] == assessment.case.content_hash
    assert image.info["Waybill-Day"] == "2023-09-13"
    assert image.info["Waybill-Finding"] == "S1-09"
    assert image.info["Waybill-Convention"] == "recognised"
    assert "Software" not in image.info


def test_a_figure_that_cannot_be_written_says_so_in_one_line(
    assessment: Assessment, frame: gpd.GeoDataFrame, backdrop: Backdrop, tmp_path: Path
) -> None:
    with pytest.raises(ExportError, match="there is no folder"):
        save_figure(tmp_path / "none" / "figure.png", assessment, frame, VIEW, backdrop)
