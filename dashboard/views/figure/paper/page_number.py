"""Where a page stands in a series."""

from dataclasses import dataclass

from dashboard.views.figure.paper.furnishing import EDGE_IN, MARKING_IN, MARKING_SIDE_IN
from dashboard.views.figure.pen.box import Box
from dashboard.views.figure.pen.pen import Pen
from dashboard.views.figure.pen.style import RECORD
from dashboard.views.figure.pen.text_block import set_line

SIDE_IN = 0.3
"""How far the number stands from the page's right edge [in]."""


@dataclass(frozen=True)
class PageNumber:
    """Hold the number of a page, the first being 1, and how many there are."""

    number: int
    total: int

    @property
    def words(self) -> str:
        """The number as printed: ``3 of 25``."""
        return f"{self.number:,} of {self.total:,}"


def draw_page_number(pen: Pen, page: Box, number: PageNumber | None) -> None:
    """Draw the number at the right of the page's lower edge, beside the marking; nothing where there is none."""
    if number is None:
        return
    bottom = page.bottom + EDGE_IN
    box = Box(page.right - MARKING_SIDE_IN, bottom, page.right - SIDE_IN, bottom + MARKING_IN)
    set_line(pen, number.words, RECORD, box, align="right")
