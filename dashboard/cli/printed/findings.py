"""Findings and comparisons as a terminal shows them."""

from collections import Counter
from collections.abc import Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from dashboard.checks.assess import Assessment
from dashboard.checks.ends.end import PlaceEnd, ResolvedEnd
from dashboard.checks.typed.bulk import CheckedClaim
from dashboard.checks.verdict.finding import Finding
from dashboard.checks.verdict.position import PositionFinding
from dashboard.checks.verdict.sensitivity import sensitivity
from dashboard.checks.verdict.settle import settle
from dashboard.cli.printed.chart import text_chart
from dashboard.export.content.end_json import end_words
from dashboard.views.wording.derived import MOST_SHOWN, count_left_out, derive_sections
from dashboard.views.wording.reading_row import reading_row


def print_findings(assessment: Assessment, out: Console) -> None:
    """Print every finding of a case, distances first."""
    for finding in assessment.findings:
        print_finding(finding, out)
    for position in assessment.positions:
        print_position(position, out)


def print_finding(finding: Finding, out: Console) -> None:
    """Print a finding as its page shows it: readings, chart, words, what moves the verdict and what would settle it."""
    title = f"{finding.claim.id}: {finding.verdict.shown}"
    out.print(title, style="bold", markup=False, highlight=False)
    if finding.judgement.fits:
        out.print(_readings_table(finding))
        _say(f"{text_chart(finding)}\n", out, wrap=False)
    _say(finding.sentence, out)
    for factor in sensitivity(finding):
        _say(f"- {factor.sentence}", out)
    _say(f"What would settle it: {settle(finding)}", out)
    _say(f"Number to use: {finding.number_to_use}.", out)
    out.print(finding.footnote, style="dim", markup=False, highlight=False)
    out.print()


def _readings_table(finding: Finding) -> Table:
    table = Table(box=SIMPLE_HEAD, padding=(0, 1, 0, 0))
    for column in ("reading", "km", "with radii", "as", "stated km", "off by", "fits"):
        table.add_column(column, overflow="fold")
    for fit in finding.judgement.fits:
        row = reading_row(fit)
        cells = (row.reading, row.computed, row.with_radii_brief, row.unit, row.stated_brief, row.off_by, row.fits)
        table.add_row(*(Text(cell) for cell in cells))
    return table


def print_position(position: PositionFinding, out: Console) -> None:
    """Print what follows for a direction, a duration or a nearness."""
    title = f"{position.claim.id}, {position.claim.kind.value}: {position.verdict.shown}"
    out.print(title, style="bold", markup=False, highlight=False)
    _say(position.sentence, out)
    out.print(position.footnote, style="dim", markup=False, highlight=False)
    out.print()


def print_ends(ends: tuple[ResolvedEnd, ResolvedEnd], out: Console) -> None:
    """Print which place each end of a typed statement was taken for."""
    for word, end in zip(("From", "To"), ends, strict=True):
        _say(f"{word} {end_words(end)}.", out)
    out.print()


def print_checked(rows: Sequence[CheckedClaim], out: Console) -> None:
    """Print a line for each statement of a table, and how many there are of each verdict."""
    table = Table(box=SIMPLE_HEAD, padding=(0, 1, 0, 0))
    for column in ("id", "from", "to", "stated", "computed", "verdict", "best reading"):
        table.add_column(column, overflow="fold")
    verdicts: Counter[str] = Counter()
    for row in rows:
        finding = row.checked.finding
        ends = (row.claim.id, row.claim.start, row.claim.end)
        if finding is not None:
            verdicts[finding.verdict.shown] += 1
            table.add_row(*(Text(cell) for cell in (*ends, *_distance_cells(finding))))
        for position in row.checked.positions:
            verdicts[position.verdict.shown] += 1
            line = "" if position.line is None else f"{position.line.distance_m / 1000:,.1f} km"
            cells = (*ends, position.claim.kind.value, line, position.verdict.shown, "")
            table.add_row(*(Text(cell) for cell in cells))
    out.print(table)
    for row in rows:
        for end in row.checked.ends:
            if isinstance(end, PlaceEnd) and end.found and end.found.taken:
                _say(f"{row.claim.id}: {end.found.taken}.", out)
    counted = ", ".join(f"{count} {verdict}" for verdict, count in verdicts.most_common())
    _say(f"Statements checked: {len(rows)} ({counted or 'none'}).", out)


def _distance_cells(finding: Finding) -> tuple[str, str, str, str]:
    best = finding.best
    computed = f"{best.reading.nominal_km:,.1f} km" if best else "none"
    fits = "" if best is None else "" if best.with_radii else ", does not fit"
    named = f"{best.reading.short} in {best.unit}{fits}" if best else finding.judgement.reason
    return finding.claim.quantity.as_written, computed, finding.verdict.shown, named


def _say(words: str, out: Console, *, wrap: bool = True) -> None:
    out.print(words, markup=False, highlight=False, no_wrap=not wrap, overflow="ignore" if not wrap else None)


def print_comparisons(assessment: Assessment, out: Console) -> None:
    """Print every two claims compared, whom each quantity goes back to, and the order of what is dated."""
    table = Table(title="Claims against each other", title_justify="left", title_style="bold")
    for column in ("claims", "relation", "origins"):
        table.add_column(column, no_wrap=True)
    table.add_column("reason", overflow="fold")
    for comparison in assessment.comparisons[:MOST_SHOWN]:
        origins = "1" if comparison.one_origin else "2"
        claims = f"{comparison.first.id}, {comparison.second.id}"
        table.add_row(*(Text(cell) for cell in (claims, comparison.relation.value, origins, comparison.reason)))
    out.print(table)
    if left := count_left_out(assessment.comparisons, assessment.case.claims):
        _say(f"And {left:,} more pairs of claims about one quantity.", out)
    for section in derive_sections(assessment.case):
        out.print(f"\n{section.title}", style="bold", highlight=False)
        for sentence in section.sentences:
            out.print(sentence, markup=False, highlight=False)
