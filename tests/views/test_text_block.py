import pytest
from matplotlib.figure import Figure
from matplotlib.text import Text

from dashboard.views.figure.box import Box
from dashboard.views.figure.pen import Pen
from dashboard.views.figure.style import BODY
from dashboard.views.figure.text_block import ELLIPSIS, Paragraph, set_block

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
