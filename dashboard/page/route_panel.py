"""The route and its days: the path each leg is drawn along, whether there is time for it, what that rests on."""

from typing import Literal

import streamlit as st

from dashboard.checks.assess import Assessment
from dashboard.checks.choice import AS_REPORTED, PathOption, path_options
from dashboard.checks.feasibility import Feasibility
from dashboard.checks.transit import Doable
from dashboard.page.address import keep_choice, take_choice
from dashboard.page.plain_text import bold, escape
from dashboard.page.spoken import in_english, say, term
from dashboard.translation.tongue import mark
from dashboard.views.words import length_words

COLOURS: dict[Doable, Literal["green", "orange", "red", "gray"]] = {
    Doable.FEASIBLE: "green",
    Doable.TIGHT: "orange",
    Doable.NOT_FEASIBLE: "red",
    Doable.UNDETERMINED: "gray",
}

LED, OTHER = "as the case leads it, by ", "alternative "
"""What the names of paths begin with where something else follows."""


def take_paths_chosen(assessment: Assessment) -> dict[str, str]:
    """Read the path of each leg that offers several, before its widget is shown: its id, by the leg's id."""
    for leg_id, options in _offers(assessment).items():
        take_choice(_key(leg_id), [option.id for option in options], AS_REPORTED)
    return {leg_id: st.session_state.get(_key(leg_id), AS_REPORTED) for leg_id in _offers(assessment)}


def choose_paths(assessment: Assessment) -> dict[str, str]:
    """Offer the paths of each leg by rail that has several, and give the id of the one chosen, by the leg's id."""
    chosen: dict[str, str] = {}
    for leg_id, options in _offers(assessment).items():
        names = {option.id: f"{_name_path(option)}, {length_words(option.length_m)}" for option in options}
        picked = st.selectbox(
            say("Path by rail"),
            list(names),
            format_func=names.__getitem__,
            key=_key(leg_id),
            help=say("The sources say only that it went by rail. Lengths, days and map follow what is chosen here."),
        )
        keep_choice(_key(leg_id), picked, AS_REPORTED)
        chosen[leg_id] = picked
    return chosen


def _offers(assessment: Assessment) -> dict[str, list[PathOption]]:
    by_rail = [leg_route for leg_route in assessment.routes if leg_route.leg.mode == "rail"]
    offers = {leg_route.leg.id: list(path_options(leg_route, assessment.case)) for leg_route in by_rail}
    return {leg_id: options for leg_id, options in offers.items() if len(options) > 1}


def _key(leg_id: str) -> str:
    return f"path-{leg_id}"


def _name_path(option: PathOption) -> str:
    """Say the name that the core gives a path, which may hold names of places, or a number."""
    for beginning, text in ((LED, mark("as the case leads it, by {rest}")), (OTHER, mark("alternative {rest}"))):
        if option.name.startswith(beginning):
            return say(text, rest=option.name.removeprefix(beginning))
    return term(option.name)


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
