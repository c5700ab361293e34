import numpy as np
import pytest
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.text import Text

from dashboard.geodesy import Point, inverse
from dashboard.views.figure.pen.box import Box
from dashboard.views.figure.pen.pen import Pen
from dashboard.views.figure.sheet.projection import suited_projections
from dashboard.views.figure.sheet.scale_bar import draw_scale_bar
from dashboard.views.figure.sheet.sheet import Sheet

NEAR_PART = 0.002
"""The bar's ends are found between samples of its line."""


@pytest.mark.parametrize("left", [0.3, 6.0, 10.5])
def test_each_bar_is_as_long_on_the_ground_as_it_says(left: float) -> None:
    figure = Figure(figsize=(13.333, 7.5), dpi=50)
    lonlat = np.array([[40.0, 46.0], [132.0, 43.0], [66.0, 57.0]])
    sheet = Sheet.fitted(Box(0.3, 4.0, 13.0, 6.6), next(suited_projections(lonlat)), lonlat, 1.3, 0.4)
    draw_scale_bar(Pen(figure), sheet, left, 4.05)
    stated_m = [_metres(text.get_text()) for text in figure.artists if isinstance(text, Text)]
    lines = [artist for artist in figure.artists if isinstance(artist, Line2D)]
    drawn_m = [_ground_m(sheet, line) for line in lines[1::2]]
    assert drawn_m == pytest.approx(stated_m, rel=NEAR_PART)


def _metres(words: str) -> float:
    number, unit = words.split()
    return float(number.replace(",", "")) * {"km": 1000.0, "nmi": 1852.0}[unit]


def _ground_m(sheet: Sheet, line: Line2D) -> float:
    x, y = (np.asarray(v, dtype=float) for v in line.get_data())
    start, end = sheet.to_lonlat(np.column_stack([x, y])[1:3])
    return inverse(Point(*start), Point(*end)).distance_m
