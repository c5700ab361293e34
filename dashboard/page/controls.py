"""The native widgets that make up a view; each is bound to the URL, so that a view can be sent."""

from dataclasses import dataclass

import streamlit as st

from dashboard.case import Case
from dashboard.checks.assess import Assessment
from dashboard.page.map_host import posted_day, posted_extent
from dashboard.page.route_panel import choose_paths
from dashboard.views.extent import Extent, read_extent
from dashboard.views.view import AS_WRITTEN, ASKED_FOR, LAYER_NAMES, LAYERS, OPENING_LAYERS, View

MAP_KEY = "map"
EXTENT_KEY = "at"
"""Names the extent of the map in the address."""
NO_FINDING = "none"
LANGUAGES = {
    "": "as the gazetteer has them",
    "ko": "in Korean",
    "ru": "in Russian",
    "uk": "in Ukrainian",
    AS_WRITTEN: "as the sources write them",
}


@dataclass(frozen=True)
class Choice:
    """Hold what a reader has chosen: the view, another boundary convention than the case's or "", each leg's path."""

    view: View
    convention: str
    paths: dict[str, str]


def choose_view(assessment: Assessment) -> Choice:
    """Show the controls and give what they add up to."""
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
    with st.popover("Layers and names", icon=":material/tune:", width="stretch"):
        layers = _choose_layers(assessment)
        language = st.selectbox(
            "Name places", list(LANGUAGES), format_func=LANGUAGES.__getitem__, key="names", bind="query-params"
        )
        conventions = {c.id: c.name for c in case.conventions}
        convention = st.selectbox(
            "Boundaries",
            list(conventions),
            format_func=conventions.__getitem__,
            key="convention",
            bind="query-params",
            help="How borders are drawn and measured. The case names each with its source.",
        )
        paths = choose_paths(assessment)
    view = View(
        day=day,
        finding=None if finding in (None, NO_FINDING) else finding,
        layers=layers,
        language=language or "",
        extent=_choose_extent(),
    )
    return Choice(view, "" if convention in (None, case.convention.id) else convention, paths)


def _choose_layers(assessment: Assessment) -> frozenset[str]:
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
    return OPENING_LAYERS - frozenset(hidden) | (ASKED_FOR if band else frozenset())


def follow_map(case: Case) -> None:
    """Set the date field to the day the map's own slider came to rest on."""
    day = posted_day(MAP_KEY, case.days)
    if day is not None:
        st.session_state["date"] = day


def follow_extent() -> None:
    """Write into the address where a reader left the map."""
    extent = posted_extent(MAP_KEY)
    if extent is not None:
        st.query_params[EXTENT_KEY] = extent.written()


def _choose_extent() -> Extent | None:
    """Read from the address where the map opens; what is no such place is said, and left aside."""
    text = st.query_params.get(EXTENT_KEY, "")
    if not text:
        return None
    try:
        return read_extent(text)
    except ValueError as fault:
        st.warning(f"The address names a map view that is none: {EXTENT_KEY} {fault}. The map opens as it always does.")
        return None
