"""The route and its days: the path each leg is drawn along, whether there is time for it, what that rests on."""

from typing import Literal

import streamlit as st

from dashboard.checks.assess import Assessment
from dashboard.checks.route.feasibility import Feasibility
from dashboard.checks.route.transit import Doable
from dashboard.page.plain_text import bold, escape
from dashboard.page.spoken import in_english, say, term
from dashboard.views.wording.short import length_words

COLOURS: dict[Doable, Literal["green", "orange", "red", "gray"]] = {
    Doable.FEASIBLE: "green",
    Doable.TIGHT: "orange",
    Doable.NOT_FEASIBLE: "red",
    Doable.UNDETERMINED: "gray",
}


def show_route(assessment: Assessment) -> None:
    """Show whether each leg and the whole route can be done inside the days, and what that rests on."""
    st.header(say("The route and its days"), anchor="route", divider="gray")
    st.caption(say("What is stated and what is assumed is told apart. No source gives a position on a day."))
    doubts = [doubt for leg_route in assessment.routes for doubt in leg_route.doubts]
    if doubts:
        with in_english("doubts"):
            for doubt in doubts:
                st.warning(escape(doubt))
    for feasibility in assessment.feasibility:
        _show_leg(feasibility)
    if assessment.band is not None:
        with st.expander(say("The possible extent on each day")):
            with in_english("band"):
                st.text(f"{assessment.band.label or 'None'}.")
                if assessment.band.reason:
                    st.text(f"There is none: {assessment.band.reason}.")
            rows = [
                {
                    say("Day"): extent.day.isoformat(),
                    say("From"): length_words(extent.low_m),
                    say("To"): length_words(extent.high_m),
                }
                for extent in assessment.band.extents
            ]
            if rows:
                st.caption(say("Along the route from its start, at any hour of the day."))
                st.table(rows, border="horizontal", hide_index=True)
            _show_premises("band", assessment.band.stated, assessment.band.assumed)


def _show_leg(feasibility: Feasibility) -> None:
    with st.container(border=True):
        left, right = st.columns([3, 1], vertical_alignment="center")
        with left, in_english(f"leg-{feasibility.name}"):
            st.markdown(bold(feasibility.name[:1].upper() + feasibility.name[1:]))
        right.badge(term(feasibility.verdict.value), color=COLOURS[feasibility.verdict])
        with in_english(f"feasibility-{feasibility.name}"):
            st.text(feasibility.sentence)
        with st.expander(say("Stated and assumed")):
            _show_premises(feasibility.name, feasibility.stated, feasibility.assumed)


def _show_premises(of: str, stated: tuple[str, ...], assumed: tuple[str, ...]) -> None:
    nothing = say("nothing")
    for heading, clauses in ((say("Stated"), stated), (say("Assumed"), assumed)):
        st.markdown(bold(heading))
        with in_english(f"premises-{of}-{heading}"):
            st.markdown("\n".join(f"- {escape(clause)}" for clause in clauses) or f"- {nothing}")
