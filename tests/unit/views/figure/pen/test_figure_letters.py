"""The figure's letters: which font writes what, in which order, that they are seen, and what the last resort is."""

import hashlib
import io
from pathlib import Path

import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Text

from dashboard.views.figure.pen.letters import (
    FALLBACKS,
    FILES,
    KOREAN,
    LAST_RESORT,
    clusters,
    font_properties,
    split_runs,
    width_in,
)
from dashboard.views.figure.pen.pen import HALO_PT, Pen
from dashboard.views.figure.pen.style import TextStyle

UNASSIGNED = "\U000e0fff"
"""A character that no font has."""

FACE = TextStyle(20.0)


def inked(text: str, face: TextStyle = FACE) -> np.ndarray:
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
@pytest.mark.parametrize(
    "face", [FACE, TextStyle(20.0, bold=True), TextStyle(20.0, italic=True)], ids=["plain", "bold", "slant"]
)
def test_names_in_any_of_the_case_s_scripts_are_seen(text: str, face: TextStyle) -> None:
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
    assert inked("나진", TextStyle(20.0, bold=True)).sum() > 1.1 * inked("나진").sum()


@pytest.mark.parametrize(
    "text",
    [
        *("Αθήνα", "Երևան", "თბილისი", "חיפה", "طهران", "پاکستان", "دہلی"),
        *("深圳", "臺灣", "東京", "ひらがな", "カタカナ", "한국", "ㄅㄆㄇ"),
        *("दिल्ली", "ঢাকা", "ਪੰਜਾਬ", "ગુજરાત", "ଓଡ଼ିଶା", "கொழும்பு", "తెలుగు", "ಕನ್ನಡ", "കൊച്ചി", "කොළඹ"),
        *("กรุงเทพฯ", "ລາວ", "ភ្នំពេញ", "ရန်ကုန်", "አዲስ", "މާލެ", "📍", "🇺🇦", "👩‍🚀", "👍🏽", "✈️", "½", "≈"),
    ],
)
@pytest.mark.parametrize(
    "face", [FACE, TextStyle(20.0, bold=True), TextStyle(20.0, italic=True)], ids=["plain", "bold", "slant"]
)
def test_a_word_in_any_common_script_is_one_run_of_a_font_that_has_it(text: str, face: TextStyle) -> None:
    (run,) = split_runs(text, face.bold, face.italic)
    assert run.text == text
    assert run.file in (*FILES.values(), *FALLBACKS)
    assert inked(text, face).sum() > 20


def test_a_word_of_simplified_letters_is_not_mixed_of_two_fonts() -> None:
    (run,) = split_runs("深圳港到汉堡", False, False)
    assert run.file.name == "NotoSansSC-Regular.ttf"


@pytest.mark.parametrize("character", ["ཀ", "\ue000", UNASSIGNED, "\U0010ffff"])
def test_what_no_font_has_is_a_box_of_the_last_resort(character: str) -> None:
    runs = split_runs(f"Najin {character}", False, False)
    assert [(run.text, run.file) for run in runs] == [("Najin ", FILES[False, False]), (character, LAST_RESORT)]
    assert inked(character).sum() > 40


@pytest.mark.parametrize(
    ("written", "shown"), [("a\nb", "a b"), ("\x07", " "), ("\ud800", "\ufffd"), ("\u202eab", "ab")]
)
def test_what_is_no_letter_is_never_an_error(written: str, shown: str) -> None:
    assert "".join(run.text for run in split_runs(written, False, False)) == shown


def test_arabic_letters_are_joined() -> None:
    apart = sum(width_in(letter, FACE) for letter in "قطار")
    assert width_in("قطار", FACE) < 0.95 * apart


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ("Source: خبرگزاری فارس, 290 km", ["Source: ", "خبرگزاری فارس", ", 290 km"]),
        ("דוח על ABC לחיפה", [" לחיפה", "ABC", "דוח על "]),
        ("أكتاو 羅津", ["羅津", "أكتاو "]),
        ("אבג 290 AB 7", ["\u200f 7", "AB", "אבג 290 "]),
    ],
)
def test_a_line_of_two_directions_is_set_as_it_is_seen(line: str, seen: list[str]) -> None:
    assert [run.text for run in split_runs(line, False, False)] == seen


def test_marks_joiners_and_skin_tones_stay_with_their_letter() -> None:
    assert clusters("กี่👩‍🚀👍🏽e\u0301") == ["กี่", "👩‍🚀", "👍🏽", "e\u0301"]


@pytest.mark.parametrize("dpi", [60, 100, 200, 600])
@pytest.mark.parametrize(
    "text", ["AVAVA fluffy Kim-Putin summit, Vostochny Cosmodrome", "두만강 豆滿江 라진", "دلي नई दिल्ली กรุง"]
)
def test_a_line_is_never_wider_than_measured_and_hardly_narrower(text: str, dpi: int) -> None:
    figure = Figure(figsize=(8.0, 1.0), dpi=dpi)
    pen = Pen(figure)
    pen.write(text, 0.0, 0.5, TextStyle(7.0))
    renderer = FigureCanvasAgg(figure).get_renderer()  # type: ignore[no-untyped-call]
    right_in = max(artist.get_window_extent(renderer).x1 for artist in figure.artists) / dpi
    pixel_in = 1 / dpi
    assert right_in <= pen.width(text, TextStyle(7.0)) + pixel_in
    assert right_in >= 0.9 * pen.width(text, TextStyle(7.0)) - pixel_in  # kerning pulls AVAVA together


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


@pytest.mark.parametrize("file", FALLBACKS, ids=lambda file: file.stem)
def test_a_shipped_font_is_the_one_its_readme_names(file: Path) -> None:
    readme = (KOREAN.parent / "README.md").read_text(encoding="utf-8")
    assert f"| `{file.name}` |" in readme
    assert hashlib.sha256(file.read_bytes()).hexdigest() in readme


def test_every_shipped_font_is_used_and_licensed() -> None:
    assert sorted(KOREAN.parent.glob("*.ttf")) == sorted(FALLBACKS)
    assert "SIL OPEN FONT LICENSE" in (KOREAN.parent / "OFL.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("dpi", [100, 200, 400])
def test_a_halo_is_as_wide_at_every_resolution(dpi: int) -> None:
    figure = Figure(figsize=(1.0, 0.5), dpi=dpi, facecolor="black")
    Pen(figure).write("I", 0.4, 0.15, TextStyle(14.0, "#000000"), halo=True)
    bright = ~dark(figure)
    across_in = (np.flatnonzero(bright.any(axis=0))[[0, -1]] @ [-1, 1] + 1) / dpi
    letter_in = 0.02
    assert across_in == pytest.approx(HALO_PT / 72 + letter_in, abs=0.012)  # a pixel's edge on either side
