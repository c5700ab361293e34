"""The report figure: one page drawn by matplotlib from the same dated features as the map."""

from dashboard.views.figure import settings  # noqa: F401
from dashboard.views.figure.finding.page import draw_finding
from dashboard.views.figure.paper.furnishing import Furnishing
from dashboard.views.figure.paper.paper import Paper
from dashboard.views.figure.paper.preset import Preset
from dashboard.views.figure.paper.presets import PRESETS, SLIDE, SQUARE, find_preset
from dashboard.views.figure.report.report import draw_figure
from dashboard.views.figure.series import draw_claims, draw_days
from dashboard.views.figure.sheet.scene import Scene

__all__ = [
    "PRESETS",
    "SLIDE",
    "SQUARE",
    "Furnishing",
    "Paper",
    "Preset",
    "Scene",
    "draw_claims",
    "draw_days",
    "draw_figure",
    "draw_finding",
    "find_preset",
]
