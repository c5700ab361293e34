"""Where rows and distances of a finding's chart stand, its axis and its colours."""

from dataclasses import dataclass

from matplotlib.ticker import MaxNLocator

from dashboard.checks.readings.reading import Reading
from dashboard.checks.stated.tolerance import Interval
from dashboard.checks.verdict.finding import Finding
from dashboard.views.figure.pen.box import Box
from dashboard.views.figure.pen.pen import Pen
from dashboard.views.figure.pen.style import FITS, FITS_NOT, INK, MUTED, STATED, Stroke, TextStyle

APART = 0.45
"""How far the artefact stands apart, in rows."""

BAR_SHARE = 0.42
"""Height of a bar, in rows."""

NARROWEST_IN = 0.024
"""The least width of a bar or a band, so that an exact distance is seen [in]."""

TICK_IN = 0.04
TICK_EVERY_IN = 0.62
MOST_TICKS = 5
TICK_PT = 8.0


@dataclass(frozen=True)
class Tones:
    """Hold the colours that change with the page's background."""

    ink: str
    muted: str
    rule: str
    fits: str
    fits_not: str
    stated: str


LIGHT = Tones(INK, MUTED, "#c9d0d5", FITS, FITS_NOT, STATED)


@dataclass(frozen=True)
class Plot:
    """Hold the box of the rows [in] and the distances it spans from left to right."""

    box: Box
    span: Interval
    row_in: float

    def x(self, distance_km: float) -> float:
        """Find where a distance stands [in], held inside the box."""
        share = (distance_km - self.span.low_km) / (self.span.high_km - self.span.low_km)
        return self.box.left + min(max(share, 0.0), 1.0) * self.box.width

    def middle(self, finding: Finding, reading: Reading) -> float:
        """Find the height of a reading's row [in]."""
        number = next(n for n, other in enumerate(finding.readings.computed) if other is reading)
        return self.box.top - (number + 0.5 + APART * reading.artefact) * self.row_in

    def row(self, finding: Finding, reading: Reading, column: Box) -> Box:
        """Cut a reading's row out of a column beside the rows."""
        middle = self.middle(finding, reading)
        return Box(column.left, middle - self.row_in / 2, column.right, middle + self.row_in / 2)

    def reach(self, interval: Interval) -> tuple[float, float]:
        """Find where an interval begins and ends [in], at least `NARROWEST_IN` apart."""
        left, right = self.x(interval.low_km), self.x(interval.high_km)
        missing = max(NARROWEST_IN - (right - left), 0.0) / 2
        return left - missing, right + missing

    def bar(self, interval: Interval, middle: float) -> Box:
        """Give the bar of an interval about a height [in]."""
        left, right = self.reach(interval)
        half = BAR_SHARE * self.row_in / 2
        return Box(left, middle - half, right, middle + half)


def draw_axis(pen: Pen, plot: Plot, tones: Tones) -> None:
    """Draw the axis below the rows, with round distances."""
    box, line = plot.box, Stroke(tones.muted, 0.8)
    pen.line([box.left, box.right], [box.bottom, box.bottom], line, 2)
    most = max(2, min(MOST_TICKS, int(box.width / TICK_EVERY_IN)))
    ticks = MaxNLocator(most, steps=[1, 2, 5, 10]).tick_values(plot.span.low_km, plot.span.high_km)
    for tick in ticks:
        if plot.span.low_km <= tick <= plot.span.high_km:
            x = plot.x(float(tick))
            pen.line([x, x], [box.bottom, box.bottom - TICK_IN], line, 2)
            words = f"{tick:,.0f} km" if tick >= 10 else f"{tick:g} km"
            pen.write_lines([words], x, box.bottom - 2 * TICK_IN, TextStyle(TICK_PT, tones.muted), align="centre")
