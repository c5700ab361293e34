"""What a finding's figure says in words: what is stated and computed, the verdict, method, sources."""

from dataclasses import dataclass, replace

from dashboard.case.sources.citation import cite
from dashboard.checks.verdict.finding import Finding
from dashboard.checks.verdict.settle import settle
from dashboard.checks.verdict.wording import capital, describe_end, km
from dashboard.views.figure.pen.pen import Pen
from dashboard.views.figure.pen.style import BODY, BODY_BOLD, DEK, HEADING, INK, TITLE, TextStyle
from dashboard.views.figure.pen.text_block import Paragraph, small_print
from dashboard.views.figure.sheet.projection import Projection
from dashboard.views.figure.sheet.scene import Scene
from dashboard.views.map.content import convention_words
from dashboard.views.stamp import ATTRIBUTION, DISCLAIMER, stamp_line

ROOMY, ALONE = 1.3, 1.8
"""Letters beside a chart, and of words that stand alone, are this many times as large as in the report figure; they
shrink where there is no room."""


SQUEEZED = 0.8
"""A title that fits one line at this part of its size is set in one, rather than in two."""


@dataclass(frozen=True)
class Words:
    """Hold the paragraphs of head and panel, and of the foot's two columns."""

    head: list[Paragraph]
    panel: list[Paragraph]
    foot: tuple[list[Paragraph], list[Paragraph]]


def head_words(pen: Pen, scene: Scene, finding: Finding, title_pt: float, width_in: float) -> list[Paragraph]:
    """Set stated against computed, quote who states what, and give the verdict."""
    claim, case = finding.claim, scene.case
    start, end = (describe_end(resolved) for resolved in finding.ends)
    stated = (
        f"{case.source(claim.source).publisher} ({claim.source}, {claim.locator}) states “{claim.quantity.as_written}”"
        f" from {start} to {end}; origin: {claim.origin}."
    )
    verdict, why = finding.verdict.said_and_why
    return [
        Paragraph(headline(finding), _title_face(pen, headline(finding), title_pt, width_in)),
        Paragraph(stated, DEK, 0.05),
        Paragraph(f"Verdict: {verdict}{f' ({why})' if why else ''}.", TextStyle(DEK.size_pt, INK, bold=True), 0.04),
    ]


def _title_face(pen: Pen, title: str, title_pt: float, width_in: float) -> TextStyle:
    face = TextStyle(title_pt, TITLE.colour, bold=True)
    part = width_in / pen.width(title, face)
    return enlarged_face(face, part - 0.01) if SQUEEZED <= part < 1.0 else face


def headline(finding: Finding) -> str:
    """Set the number that is stated beside the one that is computed, without a judgement."""
    plain = finding.readings.plain
    computed = f"{plain.name.removeprefix('the ')} {km(plain.nominal_km)}, computed" if plain else "no computed number"
    stated = f"{finding.quantity.hedge} {finding.quantity.printed}".strip()
    return f"{finding.claim.id}: {stated} stated; {computed}"


def panel_words(finding: Finding) -> list[Paragraph]:
    """Give the number to use, the sentence, and what would settle the finding."""
    settled = settle(finding)
    words = [*_reported(finding), *(_section("WHAT WOULD SETTLE IT", settled) if settled else [])]
    return [enlarged(paragraph, ROOMY) for paragraph in words]


def undrawn_words(finding: Finding) -> list[Paragraph]:
    """Give the number to use and the sentence of a finding without map and chart, and say why it has none."""
    reason = finding.judgement.reason or "; ".join(finding.readings.untested) or "no reading of it was computed"
    why = f"No line is drawn and no interval is compared: {reason}."
    words = [*_reported(finding), *_section("WHY THERE IS NEITHER MAP NOR CHART", why)]
    return [enlarged(paragraph, ALONE) for paragraph in words]


def _reported(finding: Finding) -> list[Paragraph]:
    return [
        Paragraph("TO REPORT", HEADING),
        Paragraph(f"{capital(finding.number_to_use)}.", BODY_BOLD, 0.03),
        *_section("WHAT CAN BE SAID", finding.sentence),
    ]


def _section(heading: str, words: str) -> list[Paragraph]:
    return [Paragraph(heading, HEADING, 0.09), Paragraph(words, BODY, 0.03)]


def enlarged(paragraph: Paragraph, times: float) -> Paragraph:
    """Give a paragraph in larger letters, with more space above it."""
    return replace(paragraph, face=enlarged_face(paragraph.face, times), space_in=paragraph.space_in * times)


def enlarged_face(face: TextStyle, times: float) -> TextStyle:
    """Give a face in a larger size."""
    return replace(face, size_pt=round(face.size_pt * times, 1))


def foot_words(
    scene: Scene, finding: Finding, projection: Projection | None
) -> tuple[list[Paragraph], list[Paragraph]]:
    """Give method on the left; sources, boundaries, credits and the stamp on the right."""
    artefacts = [
        f" {capital(r.short)} {km(r.nominal_km)}: {r.method}." for r in finding.readings.computed if r.artefact
    ]
    drawn = f" Projection: {projection.words}." if projection else ""
    method = [f"Method. {finding.footnote}{''.join(artefacts)}{drawn}"]
    sources = dict.fromkeys([finding.claim.source, *(claim.source for claim in finding.same_origin)])
    cited = " ".join(f"{source}: {cite(scene.case.source(source))}" for source in sources)
    rest = [
        f"Sources. {cited}",
        f"{convention_words(scene.assessment)} {DISCLAIMER}",
        ATTRIBUTION,
        stamp_line(scene.assessment, scene.view),
    ]
    return small_print(method), small_print(rest)
