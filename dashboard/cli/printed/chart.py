"""The interval chart of a finding in letters, for a terminal: what is stated above what each reading computes to."""

from dashboard.checks.stated.tolerance import Interval
from dashboard.checks.verdict.finding import Finding
from dashboard.views.interval_bands import StatedBand, extent, stated_bands

AXIS_CELLS = 44
"""Letters across the axis."""

NAME_CELLS = 26


def text_chart(finding: Finding) -> str:
    """Draw a row for each unit's stated interval and each reading's; empty where there is no reading.

    ``▒`` a stated interval, ``━`` a reading that fits, ``─`` one that does not, ``┿`` or ``┼`` its computed distance.
    """
    readings = finding.readings.computed
    bands = tuple(stated_bands(finding)) if readings else ()
    if not bands:
        return ""
    span = extent(readings, bands)
    fitting = {fit.reading.id for fit in finding.judgement.fits if fit.with_radii and fit.unit == finding.quantity.unit}
    rows = [_axis(span), *(_band(band, span) for band in bands)]
    for reading in readings:
        fits = reading.id in fitting
        cells = _fill(reading.with_radii, span, "━" if fits else "─")
        cells[_cell(reading.nominal_km, span)] = "┿" if fits else "┼"
        rows.append(_row(reading.short, cells))
    return "\n".join(row.rstrip() for row in rows)


def _axis(span: Interval) -> str:
    cells = [" "] * (AXIS_CELLS + 12)
    for quarter in range(5):
        at_km = span.low_km + (span.high_km - span.low_km) * quarter / 4
        label = f"{at_km:,.0f}" + (" km" if quarter == 4 else "")
        start = max(0, _cell(at_km, span) - len(f"{at_km:,.0f}") // 2)
        cells[start : start + len(label)] = label
    return _row("", cells)


def _band(band: StatedBand, span: Interval) -> str:
    return _row(f"stated, {band.label}", _fill(band.hedged, span, "▒"))


def _fill(interval: Interval, span: Interval, mark: str) -> list[str]:
    first, last = _cell(interval.low_km, span), _cell(interval.high_km, span)
    return [mark if first <= cell <= last else " " for cell in range(AXIS_CELLS)]


def _cell(at_km: float, span: Interval) -> int:
    share = (min(max(at_km, span.low_km), span.high_km) - span.low_km) / (span.high_km - span.low_km)
    return min(AXIS_CELLS - 1, int(share * AXIS_CELLS))


def _row(name: str, cells: list[str]) -> str:
    shown = name if len(name) < NAME_CELLS else f"{name[: NAME_CELLS - 2]}…"
    return f"{shown:<{NAME_CELLS}}{''.join(cells)}"
