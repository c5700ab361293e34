"""Findings and comparisons as a terminal shows them."""

import math

from rich.console import Console
from rich.table import Table
from rich.text import Text

from dashboard.checks.assess import Assessment
from dashboard.checks.settle import settle
from dashboard.checks.tolerance import Interval
from dashboard.views.derived import derive_sections


def print_findings(assessment: Assessment, out: Console) -> None:
    """Print a table of readings for every finding, its sentence, the number to use and the footnote."""
    for finding in assessment.findings:
        table = Table(title=f"{finding.claim.id}: {finding.verdict.shown}", title_justify="left", title_style="bold")
        for column in ("reading", "km computed", "with uncertainty", "as", "km stated", "fits"):
            table.add_column(column, overflow="fold")
        for fit in finding.judgement.fits:
            fits = (
                "no" if not fit.with_radii else "yes" if fit.only_if_km is None else f"if ≥ {fit.only_if_km:.1f} km off"
            )
            name = f"{fit.reading.short}, plain" if fit.reading.plain else fit.reading.short
            table.add_row(
                name,
                f"{fit.reading.nominal_km:,.1f}",
                _compact(fit.reading.with_radii),
                fit.unit,
                _compact(fit.stated),
                fits,
            )
        out.print(table)
        out.print(finding.sentence, markup=False, highlight=False)
        out.print(f"What would settle it: {settle(finding)}", markup=False, highlight=False)
        out.print(f"Number to use: {finding.number_to_use}.", markup=False, highlight=False)
        out.print(finding.footnote, style="dim", markup=False, highlight=False)
        out.print()


def print_comparisons(assessment: Assessment, out: Console) -> None:
    """Print every two claims compared, whom each quantity goes back to, and the order of what is dated."""
    table = Table(title="Claims against each other", title_justify="left", title_style="bold")
    for column in ("claims", "relation", "origins"):
        table.add_column(column, no_wrap=True)
    table.add_column("reason", overflow="fold")
    for comparison in assessment.comparisons:
        origins = "1" if comparison.one_origin else "2"
        claims = f"{comparison.first.id}, {comparison.second.id}"
        table.add_row(*(Text(cell) for cell in (claims, comparison.relation.value, origins, comparison.reason)))
    out.print(table)
    for section in derive_sections(assessment.case):
        out.print(f"\n{section.title}", style="bold", highlight=False)
        for sentence in section.sentences:
            out.print(sentence, markup=False, highlight=False)


def _compact(interval: Interval) -> str:
    high = "∞" if math.isinf(interval.high_km) else f"{interval.high_km:,.1f}"
    return f"{interval.low_km:,.1f}–{high}"
