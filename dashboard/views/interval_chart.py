"""A small chart of what is stated against what each reading computes to."""

import io
import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, MaxNLocator

from dashboard.case.units import LengthUnit
from dashboard.checks.finding import Finding
from dashboard.checks.reading import Reading
from dashboard.checks.tolerance import Interval
from dashboard.checks.verdict import Fit
from dashboard.checks.wording import km
from dashboard.views.figure.style import FITS, FITS_NOT, INK, STATED
from dashboard.views.interval_bands import Band, extent, label_levels, stated_bands

WIDTH_IN = 7.6
HEAD_IN = 0.5
LABEL_IN = 0.34
ROW_IN = 0.34
FOOT_IN = 0.72
NAME_IN = 2.2
OUTCOME_IN = 1.55

LONGEST_NAME = 28
"""Letters that stand beside the axes at full size; a longer name is set smaller."""

FONT = "DejaVu Sans"
NARROWEST = 0.006
"""The least width of a bar, as a part of the axis, so that an exact distance is seen."""


@dataclass(frozen=True)
class Tones:
    """Hold the colours that change with the page's background."""

    ink: str
    muted: str
    rule: str
    fits: str
    fits_not: str
    stated: str


LIGHT = Tones(INK, "#53606a", "#c9d0d5", FITS, FITS_NOT, STATED)
DARK = Tones("#eef2f4", "#b3bec6", "#55616a", "#2fbf95", "#a9b1b7", "#ee7a2e")
"""The same two Okabe-Ito hues, lightened where they would be dim on a dark page."""


def interval_chart(finding: Finding, *, dark: bool = False) -> Figure | None:
    """Draw the stated intervals as bands across each reading's interval; None where there is no reading.

    Thick: the ends taken as points. Thin: the ends anywhere within their radii. A reading that fits is a filled bar
    and a solid line, one that does not an open bar and a dashed line; the artefact is hatched and stands apart.
    """
    readings = finding.readings.computed
    if not finding.judgement.fits:
        return None
    tones = DARK if dark else LIGHT
    apart = any(r.artefact for r in readings)
    rows_in = ROW_IN * (len(readings) + 0.45 * apart)
    bands = tuple(stated_bands(finding))
    span = extent(readings, bands)
    levels = label_levels(bands, span)
    height_in = HEAD_IN + LABEL_IN * max(levels) + rows_in + FOOT_IN
    figure = Figure(figsize=(WIDTH_IN, height_in), dpi=100)
    figure.patch.set_alpha(0.0)
    width = WIDTH_IN - NAME_IN - OUTCOME_IN
    axes = figure.add_axes((NAME_IN / WIDTH_IN, FOOT_IN / height_in, width / WIDTH_IN, rows_in / height_in))
    bottom = len(readings) - 0.5 + 0.45 * apart
    _frame(axes, span, bottom, tones)
    _draw_bands(axes, bands, levels, bottom, tones)
    for n, reading in enumerate(readings):
        _draw_row(axes, n + 0.45 * reading.artefact, reading, finding.judgement.fits, tones)
    if apart:
        axes.axhline(bottom - 1.22, color=tones.rule, linewidth=0.8, xmin=-0.8, xmax=1.5, clip_on=False)
    _write_key(figure, tones)
    return figure


def chart_svg(finding: Finding, *, dark: bool) -> str:
    """Write a finding's chart as SVG, the same bytes for the same finding; empty where there is no chart."""
    figure = interval_chart(finding, dark=dark)
    if figure is None:
        return ""
    drawn = io.StringIO()
    with mpl.rc_context({"svg.hashsalt": "waybill", "svg.fonttype": "path", "hatch.linewidth": 0.7}):
        figure.savefig(drawn, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
    return drawn.getvalue()


def _frame(axes: Axes, span: Interval, bottom: float, tones: Tones) -> None:
    axes.set_xlim(span.low_km, span.high_km)
    axes.set_ylim(bottom, -0.5)
    axes.patch.set_alpha(0.0)
    axes.set_yticks([])
    for side in ("left", "right", "top"):
        axes.spines[side].set_visible(False)
    axes.spines["bottom"].set_color(tones.muted)
    axes.xaxis.set_major_locator(MaxNLocator(5, steps=[1, 2, 5, 10]))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda tick, _: f"{tick:,.0f} km" if tick >= 10 else f"{tick:g} km"))
    axes.tick_params(axis="x", colors=tones.muted, labelsize=8, labelfontfamily=FONT, length=3)


