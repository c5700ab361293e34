"""The figure's letters: which font writes what, that they are seen, and that what they lack is an error."""

import hashlib
import io
import re

import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Text

from dashboard.views.figure.letters import FILES, KOREAN, MissingGlyphError, font_properties, split_runs
from dashboard.views.figure.pen import HALO_PT, Pen
from dashboard.views.figure.style import Face

UNASSIGNED = "\U000e0fff"
"""A character that no font has."""

FACE = Face(20.0)


def inked(text: str, face: Face = FACE) -> np.ndarray:
    figure = Figure(figsize=(3.0, 0.6), dpi=100)
    Pen(figure).write(text, 0.1, 0.2, face)
    return dark(figure)


def dark(figure: Figure) -> np.ndarray:
    canvas = FigureCanvasAgg(figure)
    canvas.draw()  # type: ignore[no-untyped-call]
    pixels = np.asarray(canvas.buffer_rgba())  # type: ignore[no-untyped-call]
    found: np.ndarray = pixels[..., :3].min(axis=2) < 128
    return found


def boxes(count: int) -> np.ndarray:
    """Draw as many empty boxes as matplotlib does for letters that its font lacks."""
    figure = Figure(figsize=(3.0, 0.6), dpi=100)
    artist = Text(0.1, 0.2, "나" * count, fontproperties=font_properties(FILES[False, False], 20.0))
    artist.set_transform(figure.dpi_scale_trans)
    figure.add_artist(artist)
    with pytest.warns(UserWarning, match="missing from font"):
        return dark(figure)


@pytest.mark.parametrize("text", ["나진", "두만강", "羅津", "豆滿江", "Раджин", "Владивосток", "라진 Раджин 羅津"])
@pytest.mark.parametrize("face", [FACE, Face(20.0, bold=True), Face(20.0, italic=True)], ids=["plain", "bold", "slant"])
def test_names_in_any_of_the_case_s_scripts_are_seen(text: str, face: Face) -> None:
    ink = inked(text, face)
    assert ink.sum() > 40 * len(text)
    assert not np.array_equal(ink, boxes(len(text)))


def test_different_syllables_look_different() -> None:
    assert not np.array_equal(inked("나"), inked("진"))
    assert not np.array_equal(inked("羅"), inked("津"))


def test_a_line_changes_font_only_where_it_must() -> None:
    runs = split_runs("Najin (나진, 羅津) Раджин", False, False)
    assert [run.text for run in runs] == ["Najin (", "나진", ", ", "羅津", ") Раджин"]
    assert [run.file == KOREAN for run in runs] == [False, True, False, True, False]


def test_a_name_in_single_letters_is_written_in_syllables() -> None:
    assert [run.text for run in split_runs("\u1102\u1161\u110c\u1175\u11ab", False, False)] == ["나진"]


def test_bold_hangul_is_darker_than_regular() -> None:
    assert inked("나진", Face(20.0, bold=True)).sum() > 1.1 * inked("나진").sum()


@pytest.mark.parametrize("character", ["ก", "न", UNASSIGNED, "\n", "\x07"])
def test_a_character_that_neither_font_has_is_an_error(character: str) -> None:
    named = re.escape(f"U+{ord(character):04X}")
    with pytest.raises(MissingGlyphError, match=named):
        split_runs(f"Najin {character}", False, False)


@pytest.mark.parametrize("dpi", [60, 100, 200, 600])
@pytest.mark.parametrize("text", ["AVAVA fluffy Kim-Putin summit, Vostochny Cosmodrome", "두만강 豆滿江 라진"])
def test_a_line_is_never_wider_than_measured_and_hardly_narrower(text: str, dpi: int) -> None:
    figure = Figure(figsize=(8.0, 1.0), dpi=dpi)
    pen = Pen(figure)
    pen.write(text, 0.0, 0.5, Face(7.0))
    renderer = FigureCanvasAgg(figure).get_renderer()  # type: ignore[no-untyped-call]
    right_in = max(artist.get_window_extent(renderer).x1 for artist in figure.artists) / dpi
    pixel_in = 1 / dpi
    assert right_in <= pen.width(text, Face(7.0)) + pixel_in
    assert right_in >= 0.9 * pen.width(text, Face(7.0)) - pixel_in  # kerning pulls AVAVA together


@pytest.mark.parametrize("file_format", ["pdf", "svg"])
def test_both_fonts_go_into_files_of_lines(file_format: str) -> None:
    figure = Figure(figsize=(3.0, 0.6))
    Pen(figure).write("Najin 나진 羅津", 0.1, 0.2, FACE)
    drawn = io.BytesIO()
    figure.savefig(drawn, format=file_format)
    if file_format == "pdf":
        assert b"DejaVuSans" in drawn.getvalue()
        assert b"NotoSansKR" in drawn.getvalue()
    else:
        assert drawn.getvalue().count(b"#NotoSansKR-Regular-") == len("나진羅津")


def test_the_shipped_font_is_the_one_its_readme_names() -> None:
    readme = (KOREAN.parent / "README.md").read_text(encoding="utf-8")
    assert hashlib.sha256(KOREAN.read_bytes()).hexdigest() in readme
    assert "SIL OPEN FONT LICENSE" in (KOREAN.parent / "OFL.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("dpi", [100, 200, 400])
def test_a_halo_is_as_wide_at_every_resolution(dpi: int) -> None:
    figure = Figure(figsize=(1.0, 0.5), dpi=dpi, facecolor="black")
    Pen(figure).write("I", 0.4, 0.15, Face(14.0, "#000000"), halo=True)
    bright = ~dark(figure)
    across_in = (np.flatnonzero(bright.any(axis=0))[[0, -1]] @ [-1, 1] + 1) / dpi
    letter_in = 0.02
    assert across_in == pytest.approx(HALO_PT / 72 + letter_in, abs=0.012)  # a pixel's edge on either side
