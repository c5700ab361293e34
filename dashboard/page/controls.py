"""The native widgets: date, finding, layers; each is bound to the URL, so that a view can be sent."""

import streamlit as st

from dashboard.case import Case
from dashboard.checks.assess import Assessment
from dashboard.page.map_host import posted_day
from dashboard.views.view import ASKED_FOR, LAYER_NAMES, LAYERS, OPENING_LAYERS, View

MAP_KEY = "map"
NO_FINDING = "none"


def choose_view(assessment: Assessment) -> View:
    """Show the controls and give the view they add up to."""
    case = assessment.case
    day = st.date_input(
        "Date",
        value=case.defaults.start_date,
        min_value=case.days[0],
        max_value=case.days[-1],
        key="date",
        bind="query-params",
        format="YYYY-MM-DD",
        help="The day shown. The slider in the map and this field follow each other.",
    )
    finding = st.segmented_control(
        "Draw the readings of",
        [NO_FINDING, *(f.claim.id for f in assessment.findings)],
        default=NO_FINDING,
        required=True,
        key="finding",
        bind="query-params",
        help="Draws a line for every reading of this stated distance, and the stated distance as a ring.",
    )
    hidden = st.multiselect(
        "Hide layers",
        [layer for layer in LAYERS if layer not in ASKED_FOR],
        format_func=LAYER_NAMES.__getitem__,
        key="hide",
        placeholder="none hidden",
        bind="query-params",
    )
    band = assessment.band is not None and st.toggle(
        LAYER_NAMES["band"],
        key="band",
        bind="query-params",
        help="Where on the route one consignment can be on the day, if assumptions hold that no source states.",
    )
    asked_for = ASKED_FOR if band else frozenset()
    return View(
        day=day,
        finding=None if finding in (None, NO_FINDING) else finding,
        layers=OPENING_LAYERS - frozenset(hidden) | asked_for,
    )


def follow_map(case: Case) -> None:
    """Set the date field to the day the map's own slider came to rest on."""
    day = posted_day(MAP_KEY, case.days)
    if day is not None:
        st.session_state["date"] = day
