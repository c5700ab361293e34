"""Claims about the same quantity set against each other, whom they go back to, and the order of what is dated."""

from collections.abc import Sequence
from typing import Literal

import streamlit as st

from dashboard.case import Case
from dashboard.checks.comparison import Comparison, Relation
from dashboard.page.plain_text import escape
from dashboard.views.derived import derive_sections

BADGES: dict[Relation, tuple[Literal["red", "blue", "green", "gray"], str]] = {
    Relation.AGREE: ("green", "check_circle"),
    Relation.COMPATIBLE: ("blue", "join"),
    Relation.CONTRADICT: ("red", "compare_arrows"),
    Relation.NOT_COMPARABLE: ("gray", "help"),
}


def show_comparisons(case: Case, comparisons: Sequence[Comparison]) -> None:
    """Show a row for every two claims compared, then origins, links by inference and dates."""
    st.header("Claims against each other", anchor="comparisons", divider="gray")
    st.caption("Claims that agree are counted by their origin, not by the reports that relay them.")
    for comparison in comparisons:
        _show_comparison(comparison)
    if not comparisons:
        st.text("No two claims state the same quantity.")
    for section in derive_sections(case):
        with st.expander(f"{section.title} ({len(section.sentences)})"):
            st.markdown("\n".join(f"- {escape(sentence)}" for sentence in section.sentences))


def _show_comparison(comparison: Comparison) -> None:
    colour, icon = BADGES[comparison.relation]
    with st.container(border=True):
        claims, relation, reason = st.columns([2, 2, 6], vertical_alignment="center")
        claims.markdown(f"**{escape(comparison.first.id)}** and **{escape(comparison.second.id)}**")
        claims.caption(escape(comparison.topic))
        with relation:
            st.badge(comparison.relation.value, icon=f":material/{icon}:", color=colour)
            if comparison.inferred:
                st.badge("rests on an inferred link", icon=":material/link:", color="orange")
        reason.text(comparison.reason)
        reason.caption(escape(_origins(comparison)))


def _origins(comparison: Comparison) -> str:
    if comparison.one_origin:
        return f"1 origin: {comparison.first.origin}"
    return f"2 origins as recorded: {comparison.first.origin}; {comparison.second.origin}"
