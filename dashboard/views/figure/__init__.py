"""The report figure: one page drawn by matplotlib from the same dated features as the map."""

from dashboard.views.figure import settings  # noqa: F401
from dashboard.views.figure.finding.page import draw_finding
from dashboard.views.figure.paper.furnishing import Furnishing
from dashboard.views.figure.paper.page_number import PageNumber
from dashboard.views.figure.paper.preset import DPI_RANGE, Preset
from dashboard.views.figure.paper.presets import PRESETS, SLIDE, SQUARE, find_preset
from dashboard.views.figure.report.report import draw_figure
from dashboard.views.figure.series import draw_claims, draw_days

__all__ = [
    "DPI_RANGE",
    "PRESETS",
    "SLIDE",
    "SQUARE",
    "Furnishing",
    "PageNumber",
    "Preset",
    "draw_claims",
    "draw_days",
    "draw_figure",
    "draw_finding",
    "find_preset",
]
