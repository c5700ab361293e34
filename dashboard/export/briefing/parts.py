"""What a briefing holds beside its map, in words and pictures, ready to be set: no rule of a case is decided here."""

import base64
import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

import geopandas as gpd

from dashboard.case import Case
from dashboard.case.sources.citation import cite
from dashboard.case.sources.source import Source
from dashboard.checks.assess import Assessment
from dashboard.checks.days.band import DayExtent
from dashboard.checks.verdict.finding import Finding
from dashboard.checks.verdict.sensitivity import Factor, sensitivity
from dashboard.checks.verdict.settle import settle
from dashboard.checks.verdict.wording import interval_words, km
from dashboard.export.content.described import Described, describe
from dashboard.export.content.feature_words import days_words
from dashboard.export.content.legible import legible
from dashboard.export.content.selection import Selection
from dashboard.views.features.frame import on_view
from dashboard.views.figure.chart.interval_chart import chart_svg, chart_words
from dashboard.views.layer import LAYERS
from dashboard.views.view import View
from dashboard.views.wording.day_report import CLOSE_DAYS, DayReport, report_day
from dashboard.views.wording.derived import Section, derive_sections
from dashboard.views.wording.reading_row import ReadingRow, reading_row
from dashboard.views.wording.short import length_words

MOST_DAYS = 100
"""A longer window is not told day by day where nothing is reported."""

WEB = ("https://", "http://")


@dataclass(frozen=True)
class FindingPart:
    """Hold one finding as it is set; the charts are addresses of data, empty where there is no reading."""

    finding: Finding
    stated_km: str
    computed: str
    chart: str
    dark_chart: str
    chart_words: str
    rows: tuple[ReadingRow, ...]
    factors: tuple[Factor, ...]
    settling: str


@dataclass(frozen=True)
class ShownFeature:
    """Hold one feature of the map as a row of its table."""

    name: str
    days: str
    basis: str
    note: str
    claims: tuple[str, ...]


@dataclass(frozen=True)
class ShownLayer:
    """Hold what the map shows of one layer."""

    name: str
    features: tuple[ShownFeature, ...]


@dataclass(frozen=True)
class DayPart:
    """Hold what is reported for a day, or that nothing is for several, and whether the view shows one of them.

    Parameters
    ----------
    numbers
        Which days of the window these are, in words.
    """

    report: DayReport
    last: dt.date
    numbers: str
    is_shown: bool


@dataclass(frozen=True)
class TextPiece:
    """Hold a piece of a text, with the address it leads to or none."""

    text: str
    address: str = ""


@dataclass(frozen=True)
class CitedSource:
    """Hold a source with its citation in pieces."""

    source: Source
    pieces: tuple[TextPiece, ...]


def finding_parts(selection: Selection) -> tuple[FindingPart, ...]:
    """Lay out every finding of a selection, its chart drawn for a light and for a dark page."""
    return tuple(_finding_part(finding) for finding in selection.findings)


def shown_layers(assessment: Assessment, frame: gpd.GeoDataFrame, view: View) -> tuple[ShownLayer, ...]:
    """List what the map shows on the days of a view, layer by layer; a layer of which nothing is shown is left out."""
    described = tuple(describe(assessment, on_view(frame, view)))
    extents = {extent.day: extent for extent in assessment.band.extents} if assessment.band else {}
    layers = (
        ShownLayer(layer.title, tuple(_shown_feature(one, extents) for one in described if one.layer == layer.id))
        for layer in LAYERS.values()
    )
    return tuple(layer for layer in layers if layer.features)


def day_parts(case: Case, view: View) -> tuple[DayPart, ...]:
    """Report every day of a case; in a window of more than `MOST_DAYS`, days without a report are told together."""
    return tuple(_day_part(case, view, first, last) for first, last in _day_spans(case))


def _day_spans(case: Case) -> Iterator[tuple[dt.date, dt.date]]:
    days = case.days
    if len(days) <= MOST_DAYS:
        yield from zip(days, days, strict=True)
        return
    short = [event.dates for event in case.events if event.dates.day_count <= CLOSE_DAYS]
    reported = {day for dates in short for day in dates.days()}
    for has_report, grouped in groupby(days, key=reported.__contains__):
        span = tuple(grouped)
        yield from zip(span, span, strict=True) if has_report else [(span[0], span[-1])]


def _day_part(case: Case, view: View, first: dt.date, last: dt.date) -> DayPart:
    start = case.window.earliest_start
    numbers = [f"{(day - start).days + 1:,}" for day in dict.fromkeys((first, last))]
    of = f"{'day' if first == last else 'days'} {' to '.join(numbers)} of {case.window.day_count:,}"
    return DayPart(report_day(case, first), last, of, first <= view.last and view.first <= last)


def relation_sections(case: Case, selection: Selection) -> tuple[Section, ...]:
    """Gather origins, links and the order of dates among the claims of a selection."""
    return derive_sections(case.model_copy(update={"claims": selection.claims}))


def cite_sources(selection: Selection) -> tuple[CitedSource, ...]:
    """Cite every source in full, its addresses as links."""
    return tuple(
        CitedSource(source, tuple(link_addresses(cite(source), (source.url, source.archive_url))))
        for source in selection.sources
    )


def link_addresses(text: str, addresses: tuple[str, ...]) -> Iterator[TextPiece]:
    """Cut a text where an address of the web stands in it; an address of another kind stays plain text."""
    known = sorted({address for address in addresses if address.startswith(WEB)}, key=len, reverse=True)
    if not known:
        yield TextPiece(text)
        return
    for piece in re.split(f"({'|'.join(map(re.escape, known))})", text):
        if piece:
            yield TextPiece(piece, piece if piece in known else "")


def to_address(content: bytes, media_type: str) -> str:
    """Write a picture as an address that holds it whole."""
    return f"data:{media_type};base64,{base64.b64encode(content).decode('ascii')}"


def _finding_part(finding: Finding) -> FindingPart:
    plain, stated = finding.readings.plain, finding.judgement.stated
    return FindingPart(
        finding=finding,
        stated_km=interval_words(stated) if stated else "",
        computed=km(plain.nominal_km) if plain else "not computed",
        chart=_draw(finding, dark=False),
        dark_chart=_draw(finding, dark=True),
        chart_words=chart_words(finding),
        rows=tuple(reading_row(fit) for fit in finding.judgement.fits),
        factors=sensitivity(finding),
        settling=settle(finding),
    )


def _draw(finding: Finding, *, dark: bool) -> str:
    drawn = chart_svg(finding, dark=dark)
    return to_address(legible(drawn).encode("utf-8"), "image/svg+xml") if drawn else ""


def _shown_feature(one: Described, extents: Mapping[dt.date, DayExtent]) -> ShownFeature:
    """Lay out a row; what every day's extent rests on stands once, with the route, and not in each row again."""
    extent = extents.get(one.first_day) if one.layer == "band" and one.first_day else None
    span = f"From {length_words(extent.low_m)} to {length_words(extent.high_m)} along the route" if extent else ""
    return ShownFeature(
        name=one.name,
        days=days_words(one) or "every day",
        basis=one.basis,
        note=f"{span}; what this rests on is listed with the route." if span else one.note,
        claims=one.claims,
    )
