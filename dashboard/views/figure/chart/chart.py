"""What is stated against what each reading computes to: bands across intervals, set into a box."""

from collections.abc import Iterator

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.checks.readings.reading import Reading
from dashboard.checks.stated.tolerance import Interval
from dashboard.checks.verdict.finding import Finding
from dashboard.checks.verdict.verdict import Fit
from dashboard.checks.verdict.wording import km
from dashboard.views.figure.chart.labels import Lines, RowLabel, set_column
from dashboard.views.figure.chart.plot import APART, LIGHT, Plot, Tones, draw_axis
from dashboard.views.figure.pen.box import Box
from dashboard.views.figure.pen.pen import Pen
from dashboard.views.figure.pen.style import Stroke, TextStyle
from dashboard.views.figure.pen.text_block import Paragraph, set_block
from dashboard.views.interval_bands import StatedBand, extent, label_levels, stated_bands
from dashboard.views.wording.reading_row import reading_row

HEAD_IN = 0.42
LABEL_IN = 0.34
"""Height of the labels over the rows, and of each further level of them [in]."""

ROW_IN, LOW_ROW_IN = 0.34, 0.25
"""Height that a row wants, and the one below which it has one line [in]."""

AXIS_IN = 0.3
NAME_SHARE, OUTCOME_SHARE = 0.32, 0.2
"""Parts of the width beside the rows for what is read, and for whether it fits."""

BESIDE_IN = 0.11
CAP_IN = 0.04
"""Half the height of the caps that end a line [in]."""

LABEL_GAP_IN = 0.08
HATCH_IN = 0.04

NAME, BESIDE = TextStyle(9.0), TextStyle(7.5)
BAND_NAME = TextStyle(8.5)
KEY = TextStyle(6.6)

KEY_WORDS = (
    "Band: what the number states; the hedge widens it for the plain reading alone. Bar: computed, ends as points."
    " Thin line: ends anywhere within their radii. Filled, solid: fits. Open, dashed: does not fit. Hatched: a known"
    " measuring artefact. If off, *: only with the ends off their points."
)


FULL_SHADE, FAINT_SHADE = "57", "29"
"""How dense a band is, as the last two digits of a colour: the stated unit's, and any other's."""


def height_of_chart(pen: Pen, finding: Finding, width_in: float, row_in: float = ROW_IN) -> float:
    """Tell how high a chart of some width is with rows of some height [in]."""
    levels = _levels(pen, tuple(stated_bands(finding)), _span(finding), _plot_width(width_in))
    return HEAD_IN + LABEL_IN * max(levels) + _rows(finding) * row_in + AXIS_IN + _key_height(pen, width_in)


def draw_chart(pen: Pen, box: Box, finding: Finding, tones: Tones = LIGHT) -> None:
    """Draw the stated intervals as bands across each reading's interval; the finding needs a row that was tried.

    Thick: the ends taken as points. Thin: the ends anywhere within their radii. A reading that fits is a filled bar
    and a solid line, one that does not an open bar and a dashed line; the artefact is hatched and stands apart. Rows
    are as high as the box allows.
    """
    bands, span = tuple(stated_bands(finding)), _span(finding)
    levels = _levels(pen, bands, span, _plot_width(box.width))
    top = box.top - HEAD_IN - LABEL_IN * max(levels)
    key_in = _key_height(pen, box.width)
    row_in = (top - box.bottom - AXIS_IN - key_in) / _rows(finding)
    left = box.left + NAME_SHARE * box.width
    plot = Plot(Box(left, top - _rows(finding) * row_in, left + _plot_width(box.width), top), span, row_in)
    draw_axis(pen, plot, tones)
    for band, level in zip(bands, levels, strict=True):
        _draw_band(pen, plot, band, tones)
        _name_band(pen, box, plot, band, level, tones)
    for reading in finding.readings.computed:
        middle = plot.middle(finding, reading)
        _draw_row(pen, plot, middle, reading, finding, tones)
        if reading.artefact:
            rule = middle + (0.5 + APART / 2) * row_in
            pen.line([box.left, box.right], [rule, rule], Stroke(tones.rule, 0.8), 2)
    names = Box(box.left, plot.box.bottom, plot.box.left - BESIDE_IN, plot.box.top)
    outcomes = Box(plot.box.right + BESIDE_IN, plot.box.bottom, box.right, plot.box.top)
    readings = finding.readings.computed
    set_column(pen, [_read(r, plot.row(finding, r, names), tones) for r in readings], align="right")
    set_column(pen, [_judged(r, finding, plot.row(finding, r, outcomes), tones) for r in readings], align="left")
    set_block(pen, [_key(tones)], Box(box.left, box.bottom, box.right, box.bottom + key_in))


def _span(finding: Finding) -> Interval:
    return extent(finding.readings.computed, tuple(stated_bands(finding)))


def _rows(finding: Finding) -> float:
    readings = finding.readings.computed
    return len(readings) + APART * any(reading.artefact for reading in readings)


def _plot_width(width_in: float) -> float:
    return width_in * (1 - NAME_SHARE - OUTCOME_SHARE)


def _key(tones: Tones) -> Paragraph:
    return Paragraph(KEY_WORDS, TextStyle(KEY.size_pt, tones.muted))


