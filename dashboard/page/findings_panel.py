"""The table of stated against computed, and the readings of the chosen finding."""

import math
from typing import Literal

import streamlit as st

from dashboard.case import Quantity
from dashboard.case.units import km_range
from dashboard.checks.assess import Assessment
from dashboard.checks.finding import Finding
from dashboard.checks.position import PositionFinding
from dashboard.checks.verdict import Fit, Verdict
from dashboard.checks.wording import interval_words
from dashboard.export.report_words import headline
from dashboard.page.plain_text import escape
from dashboard.page.sensitivity_panel import show_chart, show_sensitivity

BADGES: dict[Verdict, tuple[Literal["red", "orange", "blue", "green", "gray"], str]] = {
    Verdict.SUPPORTED: ("green", "check_circle"),
    Verdict.COMPATIBLE: ("blue", "join"),
    Verdict.UNIT_SUSPECT: ("orange", "straighten"),
    Verdict.NOT_SUPPORTED: ("red", "block"),
    Verdict.IMPOSSIBLE: ("red", "dangerous"),
    Verdict.UNDETERMINED: ("gray", "help"),
}


def choose_verdicts(assessment: Assessment) -> frozenset[Verdict]:
    """List the findings with their verdicts, to be narrowed to some; give the verdicts kept."""
    present = [verdict for verdict in Verdict if any(f.verdict is verdict for f in assessment.findings)]
    kept = present
    if len(present) > 1:
        picked = st.pills(
            "Verdicts",
            present,
            format_func=lambda verdict: Verdict(verdict).shown,
            selection_mode="multi",
            key="verdicts",
        )
        kept = [Verdict(verdict) for verdict in picked] or present
    for finding in assessment.findings:
        if finding.verdict in kept:
            colour, icon = BADGES[finding.verdict]
            st.badge(finding.verdict.shown, icon=f":material/{icon}:", color=colour)
            st.markdown(f"[{escape(headline(finding))}](#{anchor(finding)})")
    return frozenset(kept)


def anchor(finding: Finding) -> str:
    """Give the name by which a link on the page finds a finding."""
    return "finding-" + "".join(c if c.isalnum() else "-" for c in finding.claim.id.lower())


def show_findings(assessment: Assessment, chosen: str | None, kept: frozenset[Verdict]) -> None:
    """Show a row for each finding of the verdicts kept, its sentence, and the readings of the chosen one."""
    st.header("Stated against computed", anchor="findings", divider="gray")
    st.caption(
        "A match is not a cause: the check is of geometry, not of whether events happened. Every reading is listed;"
        " which one a source meant is said only where it says so."
    )
    for finding in assessment.findings:
        if finding.verdict in kept:
            show_finding(finding, opened=finding.claim.id == chosen)
    for position in assessment.positions:
        show_position(position)


def show_finding(finding: Finding, *, opened: bool) -> None:
    """Show one finding: stated, computed, verdict, sentence, and its readings to open."""
    colour, icon = BADGES[finding.verdict]
    with st.container(border=True):
        st.subheader(escape(headline(finding)), anchor=anchor(finding))
        left, middle, right = st.columns([1, 1, 1], vertical_alignment="center")
        left.metric(f"{finding.claim.id}: stated", _stated_words(finding.quantity))
        plain = finding.readings.plain
        middle.metric("Computed, plain reading", f"{plain.nominal_km:,.0f} km" if plain else "none")
        with right:
            st.badge(finding.verdict.meaning, icon=f":material/{icon}:", color=colour)
        st.text(finding.sentence)
        st.caption(f"Number to use: {finding.number_to_use}.")
        with st.expander("Readings, method and footnote", expanded=opened):
            show_chart(finding)
            st.table(readings_table(finding), border="horizontal", hide_index=True)
            show_sensitivity(finding)
            st.markdown("**To paste**")
            pasted = f"{finding.sentence}\n\nNumber to use: {finding.number_to_use}.\n\n{finding.footnote}"
            st.code(pasted, language=None, wrap_lines=True)


def show_position(position: PositionFinding) -> None:
    """Show what follows for a direction, a duration or a nearness."""
    colour, icon = BADGES[position.verdict]
    with st.container(border=True):
        left, right = st.columns([2, 1], vertical_alignment="center")
        left.text(f"{position.claim.id}: {position.claim.kind.value}")
        right.badge(position.verdict.shown, icon=f":material/{icon}:", color=colour)
        st.text(position.sentence)
        with st.expander("Footnote"):
            st.code(position.footnote, language=None, wrap_lines=True)


def _stated_words(quantity: Quantity) -> str:
    """Give the number as printed, and in kilometers where it is in another unit."""
    if quantity.unit == "km":
        return quantity.printed
    low, high = (float(end) * km for end, km in zip(quantity.ends, km_range(quantity.unit), strict=True))
    kilometers = f"{low:,.0f}" if low == high else f"{low:,.0f} to {high:,.0f}"
    return f"{quantity.printed} ({kilometers} km)"


def readings_table(finding: Finding) -> list[dict[str, str]]:
    """Lay out a row for each reading and unit tried, as Markdown that says no more than the text; methods are below."""
    return [
        {
            name: escape(cell)
            for name, cell in {
                "Reading": f"{fit.reading.short}, plain" if fit.reading.plain else fit.reading.short,
                "Fits": _fit_words(fit.with_radii, fit.only_if_km),
                "Computed": f"{fit.reading.nominal_km:,.1f} km",
                "With uncertainty": interval_words(fit.reading.with_radii),
                "Read in": fit.unit,
                "Stated": interval_words(fit.stated),
                "Off by": _residual_words(fit),
            }.items()
        }
        for fit in finding.judgement.fits
    ]


def _residual_words(fit: Fit) -> str:
    share = "" if fit.residual_share is None else f" ({round(100 * fit.residual_share) + 0:+.0f}%)"
    return f"{fit.residual_km:+,.1f} km{share}"


def _fit_words(fits: bool, only_if_km: float | None) -> str:
    if not fits:
        return "no"
    return "yes" if only_if_km is None else f"only if {math.ceil(only_if_km):,} km or more off the point"
