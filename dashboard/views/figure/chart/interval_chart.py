"""A small chart of what is stated against what each reading computes to, as a picture of its own."""

import io

import matplotlib as mpl
from matplotlib.figure import Figure

from dashboard.checks.verdict.finding import Finding
from dashboard.views.figure.chart.chart import draw_chart, height_of_chart
from dashboard.views.figure.chart.plot import LIGHT, Tones
from dashboard.views.figure.pen.box import Box
from dashboard.views.figure.pen.pen import Pen

WIDTH_IN = 7.6
EDGE_IN = 0.06

DARK = Tones("#eef2f4", "#b3bec6", "#55616a", "#2fbf95", "#a9b1b7", "#ee7a2e")
"""The same two Okabe-Ito hues, lightened where they would be dim on a dark page."""


def interval_chart(finding: Finding, *, dark: bool = False) -> Figure | None:
    """Draw a finding's chart as `draw_chart` does, on no background; None where there is no reading."""
    if not finding.judgement.fits:
        return None
    height_in = height_of_chart(Pen(Figure()), finding, WIDTH_IN - 2 * EDGE_IN) + 2 * EDGE_IN
    figure = Figure(figsize=(WIDTH_IN, height_in), dpi=100)
    figure.patch.set_alpha(0.0)
    box = Box(0.0, 0.0, WIDTH_IN, height_in).widened(-EDGE_IN)
    draw_chart(Pen(figure), box, finding, DARK if dark else LIGHT)
    return figure


def chart_words(finding: Finding) -> str:
    """Say in words what a finding's chart shows, where a table stands below it."""
    fitting = [f"{fit.reading.short} in {fit.unit}" for fit in finding.judgement.fits if fit.with_radii]
    return (
        f"{finding.quantity.as_written} against {len(finding.readings.computed)} computed intervals;"
        f" overlapping: {', '.join(fitting) or 'none'}. The table below gives the same numbers."
    )


def chart_svg(finding: Finding, *, dark: bool) -> str:
    """Write a finding's chart as SVG, the same bytes for the same finding; empty where there is no chart."""
    figure = interval_chart(finding, dark=dark)
    if figure is None:
        return ""
    drawn = io.StringIO()
    with mpl.rc_context({"svg.hashsalt": "waybill", "svg.fonttype": "path"}):
        figure.savefig(drawn, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
    return drawn.getvalue()
