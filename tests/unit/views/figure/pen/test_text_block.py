from dataclasses import replace

import pytest
from matplotlib.figure import Figure
from matplotlib.text import Text

from dashboard.views.figure.pen.box import Box
from dashboard.views.figure.pen.pen import Pen
from dashboard.views.figure.pen.style import BODY, HEADING
from dashboard.views.figure.pen.text_block import (
    ELLIPSIS,
    LEAST_PT,
    Paragraph,
    TextSection,
    set_block,
    set_columns,
    set_line,
    set_sections,
)

BOX = Box(1.0, 1.0, 3.0, 1.5)


@pytest.fixture
def pen() -> Pen:
    return Pen(Figure(figsize=(4, 3), dpi=100))


def letters(pen: Pen) -> list[Text]:
    return [artist for artist in pen.figure.artists if isinstance(artist, Text)]


def sizes(pen: Pen) -> set[float]:
    return {float(text.get_fontsize()) for text in letters(pen)}


def test_a_short_text_keeps_its_size(pen: Pen) -> None:
    set_block(pen, [Paragraph("short", BODY)], BOX)
    assert sizes(pen) == {BODY.size_pt}


def test_a_longer_text_is_set_smaller_and_kept_whole(pen: Pen) -> None:
    text = "forty words of text " * 10
    end = set_block(pen, [Paragraph(text, BODY)], BOX)
    assert max(sizes(pen)) < BODY.size_pt
    assert end >= BOX.bottom
    assert " ".join(t.get_text() for t in letters(pen)) == text.strip()


def test_what_never_fits_ends_in_an_ellipsis_inside_the_box(pen: Pen) -> None:
    end = set_block(pen, [Paragraph("far too long " * 200, BODY), Paragraph("never reached", BODY)], BOX)
    assert end == BOX.bottom
    assert letters(pen)[-1].get_text().endswith(ELLIPSIS)


def test_a_wide_line_is_set_smaller_before_it_is_cut(pen: Pen) -> None:
    set_line(pen, "a line a little wider than this box", BODY, Box(0.0, 0.0, 1.5, 0.2))
    assert LEAST_PT <= max(sizes(pen)) < BODY.size_pt
    assert "".join(t.get_text() for t in letters(pen)).endswith("box")


def test_a_line_without_end_is_cut_inside_its_box(pen: Pen) -> None:
    set_line(pen, "no end " * 500, BODY, BOX)
    (text,) = letters(pen)
    assert text.get_text().endswith(ELLIPSIS)
    assert 0.9 * BOX.width < pen.width(text.get_text(), replace(BODY, size_pt=LEAST_PT)) <= BOX.width


def test_columns_are_set_in_one_size(pen: Pen) -> None:
    short, long = [Paragraph("short", BODY)], [Paragraph("forty words of text " * 10, BODY)]
    set_columns(pen, [(short, BOX), (long, Box(3.0, 1.0, 5.0, 1.5))])
    assert len(sizes(pen)) == 1
    assert max(sizes(pen)) < BODY.size_pt


def test_of_a_list_without_end_as_many_as_fit_are_set_and_the_rest_counted(pen: Pen) -> None:
    many = TextSection(Paragraph("MANY", HEADING), tuple(Paragraph(f"line {n}", BODY) for n in range(1_000)))
    last = TextSection(Paragraph("LAST", HEADING), (Paragraph("the end", BODY),))
    end = set_sections(pen, [many, last], BOX)
    said = [text.get_text() for text in letters(pen)]
    listed = [text for text in said if text.startswith("line ")]
    assert listed == [f"line {n}" for n in range(len(listed))]
    assert listed
    assert f"and {1_000 - len(listed):,} more, not listed here." in said
    assert said[-1] == "the end"
    assert end >= BOX.bottom


def test_lists_that_fit_are_set_whole(pen: Pen) -> None:
    set_sections(pen, [TextSection(Paragraph("TWO", HEADING), (Paragraph("a", BODY), Paragraph("b", BODY)))], BOX)
    assert [text.get_text() for text in letters(pen)] == ["TWO", "a", "b"]
