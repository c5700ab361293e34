"""The chart of a finding, what moves its verdict, and what would settle it."""

from functools import lru_cache

import streamlit as st

from dashboard.checks.verdict.finding import Finding
from dashboard.checks.verdict.sensitivity import Factor, sensitivity
from dashboard.checks.verdict.settle import settle
from dashboard.page.plain_text import bold, escape
from dashboard.page.spoken import in_english, say, term
from dashboard.views.figure.chart.interval_chart import chart_svg, chart_words

KEPT = 64
"""Findings whose charts and factors are kept, so that a changed day computes none of them again."""


def show_chart(finding: Finding) -> None:
    """Show what is stated against each reading's interval."""
    drawn = _draw(finding, dark=st.context.theme.type == "dark")
    if drawn:
        st.image(drawn, width="stretch", alt=chart_words(finding))


def show_sensitivity(finding: Finding) -> None:
    """Show what would settle a finding, and a row for each factor that was varied."""
    factors, settling = _weigh(finding)
    st.markdown(bold(say("What would settle it")))
    with in_english(f"settling-{finding.claim.id}"):
        st.text(settling)
    if factors:
        st.markdown(bold(say("What moves the verdict")))
        st.table(sensitivity_table(factors), border="horizontal", hide_index=True)


def sensitivity_table(factors: tuple[Factor, ...]) -> list[dict[str, str]]:
    """Lay out a row for each factor varied, as Markdown that says no more than the text."""
    return [
        {
            say("Varied"): escape(f"{term(factor.factor)}: {term(factor.subject)}"),
            say("Verdict"): say("stays")
            if factor.after is None
            else f"{term(factor.before.shown)} → {term(factor.after.shown)}",
            say("In words"): escape(factor.sentence),
        }
        for factor in factors
    ]


@lru_cache(maxsize=KEPT)
def _draw(finding: Finding, *, dark: bool) -> str:
    return chart_svg(finding, dark=dark)


@lru_cache(maxsize=KEPT)
def _weigh(finding: Finding) -> tuple[tuple[Factor, ...], str]:
    return sensitivity(finding), settle(finding)
