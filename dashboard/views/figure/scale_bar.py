"""A scale bar that is true where it stands: its length is a geodesic on the ellipsoid."""

import numpy as np

from dashboard.geodesy import inverse_arrays
from dashboard.views.figure.box import Box
from dashboard.views.figure.pen import Pen
from dashboard.views.figure.sheet import Sheet
from dashboard.views.figure.style import INK, PAPER, SCALE, Stroke

M_PER_KM = 1_000.0
M_PER_NMI = 1_852.0
ROUND_LENGTHS = tuple(float(n * 10**power) for power in range(5) for n in (1, 2, 5))
LONGEST_IN = 1.25
TICK_IN = 0.045
SAMPLES = 400
BAR = Stroke(INK, 1.0)


def draw_scale_bar(pen: Pen, sheet: Sheet, left: float, bottom: float) -> Box:
    """Draw kilometers over nautical miles from a lower left corner [in]; return the space taken."""
    row = bottom + 0.15
    ends = []
    for unit, m_per_unit, side in (("km", M_PER_KM, 1.0), ("nmi", M_PER_NMI, -1.0)):
        number, length = _round_length(sheet, left, row, m_per_unit)
        pen.line([left, left + length], [row, row], Stroke(PAPER, 3.0), 8)
        pen.line([left, left], [row, row + side * TICK_IN], BAR, 8.1)
        pen.line([left + length, left + length], [row, row + side * TICK_IN], BAR, 8.1)
        words = f"{number:,.0f} {unit}"
        ends.append(left + length + 0.05 + pen.width(words, SCALE))
        top = row + 0.125 if side > 0 else row - 0.01
        pen.write_lines([words], left + length + 0.04, top, SCALE, halo=True)
    longest = max(_round_length(sheet, left, row, m)[1] for m in (M_PER_KM, M_PER_NMI))
    pen.line([left, left + longest], [row, row], BAR, 8.1)
    return Box(left - 0.03, bottom, max(ends), row + 0.14)


def _round_length(sheet: Sheet, left: float, row: float, m_per_unit: float) -> tuple[float, float]:
    """Find the longest round length that fits, and how long it is drawn from here [in]."""
    reached_in = np.linspace(0.0, LONGEST_IN, SAMPLES)
    lonlat = sheet.to_lonlat(np.column_stack([left + reached_in, np.full(SAMPLES, row)]))
    metres, _, _ = inverse_arrays(lonlat[0, 0], lonlat[0, 1], lonlat[:, 0], lonlat[:, 1])
    fitting = [n for n in ROUND_LENGTHS if n * m_per_unit <= metres[-1]]
    number = max(fitting, default=metres[-1] / m_per_unit)
    return number, float(np.interp(number * m_per_unit, metres, reached_in))
