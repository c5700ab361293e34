"""A file is the same, changed, or of unknown origin; one pixel decides."""

import io

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from dashboard.case import Case
from dashboard.checks.assess import Assessment
from dashboard.export import verify as verifying
from dashboard.export.content.material import Material, gather, lay_out
from dashboard.export.make import make
from dashboard.export.recipe import Picture, Recipe
from dashboard.export.stamp.read_stamp import read_stamp
from dashboard.export.stamp.stamp import CONTENT, GEODATA, RECIPE
from dashboard.export.verify import Outcome, verify

PICTURE = Recipe(case="dprk-russia-2023", style="png", finding="S1-09", picture=Picture(dpi=100))


@pytest.fixture(scope="module")
def material(assessment: Assessment) -> Material:
    return lay_out(assessment, "")


@pytest.fixture(scope="module")
def png(material: Material) -> bytes:
    return make(PICTURE, material)


@pytest.fixture(autouse=True)
def _assessed_once(material: Material, case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    """Assess the shipped case no more than once; any other case is assessed anew."""
    monkeypatch.setattr(verifying, "gather", lambda recipe, of: material if of is case else gather(recipe, of))


def touched(png: bytes, x: int, y: int) -> bytes:
    """Change one pixel by one shade, and keep every text field."""
    written, fields = io.BytesIO(), PngInfo()
    with Image.open(io.BytesIO(png)) as image:
        for key, value in image.info.items():
            if isinstance(value, str):
                fields.add_itxt(str(key), value)
        pixels = np.array(image)
        pixels[y, x, 0] ^= 1
        Image.fromarray(pixels).save(written, "png", pnginfo=fields)
    return written.getvalue()


def test_an_untouched_figure_is_the_same(png: bytes, case: Case) -> None:
    verification = verify(png, case)
    assert verification.outcome is Outcome.SAME
    assert verification.lines == (f"made anew by: {PICTURE.command}",)


def test_one_pixel_is_a_change(png: bytes, case: Case) -> None:
    verification = verify(touched(png, 60, 40), case)
    assert verification.outcome is Outcome.CHANGED
    assert "in 1 pixel" in verification.lines[0]


def test_a_changed_case_is_said_to_have_changed(png: bytes, case: Case) -> None:
    titled = case.model_copy(update={"title": "Another title", "content_hash": "0" * 64})
    verification = verify(png, titled)
    assert verification.outcome is Outcome.CHANGED
    assert [line.partition(":")[0] for line in verification.lines] == ["the case's content"]
    assert case.content_hash[:12] in verification.lines[0]


def test_what_carries_no_stamp_is_unknown(case: Case) -> None:
    assert verify(b"a,b\n1,2\n", case).outcome is Outcome.UNKNOWN


def test_a_file_of_another_case_is_unknown(png: bytes, case: Case) -> None:
    verification = verify(png, case.model_copy(update={"id": "another"}))
    assert verification.outcome is Outcome.UNKNOWN
    assert "dprk-russia-2023" in verification.lines[0]


@pytest.mark.parametrize("style", ["geojson", "kml", "gpkg", "xlsx"])
def test_every_stamped_kind_is_verified_and_its_change_seen(style: str, material: Material, case: Case) -> None:
    content = make(Recipe(case=case.id, style=style), material)
    assert read_stamp(content)[CONTENT] == case.content_hash
    assert len(read_stamp(content)[GEODATA]) == 64
    assert verify(content, case).outcome is Outcome.SAME
    assert verify(content + b"\n", case).outcome is not Outcome.SAME


@given(
    st.binary(),
    st.sampled_from([b"", b"\x89PNG\r\n\x1a\n", b"%PDF-1.4\n", b"PK\x03\x04", b"SQLite format 3\0", b"{", b"<"]),
)
def test_any_bytes_have_a_stamp_or_none(rest: bytes, start: bytes) -> None:
    assert RECIPE not in read_stamp(start + rest)
