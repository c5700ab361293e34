"""A scale bar that is true where it stands: its length is a geodesic on the ellipsoid.

Where the whole earth is in view it is true along the equator, or from the centre, and says so.
"""

import numpy as np

from dashboard.geodesy import inverse_arrays
from dashboard.views.figure.pen.box import Box
from dashboard.views.figure.pen.pen import Pen
from dashboard.views.figure.pen.style import INK, PAPER, SCALE, Stroke
from dashboard.views.figure.sheet.sheet import Sheet

M_PER_KM = 1_000.0
M_PER_NMI = 1_852.0
ROUND_LENGTHS = tuple(float(n * 10**power) for power in range(5) for n in (1, 2, 5))
LONGEST_IN = 1.2
TICK_IN = 0.045
LABEL_GAP_IN = 0.05
SAMPLES = 400
BAR = Stroke(INK, 1.0)
CASING = Stroke(PAPER, 2.6)
ROWS_IN = {"km": 0.19, "nmi": 0.06}
"""Height of each unit's bar over the lower edge [in]."""


def draw_scale_bar(pen: Pen, sheet: Sheet, left: float, bottom: float) -> Box:
    """Draw kilometers over nautical miles from a lower left corner [in]; return the space taken."""
    right = left
    where = "" if sheet.is_covered else " at the equator" if sheet.projection.is_of_world else " from the centre"
    for unit, m_per_unit in (("km", M_PER_KM), ("nmi", M_PER_NMI)):
        row = bottom + ROWS_IN[unit]
        number, length = _round_length(sheet, left, row, m_per_unit)
        for stroke in (CASING, BAR):
            pen.line([left, left, left + length, left + length], [row + TICK_IN, row, row, row + TICK_IN], stroke, 8)
        words = f"{number:,g} {unit}{where}"
        pen.write_lines([words], left + length + LABEL_GAP_IN, row + 0.07, SCALE, halo=True)
        right = max(right, left + length + LABEL_GAP_IN + pen.width(words, SCALE))
    return Box(left, bottom, right, bottom + ROWS_IN["km"] + 0.09)


def _round_length(sheet: Sheet, left: float, row: float, m_per_unit: float) -> tuple[float, float]:
    """Find the longest round length that fits, and how long it is drawn from here [in]."""
    reached_in = np.linspace(0.0, LONGEST_IN, SAMPLES)
    from_in = np.array([left, row]) if sheet.is_covered else sheet.origin_in
    lonlat = sheet.to_lonlat(from_in + np.column_stack([reached_in, np.zeros(SAMPLES)]))
    metres, _, _ = inverse_arrays(lonlat[0, 0], lonlat[0, 1], lonlat[:, 0], lonlat[:, 1])
    fitting = [n for n in ROUND_LENGTHS if n * m_per_unit <= metres[-1]]
    number = max(fitting, default=metres[-1] / m_per_unit)
    return number, float(np.interp(number * m_per_unit, metres, reached_in))
