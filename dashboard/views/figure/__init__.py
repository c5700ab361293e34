"""The report figure: one slide drawn by matplotlib from the same dated features as the map."""

from dashboard.views.figure import settings  # noqa: F401
from dashboard.views.figure.letters import MissingGlyphError
from dashboard.views.figure.slide import draw_figure

__all__ = ["MissingGlyphError", "draw_figure"]