def _draw_bands(axes: Axes, bands: tuple[Band, ...], levels: tuple[int, ...], bottom: float, tones: Tones) -> None:
    span = Interval(*axes.get_xlim())
    for band, level in zip(bands, levels, strict=True):
        below_plain = 1 - 1 / (bottom + 0.5)
        foot = below_plain if band.plain_only else 0.0
        shade = 0.34 if band.is_stated_unit else 0.16
        for interval, low, high in _stripes(band, foot, below_plain):
            right_km = min(interval.high_km, span.high_km)
            axes.axvspan(interval.low_km, right_km, low, high, color=tones.stated, alpha=shade, linewidth=0)
        if not band.is_stated_unit:
            for edge_km in (band.rounded.low_km, band.rounded.high_km):
                axes.axvline(edge_km, foot, 1.0, color=tones.stated, linewidth=0.9, dashes=(3, 2))
        axes.annotate(
            f"{band.label}\n{'as stated' if band.is_stated_unit else 'other unit'}",
            (band.centre_km(span), -0.5),
            xytext=(0, 4 + 72 * LABEL_IN * level),
            textcoords="offset points",
            ha="center",
            va="bottom",
            fontsize=8.5,
            family=FONT,
            weight="bold" if band.is_stated_unit else "normal",
            color=tones.stated,
        )


def _stripes(band: Band, foot: float, below_plain: float) -> Iterator[tuple[Interval, float, float]]:
    """Give what to shade, from where to where up the axes: the hedge widens the plain reading's row alone."""
    yield band.hedged, below_plain, 1.0
    if foot < below_plain:
        yield band.rounded, foot, below_plain


def _draw_row(axes: Axes, y: float, reading: Reading, fits: tuple[Fit, ...], tones: Tones) -> None:
    fit = next((f for f in fits if f.reading is reading and f.with_radii), None)
    colour = tones.fits if fit and not reading.artefact else tones.fits_not
    low_km, high_km = axes.get_xlim()
    with_radii, at_points = reading.with_radii, reading.at_points
    axes.plot(
        [with_radii.low_km, with_radii.high_km],
        [y, y],
        color=colour,
        linewidth=0.0 if reading.artefact else 1.4,
        linestyle="-" if fit else (0, (3, 2)),
        marker="|",
        markersize=6,
        zorder=3,
    )
    drawn = with_radii if reading.artefact else at_points
    width_km = max(drawn.high_km - drawn.low_km, NARROWEST * (high_km - low_km))
    left_km = (drawn.low_km + drawn.high_km - width_km) / 2
    bar = axes.barh(y, width_km, left=left_km, height=0.42, zorder=4)[0]
    bar.set(facecolor=colour if fit and not reading.artefact else "none", edgecolor=colour, linewidth=1.2)
    if reading.artefact:
        bar.set(hatch="//////")
    write = partial(_write, axes, y, colours=(tones.muted if reading.artefact else tones.ink, tones.muted))
    kind = ", artefact" if reading.artefact else ", plain reading" if reading.plain else ""
    write((reading.short.removesuffix(" (artefact)"), f"{km(reading.nominal_km)}{kind}"), bold=reading.plain)
    outcome = _outcome(reading, fit, fits[0].unit)
    _write(axes, y, outcome, colours=(colour, tones.muted), bold=fit is not None and not reading.artefact, beside=1.0)


def _write(
    axes: Axes, y: float, lines: tuple[str, str], *, colours: tuple[str, str], bold: bool, beside: float = 0.0
) -> None:
    """Write one line or two beside the axes: to their left at 0, to their right at 1."""
    drops = (-0.2, 0.2) if lines[1] else (0.0, 0.0)
    for words, colour, drop, size_pt, heavy in zip(lines, colours, drops, (9.0, 7.5), (bold, False), strict=True):
        axes.annotate(
            words,
            (beside, y + drop),
            xycoords=axes.get_yaxis_transform(),
            xytext=(8 if beside else -8, 0),
            textcoords="offset points",
            ha="left" if beside else "right",
            va="center",
            fontsize=size_pt * min(1.0, LONGEST_NAME / max(len(words), 1)),
            family=FONT,
            weight="bold" if heavy else "normal",
            color=colour,
            annotation_clip=False,
            parse_math=False,
        )


def _outcome(reading: Reading, fit: Fit | None, stated_unit: LengthUnit) -> tuple[str, str]:
    if reading.artefact:
        return "not counted", ""
    if fit is None:
        return "does not fit", ""
    words = "fits" if fit.unit == stated_unit else f"fits in {fit.unit}"
    return words, "" if fit.only_if_km is None else f"if {math.ceil(fit.only_if_km):,} km or more off"


def _write_key(figure: Figure, tones: Tones) -> None:
    words = (
        "Band: what the number states; the hedge widens it for the plain reading alone."
        "  Bar: computed, ends as points.  Thin line: ends\nanywhere within their radii."
        "  Filled, solid: fits.  Open, dashed: does not fit.  Hatched: a known measuring artefact."
    )
    figure.text(0.012, 0.05, words, fontsize=6.6, family=FONT, color=tones.muted, va="bottom", linespacing=1.35)
