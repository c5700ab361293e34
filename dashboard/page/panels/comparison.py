"""Claims about the same quantity set against each other, whom they go back to, and the order of what is dated."""

from collections.abc import Sequence
from typing import Literal

import streamlit as st

from dashboard.case import Case
from dashboard.checks.compare.comparison import Comparison, Relation
from dashboard.page.plain_text import bold, escape
from dashboard.page.spoken import in_english, say, spoken, term
from dashboard.views.wording.derived import MOST_SHOWN, count_left_out, derive_sections
from dashboard.views.wording.statement_matrix import lay_matrix

BADGES: dict[Relation, tuple[Literal["red", "blue", "green", "gray"], str]] = {
    Relation.AGREE: ("green", "check_circle"),
    Relation.COMPATIBLE: ("blue", "join"),
    Relation.CONTRADICT: ("red", "compare_arrows"),
    Relation.NOT_COMPARABLE: ("gray", "help"),
}


def show_comparisons(case: Case, comparisons: Sequence[Comparison]) -> None:
    """Show a row for every two claims compared, then origins, links by inference and dates."""
    _show_matrix(case)
    st.header(say("Claims against each other"), anchor="comparisons", divider="gray")
    st.caption(say("Claims that agree are counted by their origin, not by the reports that relay them."))
    for comparison in comparisons[:MOST_SHOWN]:
        _show_comparison(comparison)
    if left := count_left_out(comparisons, case.claims):
        st.text(say("And {count} more pairs of claims about one quantity.", count=f"{left:,}"))
    if not comparisons:
        st.text(say("No two claims state the same quantity."))
    for number, section in enumerate(derive_sections(case)):
        with st.expander(f"{say(section.title)} ({section.count:,})"), in_english(f"section-{number}"):
            st.markdown("\n".join(f"- {escape(sentence)}" for sentence in section.sentences))


def _show_matrix(case: Case) -> None:
    rows = lay_matrix(case, spoken())
    if not rows:
        return
    st.header(say("Who states what"), anchor="matrix", divider="gray")
    st.table(
        [
            {
                say("Quantity"): escape(row.topic),
                **{
                    escape(f"{source.id} {source.publisher}"): escape(text) or "–"
                    for source, text in zip(case.sources, row.stated, strict=True)
                },
            }
            for row in rows
        ],
        border="horizontal",
        hide_index=True,
    )


def _show_comparison(comparison: Comparison) -> None:
    colour, icon = BADGES[comparison.relation]
    with st.container(border=True):
        claims, relation, reason = st.columns([2, 2, 6], vertical_alignment="center")
        claims.markdown(say("{one} and {other}", one=bold(comparison.first.id), other=bold(comparison.second.id)))
        claims.caption(escape(comparison.topic))
        with relation:
            st.badge(term(comparison.relation.value), icon=f":material/{icon}:", color=colour)
            if comparison.inferred:
                st.badge(say("rests on an inferred link"), icon=":material/link:", color="orange")
        with reason:
            with in_english(f"compared-{comparison.first.id}-{comparison.second.id}-{comparison.topic}"):
                st.text(comparison.reason)
            st.caption(escape(_origins(comparison)))


def _origins(comparison: Comparison) -> str:
    if comparison.one_origin:
        return say("1 origin: {origin}", origin=comparison.first.origin)
    return say("2 origins as recorded: {one}; {other}", one=comparison.first.origin, other=comparison.second.origin)
