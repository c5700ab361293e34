"""The table of stated against computed, and the readings of the chosen finding."""

from typing import Literal

import streamlit as st

from dashboard.case import Quantity
from dashboard.case.quantity import km_per
from dashboard.checks.assess import Assessment
from dashboard.checks.finding import Finding
from dashboard.checks.verdict import Verdict
from dashboard.checks.wording import interval_words
from dashboard.page.sensitivity_panel import show_chart, show_sensitivity

BADGES: dict[Verdict, tuple[Literal["red", "orange", "blue", "green", "gray"], str]] = {
    Verdict.SUPPORTED: ("green", "check_circle"),
    Verdict.COMPATIBLE: ("blue", "join"),
    Verdict.UNIT_SUSPECT: ("orange", "straighten"),
    Verdict.NOT_SUPPORTED: ("red", "block"),
    Verdict.IMPOSSIBLE: ("red", "dangerous"),
    Verdict.UNDETERMINED: ("gray", "help"),
}


def show_findings(assessment: Assessment, chosen: str | None) -> None:
    """Show a row a finding, its sentence, and the readings of the chosen one."""
    st.header("Stated against computed", anchor="findings", divider="gray")
    st.caption(
        "A match is not a cause: the check is of geometry, not of whether events happened. Every reading is listed;"
        " which one a source meant is said only where it says so."
    )
    for finding in assessment.findings:
        show_finding(finding, opened=finding.claim.id == chosen)


def show_finding(finding: Finding, *, opened: bool) -> None:
    """Show one finding: stated, computed, verdict, sentence, and its readings to open."""
    colour, icon = BADGES[finding.verdict]
    with st.container(border=True):
        left, middle, right = st.columns([1, 1, 1], vertical_alignment="center")
        left.metric(f"{finding.claim.id}: stated", _stated_words(finding.claim.quantity))
        plain = finding.readings.plain
        middle.metric("Computed, plain reading", f"{plain.nominal_km:,.0f} km" if plain else "none")
        with right:
            st.badge(finding.verdict.meaning, icon=f":material/{icon}:", color=colour)
        st.text(finding.sentence)
        st.caption(f"Number to use: {finding.number_to_use}.")
        with st.expander("Readings, method and footnote", expanded=opened):
            show_chart(finding)
            st.dataframe(readings_table(finding), hide_index=True, width="stretch")
            show_sensitivity(finding)
            st.code(finding.footnote, language=None, wrap_lines=True)


def _stated_words(quantity: Quantity) -> str:
    """Give the number as printed, and in kilometers where it is in another unit."""
    printed = f"{quantity.value} {quantity.unit}"
    if quantity.unit == "km":
        return printed
    return f"{printed} ({float(quantity.number) * km_per(quantity.unit):,.0f} km)"


def readings_table(finding: Finding) -> list[dict[str, str]]:
    """Lay out a row for each reading and unit tried."""
    return [
        {
            "Reading": f"{fit.reading.short}, plain" if fit.reading.plain else fit.reading.short,
            "Computed": f"{fit.reading.nominal_km:,.1f} km",
            "With uncertainty": interval_words(fit.reading.with_radii),
            "Read in": fit.unit,
            "Stated": interval_words(fit.stated),
            "Fits": _fit_words(fit.with_radii, fit.only_if_km),
            "Method": fit.reading.method,
        }
        for fit in finding.judgement.fits
    ]


def _fit_words(fits: bool, only_if_km: float | None) -> str:
    if not fits:
        return "no"
    return "yes" if only_if_km is None else f"only if ≥ {only_if_km:,.1f} km off the point"
