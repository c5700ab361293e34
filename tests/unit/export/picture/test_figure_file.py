"""A figure's file carries its stamp, is the same every time, and is what its kind promises."""

import datetime as dt
import io
import json
from collections.abc import Mapping

import geopandas as gpd
import pypdf
import pytest
from lxml import etree
from matplotlib.figure import Figure
from PIL import Image

from dashboard.checks.assess import Assessment
from dashboard.export.picture.pdf import pdf_bytes
from dashboard.export.picture.png import png_bytes
from dashboard.export.picture.svg import svg_bytes
from dashboard.export.stamp.read_stamp import read_stamp
from dashboard.geodesy.ground.backdrop import Backdrop
from dashboard.views.figure import Paper, Scene, draw_figure
from dashboard.views.view import View

STAMP: Mapping[str, str] = {
    "Title": "A case",
    "Waybill-Convention": "anerkannt, 라진, Ø",
    "Waybill-Recipe": '{"a":"<&>"}',
}


@pytest.fixture(scope="module")
def drawn(assessment: Assessment, frame: gpd.GeoDataFrame, backdrop: Backdrop) -> Figure:
    return draw_figure(Scene(assessment, frame, View(dt.date(2023, 9, 13), "S1-09"), backdrop), Paper(dpi=100))


def test_png_has_the_size_of_its_resolution_and_its_stamp(drawn: Figure) -> None:
    content = png_bytes(drawn, STAMP)
    with Image.open(io.BytesIO(content)) as image:
        assert image.size == (1333, 750)
        assert "Software" not in image.info
    assert read_stamp(content).items() >= STAMP.items()


def test_svg_has_no_letters_of_another_font_and_its_stamp(drawn: Figure) -> None:
    content = svg_bytes(drawn, STAMP)
    root = etree.fromstring(content)
    assert root.find(".//{http://www.w3.org/2000/svg}text") is None
    assert read_stamp(content) == STAMP


def test_pdf_has_a_page_a_figure_and_its_stamp(drawn: Figure) -> None:
    content = pdf_bytes([drawn, drawn], STAMP)
    pages = pypdf.PdfReader(io.BytesIO(content)).pages
    assert [(round(page.mediabox.width), round(page.mediabox.height)) for page in pages] == [(960, 540)] * 2
    assert read_stamp(content) == STAMP


def test_no_font_of_the_reader_is_needed_for_the_pdf(drawn: Figure) -> None:
    content = pdf_bytes([drawn], STAMP)
    assert content.count(b"/Type /FontDescriptor") == content.count(b"/FontFile2 ") > 0


def test_what_carries_no_stamp_gives_none() -> None:
    bare = io.BytesIO()
    Image.new("RGB", (2, 2)).save(bare, "png")
    for content in (
        b"",
        b"\x89PNG",
        b"%PDF-1.4",
        b'<?xml version="1.0"?><svg>',
        bare.getvalue(),
        json.dumps(STAMP).encode(),
    ):
        assert "Waybill-Recipe" not in read_stamp(content)
