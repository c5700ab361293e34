"""What an office adds to a figure: handling marking, as-of date, who prepared and who reviewed it, a claims box."""

import datetime as dt
from dataclasses import dataclass

from dashboard.views.figure.pen.box import Box
from dashboard.views.figure.pen.pen import Pen
from dashboard.views.figure.pen.style import MARKING, RECORD
from dashboard.views.figure.pen.text_block import set_line
from dashboard.views.wording.short import day_words

MARKING_IN = 0.14
EDGE_IN = 0.06
"""Height of a marking, and how far it stands from the page's edge [in]."""

MARKING_SIDE_IN = 1.0
"""Kept free left and right of a marking, for the page's number [in]."""


@dataclass(frozen=True)
class Furnishing:
    """Hold what is added when given.

    Parameters
    ----------
    marking
        Handling marking, printed in capitals at top and bottom.
    information_as_of
        Day up to which information was taken in.
    prepared_by, reviewed_by
        Names or offices.
    with_claims
        Whether a table of the stated distances is drawn.
    """

    marking: str = ""
    information_as_of: dt.date | None = None
    prepared_by: str = ""
    reviewed_by: str = ""
    with_claims: bool = False

    @property
    def record_words(self) -> list[str]:
        """The lines of the record, only what is given."""
        as_of = f"Information as of {day_words(self.information_as_of)}" if self.information_as_of else ""
        prepared = f"Prepared by {self.prepared_by}" if self.prepared_by else ""
        reviewed = f"Reviewed by {self.reviewed_by}" if self.reviewed_by else ""
        return [words for words in (as_of, " · ".join(filter(None, (prepared, reviewed)))) if words]


NO_FURNISHING = Furnishing()


def draw_marking(pen: Pen, page: Box, marking: str) -> None:
    """Draw the marking at the middle of the page's upper and lower edge; nothing where there is none."""
    if not marking.strip():
        return
    for bottom in (page.top - EDGE_IN - MARKING_IN, page.bottom + EDGE_IN):
        line = Box(page.left + MARKING_SIDE_IN, bottom, page.right - MARKING_SIDE_IN, bottom + MARKING_IN)
        set_line(pen, marking.upper(), MARKING, line, align="centre")


def draw_record(pen: Pen, box: Box, furnishing: Furnishing) -> None:
    """Draw as-of date, who prepared and who reviewed, a line each from the top."""
    lines = furnishing.record_words
    step = box.height / 2
    for number, words in enumerate(lines):
        top = box.top - number * step
        set_line(pen, words, RECORD, Box(box.left, top - step, box.right, top))
