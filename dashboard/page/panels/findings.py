"""The table of stated against computed, and the readings of the chosen finding."""

from typing import Literal

import streamlit as st

from dashboard.case import Quantity
from dashboard.case.quantity.unit import km_range
from dashboard.checks.assess import Assessment
from dashboard.checks.verdict.finding import Finding
from dashboard.checks.verdict.position import PositionFinding
from dashboard.checks.verdict.verdict import Verdict
from dashboard.export.content.report_words import headline
from dashboard.page.panels.sensitivity import show_chart, show_sensitivity
from dashboard.page.plain_text import bold, escape
from dashboard.page.spoken import in_english, labelled, say, say_what_stays, spoken, term
from dashboard.views.wording.reading_row import reading_row

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
            say("Verdicts"),
            present,
            format_func=labelled({verdict: verdict.shown for verdict in Verdict}),
            selection_mode="multi",
            key="verdicts",
        )
        kept = [Verdict(verdict) for verdict in picked] or present
    for finding in assessment.findings:
        if finding.verdict in kept:
            colour, icon = BADGES[finding.verdict]
            st.badge(term(finding.verdict.shown), icon=f":material/{icon}:", color=colour)
            st.markdown(f"[{escape(headline(finding, spoken()))}](#{anchor(finding)})")
    return frozenset(kept)


def anchor(finding: Finding) -> str:
    """Give the name by which a link on the page finds a finding."""
    return "finding-" + "".join(c if c.isalnum() else "-" for c in finding.claim.id.lower())


def show_findings(assessment: Assessment, chosen: str | None, kept: frozenset[Verdict]) -> None:
    """Show a row for each finding of the verdicts kept, its sentence, and the readings of the chosen one."""
    st.header(say("Stated against computed"), anchor="findings", divider="gray")
    st.caption(
        say(
            "A match is not a cause: the check is of geometry, not of whether events happened. Every reading is listed;"
            " which one a source meant is said only where it says so."
        )
    )
    say_what_stays()
    for finding in assessment.findings:
        if finding.verdict in kept:
            show_finding(finding, opened=finding.claim.id == chosen)
    for position in assessment.positions:
        show_position(position)


def show_finding(finding: Finding, *, opened: bool) -> None:
    """Show one finding: stated, computed, verdict, sentence, and its readings to open."""
    colour, icon = BADGES[finding.verdict]
    with st.container(border=True):
        st.subheader(escape(headline(finding, spoken())), anchor=anchor(finding))
        left, middle, right = st.columns([1, 1, 1], vertical_alignment="center")
        left.metric(say("{claim}: stated", claim=escape(finding.claim.id)), escape(_stated_words(finding.quantity)))
        plain = finding.readings.plain
        middle.metric(say("Computed, plain reading"), f"{plain.nominal_km:,.0f} km" if plain else say("none"))
        with right:
            st.badge(term(finding.verdict.meaning), icon=f":material/{icon}:", color=colour)
        with in_english(f"sentence-{anchor(finding)}"):
            st.text(finding.sentence)
            st.caption(escape(f"Number to use: {finding.number_to_use}."))
        with st.expander(say("Readings, method and footnote"), expanded=opened):
            show_chart(finding)
            st.table(readings_table(finding), border="horizontal", hide_index=True)
            show_sensitivity(finding)
            st.markdown(bold(say("To paste")))
            pasted = f"{finding.sentence}\n\nNumber to use: {finding.number_to_use}.\n\n{finding.footnote}"
            with in_english(f"paste-{anchor(finding)}"):
                st.code(pasted, language=None, wrap_lines=True)


def show_position(position: PositionFinding) -> None:
    """Show what follows for a direction, a duration or a nearness."""
    colour, icon = BADGES[position.verdict]
    with st.container(border=True):
        left, right = st.columns([2, 1], vertical_alignment="center")
        left.text(f"{position.claim.id}: {term(position.claim.kind.value)}")
        right.badge(term(position.verdict.shown), icon=f":material/{icon}:", color=colour)
        with in_english(f"position-{position.claim.id}"):
            st.text(position.sentence)
        with st.expander(say("Footnote")), in_english(f"position-note-{position.claim.id}"):
            st.code(position.footnote, language=None, wrap_lines=True)


def _stated_words(quantity: Quantity) -> str:
    """Give the number as printed, and in kilometers where it is in another unit."""
    if quantity.unit == "km":
        return quantity.printed
    low, high = (float(end) * km for end, km in zip(quantity.ends, km_range(quantity.unit), strict=True))
    kilometers = f"{low:,.0f}" if low == high else say("{low} to {high}", low=f"{low:,.0f}", high=f"{high:,.0f}")
    return f"{quantity.printed} ({kilometers} km)"


def readings_table(finding: Finding) -> list[dict[str, str]]:
    """Lay out a row for each reading and unit tried, as Markdown that says no more than the text; methods are below."""
    return [
        {
            name: escape(cell)
            for name, cell in {
                say("Reading"): row.reading,
                say("Outcome"): row.outcome,
                say("Computed"): row.computed,
                say("With uncertainty"): row.with_radii,
                say("Read in"): row.unit,
                say("Stated"): row.stated,
                say("Off by"): row.off_by,
            }.items()
        }
        for fit in finding.judgement.fits
        for row in (reading_row(fit, spoken(), with_unit=True),)
    ]
