"""What a figure is drawn on: its size, its resolution, what a desk writes on it, and where it stands in a series."""

from dataclasses import dataclass

from dashboard.views.figure.paper.furnishing import NO_FURNISHING, Furnishing
from dashboard.views.figure.paper.page_number import PageNumber
from dashboard.views.figure.paper.preset import DPI, Preset
from dashboard.views.figure.paper.presets import SLIDE


@dataclass(frozen=True)
class Paper:
    """Hold what a figure is drawn on.

    Parameters
    ----------
    preset
        Size and arrangement.
    dpi
        Resolution [px per in]; the layout is the same at each.
    furnishing
        What is added: marking, record, claims box.
    page
        Where the figure stands in a series; None where it stands alone.
    """

    preset: Preset = SLIDE
    dpi: float = DPI
    furnishing: Furnishing = NO_FURNISHING
    page: PageNumber | None = None
