"""A briefing: one HTML file with the map, the findings and all that is needed to cite and to doubt them."""

import base64
import hashlib
import io
import json
import re
from collections.abc import Iterable, Mapping
from importlib.resources import files

import geopandas as gpd
import jinja2
from lxml import etree
from markupsafe import Markup, escape

from dashboard.case import Case
from dashboard.checks.assess import Assessment
from dashboard.checks.verdict.wording import capital
from dashboard.export.briefing.map import frame_map, narrow
from dashboard.export.briefing.parts import (
    cite_sources,
    day_parts,
    finding_parts,
    relation_sections,
    shown_layers,
    to_address,
)
from dashboard.export.content import report_words
from dashboard.export.content.job import Job
from dashboard.export.content.legible import legible
from dashboard.export.content.selection import select
from dashboard.export.picture.drawing import draw_by
from dashboard.export.picture.png import png_bytes
from dashboard.export.stamp.fields import text_fields
from dashboard.geodesy.ground.backdrop import Backdrop
from dashboard.views.figure import SLIDE, draw_figure
from dashboard.views.figure.report.words import leg_line
from dashboard.views.stamp import ATTRIBUTION, DISCLAIMER
from dashboard.views.view import View
from dashboard.views.wording.day_report import report_day
from dashboard.views.wording.derived import MOST_SHOWN, count_left_out
from dashboard.views.wording.direction import isolate
from dashboard.views.wording.reading_row import HEADINGS
from dashboard.views.wording.short import day_words, length_words, weekday_words

FIGURE_DPI = 110
"""Resolution of the figure that a briefing prints [px per in]: a file of 3 MB has room for no more."""

STAMP = "waybill-stamp"
"""Name of the meta element that carries the stamp as JSON."""

WEB = files("dashboard") / "web"
SCRIPT_TEXT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_BETWEEN_TAGS = re.compile(r"(?<=>)(?<!<title>)(?<!<script>)[^<>]+(?=<)")


def in_single_quotes(document: str) -> Markup:
    """Write a document as an attribute in single quotes: of the double ones it has tens of thousands."""
    return Markup(str(escape(document)).replace("&#34;", '"'))  # noqa: S704 (escaped)


TEMPLATES = jinja2.Environment(
    loader=jinja2.PackageLoader("dashboard", "web/briefing"),
    autoescape=True,
    undefined=jinja2.StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
TEMPLATES.filters.update(
    capitalised=capital,
    day=day_words,
    in_single_quotes=in_single_quotes,
    weekday=weekday_words,
    kilometers=length_words,
    headline=report_words.headline,
    position=report_words.position_headline,
)


def to_briefing(
    assessment: Assessment,
    frame: gpd.GeoDataFrame,
    view: View,
    backdrop: Backdrop,
    figure_png: bytes,
    stamp: Mapping[str, str],
) -> str:
    """Write the briefing of a view; the same inputs give the same text.

    Parameters
    ----------
    frame
        Every dated feature, not only those of the view's days: the map has its own slider.
    figure_png
        The static figure, which stands for the map on paper.
    """
    case = assessment.case
    selection = select(assessment, view.claims)
    narrowed = narrow(assessment, view)
    framed = frame_map(narrowed, frame, view, selection, backdrop)
    code = _read("bundled/briefing.js")
    written = TEMPLATES.get_template(
        "briefing.html"
    ).render(
        policy=_write_policy([code, *SCRIPT_TEXT.findall(framed.document)]),
        stamp_name=STAMP,
        stamp_json=json.dumps(dict(stamp)),
        stamp_lines=_stamp_lines(stamp),
        style=_trusted("briefing/briefing.css", "briefing/paper.css"),
        code=Markup(code),  # noqa: S704 (our own file)
        title=case.title,
        dek=report_words.dek(assessment, selection, view),
        view=view,
        map=framed,
        figure=to_address(figure_png, "image/png"),
        figure_words=report_words.figure_words(assessment, view),
        selection=selection,
        findings=finding_parts(selection),
        reading_headings=HEADINGS,
        layers=shown_layers(assessment, frame, view),
        days=day_parts(narrowed.case, view),
        opening=report_day(narrowed.case, view.first),
        doubts=[doubt for leg_route in assessment.routes for doubt in leg_route.doubts],
        leg_lines=_leg_lines(assessment, case, frozenset(each.leg_id for each in selection.feasibility)),
        band=assessment.band if "band" in view.layers else None,
        compared=selection.comparisons[:MOST_SHOWN],
        compared_left=count_left_out(selection.comparisons, selection.claims),
        sections=relation_sections(narrowed.case, selection),
        sources=cite_sources(selection),
        nothing_related=report_words.NOTHING_RELATED,
        verdicts=report_words.VERDICTS,
        limits=report_words.LIMITS,
        boundaries=report_words.boundaries(assessment),
        disclaimer=DISCLAIMER,
        attribution=ATTRIBUTION,
        colophon=report_words.colophon(assessment),
    )
    return legible(_isolate(written))


def make(job: Job) -> bytes:
    """Make the briefing that a recipe asks for."""
    material = job.material
    figure = png_bytes(draw_by(draw_figure, job, SLIDE, FIGURE_DPI), {})
    return to_briefing(material.assessment, material.frame, job.view, material.backdrop, figure, job.stamp).encode()


def read_stamp(content: bytes) -> dict[str, str]:
    """Read the stamp that a briefing carries; empty where there is none, whatever the bytes are."""
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True)
    try:
        carriers = etree.parse(io.BytesIO(content), parser).iter("meta")
        fields = json.loads(next((meta.get("content", "") for meta in carriers if meta.get("name") == STAMP), "{}"))
    except (etree.LxmlError, ValueError, AssertionError, RecursionError):
        return {}
    return text_fields(fields)


def _isolate(written: str) -> str:
    """Put each right-to-left stretch of the texts between a page's tags into an element that isolates it."""
    return _BETWEEN_TAGS.sub(lambda found: isolate(found[0], "<bdi>", "</bdi>"), written)


def _write_policy(scripts: Iterable[str]) -> str:
    """Forbid every request, and every script but those given: the map's frame inherits the policy."""
    hashes = " ".join(f"'sha256-{_hash(text)}'" for text in scripts)
    return (
        f"default-src 'none'; script-src {hashes}; style-src 'unsafe-inline'; img-src data:;"
        " base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")


def _stamp_lines(stamp: Mapping[str, str]) -> list[tuple[str, str]]:
    """List the fields that a reader is shown, their names in words; the recipe is for machines alone."""
    return [
        (key.removeprefix("Waybill-").replace("-", " ").capitalize(), value)
        for key, value in stamp.items()
        if key.startswith("Waybill-") and key != "Waybill-Recipe"
    ]


def _leg_lines(assessment: Assessment, case: Case, kept: frozenset[str]) -> list[str]:
    """Say of each leg kept how long it is and how its path was found."""
    lines = []
    for leg_route in assessment.routes:
        if leg_route.leg.id in kept:
            method = f" {leg_route.route.method[:1].upper()}{leg_route.route.method[1:]}." if leg_route.route else ""
            lines.append(f"{leg_line(leg_route, case)}{method}")
    return lines


def _trusted(*names: str) -> Markup:
    """Give style sheets of our own as they are."""
    return Markup("\n".join(_read(name) for name in names))  # noqa: S704


def _read(name: str) -> str:
    return (WEB / name).read_text(encoding="utf-8")