def _key_height(pen: Pen, width_in: float) -> float:
    return pen.extent(pen.wrap(KEY_WORDS, KEY, width_in), KEY)[1]


def _levels(pen: Pen, bands: tuple[StatedBand, ...], span: Interval, width_in: float) -> tuple[int, ...]:
    widest = max(pen.width(words, TextStyle(BAND_NAME.size_pt, bold=True)) for band in bands for words in _words(band))
    return label_levels(bands, span, (widest + LABEL_GAP_IN) / width_in)


def _words(band: StatedBand) -> tuple[str, str]:
    return band.label, "as stated" if band.is_stated_unit else "other unit"


def _draw_band(pen: Pen, plot: Plot, band: StatedBand, tones: Tones) -> None:
    shade = tones.stated + (FULL_SHADE if band.is_stated_unit else FAINT_SHADE)
    below_plain = plot.box.top - plot.row_in
    foot = below_plain if band.plain_only else plot.box.bottom
    for interval, low, high in _stripes(band, plot.box, below_plain):
        left, right = plot.reach(interval)
        pen.rectangle(Box(left, low, right, high), shade, None, 1)
    if not band.is_stated_unit:
        for edge_km in (band.rounded.low_km, band.rounded.high_km):
            x = plot.x(edge_km)
            pen.line([x, x], [foot, plot.box.top], Stroke(tones.stated, 0.9, (3, 2)), 1.5)


def _stripes(band: StatedBand, box: Box, below_plain: float) -> Iterator[tuple[Interval, float, float]]:
    """Give what to shade, from where to where [in]: the hedge widens the plain reading's row alone."""
    yield band.hedged, below_plain, box.top
    if not band.plain_only:
        yield band.rounded, box.bottom, below_plain


def _name_band(pen: Pen, box: Box, plot: Plot, band: StatedBand, level: int, tones: Tones) -> None:
    lines, face = _words(band), TextStyle(BAND_NAME.size_pt, tones.stated, bold=band.is_stated_unit)
    width, height = pen.extent(lines, face)
    x = min(max(plot.x(band.centre_km(plot.span)), box.left + width / 2), box.right - width / 2)
    pen.write_lines(lines, x, plot.box.top + LABEL_GAP_IN + LABEL_IN * level + height, face, align="centre")


def _draw_row(pen: Pen, plot: Plot, middle: float, reading: Reading, finding: Finding, tones: Tones) -> None:
    fit = _fit(reading, finding)
    colour = tones.fits if fit and not reading.artefact else tones.fits_not
    if reading.artefact:
        bar = plot.bar(reading.with_radii, middle)
        pen.stroke(_hatching(bar), Stroke(colour, 0.7), 3)
    else:
        low, high = plot.x(reading.with_radii.low_km), plot.x(reading.with_radii.high_km)
        pen.line([low, high], [middle, middle], Stroke(colour, 1.4, None if fit else (3, 2)), 3)
        for x in (low, high):
            pen.line([x, x], [middle - CAP_IN, middle + CAP_IN], Stroke(colour, 1.0), 3)
        bar = plot.bar(reading.at_points, middle)
    pen.rectangle(bar, colour if fit and not reading.artefact else "none", Stroke(colour, 1.2), 4)


def _hatching(bar: Box) -> BaseGeometry:
    starts = np.arange(bar.left - bar.height, bar.right, HATCH_IN)
    lines = shapely.MultiLineString([[(x, bar.bottom), (x + bar.height, bar.top)] for x in starts])
    return shapely.clip_by_rect(lines, bar.left, bar.bottom, bar.right, bar.top)


def _fit(reading: Reading, finding: Finding) -> Fit | None:
    return next((f for f in finding.judgement.fits if f.reading is reading and f.with_radii), None)


def _read(reading: Reading, box: Box, tones: Tones) -> RowLabel:
    """Say what is read and what it computes to."""
    kind = ", artefact" if reading.artefact else ", plain reading" if reading.plain else ""
    ink = tones.muted if reading.artefact else tones.ink
    name, computed = reading.short.removesuffix(" (artefact)"), km(reading.nominal_km)
    lines = [
        (name, TextStyle(NAME.size_pt, ink, bold=reading.plain)),
        (f"{computed}{kind}", TextStyle(BESIDE.size_pt, tones.muted)),
    ]
    return RowLabel(box, lines, f"{name}, {computed}")


def _judged(reading: Reading, finding: Finding, box: Box, tones: Tones) -> RowLabel:
    """Say whether a reading fits, and on what condition."""
    fit = _fit(reading, finding)
    if reading.artefact or fit is None:
        words = "not counted" if reading.artefact else "does not fit"
        return RowLabel(box, [(words, TextStyle(NAME.size_pt, tones.fits_not))], words)
    words = "fits" if fit.unit == finding.judgement.fits[0].unit else f"fits in {fit.unit}"
    lines: Lines = [(words, TextStyle(NAME.size_pt, tones.fits, bold=True))]
    condition = reading_row(fit).condition
    if not condition:
        return RowLabel(box, lines, words)
    return RowLabel(box, [*lines, (condition, TextStyle(BESIDE.size_pt, tones.muted))], f"{words} *")
