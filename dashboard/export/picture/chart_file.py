"""A finding's interval chart as a picture for a page or a slide."""

import io

from dashboard.checks.verdict.finding import Finding
from dashboard.views.figure.chart.interval_chart import interval_chart

DPI = 220


def chart_png(finding: Finding) -> bytes:
    """Draw a finding's chart on white, the same bytes for the same finding; empty where there is no reading."""
    figure = interval_chart(finding)
    if figure is None:
        return b""
    drawn = io.BytesIO()
    figure.savefig(drawn, format="png", dpi=DPI, facecolor="white", metadata={"Software": None})
    return drawn.getvalue()
